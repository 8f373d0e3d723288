"""Whether a field of a figure is what a reader of the text wrote down.

In: a figure and a gold row. Out: agreement, field by field, whatever the style of the wording.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.figures.figure import Figure
from assistant.figures.words import word_set


class Gold(NamedTuple):
    """Hold one numeral as a reader sees it.

    `fields` are the wordings accepted for each field of a figure, the first one preferred, None
    for a field left open; empty where the numeral is no figure. `comparators` are the values of
    the figures set beside it, None where they are not scored.
    """

    span: Span
    text: str
    fields: Mapping[str, tuple[str | None, ...]]
    comparators: tuple[frozenset[str], ...] | None = None


_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


_SMALL = word_set("small")


_ENDINGS = re.compile(r"(?:ies|ing|ed|es|s|e|d|y)$")


def words_of(text: str) -> frozenset[str]:
    """Return the content words of a field, without endings, in no order."""
    words = _WORD.findall(text.lower().replace("’", "'")) if text else []
    kept = [word for word in words if word not in _SMALL]
    return frozenset(_ENDINGS.sub("", word) if len(word) > 3 else word for word in kept)


def same_words(one: str | None, other: str | None) -> bool:
    """Tell whether two wordings of a field have the same content words, or are both None."""
    if one is None or other is None:
        return one is other
    return words_of(one) == words_of(other)


def same_number(one: str | None, other: str | None) -> bool:
    """Tell whether two printed numbers are equal, "23" and "23.0" included."""
    if one is None or other is None:
        return one is other
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def field_of(figure: Figure, field: str) -> str | None:
    """Return a field of a figure as the text that gold rows hold, None where it is open."""
    value = getattr(figure, field)
    if value is None or value == "":
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def same_field(figure: Figure, gold: Gold, field: str) -> bool:
    """Tell whether a figure's field is one of the wordings that the gold row accepts."""
    found = field_of(figure, field)
    accepted = gold.fields.get(field, (None,))
    if field == "measure":
        return _same_measure(figure, gold)
    if field == "unit":
        return any(_same_unit(found, wanted) for wanted in accepted)
    if field == "area" and found is not None and any(_wide(wanted) for wanted in accepted if wanted):
        return _wide(found) or any(same_words(found, wanted) for wanted in accepted)
    if field in ("value", "low", "high", "margin", "out_of"):
        return any(same_number(found, wanted) for wanted in accepted)
    return any(same_words(found, wanted) for wanted in accepted)


def _wide(area: str) -> bool:
    """Tell whether an area is only "national", whatever form the word has."""
    return words_of(area) <= {"national", "nationally", "average", "country", "whole", "nation"}


def _same_unit(found: str | None, wanted: str | None) -> bool:
    """Compare units; of a thing counted the noun decides ("incidents", "recorded incidents")."""
    if found is None or wanted is None or same_words(found, wanted):
        return (found or None) is (wanted or None) or same_words(found, wanted)
    if not _COUNTED.match(found) or not _COUNTED.match(wanted):
        return False
    one, other = words_of(found), words_of(wanted)
    return one <= other or other <= one


_COUNTED = re.compile(r"(?!per\b|percent)[^\W\d_]{3,}[^%°/]*$", re.IGNORECASE)


_MADE = words_of(
    "number proportion percentage total average mean median share rate figure level count amount overall"
)


def _same_measure(figure: Figure, gold: Gold) -> bool:
    """Compare measures; which words stand in the measure and which in the qualifier is style.

    Right where every word of an accepted measure is in the figure's measure or qualifier, and the
    figure's measure has no words that the gold row has not, or only a few that narrow it from
    behind ("sea level" at the gauge). Words that say how a number was
    made ("number", "proportion", "total") decide nothing.
    """
    own = words_of(figure.measure or "") - _MADE
    found = own | words_of(figure.qualifier or "") | (words_of(figure.unit) & words_of(figure.text))
    if not own:
        return any(
            wanted is None or not words_of(wanted) - _MADE for wanted in gold.fields.get("measure", ())
        )
    measures = [words_of(wanted or "") - _MADE for wanted in gold.fields.get("measure", ())]
    others = [words_of(wanted or "") for wanted in gold.fields.get("qualifier", ())]
    every = frozenset().union(*measures, *others) | words_of(figure.area or "")
    if not any(wanted <= found for wanted in measures):
        return False
    return own <= every or any(
        _narrows(figure.measure or "", wanted or "") for wanted in gold.fields.get("measure", ())
    )


_NARROWER = 5


def _narrows(found: str, wanted: str) -> bool:
    """Tell whether a measure is the wanted one with a few more of the text's words behind it."""
    one, other = _sequence(found), _sequence(wanted)
    return bool(other) and one[: len(other)] == other and len(one) - len(other) <= _NARROWER


def _sequence(text: str) -> list[str]:
    """Return the content words of a measure in order, without endings."""
    words = [word for word in _WORD.findall(text.lower().replace("’", "'")) if word not in _SMALL]
    folded = [_ENDINGS.sub("", word) if len(word) > 3 else word for word in words]
    return [word for word in folded if word not in _MADE]


def same_value(figure: Figure, gold: Gold) -> bool:
    """Tell whether the value, or both ends of a range, are as the gold row has them."""
    if gold.fields.get("value", (None,))[0] is not None:
        return same_field(figure, gold, "value")
    return all(same_field(figure, gold, field) for field in ("value", "low", "high"))
