"""What scored answers come to: shares, ranks, lengths and times."""

import math
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.evaluating.scoring import CITED, Scored


class Measures(NamedTuple):
    """Hold the measures of some answers; None where there is nothing to measure.

    Shares go from 0 to 1: `right` of all; `fields` of the fields of figures whose value is right;
    `value`, `unit`, `area`, `period` of the answers that should have one; `first`, `within_three`
    and `mrr` (mean reciprocal rank) of the answers that should cite something; `searched` and
    `plain` of the same, where the first passage of a bare search, or the first paragraph by plain
    rank-bm25, holds it. `quotation` is the median length of first quotations in characters.
    """

    n: int
    right: float | None
    value: float | None
    unit: float | None
    area: float | None
    period: float | None
    fields: float | None
    first: float | None
    within_three: float | None
    mrr: float | None
    searched: float | None
    plain: float | None
    quotation: float | None


class Conduct(NamedTuple):
    """Hold how questions were refused, conversations led, and how long answers took.

    `precision`: of the refused, the share that should be; `recall`: of those that should be, the
    share refused; `false`: of the answerable, the share refused. `turns`: the share of right
    answers in conversations; `whole`: that of conversations without a wrong one. Times are in
    milliseconds, the 50th and 99th percentile.
    """

    precision: float | None
    recall: float | None
    false: float | None
    turns: float | None
    whole: float | None
    ask_p50: float | None
    ask_p99: float | None
    search_p50: float | None
    search_p99: float | None


def measure(rows: Sequence[Scored]) -> Measures:
    """Return what `rows` come to."""
    evidenced = [row for row in rows if row.expected.answerable and row.expected.evidence]
    valued = [row for row in rows if dict(row.fields).get("value")]
    quotations = [
        len(row.answer.citations[0].quote)
        for row in rows
        if row.answer.status == "answered" and row.answer.citations
    ]
    named = {
        name: _share(dict(row.fields)[name] for row in rows if name in dict(row.fields))
        for name in ("value", "unit", "area", "period")
    }
    return Measures(
        n=len(rows),
        right=_share(row.right for row in rows),
        **named,
        fields=_share(right for row in valued for name, right in row.fields if name != "value"),
        first=_share(row.rank == 1 for row in evidenced),
        within_three=_share(1 <= row.rank <= CITED for row in evidenced),
        mrr=statistics.fmean(1 / row.rank if row.rank else 0.0 for row in evidenced) if evidenced else None,
        searched=_share(row.searched == 1 for row in evidenced),
        plain=_share(row.plain == 1 for row in evidenced),
        quotation=statistics.median(quotations) if quotations else None,
    )


def measure_conduct(rows: Sequence[Scored]) -> Conduct:
    """Return how `rows` were refused, held together and timed."""
    talks: list[list[bool]] = []
    for row in rows:
        if row.turn == 0 or (row.turn > 0 and not talks):
            talks.append([])
        if row.turn >= 0:
            talks[-1].append(row.right)
    asked = [row.seconds * 1000 for row in rows]
    searched = [row.search_seconds * 1000 for row in rows]
    return Conduct(
        precision=_share(not row.expected.answerable for row in rows if row.answer.status == "not_found"),
        recall=_share(row.right for row in rows if not row.expected.answerable),
        false=_share(row.answer.status == "not_found" for row in rows if row.expected.answerable),
        turns=_share(right for talk in talks for right in talk),
        whole=_share(all(talk) for talk in talks),
        ask_p50=percentile(asked, 0.5),
        ask_p99=percentile(asked, 0.99),
        search_p50=percentile(searched, 0.5),
        search_p99=percentile(searched, 0.99),
    )


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the smallest value that `share` of the values do not exceed, None without values.

    >>> percentile([3.0, 1.0, 2.0], 0.5)
    2.0
    """
    if not values:
        return None
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _share(rights: Iterable[bool]) -> float | None:
    known = list(rights)
    return sum(known) / len(known) if known else None
