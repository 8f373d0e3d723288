"""Answer what a thing is for, or what it does, with the sentence that goes on from its name to say so."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term

_GOES_ON = frozenset(
    {"which", "that", "where", "who", "to", "allows", "allow", "enables", "enable", "helps", "help", "provides",
     "provide", "is", "are", "will", "works", "work", "so", "supports", "support", "offers", "offer", "for"}
)  # fmt: skip
_TO_WHAT_END = (
    "to",
    "so",
    "allows",
    "allow",
    "enables",
    "enable",
    "helps",
    "help",
    "aims",
    "designed",
    "intended",
)
_NOT_AN_END = frozenset(
    {"due", "according", "owing", "thanks", "relation", "access", "response", "addition", "up"}
)
_NO_DEED = frozenset({"the", "a", "an", "its", "their", "this", "these", "all", "any", "every", "each"})
_REACH = 4  # words between a name and what goes on from it
_DEED = 0.5  # a name that its sentence begins with


def purpose_answer(inquiry: Inquiry) -> Answer | None:
    """Answer "what is the purpose of X" and "what does X do"; None where another thing is asked or no sentence says it."""
    query = inquiry.query
    if not _asks_of_a_thing(query):
        return None
    named = [term for term in query.required() if "area" not in term.cues]
    best: tuple[float, Evidence] | None = None
    for each in inquiry.evidence:
        if each.missing or each.passage.kind == "row":
            continue
        points = _says_what_for(inquiry, each, named)
        if points and (best is None or points + each.score > best[0]):
            best = (points + each.score, each)
    if best is None:
        return None
    citer = Citer(inquiry.store)
    citer.cite(best[1].number, best[1].span, best[1].bm25)
    text = " ".join(best[1].span.of(inquiry.store.report(best[1].passage.report).text).split())
    return inquiry.answered("passage", text, citer.citations)


def _asks_of_a_thing(query: Query) -> bool:
    """Tell whether a question asks of a thing, and of no more, what it is for or what it does."""
    tokens = query.tokens
    if query.periods or query.asks("expansion", "count", "share", "amount", "money", "advice", "opinion"):
        return False
    named = [term for term in query.required() if "area" not in term.cues]
    if not named or len(named) > _REACH:
        return False
    if "purpose" in tokens[:5]:
        return named[0].start > tokens.index("purpose")
    return tokens[0] == "what" and tokens[1:2] in (("do",), ("does",)) and tokens[-1] == "do"


def _says_what_for(inquiry: Inquiry, evidence: Evidence, named: list[Term]) -> float:
    """Return how plainly a sentence goes on from a name to what it is for: 0 where it does not."""
    text = evidence.sentence.span.of(inquiry.store.report(evidence.passage.report).text).lower()
    words = [word.strip(".,;:()‘’“”'\"") for word in text.split()]
    if not all(term.strength(frozenset(evidence.sentence.terms)) for term in named):
        return 0.0
    forms = inquiry.store.index.terms(sorted(set(words)))
    last = named[-1]
    places = [
        at
        for at, word in enumerate(words)
        if forms.get(word, word) in last.same or word.startswith(last.text.removesuffix("s"))
    ]
    points = 0.0
    for at in places:
        near = words[at + 1 : at + 1 + _REACH]
        ahead = words[at + 1 :]
        if _GOES_ON.isdisjoint(near):
            continue
        end = any(
            word in _TO_WHAT_END
            and not (
                word == "to"
                and (words[at + here] in _NOT_AN_END or set(ahead[here + 1 : here + 2]) & _NO_DEED)
            )
            for here, word in enumerate(ahead)
        )
        points = max(points, 1.0 + end + (_DEED if at < len(named) + 2 else 0.0))
    return points
