"""What a numeral is a number of: in, the text and the numeral; out, the unit with its kind."""

from __future__ import annotations

import re

from assistant.language.counted import find_counted
from assistant.language.folding import GAP, squeeze
from assistant.language.numerals import Numeral
from assistant.language.units import Unit, frequency_after, multiple_after, unit_after

Named = tuple[Unit, str | None]
"""A unit, and the direction where the numeral itself tells one ("doubled", "three times higher")."""


def name_unit(text: str, folded: str, numeral: Numeral, end: int, money: Unit | None, whole: bool) -> Named:
    """Name the unit of `numeral`, whose words end at `end`; a unit without a name is of kind "number".

    `money` is the sign of money before it; `whole` says that it is a range or a share of a total,
    so that its noun is in the plural.
    """
    end = max(end, numeral.end)
    nothing = Unit("number", "", end, end)
    if numeral.form == "ordinal":
        return nothing._replace(kind="ordinal"), None
    if numeral.form == "multiple":
        return _grown(folded, numeral)
    if money is not None:
        return Unit("money", money.name, money.start, end), None
    if numeral.form == "part":
        return _share(folded, numeral), None
    frequency = frequency_after(folded, end, numeral.form == "often")
    if frequency is not None:
        return frequency, None
    if numeral.form == "often":
        return _often(folded, numeral) or nothing, None
    rated = _per_million(text, folded, end) if numeral.form == "digits" else None
    if rated is not None:
        return rated, None
    multiple = multiple_after(folded, end)
    if multiple is not None:
        return multiple[0], multiple[1] or None
    unit = unit_after(folded, end)
    if unit is None and folded.startswith("none", numeral.start) and not whole:
        unit = _of_what(text, folded, end)
    elif unit is None:
        unit = _counted(text, folded, end, single=numeral.value == 1 and not whole)
        if unit is None and numeral.form == "zero":
            unit = _no_such(text, folded, end)
    return unit or nothing, None


_PER_MILLION = re.compile(
    rf"(?:{GAP}(?!per\b)[a-z][a-z'-]*){{0,3}}?{GAP}(?P<base>per{GAP}(?:hundred{GAP}thousand|hundred|thousand|million|billion))\b"
)


def _per_million(text: str, folded: str, end: int) -> Unit | None:
    """Name a rate whose base is a word alone: "38 per billion vehicle miles"."""
    match = _PER_MILLION.match(folded, end)
    if match is None:
        return None
    counted = find_counted(text, folded, match.end(), mass=True)
    last = counted.end if counted is not None else match.end()
    printed = squeeze(text[match.start("base") : last])
    for words, digits in _IN_DIGITS:
        printed = re.sub(rf"^(per) {words}\b", rf"\1 {digits}", printed, flags=re.IGNORECASE)
    return Unit("rate", printed, match.start("base"), last)


_IN_DIGITS = (("hundred thousand", "100,000"), ("hundred", "100"), ("thousand", "1,000"))


def _counted(text: str, folded: str, end: int, single: bool = False) -> Unit | None:
    counted = find_counted(text, folded, end, single=single)
    return Unit("count", counted.name, counted.start, counted.end) if counted else None


def _grown(folded: str, numeral: Numeral) -> Named:
    """Name the unit of "doubled" and "twofold"; "halved" is a fall by 50 percent."""
    printed = folded[numeral.start : numeral.end]
    if printed.startswith("halv"):
        return Unit("percent", "percent", numeral.start, numeral.end), "decrease"
    grows = printed.endswith(("ed", "ing", "les"))
    return Unit("multiple", "times", numeral.start, numeral.end), "increase" if grows else None


_HALF_OF = re.compile(rf"{GAP}an?{GAP}(hour|day|year|mile|century|decade)\b")


def _share(folded: str, numeral: Numeral) -> Unit:
    """Name the unit of "a quarter": percent, but hours for "half an hour"."""
    match = _HALF_OF.match(folded, numeral.end)
    if match and folded.startswith("half", numeral.start):
        unit = unit_after(folded, match.start(1) - 1)
        if unit is not None:
            return unit._replace(name=f"{unit.name}/2")
    return Unit("percent", "percent", numeral.start, numeral.end)


_LIKE = re.compile(rf"{GAP}(?:as|the|that|what)\b")
_CLAUSE_END = re.compile(rf"{GAP}?[.,;)]|{GAP}?$")
# "Have met once since then": a time follows, and no clause is opened by "once".
_TIME_NEXT = re.compile(
    rf"{GAP}(?:since|during)\b|{GAP}in{GAP}(?:\d{{4}}\b|the{GAP}(?:last|past|previous)\b)"
)
_BEFORE_TIME = re.compile(rf"[a-z]{GAP}$")


def _often(folded: str, numeral: Numeral) -> Unit | None:
    """Name the unit of "twice": a multiple in "twice as likely", a count of times otherwise."""
    start, end = numeral.start, numeral.end
    timed = _TIME_NEXT.match(folded, end) and _BEFORE_TIME.search(folded, max(0, start - 3), start)
    if folded[start:end] == "once" and not timed and not _CLAUSE_END.match(folded, end):
        return None
    return Unit("multiple" if _LIKE.match(folded, end) else "count", "times", start, end)


# "No student waited" counts students; "no evidence was found" counts nothing.
_DID = re.compile(
    rf"(?<!evidence)(?<!information)(?<!change)(?<!difference)(?<!record)(?<!action)(?<!reason){GAP}"
    r"(?:was|were|had|has|died|waited|[a-z]{2,}ed)\b"
)
_OF_THE = re.compile(rf"{GAP}of{GAP}(?:the|these|those|its|their|our){GAP}")


def _no_such(text: str, folded: str, end: int) -> Unit | None:
    """Name what "no" counts in the singular, None where it denies something that is not counted."""
    unit = _counted(text, folded, end, single=True)
    return unit if unit is not None and _DID.match(folded, unit.end) else None


def _of_what(text: str, folded: str, end: int) -> Unit | None:
    """Name what "none of the" counts."""
    match = _OF_THE.match(folded, end)
    return _counted(text, folded, match.end() - 1) if match else None


_BASE_OF = re.compile(rf"{GAP}of{GAP}(?P<the>the{GAP})?")
_AGED = re.compile(
    rf"{GAP}aged{GAP}(?:(?:under|over){GAP}\d{{1,3}}"
    rf"|\d{{1,3}}(?:{GAP}?(?:to|–|-|and){GAP}?(?:\d{{1,3}}|over))?)"
)


_AT_RISK = re.compile(rf"{GAP}at{GAP}risk\b")
_OF = re.compile(rf"{GAP}of(?={GAP}[a-z])")


def _measured_end(text: str, folded: str, base: int, end: int) -> int:
    """Return where the words of a rate end: of a length or time they go on, "per 1,000 kilometres of sewer"."""
    unit = unit_after(folded, base)
    of = _OF.match(folded, end) if unit is not None and unit.end == end else None
    counted = find_counted(text, folded, of.end(), mass=True) if of is not None else None
    return counted.end if counted is not None else end


def name_rate(text: str, folded: str, base: Numeral) -> Unit:
    """Name the unit of a rate from its base: "per 1,000 population", "per 10,000" where nothing follows."""
    printed = squeeze(text[base.start : base.end])
    match = _BASE_OF.match(folded, base.end)
    counted = find_counted(text, folded, match.end() - 1 if match else base.end, mass=True)
    start = folded.rfind("per", 0, base.start)
    start = start if start >= base.start - 8 else base.start
    if counted is None:
        return Unit("rate", f"per {printed}", start, base.end)
    aged = _AGED.match(folded, counted.end) or _AT_RISK.match(folded, counted.end)
    end = aged.end() if aged else _measured_end(text, folded, base.end, counted.end)
    article = "of the " if match and match["the"] else ""
    return Unit("rate", f"per {printed} {article}{squeeze(text[counted.start : end])}", start, end)
