"""Sentences that may answer a question, with how much of it they cover.

Passages are found by BM25 over the terms of the question and all that may stand for them; their
sentences are then weighed by which terms they hold: in the sentence itself, in the one beside it,
elsewhere in the passage, or only in what the passage stands under.
"""

from collections.abc import Iterable
from typing import NamedTuple

from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Sentence, Store
from assistant.documents.passage import Passage
from assistant.documents.span import Span

_DEPTH = 40  # passages looked into
_LONG = 600  # characters beyond which a sentence is quoted without the one beside it
_SHARE = 0.12  # of a passage's BM25 beside the best one's
_PAIR, _PAIRS = 0.05, 0.15  # words side by side as in the question: each pair, at most
_LENGTH = 0.003  # lost with each term
_SHORT = 12  # beyond this many
_CLOSING = 0.1  # the verb that a question ends in
_ADVISED, _BIDS = 0.2, 0.15  # what stands under the recommendations, and what bids, where they are asked for
_BIDDEN = -0.1  # what should be is not what was found
_LOOKED = -0.12  # nor is what was looked at
_SIGNS = (
    ("reason", "reason", 0.12),
    ("place", "place", 0.1),
    ("person", "role", 0.1),
    ("person", "roles", 0.06),
    ("date", "date", 0.25),
    ("frequency", "date", 0.15),
    ("enumeration", "list", 0.2),
    ("reason", "cause", 0.1),
    ("forecast", "will", 0.1),
    ("denial", "not", 0.15),
    ("opinion", "verdict", 0.08),
    ("link", "link", 0.5),
)
_HERE = 1.0
_FOR_CONTENT = (0.7, 0.55, 0.45)  # beside, elsewhere in the passage, above it
_FOR_CONTEXT = (0.9, 0.85, 0.8)  # for words that only place the question


class Evidence(NamedTuple):
    """Hold a sentence and what of the question it covers.

    `span` is the run of whole sentences to quote. `score` weighs rare terms more and ranks;
    `coverage` weighs them nearly evenly and decides whether the sentence answers at all. `missing`
    are required terms found nowhere in or above the passage.
    """

    number: int
    passage: Passage
    sentence: Sentence
    span: Span
    score: float
    coverage: float
    missing: tuple[Term, ...]
    bm25: float


def find_evidence(
    store: Store, query: Query, reports: Iterable[str] | None = None, kinds: frozenset[str] | None = None
) -> list[Evidence]:
    """Return sentences for the question, best first, ties in text order."""
    terms = [term for each in query.terms for alternative in each.alternatives for term in alternative.terms]
    hits = store.index.search(sorted(set(terms)), _DEPTH, reports)
    if not hits:
        return []
    own = {term for each in query.terms if each.required for term in each.same}
    if len(hits) >= _DEPTH - 1 and own:
        among = {number for number, _ in hits}
        hits += [each for each in store.index.search(sorted(own), _DEPTH, reports) if each[0] not in among]
    top = max(hits[0][1], 0.001)
    found: list[Evidence] = []
    numbers = [number for number, _ in hits]
    store.load_sentences(numbers)
    above, passages = store.above(numbers), store.index.passages(numbers)
    unmeant = _unmeant(query)
    for number, score in hits:
        if kinds is None or passages[number].kind in kinds:
            weighed = _weigh(store, query, number, passages[number], above[number], score, score / top)
            found.extend(each for each in weighed if unmeant.isdisjoint(each.sentence.signs))
    return sorted(
        found, key=lambda each: (-round(each.score, 2), len(each.sentence.terms), each.sentence.number)
    )


def is_advice(evidence: Evidence) -> bool:
    """Tell whether a sentence says what should be done, by its words or by its heading."""
    words = ("bids" in evidence.sentence.signs) or any(
        term.startswith("recommend") for term in evidence.sentence.terms
    )
    return words or advises(evidence.passage)


def _unmeant(query: Query) -> frozenset[str]:
    """Return the signs of sentences that say nothing of what a question is about: of the publisher, of the text's use."""
    named = any("publisher" in term.cues for term in query.terms) or query.asks(
        "greeting", "help", "link", "licence"
    )
    used = named or not _USING.isdisjoint(query.tokens)
    visited = query.asks("about", "method", "author", "report", "published") or not _VISITS.isdisjoint(
        query.tokens
    )
    return frozenset(() if used else ("imprint",)) | frozenset(() if used or visited else ("standing",))


_VISITS = frozenset(
    {"inspector", "inspectors", "inspection", "inspections", "inspectorate", "inspected", "regulator", "law"}
)
_USING = frozenset(
    {
        "copy", "copies", "format", "formats", "braille", "print", "phone", "telephone", "textphone", "email",
        "complain",
        "complaint", "complaints", "newsletter", "reuse", "reused", "logo", "logos", "copyright", "publication", "read",
    }
)  # fmt: skip


def advises(passage: Passage) -> bool:
    """Tell whether a passage stands under a heading for what should be done."""
    heading = passage.section[-1].casefold() if passage.section else ""
    return heading.lstrip("0123456789.() ").startswith(_ADVISING)


_ADVISING = (
    "recommendation",
    "areas for improvement",
    "what needs to improve",
    "what must improve",
    "what should",
)


def _together(query: Query, sentence: Sentence) -> float:
    """Return a bonus for words that stand next to each other in the question and in the sentence."""
    gain = 0.0
    order = sentence.terms
    pairs = {(one, other) for at, one in enumerate(order) for other in order[at + 1 : at + 3]}
    for one, other in zip(query.terms, query.terms[1:], strict=False):
        if other.start - one.end > 1 or not (one.required or other.required):
            continue
        if any((first, second) in pairs for first in one.same for second in other.same):
            gain += _PAIR
    return min(gain, _PAIRS)


def _leans(sentences: tuple[Sentence, ...], at: int) -> bool:
    """Tell whether a sentence goes on about the one before: "This …", or "The club …" after "a club"."""
    sentence = sentences[at]
    if "leans" in sentence.signs:
        return True
    return (
        "the" in sentence.signs and sentence.terms[:1] != () and sentence.terms[0] in sentences[at - 1].terms
    )


def find_within(store: Store, query: Query, numbers: Iterable[int]) -> list[Evidence]:
    """Return the sentences of some passages for the question, best first."""
    wanted = list(numbers)
    above, passages = store.above(wanted), store.index.passages(wanted)
    found = [
        each
        for number in wanted
        for each in _weigh(store, query, number, passages[number], above[number], 0.0, 0.0)
    ]
    return sorted(found, key=lambda each: (-each.score, each.sentence.number))


def _weigh(
    store: Store,
    query: Query,
    number: int,
    passage: Passage,
    context: frozenset[str],
    bm25: float,
    share: float,
) -> Iterable[Evidence]:
    sentences = store.sentences(number)
    if not sentences:
        return
    sets = [frozenset(sentence.terms) for sentence in sentences]
    whole = frozenset().union(*sets)
    above = whole | context
    found = not any(
        "look" in each.terms for term in query.terms for each in term.alternatives if each.kind != "loose"
    )
    total = sum(term.weight for term in query.terms) or 1.0
    bar = sum(term.even for term in query.terms) or 1.0
    closing = query.terms[-1] if query.terms and query.terms[-1].end == len(query.tokens) else None
    if closing is not None and closing.required:
        closing = None
    found_not_bid = not query.asks("target", "enumeration", "duration", "date", "advice")
    advice = query.asks("advice")
    advising = advice and advises(passage)
    gains = [(sign, gain) for cue, sign, gain in _SIGNS if query.asks(cue)]
    for at, sentence in enumerate(sentences):
        before = sets[at] | (sets[at - 1] if at else frozenset())
        after = sets[at] | (sets[at + 1] if at + 1 < len(sets) else frozenset())
        covered = held = 0.0
        missing: list[Term] = []
        needs_before = needs_after = False
        for term in query.terms:
            here = term.loosely(sets[at])
            strength = _HERE * here
            if not here:
                beside_before, beside_after = term.loosely(before), term.loosely(after)
                near, inside, over = _FOR_CONTEXT if term.context else _FOR_CONTENT
                strength = max(
                    near * beside_before,
                    near * beside_after,
                    inside * term.loosely(whole),
                    over * term.loosely(above),
                )
                if beside_before and term.required and term.weight > 1.0:
                    needs_before = True
                if beside_after and not beside_before and not term.context and term.weight > 1.0:
                    needs_after = True
            covered += term.weight * strength
            held += term.even * strength
            if term.required and not strength:
                missing.append(term)
        length = len(sets[at])
        together = _together(query, sentence)
        closes = closing is not None and bool(closing.strength(sets[at]))
        bidden = found_not_bid and "bids" in sentence.signs
        bonus = (
            _CLOSING * closes
            + _LOOKED * (found and "look" in sentence.terms[:2])
            + _BIDDEN * bidden
            + advice * (_ADVISED * advising + _BIDS * ("bids" in sentence.signs))
            + sum(gain for sign, gain in gains if sign in sentence.signs)
        )
        first = at - 1 if at and (needs_before or "leans" in sentence.signs) else at
        last = at
        if at + 1 < len(sentences) and first == at and (needs_after or _leans(sentences, at + 1)):
            last = at + 1
        span = Span(sentences[first].span.start, sentences[last].span.end)
        if span.end - span.start > _LONG:
            span = sentence.span
        yield Evidence(
            number, passage, sentence, span,
            covered / total + bonus + together + _SHARE * share - _LENGTH * max(length - _SHORT, 0),
            held / bar, tuple(missing), bm25,
        )  # fmt: skip
