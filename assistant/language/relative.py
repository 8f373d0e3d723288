"""Times told from another time, or told again and again: "the previous year", "each month".

In, a folded text and the day that relative times count from; out, spans with their bounds.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from assistant.language.days import first_day, last_day, parse_day, shift, stretch_before
from assistant.language.folding import GAP
from assistant.language.moments import day_after, day_before
from assistant.language.stretches import COUNT, KIND, UNIT, read_count

Bounds = tuple[date | None, date | None]
Found = tuple[int, int, str, Bounds]
_NONE: Bounds = (None, None)


@cache
def _pattern() -> re.Pattern[str]:
    visit = (
        rf"(?:(?:(?:the|this|our|its|their|his|her){GAP})?(?:(?:last|previous|current|most{GAP}recent|full|present){GAP})?"
        rf"(?:inspection|review|visit|audit|survey|evaluation|report)s?\b"
        rf"|(?:we|inspectors|they){GAP}(?:visited|inspected|arrived))"
    )
    before = (
        rf"(?:prior{GAP}to|before|after|since|on{GAP}from|preceding|leading{GAP}up{GAP}to|up{GAP}to|to){GAP}"
    )
    every = r"(?:day|night|week|weekday|weekend|fortnight|month|quarter|term|year|hour|minute|annum|shift)"
    return re.compile(
        rf"""(?<![\w-])(?:
        (?P<visit>(?P<n3>{COUNT}){GAP}{KIND}(?P<u3>{UNIT})s?{GAP}{before}{visit}|(?:time|point|day){GAP}of{GAP}{visit}
            |(?:year|month|week|quarter){GAP}(?:before|preceding|prior{GAP}to){GAP}{visit}
            |day{GAP}(?:that{GAP})?(?:we|inspectors|they){GAP}(?:visited|inspected|arrived)
            |since{GAP}(?:\w+{GAP})?records{GAP}began(?!{GAP}in\b)
            |since{GAP}(?:the|our|its|their){GAP}(?:last|previous){GAP}(?:inspection|review|visit|report)
            |(?:when{GAP})?(?:we|inspectors|they){GAP}last{GAP}(?:visited|inspected|reported)(?={GAP}?(?:[.,;:)]|and\b|but\b|it\b|in\b|$)))
        |(?P<same>(?:same|corresponding|equivalent){GAP}(?:{COUNT}{GAP}(?=months|weeks|quarters))?(?:period|time|point|weeks?|months?|quarters?|half|term|season|date)(?:{GAP}(?:of|in){GAP}(?P<y>(?:19|20)\d\d)(?![\w/-])|{GAP}(?:of|in){GAP}(?:19|20)\d\d[/–-]\d{{2,4}}(?![\w/-])|{GAP}(?:of|in)?(?:{GAP}the)?
            (?:last|previous|preceding){GAP}year|{GAP}last{GAP}year|{GAP}a{GAP}year{GAP}(?:earlier|before|ago))?)
        |(?P<opened>(?:first|last|final|opening|second|third){GAP}(?:{COUNT}{GAP})?(?:day|week|month|quarter|term|half)s?{GAP}of{GAP}
            (?:(?:the|this|last){GAP})?(?:(?:current|present|previous|last|next){GAP})?{KIND}year)\b
        |(?P<close>(?:end|start|beginning){GAP}of{GAP}(?:the|this|that|last|each|every){GAP}{KIND}(?:year|month|quarter|term|decade))\b
            (?!{GAP}(?:to|ending|ended)\b)
        |(?P<which>previous|preceding|prior|last|past|next|coming|following|this|current|recent|latest|most{GAP}recent|subsequent)
            {GAP}(?:(?:{COUNT}{GAP}?(?:to|or|–|-){GAP}?)?(?P<count>{COUNT})(?:{GAP}|-))?{KIND}(?P<unit>{UNIT})s?(?P<over>{GAP}{before}{visit})?\b(?:(?<=-month|.-week|.-year){GAP}period\b)?
        |(?<=^)(?P<since>{COUNT}{GAP}(?:days|weeks|months|years){GAP}(?:after|into){GAP}[^,.;()]{{3,48}})(?=,)
        |(?:its|their|our|his|her){GAP}(?P<first>first{GAP}(?:{COUNT}{GAP})?{KIND}{UNIT}s?(?:{GAP}of{GAP}(?:operation|trading|service|opening))?)\b
        |(?P<ago>(?P<n2>{COUNT}){GAP}{KIND}(?P<u2>{UNIT})s?{GAP}(?:earlier|ago|previously|later|(?:before|after){GAP}that(?={GAP}?(?:[.,;:)]|and\b|but\b|$))|before(?!{GAP}(?:the|this|that|we|our|it|they|a|being|any|\d))))\b
        |(?P<yearbefore>year{GAP}before(?:{GAP}that\b)?)(?!{GAP}(?:the(?!{GAP}\w+{GAP}(?:had|was|were|stood)\b)|this|that|our|last|we|they|a)\b)
        |(?P<loose>(?:in|during|over|throughout){GAP}(?:the{GAP}|this{GAP})?(?P<season>(?:early{GAP}|late{GAP})?(?:spring|summer|autumn|winter))
                (?!{GAP}(?:\w*\d{{4}}|of|term|quarter|season|school|half|holidays?|break)\b|-)\b
            |at{GAP}present\b(?!{GAP}(?:rates?|prices|levels?|values?|costs)\b)|(?:at|by){GAP}(?:the{GAP})?(?P<yearend>(?:financial{GAP})?year(?:{GAP}|-)end)\b|(?:at|in|by){GAP}(?P<q>(?:quarter{GAP}|q)[1-4])(?!{GAP}?(?:of{GAP}|,{GAP})?\d|[\w/%-]|\.\d)
            |at{GAP}(?P<lastvisit>(?:our|the){GAP}(?:last|previous){GAP}(?:inspection|visit|review|survey|audit))\b
            |(?P<past>(?:last|this|next|previous){GAP}(?:spring|summer|autumn|winter|christmas|easter))\b(?!{GAP}term)
            |(?:in|over|during|throughout|for|within){GAP}(?:the|this|our){GAP}(?P<covered>period{GAP}(?:covered{GAP}by|under|of){GAP}
                (?:(?:this|the|our){GAP})?(?:report|review|inspection|audit)|(?:reporting|review|inspection){GAP}(?:period|year)
                |(?:whole|full|entire){GAP}(?:(?:financial|calendar|academic){GAP})?year|year{GAP}as{GAP}a{GAP}whole
                |(?:year|quarter|half{GAP}year|month|season)(?!{GAP}(?:19|20)\d\d\b|{GAP}[1-4]\b|,{GAP}\d{{4}}))\b(?!{GAP}(?:to|ending|ended|of|from|before|after|since|prior|preceding|up|under|following|or|when|that|which|in)\b|-)
            |(?:in|over|during|throughout|for|within){GAP}(?:the|this|our){GAP}(?P<opening>(?:first|second|third|fourth|final|opening){GAP}
                (?:quarter|half|(?:{COUNT}{GAP})?(?:weeks|months|quarters))|first{GAP}(?:full{GAP})?year(?:{GAP}of{GAP}(?:(?:the|a|its|their){GAP})?(?:pandemic|war|lockdown|scheme|programme|project|plan|strategy|contract|operation|agreement|pilot|framework|franchise)\b)?)
                (?!{GAP}(?:to|ending|ended|from|before|after|since|pupil|student|group|undergrad|of{GAP}(?:the{GAP})?(?:\d|\w+{GAP}(?:year|\d)|year|each|this|last|next|their|its))|-)\b
            |(?P<term>(?:so{GAP}far{GAP})?this{GAP}term(?={GAP}?(?:[.,;:)]|and\b|but\b|there\b|$))|(?:spring|summer|autumn|winter){GAP}(?:term|quarter))\b
            |(?:over|in|during){GAP}(?P<span>(?:the{GAP})?{COUNT}{GAP}(?:years|months|weeks|decades)(?={GAP}(?:that{GAP}followed|which{GAP}followed|afterwards|since\b(?!{GAP}\d)))|{COUNT}{GAP}(?:years|decades))(?!{GAP}(?:old|of|ago|from|after|before)\b))
        |(?P<every>(?:each|every|per){GAP}{every}s?\b|(?:daily|weekly|fortnightly|monthly|quarterly|annually|yearly|annual|hourly|nightly)\b)
        |(?P<a>an?{GAP}{every})\b
            (?!{GAP}(?:below|above|short|higher|lower|more|less|fewer|longer|shorter|ago|earlier|later|before|to|from|ending|ended|after|on|or|old|which|that|when)\b|-)
        )""",
        re.VERBOSE,
    )


_NOT_BEFORE_A = re.compile(
    r"\b(?:in|for|half|over|than|within|about|after|only|of|is|was|just|at|on|by|with|from|to|almost|"
    r"nearly|such|what|as|take|takes|took|during|and|or|be|until|under|around|through|throughout|not|"
    r"had|has|have|the|spent|last|lasts|lasted|every|into)$"
)


_MOVED = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|declined|shrank|lost|gained)$"
)
_OF = re.compile(rf"{GAP}of\b")


_LASTING = re.compile(
    rf"\b(?:for|aged|took|takes|take|lasted|lasting|spent|spend|waited|waiting|of|was|is|be|were|than){GAP}$"
)


_TO_DO = re.compile(rf"{GAP}to{GAP}(?:review|visit|survey|audit|report)$")
# Years that do not begin in January, and so do not follow from the word alone.
_UNBOUNDED = re.compile(r"\b(?:academic|school|financial|fiscal|tax|reporting)\b")


def find_relative(folded: str, anchor: date | None) -> list[Found]:
    """Find relative and recurring times in a folded text, in text order; never raises."""
    found: list[Found] = []
    for match in _pattern().finditer(folded):
        start, end = match.span()
        if match["a"]:
            before = folded[max(0, start - 12) : start].rstrip()
            if not before or not before[-1].isalnum() or _NOT_BEFORE_A.search(before):
                continue
            if match[0].endswith("quarter") and (_MOVED.search(before) or _OF.match(folded, end)):
                continue  # a fourth part: "make up a quarter of the calls", "rose a quarter"
            found.append((start, end, "recurring", _NONE))
        elif match["every"]:
            found.append((start, end, "recurring", _NONE))
        elif match["visit"] and match["n3"] and _TO_DO.search(match[0]):
            continue  # "every three weeks to review attendance"
        elif match["visit"]:
            kind = (
                "point"
                if folded.startswith(("time", "point", "day"), start)
                else "since"
                if folded.startswith("since", start)
                else "relative"
            )
            bounds = _NONE
            if match["n3"] and anchor:
                bounds = (
                    (stretch_before(anchor, match["u3"], read_count(match["n3"])), anchor)
                    if match["u3"] != "period"
                    else _NONE
                )
            found.append((start, end, kind, bounds))
        elif match["since"]:
            found.append((start, end, "relative", _NONE))
        elif match["first"]:
            found.append((match.start("first"), end, "relative", _NONE))
        elif match["same"] or match["opened"] or match["close"]:
            found.append((start, end, "relative", _same(match, anchor)))
        elif match["loose"]:
            group = (
                "season"
                if match["season"]
                else "covered"
                if match["covered"]
                else "opening"
                if match["opening"]
                else "term"
                if match["term"]
                else "lastvisit"
                if match["lastvisit"]
                else "yearend"
                if match["yearend"]
                else "span"
                if match["span"]
                else "q"
                if match["q"]
                else "loose"
            )
            if group == "span" and _LASTING.search(folded, max(0, start - 20), start):
                continue
            found.append((match.start(group), end, "relative", _NONE))
        elif match["ago"]:
            found.append((start, end, "relative", _ago(match, anchor)))
        elif match["yearbefore"]:
            found.append((start, end, "relative", _window(anchor, "previous", 1, "year", True)))
        else:
            which = " ".join(match["which"].split())
            if _UNBOUNDED.search(match[0]) or (not match["count"] and match[0].endswith("s")):
                found.append((start, end, "relative", _NONE))
                continue
            if match["over"] or not match["unit"]:
                bounds = _window(
                    anchor, "last", read_count(match["count"]), match["unit"], bool(match["count"])
                )
            else:
                bounds = _window(
                    anchor, which, read_count(match["count"]), match["unit"], bool(match["count"])
                )
            found.append((start, end, "relative", bounds))
    return found


def _same(match: re.Match[str], anchor: date | None) -> Bounds:
    """Return the day of "the same point in 2018": that of the anchor, in that year."""
    if (
        anchor is None
        or not match["y"]
        or not match["same"]
        or match["same"].split()[1] not in {"point", "time", "date"}
    ):
        return _NONE
    day = parse_day(int(match["y"]), anchor.month, anchor.day)
    return (day, day)


def _ago(match: re.Match[str], anchor: date | None) -> Bounds:
    """Return the day "a year earlier"; a number of years "ago" is too loose to be a day."""
    if anchor is None or not match[0].endswith("earlier") or match["u2"] == "period":
        return _NONE
    day = shift(anchor, match["u2"], -read_count(match["n2"]))
    return (day, day)


def _window(anchor: date | None, which: str, count: int, unit: str, counted: bool) -> Bounds:
    """Return the bounds of "the last four years", "previous year", "this month", seen from `anchor`."""
    if anchor is None or unit == "period" or count < 1:
        return _NONE
    if which in {"previous", "preceding", "prior"}:
        # Said beside a period that ends at the anchor and is as long: the stretch before that one.
        if unit == "year" and count > 1:
            return _NONE
        last = shift(anchor, unit, -count)
        return (stretch_before(last, unit, count), last) if last else _NONE
    if which in {"past", "recent", "latest", "most recent"} or (which == "last" and counted):
        return (stretch_before(anchor, unit, count), anchor) if which != "recent" else _NONE
    if which in {"next", "coming"} and (counted or which == "coming"):
        return (day_after(anchor), shift(anchor, unit, count))
    if which in {"this", "current", "last", "next"}:
        return _calendar(anchor, unit, {"last": -1, "next": 1}.get(which, 0))
    return _NONE


def _calendar(anchor: date, unit: str, step: int) -> Bounds:
    """Return the calendar year, quarter or month that is `step` after that of `anchor`."""
    if unit == "year":
        return (first_day(anchor.year + step), last_day(anchor.year + step))
    if unit == "month":
        begin = shift(anchor.replace(day=1), "month", step)
        return (begin, last_day(begin.year, begin.month)) if begin else _NONE
    if unit == "quarter":
        begin = shift(anchor.replace(month=anchor.month - (anchor.month - 1) % 3, day=1), "quarter", step)
        after = shift(begin, "quarter", 1) if begin else None
        return (begin, day_before(after)) if begin else _NONE
    return _NONE
