"""Why a grade was given: what the report says right beside it."""

from __future__ import annotations

from assistant.answering.answer import Answer, Citation
from assistant.answering.citing import Citer
from assistant.answering.fitting.grades_given import of_one_work
from assistant.corpus.store import Store
from assistant.documents.passage import Passage

_MOST = 4  # passages quoted
_SUMMING = ("summary", "overview", "conclusion", "findings")
_PROSE = frozenset({"paragraph", "list"})


def with_grounds(store: Store, answer: Answer) -> Answer | None:
    """Return an answer with one grade, and what stands beside it; None where nothing does."""
    if answer.kind != "judgment" or not answer.citations:
        return None
    grade = answer.citations[0]
    beside = next(
        (found for home in _homes(store, grade) if (found := _beside(store, grade.report, home))), []
    )
    if not beside:
        return None
    citer = Citer(store)
    text = store.report(grade.report).text
    lines = []
    for number, passage in beside:
        citer.cite(number, passage.span)
        lines.append(" ".join(passage.span.of(text).split()))
    said = f"{answer.text}: {' '.join(lines)}"
    return answer._replace(text=said, citations=(*citer.citations, *_renumbered(answer, len(lines))))


def _homes(store: Store, grade: Citation) -> list[int]:
    """Return the passages that give a grade: those of its chapter first, then the one cited."""
    report = store.report(grade.report)
    cited = next((each for each in report.judgments if grade.start <= each.grade.start < grade.end), None)
    starts = [grade.start]
    if cited is not None:
        again = [each for each in report.judgments if each is not cited and of_one_work(report, cited, each)]
        starts = [*(each.grade.start for each in again), grade.start]
    found = [store.passage_at(grade.report, start) for start in starts]
    return [home for home in found if home is not None]


def _renumbered(answer: Answer, before: int) -> tuple[Citation, ...]:
    return tuple(each._replace(number=before + at) for at, each in enumerate(answer.citations, 1))


def _beside(store: Store, report: str, home: int) -> list[tuple[int, Passage]]:
    """Return what begins under a grade in its section, or the summary beside it, or what ends at it, in text order."""
    numbers = store.passages_of(report)
    passages = store.index.passages(numbers)
    before = next((at for at in range(home - 1, numbers[0] - 1, -1) if passages[at].kind in _PROSE), None)
    after = next((at for at in range(home + 1, numbers[-1] + 1) if passages[at].kind in _PROSE), None)
    own = passages[home].section
    under = after is not None and passages[after].section == own
    ends = before is not None and passages[before].section == own
    if before is not None and not under and (_sums_up(passages[before]) or ends):
        chosen = [
            at for at in range(before, numbers[0] - 1, -1) if passages[at].section == passages[before].section
        ]
        chosen = sorted(chosen[:_MOST])
    elif after is not None and (under or _sums_up(passages[after])):
        chosen = [
            at for at in range(after, numbers[-1] + 1) if passages[at].section == passages[after].section
        ]
        chosen = chosen[:_MOST]
    else:
        return []
    return [(at, passages[at]) for at in chosen if passages[at].kind in _PROSE]


def _sums_up(passage: Passage) -> bool:
    title = passage.section[-1].casefold() if passage.section else ""
    return any(word in title for word in _SUMMING)
