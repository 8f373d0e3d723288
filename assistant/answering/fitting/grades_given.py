"""The grades that reports give, each weighed by how much of a question it is given for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.answering.reading.grade_wishes import grade_asked
from assistant.answering.reading.query import Query, Term
from assistant.corpus.store import Report, SavedJudgment, Store
from assistant.documents.span import Span
from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.tokens import tokenize


class Graded(NamedTuple):
    """Hold a grade of a report, how much of a question it is given for, whether for most of it or all."""

    report: Report
    judgment: SavedJudgment
    score: float
    whole: bool
    full: bool

    @property
    def words(self) -> str:
        """Return the grade as printed, white space folded."""
        return " ".join(self.judgment.grade.of(self.report.text).split())

    @property
    def of(self) -> str:
        """Return what it is given for, white space folded."""
        return " ".join(self.judgment.of.of(self.report.text).split())

    @property
    def with_its_question(self) -> Span:
        """Return the grade with what it is given for, where the two stand in one row or line; else the grade alone."""
        of, grade = self.judgment.of, self.judgment.grade
        between = self.report.text[of.end : grade.start]
        beside = of.end <= grade.start and between.strip(" \t:") in {"", "are", "is", "was", "were"}
        return Span(of.start, grade.end) if beside and "\n" not in between else grade

    def is_of(self, grade: str) -> bool:
        """Tell whether this is a grade, in the singular or plural: "they require improvement"."""
        return self.words.casefold().replace("require ", "requires ").startswith(grade)


def is_overall(graded: Graded) -> bool:
    """Tell whether a grade is of the whole: called overall, or given to what the report's area runs."""
    about = graded.report.metadata
    words = graded.of.casefold()
    names = [name.casefold() for name in (about.area, *about.area_names) if about.area and about.area in name]
    own = {name.casefold() for name in about.area_names} | _WHOLES
    return "overall" in words or words in own or any(words.endswith(name) for name in names)


_WHOLES = frozenset(f"the {kind}" for kind in BODY_NOUNS)


def named_exactly(question: str, graded: list[Graded]) -> list[Graded]:
    """Keep, of grades that a question fits alike, those whose own words stand in it, the longest: "out-of-court work"."""
    said = [each for each in graded if each.of.casefold() in question.casefold()]
    longest = max((len(each.of) for each in said), default=0)
    return [each for each in said if len(each.of) == longest] or graded


def content_of(query: Query) -> list[Term]:
    """Return the required terms of a question that are none of the grade it asks about."""
    grade = grade_asked(query).split()
    return [
        term
        for term in query.terms
        if term.required and not any(word.startswith(term.text) for word in grade)
    ]


def names_the_whole(store: Store, query: Query, overall: Sequence[Graded], graded: Sequence[Graded]) -> bool:
    """Tell whether a question names, by one compound, what the title says is inspected, and no part as exactly.

    "How are children's services rated": not those for children in care.
    """
    content = content_of(query)
    if len(content) < _COMPOUND or any(one.end != other.start for one, other in pairwise(content)):
        return False
    if content[-1].text not in _WORK or any(each.full and each not in overall for each in graded):
        return False
    if len({each.report.id for each in overall}) > 1:
        return False
    titled = store.index.terms(tokenize(f"{overall[0].report.title} {overall[0].of}"))
    return all(term.strength(frozenset(titled.values())) for term in content)


_WORK = frozenset({"services", "service", "work"})
_COMPOUND = 2  # words


def apart(graded: Sequence[Graded]) -> list[Graded]:
    """Leave out grades given twice for the same thing: in the table at the head, and again above its chapter."""
    kept: list[Graded] = []
    for each in graded:
        if not any(
            before.report.id == each.report.id and of_one_work(before.report, before.judgment, each.judgment)
            for before in kept
        ):
            kept.append(each)
    return kept


def of_one_work(report: Report, one: SavedJudgment, other: SavedJudgment) -> bool:
    """Tell whether two grades of a report are the same, given for the same thing in more words or fewer."""
    if one.grade.of(report.text).casefold().split() != other.grade.of(report.text).casefold().split():
        return False
    first, second = (frozenset(tokenize(each.of.of(report.text))) - _LITTLE for each in (one, other))
    return first <= second or second <= first


_ABOVE = 0.05  # lost by each word, and of its weight, that only stands in the heading above a grade
_LITTLE = frozenset(
    {"the", "a", "and", "of", "for", "about", "graded", "judgement", "judgment", "experience", "experiences", "progress"}
)  # fmt: skip


def weigh_grades(store: Store, query: Query, reports: Sequence[str], loosely: bool = False) -> list[Graded]:
    """Weigh every grade by how much of the question it is given for, `loosely` by related words too."""
    found = []
    content = content_of(query)
    for id in reports:
        report = store.report(id)
        titled = frozenset(store.index.terms(tokenize(report.title)).values())
        for judgment in report.judgments:
            named = frozenset(store.index.terms(tokenize(judgment.of.of(report.text))).values()) - {""}
            above = store.index.terms(tokenize(" ".join(judgment.section[-1:])))
            terms = named.union(term for term in above.values() if term)
            held = [(term, (term.loosely if loosely else term.strength)(terms)) for term in content]
            score = sum(term.weight * strength for term, strength in held) - 0.01 * len(named)
            score -= sum(
                _ABOVE + _ABOVE * term.weight * strength
                for term, strength in held
                if strength and not term.strength(named)
            )
            lost = sum(term.weight for term, strength in held if not strength and not term.strength(titled))
            whole = sum(term.weight for term, strength in held if strength) >= 1.5 * lost
            matched = any(strength for _, strength in held)
            full = matched and all(strength for _, strength in held)
            found.append(Graded(report, judgment, round(score, 6) if matched else 0.0, whole, full))
    return found
