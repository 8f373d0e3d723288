"""What a question demands of whom or what a figure counts: nobody left out, no part for the whole."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.fitting.left_out import is_of_the_left_out
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import is_share
from assistant.language.small_numbers import NUMBER_WORDS
from assistant.language.tokens import tokenize

_LACKING = frozenset({"not", "no", "without", "lack", "lacks", "lacked", "lacking"})
_EXCLUDING = ("exclud", "except", "without", "omitting", "apart")


def other_population(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether the question and the figure differ in what is left out ("without", "excluding")."""
    words = f"{figure.measure or ''} {figure.qualifier or ''}".lower().replace("(", " ").split()
    at = next((at for at, word in enumerate(words) if word.startswith(_EXCLUDING)), None)
    leaves_out = bool(query.negatives) or query.asks("excluding") or not _LACKING.isdisjoint(query.tokens)
    if at is None:
        lacks = bool(query.negatives) and figure.unit != "times" and _NEGATIONS.isdisjoint(words)
        return lacks or (query.asks("excluding") and is_of_the_left_out(store, query, words))
    if leaves_out:
        return False
    tokens = tokenize(" ".join(words))
    at = next(at for at, token in enumerate(tokens) if token.startswith(_EXCLUDING))
    known = store.index.terms(tokens)
    outside = {known.get(token, token) for token in tokens[:at]}
    excluded = frozenset(known.get(token, token) for token in tokens[at + 1 :]) - outside
    return any(term.required and term.strength(excluded) for term in query.terms)


def of_another_age(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a question is of those of an age ("over 60") that the figure's sentence does not speak of."""
    age = _age_asked(query.tokens)
    if not age:
        return False
    said = f"{figure.measure} {figure.qualifier} {figure.quote.of(store.report(figure.report).text)}"
    tokens = tokenize(said)
    return not any(
        age == token.removesuffix("s") and not _AGES.isdisjoint(tokens[max(0, at - 3) : at + 4])
        for at, token in enumerate(tokens)
    )


def _age_asked(tokens: Sequence[str]) -> str:
    """Return the age of a question's "over 60" or "aged 16 to 24", "" where it names none."""
    for at, token in enumerate(tokens):
        spelt = token.removesuffix("s").replace("sixe", "six")  # "under-fives"
        if token != spelt and spelt in NUMBER_WORDS and at and tokens[at - 1] in _LIMITS:
            return spelt
        number = token.removesuffix("s")
        if at and number.isdigit() and len(number) == len("60") and tokens[at - 1] in _LIMITS:
            following = tokens[at + 1] if at + 1 < len(tokens) else ""
            if tokens[at - 1] == "aged" or following in _AFTER_AGE or token.endswith("s"):
                return number
    return ""


_LIMITS = frozenset({"over", "under", "aged", "above", "below"})
_AFTER_AGE = frozenset({"", "or", "and", "years", "year", "who", "were", "are", "at", "there"})
_AGES = frozenset(["over", "under", "aged", "age", "ages", "above", "below", "older", "younger", "years", "year"])  # fmt: skip


def none_of_a_part(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a figure says that there are none of a part ("no children in unregistered homes") not asked about."""
    if figure.value != 0 or not figure.qualifier:
        return False
    measure, part = tokenize(figure.measure or ""), tokenize(figure.qualifier)
    known = store.index.terms([*measure, *part])
    rest = frozenset(known.get(token, "") for token in part if token not in measure) - {""}
    return bool(rest) and not any(term.strength(rest) for term in query.required())


def other_rate(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether question and figure each name a rate, and it is not the same: a vacancy rate, a turnover rate."""
    said = tokenize(figure.measure or "")
    at = next((at for at, token in enumerate(said) if at and token in _RATES), None)
    asked = next((at for at, token in enumerate(query.tokens) if at and token in _RATES), None)
    if at is None or asked is None:
        return False
    term = next((term for term in query.terms if term.end == asked and term.required), None)
    if term is None:
        return False
    known = store.index.terms(said[:at])
    return not term.loosely(frozenset(known.get(token, token) for token in said))


_RATES = frozenset({"rate", "rates"})
_NEGATIONS = frozenset(
    {
        "not",
        "no",
        "never",
        "cannot",
        "without",
        "none",
        "neither",
        "unable",
        "fail",
        "failed",
        "lack",
        "lacked",
    }
)


def of_the_others(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a question counts those that do not, and the figure does not say that of what it counts."""
    if not query.asks("count", "share") or query.asks("excluding", "negative"):
        return False
    first = min((term.start for term in query.required()), default=0)
    text = store.report(figure.report).text
    value = figure.span("value") or figure.quote
    if not query.asks("denial"):
        return _NEGATIONS.isdisjoint(query.tokens) and _denied(
            store, query, tokenize(text[value.end : figure.quote.end])
        )
    denial = next((at for at, token in enumerate(query.tokens) if at >= first and _denies(token)), None)
    if denial is None:
        return False
    beside = not _CLAUSES.isdisjoint(query.tokens[first:denial])  # "prosecuted because they did not attend"
    said = tokenize(text[figure.quote.start if beside else value.start : figure.quote.end])
    said = (*said, *tokenize(f"{figure.measure or ''} {figure.qualifier or ''}"))
    return not any(_denies(token) or token in _NEGATIONS for token in said)


def _denied(store: Store, query: Query, after: Sequence[str]) -> bool:
    """Tell whether the words behind a number say that what is asked about is not so: "5 did not reach"."""
    at = next((at for at, token in enumerate(after[:_NEAR]) if _denies(token) or token in _LACKING), None)
    if at is None:
        return False
    deed = frozenset(store.index.terms([*after[at + 1 : at + 2]]).values()) - {""}
    return any(term.strength(deed) for term in query.terms)


_NEAR = 5  # tokens
_LACKING = frozenset({"no", "lack", "lacks", "lacked", "without"})
_CLAUSES = frozenset({"because", "when", "where", "if", "since", "although", "while", "after"})


def _denies(token: str) -> bool:
    return token in {"not", "never", "cannot"} or token.endswith("n't")


def each_has_one(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a figure says how many each of several has ("every ward has one"), and the question asks for all.

    More than one of each is only no answer where a total is asked for in so many words.
    """
    if not query.asks("count") or not _OF_EACH.isdisjoint(query.tokens):
        return False
    if figure.value == 1 and figure.approximation == "at least":
        return True
    if figure.value != 1 and _TOTAL.isdisjoint(query.tokens):
        return False
    value = figure.span("value")
    if value is None or is_share(figure):
        return False
    before = store.report(figure.report).text[figure.quote.start : value.start].lower().split()
    return not {"each", "every"}.isdisjoint(before)


_OF_EACH = frozenset({"each", "every", "per", "least", "minimum", "any"})
_TOTAL = frozenset({"total", "altogether"})


def unasked_levels(store: Store, query: Query, figure: Figure) -> int:
    """Count the levels of a list that narrow a figure ("live with parents, live out of the area") and are not asked about."""
    levels = (figure.qualifier or "").split(", ")
    if len(levels) < 2:
        return 0
    tokens = [tokenize(level) for level in levels]
    known = store.index.terms(sorted({token for words in tokens for token in words}))
    if len({known.get(words[0], words[0]) for words in tokens if words}) > 1:
        return 0  # one level with commas of its own
    asked = [term for term in query.terms if not term.cues & {"chat", "count"}]
    said = [frozenset(known.get(token, "") for token in words) for words in tokens]
    common = frozenset.intersection(*said)
    return sum(not any(term.strength(words - common) for term in asked) for words in said)


def is_total_row(figure: Figure) -> bool:
    """Tell whether a figure is that of the row of a table which holds all the others: "All bodies", "Total"."""
    label = (figure.qualifier or figure.measure or "").rpartition(", ")[2].split()
    return bool(label) and label[0].lower() in _ROWS_OF_ALL and "value" in dict(figure.spans)


_ROWS_OF_ALL = frozenset({"total", "all", "overall"})


def unasked_part(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a figure counts some of a whole ("two of them are positive") by what the question does not say."""
    if figure.out_of is None or not figure.qualifier:
        return False
    known = frozenset(store.index.terms(tokenize(figure.qualifier)).values())
    return not any(term.strength(known) for term in query.terms)


def other_quantity(query: Query, entry: FigureEntry) -> bool:
    """Tell whether a figure only counts those whose caseload, age or cost is asked about: "social worker caseload"."""
    figure = entry.figure
    if is_share(figure) or figure.unit.upper() == figure.unit:
        return False
    own = frozenset(entry.own)
    asked = [term for term in query.required() if term.text in _QUANTITIES and not term.strength(own)]
    others = [term for term in query.required() if term.text not in _QUANTITIES]
    return bool(asked) and any(term.strength(entry.head) for term in others) and not query.asks("count")


_QUANTITIES = frozenset(
    {
        "caseload", "caseloads", "workload", "workloads", "turnover", "attendance", "salary", "salaries", "age", "ages",
        "length", "duration", "size", "height", "weight", "cost", "costs", "price", "capacity", "occupancy", "absence",
    }
)  # fmt: skip


def only_the_base(store: Store, query: Query, entry: FigureEntry) -> bool:
    """Tell whether what is asked for is only what a rate is counted by: no number "per 1,000 residents" is one of residents."""
    if not entry.figure.unit.startswith("per ") or query.rate or "per" in query.tokens:
        return False
    known = store.index.terms(tokenize(f"{entry.figure.measure or ''} {entry.figure.qualifier or ''}"))
    said, asked = frozenset(known.values()), query.required()
    return any(term.strength(entry.unit) for term in asked) and not any(term.strength(said) for term in asked)


def respondents(query: Query, counted: Term, entry: FigureEntry) -> bool:
    """Tell whether those counted are named over a share whose own words say all else: a survey's "Feel safe"."""
    others = [term for term in query.required() if term != counted]
    return (
        entry.figure.unit == "percent"
        and bool(others)
        and bool(counted.strength(entry.context | entry.heading))
        and all(term.strength(frozenset(entry.own)) for term in others)
    )


def counted_beside(store: Store, figure: Figure, used: set[str]) -> frozenset[str]:
    """Return the words for what is counted together with the thing asked about: "children and young people"."""
    if " and " not in figure.unit:
        return frozenset()
    parts = [frozenset(store.index.terms(tokenize(part)).values()) for part in figure.unit.split(" and ")]
    if not any(part and part <= used for part in parts):
        return frozenset()
    return frozenset().union(*parts) - {""}
