"""Groups of lines become drafts of blocks: each gets its role."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from assistant.documents.grades import find_closing_grade, is_grade_run, parse_grade, says_grade
from assistant.documents.groups import Group, Known, match_title
from assistant.documents.headings import LONGEST, is_address, is_caption, is_heading, is_label
from assistant.documents.marks import Mark

NUMBERED = frozenset({"1.", "1.1"})
LONG_ITEM = 250  # numbered runs longer than this on average are paragraphs, not items of a list
HEADING_LINES = 4
PLAIN_WORDS = 5


class Draft(NamedTuple):
    """Hold a run of lines with one role; `kind` as in `Block`, `mark` what opens its first line."""

    kind: str
    lines: tuple[int, ...]
    mark: Mark | None
    text: str


def draft_blocks(groups: Sequence[Group], known: Known) -> tuple[Draft, ...]:
    """Give each group its role."""
    kinds = [
        _kind(group, known, not (group.close or (after is not None and after.close)))
        for group, after in zip_longest(groups, groups[1:])
    ]
    _numbered(groups, kinds, known)
    _addresses(groups, kinds, known)
    drafts: list[Draft] = []
    label = False
    for at, (group, kind) in enumerate(zip(groups, kinds, strict=True)):
        if kind == "label" and label:
            last = drafts[-1]  # labels that follow each other are one paragraph
            drafts[-1] = last._replace(lines=last.lines + group.lines, text=f"{last.text} {group.text}")
            continue
        label = kind == "label"
        leads = kinds[at + 1 : at + 2] == ["item"] and _leads(group, kind, groups[at + 1])
        role = "lead_in" if leads else "paragraph" if label else kind
        drafts.append(Draft(role, group.lines, group.mark, group.text))
    return tuple(drafts)


def _kind(group: Group, known: Known, alone: bool) -> str:
    """Return a group's role; `alone` tells that blank lines stand before and after it."""
    text = group.text
    if known.forced.get(group.lines[0]):
        if not known.styled:
            return "heading"
        return "judgment" if parse_grade(text) else "caption" if is_caption(text) else "heading"
    if group.mark:
        return "item"
    if parse_grade(text):
        return "judgment"
    if match_title(text, known.titles):
        return "heading"
    if is_grade_run(text) or not any(map(str.isalnum, text)):
        return "furniture"
    if is_caption(text):
        return "caption"
    worded = len(group.lines) <= HEADING_LINES and is_heading(text)
    # Where headings are set off by type, a plain line is one only if it stands alone and is short.
    plain = alone and len(group.lines) == 1 and _is_plain(text)
    if worded and (not known.styled or plain or find_closing_grade(text)):
        return "heading"
    if text[-1] == "." and len(text) <= LONGEST and is_heading(text[:-1]) and says_grade(text):
        return "heading"
    return "label" if is_label(text) or is_address(text) else "paragraph"


def _is_plain(text: str) -> bool:
    """Tell whether a line reads as a few words of prose: no label, no number, no code."""
    return (
        len(text.split()) <= PLAIN_WORDS
        and text[0].isalpha()
        and not text.isupper()
        and not any(character in ":{}=<>()" for character in text)
        and len(text) > 4
    )


def _leads(group: Group, kind: str, item: Group) -> bool:
    """Tell whether a group is the lead-in of the item after it.

    It ends with a colon, or it does not end and the item goes on with it in small letters.
    """
    if group.text[-1] == ":":
        return kind == "paragraph"
    goes_on = item.text[0].islower() and group.text[-1] not in ".!?;"
    return goes_on and (
        kind == "paragraph" or (kind == "heading" and item.close and len(group.text.split()) > 3)
    )


def _numbered(groups: Sequence[Group], kinds: list[str], known: Known) -> None:
    """Tell numbered headings and numbered paragraphs from the items of a list."""
    run: list[int] = []
    for at in range(len(groups) + 1):
        mark = groups[at].mark if at < len(groups) else None
        if mark and mark.style in NUMBERED and kinds[at] != "heading":
            if not known.styled and _is_numbered_heading(groups, at):
                kinds[at] = "heading"
            else:
                run.append(at)
                continue
        elif mark:
            continue  # sub-items do not end the run
        if run and sum(len(groups[place].text) for place in run) > LONG_ITEM * len(run):
            for place in run:
                kinds[place] = "paragraph"
        run = []


def _is_numbered_heading(groups: Sequence[Group], at: int) -> bool:
    """Tell whether a numbered group is a heading: short, and text without such a number after it."""
    group = groups[at]
    if len(group.lines) > 2 or len(group.text) > 90 or not is_heading(group.text) or group.mark is None:
        return False
    if at + 1 == len(groups):
        return group.mark.style == "1.1"
    following = groups[at + 1].mark
    return following is None or following.style != group.mark.style


def _addresses(groups: Sequence[Group], kinds: list[str], known: Known) -> None:
    """Take back headings that are lines of an address: a run of them with no text under it."""
    run: list[int] = []
    for at in range(len(kinds) + 1):
        kind = kinds[at] if at < len(kinds) else "label"
        if kind == "heading":
            run.append(at)
            continue
        if (len(run) >= 2 and kind == "label" and at > 20) or len(run) >= 6:
            for place in run:
                if not match_title(groups[place].text, known.titles):
                    kinds[place] = "label"
        run = []
