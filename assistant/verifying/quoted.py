"""The verdicts on the quotations of a draft: in, its text; out, a finding for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from assistant.answering.answer import Citation
from assistant.answering.assistant import Assistant
from assistant.answering.citing import Citer
from assistant.corpus.report import Report
from assistant.documents.span import Span
from assistant.verifying.draft import Lines
from assistant.verifying.quotations import Comparison, Quotation, Wording, find_quotations
from assistant.verifying.verification import NOT_FOUND, Finding


class Quoted:
    """Compare quotations with the reports that `candidates` names for their words."""

    def __init__(self, assistant: Assistant, candidates: Callable[[str], Iterable[str]]) -> None:
        self._assistant = assistant
        self._candidates = candidates
        self._wordings: dict[str, Wording] = {}

    def findings(self, text: str, lines: Lines) -> Iterator[Finding]:
        """Yield the verdict on each quotation of a draft's text."""
        for quotation in find_quotations(text):
            report, found = self._compare(quotation)
            if len(quotation.text.split()) == 1 and found.verdict != "exact":
                continue
            if (
                quotation.block
                and found.verdict == NOT_FOUND
                and not any(each.isalnum() for each in quotation.text)
            ):
                continue
            citation = self.cite(report, found.span) if report is not None and found.span else None
            says = "" if found.verdict == "exact" or citation is None else citation.quote
            differences = tuple(
                f"{said!r} for {printed!r}"
                if said and printed
                else f"added {said!r}"
                if said
                else f"left out {printed!r}"
                for said, printed in found.differences
            )
            start, end = quotation.span
            yield Finding(
                "quotation",
                lines.at(start),
                start,
                end,
                text[start:end],
                found.verdict,
                says,
                differences,
                "",
                None,
                citation,
            )

    def _compare(self, quotation: Quotation) -> tuple[Report | None, Comparison]:
        best: tuple[Report | None, Comparison] = (None, Comparison(NOT_FOUND, None))
        for id in self._candidates(quotation.text):
            report = self._assistant.report(id)
            if id not in self._wordings:
                self._wordings[id] = Wording(report.text)
            found = self._wordings[id].compare(quotation.text)
            if found.span is not None and found.score > best[1].score:
                best = (report, found)
            if best[1].verdict == "exact":
                break
        return best

    def cite(self, report: Report, span: Span) -> Citation | None:
        """Return the citation of a stretch of a report, None where it stands in no passage."""
        passage = self._assistant.store.passage_at(report.id, span.start)
        if passage is None:
            return None
        citer = Citer(self._assistant.store)
        citer.cite(passage, span)
        return citer.citations[0]
