"""A statement with a question joined to it: "Anytown is good, I know, but what did it get for lifts?" asks what Anytown got.

What is only said before the question, of whoever asks or as conceded, lends it no more than the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.reading.asked_place import find_areas
from assistant.answering.reading.asked_time import MONTHS
from assistant.answering.reading.clause_order import ASKING, AUXILIARY
from assistant.corpus.store import Store
from assistant.language.stopwords import stop_words
from assistant.language.tokens import Token, find_tokens

_JOINING = frozenset({"but", "so", "yet", "though"})
_LEADS = frozenset({"in", "on", "of", "for", "to", "at", "by", "with", "about"})
# How whoever asks says what it is for: "hoping to work in Anytown".
_INTENDING = frozenset(
    {
        "thinking", "considering", "hoping", "planning", "looking", "applying", "moving", "relocating", "deciding", "aiming",
        "starting", "transferring", "joining", "wanting", "weighing", "debating", "preparing", "interviewing", "researching",
        "being", "having", "toying", "choosing", "visiting",
    }
)  # fmt: skip
_INTENTS = frozenset({"to", "a", "an", "my", "our", "whether", "for", "with", "between", "up", "into", "at"})
_WONDERING = (
    ("and", "wonder"), ("and", "wondered"), ("and", "wondering"), ("and", "want", "to", "know"), ("and", "need", "to", "know"),
    ("and", "would", "like", "to", "know"), ("and", "i", "wonder"), ("and", "i", "want", "to", "know"), ("and", "ask"),
    ("and", "i", "need", "to", "know"), ("and", "we", "wonder"), ("and", "we", "want", "to", "know"), ("and", "asking"),
)  # fmt: skip
_FEWEST = 3  # words of a statement, and of a question
_SUBJECTS = frozenset({"it", "they"})
_OWNERS = frozenset({"its", "their"})
_DOING = frozenset({"did", "does", "do", "has", "have", "had"})
_BEING = frozenset({"is", "are", "was", "were"})
_MODALS = frozenset({"may", "might", "got", "gets", "keep", "keeps", "says", "say", "said"})


def asked_behind(store: Store, question: str) -> str:
    """Return the question that is joined to a statement, with the place that the statement names; any other as it is."""
    found = find_tokens(question)
    words = [token.text for token in found]
    start = _asking_part(question, found, words)
    if not start:
        return question
    rest, before = question[found[start].start :], question[: found[start - 1].end]
    place = _place_of(store, before)
    got = any(one in _DOING and other in _SUBJECTS for one, other in pairwise(words[start:]))
    if _points_back(words[start:]) or (not (got and place) and not _says_enough(store, words[start:])):
        return question
    return _with_place(rest, place) if place and not _place_of(store, rest) else rest


def _asking_part(question: str, found: Sequence[Token], words: Sequence[str]) -> int:
    """Return the token at which the question begins that a statement stands before, 0 where none does."""
    if words[:1] == [] or words[0] in ASKING | AUXILIARY:
        return 0
    intends = _intends(words)
    for at in range(len(words) - _FEWEST, _FEWEST - 1, -1):
        asks = words[at] in ASKING or (words[at] in _LEADS and words[at + 1] in ASKING)
        joined = words[at - 1] in _JOINING and words[at - 2] not in {"if", "and", "or"}
        comma = any(mark in question[found[at - 2].end : found[at - 1].start] for mark in ",;.–—-")
        if joined and (asks or (comma and words[at] in AUXILIARY)) and _states(words[: at - 1]):
            return at
        if asks and any(tuple(words[at - len(each) : at]) == each for each in _WONDERING):
            return at
        pause = question[found[at - 1].end : found[at].start]
        if intends and asks and (" - " in pause or any(mark in pause for mark in ",:;.!–—")):
            return at
    return 0


def _intends(words: Sequence[str]) -> bool:
    """Tell whether words open with what whoever asks has in mind: "thinking of applying", not "thinking of lifts"."""
    if words[0] not in _INTENDING:
        return False
    return (
        words[1] in _INTENTS
        or (words[1] in {"of", "about"} and words[2].endswith("ing"))
        or words[0] == "being"
    )


def _states(words: Sequence[str]) -> bool:
    """Tell whether words say something: a verb stands in them, and nothing is asked."""
    if not ASKING.isdisjoint(words[:2]):
        return False
    return len(words) >= _FEWEST - 1 and (
        not (AUXILIARY | _MODALS).isdisjoint(words[1:])
        or words[0] in _SPEAKING
        or any(word.endswith("ed") for word in words[1:])
    )


_SPEAKING = frozenset(
    {"i", "we", "i'm", "i've", "people", "everyone", "everybody", "they", "you", "yes", "ok", "okay", "sure"}
)


def _place_of(store: Store, text: str) -> str:
    """Return the one place that a text names, as it names it, "" where it names none or several."""
    found = find_tokens(text)
    areas, _, _ = find_areas(store, tuple(token.text for token in found), found)
    if not areas:
        return _unknown_place(text, found)
    if len(areas) != 1:
        return ""
    return text[found[areas[0].start].start : found[areas[0].end - 1].end]


def _unknown_place(text: str, found: Sequence[Token]) -> str:
    """Return the name that a text says somebody goes to or lives in, whatever place it is: "moving to Elmbury"."""
    for at in range(1, len(found)):
        if found[at - 1].text in _GOING and found[at].name_like and found[at].text not in MONTHS:
            end = at + 1
            while end < len(found) and found[end].name_like:
                end += 1
            return text[found[at].start : found[end - 1].end]
    return ""


_GOING = frozenset({"to", "in", "near"})


def _with_place(rest: str, place: str) -> str:
    """Put a place for the word that points to it, else behind the question: "what did Anytown get"."""
    found = find_tokens(rest)
    words = [token.text for token in found]
    for at, word in enumerate(words[1:], 1):
        if word in _SUBJECTS and words[at - 1] in _DOING:
            return f"{rest[: found[at].start]}{place}{rest[found[at].end :]}"
        if word in _OWNERS:
            return f"{rest[: found[at].start]}{place}’s{rest[found[at].end :]}"
    if words[-1] == "there" and words[-2] not in _BEING:
        return f"{rest[: found[-1].start]}in {place}"
    return f"{rest.rstrip(' ?.!')} in {place}"


def _points_back(words: Sequence[str]) -> bool:
    """Tell whether a question is of what was named before it: "what was it in the year before", not "was it rated good"."""
    return any(
        one in _BEING
        and other in _SUBJECTS | _OTHERS
        and (not after or after in _LEADS | {"then", "before", "like"})
        for one, other, after in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


_OTHERS = frozenset({"that", "this", "these", "those"})


def _says_enough(store: Store, words: Sequence[str]) -> bool:
    """Tell whether a question has a word that says what it is about."""
    cued = store.cues(sorted(set(words)))
    return any(word not in cued and word not in stop_words() and len(word) > _FEWEST for word in words)
