"""A retriever for Haystack.

from assistant.integrations.haystack import ReportRetriever

retriever = ReportRetriever(top_k=5)      # ReportRetriever(corpus="folder") for reports of one's own
documents = retriever.run("victim satisfaction")["documents"]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from haystack import Document, component, default_from_dict, default_to_dict

from assistant.answering.assistant import Assistant
from assistant.integrations.hits import Source, find_hits


@component
class ReportRetriever:
    """Find passages of reports in a pipeline, which can be saved: it opens the corpus when it is run.

    `corpus` is the folder of a corpus, the bundled report and the user's own without one; `source`
    an `Assistant` that is open, or a `Retriever` over one's own texts. `reports` restricts it to
    those ids. The meta of a document are its score, its offsets in the report's text, its page and
    section, and what else `assistant search --json` gives.
    """

    def __init__(
        self, corpus: str | None = None, top_k: int = 10, reports: Sequence[str] | None = None,
        source: Source | None = None,
    ) -> None:  # fmt: skip
        self.corpus = corpus
        self.top_k = top_k
        self.reports = None if reports is None else list(reports)
        self._source = source
        self._given = source is not None

    def to_dict(self) -> dict[str, Any]:
        """Return the component as plain values.

        Raises:
            ValueError: it was made from a `source`, which cannot be saved.
        """
        if self._given:
            raise ValueError("a retriever made from a source cannot be saved: name the folder of a corpus")
        saved: dict[str, Any] = default_to_dict(
            self, corpus=self.corpus, top_k=self.top_k, reports=self.reports
        )
        return saved

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ReportRetriever:
        """Make the component that `to_dict` was called on."""
        made: ReportRetriever = default_from_dict(cls, data)
        return made

    def warm_up(self) -> None:
        """Open the corpus, where it is not open yet."""
        if self._source is None:
            self._source = Assistant.open(self.corpus)

    @component.output_types(documents=list[Document])
    def run(self, query: str, top_k: int | None = None) -> dict[str, list[Document]]:
        """Find the passages that share words with `query`, best first."""
        self.warm_up()
        assert self._source is not None  # noqa: S101 - warm_up has set it
        found = find_hits(self._source, query, top_k or self.top_k, self.reports)
        documents = [
            Document(id=hit.passage.id, content=hit.passage.text, meta=values, score=hit.score)
            for hit, values in found
        ]
        return {"documents": documents}
