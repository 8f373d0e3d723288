"""A question without what people say around it: in come the words as typed, out go the question proper and its topic.

"With respect to burglary, could you establish at what interval homes are visited" is "at what interval homes are visited",
and its topic is burglary. What stands around a question only lends it words, which may be missing in the answer.
"""

import itertools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.answering.reading.clause_order import ASKING, AUXILIARY, in_order, turned_round
from assistant.answering.reading.nouns import is_plural
from assistant.corpus.store import Store
from assistant.language.tokens import Token, find_tokens

_LONGEST = 7  # words of a phrase
_TIMES = 4  # phrases around one question
_FEWEST = 2  # words of a question
_BEFORE_ASKING = frozenset(
    {
        "at", "by", "to", "in", "on", "of", "for", "from", "with", "over", "across", "within", "under", "into", "since",
        "until", "between", "against", "through", "about", "after", "before", "during", "around", "roughly", "approximately",
    }
)  # fmt: skip
_DETERMINERS = frozenset(
    {"the", "a", "an", "any", "its", "their", "his", "her", "all", "both", "each", "every"}
)
_TELLERS = frozenset({"report", "document", "inspection", "inspectorate", "text", "paper", "publication"})
_OWN = frozenset(
    {("will", "i"), ("will", "we"), ("should", "i"), ("do", "i"), ("did", "i"), ("do", "we"), ("am", "i")}
)
_POINTERS = frozenset({"the", "this", "that", "your"})
_JOINING = frozenset({"of", "on", "about", "to"})
_CLAUSES = frozenset({"that", "whether", "where", "how", "what", "who", "to"})
_POINTING = frozenset({"it", "they", "them", "these", "those", "this"})

Frames = Mapping[str, frozenset[str]]


class Framed(NamedTuple):
    """Hold a question proper and the topic named before it, "" where none was."""

    question: str
    topic: str


def unframed(store: Store, question: str) -> Framed:
    """Return a question without requests, asides and topics before it."""
    topics: list[str] = []
    question = _unclosed(store, question)
    for _ in range(_TIMES):
        found = find_tokens(question)
        words = [token.text for token in found]
        if len(words) <= _FEWEST or (words[0] in ASKING and words[0] != "what"):
            break
        known = store.frames(sorted(set(_phrases(words))))
        cut = _after_an_aside(question, found, words, known) or _after_a_request(
            question, found, words, known
        )
        if cut is None or _leans(cut.question):
            break
        question, topics = cut.question, [*topics, cut.topic] if cut.topic else topics
    return Framed(question, " ".join(topics))


def _leans(question: str) -> bool:
    """Tell whether what is left asks nothing without the words before it: "how many, more or less?"."""
    words = [token.text for token in find_tokens(question)]
    return _LEANING.issuperset(words) or (_LEANING | {"what", "were", "was"}).issuperset(words)


_LEANING = frozenset(
    {
        "how", "many", "much", "often", "long", "more", "or", "less", "roughly", "about", "exactly", "please", "they", "it",
        "then", "so", "before", "there", "approximately", "why", "when", "that", "which", "ones",
    }
)  # fmt: skip


def _unclosed(store: Store, question: str) -> str:
    """Return a question without "would be appreciated" and "if you please" behind it."""
    found = find_tokens(question)
    words = [token.text for token in found]
    sizes = range(min(_LONGEST, len(words) - _FEWEST), 0, -1)
    known = store.frames([" ".join(words[-size:]) for size in sizes])
    size = next((size for size in sizes if "closing" in known.get(" ".join(words[-size:]), ())), 0)
    return f"{question[: found[-size - 1].end]}?" if size else question


def _phrases(words: Sequence[str]) -> list[str]:
    """Return the words, and the phrases that the question opens with."""
    pairs = (f"{one} {other}" for one, other in itertools.pairwise(words))
    return [*words, *pairs, *(" ".join(words[:size]) for size in range(3, _LONGEST + 1))]


def _after_an_aside(
    question: str, found: Sequence[Token], words: Sequence[str], known: Frames
) -> Framed | None:
    """Return what follows "for the record, " or, with its topic, "with respect to burglary, "; None where neither stands."""
    size, names = next(
        (
            (size, names)
            for size in range(min(_LONGEST, len(words) - 1), 0, -1)
            if (names := known.get(" ".join(words[:size]), frozenset()) & {"aside", "topic"})
        ),
        (0, frozenset[str]()),
    )
    if not size:
        return None
    only_aside = names == {"aside"}
    for at in range(size, len(words) - 1):
        pause = _pauses(question, found, at)
        asks = _opens(words, known, at)
        if pause and (asks or (only_aside and len(words) - at > _FEWEST)):
            rest = question[found[at].start :]
            if only_aside or at == size:
                return Framed(rest, "")
            return _with_topic(rest, _topic(question, found, words, size, at))
        if not pause and (asks and at == size if only_aside else words[at] in ASKING and at > size > 1):
            rest = question[found[at].start :]
            return Framed(rest, "" if only_aside else _topic(question, found, words, size, at))
    return None


def _topic(question: str, found: Sequence[Token], words: Sequence[str], start: int, end: int) -> str:
    """Return the topic that stands from one word to another, without "is concerned" and "goes" behind it."""
    while end - 1 > start and words[end - 1] in _CLOSING:
        end -= 1
    return question[found[start].start : found[end - 1].end]


_CLOSING = frozenset(
    {"is", "are", "was", "were", "concerned", "goes", "go", "itself", "specifically", "first", "next", "now"}
)


def _pauses(question: str, found: Sequence[Token], at: int) -> bool:
    """Tell whether a comma, a colon, a dash or the end of a sentence stands before a word."""
    between = question[found[at - 1].end : found[at].start]
    return any(mark in between for mark in ",:;–—!?") or " - " in between or ". " in between


def _opens(words: Sequence[str], known: Frames, at: int) -> bool:
    """Tell whether a question, or the request for one, begins with a word: "what", "by whom", "please state"."""
    if words[at] in AUXILIARY or _asks_at(words, at):
        return True
    return "verbs" in _request(words, known, at).names


def _asks_at(words: Sequence[str], at: int) -> bool:
    return words[at] in ASKING or (
        words[at] in _BEFORE_ASKING and words[at + 1 : at + 2] != [] and words[at + 1] in ASKING
    )


class _Request(NamedTuple):
    """Hold where a run of words of which a request is made ends, and what those words do in it."""

    end: int
    names: frozenset[str]


def _request(words: Sequence[str], known: Frames, start: int) -> _Request:
    """Return the run of words of which a request is made that begins with a word."""
    at, names, last = start, set[str](), frozenset[str]()
    while at < len(words):
        word = words[at]
        if at > start and word in _POINTERS and words[at + 1 : at + 2] != [] and words[at + 1] in _TELLERS:
            at += 2  # "does the report say"
            continue
        joins = word in _JOINING and (words[at - 1] == "as" or "naming" in last)
        if word in _BEFORE_ASKING and _asks_at(words, at) and not joins:
            break
        size = 2 if "verbs" in known.get(" ".join(words[at : at + 2]), ()) else 1
        doing = known.get(" ".join(words[at : at + size]), frozenset())
        if doing.isdisjoint({"asking", "verbs"}):
            break
        names |= doing
        last = doing
        at += size
    return _Request(at, frozenset(names))


def _after_a_request(
    question: str, found: Sequence[Token], words: Sequence[str], known: Frames
) -> Framed | None:
    """Return what follows "could you establish " or "I should be grateful to know "; None where no request is made."""
    end, names = _request(words, known, 0)
    if not end or end + 1 >= len(words) or tuple(words[:2]) in _OWN or "verbs" not in names:
        return None
    rest = question[found[end].start :]
    if _asks_at(words, end):
        return Framed(in_order(rest), "")
    if words[end] == "whether" or (words[end - 1] == "if" and "verbs" in known.get(words[end - 2], ())):
        return Framed(turned_round(question, found, words, end + (words[end] == "whether")), "")
    if "plain" in names and (end == 1 or not _POLITE.isdisjoint(words[:end])) and words[end] in _DETERMINERS:
        return Framed(f"what {'are' if _names_several(words[end + 1 :]) else 'is'} {rest}", "")
    return None


def _names_several(words: Sequence[str]) -> bool:
    """Tell whether a noun for several things stands first, before a preposition: "four grades open to inspectors"."""
    for word in words:
        if word in _AFTER_NOUN:
            return False
        if is_plural(word) and len(word) > _SHORT:
            return True
    return False


_SHORT = 3  # letters: "was" ends like a plural
_AFTER_NOUN = _BEFORE_ASKING | {"that", "which", "who", "is", "are", "was", "were"}
_POLITE = frozenset({"please", "kindly", "could", "can", "would", "may", "might", "grateful", "wish", "like"})


def _with_topic(question: str, topic: str) -> Framed:
    """Return a question with its topic in place of the word that points back to it: "how were they chosen"."""
    found = find_tokens(question)
    pointing = [each for each in found if each.text in _POINTING]
    if (
        len(pointing) != 1
        or _leans(question)
        or not AUXILIARY.isdisjoint(token.text for token in find_tokens(topic))
    ):
        return Framed(question, topic)  # a statement is put in no place of a word
    at = found.index(pointing[0])
    words = [token.text for token in found]
    if words[at] == "it" and not _CLAUSES.isdisjoint(words[at + 2 : at + 4]):
        return Framed(question, topic)  # "is it known whether": it points to what follows
    if (
        pointing[0].text in {"this", "these", "those"}
        and at + 1 < len(found)
        and found[at + 1].text not in AUXILIARY
    ):
        return Framed(question, topic)
    return Framed(f"{question[: pointing[0].start]}{topic}{question[pointing[0].end :]}", "")
