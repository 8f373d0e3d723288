"""The verdict on one number of a draft: which figure it is nearest to, and what it has wrong of it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.corpus.store import FigureEntry, Store
from assistant.figures.figure import Figure
from assistant.language.terms import terms
from assistant.verifying.claims import Claim
from assistant.verifying.differences import differences, value_agreement
from assistant.verifying.evidence import is_empty, is_named, told_by_words
from assistant.verifying.instead import names_another
from assistant.verifying.kinds import unit_kind
from assistant.verifying.neighbours import Numbers, is_rare
from assistant.verifying.polarity import is_denied
from assistant.verifying.rating import Free, Rated, rate
from assistant.verifying.rivals import choose, is_all_there_is, of_same_sentence
from assistant.verifying.rounding import ROUNDED
from assistant.verifying.sums import is_told, part_of
from assistant.verifying.topics import Topic, Weights, is_part, is_vague, likeness, topic_of
from assistant.verifying.verification import (
    NOT_IN_REPORTS,
    SOMETHING_ELSE,
    SUPPORTED,
    WRONG_UNIT,
    WRONG_VALUE,
)
from assistant.verifying.working import TO_TARGET, WORKED, is_ratio, is_rest, worked_out

_SURE, _ALIKE = 0.42, 0.5  # likeness of topics that is enough for the same number, and for another
_RECENT, _NEAR = 3, 400  # claims before one, and characters, that it may go on from
_FEW = 2000  # figures that are all held against a claim
_LOOKED_AT = 500  # of more, figures that a claim is held against, of those that its words describe best
_RESTS = 10  # figures of which a claim may be the rest
_NAMED = 50  # reports whose areas are known by name
_UNLIKELY = 0.32  # likeness that is enough for a number of many digits

_MARGIN = re.compile(r"\b(?:margin|confidence|plus or minus|give or take|accurate to)\b")


class Judgment(NamedTuple):
    """Hold a verdict with its differences, the figure it rests on and what it cost; less is better."""

    verdict: str
    differences: tuple[str, ...]
    entry: FigureEntry | None
    cost: float
    note: str = ""
    elsewhere: FigureEntry | None = None


class Judge:
    """Judge claims against the figures of some reports, all of them where `reports` is None."""

    def __init__(self, store: Store, reports: Sequence[str] | None) -> None:
        self._store = store
        self._reports = reports
        ids = store.report_ids() if reports is None else reports
        self._few = sum(store.report(id).figures for id in ids) <= _FEW if len(ids) <= _FEW else False
        abouts = [store.report(id).metadata for id in ids[:_NAMED]]
        self.weights = Weights(
            store,
            [
                name
                for each in abouts
                for name in (each.national, each.area, *each.area_names)
                if name[:1].isupper()
            ],
            [name for each in abouts for name in each.publisher_names if " " not in name],
        )
        self._numbers = Numbers(store, reports)

    def judge(
        self, claim: Claim, before: Sequence[tuple[Claim, Judgment]] = (), mates: Sequence[Claim] = ()
    ) -> Judgment:
        """Return the verdict on one claim.

        `before` are the claims in front of it with their verdicts, `mates` the others of its sentence.

        A number whose own sentence does not say what it is of may go on with what was spoken of.
        """
        judgment = self._alone(claim, mates)
        if judgment.verdict in {NOT_IN_REPORTS, SOMETHING_ELSE, WRONG_VALUE}:
            judgment = self._going_on(claim, before, mates) or judgment
        entry = judgment.entry
        if judgment.verdict != SUPPORTED or entry is None or judgment.note.startswith(WORKED):
            return judgment
        denied = Judgment(SOMETHING_ELSE, (SOMETHING_ELSE,), entry, 1.5)
        text = self._store.report(entry.figure.report).text
        another = names_another(claim, self._topic(claim), entry, text, self.weights)
        return denied if another or self._is_denied(claim, entry) else judgment

    def _is_denied(self, claim: Claim, entry: FigureEntry) -> bool:
        return is_denied(claim, entry.figure, self._store.report(entry.figure.report).text)

    def _topic(self, claim: Claim) -> Topic:
        figure = claim.figure
        counted = figure.unit if unit_kind(figure.unit) == "count" else None
        measure = " ".join(filter(None, (figure.measure, figure.qualifier, counted)))
        return topic_of(self._store, measure, claim.words)

    def _going_on(
        self, claim: Claim, before: Sequence[tuple[Claim, Judgment]], mates: Sequence[Claim]
    ) -> Judgment | None:
        """Return the verdict where the claim fits a figure of a measure that was just spoken of."""
        recent = [
            each.entry
            for other, each in before[-_RECENT:]
            if each.entry is not None
            and each.verdict == SUPPORTED
            and claim.span.start - other.span.end < _NEAR
        ]
        recent += [
            each
            for entry in tuple(recent)
            for id in entry.figure.comparators
            if (each := self._store.figure(id)) is not None and each not in recent
        ]
        worked = worked_out(claim, [entry.figure for entry in recent], True)
        if worked is not None:
            return Judgment(worked.verdict, (), recent[-1], 0.5, worked.note)
        topic = self._topic(claim)
        measures = {entry.figure.measure for entry in recent if entry.figure.measure}
        spoken = [
            entry
            for measure in sorted(measures)
            for entry in self._store.figures_for(terms(measure), self._reports)
            if entry.figure.measure == measure and (is_vague(topic) or is_part(topic, entry, self.weights))
        ]
        if is_vague(topic) and claim.before.strip():
            wider = topic_of(self._store, "", f"{claim.before} {claim.words}")
            spoken += [
                entry for entry in self._near(wider) if likeness(wider, entry, self.weights) >= _UNLIKELY
            ]
        for entry in spoken:
            figure = entry.figure
            level = claim.figure.direction and not figure.direction
            if not level and not differences(claim, figure, False):
                return Judgment(SUPPORTED, (), entry, 0.5, self._note(claim, figure))
        if claim.before.strip() and is_empty(claim, topic, self.weights):
            wider = topic_of(self._store, "", f"{claim.before} {claim.words}")
            return self._told(claim, wider, self._rated(claim, wider), Free(mates))
        return None

    def _alone(self, claim: Claim, mates: Sequence[Claim]) -> Judgment:
        """Return the verdict on a claim by the words of its own sentence."""
        topic = self._topic(claim)
        rated = self._rated(claim, topic)
        best = rated[0] if rated else None
        is_free = Free(mates)
        rest = next(
            (each for each in rated[:_RESTS] if each[2] >= _SURE and is_rest(claim, each[4].figure)), None
        )
        if rest is not None and self._is_denied(claim, rest[4]):
            return Judgment(
                SUPPORTED, (), rest[4], 0.3, f"{WORKED}: the rest of {rest[4].figure.value:f} percent"
            )
        if (
            best is not None
            and not best[3]
            and best[2] >= (_UNLIKELY if is_rare(claim) or is_vague(topic) else _SURE)
        ):
            chosen = choose(claim, topic, rated, is_free, self.weights, self._store)
            wrong = () if chosen.verdict == SUPPORTED else (chosen.verdict,)
            note = "" if wrong else self._note(claim, chosen.entry.figure)
            return Judgment(chosen.verdict, wrong, chosen.entry, chosen.cost, note, chosen.elsewhere)
        told = self._told(claim, topic, rated, is_free)
        if told is not None:
            return told
        margins = [each for each in rated if each[4].figure.margin is not None and each[2] >= _UNLIKELY]
        if margins and _MARGIN.search(claim.words.lower()) and claim.figure.value is not None:
            right = next((each for each in margins if each[4].figure.margin == claim.figure.value), None)
            if right is not None:
                return Judgment(SUPPORTED, (), right[4], right[0])
        apart = claim.figure.unit in {"points", "percentage points"} or TO_TARGET.search(claim.words.lower())
        least = _UNLIKELY if apart else _ALIKE
        worked = worked_out(claim, [each[4].figure for each in rated if each[2] >= least])
        slip = best is not None and WRONG_VALUE not in best[3] and best[2] >= _SURE and not is_ratio(claim)
        if worked is not None and not slip:
            entry = next(each[4] for each in rated if each[4].figure.id == worked.figure.id)
            return Judgment(worked.verdict, (), entry, 0.3, worked.note)
        if not slip and worked is None:
            whole = [
                each[4]
                for each in rated
                if is_named(topic, each[4], self.weights) and is_told(topic, each[4])
            ]
            part = part_of(claim, [each.figure for each in whole])
            if part is not None:
                entry = next(each for each in whole if each.figure.id == part.id)
                return Judgment(SUPPORTED, (), entry, 0.5, f"{WORKED}: a share of {entry.figure.measure}")
        if best is not None and slip:
            return Judgment(best[3][0], best[3], best[4], best[0])
        other = self._numbers.find(claim)
        like = next((each for each in rated if each[2] >= _ALIKE and _is_one_slip(each[3])), None)
        if other is not None and like is not None and other.figure.measure == like[4].figure.measure:
            other = None
        if other is not None and is_all_there_is(claim, topic, other, self.weights):
            return Judgment(SUPPORTED, (), other, 0.9, self._note(claim, other.figure))
        if other is not None:
            about = like[4] if like is not None else None
            return Judgment(SOMETHING_ELSE, (SOMETHING_ELSE,), about, 1.5, "", other)
        if like is not None:
            return Judgment(like[3][0], like[3], like[4], like[0])
        return Judgment(NOT_IN_REPORTS, (NOT_IN_REPORTS,), None, 2.0)

    def _rated(self, claim: Claim, topic: Topic) -> list[Rated]:
        near = self._near(topic)
        found = (rate(claim, topic, entry, near, self.weights, self._store) for entry in near)
        return sorted(found, key=lambda each: (each[0], each[1]))

    def _told(self, claim: Claim, topic: Topic, rated: Sequence[Rated], is_free: Free) -> Judgment | None:
        """Return the verdict where the words around a number tell what it is of, if not those of a measure."""
        fitting = [each[4] for each in rated if not each[3]]
        rivals = [each[4] for each in rated if each[3] == (WRONG_VALUE,) and is_free(each[4])]
        told = told_by_words(claim, topic, fitting, rivals, self.weights) if fitting else None
        other = (
            None if told is None else of_same_sentence(claim, topic, told, rivals, self.weights, self._store)
        )
        if other is not None:
            return Judgment(SOMETHING_ELSE, (SOMETHING_ELSE,), other, 1.5, "", told)
        return None if told is None else Judgment(SUPPORTED, (), told, 0.9, self._note(claim, told.figure))

    def _near(self, topic: Topic) -> tuple[FigureEntry, ...]:
        if self._few:
            return self._store.figures_for(topic.own | topic.near, self._reports)
        words = [
            (term.weight, [each.terms for each in term.alternatives if each.kind != "loose"])
            for term in dict.fromkeys((*topic.terms, *topic.around))
        ]
        return self._store.best_figures(words, _LOOKED_AT, self._reports)

    def _note(self, claim: Claim, figure: Figure) -> str:
        if value_agreement(claim, figure) == ROUNDED:
            return "rounded"
        if figure.approximation in {"over", "under", "about", "at least", "at most"} and not claim.hedge:
            return f"the report says {figure.approximation}"
        return ""


def _is_one_slip(found: tuple[str, ...]) -> bool:
    """Tell whether a wrong number is otherwise what the figure is; with more amiss it is another."""
    return WRONG_UNIT not in found and len(found) <= 2
