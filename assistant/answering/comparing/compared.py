"""Each kind of comparison in turn: of many places, with all others, of two measures, with another place or time."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Answer
from assistant.answering.fitting.choosing import changed, for_many_places
from assistant.answering.inquiry import Inquiry
from assistant.answering.reading.kinds import wants_comparison

Ask = Callable[[Inquiry], Answer]


def compared_answer(inquiry: Inquiry, ask: Ask) -> Answer | None:
    """Answer with figures of several places, times or things side by side; None where none are asked for or given.

    `ask` answers a question of one place.
    """
    if inquiry.query.asks("count", "share") and _may_be_denied(inquiry):
        from assistant.answering.comparing.remainder import remainder_answer

        answer = remainder_answer(inquiry)
        if answer is not None:
            return answer
    if sum(area.kind == "subject" for area in inquiry.query.areas) > 1 or (
        inquiry.query.asks("highest", "lowest") and len(inquiry.report_ids()) > 1
    ):
        answer = for_many_places(inquiry)
        if answer is not None and answer.status == "answered":
            return answer
    if sum(area.kind == "subject" for area in inquiry.query.areas) > 1:
        from assistant.answering.comparing.place_by_place import place_by_place

        answer = place_by_place(inquiry, ask)
        if answer is not None:
            return answer
    if inquiry.query.areas and len(inquiry.report_ids()) > 1:
        from assistant.answering.comparing.over_reports import over_reports_answer

        answer = over_reports_answer(inquiry)
        if answer is not None:
            return answer
    if inquiry.query.asks("highest", "lowest", "higher", "lower", "better", "compare"):
        from assistant.answering.comparing.topmost import topmost_answer

        answer = topmost_answer(inquiry)
        if answer is not None:
            return answer
    if inquiry.query.asks("highest", "lowest"):
        from assistant.answering.comparing.row_ranking import row_ranking

        answer = row_ranking(inquiry)
        if answer is not None:
            return answer
    if inquiry.query.asks("highest", "lowest") or "rank" in inquiry.query.tokens:
        from assistant.answering.comparing.ranking import ranking_answer

        if inquiry.query.asks("table", "rate") or "rank" in inquiry.query.tokens:
            answer = ranking_answer(inquiry)
            if answer is not None:
                return answer
    beside = inquiry.query.asks("compare", "difference", "higher", "lower", "sum", "ratio")
    if inquiry.query.periods and (answer := _at_two_times(inquiry)) is not None:
        return answer
    if beside and [area.kind for area in inquiry.query.areas] == ["place"]:
        from assistant.answering.comparing.comparison import comparison_answer

        answer = comparison_answer(inquiry)  # "is it better here than in the region?"
        if answer is not None:
            return answer
    if beside:
        from assistant.answering.comparing.two_measures import two_measures

        answer = two_measures(inquiry)
        if answer is not None:
            return answer
    if wants_comparison(inquiry.query) or inquiry.query.asks("sum", "ratio") or changed(inquiry):
        from assistant.answering.comparing.comparison import comparison_answer

        answer = comparison_answer(inquiry)
        if answer is not None:
            return answer
    if not beside:
        return None
    from assistant.answering.comparing.two_measures import one_sided

    return one_sided(inquiry)


def _may_be_denied(inquiry: Inquiry) -> bool:
    """Tell whether a question asks of those that did not, or a figure that it may mean is of those."""
    query = inquiry.query
    if query.asks("denial", "lacking") or any(token.startswith("un") for token in query.tokens):
        return True
    return any(match.breaks == ("population",) and not match.missing for match in inquiry.matches)


def _at_two_times(inquiry: Inquiry) -> Answer | None:
    from assistant.answering.comparing.two_times import two_times

    return two_times(inquiry)
