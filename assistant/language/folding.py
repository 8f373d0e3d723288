"""A copy of a text for matching, character for character as long as the text itself."""

from __future__ import annotations

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ´`", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("‐‑\u00ad", "-"),
        **dict.fromkeys("–—‒―", "–"),
        # Spaces that do not break may hold a number together, so they stay apart from the rest.
        **dict.fromkeys("\u00a0\u202f\u2007\u2009", "\u00a0"),
        **dict.fromkeys(
            "\t\r\x0b\x1c\x1d\x1e\x1f\x85\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a", " "
        ),
        **dict.fromkeys("\u2028\u2029", "\n"),
    }
)
_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}

SPACE = "[ \u00a0]"
"""A pattern of one space of a folded text."""

GAP = rf"(?:(?:{SPACE}{{1,4}}\n?|\n){SPACE}{{0,4}})"
"""A pattern of the white space between two words of a folded text: it may hold one line end, never two."""


def fold(text: str) -> str:
    """Lower the case and make quotation marks, hyphens and spaces alike; offsets stay those of `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.translate(_ASCII_LOWER)
    return lowered.translate(_SAME)


def squeeze(text: str) -> str:
    """Return `text` with every run of white space as one space, and a word broken at a line end whole."""
    return " ".join(text.replace("-\n", "-").replace("- \n", "-").split())
