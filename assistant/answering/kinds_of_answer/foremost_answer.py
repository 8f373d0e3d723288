"""Answer "what was the main cause of X" with the sentence that calls something the largest, or the commonest, of its kind."""

from __future__ import annotations

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.foremost import BEHIND, BETWEEN, LEAST, MOST, NEAR, foremost_asked, way_of
from assistant.answering.reading.nouns import same_noun
from assistant.answering.reading.query import Query, Term
from assistant.language.tokens import tokenize

_AROUND = 0.45  # of a question's words


def foremost_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the sentence that names the foremost of a kind; None where none is asked for or named."""
    query = inquiry.query
    asked = foremost_asked(query)
    if asked is None:
        return None
    from assistant.answering.kinds_of_answer.passage_answer import quote_of

    at, noun = asked
    ways = LEAST if way_of(query.tokens, at) is LEAST else MOST
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


def _names_it(
    inquiry: Inquiry, evidence: Evidence, words: tuple[str, ...], ways: frozenset[str], kind: Term | None, stem: str,
    noun: str,
) -> bool:  # fmt: skip
    """Tell whether a sentence has such a superlative with the noun behind it, or with a verb if it leans on others."""
    known = inquiry.store.index.terms(sorted(set(words)))
    for at in range(len(words)):
        if way_of(words, at) is not ways:
            continue
        start = at
        while start < len(words) and (start == at or words[start] in BETWEEN):
            start += 1
        for word in words[start : start + NEAR]:
            if word in BEHIND:
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
