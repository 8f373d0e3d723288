"""Answer what is asked about the report itself: who, when, what about, its parts; and greetings."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query
from assistant.answering.wording import date_words
from assistant.corpus.store import Report, Store
from assistant.documents.about import Metadata
from assistant.language.folding import fold

_SUMMARY = ("summary", "overview", "findings", "key points", "conclusions", "abstract")


def help_answer(query: Query, suggestions: tuple[str, ...]) -> Answer:
    """Say what the assistant does."""
    text = (
        "Ask about what the reports say: a figure, a comparison, a definition, a list, a grade, or what was found."
        " Every answer quotes the report; when the report does not say, neither do I."
    )
    return Answer(query.question, query.question, "answered", "help", text, suggestions=suggestions)


def about_answer(inquiry: Inquiry) -> Answer | None:
    """Answer a question about the report itself, None where it is not one."""
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    ids = inquiry.report_ids()
    if not ids:
        return None
    content = [term for term in query.terms if term.required]
    report = store.report(ids[0])
    metadata = report.metadata
    text = ""
    if content and not _all_about(store, content, report):
        return None
    if query.asks("summary") and content and _only_opens(query):
        return None
    if query.asks("summary"):
        return _summary(store, query, report, notes)
    if query.asks("author") and "who" in query.tokens:
        text = _publisher(metadata)
    elif not {"will", "next"}.isdisjoint(query.tokens):
        return None  # what is to come out is not this report
    elif query.asks("published") or (query.asks("date") and query.asks("report") and not content):
        text = date_words(metadata.published)
    elif query.asks("author") or (query.asks("person") and query.asks("report") and not content):
        text = _publisher(metadata)
    elif query.asks("licence"):
        text = metadata.licence
    elif query.asks("outline"):
        text = "; ".join(section.title for section in report.sections)
    elif (query.asks("title") and query.asks("report", "about")) or (query.asks("title") and not content):
        text = metadata.title
    elif query.asks("about") and (query.asks("report") or not content):
        said = _scope(store, query, report, notes)
        if said is not None:
            return said
        text = f"{metadata.title}: {metadata.subject}" if metadata.subject else metadata.title
    if not text:
        return None
    names = (metadata.publisher, *metadata.publisher_names) if query.asks("author", "person") else ()
    citer = Citer(store)
    _cite_first(store, citer, report, names or (text, date_words(metadata.published[:7])))
    return Answer(
        query.question, query.question, "answered", "report", text, citations=citer.citations, notes=notes
    )


def _only_opens(query: Query) -> bool:
    """Tell whether words for a summary only open a question of its own: "bottom line, is it good value?"."""
    opening = [term for term in query.terms if "summary" in term.cues]
    end = opening[-1].end if opening else 0
    opens = bool(opening) and all(term in opening for term in query.terms if term.start < end)
    return opens and not _ASKING.isdisjoint(query.tokens[end : end + 1])


_ASKING = frozenset(
    {"is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "will", "would", "can", "could", "should",
     "how", "what", "why", "who", "when", "where", "which"}
)  # fmt: skip


def _cite_first(store: Store, citer: Citer, report: Report, wordings: Sequence[str]) -> None:
    """Quote the first sentence that has one of some wordings; nothing where none stands in a passage."""
    text = fold(report.text)
    for wording in filter(None, wordings):
        at = text.find(fold(wording))
        passage = store.passage_at(report.id, at) if at >= 0 else None
        if passage is None:
            continue
        for sentence in store.sentences(passage):
            if sentence.span.start <= at < sentence.span.end:
                citer.cite(passage, sentence.span)
                return


def _publisher(metadata: Metadata) -> str:
    """Return the publisher's name, with the short one where there is one."""
    short = next(iter(metadata.publisher_names), "")
    return f"{metadata.publisher} ({short})" if metadata.publisher and short else metadata.publisher or short


def _all_about(store: Store, content: Sequence[object], report: Report) -> bool:
    words = " ".join((report.metadata.title, report.metadata.publisher, report.metadata.subject)).lower()
    return all(str(getattr(term, "text", "")) in words for term in content)


def _summary(store: Store, query: Query, report: Report, notes: tuple[str, ...]) -> Answer | None:
    """Quote the report's own summary."""
    citer = Citer(store)
    lines: list[str] = []
    for number in store.passages_of(report.id):
        passage = store.index.passage(number)
        title = (passage.section[-1] if passage.section else "").casefold()
        if passage.kind in {"paragraph", "list"} and any(word in title for word in _SUMMARY):
            citer.cite(number, passage.span)
            first = store.sentences(number)[:1]
            lines.extend(" ".join(each.span.of(report.text).split()) for each in first)
        if len(lines) == 4:
            break
    if not lines:
        return None
    return Answer(
        query.question,
        query.question,
        "answered",
        "report",
        " ".join(lines),
        citations=citer.citations,
        notes=notes,
    )


def _scope(store: Store, query: Query, report: Report, notes: tuple[str, ...]) -> Answer | None:
    """Quote the first sentence in which the report says what it is about, None where it does not."""
    numbers = store.passages_of(report.id)
    store.load_sentences(numbers)
    for number in numbers:
        for sentence in store.sentences(number):
            if "scope" in sentence.signs:
                citer = Citer(store)
                citer.cite(number, sentence.span)
                text = " ".join(sentence.span.of(report.text).split())
                named = f"{report.metadata.title}: {text}"
                return Answer(
                    query.question, query.question, "answered", "report", named,
                    citations=citer.citations, notes=notes,
                )  # fmt: skip
    return None
