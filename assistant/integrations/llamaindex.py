"""A retriever for LlamaIndex.

from assistant import Assistant
from assistant.integrations.llamaindex import ReportRetriever

retriever = ReportRetriever(Assistant.open(), k=5)
nodes = retriever.retrieve("victim satisfaction")
"""

from __future__ import annotations

from collections.abc import Sequence

from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from assistant.integrations.hits import Source, find_hits

_FOR_PROGRAMS = ["rank", "score", "report", "page_index", "start", "end", "passage", "kind"]


class ReportRetriever(BaseRetriever):
    """Find passages of reports; `source` is an `Assistant`, or a `Retriever` over one's own texts.

    `reports` restricts it to those ids. The metadata of a node are its score, its offsets in the
    report's text, its page and section, and what else `assistant search --json` gives; a model is
    shown title, section and page alone.
    """

    def __init__(self, source: Source, k: int = 10, reports: Sequence[str] | None = None) -> None:
        self._source = source
        self._k = k
        self._reports = reports
        super().__init__()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        return [
            NodeWithScore(
                node=TextNode(
                    id_=hit.passage.id,
                    text=hit.passage.text,
                    metadata=values,
                    start_char_idx=hit.passage.span.start,
                    end_char_idx=hit.passage.span.end,
                    excluded_llm_metadata_keys=_FOR_PROGRAMS,
                    excluded_embed_metadata_keys=list(values),
                ),
                score=hit.score,
            )
            for hit, values in find_hits(self._source, query_bundle.query_str, self._k, self._reports)
        ]
