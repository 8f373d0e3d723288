"""What travels with a passage into another framework: where it stands, and how well it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from assistant.answering.assistant import Assistant
from assistant.answering.plain import hit_values
from assistant.retrieval.retriever import Hit


class Source(Protocol):
    """Rank passages for a query; an `Assistant` does, and a `Retriever` over one's own texts."""

    def search(self, query: str, k: int = 10, reports: Sequence[str] | None = None) -> list[Hit]:
        """Return the k best passages, best first."""
        ...


def find_hits(
    source: Source, query: str, k: int, reports: Sequence[str] | None
) -> Iterator[tuple[Hit, dict[str, object]]]:
    """Yield the k best passages, best first, each with its metadata as plain values.

    The metadata are those of `assistant search --json` without the text: rank, score, report, title,
    section, page, page_index, start, end, passage, kind.

    Raises:
        CorpusError: a report of `reports` is not in the corpus.
    """
    for rank, hit in enumerate(source.search(query, k, reports), 1):
        title = source.report(hit.passage.report).title if isinstance(source, Assistant) else ""
        values = hit_values(rank, hit, title)
        del values["text"]
        yield hit, values
