"""Lines become drafts of blocks: paragraphs, headings, items, grades.

Text with blank lines between its paragraphs is cut at them; text without is cut where a line was
broken off before its width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.documents.contents import title_key
from assistant.documents.grades import parse_grade
from assistant.documents.headings import is_heading, is_label, runs_on
from assistant.documents.lines import Line
from assistant.documents.marks import Mark, parse_mark

WEAK = frozenset("-–—*o")  # bullets that also occur at the start of a wrapped line
ENDS = '.!?:;”’")]'


class Draft(NamedTuple):
    """Hold a run of lines with one role; `kind` as in `Block`, `mark` what opens its first line."""

    kind: str
    lines: tuple[int, ...]
    mark: Mark | None
    text: str


class Cut(NamedTuple):
    """Hold what the cutting needs to know of a text."""

    width: int
    spaced: bool
    titles: Mapping[str, tuple[int, ...]]
    forced: Mapping[int, str]


def measure(lines: Sequence[Line], titles: Mapping[str, tuple[int, ...]], forced: Mapping[int, str]) -> Cut:
    """Measure how wide a text is set and whether blank lines part its paragraphs."""
    lengths = sorted(len(line.text) for line in lines) or [0]
    gaps = sum(1 for line in lines if line.blanks)
    return Cut(lengths[int(len(lengths) * 0.95)], gaps * 12 > len(lines), titles, forced)


def draft_blocks(
    lines: Sequence[Line], skip: frozenset[int], barriers: frozenset[int], cut: Cut
) -> tuple[Draft, ...]:
    """Cut lines into drafts; lines in `skip` are left out, lines in `barriers` also end a block."""
    groups = _groups(lines, skip, barriers, cut)
    return _classify(lines, groups, cut)


class _Group(NamedTuple):
    lines: tuple[int, ...]
    mark: Mark | None
    text: str


def _groups(lines: Sequence[Line], skip: frozenset[int], barriers: frozenset[int], cut: Cut) -> list[_Group]:
    groups: list[_Group] = []
    own: list[int] = []
    mark: Mark | None = None
    number = 0
    gap = False
    titled = _titled(lines, skip, cut)

    def close() -> None:
        if own:
            text = " ".join(lines[place].text for place in own)
            groups.append(_Group(tuple(own), mark, text[mark.width :] if mark else text))

    for place, line in enumerate(lines):
        if place in skip:
            gap = gap or place in barriers
            continue
        found = parse_mark(line.text)
        previous = lines[own[-1]] if own else None
        if found and not _accepts(found, line, previous, mark, number, gap, cut):
            found = None
        if titled.get(place) == "start":
            begins = True
        elif titled.get(place) == "inside":
            begins = False
        elif previous is not None and own[-1] in titled:
            begins = True
        else:
            begins = (
                previous is None
                or gap
                or found is not None
                or _breaks(lines, own, line, _next(lines, place, skip), mark, cut)
            )
        if begins:
            close()
            own, mark = [], found
            if found and found.number is not None:
                number = found.number
        own.append(place)
        gap = False
    close()
    return groups


def _titled(lines: Sequence[Line], skip: frozenset[int], cut: Cut) -> dict[int, str]:
    """Find the lines that make up a title of the contents, over up to four lines."""
    titled = dict(cut.forced)
    if not cut.titles:
        return titled
    starts = {key.split(" ")[0] for key in cut.titles}
    for place, line in enumerate(lines):
        if place in skip or place in titled or len(line.text) > 130:
            continue
        if title_key(line.text.split(" ")[0]) not in starts:
            continue
        own = [place]
        for end in range(place, min(place + 4, len(lines))):
            if end in skip:
                break
            if end > place:
                own.append(end)
            joined = " ".join(lines[at].text for at in own)
            key = title_key(joined)
            if key in cut.titles or (key[:-1] in cut.titles and key[-1].isdigit()):
                titled[place] = "start"
                titled.update(dict.fromkeys(own[1:], "inside"))
                break
    return titled


def _accepts(
    mark: Mark, line: Line, previous: Line | None, within: Mark | None, number: int, gap: bool, cut: Cut
) -> bool:
    """Tell whether a mark at the start of a line opens an item rather than going on with a sentence."""
    if previous is None or gap or line.blanks:
        return True
    ended = previous.text[-1] in ENDS or (within is not None and within.style == mark.style)
    if mark.number is not None:
        return mark.number == number + 1 or (
            (mark.number == 1 or cut.spaced) and (ended or _short(previous, line, cut.width))
        )
    if mark.style in WEAK:
        return ended or _short(previous, line, cut.width)
    return True


def _short(previous: Line, line: Line, width: int, share: float = 0.85) -> bool:
    """Tell whether a line was broken off: the next line's first word would have fitted on it."""
    word = line.text.split(" ", 1)[0]
    return len(previous.text) + 1 + len(word) < width * share


def _next(lines: Sequence[Line], place: int, skip: frozenset[int]) -> Line | None:
    for at in range(place + 1, min(place + 6, len(lines))):
        if at not in skip:
            return lines[at]
    return None


def _breaks(
    lines: Sequence[Line], own: Sequence[int], line: Line, after: Line | None, mark: Mark | None, cut: Cut
) -> bool:
    """Tell whether a new block begins at `line`, which opens with no mark."""
    previous = lines[own[-1]]
    if parse_grade(line.text) or parse_grade(previous.text):
        return not (line.text[0].islower() and not parse_grade(line.text))
    first = line.text.lstrip("‘“'\"([")[:1]
    ended = previous.text[-1] in '.!?:”’")' or previous.text[-1] == ";"
    if cut.spaced:
        if not line.blanks and not line.top:
            if line.indent > previous.indent and previous.text[-1] in ".!?" and first.isupper():
                return True  # an indented line opens a paragraph
            wide = max(len(lines[place].text) for place in own)
            heading = len(own) == 1 and not mark and is_heading(previous.text) and not runs_on(previous.text)
            return heading and first.isupper() and _short(previous, line, max(wide, len(line.text)), 0.7)
        if first.islower() and previous.text[-1] not in ".!?:":
            return False
        if line.top and not ended:
            return _short(previous, line, cut.width, 0.7)
        return True
    if previous.text[-1] == ":" and _short(previous, line, cut.width):
        return True
    if first.islower() or (not ended and runs_on(previous.text)):
        return False
    if is_label(line.text) and _short(previous, line, cut.width):
        return True
    if _short(previous, line, cut.width, 0.92 if ended else 0.85):
        return True
    return previous.text[-1] in ".!?" and after is not None and _stands(line, after, cut)


def _stands(line: Line, after: Line, cut: Cut) -> bool:
    """Tell whether a line after a full one is a heading: short, and not gone on with."""
    if not is_heading(line.text) or not _short(line, after, cut.width, 0.7):
        return False
    return parse_mark(after.text) is not None or not after.text[0].islower()


def _classify(lines: Sequence[Line], groups: Sequence[_Group], cut: Cut) -> tuple[Draft, ...]:
    kinds = ["heading" if cut.forced.get(group.lines[0]) else _kind(group, cut) for group in groups]
    _addresses(groups, kinds, cut)
    _numbered(groups, kinds)
    drafts: list[Draft] = []
    for at, (group, kind) in enumerate(zip(groups, kinds, strict=True)):
        role = kind
        leads = at + 1 < len(groups) and kinds[at + 1] == "item"
        if kind == "paragraph" and group.text[-1] == ":" and leads:
            role = "lead_in"
        drafts.append(Draft(role, group.lines, group.mark, group.text))
    return tuple(_joined(lines, drafts))


def _kind(group: _Group, cut: Cut) -> str:
    if group.mark:
        return "item"
    if parse_grade(group.text):
        return "judgment"
    if title_key(group.text) in cut.titles or title_key(group.text)[:-1] in cut.titles:
        return "heading"
    if len(group.text) <= 200 and _is_caption(group.text):
        return "caption"
    if len(group.lines) <= 4 and is_heading(group.text):
        return "heading"
    return "label" if is_label(group.text) else "paragraph"


def _is_caption(text: str) -> bool:
    from assistant.documents.tables import CAPTION

    return bool(CAPTION.match(text)) and text[-1] != ":" and " shows " not in text


def _addresses(groups: Sequence[_Group], kinds: list[str], cut: Cut) -> None:
    """Take back headings that are lines of an address: a run of them with no text under it."""
    run: list[int] = []
    for at in range(len(kinds) + 1):
        kind = kinds[at] if at < len(kinds) else "label"
        if kind == "heading":
            run.append(at)
            continue
        bare = kind == "label" or (at < len(groups) and groups[at].text[0] == "©")
        if (len(run) >= 3 and bare and at > 20) or len(run) >= 6:
            for place in run:
                if title_key(groups[place].text) not in cut.titles:
                    kinds[place] = "label"
        run = []


def _numbered(groups: Sequence[_Group], kinds: list[str]) -> None:
    """Tell numbered headings and numbered paragraphs from the items of a list."""
    for at, group in enumerate(groups):
        if kinds[at] != "item" or group.mark is None or group.mark.style not in ("1.", "1.1"):
            continue
        following = groups[at + 1].mark if at + 1 < len(groups) else None
        alone = following is None or following.style != group.mark.style
        if (
            is_heading(group.text)
            and len(group.lines) <= 2
            and (alone and at + 1 < len(groups))
            and len(group.text) <= 90
        ):
            if group.text[-1] not in ".;," and kinds[at + 1] in ("paragraph", "heading", "item"):
                kinds[at] = "heading"
        elif len(group.text) > 250:
            kinds[at] = "paragraph"


def _joined(lines: Sequence[Line], drafts: Sequence[Draft]) -> list[Draft]:
    """Join the label lines that follow each other into one paragraph."""
    joined: list[Draft] = []
    labels = False
    for draft in drafts:
        if draft.kind == "label" and labels:
            last = joined[-1]
            joined[-1] = Draft("paragraph", last.lines + draft.lines, None, last.text + " " + draft.text)
        else:
            joined.append(draft._replace(kind="paragraph") if draft.kind == "label" else draft)
        labels = draft.kind == "label"
    return joined
