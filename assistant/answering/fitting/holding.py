"""Whether a sentence holds the kind of thing that is asked for: a time, a name, a reason, a change."""

from __future__ import annotations

from assistant.answering.fitting.ahead_of_country import asks_who_is_ahead, compares
from assistant.answering.fitting.evidence import Evidence
from assistant.answering.fitting.names import names_someone, names_something
from assistant.answering.fitting.rated import graded_asked, names_a_year, rates_in_quotes
from assistant.answering.reading.focus import focus
from assistant.answering.reading.moving import asks_whether_changed
from assistant.answering.reading.query import Query, Term
from assistant.answering.reading.terms import NUMBERS
from assistant.corpus.store import Store
from assistant.language.small_numbers import small_number
from assistant.language.tokens import tokenize

_SURE = 0.9
_ALWAYS = frozenset({"is", "are", "do", "does", "can", "should", "must", "would", "may"})


def holds_kind(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence holds the kind of thing asked for: a time for "when"."""
    if evidence.passage.kind == "row" and query.asks("definition", "reason", "person"):
        return False  # numbers say neither what a thing is, nor why, nor who
    text = evidence.span.of(store.report(evidence.passage.report).text)
    years = {date[:4] for period in query.periods for date in (period.first, period.last) if date}
    published = store.report(evidence.passage.report).metadata.published[:4]
    if any(not _says_year(text, year) and year != published for year in years) and not (
        query.asks("reason") and _of_the_reports_time(text, years, published)
    ):
        return False
    if (
        graded_asked(query)
        and years
        and not any(_says_year(text, year) for year in years)
        and names_a_year(text)
    ):
        return False
    places = [area.name.lower() for area in query.areas if area.kind == "place"]
    if any(f"and {place}" in text.lower() and text.lower().count(place) == 1 for place in places):
        return False  # "England and Wales" is not Wales
    if asks_who_is_ahead(query) and not compares(
        text, store.report(evidence.passage.report).metadata.national
    ):
        return False
    if query.asks("reason") and not _tells_why(store, query, evidence):
        return False
    if asks_whether_changed(query) and not _tells_of_change(store, query, evidence):
        return False
    graded = graded_asked(query) and not query.asks("definition", "reason")
    if graded and not any(grade in text.lower() for grade in _GRADES) and not rates_in_quotes(text):
        return False
    if query.tokens[:1] == ("which",) and query.asks("highest", "lowest") and not _ranks(query, text):
        return False
    if query.tokens[:1] == ("which",) and query.tokens[1:2] and query.tokens[1] in NUMBERS:
        counted = f"{' '.join(query.tokens[1:3])},"  # "at two stations, Upham and Neston, ..."
        listed = (
            evidence.passage.kind == "list" or "list" in evidence.sentence.signs or counted in text.lower()
        )
        return listed or _names(text, small_number(query.tokens[1]))
    if query.asks("date") and not query.asks("reason", "manner"):
        if not {"will", "next", "due"}.isdisjoint(query.tokens) and not (
            _looks_ahead(evidence, text, published) and _nearly_all(query, evidence)
        ):
            return False
        condition = query.tokens[0] == "when" and query.tokens[1:2] and query.tokens[1] in _ALWAYS
        given = bool(condition) and "cause" in evidence.sentence.signs and not evidence.missing
        return "date" in evidence.sentence.signs or (bool(condition) and evidence.coverage >= _SURE) or given
    if query.tokens[:1] == ("how",) and query.tokens[1:2] in _HOW_FAST:
        words = [word.strip(".,;:()") for word in text.lower().split()]
        return any(word.startswith(_PACE) or word.removesuffix("s") in _TIMES for word in words)
    if query.asks("frequency", "duration"):
        return "date" in evidence.sentence.signs
    if query.asks("amount") and not query.asks("change"):
        return "number" in evidence.sentence.signs
    if "name of" in " ".join(query.tokens) or (query.asks("person") and _identity(query)):
        own = evidence.sentence.span.of(store.report(evidence.passage.report).text)
        metadata = store.report(evidence.passage.report).metadata
        places = f"{metadata.area} {metadata.national} {metadata.publisher}".lower().split()
        if "name of" in " ".join(query.tokens) and not query.asks("person", "office"):
            return names_something(query, own, places) or names_someone(query, own, places)
        return names_someone(query, own, places)
    return True


def _names(text: str, number: int) -> bool:
    """Tell whether a text names so many one after another: "in Upham, Neston and Orby"."""
    parts = " ".join(text.split()).replace(" and ", ", ").split(", ")
    named = sum(part[:1].isupper() for part in parts[1:]) + parts[0].split(" ")[-1][:1].isupper()
    return number > 1 and named >= number


def _ranks(query: Query, text: str) -> bool:
    """Tell whether a text says of what is asked about that it is most or least, or more than with others."""
    lower = " ".join(text.lower().split())
    if any(beyond in lower for beyond in _BEYOND):
        return True
    kind = focus(query)
    asked = tuple(term.text[:_STEM] for term in query.required() if term != kind) or ("",)
    words = [word.strip(".,;:()‘’'\"") for word in lower.split()]
    for at, word in enumerate(words):
        ranks = word in _RANKING or (word.endswith("est") and len(word) > _SHORTEST and word not in _NO_RANK)
        near = words[max(0, at - _CLOSE) : at + _CLOSE]
        if ranks and words[at - 1 : at] != ["at"] and any(each.startswith(asked) for each in near):
            return True
    return False


_STEM, _CLOSE = 5, 4  # letters of a word, words around it
_RANKING = frozenset(
    {"most", "least", "fewest", "top", "main", "leading", "worst", "best", "mainly", "mostly"}
)
_BEYOND = (
    "than any",
    "than other",
    "than the other",
    "than all",
    "than the rest",
    "than elsewhere",
    "than in any",
)
_NO_RANK = frozenset(
    {"interest", "request", "suggest", "protest", "contest", "invest", "arrest", "latest", "modest", "forest"}
)
_SHORTEST = 5  # letters: "test", "rest"
_HOW_FAST = (("fast",), ("quickly",), ("soon",), ("promptly",), ("swiftly",), ("slow",), ("slowly",))
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_PACE = ("quick", "swift", "prompt", "delay", "slow", "timel", "fast", "immediate", "rapid", "speed", "once")
_GRADES = (
    "good",
    "outstanding",
    "inadequate",
    "improvement",
    "poor",
    "satisfactory",
    "excellent",
    "grade",
    "weak",
)


def _nearly_all(query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence itself speaks of what is asked about, but for a word that only those around it hold."""
    here = frozenset(evidence.sentence.terms)
    lost = [term for term in query.required() if not term.loosely(here)]
    return sum(term.even for term in lost) <= _BUT_FOR * sum(term.even for term in query.required())


_BUT_FOR = 0.25  # of the weight of a question's words


def _looks_ahead(evidence: Evidence, text: str, published: str) -> bool:
    """Tell whether a sentence speaks of what is to come: it says so, or names a year after it came out."""
    years = [word.strip(".,;:()") for word in text.split()]
    return "will" in evidence.sentence.signs or any(
        len(word) == len("2014") and word.isdigit() and word > published for word in years if published
    )


def _tells_why(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether a sentence gives a reason, and says of what is asked about that it is more, less or changed."""
    held = frozenset(evidence.sentence.terms)
    text = evidence.span.of(store.report(evidence.passage.report).text)
    opening = {word.lower() for part in text.split(". ") for word in part.split()[:1]}
    for one, other in _COUNTS:
        if one in query.tokens and one not in opening and other in opening:
            return False  # why more were cared for is not why fewer were
    for pair in _OPPOSITE:
        if pair[0] in query.tokens:
            known = store.index.terms(pair)
            if known.get(pair[1]) in held and known.get(pair[0]) not in held:
                return False  # why it is low is not why it is high
    moved = [term for term in query.terms if term.cues & _MOVED]
    if not moved:
        return True
    gives = not _GROUNDS.isdisjoint(evidence.sentence.signs)
    return gives and all(term.loosely(held) or _moves(store, term, evidence) for term in moved)


def _moves(store: Store, term: Term, evidence: Evidence) -> bool:
    """Tell whether what is quoted says in a word of its own that something went the way that is asked about."""
    if "better" in term.cues and "moves" in evidence.sentence.signs:
        return True  # for better or worse: "the decline followed ..."
    ways = term.cues & {"increase", "decrease"}
    words = tokenize(evidence.span.of(store.report(evidence.passage.report).text))
    told = store.cues(sorted(set(words))).values()
    return bool(ways) and any(ways & names for names in told)


def _of_the_reports_time(text: str, years: set[str], published: str) -> bool:
    """Tell whether a text that names no year may be of the one before its report came out."""
    dated = any(
        word.strip(".,;:()").isdigit() and len(word.strip(".,;:()")) == len("2014") for word in text.split()
    )
    return not dated and published.isdigit() and years <= {published, str(int(published) - 1)}


_COUNTS = (("more", "fewer"), ("fewer", "more"), ("more", "less"), ("less", "more"))
_PAIRS = (
    ("high", "low"),
    ("long", "short"),
    ("good", "poor"),
    ("good", "bad"),
    ("strong", "weak"),
    ("fast", "slow"),
)
_OPPOSITE = (*_PAIRS, *((other, one) for one, other in _PAIRS))
_GROUNDS = frozenset({"reason", "cause"})
_MOVED = frozenset({"higher", "lower", "increase", "decrease", "highest", "lowest"})


def _tells_of_change(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether one sentence says of all that is asked about that it rose or fell, rather than that it should."""
    sentence = evidence.sentence
    held = frozenset(sentence.terms)
    aims = store.index.terms(["target", "aim"]).values()
    return (
        "moves" in sentence.signs
        and held.isdisjoint(aims)
        and all(term.loosely(held) for term in query.required() if "area" not in term.cues)
    )


def _says_year(text: str, year: str) -> bool:
    """Tell whether a text names a year, be it as the end of "2023/24"."""
    return year in text or any(f"{mark}{year[2:]}" in text for mark in "/-–")


def _identity(query: Query) -> bool:
    """Tell whether the question is "who is the ...", which only a name answers."""
    at = query.tokens.index("who") if "who" in query.tokens else -1
    return (
        at >= 0
        and query.tokens[at + 1 : at + 2] in (("is",), ("was",), ("are",), ("were",))
        and not (
            set(query.tokens[at + 2 :])
            & {"by", "to", "for", "do", "responsible", "charge", "involved", "expected", "supposed"}
        )
        and query.tokens[at + 2 : at + 3] not in {("in",), ("on",)}  # "who is in the action group": several
        and not any(token.endswith(("ed", "ing")) for token in query.tokens[at + 2 :])
    )
