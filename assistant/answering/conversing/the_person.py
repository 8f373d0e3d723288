"""Follow-ups about the person whom the last answer named: "is he staying on?", "when did she start?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.refusal import refuse
from assistant.corpus.store import Store
from assistant.language.tables import read_words

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}\b")
_HE = frozenset({"he", "she", "him", "her", "his", "hers"})
_GOES = frozenset(
    {"staying", "stay", "leaving", "leave", "retiring", "retire", "going", "resigning", "resign", "quitting", "stepping",
     "remaining", "continuing"}
)  # fmt: skip
_GONE = re.compile(
    r"\b(?:retir|leav|resign|step(?:s|ped|ping)?\s+down|stand(?:s|ing)?\s+down|stood\s+down|successor|succeeded|remain"
    r"|stay|re-?appoint|term\s+(?:of|ends)|until|take\s+up)",
    re.IGNORECASE,
)
_BEST = 8  # sentences looked at


def of_the_person(
    ask: Callable[[str, Sequence[str] | None], Answer],
    store: Store,
    query: Query,
    rest: str,
    last: Answer | None,
    reports: Sequence[str] | None,
) -> Answer | None:
    """Answer a question about "him" or "her" of the one whom the last answer names; None where it names none, or two."""
    if last is None or last.status != "answered" or last.figures or _HE.isdisjoint(query.tokens):
        return None
    name = _named_in(store, last)
    if not name:
        return None
    asked = _with_name(rest, name)
    if not _GOES.isdisjoint(query.tokens):
        return _whether_staying(store, asked, name, reports)
    answer = ask(asked, reports)
    told = any(name in citation.quote for citation in answer.citations)
    return answer._replace(resolved_question=asked) if answer.status == "answered" and told else None


def _named_in(store: Store, last: Answer) -> str:
    """Return the surname of the one person whom an answer names, "" where it names none or several."""
    offices = {word for office in read_words("leaders", "offices") for word in office.split()}
    metadata = store.report(last.citations[0].report).metadata if last.citations else None
    here = f"{metadata.area} {metadata.publisher} {metadata.title}".split() if metadata is not None else []
    names = set()
    for found in _NAME.finditer(last.text):
        words = [word for word in found.group().split() if word not in _TITLES]
        if len(words) > 1 and not any(word.lower() in offices or word in here for word in words):
            names.add(words[-1].removesuffix("’s"))
    return names.pop() if len(names) == 1 else ""


_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Dame", "Sir", "Lord", "Lady", "Professor", "The"})


def _with_name(rest: str, name: str) -> str:
    """Put a name in the place of the first "he" or "her".

    >>> _with_name("when did she start?", "Smith")
    'when did Smith start?'
    """
    words = rest.split()
    for at, word in enumerate(words):
        said = word.lower().strip("?.,!")
        if said in _HE:
            mark = word[len(said) :]
            own = "’s" if said == "his" or (said == "her" and at + 1 < len(words)) else ""
            return " ".join((*words[:at], f"{name}{own}{mark}", *words[at + 1 :]))
    return rest


def _whether_staying(store: Store, asked: str, name: str, reports: Sequence[str] | None) -> Answer:
    """Answer whether somebody stays with the sentence that says so, or refuse."""
    inquiry = Inquiry(store, parse_query(store, f"{name} retire leave stay"), reports)
    for each in inquiry.evidence[:_BEST]:
        text = each.sentence.span.of(store.report(each.passage.report).text)
        if name in text and _GONE.search(text) is not None:
            citer = Citer(store)
            citer.cite(each.number, each.sentence.span, each.bm25)
            return Answer(
                asked, asked, "answered", "passage", " ".join(text.split()), citations=citer.citations
            )
    return refuse(Inquiry(store, parse_query(store, asked), reports))
