"""Text of reports and questions made safe for a terminal.

What comes in is any string; what goes out has the same length and no character that a terminal
would act upon or that would turn the direction of a line. White space for layout is the caller's.
"""

from __future__ import annotations

_DELETE = 0x7F
_C1 = range(0x80, 0xA0)
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)
_BREAKS = (0x2028, 0x2029)

_PICTURES: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)}
_PICTURES[_DELETE] = "␡"
_PICTURES.update(dict.fromkeys((*_C1, *_BIDI, *_BREAKS), "\ufffd"))

_LAID_OUT = {code: shown for code, shown in _PICTURES.items() if chr(code) not in "\n\t"}
_PAGED = {code: shown for code, shown in _LAID_OUT.items() if chr(code) not in "\r\f"}
_ESCAPES = {code: f"\\u{code:04x}" for code in (_DELETE, *_C1, *_BIDI, *_BREAKS)}


def visible(text: str) -> str:
    r"""Return `text` with every control character as a picture of itself, one for one.

    >>> visible("red \x1b[31m")
    'red ␛[31m'
    """
    return text if text.isascii() and text.isprintable() else _mend(text.translate(_PICTURES))


def visible_lines(text: str) -> str:
    """Return `text` with its line ends and tabs, and every other control character as a picture."""
    return _mend(text.translate(_LAID_OUT))


def visible_pages(text: str) -> str:
    """Return `text` with its line ends, tabs and form feeds; other control characters become pictures."""
    return _mend(text.translate(_PAGED))


def folded(text: str) -> str:
    r"""Return `text` on one line: runs of white space become one space, control characters are made visible.

    >>> folded(" in- \n force ")
    'in- force'
    """
    return visible(" ".join(text.split()))


def escaped(json: str) -> str:
    r"""Return a JSON text that means the same, with escapes for what `json.dumps` leaves as it is.

    >>> escaped('"\x9b31m"')
    '"\\u009b31m"'
    """
    json = json.translate(_ESCAPES)
    try:
        json.encode()
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(each):04x}" if ord(each) in _SURROGATES else each for each in json)
    return json


def _mend(text: str) -> str:
    """Replace lone surrogates, which no encoding can print."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if ord(character) in _SURROGATES else character for character in text)
    return text
