"""Which lines are headings, told by their form alone."""

from __future__ import annotations

import re

from assistant.documents.grades import find_closing_grade
from assistant.documents.marks import is_keyed_fact

LONGEST = 130
LABEL = re.compile(r"[A-Z][A-Za-z’' ]{0,40}: ?(?=[A-Z0-9(‘“'a-z])")
VALUE = re.compile(r"[A-Z][A-Za-z’' ]{0,40}:\s?[A-Z0-9]|[A-Z][a-z]{0,12}: \S+@|[A-Z]: ")
PARTS = re.compile(
    r"(?:chapter|part|section|annex|appendix|case study|theme|recommendation|finding)\b", re.IGNORECASE
)
ADDRESS = re.compile(r"[@©]|www\.|https?:|\b(?:\+44|0\d{2,4}[ )]\d{3})|^[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$")
# Marks that call for a note behind the stop of a sentence.
_CALLS = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡"
CAPTION = re.compile(
    r"(?:table|figure|chart|exhibit|graph|box)\s+(?:\d[\dA-Za-z.]*\b|[A-Z][.:])|(?:table|figure|chart|graph):",
    re.IGNORECASE,
)
SHOWS = re.compile(r"\b(?:shows?|sets? out|gives?|below|above|illustrates?)\b", re.IGNORECASE)
SENTENCES = re.compile(r"[a-z]{3,}[.;] [A-Z(]")
JOINING = re.compile(
    r"(?:\b(?:of|and|the|to|for|in|on|at|by|with|from|a|an|or|their|its|is|are|that)|[–—,&-])$", re.IGNORECASE
)


def is_heading(text: str) -> bool:
    """Tell whether a run of words between two breaks reads as a heading.

    Short, opened by a capital, a digit or a quotation mark, and not closed like a sentence. A line
    such as "Report published: 13 June 2017" is a label and its value, not a heading.
    """
    if len(text) > LONGEST or len(text) < 2 or (text.rstrip(_CALLS) or text)[-1] in ".;:,":
        return False
    first = text.lstrip("‘“'\"(")[:1]
    if not (first.isupper() or first.isdigit()) or not any(character.isalpha() for character in text):
        return False
    if SENTENCES.search(text) or is_address(text) or (text[0] in "([" and text[-1] in ")]"):
        return False
    return not is_label(text) and not is_keyed_fact(text)


def is_label(text: str) -> bool:
    """Tell whether a line is a label with its value, as on a title page."""
    return bool(VALUE.match(text)) and not PARTS.match(text) and find_closing_grade(text) is None


def runs_on(text: str) -> bool:
    """Tell whether a line of a heading must go on in the next line ("The experiences of")."""
    return bool(JOINING.search(text))


def is_address(text: str) -> bool:
    """Tell whether a line is part of an address: a telephone number, a web page, a postcode."""
    return len(text) <= LONGEST and ADDRESS.search(text) is not None


def is_caption(text: str) -> bool:
    """Tell whether a line is the caption of a table or an illustration ("Table 2: Offences")."""
    return (
        len(text) <= 200
        and CAPTION.match(text) is not None
        and text[-1] not in ":;"
        and not SHOWS.search(text)
    )
