"""What the order of a question's words says it asks for, besides the words themselves."""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set

from assistant.answering.reading.numbering import (
    ends_in_a_time,
    exceeds_by,
    given_share,
    whole_name_quoted,
)
from assistant.answering.reading.speaker import OPENERS
from assistant.answering.reading.terms import Cues

_COME_TO = (("come", "to"), ("comes", "to"), ("came", "to"), ("amount", "to"), ("add", "to"))


def by_shape(
    tokens: Sequence[str], cues: Cues, names: frozenset[str], quoted: Set[int], places: int = 0,
    publishers: Set[int] = frozenset(),
) -> frozenset[str]:  # fmt: skip
    """Return what a question that names so many `places` asks for, with what the order of its words says besides.

    `publishers` are the tokens that name the publisher of a report.
    """
    if given_share(tokens, cues):
        names -= {"share"}
    if exceeds_by(tokens, names, places):
        names |= {"difference"}
        names -= frozenset() if names & {"increase", "decrease"} else {"change"}
    if tokens[:2] == ("how", "long"):
        names -= {"strict"}  # "how long has it had the Total Care plan" counts nothing
    if whole_name_quoted(tokens, quoted):
        names |= {"definition"}
    if tokens[:1] and tokens[0] not in OPENERS and "numbers" in tokens[1:]:
        names |= {"count"}  # "adoption numbers in Anytown"
    if tokens[:1] and tokens[0] not in OPENERS and tokens[-1] in _COUNTING and len(tokens) > 1:
        names |= {"count"}  # "retired volunteers, approx no."
    if asks_what_is_paid(tokens):
        names |= {"money"}
    if tuple(tokens[-2:]) in _COME_TO and tokens[0] in {"what", "whats"}:
        names |= {"amount"}  # "what will the final bill come to"
    if tokens[:1] in (("what",), ("which",)) and not _DIMENSIONS.isdisjoint(tokens[1:2]):
        names |= {"amount"}  # "what tonnage was moved"
    asked = tokens[:1] in (("what",), ("what's",), ("whats",))
    if tokens[:1] and (tokens[0] in _MULTITUDES or (asked and not _MULTITUDES.isdisjoint(tokens[1:6]))):
        names |= {"count"}  # "what is the population"
    if tokens[:1] == ("how",) and any(tokens[at + 1 : at + 2] in _RATING for at in publishers):
        names = (names - {"rate", "manner"}) | {"judgment"}  # "how does the inspectorate rate the school"
    if tokens[:1] in (("what",), ("which",), ("list",)) and _bidding(tokens):
        names |= {"advice"}  # "what did they tell the school to do"
    if tokens[:1] == ("when",) or "since" in tokens:
        names -= {"previous"} if "last" in tokens and "time" in tokens else frozenset()
    if "baseline" in names:
        names -= {"date"}  # "the year of the baseline" is what a change is measured from
    if names & {"frequency", "share", "count"} and not _MEETING.isdisjoint(tokens):
        names -= {"target"}  # how often it was met, not how high it is
    if ends_in_a_time(tokens):
        names |= {"duration"}
    return names


_COUNTING = frozenset({"no", "nos", "number", "numbers", "count", "headcount"})


def _bidding(tokens: Sequence[str]) -> bool:
    """Tell whether somebody is told, asked or wanted to do something: "what were they told to do about it"."""
    at = next((at for at, token in enumerate(tokens) if token in _BIDDING), len(tokens))
    return any(
        pair in (("to", "do"), ("to", "improve"), ("to", "change"), ("to", "fix"))
        for pair in itertools.pairwise(tokens[at + 1 : at + 8])
    )


_BIDDING = frozenset(
    {
        "tell",
        "told",
        "ask",
        "asked",
        "order",
        "ordered",
        "instruct",
        "instructed",
        "advise",
        "advised",
        "urge",
        "urged",
        "want",
        "wants",
        "wanted",
    }
)
_RATING = (("rate",), ("grade",), ("judge",), ("mark",), ("score",), ("rank",))
_DIMENSIONS = frozenset({"tonnage", "mileage", "weight", "volume", "acreage", "headcount"})
_MULTITUDES = frozenset({"population", "headcount", "workforce", "readership", "membership"})
_MEETING = frozenset({"met", "meet", "missed", "hit", "achieved"})


def asks_what_is_paid(tokens: Sequence[str]) -> bool:
    """Tell whether a sum of money is asked for by its verb: "how much X was paid", "what is the head paid"."""
    if tuple(tokens[:2]) == ("how", "much"):
        return not _PAID.isdisjoint(tokens) and not _TIMED.intersection(tokens[2:4])
    at = next((at for at, token in enumerate(tokens) if token in {"what", "whats"}), -1)
    opens = at == 0 or (at > 0 and tokens[at + 1 : at + 2] in _WOULD)
    last = len(tokens) - 2 if tokens[-2:-1] in (("a",), ("an",), ("per",), ("each",)) else len(tokens)
    return opens and tokens[last - 1] in _PAID and not _TIMED.intersection(tokens[:last])


_WOULD = (("would",), ("do",), ("does",), ("did",), ("will",), ("can",), ("could",), ("is",), ("are",))
_PAID = frozenset(
    {
        "paid",
        "fined",
        "spent",
        "owed",
        "owe",
        "owes",
        "owing",
        "invested",
        "earn",
        "earns",
        "earned",
        "repaid",
        "borrow",
        "borrowed",
    }
)
_TIMED = frozenset({"time", "longer", "hours", "days", "weeks"})
