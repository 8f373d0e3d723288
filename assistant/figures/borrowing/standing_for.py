"""Names that stand for what was spoken of: "of the rest, seven", "its own limit is 20", "1% of newer ones".

In: a draft with its row, before what it leans on is sought. Out: the draft without such a name, so
that it takes the measure of the number it leans on; the name stays as what narrows it.
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import Naming, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.heads import head_unit
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.parts import part_at
from assistant.figures.sentence.phrases import Phrase, head_of
from assistant.figures.sentence.relatives import relative_end
from assistant.figures.sentence.statement import Statement

_REST = frozenset(("rest", "remainder", "remaining ones", "others"))
# "Its own limit", "the legal limit of 40": of what the number before measures.
_BARE_LEVEL = re.compile(
    r"(?:(?:own|legal|statutory|recommended|agreed|contractual|permitted|previous|current|corresponding|equivalent)\s+)+"
    r"(?:figure|limit|target|ceiling|threshold|standard|cap|maximum|minimum|rate|level|total|score|proportion|share)s?",
    re.IGNORECASE,
)
# "A year before the numbers had been 49 and four".
_ONLY_FIGURES = re.compile(r"(?:figures|numbers|totals|proportions|shares|percentages)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:(?:national|overall|average|regional|corresponding|equivalent)\s+)*(?:figure|rate|level|average)\s+"
    r"(?:for|in|at|across)\s+(?:[\w’'-]+\s+){0,4}(?:trusts|colleges|schools|forces|councils|services|providers|authorities"
    r"|hospitals|prisons|companies|operators|areas|boards|universities)",
    re.IGNORECASE,
)
_ONES = re.compile(r"(?:\w+ ){1,2}ones", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|that|who)\s", re.IGNORECASE)
_APPOSED = re.compile(r",D(?P<noun>N)(?=[^F])")
_LEVELS = frozenset(
    ("share", "proportion", "figure", "rate", "number", "level", "total", "sum", "percentage")
)


def without_stand_in(
    draft: Draft, row: Row, zone: Zone, siblings: tuple[Draft, ...], subject: Part | None
) -> Draft:
    """Take away a measure that only stands for what was spoken of."""
    if draft.measure is None or row.host >= 0:
        return draft
    words = draft.measure.text.lower()
    if words in _REST and draft.quantity.kind in ("number", "count") and row.kinds[:1] == "F":
        return draft._replace(measure=None, topic=None, leans="rest", source=None)
    elsewhere = draft.area is not None and draft.area.kind in ("national", "place")
    if elsewhere and not draft.change and _ELSEWHERE.fullmatch(words):
        # "the figure for mental health trusts in England was 7%": of what the number before measures
        return draft._replace(measure=None, topic=None, leans="previous")
    if not siblings:
        return draft
    alike = any(draft.unit in ("", each.unit) for each in siblings)
    if _ONLY_FIGURES.fullmatch(words) and alike and not draft.change:
        return draft._replace(measure=None, topic=None, leans="previous")
    if _BARE_LEVEL.fullmatch(words) and alike and not draft.change:
        told = draft.qualifier or draft.measure
        area = draft.area or (subject if words.startswith("own ") else None)
        return draft._replace(measure=None, topic=None, qualifier=told, area=area, leans="previous")
    if _ONES.fullmatch(words) and draft.quantity.kind == siblings[-1].quantity.kind:
        return draft._replace(measure=None, topic=None, qualifier=draft.measure, leans="previous")
    apposed = _APPOSED.match(row.kinds, zone.first, zone.at)
    stands = apposed is not None and row.items[apposed.start("noun")].word in _LEVELS
    if _RELATIVE.match(words) or (
        stands and not draft.change and draft.quantity.kind == siblings[-1].quantity.kind
    ):
        return draft._replace(measure=None, topic=None, leans="previous")
    return draft


PEOPLE = re.compile(
    r"(?:people|adults|children|men|women|[a-z]+(?:ents|ers|ees|ors|ants|ists)|pupils|boys|girls|staff|teenagers|families)$"
)
_ANEW = re.compile(r",C[DR]*$")


def told_of_people(
    draft: Draft, statement: Statement, row: Row, zone: Zone, siblings: tuple[Draft, ...]
) -> Draft:
    """Read "Adults ate 4 portions a day, and only 28% reached that": a share of the people told of, not of the portions."""
    bare = (
        draft.measure is None and row.host < 0 and (siblings or row.kinds[zone.at + 3 : zone.at + 4] == "S")
    )
    if bare and (whose := _of_those_who(row, zone.at)) and not any(_counts_people(each) for each in siblings):
        # "handed out 610 parcels; half of those who came had a job": of those who came, and of no parcels
        whom = part_at(statement, cut(row, whose[0], whose[1]))
        said = part_at(statement, predicate_after(row, whose[1]))
        return draft._replace(measure=whom, topic=whom, qualifier=said, leans="")
    if bare and siblings and row.kinds[zone.at - 1] == ";" and _waited(siblings[-1]):
        # "residents stayed for 11 weeks; seven in ten moved to a home": of the residents
        unit = draft.unit or (head_unit(siblings[-1].measure.text) if siblings[-1].measure else "")
        return draft._replace(measure=siblings[-1].measure, topic=siblings[-1].measure, unit=unit, leans="")
    shared = draft.leans and draft.measure is None and draft.quantity.kind == "percent"
    doing = row.kinds[zone.at + 1 : zone.at + 2] in ("X", "V", "L")
    if not shared or not siblings or row.host >= 0 or not doing:
        return draft
    verb = next((place for place in range(zone.at) if row.kinds[place] in "XVLB"), None)
    clause = row.kinds[: zone.at]
    if verb is None or "Q" in clause[:verb] or ";" in clause or not _ANEW.search(clause):
        return draft
    subject = subject_of(row, verb)
    other = siblings[0].measure
    if subject.empty or other is None or not PEOPLE.match(head_of(row, subject)):
        return draft
    if PEOPLE.search(other.text.lower()) or head_of(row, subject) in other.text.lower():
        return draft
    whom = part_at(statement, slice_of(row, subject))
    return draft._replace(measure=whom, topic=whom, leans="")


_THOSE_WHO = re.compile("FO[WS]")


def _of_those_who(row: Row, at: int) -> tuple[int, int] | None:
    """Return from where to where "those who came" stands behind "half of", None where it does not."""
    if _THOSE_WHO.match(row.kinds, at + 1) is None or row.items[at + 2].word != "those":
        return None
    end = relative_end(row, at + 3 + (row.kinds[at + 3] == "S"))
    return (
        (at + 2, end)
        if row.items[at + 3].word in ("who", "that") and row.kinds[end : end + 1] in tuple("XVLB")
        else None
    )


def _counts_people(draft: Draft) -> bool:
    """Tell whether a number is of people, who may be meant by "those who"."""
    words = f"{draft.measure.text if draft.measure else ''} {draft.unit}".lower()
    return any(PEOPLE.match(word) for word in words.split())


def _waited(draft: Draft) -> bool:
    """Tell whether a number tells how long people did something."""
    return draft.quantity.kind == "duration" and draft.source is None and _counts_people(draft)


_STATISTICS = frozenset(("ratio", "index", "coefficient", "odds", "quotient"))


def name_statistic(row: Row, zone: Zone, naming: Naming) -> Naming:
    """Read "(rate ratio 0.77)": a statistic in brackets is none of what stands before them."""
    if row.host < 0 or zone.first or not zone.at or set(row.kinds[: zone.at]) != {"N"}:
        return naming
    if row.items[zone.at - 1].word not in _STATISTICS:
        return naming
    return Naming(slice_of(row, Phrase(0, zone.at)), leans="listed")
