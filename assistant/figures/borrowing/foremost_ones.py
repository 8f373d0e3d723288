"""Superlatives that stand alone for one of what was spoken of: "and the longest took 203 days", "The furthest was 241 miles".

In: the drafts of a sentence with what stands before it. Out: those that only a superlative names, measured as what it
is one of, with the superlative as what narrows it.
"""

from __future__ import annotations

from assistant.figures.borrowing.before import Before
from assistant.figures.draft import Draft
from assistant.figures.sentence.heads import is_thing
from assistant.figures.words import word_set

_SUPERLATIVES = word_set("superlatives") | {"furthest", "farthest", "nearest", "latest", "earliest"}


def name_foremost(drafts: tuple[Draft, ...], before: Before) -> tuple[Draft, ...]:
    """Name the lone superlatives by the thing counted before them, in the sentence or right before it."""
    named = list(drafts)
    for index, draft in enumerate(drafts):
        measure = draft.measure
        if measure is None or measure.text.lower() not in _SUPERLATIVES:
            continue
        earlier = (*(before.drafts[each] for each in before.recent), *named[:index])
        counted = [
            each for each in earlier if each.quantity.kind in ("count", "number") and is_thing(each.unit)
        ]
        if not counted or counted[-1].measure is None:
            continue
        of = counted[-1]
        named[index] = draft._replace(
            measure=of.measure, topic=of.measure, qualifier=measure, proof=(*draft.proof, of.sentence)
        )
    return tuple(named)
