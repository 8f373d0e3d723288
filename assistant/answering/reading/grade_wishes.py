"""What a question wants of grades beyond one of them: those of two places, all that are alike, how they moved."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import Query, Term

_SIDES = frozenset({"better", "worse", "best", "worst", "stronger", "weaker", "strongest", "weakest"})
_RANKED = _SIDES | {
    "higher",
    "lower",
    "highest",
    "lowest",
    "same",
    "compare",
    "compared",
    "versus",
    "vs",
    "differ",
}
_LOW = frozenset({"worse", "worst", "weaker", "weakest", "lower", "lowest"})
_MOVING = frozenset(
    {"better", "worse", "improve", "improved", "improving", "improvement", "declined", "deteriorated"}
)
_COUNTS = ("count", "share", "rate", "amount", "money", "duration", "frequency", "difference", "ratio")
_FRAMES = frozenset(
    {
        "come", "comes", "came", "out", "do", "does", "did", "done", "fare", "fared", "perform", "performed", "run",
        "looks", "look", "seen", "is", "at", "on", "for", "ranked", "placed", "one", "council", "councils", "report",
        "rest", "others", "badly", "well", "highly", "services", "service",
    }
)  # fmt: skip
_REST = (("the", "rest"), ("the", "others"), ("everything", "else"), ("its", "other"), ("other", "services"))


def opening(query: Query) -> str:
    """Return the first word of a question, but for a place or a time before it ("in the 2016 report, was ...")."""
    start = next((area.end for area in query.areas if area.start == 0), 0)
    if query.tokens[:1] == ("in",):
        start = next((at for at, token in enumerate(query.tokens[:_AFTER]) if token in _ASKING), 0)
    return next(iter(query.tokens[start : start + 1]), "")


_AFTER = 9  # words: "in the 2015 to 2018 reports, whose ..."
_ASKING = frozenset({"which", "what", "who", "whose", "was", "were", "did", "is", "are", "has", "have"})


def sets_places_side_by_side(query: Query) -> bool:
    """Tell whether a question asks which of two places got the better grade, or whether both got the same."""
    places = {area.name for area in query.areas if area.kind == "subject"}
    if len(places) < 2 or query.asks(*_COUNTS) or query.rate is not None:
        return False
    said = frozenset(query.tokens)
    return bool(said & _SIDES) or (query.asks("judgment") and bool(said & _RANKED))


def sets_grades_side_by_side(query: Query) -> bool:
    """Tell whether a question is of two places' grades, of one beside the rest, or of how they moved."""
    return sets_places_side_by_side(query) or compares_with_the_rest(query) or asks_how_it_moved(query)


def wants_the_lower(query: Query) -> bool:
    """Tell whether the worse of several grades is asked for."""
    return bool(_LOW.intersection(query.tokens)) and _SIDES.isdisjoint(frozenset(query.tokens) - _LOW)


def is_frame(word: str) -> bool:
    """Tell whether a word of such a question only says that grades are set side by side."""
    return word in _FRAMES or word in _RANKED


def asks_of_every(query: Query) -> bool:
    """Tell whether a question is whether every grade was the same one: "was every judgement good"."""
    return opening(query) in _WHETHER and not {"every", "all", "everything", "each"}.isdisjoint(
        query.tokens[:6]
    )


def asks_for_parts(query: Query) -> bool:
    """Tell whether a question asks what got some grade: "was anything rated good", "did it get any good grades"."""
    if opening(query) in _WHETHER:
        if query.tokens[-2:] == ("any", "good"):
            return False  # "is it any good"
        return not {"any", "anything", "something"}.isdisjoint(query.tokens[:6])
    return opening(query) == "what" and query.tokens[-1] in {"for", "at", "in"}


_WHETHER = frozenset({"is", "are", "was", "were", "did", "does", "has", "have"})


def compares_with_the_rest(query: Query) -> bool:
    """Tell whether one grade is set beside all others: "was the library rated as badly as the rest"."""
    pairs = list(zip(query.tokens, query.tokens[1:], strict=False))
    return query.asks("judgment") and any(pair in pairs for pair in _REST)


def asks_how_it_moved(query: Query) -> bool:
    """Tell whether nothing is asked but whether a place got better or worse, or how its grade changed."""
    if any(named_beside(query)) and "overall" not in query.tokens:
        return False
    if query.asks(*_COUNTS) or (not query.asks("judgment", "change") and _MOVING.isdisjoint(query.tokens)):
        return False
    return query.asks("change") or not _MOVING.isdisjoint(query.tokens)


def named_beside(query: Query) -> tuple[Term, ...]:
    """Return what such a question names besides the place and the way it moved."""
    return tuple(
        term for term in query.terms if term.required and "area" not in term.cues and term.text not in _MOVING
    )


_GRADES = (
    (
        "requires improvement",
        ("requires improvement", "require improvement", "need improvement", "needs improvement"),
    ),
    ("inadequate", ("inadequate",)),
    ("outstanding", ("outstanding",)),
    (
        "good",
        (
            "rated good",
            "judged good",
            "graded good",
            "judged as good",
            "good overall",
            "are good for",
            "good grade",
            "good grades",
            "good judgement",
            "good judgements",
            "anything good",
        ),
    ),
)


def grade_asked(query: Query) -> str:
    """Return the grade that a question asks about ("which areas need improvement"), "" for none."""
    if (
        (opening(query) not in _GRADE_QUESTIONS and query.tokens[:2] not in _WHO)
        or query.asks("definition")
        or not _TERMS.isdisjoint(query.tokens)
    ):
        return ""  # what a grade means, not who got it
    words = f" {' '.join(query.tokens)} "
    bare = not query.required() and any(area.kind == "subject" for area in query.areas)
    if bare and query.tokens[0] in {"is", "was", "are", "were"} and query.tokens[-1] == "good":
        return "good"  # "is Anytown good?"
    return next((grade for grade, forms in _GRADES if any(f" {form} " in words for form in forms)), "")


_WHO = tuple(("who", each) for each in ("is", "was", "are", "were", "got", "gets", "has", "had"))
_TERMS = frozenset({"mean", "means", "makes", "make", "counts", "count", "when", "takes"})
_GRADE_QUESTIONS = frozenset(
    ("why", "list", "which", "what", "did", "was", "were", "is", "are", "has", "any", "anything", "whose")
)


def asks_of_others(query: Query, reports: Sequence[str]) -> bool:
    """Tell whether it is asked what grade is to come, or which others did better or worse than the one of the only report."""
    return query.tokens[:1] == ("will",) or (
        len(reports) == 1 and "other" in query.tokens and query.asks("higher", "lower")
    )


_GOT = frozenset({"get", "got", "score", "scored", "receive", "received", "achieve", "achieved", "gotten"})
_GIVERS = frozenset({"they", "inspectors", "you"})


def asks_what_it_got(query: Query) -> bool:
    """Tell whether a question is what a place under inspection got, or what the inspectors gave it.

    What stands behind its verb says no more than that the whole is meant, or when: "what did Anytown get overall in 2018".
    """
    if query.tokens[:2] not in _WHAT_DID or len(query.areas) != 1:
        return False
    area = query.areas[0]
    if area.kind != "subject":
        return False
    published = any("publisher" in term.cues and term.start == _GIVER for term in query.terms)
    if query.tokens[2:3] and (query.tokens[2] in _GIVERS or published):
        return query.tokens[3:4] == ("give",) and area.start == _OBJECT
    said = _without_the_time(query)
    return said[-1] in _GOT or (query.tokens[area.end : area.end + 2] in _FOR and area.start <= _OBJECT)


def _without_the_time(query: Query) -> list[str]:
    """Return the words of a question up to the last one that is none of the time, the place or the whole."""
    passing = {at for period in query.periods for at in range(period.start, period.end)}
    passing |= {at for start, end in query.previous for at in range(start, end)}
    passing |= {at for area in query.areas for at in range(area.start, area.end)}
    end = len(query.tokens)
    while end > 1 and (end - 1 in passing or query.tokens[end - 1] in _PASSING):
        end -= 1
    return list(query.tokens[:end])


_PASSING = frozenset(
    {"overall", "in", "for", "then", "the", "last", "time", "before", "back", "that", "as", "a", "whole"}
)
_WHAT_DID = tuple(("what", verb) for verb in ("did", "does", "has", "had"))
_GIVER = 2
_OBJECT = 4  # the token at which whom they gave it begins
_FOR = tuple((word, "for") for word in ("get", "got", "score", "receive"))
