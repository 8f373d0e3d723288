"""`ask`: one question, or a batch of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.reading.faults import find_fault, invalid_answer
from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.running import open_corpus
from assistant.cli.streams import (
    flush,
    is_unicode,
    read_all,
    read_lines,
    tell,
    text_width,
    wants_color,
    write,
)

if TYPE_CHECKING:
    from assistant.answering.answer import Answer
    from assistant.answering.assistant import Assistant

_CODES = {"answered": Exit.DONE, "invalid": Exit.USAGE}
_RESET = "/reset"


def run_ask(given: Given) -> int:
    """Answer the question that the words make, or each line of stdin.

    Raises:
        UsageError: there is no question, or options that do not go together.
        CorpusError: the corpus cannot be opened.
    """
    if given.has("batch"):
        return _batch(given)
    if given.has("conversation"):
        raise UsageError("'--conversation' goes with '--batch': the lines of stdin are its turns")
    if not given.words:
        raise UsageError('no question: type one, as in: ask "what is this report about"')
    question = read_all() if given.words == ("-",) else " ".join(given.words)
    fault = find_fault(question)
    if fault:
        answer = invalid_answer(question, fault)
        tell(answer.text)
        if given.format not in {None, "text", "markdown"}:
            write(_rendered(answer, given, None))
        return Exit.USAGE
    assistant = open_corpus(given)
    if given.has("explain"):
        from assistant.rendering.safety import visible

        for line in assistant.explain(question, given.values("report") or None):
            write(f"{visible(line)}\n")
        return Exit.DONE
    answer = assistant.ask(question, given.values("report") or None)
    write(_rendered(_limited(answer, given.k), given, assistant))
    return _CODES.get(answer.status, Exit.NOT_FOUND)


def _batch(given: Given) -> int:
    if given.words:
        raise UsageError(
            f"'--batch' reads its questions from stdin: leave out {' '.join(given.words)[:50]!r}"
        )
    if given.format not in {None, "json", "jsonl"}:
        raise UsageError("'--batch' writes one line of JSON for each line: leave out '--format'")
    from assistant.rendering.json import render_json_line

    assistant = open_corpus(given)
    reports = given.values("report") or None
    ascii_only = not is_unicode()
    conversation = assistant.conversation(reports) if given.has("conversation") else None
    for line in read_lines():
        if conversation is not None and line.strip() == _RESET:
            conversation = assistant.conversation(reports)
            continue
        fault = find_fault(line)
        if fault:
            answer = invalid_answer(line, fault)
        else:
            answer = assistant.ask(line, reports) if conversation is None else conversation.ask(line)
        write(render_json_line(_limited(answer, given.k).to_dict(), ascii_only))
        flush()
    return Exit.DONE


def _limited(answer: Answer, k: int | None) -> Answer:
    """Keep the first k citations, and those that a figure stands in."""
    if k is None:
        return answer
    needed = max((figure.citation or 0 for figure in answer.figures), default=0)
    return answer._replace(citations=answer.citations[: max(k, needed)])


def _rendered(answer: Answer, given: Given, assistant: Assistant | None) -> str:
    match given.format:
        case "json":
            from assistant.rendering.json import render_json

            return render_json(answer.to_dict(), not is_unicode())
        case "jsonl":
            from assistant.rendering.json import render_json_line

            return render_json_line(answer.to_dict(), not is_unicode())
        case "csv":
            from assistant.rendering.csv import render_answer_csv

            return render_answer_csv(answer)
        case "markdown":
            from assistant.rendering.markdown import render_markdown

            return render_markdown(answer)
    from assistant.rendering.style import Style
    from assistant.rendering.text import render_text

    color = wants_color(given)
    several = assistant is not None and len(assistant.store.report_ids()) > 1
    return render_text(
        answer, Style(text_width(), color, several, _addresses(answer, assistant) if color else {})
    )


def _addresses(answer: Answer, assistant: Assistant | None) -> dict[str, str]:
    cited = {citation.report for citation in answer.citations}
    return (
        {id: assistant.report(id).metadata.address for id in sorted(cited)} if assistant is not None else {}
    )
