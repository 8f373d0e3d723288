"""Numbers of a question that only set a limit: "more than 20 miles", "20 or more"."""

from __future__ import annotations

from collections.abc import Sequence


def is_limit_of_number(tokens: Sequence[str], end: int) -> bool:
    """Tell whether "more than" sets a limit ("more than 20 miles", "less than two weeks") and compares nothing."""
    if tokens[max(0, end - 2) : end] in _OR_MORE and end > _OR and tokens[end - _OR - 1].isdigit():
        return True  # "20 or more miles"
    at = end - 1 if tokens[end - 1] == "than" else end
    number, unit = "".join(tokens[at + 1 : at + 2]), tokens[at + 2 : at + 3]
    return "".join(tokens[at : at + 1]) == "than" and number.isdigit() and bool(_UNITS.intersection(unit))


_OR = 2
_OR_MORE = (("or", "more"), ("or", "over"), ("or", "less"), ("or", "fewer"), ("or", "under"), ("or", "above"))
_UNITS = frozenset({"miles", "mile", "km", "metres", "days", "weeks", "months", "years", "hours", "minutes"})
