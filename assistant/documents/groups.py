"""Lines become groups: the runs of lines that belong together, each to be one block.

Text with blank lines between its paragraphs is cut at them; text without is cut where a line was
broken off before its width, at bullets and numbers, and around headings.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.documents.contents import Title, title_key
from assistant.documents.grades import find_closing_grade, parse_grade
from assistant.documents.headings import is_heading, is_label, runs_on
from assistant.documents.lines import Line
from assistant.documents.marks import Mark, is_keyed_fact, parse_mark
from assistant.documents.widths import Measure

WEAK = frozenset("-–—*o")  # bullets that also occur at the start of a wrapped line
ENDS = frozenset('.!?:;”’")]')
LOOSE, HALF = 0.85, 0.7  # shares of a line's room that tell where it was broken off
TITLE_LINES = 4
LONG = 1000
WIDEST = 200
FRONT_LINES = 20  # a title page's labels follow lines of any length


class Group(NamedTuple):
    """Hold the lines of one block to be, the mark that opens it, and its words without the mark.

    `close` tells that it follows the line before it without a blank line.
    """

    lines: tuple[int, ...]
    mark: Mark | None
    text: str
    close: bool


class Known(NamedTuple):
    """Hold what is known of a text's headings: titles of its contents, and lines said to be one.

    `forced` maps a line to "start" or "inside". `styled` tells that the file sets its headings off,
    so that no line is one by its wording alone.
    """

    titles: Mapping[str, tuple[Title, ...]]
    forced: Mapping[int, str]
    styled: bool = False


def group_lines(
    lines: Sequence[Line], skip: frozenset[int], barriers: frozenset[int], known: Known
) -> tuple[Group, ...]:
    """Group lines; those in `skip` are left out, those of them in `barriers` also end a group."""
    return tuple(_Grouping(lines, skip, known).groups(barriers))


def match_title(text: str, titles: Mapping[str, tuple[Title, ...]]) -> bool:
    """Tell whether a text is a title of the contents, a footnote's number or a grade at its end allowed."""
    if text.lstrip()[:1].islower() or text.rstrip()[-1:] in ".,;":
        return False
    graded = find_closing_grade(text)
    key = title_key(text[: graded.of_end] if graded else text)
    return key in titles or (key[-1:].isdigit() and key.rstrip("0123456789 ") in titles)


class _Grouping:
    """Group the lines of one text."""

    def __init__(self, lines: Sequence[Line], skip: frozenset[int], known: Known) -> None:
        self.lines = lines
        self.skip = skip
        self.measure = Measure(lines)
        # Blank lines part the paragraphs where at least one line in twelve follows one.
        self.spaced = sum(1 for line in lines if line.blanks) * 12 > len(lines)
        # Lines longer than any page is wide were never wrapped: each is a paragraph.
        lengths = sorted(len(line.text) for line in lines) or [0]
        self.unwrapped = lengths[len(lengths) * 9 // 10] > WIDEST
        self.titled = {**self._titles(known.titles), **known.forced}

    def groups(self, barriers: frozenset[int]) -> list[Group]:
        groups: list[Group] = []
        own: list[int] = []
        mark: Mark | None = None
        number = 0
        styles: set[str] = set()  # of the list that is open
        gap = False
        for place, line in enumerate(self.lines):
            if place in self.skip:
                gap = gap or place in barriers
                continue
            found = parse_mark(line.text)
            listed = found is not None and found.style in styles and found.number is None
            if found and own and not (gap or listed or self._opens(found, place, own, mark, number)):
                found = None
            title = self.titled.get(place)
            if title:
                begins = title == "start" or not own
            else:
                begins = not own or gap or found is not None or self._breaks(place, own, mark)
            if begins:
                if own:
                    groups.append(self._group(own, mark))
                own, mark = [], found
                styles = styles | {found.style} if found else set()
                if found and found.number is not None:
                    number = found.number
            own.append(place)
            gap = False
        if own:
            groups.append(self._group(own, mark))
        return groups

    def _group(self, own: Sequence[int], mark: Mark | None) -> Group:
        text = " ".join(self.lines[place].text for place in own)
        close = not self.lines[own[0]].blanks
        return Group(tuple(own), mark, text[mark.width :] if mark else text, close)

    def _titles(self, titles: Mapping[str, tuple[Title, ...]]) -> dict[int, str]:
        """Find the lines that make up a title of the contents."""
        titled: dict[int, str] = {}
        starts = {key.split(" ")[0] for key in titles}
        for place, line in enumerate(self.lines):
            if not titles or place in self.skip or place in titled:
                continue
            if title_key(line.text.split(" ", 1)[0]).rstrip("0123456789") not in starts:
                continue
            text = ""
            for end in range(place, min(place + TITLE_LINES, len(self.lines))):
                if end in self.skip or len(self.lines[end].text) > 130:
                    break
                text = f"{text} {self.lines[end].text}"
                if match_title(text, titles):
                    titled[place] = "start"
                    titled.update(dict.fromkeys(range(place + 1, end + 1), "inside"))
                    break
        return titled

    def _opens(self, mark: Mark, place: int, own: Sequence[int], within: Mark | None, number: int) -> bool:
        """Tell whether a mark at the start of a line opens an item, not a wrapped line's words."""
        line, previous = self.lines[place], self.lines[own[-1]]
        ended = previous.text[-1] in ENDS or (within is not None and within.style == mark.style)
        ended = ended or bool(line.blanks) or self._short(own[-1], place) or own[-1] in self.titled
        following = line.text[mark.width : mark.width + 1]
        if mark.number is not None:
            return mark.number == number + 1 or (ended and not following.islower())
        if mark.style == "1.1":
            return ended and following.isupper()
        if mark.style not in WEAK and mark.style != "(a)":
            return True
        after = parse_mark(self.lines[place + 1].text) if place + 1 < len(self.lines) else None
        return ended or (after is not None and after.style == mark.style)

    def _short(self, place: int, following: int, share: float = LOOSE) -> bool:
        return self.measure.fills(place, following) < share

    def _breaks(self, place: int, own: Sequence[int], mark: Mark | None) -> bool:
        """Tell whether a new block begins at a line that no mark opens."""
        line, last = self.lines[place], own[-1]
        previous = self.lines[last]
        first = line.text.lstrip("‘“'\"([")[:1]
        if last in self.titled or (is_keyed_fact(line.text) and is_keyed_fact(self.lines[own[0]].text)):
            return True
        if parse_grade(line.text) or parse_grade(previous.text):
            return parse_grade(line.text) or not line.text[0].islower()
        if first.isupper() and not mark and len(own) <= 2 and self._graded(own):
            return True
        if line.text[0] == "(" and line.text[-1] == ")" and not line.blanks:
            return False  # "(Recommendation 3)" after the sentence that it belongs to
        if self.spaced:
            return self._breaks_spaced(place, own, mark, first)
        if previous.text[-1] == ":" and self._short(last, place):
            return True
        if is_label(line.text) and (place < FRONT_LINES or self._short(last, place)):
            return True
        ended = previous.text[-1] in ENDS
        if self.unwrapped:
            return ended or not first.islower()
        if first.islower() or (not ended and runs_on(previous.text)):
            return False
        # A group that grows long is the likelier to be two, the end of one just full.
        full = 1.0 if previous.end - self.lines[own[0]].start > LONG else self.measure.full
        if self._short(last, place, full if ended else LOOSE):
            return True
        return (previous.text[-1] in ".!?" or line.page != previous.page) and self._stands(place)

    def _breaks_spaced(self, place: int, own: Sequence[int], mark: Mark | None, first: str) -> bool:
        """Tell the same where blank lines part the paragraphs."""
        line, last = self.lines[place], own[-1]
        previous = self.lines[last]
        if not line.blanks and not line.top:
            if line.indent > previous.indent and previous.text[-1] in ".!?" and first.isupper():
                return True  # an indented line opens a paragraph
            heading = len(own) == 1 and not mark and is_heading(previous.text) and not runs_on(previous.text)
            return heading and first.isupper() and self._short(last, place, HALF)
        if first.islower() and previous.text[-1] not in ".!?:":
            return False
        if line.top and previous.text[-1] not in ENDS:
            return self._short(last, place, HALF)
        return True

    def _graded(self, own: Sequence[int]) -> bool:
        """Tell whether a group is a heading that says a grade ("Services in Kent are good")."""
        text = " ".join(self.lines[place].text for place in own)
        return is_heading(text) and find_closing_grade(text) is not None

    def _stands(self, place: int) -> bool:
        """Tell whether a heading begins at a line after a full one: short, and not gone on with."""
        text, last = self.lines[place].text, place
        for after in range(place + 1, min(place + 8, len(self.lines))):
            if after in self.skip:
                continue
            if not is_heading(text) or is_label(text):
                return False
            following = self.lines[after].text
            if not following[0].islower() or parse_mark(following):
                return self._short(last, after, HALF) or find_closing_grade(text) is not None
            text, last = f"{text} {following}", after
        return False
