"""The thing asked to be counted, and whether a figure counts it."""

from __future__ import annotations

import itertools

from assistant.answering.reading.most import singular
from assistant.answering.reading.nouns import is_plural, same_noun
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.figures.sentence.headword import first_words, is_share
from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.tokens import tokenize


def thing_counted(query: Query) -> Term | None:
    """Return the thing asked to be counted: the first plural after "how many", else the last noun there."""
    nouns = [term for term in query.head if term.required]
    nouns = [term for term in nouns if not _owns(query, term)] or nouns
    plural = next((term for term in nouns if is_plural(term.text)), None)
    if plural is None and nouns:
        after = next((term for term in query.terms if term.start >= nouns[-1].end), None)
        between = query.tokens[nouns[-1].end : after.start] if after is not None else ()
        if after is not None and between not in {(), ("after",), ("for",)}:
            after = None  # "looked after children" are children
        if after is not None and is_plural(after.text) and after.text != "people":
            return after
    return plural or (nouns[-1] if nouns else None)


def sized_noun(query: Query) -> Term | None:
    """Return the noun that names an amount itself: of "the rent backlog" not the rents, but the backlog is counted."""
    if query.asks("share", "change"):
        return None
    return next((term for term in query.terms if term.required and term.text in _SIZED), None)


_SIZED = frozenset(
    {"backlog", "backlogs", "shortfall", "deficit", "surplus", "overspend", "underspend", "queue", "arrears", "vacancies"}
)  # fmt: skip


def has_each(figure: Figure) -> bool:
    """Tell whether a count is of what each of somebody has: "case managers had nine cases each" counts no managers."""
    return bool(figure.unit) and "each" in (figure.qualifier or "").split()


def counts_deeds(store: Store, query: Query, counted: Term, figure: Figure) -> bool:
    """Tell whether a figure counts the deeds of those asked about: "2,146 vessel calls" for "how many vessels called"."""
    words = [word.lower() for word in figure.unit.split()]
    after = query.tokens[counted.end : counted.end + 2]
    if len(words) < len(("vessel", "calls")) or not after:
        return False
    known = store.index.terms([*words, *after])
    deed = known.get(words[-1])
    done = bool(deed) and deed in {known.get(token) for token in after}
    return done and bool(counted.strength(frozenset(filter(None, (known.get(word) for word in words[:-1])))))


def counts_others_too(query: Query, figure: Figure) -> bool:
    """Tell whether a count of two kinds of people ("staff and volunteers") is asked about for one of them alone."""
    counted = {part.split()[-1].lower() for part in figure.unit.split(" and ") if part.split()}
    apart = counted & _APART
    return len(apart) > 1 and not apart <= set(query.tokens)


def counts_together(store: Store, query: Query, figure: Figure) -> bool:
    """Tell whether a count is of two kinds at once, "learners and apprentices", of which a question names one.

    "Children and young people" are one kind: the second word may stand for the first.
    """
    if " and " not in figure.unit:
        return False
    parts = [part for part in figure.unit.split(" and ") if part.split()]
    named = [part.split()[-1].lower() in query.tokens for part in parts]
    if len(parts) < _TWO or not any(named) or all(named):
        return False
    others = [tokenize(part) for part, told in zip(parts, named, strict=True) if not told]
    known = store.index.terms(sorted({word for words in others for word in words}))
    asked = [term for term in query.terms if any(term.text == part.split()[-1].lower() for part in parts)]
    return not any(term.loosely(frozenset(known.values())) for term in asked)


_TWO = 2


def is_foremost(query: Query, figure: Figure) -> bool:
    """Tell whether a figure is of the longest, or lowest, of its kind in the very word that a question has."""
    first = (figure.qualifier or "").split(" ", 1)[0].lower()
    return (first.endswith("est") or first in {"best", "worst"}) and first in query.tokens


def is_foremost_alone(query: Query, figure: Figure) -> bool:
    """Tell whether a figure is only said to be of the longest, of what was told before, and the longest is asked for."""
    first = (figure.measure or "").lower()
    return first.endswith("est") and first in query.tokens and "which" not in query.tokens


def counts_new_ones(query: Query, figure: Figure) -> bool:
    """Tell whether a count is only of those who come on top ("nine additional staff") where all are asked about."""
    words = f"{figure.text} {figure.unit}".lower().split()
    return not is_share(figure) and not _MORE.isdisjoint(words) and _MORE.isdisjoint(query.tokens)


_MORE = frozenset({"additional", "extra", "further", "more", "another", "newly"})


def names_where(query: Query, figure: Figure) -> bool:
    """Tell whether a question is which of several is the lowest, and a figure says of itself where that is."""
    asked = "which" in query.tokens[:2] or query.tokens[:1] == ("where",)
    return asked and is_foremost(query, figure)


def employed(counted: Term, figure: Figure) -> bool:
    """Tell whether a figure counts the people that a body employs, where its staff are asked to be counted."""
    return counted.text in _STAFF and figure.unit == "people" and " employ" in f" {figure.qualifier or ''}"


_STAFF = frozenset({"staff", "employees", "workers", "workforce", "personnel"})


# kinds of people of whom nobody is of two
_APART = frozenset(
    {"staff", "volunteers", "employees", "officers", "teachers", "pupils", "patients", "governors", "trustees",
     "councillors", "doctors", "nurses", "prisoners", "visitors", "men", "women", "boys", "girls", "adults", "children"}
)  # fmt: skip


def in_its_word(counted: Term, entry: FigureEntry) -> bool:
    """Tell whether a figure counts what is asked in the question's own word: homes, not households."""
    own = {part for each in counted.alternatives if each.kind != "near" for part in each.terms}
    return not own.isdisjoint(entry.unit) or not own.isdisjoint(entry.head)


def _owns(query: Query, term: Term) -> bool:
    """Tell whether a word has an apostrophe: "children's homes" are homes."""
    said = query.question.lower().replace("’", "'")
    return f"{term.text}'s " in said or (term.text.endswith("s") and f"{term.text}' " in said)


def is_named_in(term: Term, entry: FigureEntry) -> bool:
    """Tell whether a figure names what is asked to be counted, if only in front of a noun for anything: "thematic areas"."""
    words = entry.figure.unit.split()
    told_apart = len(words) > 1 and words[-1] in _ANYTHING and bool(term.strength(frozenset(entry.unit)))
    return told_apart or is_named_by(term, entry.figure)


_ANYTHING = frozenset(
    {"areas", "matters", "issues", "items", "fields", "strands", "points", "aspects", "respects"}
)


def is_named_by(term: Term, figure: Figure) -> bool:
    """Tell whether a thing asked to be counted is named by the figure: by its word, not only by its stem.

    Of a count the last words name it: "crime investigations" are no crimes. A share may be of anything it names.
    """
    if is_share(figure):
        said = " ".join(filter(None, (figure.measure, figure.qualifier))).split()
    else:
        measure = (figure.measure or "").partition("number of ")[2] if not figure.unit else figure.measure
        holder, _, held = (figure.measure or "").partition(" of ")
        parts = [
            *(
                [word for word in held.split() if is_plural(word)][:1] or first_words(held).split()[-1:]
                if holder.split()[-1:] in _HOLDERS
                else ()
            ),
            *figure.unit.split(" a ")[0].split(" per ")[0].split(" and "),
        ]
        if not has_each(figure):
            parts += first_words(measure or figure.measure or "").split(" and ")
        said = [word for part in parts for word in part.split()[-2 if part.endswith(" people") else -1 :]]
        said += [part.split()[0] for part in parts if part.lower().startswith(_WHO)]
        who = (figure.qualifier or "").split()[:1]
        people = figure.unit in _PEOPLE or figure.unit.rpartition(" ")[2] in _APART
        if (people or figure.out_of is not None) and who and is_plural(who[0]):
            said += who  # "41,000 of them are children aged 10 to 17", "90 staff, of whom 30 were nurses"
    own = {part for each in term.alternatives if each.kind == "own" for part in each.terms}
    words = [word.strip("’'(),.;:‘").lower() for each in said for word in each.split("-")]
    for alternative in term.alternatives:
        if alternative.kind == "own" and alternative.shown == term.text:
            if all(any(same_noun(asked, word) for word in words) for asked in term.text.split()):
                return True
        elif (
            alternative.kind != "loose"
            and any(
                word.startswith(part.strip("=")[:5])
                for word in words
                for part in own.intersection(alternative.terms[-1:]) or alternative.terms
            )
        ) or (
            alternative.kind == "alias"
            and any(
                same_noun(said, word) for said in alternative.shown.lower().split()[-1:] for word in words
            )
        ):
            return True
    return False


_PEOPLE = frozenset({"people", "persons", "residents", "inhabitants"})
# "trainee officers" are trainees, whatever they are to become
_WHO = ("trainee ", "apprentice ", "volunteer ", "student ", "graduate ", "cadet ", "veteran ")
# "open cases of children missing school" are so many children
_HOLDERS = (["cases"], ["case"], ["numbers"], ["number"], ["reports"], ["instances"], ["total"],
            ["members"], ["member"])  # fmt: skip


_HEADS = frozenset(
    {
        "person", "head", "household", "resident", "patient", "pupil", "place", "member", "employee", "worker", "officer",
        "child", "student", "home", "customer", "visit", "case",
    }
)  # fmt: skip


def is_for_each(query: Query, figure: Figure) -> bool:
    """Tell whether a number is said to be for each of those asked about: "cost per person", "days per member of staff"."""
    words = f"{figure.measure or ''} {figure.qualifier or ''}".lower().split()
    return any(
        one == "per" and other in _HEADS and other in query.tokens for one, other in itertools.pairwise(words)
    )


def counts_bodies(query: Query) -> bool:
    """Tell whether bodies are counted of which a report is about one: "how many forces" is of no one force."""
    return any(term.text.endswith("s") and singular(term.text) in BODY_NOUNS for term in query.head)
