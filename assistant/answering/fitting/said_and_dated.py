"""Which of nearly equal sentences says when something was, where that is asked, or what people said of it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.fitting.evidence import Evidence
from assistant.answering.reading.asked_time import MONTHS
from assistant.answering.reading.query import Query
from assistant.answering.reading.speaker import VISITORS
from assistant.corpus.store import Store
from assistant.language.tokens import tokenize

_WORSE = 0.3  # of a score: what is so much worse is of another matter
_WHEN = (("when", "did"), ("when", "was"), ("when", "were"), ("since", "when"), ("what", "year"), ("which", "year"),
         ("what", "month"), ("what", "date"), ("from", "when"), ("in", "which"))  # fmt: skip
_YEAR = len("2016")
_AGO = frozenset({"ago", "recently", "since", "yesterday"})
_ASKED_OF = frozenset({"say", "think", "feel", "tell"})
_LOOKING = VISITORS | {"report", "reviewers", "auditors"}
_SAYING = frozenset(
    {
        "said", "say", "says", "told", "tell", "reported", "feel", "feels", "felt", "spoke", "spoken", "praised", "described",
        "describe", "commented", "complained", "value", "valued", "appreciate", "appreciated", "think", "thought", "expressed",
        "positive", "happy", "unhappy", "explained", "raised",
    }
)  # fmt: skip


def better_told(store: Store, query: Query, found: Sequence[Evidence]) -> Evidence | None:
    """Return the first that says when, or what they said, where that is asked and the best does not; None to keep the best."""
    wanted = (
        _dated
        if query.asks("date") and query.tokens[:2] in _WHEN
        else _said
        if _asks_what_they_say(query)
        else None
    )
    if wanted is None:
        return None
    near = [each for each in found if each.score > found[0].score - _WORSE]
    told = [each for each in near if wanted(_words(store, each))]
    return None if not told or told[0] is near[0] else told[0]


def _words(store: Store, evidence: Evidence) -> Sequence[str]:
    return tokenize(evidence.span.of(store.report(evidence.passage.report).text))


def _dated(words: Sequence[str]) -> bool:
    """Tell whether words name a year, a month or how long ago something was."""
    named = any(word in MONTHS and word != "may" for word in words) or not _AGO.isdisjoint(words)
    return named or any(len(word) == _YEAR and word.isdigit() for word in words)


def _said(words: Sequence[str]) -> bool:
    return not _SAYING.isdisjoint(words)


def _asks_what_they_say(query: Query) -> bool:
    """Tell whether a question is what people said or thought, others than those who looked."""
    tokens = query.tokens
    asks = tokens[:1] in (("what",), ("how",)) and tokens[1:2] in (("do",), ("did",), ("does",))
    if any("publisher" in term.cues for term in query.terms):
        return False
    return asks and not _ASKED_OF.isdisjoint(tokens[2:]) and _LOOKING.isdisjoint(tokens[2:4])
