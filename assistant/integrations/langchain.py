"""A retriever for LangChain.

from assistant import Assistant
from assistant.integrations.langchain import ReportRetriever

retriever = ReportRetriever(source=Assistant.open(), k=5)
documents = retriever.invoke("victim satisfaction")
"""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from assistant.integrations.hits import find_hits


class ReportRetriever(BaseRetriever):
    """Find passages of reports; `source` is an `Assistant`, or a `Retriever` over one's own texts.

    `reports` restricts it to those ids. The metadata of a document are its score, its offsets in the
    report's text, its page and section, and what else `assistant search --json` gives.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    source: Any = Field(exclude=True)
    k: int = Field(default=10, ge=1)
    reports: tuple[str, ...] | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [
            Document(id=hit.passage.id, page_content=hit.passage.text, metadata=values)
            for hit, values in find_hits(self.source, query, self.k, self.reports)
        ]
