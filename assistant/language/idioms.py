"""Number words that count nothing: in, the text and the word; out, "idiom", "name", "compound", "age", ""."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.ages import is_age
from assistant.language.folding import GAP
from assistant.language.labelled import opens_sentence, word_label_reason
from assistant.language.numerals import Numeral
from assistant.language.tables import alternation, read_set, read_words

_OF_MANY = re.compile(rf"{GAP}of{GAP}(?:the|its|their|our|these|those){GAP}(?:[a-z'-]+{GAP})?\d")
_CAPITAL_NEXT = re.compile(r"[\s-]{1,3}[A-Z][a-z]")
_PARTITIVE = re.compile(
    rf"{GAP}of{GAP}(?:the|these|those|its|their|our|his|her|my|your|many|several|a|an|few|such|them|us|only)\b"
    rf"(?!{GAP}(?:[a-z-]+(?:'s|s'){GAP}|(?:main|remaining|other|original|new|local|core|key){GAP})?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)


@cache
def _kept() -> re.Pattern[str]:
    """Match what a hyphen may join to a number that counts: "12-percent", "a three-point rise"."""
    moves = alternation(read_set("labels", "point_changes"))
    return re.compile(
        rf"-(?:percent|per|pct|percentage|fold|to|and|or|\d|points?{GAP}(?:[a-z]+{GAP})?(?:{moves})\b)"
    )


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(read_words('labels', 'idioms'))})(?![\w])")


@cache
def _teller() -> re.Pattern[str]:
    """Match what follows in "One prisoner told us that ...": a voice that is quoted, not counted."""
    telling = alternation(read_set("labels", "telling"))
    return re.compile(
        rf"(?:{GAP}(?!(?:in|of|out|is|was|has|had)\b)[a-z-]+){{1,2}}?{GAP}(?:{telling})\b(?!{GAP}(?:by|in|on|to|for)\b)"
    )


# "Good two- and three-way challenge"
_SUSPENDED = re.compile(
    rf"-{GAP}(?:and|or|to){GAP}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})-{GAP}?(?!year)[a-z]"
)


def compound_reason(folded: str, end: int) -> str:
    """Explain a number joined to a word by a hyphen: "43-page", "two-year"."""
    if _SUSPENDED.match(folded, end):
        return "compound"
    if folded[end : end + 1] != "-" or _kept().match(folded, end):
        return ""
    return "compound" if folded[end + 1 : end + 2].isalpha() else ""


# "The 'one family' approach": a name in quotation marks before its noun.
_QUOTED = re.compile(r"[‘“'\"][\w’'-]+(?:\s[\w-]+){1,3}[’”'\"]\s[a-z]+")


def word_reason(text: str, folded: str, numeral: Numeral) -> str:
    """Return why a numeral in words is no figure, "" where it may be one."""
    start, end = numeral.start, numeral.end
    if numeral.form == "vague":
        return "idiom"
    for match in _idioms().finditer(folded, max(0, start - 16), min(len(folded), end + 20)):
        if match.start() < end and start < match.end() and not _ONE_IN.match(folded, end):
            return "idiom"
    if start and _QUOTED.match(text, start - 1):
        return "name"
    if text[start].isupper():
        before = text[start - 1] if start else ""
        quoted = before in {"‘", "“", '"', "'"}
        if _CAPITAL_NEXT.match(text, end) if quoted else before != "(" and not opens_sentence(text, start):
            return "name"
    if is_age(folded, numeral):
        return "age"
    if numeral.form == "part":
        return _part_reason(folded, start, end)
    if numeral.form == "words":
        if text[start:end] == "One" and _teller().match(folded, end):
            return "idiom"
        if folded[start:end] == "one" and folded.endswith("not ", 0, start):
            return "idiom"  # "not one child will be let down"
        if folded[start:end] == "one" and (
            _PARTITIVE.match(folded, end)
            or (folded.endswith(("all but ", "all except "), 0, start) and _OF_MANY.match(folded, end))
        ):
            return "idiom"  # "all but one of the 10": nine are told of, and the ten named
        return compound_reason(folded, end) or word_label_reason(text, numeral)
    if numeral.form == "often" and _ONLY_TO.search(folded, max(0, start - 60), start):
        return "idiom"
    if numeral.form == "multiple":
        return (
            "idiom" if _FOLD.search(folded, max(0, start - 24), start) and _THING.match(folded, end) else ""
        )
    return compound_reason(folded, end)


# "To tell their story only once": an aim, and nothing counted.
_ONLY_TO = re.compile(
    rf"\b(?:only|not){GAP}(?:(?:need|have|having|needing|want|wish)(?:s|ed|ing)?{GAP})?to{GAP}(?:[a-z'-]+{GAP}){{1,5}}$"
)
# "A careful triple planning approach": of what kind, not how many times.
_FOLD = re.compile(rf"\b(?:an?|the|its|their|each|this){GAP}(?:[a-z]+{GAP})?$")
_THING = re.compile(
    rf"{GAP}(?!the\b|that\b|what\b|those\b|its\b|their\b|as\b|in\b|to\b|from\b)[a-z]+{GAP}[a-z]+"
)
_HALF_AFTER = re.compile(
    rf"-?{GAP}?(?:way|term|terms|time|brother|sister|price|life|marathon|moon|baked|hearted)\b|-[a-z]"
    rf"|{GAP}an?{GAP}(?:dozen|million)\b"
)
_HALF_BEFORE = re.compile(
    rf"\b(?:first|second|latter|other|last|next|each|every|this|better|top|bottom|upper|lower){GAP}$"
)
_SHARE_AFTER = re.compile(
    rf"{GAP}(?:of|are|were|was|is|have|had|has|did|do|more|less|fewer|higher|lower|below|above|up|down|short|longer|shorter|larger|smaller|bigger|cheaper|in|by|to|from|since|on|over|at|and|or"
    r"|between|across|during|after|compared|when|who"
    rf"|said|felt|could|would|live|lived)\b|{GAP}?[.,;:)(]|{GAP}?$"
)


_NEARLY = re.compile(
    rf"\b(?:than|nearly|almost|about|around|roughly|barely|hardly|at{GAP}least|at{GAP}most|up{GAP}to){GAP}$"
)
_TOLD_AFTER = re.compile(rf"{GAP}(?:told|reported|agreed|thought|believed|rated|wanted|needed)\b")
_ANOTHER = re.compile(r"\b(?:one|another|second|first|other)\b")


def _part_reason(folded: str, start: int, end: int) -> str:
    """Explain "half", "quarter" and "a third" where they are no share: "half-term", "a third party"."""
    words = re.split(r"[\s\u00a0-]+", folded[start:end])
    if words[-1] == "half":
        no_share = _HALF_AFTER.match(folded, end) or _HALF_BEFORE.search(folded, max(0, start - 12), start)
        return "idiom" if no_share else ""
    if len(words) == 1:
        return "idiom" if words[0].isalpha() else ""
    if words[0] not in {"a", "an"} or _SHARE_AFTER.match(folded, end):
        return ""
    if _NEARLY.search(folded, max(0, start - 12), start):
        return ""  # "no more than a third went on to another"
    # "61% felt safe, and a third told us …": a share, where no one, second or other spoke before.
    others = _ANOTHER.search(folded, max(0, start - 200), start)
    return "" if _TOLD_AFTER.match(folded, end) and not others else "idiom"


_NUMBER_AFTER_ONE = re.compile(
    rf"{GAP}(?:is|was|are|were|has|had|lived|lives|in|at|on|to|and|or|did|of|out|from|with|being|as|not|respectively)\b"
    rf"|{GAP}?[.,;:)(]|{GAP}?$"
)
_NUMBER_BEFORE_ONE = re.compile(
    rf"\b(?:from|to|than|by|only|least|just|of|whom|which|and|or|was|were|all|but|for){GAP}$|[(–:]{GAP}?$|^\W*$"
)
# "Of 25 homes, one (4%) closed": a share of the whole follows.
_SHARE_OF_ONE = re.compile(rf"{GAP}?\(\d[\d.]*(?:%|{GAP}per{GAP}?cent|\))")
_ONE_IN = re.compile(
    rf"{GAP}in{GAP}(?:every{GAP})?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{{1,3}})\b(?!{GAP}(?:19|20)\d\d)"
)
# "Three waited 90 minutes and one for over four hours"
_SO_LONG = re.compile(
    rf"{GAP}for{GAP}(?:over|under|more{GAP}than|less{GAP}than|at{GAP}least|about|nearly|almost|up{GAP}to|\d)"
)
_NOT_BEFORE_ONE = re.compile(
    rf"\b(?:this|that|each|every|the|another|which|any|a{GAP}[a-z]+|an{GAP}[a-z]+|the{GAP}(?!remaining|only)[a-z]+|is|new|good|not){GAP}$"
)


def is_pronoun(folded: str, numeral: Numeral) -> bool:
    """Tell whether a "one" that counts no noun stands for a thing ("should they request one")."""
    if folded[numeral.start : numeral.end] != "one":
        return False
    low = max(0, numeral.start - 20)
    if _ONE_IN.match(folded, numeral.end):
        return False  # "showed that one in six learners", where "that" opens what was shown
    if folded.endswith("and ", 0, numeral.start) and _SO_LONG.match(folded, numeral.end):
        return False
    if folded.endswith("all but ", 0, numeral.start):
        return False  # "all but one were good"
    if _NOT_BEFORE_ONE.search(folded, low, numeral.start):
        return True
    if _SHARE_OF_ONE.match(folded, numeral.end):
        return False
    after = _NUMBER_AFTER_ONE.match(folded, numeral.end)
    if after is None:
        return True
    return not after[0].strip()[:1].isalpha() and not _NUMBER_BEFORE_ONE.search(folded, low, numeral.start)
