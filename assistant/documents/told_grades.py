"""Grades told in sentences and lists: "We have rated the service as ‘Good’", "Staff: Requires improvement".

In: the runs of a report that gives its grades nowhere else. Out: each grade with the words it is given for, in text
order; grades of an earlier inspection are none of the report's own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from assistant.documents.document import Judgment
from assistant.documents.flow import Flow, flow_of
from assistant.documents.grades import GRADE
from assistant.documents.runs import Run

_KINDS = frozenset(("paragraph", "item", "sub_item", "lead_in"))
_OPEN, _SHUT = "[‘“'\"]", "[’”'\"]"
_BE = r"(?:is|are|was|were|has\s+been|have\s+been)"
_JUDGED = r"(?:rated|judged|graded)(?:\s+overall)?(?:\s+as|\s+to\s+be)?"
_LISTED = re.compile(
    rf"(?P<of>[A-Z][^:.;‘“]{{1,70}}):\s+{_OPEN}?(?P<grade>{GRADE}){_SHUT}?(?=[.;,]|$)", re.IGNORECASE
)
_THING = r"[^.,;:‘’“”]{2,80}?"
_PASSIVE = re.compile(
    rf"(?P<of>{_THING})(?P<aside>,\s[^,.;]{{5,110}},)?\s+{_BE}\s+{_JUDGED}\s+{_OPEN}?(?P<grade>{GRADE})\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    rf"\bwe\s+(?:have\s+)?(?:rated|judged|graded)\s+(?P<of>{_THING})(?:\s+as|\s+to\s+be)?\s+{_OPEN}?(?P<grade>{GRADE})\b",
    re.IGNORECASE,
)
# "A rating of ‘Strong’ for operations and ‘Adequate’ for finance": whatever the words of the scale.
_QUOTED = (
    rf"{_OPEN}(?P<grade>[A-Z][a-z]+(?:\s[a-z]+){{0,3}}){_SHUT}\s+for\s+(?P<of>[^.,;:‘“”\"]{{2,60}}?)"
    rf"(?=\s+(?:and|but)\s+{_OPEN}|[.,;])"
)
_RATING_OF = re.compile(r"\b(?:rating|grade|judge?ment|assessment)\s+of\s+" + _QUOTED)
_AND_OF = re.compile(r",?\s+(?:and|but)\s+" + _QUOTED)
_ALSO = re.compile(rf",?\s+(?:and|but)\s+(?P<of>{_THING})\s+{_OPEN}(?P<grade>{GRADE}){_SHUT}", re.IGNORECASE)
_LEADING = re.compile(r"(?:overall|and|but|however|in addition)\b,?\s+", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:last|previous(?:ly)?|predecessor|formerly|earlier|ago|when|if|would|had|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_POINTING = frozenset(("it", "this", "that", "they", "which", "these"))
_LOOKED = re.compile(
    r"\b(?:looked\s+at|inspected|examined|reviewed|considered)\s+(?P<of>[^.,;:]{3,60})\.\s*$"
)
_ENOUGH = 2  # lines of a list of grades


def find_told_grades(text: str, runs: Sequence[Run], repeats: Container[int]) -> tuple[Judgment, ...]:
    """Find the grades that a report tells in words, in text order, each with what it is given for."""
    found: list[Judgment] = []
    listed: list[Judgment] = []
    for place, run in enumerate(runs):
        if run.kind not in _KINDS or place in repeats:
            continue
        flow = flow_of(text, run.pieces)
        if (line := _LISTED.match(flow.text)) is not None:
            listed.append(_judgment(flow, line))
        found.extend((*_told(flow), *_given(flow)))
    return tuple(sorted((*found, *(listed if len(listed) >= _ENOUGH else ()))))


def _told(flow: Flow) -> Iterator[Judgment]:
    """Yield the grades that the sentences of a block give now, not those that they recall."""
    start = 0
    while start < len(flow.text):
        match = min(
            (each for each in (_PASSIVE.search(flow.text, start), _ACTIVE.search(flow.text, start)) if each),
            key=lambda each: each.start("grade"), default=None,
        )  # fmt: skip
        if match is None:
            return
        start = match.end("grade")
        opened = max(flow.text.rfind(". ", 0, match.start("of") + 1), -2) + 2
        if _FORMER.search(flow.text, opened, match.start("grade")) or not _is_given(flow.text, match):
            continue
        yield from _whole(flow, match, opened)
        also = _ALSO.match(flow.text, start + (flow.text[start : start + 1] in "’”'\""))
        if also is not None:
            yield _judgment(flow, also)


def _given(flow: Flow) -> Iterator[Judgment]:
    """Yield the grades of "has given it a rating of ‘Strong’ for operations and ‘Adequate’ for finance"."""
    for match in _RATING_OF.finditer(flow.text):
        opened = max(flow.text.rfind(". ", 0, match.start()), -2) + 2
        each: re.Match[str] | None = None if _FORMER.search(flow.text, opened, match.start()) else match
        while each is not None:
            yield _judgment(flow, each)
            each = _AND_OF.match(flow.text, each.end())


def _whole(flow: Flow, match: re.Match[str], opened: int) -> Iterator[Judgment]:
    """Yield the grade of a sentence, given for what a pronoun in it stands for."""
    words = match["of"].split()
    if words and words[-1].lower() not in _POINTING:
        yield _judgment(flow, match)
    elif (named := _LOOKED.search(flow.text, 0, opened)) is not None:
        yield Judgment(
            flow.span(match.start("grade"), match.end("grade")), flow.span(*named.span("of")), None
        )


def _is_given(text: str, match: re.Match[str]) -> bool:
    """Tell whether a grade is written as one: in quotation marks or with a capital."""
    at = match.start("grade")
    return text[at].isupper() or text[at - 1 : at] in "‘“'\""


def _judgment(flow: Flow, match: re.Match[str]) -> Judgment:
    start, end = match.span("of")
    while flow.text[start : start + 1].isspace():
        start += 1
    opening = _LEADING.match(flow.text, start, end)
    return Judgment(
        flow.span(match.start("grade"), match.end("grade")),
        flow.span(opening.end() if opening else start, end),
        None,
    )
