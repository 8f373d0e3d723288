"""A PDF page's letters become segments: letters of one line that stand close together.

Goes in: a page as pdfplumber lays it out. Comes out: segments with position, size and weight, and
the ruled lines of the page. Positions are in points from the page's top left corner.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pdfminer.encodingdb import EncodingDB
from pdfminer.layout import LTChar, LTCurve, LTImage, LTLayoutContainer, LTLine, LTRect
from pdfplumber.page import Page

BOLD = re.compile(r"bold|black|heavy|(?<![a-z])demi|semi-?bd", re.IGNORECASE)
UNNAMED = re.compile(r"\(cid:\d+\)")
LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
SPACE = 0.17  # a gap of so many times the type size parts two words where no space is written
APART = 1.3  # one of so many parts two segments
SHORTEST = 4.0  # an upright rule that parts two cells is at least so long
RAISED = 0.12  # letters may stand so many sizes off their line's base
LARGE = 0.4  # a picture that takes more of its page may be the page itself, scanned
MOST_RULES = 4000  # a page with more lines than this is a drawing, not a table
MOST_LETTERS = 200_000


class Printed(NamedTuple):
    """Hold letters of one line that stand close together, or the `whole` line as printed.

    `base` is where the letters stand on, from the page's top; `bold` tells that nearly all of them
    are; `artifact` that the file itself says that they are no part of the text (a running head).
    Lines alone have what follows: `cells` are the places of a table row's cells in `text`, empty for
    other lines; `table` counts the page's tables. `column` changes where the line begins another
    column than the line before.
    """

    x0: float
    x1: float
    top: float
    base: float
    size: float
    bold: bool
    text: str
    artifact: bool
    whole: bool = False
    cells: tuple[tuple[int, int], ...] = ()
    table: int | None = None
    column: int = 0


class Rule(NamedTuple):
    """Hold one ruled line, across or upright."""

    x0: float
    top: float
    x1: float
    bottom: float


class Sheet(NamedTuple):
    """Hold what stands on one page.

    `turned` are the words that do not stand upright, `images` counts the large pictures.
    """

    width: float
    height: float
    segments: tuple[Printed, ...]
    rules: tuple[Rule, ...]
    turned: str
    images: int


def mend_encoding() -> None:
    """Correct what pdfminer has otherwise than the PDF standard (ISO 32000-1, annex D).

    The Windows code 173 is a hyphen, not a space; codes that stand for nothing are bullets.
    """
    windows = EncodingDB.win2unicode
    windows[173] = "-"
    for code in (127, 129, 141, 143, 144, 157):
        windows.setdefault(code, "•")


def read_sheet(page: Page) -> Sheet:
    """Read one page's segments in the order of the file."""
    height = float(page.height)
    letters: list[LTChar] = []
    rules: list[Rule] = []
    turned: list[str] = []
    images = 0
    for item in items_of(page.layout):
        if isinstance(item, LTChar):
            if not item.upright:
                turned.append(clean(item.get_text()))
            elif len(letters) < MOST_LETTERS:
                letters.append(item)
        elif isinstance(item, LTImage):
            images += (item.x1 - item.x0) * (item.y1 - item.y0) > LARGE * float(page.width) * height
        elif len(rules) < MOST_RULES:
            rules += _rules(item, height)
    kept = tuple(rules) if len(rules) < MOST_RULES else ()
    words = " ".join("".join(turned).split())
    fences = _Fences(kept)
    return Sheet(float(page.width), height, tuple(_segments(letters, height, fences)), kept, words, images)


def clean(text: str) -> str:
    """Return what a letter stands for: ligatures spelled out, what cannot be text replaced."""
    if text in LIGATURES:
        return LIGATURES[text]
    if UNNAMED.fullmatch(text):
        return "\ufffd"
    return "".join(
        " " if letter.isspace() or letter < " " or "\x7f" <= letter <= "\x9f"
        else "\ufffd" if "\ud800" <= letter <= "\udfff" else letter
        for letter in text
    )  # fmt: skip


def items_of(container: LTLayoutContainer) -> Iterator[object]:
    """Yield the letters and shapes of a page, however deep they stand in its figures."""
    stack = [iter(container)]
    while stack:
        for item in stack[-1]:
            if hasattr(item, "__iter__"):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()


def _rules(item: object, height: float) -> list[Rule]:
    """Return the edges of a line or of a box."""
    if isinstance(item, LTRect):
        x0, x1, top, bottom = item.x0, item.x1, height - item.y1, height - item.y0
        if x1 - x0 < 2 or bottom - top < 2:  # a line drawn as a thin box
            return [_line(x0, top, x1, bottom)]
        return [
            Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom),
            Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom),
        ]  # fmt: skip
    if isinstance(item, LTLine):
        return [_line(item.x0, height - item.y1, item.x1, height - item.y0)]
    if isinstance(item, LTCurve) and len(item.pts) in (4, 5):
        xs, ys = {round(x) for x, _ in item.pts}, {round(y) for _, y in item.pts}
        if len(xs) == 2 and len(ys) == 2:
            x0, x1, top, bottom = item.x0, item.x1, height - item.y1, height - item.y0
            return [Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom)]
    return []


def _line(x0: float, top: float, x1: float, bottom: float) -> Rule:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Rule(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Rule(middle, top, middle, bottom)


class _Fences:
    """Tell whether an upright rule stands between two letters."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        upright = sorted(rule for rule in rules if rule.x0 == rule.x1 and rule.bottom - rule.top > SHORTEST)
        self.rules = upright
        self.places = [rule.x0 for rule in upright]

    def between(self, x0: float, x1: float, y: float) -> bool:
        for at in range(bisect_left(self.places, x0 - 1), len(self.places)):
            if self.places[at] > x1 + 1:
                break
            if self.rules[at].top <= y <= self.rules[at].bottom:
                return True
        return False


def _segments(letters: list[LTChar], height: float, fences: _Fences) -> Iterator[Printed]:
    """Join letters that follow each other in the file and on the page."""
    own: list[str] = []
    last: LTChar | None = None
    x0 = x1 = base = size = top = 0.0
    bold = artifact = gap = False
    weights: dict[str, bool] = {}
    for letter in letters:
        text = letter.get_text()
        if not (len(text) == 1 and " " < text < "\x7f"):
            text = clean(text)
        if not text.strip():
            gap = True
            continue
        name = str(letter.fontname)
        if name not in weights:
            weights[name] = BOLD.search(name) is not None
        at = height - letter.matrix[5]
        kind = getattr(letter, "tag", None) == "Artifact"
        if own and last is not None:
            step = letter.x0 - x1
            wide = step > SPACE * size
            same = (
                abs(at - base) <= RAISED * size
                and abs(letter.size - size) <= 0.15 * size
                and -0.5 * size < step < APART * size
                and weights[name] == bold
                and kind == artifact
            )
            if same and not gap and text == last.get_text() and abs(letter.x0 - last.x0) < 0.1 * size:
                continue  # printed twice to look bold
            if same and wide and fences.places:
                same = not fences.between(x1, letter.x0, base - size / 3)
            if same:
                if wide or (gap and step > -0.1 * size):
                    own.append(" ")
                own.append(text)
                x1, last, gap = max(x1, letter.x1), letter, False
                continue
            yield Printed(x0, x1, top, base, size, bold, "".join(own), artifact)
        own, last, gap = [text], letter, False
        x0, x1, base, size = letter.x0, letter.x1, at, max(letter.size, 0.1)
        top, bold, artifact = height - letter.y1, weights[name], kind
    if own:
        yield Printed(x0, x1, top, base, size, bold, "".join(own), artifact)
