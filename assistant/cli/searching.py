"""`assistant search`: passages, best first."""

from __future__ import annotations

from assistant.cli.exits import Exit
from assistant.cli.options import Given, UsageError
from assistant.cli.rows import write_rows
from assistant.cli.running import open_corpus
from assistant.cli.streams import tell, text_width, wants_color, write

_COLUMNS = (
    "rank", "score", "report", "title", "section", "page", "page_index", "start", "end", "passage", "kind",
    "text",
)  # fmt: skip
_SHOWN = ("rank", "score", "section", "page", "text")
_K = 10


def run_search(given: Given) -> int:
    """List the passages that share a word with the search.

    Raises:
        UsageError: there are no words to search for.
        CorpusError: the corpus cannot be opened.
    """
    from assistant.answering.plain import hit_values
    from assistant.rendering.listing import render_hits
    from assistant.rendering.style import Style

    words = " ".join(given.words)
    if not words.strip():
        raise UsageError("no words: type some, as in: assistant search burglary")
    assistant = open_corpus(given)
    hits = assistant.search(words, given.k or _K, given.values("report") or None)
    titles = [assistant.report(hit.passage.report).title for hit in hits]
    rows = [
        hit_values(rank, hit, title) for rank, (hit, title) in enumerate(zip(hits, titles, strict=True), 1)
    ]
    if not write_rows(given, {"schema": 1, "query": words}, "hits", rows, _COLUMNS, _SHOWN):
        several = len(assistant.store.report_ids()) > 1
        write(render_hits(hits, titles, Style(text_width(), wants_color(given), several)))
    if not hits:
        tell("no passage has a word of this search: try others")
        return Exit.NOT_FOUND
    return Exit.DONE
