"""Words compared: case, white space, quotes and hyphens make no difference; digits do."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "–": "-", "−": "-"})


def fold(text: str) -> str:
    r"""Fold case, white space, quotes and hyphens.

    >>> fold("The force’s\n  rate")
    "the force's rate"
    """
    return " ".join(text.translate(_FOLDS).split()).casefold()


def holds(text: str, words: str) -> bool:
    """Tell whether `text` has `words` in it, folded; a number there may have more decimals, not other digits.

    >>> holds("Requires  improvement", "requires improvement"), holds("by 22.0 percent", "22")
    (True, True)
    >>> holds("14 percent", "4"), holds("1,400 people", "1")
    (False, False)
    """
    inner = fold(words)
    if not inner:
        return True
    before = r"(?<!\d)(?<!\d[.,])" if inner[0].isdigit() else ""
    whole = inner[-1].isdigit() and re.search(r"\d\.\d+$", inner) is None
    after = r"(?!,?\d)" if whole else ""
    return re.search(before + re.escape(inner) + after, fold(text)) is not None


def same_number(wanted: str, found: Decimal | None) -> bool:
    """Tell whether a number is the one wanted, sign included.

    >>> same_number("-2.30", Decimal("-2.3")), same_number("2.3", Decimal("-2.3"))
    (True, False)
    """
    if found is None:
        return False
    try:
        return Decimal(wanted.replace(",", "").replace("−", "-")) == found
    except InvalidOperation:
        return False
