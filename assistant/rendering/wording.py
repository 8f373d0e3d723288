"""What a figure says of itself, in the words of a reader: its value, and what it is a value of."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.wording import in_full, with_unit
from assistant.figures.figure import Figure
from assistant.rendering.safety import folded

_UNITS = frozenset("%‰£$€¥:")


def value_words(figure: Figure) -> str:
    """Return the value as printed, with its unit and its margin where these are printed elsewhere."""
    words = folded(figure.text)
    if figure.unit and not any(each.isalpha() or each in _UNITS for each in words):
        words = with_unit(in_full(words, figure.value), folded(figure.unit))
    if figure.margin is not None and "±" not in words:
        words += f" (± {figure.margin:f})"
    approximation = figure.approximation
    if approximation and not words.lower().startswith(approximation):
        words = f"{approximation} {words}"
    if figure.out_of is not None and format(figure.out_of, "f") not in words.replace(",", ""):
        words += f" out of {figure.out_of:,f}"
    return words


def description(figure: Figure, beside: Figure | None = None) -> str:
    """Return of where, of whom, of when and against what a figure is, as one line.

    With `beside`, a figure that was described before, only what differs is said, and its area.
    """
    return ", ".join(_parts(figure, beside))


def _parts(figure: Figure, beside: Figure | None) -> Iterator[str]:
    if beside is not None and figure.measure and figure.measure != beside.measure:
        yield folded(figure.measure)
    if figure.change and figure.direction and (beside is None or figure.direction != beside.direction):
        yield figure.direction
    if figure.area:
        yield folded(figure.area)
    if figure.qualifier and (beside is None or figure.qualifier != beside.qualifier):
        yield folded(figure.qualifier)
    if figure.target:
        yield "target"
    if figure.period and (beside is None or figure.period != beside.period):
        yield folded(figure.period)
    if figure.baseline and (beside is None or figure.baseline != beside.baseline):
        yield f"compared with {folded(figure.baseline)}"


def place_words(section: tuple[str, ...], page: str | None, page_index: int | None) -> str:
    """Return a section's path and a page as one line; a page without a printed number is counted.

    >>> place_words(("Crime", "Detections"), "10", 7)
    'Crime › Detections, p. 10'
    >>> place_words((), None, 3)
    'page 3 of the file'
    """
    path = " › ".join(folded(title) for title in section)
    return ", ".join(part for part in (path, page_words(page, page_index)) if part)


def page_words(page: str | None, page_index: int | None) -> str:
    """Return a page as words: its printed number, otherwise its number in the file, or nothing."""
    if page is not None:
        return f"p. {folded(page)}"
    return "" if page_index is None else f"page {page_index} of the file"
