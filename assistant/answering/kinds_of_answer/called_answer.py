"""What something is called or used to be called: the sentence that says "known as", "called" or "formerly" of it."""

from __future__ import annotations

import re

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.query import Query, Term

_NAMES = re.compile(
    r"\b(?:known(?:\s+\w+)?\s+as|(?:is|are|was|were|been|now|formerly|originally|previously|once|commonly|\w+ly)\s+(?:called|named|termed|dubbed"
    r"|nicknamed|titled|branded|styled|referred\s+to\s+as)|(?:called|named|termed|dubbed|nicknamed|titled|branded|christened)"
    r"(?=\s+(?:[‘“\"']|the\s+[‘“\"'A-Z]|[A-Z]))|\(called\s|which\s+\w+\s+call|renamed|rebranded|formerly|previously\s+the)\b|[,(]\s*called\s"
)
_FORMER = re.compile(
    r"\b(?:former|formerly|previous|previously|originally|old|older|earlier|until|used\s+to\s+be|was\s+(?:then\s+)?(?:known|called|named)|were\s+known"
    r"|replace[sd]?|renamed|rebranded|once|in\s+place\s+of|instead\s+of|superseded)\b"
)
_ASKING = re.compile(
    r"\b(?:called|call\s+it|call\s+this|call\s+them|known\s+as|named|nickname|nicknamed|term\s+for|name\s+(?:for|of|given\s+to)|word\s+for|names\s+for"
    r"|names\s+of|use(?:d)?\s+to\s+call|go(?:es)?\s+by|went\s+by|did\s+\w+\s+call|old\s+name|former\s+name|previous\s+name|original\s+name|new\s+name"
    r"|(?:what|which)\s+name\s+(?:do|does|did|is|was|has)|current\s+name|[’']s\s+name)\b"
)
_ASKED_FORMER = re.compile(
    r"\b(?:old|older|former|formerly|previous|previously|before|used\s+to|use\s+to|originally|once|earlier|at\s+first|in\s+the\s+past|went\s+by)\b"
)
_PERSONS = frozenset({"person", "office"})
_HALF = 0.44  # of a question's weight, where its sentence says both a name and that it is an old one
_MOST = 0.55
_NEAR = 0.35  # of a score


def asks_for_name(query: Query) -> bool:
    """Tell whether a question is what something, and nobody, is or was called."""
    question = query.question.lower().replace("’", "'")
    if _ASKING.search(question) is None or query.asks("count", "money", "reason"):
        return False
    if {"what", "whats", "what's", "which", "name", "by"}.isdisjoint(query.tokens) or "who" in query.tokens:
        return False
    return not query.asks("person", "author") and not any(_of_person(term) for term in query.terms)


def _of_person(term: Term) -> bool:
    return not term.cues.isdisjoint(_PERSONS)


def called_answer(inquiry: Inquiry) -> Answer | None:
    """Answer with the sentence that names what is asked about; None where none does.

    Where an old name is asked for, what says that it is one comes first. The kind of thing that is asked for
    ("the flag flown") need not be said beside its name.
    """
    query = inquiry.query
    former = _ASKED_FORMER.search(query.question.lower()) is not None
    kind = _kind(query)
    best: tuple[float, Evidence] | None = None
    for each in inquiry.evidence[:_LOOKED]:
        said = " ".join(each.sentence.span.of(inquiry.store.report(each.passage.report).text).split())
        if any(term != kind and term.text not in _NAMING for term in each.missing) or not _says_a_name(
            said, query
        ):
            continue
        if _said(query, each, kind) < _OWN:
            continue
        told = _FORMER.search(said) is not None
        if each.coverage < (_HALF if former and told else _MOST) - (_KIND if each.missing else 0.0):
            continue
        score = each.score + _NEAR * (former and told)
        if best is None or score > best[0]:
            best = (score, each)
    if best is None or best[1].score < inquiry.evidence[0].score - _NEAR:
        return None
    found = best[1]
    citer = Citer(inquiry.store)
    citer.cite(found.number, found.sentence.span, found.bm25)
    text = " ".join(found.sentence.span.of(inquiry.store.report(found.passage.report).text).split())
    return inquiry.answered("definition", text, citer.citations)


def _says_a_name(said: str, query: Query) -> bool:
    """Tell whether a sentence says what something is called, or has a name in quotation marks before a word of the question."""
    if _NAMES.search(said) is not None:
        return True
    stems = tuple(term.text[:_STEM] for term in query.required())
    return (
        any(found["noun"].lower().startswith(stems) for found in _IN_MARKS.finditer(said)) if stems else False
    )


def _said(query: Query, evidence: Evidence, kind: Term | None) -> float:
    """Return how much of what is asked about stands in the sentence itself."""
    own = frozenset(evidence.sentence.terms)
    asked = [term for term in query.required() if term != kind] or [
        term for term in query.terms if not term.cues & {"chat", "light", "title", "follow"}
    ]
    total = sum(term.even for term in asked)
    return sum(term.even * term.loosely(own) for term in asked) / total if total else 0.0


_IN_MARKS = re.compile(r"[‘“][A-Z][^’”]{1,40}[’”]\s+(?P<noun>\w+)")
_STEM = 5  # letters
_OWN = 0.55
_NAMING = frozenset({"name", "names", "nickname", "term"})
_LOOKED = 12  # sentences
_KIND = 0.1


def _kind(query: Query) -> Term | None:
    """Return the kind of thing that is asked for by what is done with it: the flag of "the name for the flag flown by"."""
    for term in query.required():
        before = query.tokens[max(0, term.start - 3) : term.start]
        if "for" in before or "of" in before:
            after = query.tokens[term.end : term.end + 1]
            if after and (after[0].endswith(("ed", "en", "wn")) or after[0] in _THAT):
                return term
    return None


_THAT = frozenset({"that", "which", "used", "given", "where", "who"})
