"""Answer with what a word or a short form means."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer
from assistant.answering.citing import Citer
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.inquiry import Inquiry
from assistant.answering.kinds_of_answer.said_to_be import said_to_be
from assistant.answering.kinds_of_answer.turned_round import says_turned_round
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Store
from assistant.language.folding import fold

_DEFINING = (
    " is a ",
    " is an ",
    " are ",
    " is the ",
    "known as",
    "called",
    "(i.e.",
    "i.e.",
    " means ",
    "which enable",
    "refers to",
    "which allows",
    "which brings",
    " model which",
    "defined as",
)


def definition_answer(inquiry: Inquiry, least: float = 0.0) -> Answer | None:
    """Answer with a definition of the one thing asked about, None where the reports give none.

    `least` is how plainly a sentence must define it, from 0 (mentions it) to 2.
    """
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    subject = [term for term in query.terms if term.required] or [
        term for term in query.terms if not term.cues & {"chat", "definition"} or _is_short_form(query, term)
    ]
    if query.asks("expansion") and query.areas and not any(term.required for term in query.terms):
        return _name_in_full(inquiry)
    if not subject:
        return None
    narrowed = not query.asks("expansion") and query.asks("rate", "share", "target")
    said = None if narrowed or query.asks("expansion") else said_to_be(inquiry, subject)
    expanded = said or (None if narrowed else _expansion(inquiry, subject))
    if expanded is not None:
        return expanded
    if query.asks("expansion"):
        return None
    found = [each for each in inquiry.evidence if not each.missing and each.passage.kind != "row"]
    rates = [term for term in query.terms if term.text in {"rate", "rates"}]
    found = [each for each in found if all(term.strength(frozenset(each.sentence.terms)) for term in rates)]
    scored = [(_defining(store, query, each, subject), each) for each in found]
    scored = [(points, each) for points, each in scored if points > least]
    if not scored:
        return None
    best = max(scored, key=lambda pair: (pair[0] + pair[1].score, -pair[1].sentence.number))[1]
    citer = Citer(store)
    citer.cite(best.number, best.span, best.bm25)
    text = " ".join(best.span.of(store.report(best.passage.report).text).split())
    return Answer(
        query.question, query.question, "answered", "definition", text, citations=citer.citations, notes=notes
    )


def _is_short_form(query: Query, term: Term) -> bool:
    """Tell whether a word of chats ("im") is written as the letters of a name: "what is an IM"."""
    words = [word.strip("?!.,:;()'’\"") for word in query.question.split()]
    return term.text.upper() in words and any(each.kind == "alias" for each in term.alternatives)


_ENTRY = (": ", "– ", "— ")
_CONDITION = (
    "if it ",
    "if they ",
    "if the ",
    "if a ",
    "where it ",
    "where they ",
    "when it ",
    "when they ",
    "otherwise",
)


def _expansion(inquiry: Inquiry, subject: Sequence[Term]) -> Answer | None:
    """Answer what letters stand for, from the sentence that says so."""
    store, query, notes = inquiry.store, inquiry.query, inquiry.notes
    if len(subject) > 2 and not query.asks("expansion"):
        return None  # "what was the longest wait for CAMHS treatment"
    for term in sorted(subject, key=lambda each: -each.weight):
        token = term.text
        for alias in store.aliases([token, token.removesuffix("s")]):
            if not alias.explained or token not in {alias.short, alias.short + "s"}:
                continue
            for each in sorted(inquiry.evidence, key=lambda each: each.sentence.number):
                text = store.report(each.passage.report).text
                quote = " ".join(each.sentence.span.of(text).split())
                folded = fold(quote)
                if fold(alias.long) in folded and alias.short in folded:
                    citer = Citer(store)
                    citer.cite(each.number, each.sentence.span, each.bm25)
                    shown = token.upper() if token == alias.short else token[:-1].upper() + "s"
                    start = folded.find(alias.short)
                    if start >= 0:
                        shown = quote[start : start + len(alias.short)]
                    return Answer(
                        query.question, query.question, "answered", "definition", f"{shown}: {alias.long}",
                        citations=citer.citations, notes=notes,
                    )  # fmt: skip
    return None


def _name_in_full(inquiry: Inquiry) -> Answer | None:
    """Answer what the letters of a place or body stand for, from the first sentence that has both."""
    store, query = inquiry.store, inquiry.query
    area = query.areas[0]
    letters = "".join(query.tokens[area.start : area.end])
    for id in inquiry.report_ids()[:1]:
        report = store.report(id)
        at = fold(report.text).find(f"({letters})")
        passage = store.passage_at(id, at) if at >= 0 else None
        if passage is None:
            return None
        sentence = next(each for each in store.sentences(passage) if each.span.start <= at < each.span.end)
        citer = Citer(store)
        citer.cite(passage, sentence.span)
        return inquiry.answered("definition", f"{letters.upper()}: {area.name}", citer.citations)
    return None


def _defining(store: Store, query: Query, evidence: Evidence, subject: Sequence[Term]) -> float:
    """Score how much a sentence looks like a definition of the subject: 0 where it does not."""
    text = " ".join(evidence.sentence.span.of(store.report(evidence.passage.report).text).split())
    lower = text.lower().replace("’", "'")
    terms = frozenset(evidence.sentence.terms)
    if not all(term.strength(terms) for term in subject) or len(terms) < len(subject) + 3:
        return 0.0
    plain = lower.replace("-", " ")
    points = 1.8 if says_turned_round(store, query, lower) else 0.0
    for words in _names(query, subject):
        at = plain.find(words)
        if at < 0:
            continue
        after = plain[at + len(words) :].lstrip("’'\"s ")
        before = plain[:at].rstrip(" ‘'\"")
        if after.startswith("(") and after.startswith(_NARROWING):
            continue
        if at == 0 and after.startswith(_ENTRY):
            points += 2.0  # an entry of a glossary
        if after.startswith(_CONDITION):
            points += 1.3
        if after.startswith(
            (
                "(",
                "is a",
                "is an",
                "is the",
                "are ",
                "which",
                "means",
                ", which",
                "model",
                "programme",
                "because",
            )
        ):
            points += 1.0
        if before.endswith(("known as", "called", "(called", "a", "the", "termed", "as")):
            points += (
                0.4 if before.endswith((" a", " the", " as")) and not before.endswith("known as") else 1.0
            )
        if text[max(0, at - 1) : at] in {"‘", "“", "'"}:
            points += 0.8
        if at < 30:
            points += 0.3
        break
    if any(sign in f" {lower}" for sign in _DEFINING):
        points += 0.3
    if evidence.passage.kind == "note":
        points += 0.7
    return points


def _names(query: Query, subject: Sequence[Term]) -> tuple[str, ...]:
    """Return how the thing asked about may be written: all the question's words for it, or the telling ones."""
    tokens = list(query.tokens)
    while tokens and tokens[0] in _OPENING:
        tokens.pop(0)
    while tokens and tokens[-1] in _CLOSING:
        tokens.pop()
    telling = [
        term for term in query.terms if not term.cues & {"chat", "light", "definition", "expansion", "follow"}
    ]
    whole = " ".join(tokens)
    return (whole, " ".join(term.text for term in subject)) if len(telling) == len(subject) else (whole,)


_NARROWING = (
    "(for",
    "(exclud",
    "(includ",
    "(±",
    "(per",
    "(in ",
    "(e.g",
    "(see",
    "(up",
    "(down",
    *(f"({digit}" for digit in "0123456789"),
)
_OPENING = frozenset(
    {
        "what",
        "is",
        "are",
        "was",
        "were",
        "the",
        "a",
        "an",
        "does",
        "do",
        "define",
        "explain",
        "whats",
        "on",
        "earth",
        "meant",
        "by",
        "mean",
        "meaning",
        "of",
        "definition",
        "term",
        "s",
    }
)
_CLOSING = frozenset(
    {"mean", "means", "stand", "for", "definition", "meaning", "model", "about", "then", "exactly"}
)
