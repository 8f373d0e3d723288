"""Bullets, numbers and letters that open the items of a list."""

import re
from typing import NamedTuple

BULLET = re.compile(
    "[•■◼▪▫◾●○◦‣⁃∙·►▶➢➤✓✔❑❖§\ufffd\uf000-\uf0ff](?=\\s|[A-Za-z0-9‘“£(])\\s*|[-–—*o](?=\\s)\\s*"
)
_MEASURED = r"(?!\s(?:per ?cent|percent|percentage points?|million|billion)\b)"  # "87.3 per cent of trains"
NUMBER = re.compile(rf"(\d{{1,3}})[.)](?:\s+|(?=[A-Z‘“]))|(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}){_MEASURED}\.?\s+")
LETTER = re.compile(r"\(?([a-z]|[ivx]{2,5})\)\s+", re.IGNORECASE)
BRACKETED = re.compile(r"\((\d{1,2})\)\s+")


_KEYED = re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?\s?(?:%|per cent|percent|m|bn|k|million|billion)?:\s+\S")


def is_keyed_fact(text: str) -> bool:
    """Tell whether a line is a number with what it is of behind a colon: "£612m: spent on the scheme"."""
    return _KEYED.match(text) is not None


class Mark(NamedTuple):
    """Hold the mark at the start of a line.

    `style` groups marks of one list ("•", "1.", "(a)"); `width` counts its characters with the
    space after it; `number` is its number, or None for bullets and letters;
    `glued` tells that the words follow without a space.
    """

    style: str
    width: int
    number: int | None
    glued: bool = False


def parse_mark(text: str) -> Mark | None:
    """Parse the mark that opens `text`, None where it opens with none."""
    if not text or (text[0].isalpha() and text[0] != "o" and text[1:2] not in (")", "i", "v", "x")):
        return None
    found = BULLET.match(text)
    if found and found.end() < len(text):
        return Mark(text[0], found.end(), None)
    found = NUMBER.match(text)
    if found:
        glued = not text[found.end() - 1].isspace()
        return Mark("1." if found[1] else "1.1", found.end(), int(found[1]) if found[1] else None, glued)
    found = LETTER.match(text)
    if found:
        return Mark("(a)", found.end(), None)
    found = BRACKETED.match(text)
    return Mark("(1)", found.end(), int(found[1])) if found else None
