"""Answer "what was the main cause of X" with the sentence that calls something the largest, or the commonest, of its kind."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.nouns import same_noun
from assistant.answering.reading.query import Query, Term
from assistant.language.tokens import tokenize

_MOST = frozenset(
    {
        "biggest",
        "largest",
        "greatest",
        "main",
        "commonest",
        "principal",
        "chief",
        "leading",
        "foremost",
        "top",
    }
)
_LEAST = frozenset({"smallest", "rarest"})
_OFTEN = frozenset({"common", "frequent", "usual", "important"})  # behind "most" and "least"
_BETWEEN = frozenset({"single", "common", "frequent", "usual", "important", "most", "one", "by", "far"})
_BEHIND = frozenset(
    {
        "of",
        "for",
        "in",
        "behind",
        "among",
        "at",
        "to",
        "with",
        "is",
        "are",
        "was",
        "were",
        "given",
        "the",
        "and",
    }
)
_MEASURED = frozenset(
    {"rate", "rates", "share", "number", "proportion", "percentage", "gap", "amount", "change", "increase", "rise",
     "fall", "decrease", "difference", "points", "findings", "messages", "figures"}
)  # fmt: skip
_AROUND = 0.45  # of a question's words
_NEAR = 3  # words from the superlative to what it is said of


def foremost_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the sentence that names the foremost of a kind; None where none is asked for or named."""
    query = inquiry.query
    asked = foremost_asked(query)
    if asked is None:
        return None
    from assistant.answering.kinds_of_answer.passage_answer import quote_of

    at, noun = asked
    ways = _LEAST if _way(query.tokens, at) is _LEAST else _MOST
    known = inquiry.store.index.terms([noun])
    kind = next((term for term in query.terms if term.start <= query.tokens.index(noun) < term.end), None)
    for each in inquiry.evidence:
        text = inquiry.store.report(each.passage.report).text
        words = tokenize(each.sentence.span.of(text))
        if _says_enough(query, each) and _names_it(
            inquiry, each, words, ways, kind, known.get(noun, noun), noun
        ):
            span = quote_of(inquiry.store, each)
            citer = Citer(inquiry.store)
            citer.cite(each.number, span, each.bm25)
            return inquiry.answered("passage", " ".join(span.of(text).split()), citer.citations)
    return None


def _says_enough(query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence, with those around it, has what is asked: "the most frequent was" leaves much to them."""
    from assistant.answering.kinds_of_answer.passage_answer import covers

    return covers(query, evidence) or (not evidence.missing and evidence.coverage >= _AROUND)


def foremost_asked(query: Query) -> tuple[int, str] | None:
    """Return where the superlative of a question stands and the noun it is put to; None where it asks for no such thing."""
    tokens = query.tokens
    at = next((at for at in range(len(tokens)) if _way(tokens, at)), None)
    if at is None or tokens[0] in {"how", "did", "is", "was", "why", "who", "when", "where", "does", "are"}:
        return None
    start = at
    while start < len(tokens) and (start == at or tokens[start] in _BETWEEN):
        start += 1
    if start == len(tokens) and tokens[0] == "which" and at > _NEAR and tokens[1] not in _MEASURED:
        return at, tokens[1]  # "which factor was the most common"
    end = start
    while end < len(tokens) and tokens[end] not in _BEHIND:
        end += 1
    if end == start or end - start > _NEAR or not _MEASURED.isdisjoint(tokens[start:end]):
        return None
    return at, tokens[end - 1]


def _way(tokens: tuple[str, ...], at: int) -> frozenset[str] | None:
    """Return which superlatives the word at a place is one of, None where it is none."""
    if tokens[at] in _MOST:
        return _MOST
    if tokens[at] in _LEAST:
        return _LEAST
    if tokens[at] in {"most", "least"} and at + 1 < len(tokens) and tokens[at + 1] in _OFTEN:
        return _MOST if tokens[at] == "most" else _LEAST
    return None


def _names_it(
    inquiry: Inquiry, evidence: Evidence, words: tuple[str, ...], ways: frozenset[str], kind: Term | None, stem: str,
    noun: str,
) -> bool:  # fmt: skip
    """Tell whether a sentence has such a superlative with the noun behind it, or with a verb if it leans on others."""
    known = inquiry.store.index.terms(sorted(set(words)))
    for at in range(len(words)):
        if _way(words, at) is not ways:
            continue
        start = at
        while start < len(words) and (start == at or words[start] in _BETWEEN):
            start += 1
        for word in words[start : start + _NEAR]:
            if word in _BEHIND:
                break
            same = known.get(word) == stem or same_noun(noun, word)
            if same or (kind is not None and kind.loosely(frozenset({known.get(word, word)}))):
                return True
        if words[start : start + 1] in (("was",), ("were",), ("is",), ("are",)):
            return stem in inquiry.store.index.terms(
                tokenize(evidence.span.of(inquiry.store.report(evidence.passage.report).text))
            ).values() or _said_before(inquiry, evidence, stem)
    return False


def _said_before(inquiry: Inquiry, evidence: Evidence, stem: str) -> bool:
    """Tell whether a passage names the kind of thing in a sentence before this one."""
    return any(
        stem in sentence.terms
        for sentence in inquiry.store.sentences(evidence.number)
        if sentence.span.start < evidence.sentence.span.start
    )
