"""A bare noun whose narrowing stands in an earlier sentence: "children looked after … 90% of children".

In: the drafts of a sentence and the paragraph before it. Out: the drafts, a bare population by the
name that the text gave it last, and "in that category" by what the category is.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.borrowing.told_before import group_told, part_of_paragraph, tell_from_before
from assistant.figures.draft import Draft, Part
from assistant.figures.sentence.items import Row, split_rows
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.sentence.statement import Statement
from assistant.figures.words import CLASSES
from assistant.language.periods import find_periods
from assistant.language.quantities import find_quantities
from assistant.language.sentences import find_sentences
from assistant.language.tables import read_set

# So many sentences back a population is still spoken of.
_BACK = 3
_MADE = re.compile(
    r"(?:(?:total |overall )?(?:numbers?|proportion|percentage|share|majority) of (?:the )?)?", re.IGNORECASE
)
# "In that category", "in the same position": what it is was said before.
_POINTED = re.compile(
    r"\b(?:in|of|within) (?:this|that|the same|such an?) (?:category|group|cohort|position|situation|circumstance)s?\b"
)
# Groups that are other than those spoken of.
_OTHER = re.compile(
    r"\b(?:all|other|most|every|older|younger|disabled|adopted|local|resident|more|fewer|school|vulnerable|individual) $",
    re.IGNORECASE,
)
# A group that the words behind it make another or a wider one.
_WIDER = re.compile(
    r" (?:nationally|in the \w+|living in|aged|under|over|from|who|whose|that|on|of|at|with|without|subject|placed|not"
    r"|missing|waiting|awaiting|approved|known|seen)\b"
)


def name_antecedents(statement: Statement, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Give the bare populations of a sentence the narrower name that they had before."""
    drafts = tuple(tell_from_before(statement, draft) for draft in drafts)
    if not any(draft.measure is not None for draft in drafts):
        return drafts
    return tuple(_named(statement, draft) for draft in drafts)


def _named(statement: Statement, draft: Draft) -> Draft:
    measure = draft.measure
    if measure is None:
        return draft
    if _POINTED.search(measure.text):
        found = _described(statement, measure.text)
        return _of_that_group(statement, draft) if found is None else _renamed(draft, *found)
    own = draft.area is None or draft.area.kind == "subject"
    noun = measure.text[_MADE.match(measure.text).end() :].lower()  # type: ignore[union-attr]
    if (
        not own
        or not noun
        or not set(noun.split()) <= read_set("labels", "people")
        or draft.quantity.unit.startswith("per ")
    ):
        return draft
    found = _narrowed(statement, draft, noun)
    return draft if found is None else _renamed(draft, *found)


def _renamed(draft: Draft, measure: Part, sentence: Span) -> Draft:
    proof = () if sentence == draft.sentence else (sentence,)
    return draft._replace(measure=measure, topic=measure, proof=(*draft.proof, *proof))


def _narrowed(statement: Statement, draft: Draft, noun: str) -> tuple[Part, Span] | None:
    """Return the last mention of a noun before the number, where it is narrowed: "children in care"."""
    text = statement.flow.text
    end = statement.start + draft.quantity.start
    sentences = find_sentences(text[: statement.start])[-_BACK:]
    low = sentences[0][0] if sentences else statement.start
    said = statement.text[draft.quantity.end :]
    told = draft.qualifier.text.lower() if draft.qualifier is not None else ""
    for match in reversed(list(re.finditer(rf"\b{re.escape(noun)}\b", text[low:end], re.IGNORECASE))):
        start, stop = low + match.start(), low + match.end()
        state = _STATE.match(text, stop)
        if state is not None:
            if state["state"].split()[0].lower() in told or state["state"].lower() in said.lower():
                return None
            return part_of_paragraph(statement, start, state.end())
        if _OTHER.search(text[max(0, start - 14) : start]) or _WIDER.match(text, stop):
            return None
    return None


_STATE = re.compile(
    r"\s(?P<state>(?i:looked after|in care|in need|in custody|in prison|in hospital|in detention|in foster care|on remand))\b"
    r"(?! [A-Z])"
)


def _of_that_group(statement: Statement, draft: Draft) -> Draft:
    """Say of "people in this category" what the sentence before says that they are."""
    for start, end in reversed(find_sentences(statement.flow.text[: statement.start])[-1:]):
        told = group_told(statement, draft.measure.text if draft.measure is not None else "", start, end)
        if told is not None and draft.qualifier is None:
            proof = (*draft.proof, statement.flow.span(start, end))
            return draft._replace(measure=told[0], topic=told[0], qualifier=told[1], proof=proof)
    return draft


def _described(statement: Statement, measure: str) -> tuple[Part, Span] | None:
    """Return the group that a relative clause told of before: "children who do not attend school"."""
    text = statement.flow.text
    noun = measure.split(maxsplit=1)[0].lower()
    for start, end in reversed(find_sentences(text[: statement.start])[-2:]):
        sentence = text[start:end]
        rows = split_rows(sentence, find_quantities(sentence), find_periods(sentence), ())
        row = rows[0]
        for at, item in enumerate(row.items):
            if item.word == noun and row.kinds[at + 1 : at + 2] == "W":
                last = _clause_of_several(row, at + 1)
                return part_of_paragraph(statement, start + item.start, start + row.items[last - 1].end)
    return None


def _clause_of_several(row: Row, at: int) -> int:
    """Return where a relative clause about several ends: before "and supports", whose subject is one."""
    last = relative_end(row, at)
    joined = (
        place
        for place in range(at + 2, last - 1)
        if row.kinds[place] == "C" and CLASSES.get(row.items[place + 1].word) == "s"
    )
    return next(joined, last)
