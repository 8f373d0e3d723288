"""Answer what a short form is with the sentence that begins with it and says so: "An EDT is a team which ..."."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Term
from assistant.language.folding import fold

_ARTICLES = ("a ", "an ", "the ")
_SAYS = (
    "is a ", "is an ", "is the ", "are ", "means ", "mean ", "occurs when ", "occurs where ", "happens when ",
    "refers to ", "takes place when ",
)  # fmt: skip


def said_to_be(inquiry: Inquiry, subject: Sequence[Term]) -> Answer | None:
    """Answer with the sentence that begins with the one short form asked about and says what it is, None without one."""
    store = inquiry.store
    if len(subject) != 1 or subject[0].end - subject[0].start != 1:
        return None
    token = subject[0].text
    aliases = store.aliases([token, token.removesuffix("s")])
    names = {name for each in aliases for name in (each.short, fold(each.long))}
    if not names or not any(each.explained for each in aliases):
        return None
    for each in inquiry.evidence:
        words = " ".join(fold(each.sentence.span.of(store.report(each.passage.report).text)).split())
        start = next((article for article in _ARTICLES if words.startswith(article)), "")
        name = next(
            (name for name in names if words.startswith((f"{start}{name} ", f"{start}{name}s "))), None
        )
        if name is None:
            continue
        said = words[len(start) + len(name) :].removeprefix("s").lstrip()
        if said.startswith("("):
            said = said.partition(")")[2].lstrip()  # "A Serious Incident (SI) is an event which ..."
        if said.startswith(_SAYS):
            span = each.sentence.span
            citer = Citer(store)
            citer.cite(each.number, span, each.bm25)
            text = " ".join(span.of(store.report(each.passage.report).text).split())
            return inquiry.answered("definition", text, citer.citations)
    return None
