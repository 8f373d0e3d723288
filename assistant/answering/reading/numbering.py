"""Words of a question that say how a number was made, or tell things apart by a number in their name."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import Alternative, Term, make_term
from assistant.answering.reading.speaker import VISITORS
from assistant.answering.reading.terms import NUMBERS, Cues
from assistant.answering.reading.wholes import is_least, is_the_whole
from assistant.language.small_numbers import other_form
from assistant.language.tokens import Token


def told_by_form(question: str, found: Sequence[Token], terms: Sequence[Term]) -> tuple[Term, ...]:
    """Require what a hyphen makes a part of a name: "four" of a "four-bedroom home", "let" of "re-let"."""
    if any(_is_limit(found, term) for term in terms):  # "four hour performance": in keeping the limit
        terms = [_eased_word(term) if term.text == "performance" else term for term in terms]
    return tuple(
        term._replace(required=True, even=1.2)
        if _told_by_number(question, found, term) or _told_by_hyphen(question, found, term)
        else limit_of(term)
        if _is_limit(found, term) or is_least(found, term)
        else _eased_word(term)
        if is_the_whole(found, term)
        else _by_itself(term)
        if _in_capitals(question, found, term)
        else term
        for term in terms
    )


def _is_limit(found: Sequence[Token], term: Term) -> bool:
    """Tell whether a number is that of a limit of time: "within 12 hours", "the four hour wait"."""
    at = term.start
    if at + 1 >= len(found) or not (term.text.isdigit() or term.text in NUMBERS):
        return False
    before = found[at - 1].text if at else ""
    unit = found[at + 1].text
    return unit in _LIMITS and not (unit.endswith("s") and before in _SPANNING)


def _eased_word(term: Term) -> Term:
    return term._replace(required=False, weight=term.weight * 0.1, even=0.2)


_LIMITS = frozenset({"hour", "hours", "minute", "minutes", "day", "days", "week", "weeks"})
_SPANNING = frozenset(
    {"last", "past", "previous", "next", "first", "the", "these", "those", "all", "every", "per", "a"}
)


def limit_of(term: Term) -> Term:
    """Require a limit of time in the digits or the words of its number."""
    other = other_form(term.text)
    same = (Alternative((other,), "same", other),) if other else ()
    return make_term(
        term.text, min(term.weight, 0.65), True, term.cues, (*term.alternatives, *same), term.start, term.end,
        max(term.even, 1.2), term.context,
    )  # fmt: skip


def in_capitals(question: str, found: Sequence[Token], cues: Cues) -> set[int]:
    """Return the tokens written in capitals in a question that is not, whose words would only say what is aimed at."""
    spoken = {at for names, start, end in cues if not names <= _AIMS for at in range(start, end)}
    aimed = {at for names, start, end in cues if names <= _AIMS for at in range(start, end)}
    if question.isupper():
        return set()
    written = {at: question[found[at].start : found[at].end] for at in aimed - spoken if at < len(found)}
    return {at for at, word in written.items() if word.isupper() and len(word) > _LONG}


_AIMS = frozenset({"target", "light", "framing"})
_LONG = 4  # letters: "ASPIRE" is a name, "MUST" is said with stress


def _in_capitals(question: str, found: Sequence[Token], term: Term) -> bool:
    """Tell whether a word is written as a short form in a question that is not: "CRASH" is no crash."""
    if term.end - term.start != 1 or term.start >= len(found) or question.isupper():
        return False
    written = question[found[term.start].start : found[term.start].end]
    return len(written) > 2 and written.isalpha() and written.isupper()


def _by_itself(term: Term) -> Term:
    """Leave a term only what it says itself and what it is short for."""
    kept = tuple(each for each in term.alternatives if each.kind in {"own", "alias"} or len(each.terms) > 1)
    return make_term(
        term.text, term.weight, term.required, term.cues, kept, term.start, term.end, term.even, term.context
    )


def _told_by_number(question: str, found: Sequence[Token], term: Term) -> bool:
    """Tell whether a number tells things apart as a part of their name: "a four-bedroom home"."""
    if term.text not in NUMBERS or term.start + 1 >= len(found) or term.required:
        return False
    end, after = found[term.start].end, found[term.start + 1]
    return (
        question[end : after.start] == "-"
        and not after.text.startswith(_MEASURES)
        and after.text not in NUMBERS
    )


_MEASURES = ("year", "month", "week", "day", "hour", "minute", "fifth", "third", "quarter")


def _told_by_hyphen(question: str, found: Sequence[Token], term: Term) -> bool:
    """Tell whether a word that says little is the body of one that says something: "let" in "re-let"."""
    if not term.start or term.required or term.start >= len(found):
        return False
    before, here = found[term.start - 1], found[term.start]
    return before.text in _PREFIXES and question[before.end : here.start] == "-"


_PREFIXES = frozenset({"re", "non", "co", "pre", "un", "sub", "self"})


def ends_in_a_time(tokens: Sequence[str]) -> bool:
    """Tell whether a question ends in what takes time: "re-let time", "emergency response times"."""
    if len(tokens) < 2 or tokens[-1] not in {"time", "times"}:
        return False
    before = tokens[-2]
    return not (
        before in VISITORS
        or before in _NO_TASK
        or before in NUMBERS
        or before.isdigit()
        or before.endswith("ly")
    )


_NO_TASK = frozenset(
    {
        "this", "that", "last", "first", "next", "full", "part", "one", "some", "any", "at", "of", "in", "the", "per",
        "each", "every", "all", "long", "many", "same", "over", "on", "to", "a", "real", "our", "my", "your", "no",
        "previous", "present", "current", "more", "most", "what", "which", "these", "those", "their", "much", "good",
    }
)  # fmt: skip


def is_deed(tokens: Sequence[str], at: int) -> bool:
    """Tell whether the word right after "how many" is a verb: "how many reached stage 2" counts no stages."""
    if at < 2 or tokens[at - 2 : at] != ("how", "many") or at + 1 >= len(tokens):
        return False
    regular = tokens[at].endswith("ed") and not is_plural(tokens[at + 1])
    return tokens[at] in _DEEDS or regular


_DEEDS = frozenset(
    {"got", "went", "left", "came", "met", "took", "had", "lost", "won", "became", "died", "reached", "ended"}
)


def is_a_mean(tokens: Sequence[str], start: int, end: int) -> bool:
    """Tell whether "average" says how a number was made ("average wait", "on average"), not of where it is."""
    if tokens[end - 1] != "average" or not {"average", "the"}.issuperset(tokens[start:end]):
        return False
    following = tokens[end] if end < len(tokens) else ""
    if (start and tokens[start - 1] in {"on", "an"}) or following in _AVERAGED:
        return True
    return (not start or tokens[start - 1] in _MEANS_AFTER) and bool(following) and following not in _NO_NOUN


_AVERAGED = frozenset(
    {"days", "weeks", "months", "hours", "minutes", "years", "time", "length", "age", "number", "wait"}
)
_MEANS_AFTER = frozenset(
    {
        "biggest", "highest", "lowest", "largest", "longest", "smallest", "shortest", "the", "is", "was", "what's",
        "whats", "what", "are", "were",
    }
)  # fmt: skip
_NO_NOUN = frozenset(
    {
        "is", "are", "was", "were", "will", "should", "did", "does", "do", "can", "must", "has", "have", "in", "for",
        "of", "at", "across", "force", "area", "or", "and", "than", "what", "how", "which",
    }
)  # fmt: skip


def given_share(tokens: Sequence[str], cues: Cues) -> bool:
    """Tell whether every "percent" of a question stands behind a number: it says which figure is meant, and asks none."""
    shares = [(start, end) for names, start, end in cues if "share" in names]
    return bool(shares) and all(
        end - start == 1 and start and (tokens[start - 1][0].isdigit() or tokens[start - 1] in NUMBERS)
        for start, end in shares
    )


_THERE = frozenset({"there", "can", "could", "possible", "available", "exist"})


def counting(
    tokens: Sequence[str], terms: tuple[Term, ...], head: tuple[Term, ...]
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Require the grades that are counted, in the terms and their head, where nothing else is asked for.

    "How many grades are there" counts the grades themselves, not what got them.
    """
    counted = {term.start for term in head if "judgment" in term.cues}
    if not counted or any(term.required for term in terms) or _THERE.isdisjoint(tokens):
        return terms, head
    terms = tuple(term._replace(required=True, even=1.2) if term.start in counted else term for term in terms)
    return terms, tuple(next(each for each in terms if each.start == term.start) for term in head)


def exceeds_by(tokens: Sequence[str], names: Set[str], places: int = 0) -> bool:
    """Tell whether "by how much" or "how far" goes with "above", "exceed" or "behind": for a difference of two places.

    Of two times a report gives the change itself. `places` is how many places are named.
    """
    far = tokens[:2] in (("how", "far"), ("how", "much")) or tokens[:3] == ("by", "how", "much")
    far = far or tokens[:3] in _POINTS or tokens[:4] == ("by", "how", "many", "points")
    beside = names & {"higher", "lower", "better"} and not names & {"target", "percent_change", "previous"}
    return bool(far and beside) and bool(names & {"national", "compare"} or "than" in tokens or places > 1)


_POINTS = (("how", "many", "points"), ("how", "many", "percent"), ("how", "many", "percentage"))


def whole_name_quoted(tokens: Sequence[str], quoted: Set[int]) -> bool:
    """Tell whether a question is "what's 'Pace Plus'?": nothing but a name in quotation marks."""
    opening = 2 if tokens[1:2] in (("is",), ("are",), ("s",)) else 1
    return tokens[:1] == ("what",) and len(tokens) > opening and set(range(opening, len(tokens))) <= quoted


def is_limit_of_number(tokens: Sequence[str], end: int) -> bool:
    """Tell whether "more than" sets a limit ("more than 20 miles", "less than two weeks") and compares nothing."""
    if tokens[max(0, end - 2) : end] in _OR_SO and end > _OR and tokens[end - _OR - 1].isdigit():
        return True  # "20 or more miles"
    at = end - 1 if tokens[end - 1] == "than" else end
    number, unit = "".join(tokens[at + 1 : at + 2]), tokens[at + 2 : at + 3]
    return (
        "".join(tokens[at : at + 1]) == "than" and number.isdigit() and bool(_LIMIT_UNITS.intersection(unit))
    )


_OR = 2
_OR_SO = (("or", "more"), ("or", "over"), ("or", "less"), ("or", "fewer"), ("or", "under"), ("or", "above"))
_LIMIT_UNITS = frozenset(
    {"miles", "mile", "km", "metres", "days", "weeks", "months", "years", "hours", "minutes"}
)
