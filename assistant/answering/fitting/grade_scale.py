"""Which of two grades is the better one."""

from __future__ import annotations

# From the worst to the best; what stands in one row is alike. The words are those of `documents/grades.toml`.
_SCALE = (
    ("unsatisfactory", "inadequate", "special measures", "poor"),
    ("requires improvement", "need improvement", "needs improvement", "weak", "fair"),
    ("satisfactory", "adequate"),
    ("very good",),
    ("good",),
    ("excellent", "outstanding"),
)
_ORDER = (0, 1, 2, 4, 3, 5)  # "very good" is looked for before "good", and stands above it


def rank_of(grade: str) -> int:
    """Return the place of a grade on the scale, -1 where it has none.

    >>> rank_of("require improvement to be good") < rank_of("Good") < rank_of("very good") < rank_of("Outstanding")
    True
    >>> rank_of("level 3")
    -1
    """
    words = " ".join(grade.casefold().split()).replace("require ", "requires ")
    return next((_ORDER[at] for at, names in enumerate(_SCALE) if any(name in words for name in names)), -1)
