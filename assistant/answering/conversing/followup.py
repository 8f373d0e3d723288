"""What a follow-up leaves unsaid, filled from the thread of a conversation.

A thread is the last question that was answered, taken apart: its core (the words without place and
time), its place and its time. A follow-up replaces what it names and keeps the rest.
"""

from typing import NamedTuple

from assistant.answering.reading.how_made import asks_how_made
from assistant.answering.reading.parsing import parse_query, question_proper
from assistant.answering.reading.query import Query
from assistant.answering.reading.set_right import asks_what_to_set_right
from assistant.corpus.store import Store
from assistant.language.tokens import find_tokens

_BEFORE_PLACE = frozenset(
    {
        "in",
        "for",
        "across",
        "of",
        "at",
        "within",
        "by",
        "and",
        "the",
        "about",
        "compared",
        "with",
        "than",
        "from",
    }
)
_BEFORE_TIME = frozenset(
    {
        "in",
        "for",
        "by",
        "since",
        "to",
        "the",
        "year",
        "end",
        "of",
        "months",
        "12",
        "as",
        "at",
        "on",
        "ending",
        "and",
        "during",
        "over",
        "from",
        "between",
        "before",
        "ended",
        "compared",
        "with",
        "against",
    }
)
_OPENERS = (
    "thanks",
    "thank you",
    "ok thanks",
    "cheers",
    "and what about",
    "and how about",
    "what about",
    "how about",
    "and for",
    "and in",
    "and",
    "what of",
    "now",
    "same for",
    "the same for",
    "but",
    "so",
    "ok",
    "okay",
    "or",
    "n",
    "&",
)
_BARE = 4  # tokens
PRONOUNS = frozenset(
    {
        "it",
        "its",
        "they",
        "them",
        "their",
        "that",
        "this",
        "those",
        "these",
        "he",
        "she",
        "there",
        "one",
        "ones",
    }
)
_RETURN = (
    "back to",
    "going back to",
    "go back to",
    "let's go back to",
    "return to",
    "returning to",
    "again on",
)


class Thread(NamedTuple):
    """Hold what the conversation is about."""

    core: str
    place: str
    time: str
    previous: str
    pair: str = ""


def thread_of(store: Store, question: str, query: Query | None = None) -> Thread:
    """Take a whole question apart into core, place and time."""
    query = query or parse_query(store, question)
    question, topic = question_proper(store, question)  # whose tokens are the query's
    tokens = find_tokens(question)
    dropped: set[int] = set()
    place = time = ""
    if len(query.areas) == 1:
        area = query.areas[0]
        place = area.name
        dropped.update(_with_lead(query.tokens, area.start, area.end, _BEFORE_PLACE))
    for period in query.periods[:1] if not query.periods or query.periods[0].start >= 0 else ():
        at = _with_lead(query.tokens, period.start, period.end, _BEFORE_TIME)
        time = question[tokens[at.start].start : tokens[at.stop - 1].end]
        dropped.update(at)
    for start, end in query.previous:
        if start > 1:
            dropped.update(_with_lead(query.tokens, start, end, _BEFORE_TIME))
    core = " ".join(question[token.start : token.end] for at, token in enumerate(tokens) if at not in dropped)
    core = f"{core} {topic}".strip()
    if not place and query.asks("national"):
        place = "nationally"
    pair = ""
    if len(query.areas) == 2:
        pair = f"{query.areas[0].name} with {query.areas[1].name}"
    earlier = query.asks("previous")
    before = "last year" if earlier and "last year" in " ".join(query.tokens) else _BEFORE * earlier
    return Thread(core, place, time, before, pair)


_BEFORE = "in the previous year"


def _with_lead(tokens: tuple[str, ...], start: int, end: int, words: frozenset[str]) -> range:
    while start > 1 and tokens[start - 1] in words:
        start -= 1
    return range(start, end)


def whole(thread: Thread) -> str:
    """Put a thread together as one question."""
    words = thread.core
    if thread.place:
        words += f" {thread.place}" if thread.place == "nationally" else f" for {thread.place}"
    if thread.time:
        words += f" {thread.time}" if thread.time.split()[0].lower() in _BEFORE_TIME else f" in {thread.time}"
    if thread.previous:
        words += f" {thread.previous}"
    return f"{words.rstrip('?. ')}?"


def strip_opener(question: str) -> tuple[str, bool]:
    """Take "and", "what about" from the front of a follow-up; tell whether there was one."""
    rest, found = question.strip().replace(" the latter ", " it "), False
    again = True
    while again:
        again = False
        for opener in (*_RETURN, *_OPENERS):
            if rest.lower().startswith(opener + " ") or rest.lower().startswith((opener + ",", opener + "!")):
                rest = rest[len(opener) :].lstrip(" ,!")
                found = again = True
                break
    return rest, found


def is_bare(query: Query) -> bool:
    """Tell whether a question names a thing and asks nothing of it."""
    return (
        len(query.tokens) <= _BARE
        and _INTERROGATIVE.isdisjoint(query.tokens[:1])
        and not query.cues - _OF_A_THING
        and not query.areas
        and bool(query.required())
    )


_INTERROGATIVE = frozenset({"what", "who"})  # with a verb of its own: "what feeds into them"
_OF_A_THING = frozenset({"follow", "content", "light", "anyone", "personal", "once", "office", "category"})


def is_whole(query: Query) -> bool:
    """Tell whether a question says all that it asks wherever it comes: how the report was made, what is to be put right."""
    return not query.areas and (asks_how_made(query) or asks_what_to_set_right(query))


def leans(query: Query, opened: bool) -> bool:
    """Tell whether a question leans on the turn before."""
    if opened or not query.required() or (len(query.tokens) <= 2 and not query.areas):
        return True
    if is_bare(query):
        return True
    if query.tokens[:1] == ("what",) and query.tokens[1:3] in (("should", "they"), ("must", "they")):
        return (
            len(query.tokens) < _BARE or query.tokens[-1] in PRONOUNS
        )  # "they" are those whom a report is about
    pronoun = any(token in PRONOUNS for token in query.tokens)
    return pronoun and len(query.required()) <= 2
