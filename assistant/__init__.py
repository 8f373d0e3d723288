"""Answer questions about published reports with cited figures.

>>> from assistant import Assistant
>>> answer = Assistant.open().ask("what is the detection rate")
>>> print(answer.text, "on page", answer.citations[0].page)
23 percent on page 10

Every name is loaded when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it; importing typing would double the time of this import
if TYPE_CHECKING:
    from assistant.answering.answer import Answer, Citation, Computed
    from assistant.answering.assistant import Assistant
    from assistant.answering.conversing.conversation import Conversation
    from assistant.answering.listing import Figures
    from assistant.corpus.store import Report
    from assistant.documents.passage import Passage
    from assistant.documents.span import Span
    from assistant.errors import AssistantError, CorpusError, QuestionError, ReadError
    from assistant.figures.figure import Figure
    from assistant.retrieval.retriever import Hit, Retriever
    from assistant.verifying.verification import Verification
    from assistant.verifying.verify import verify_text

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Computed",
    "Conversation",
    "CorpusError",
    "Figure",
    "Figures",
    "Hit",
    "Passage",
    "QuestionError",
    "ReadError",
    "Report",
    "Retriever",
    "Span",
    "Verification",
    "ask",
    "verify_text",
]

_HOMES = {
    "Answer": "assistant.answering.answer",
    "Assistant": "assistant.answering.assistant",
    "AssistantError": "assistant.errors",
    "Citation": "assistant.answering.answer",
    "Computed": "assistant.answering.answer",
    "Conversation": "assistant.answering.conversing.conversation",
    "CorpusError": "assistant.errors",
    "Figure": "assistant.figures.figure",
    "Figures": "assistant.answering.listing",
    "Hit": "assistant.retrieval.retriever",
    "Passage": "assistant.documents.passage",
    "QuestionError": "assistant.errors",
    "ReadError": "assistant.errors",
    "Report": "assistant.corpus.store",
    "Retriever": "assistant.retrieval.retriever",
    "Span": "assistant.documents.span",
    "Verification": "assistant.verifying.verification",
    "verify_text": "assistant.verifying.verify",
}


def ask(question: str, folder: str | None = None) -> Answer:
    """Answer one question, which is `Assistant.open(folder).ask(question)`.

    >>> import assistant
    >>> assistant.ask("what was the victim satisfaction rate in England and Wales?").text
    '85.0 percent (± 0.2 percent)'

    Raises:
        CorpusError: the corpus cannot be opened.
    """
    from assistant.answering.assistant import Assistant

    assistant = Assistant.open(folder)
    try:
        return assistant.ask(question)
    finally:
        assistant.close()


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
