"""Citations: places in reports as numbered quotations."""

from __future__ import annotations

from assistant.answering.answer import Citation
from assistant.corpus.store import Store
from assistant.documents.span import Span
from assistant.figures.figure import Figure

LONGEST = 1500  # characters of a quotation


class Citer:
    """Number the quotations of one answer in the order in which they are first cited."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._citations: list[Citation] = []

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return the citations so far."""
        return tuple(self._citations)

    def cite(self, passage: int, span: Span, score: float = 0.0) -> int:
        """Quote `span`, which stands in that passage, and return its number; the same place has one number."""
        home = self._store.index.passage(passage)
        report = self._store.report(home.report)
        start, end = span
        if end - start > LONGEST:
            end = start + LONGEST
        while end > start and report.text[end - 1].isspace():
            end -= 1
        while start < end and report.text[start].isspace():
            start += 1
        for citation in self._citations:
            if citation.report == home.report and citation.start <= start and end <= citation.end:
                return citation.number
        page = report.page_at(start)
        self._citations.append(
            Citation(
                number=len(self._citations) + 1,
                report=home.report,
                title=report.title,
                section=home.section,
                page=page.label if page else None,
                page_index=page.index if page else None,
                start=start,
                end=end,
                quote=report.text[start:end],
                passage=home.id,
                score=round(score, 4),
            )
        )
        return len(self._citations)

    def cite_figure(self, figure: Figure, passage: int, role: str, score: float = 0.0) -> Figure:
        """Quote what proves a figure and return it with its role and the citation's number."""
        return figure._replace(role=role, citation=self.cite(passage, figure.quote, score))

    def cite_table(self, figure: Figure, passage: int) -> None:
        """Quote the headings and the note that a figure in a table row stands under."""
        home = self._store.index.passage(passage)
        if home.kind != "row":
            return
        for span in sorted(figure.context, key=lambda span: (span.start < figure.quote.start, span.start)):
            if not figure.quote.covers(span) and not span.covers(figure.quote) and span.end > span.start:
                self.cite(*self._sentence(figure.report, passage, span))

    def _sentence(self, report: str, passage: int, span: Span) -> tuple[int, Span]:
        """Return the whole sentence of a note around `span` and its passage; a heading is quoted as it is."""
        home = self._store.passage_at(report, span.start)
        if home is None or home == passage:
            return passage, span
        for sentence in self._store.sentences(home):
            if sentence.span.start <= span.start < sentence.span.end:
                return home, sentence.span
        return passage, span
