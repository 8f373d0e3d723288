"""Lists of figures, filtered, and what they are as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, SupportsIndex, overload

from assistant.corpus.grouping import group_measures
from assistant.corpus.store import Report, Store
from assistant.figures.figure import Figure
from assistant.language.tokens import tokenize

if TYPE_CHECKING:
    from pandas import DataFrame

_NUMBERS = ("value", "low", "high", "margin", "out_of")


class Figures(tuple[Figure, ...]):
    """Hold figures in corpus order; a tuple that can become records, or a data frame of pandas."""

    _reports: Mapping[str, Report]
    _groups: Callable[[], Mapping[str, str]]

    @classmethod
    def of(
        cls, figures: Iterable[Figure], reports: Mapping[str, Report], groups: Callable[[], Mapping[str, str]]
    ) -> Figures:
        """Make a list of figures; `reports` has the report of each by its id, `groups` the measures' names."""
        made = cls(figures)
        made._reports = reports
        made._groups = groups
        return made

    @overload
    def __getitem__(self, index: SupportsIndex) -> Figure: ...

    @overload
    def __getitem__(self, index: slice) -> Figures: ...

    def __getitem__(self, index: SupportsIndex | slice) -> Figure | Figures:
        if isinstance(index, slice):
            return Figures.of(super().__getitem__(index), self._reports, self._groups)
        return super().__getitem__(index)

    def to_records(self) -> list[dict[str, object]]:
        """Return one record a figure, as `assistant figures --format jsonl` has it; numbers are strings."""
        from assistant.answering.plain import figure_record

        groups = self._groups() if self else {}
        return [figure_record(figure, self._reports[figure.report], groups.get(figure.id)) for figure in self]

    def to_pandas(self) -> DataFrame:
        """Return a data frame of one row a figure, its numbers as floats.

        Raises:
            ImportError: pandas is not installed.
        """
        from pandas import DataFrame

        from assistant.answering.plain import RECORD_FIELDS

        frame = DataFrame(self.to_records(), columns=list(RECORD_FIELDS))
        return frame.astype(dict.fromkeys(_NUMBERS, float))


def list_figures(
    store: Store, words: str = "", *, area: str | None = None, period: str | None = None, unit: str | None = None,
    reports: Sequence[str] | None = None,
) -> Figures:  # fmt: skip
    """Return the figures that all of `words` describe and whose fields have the given words in them."""
    tokens = tokenize(words)
    known = store.index.terms(tokens)
    wanted = [known.get(token, token) for token in tokens if known.get(token, token)]
    found = []
    entries = store.figures()
    for entry in entries:
        figure = entry.figure
        described = {*entry.own, *entry.context, *entry.heading}
        if reports and figure.report not in reports:
            continue
        if not all(term in described for term in wanted):
            continue
        if all(
            _has(field, given)
            for field, given in ((figure.area, area), (figure.period, period), (figure.unit, unit))
        ):
            found.append(figure)
    ids = dict.fromkeys(figure.report for figure in found)
    store.load_reports(ids)
    groups = cache(lambda: group_measures(store, entries))  # of the whole corpus, whatever is listed
    return Figures.of(found, {id: store.report(id) for id in ids}, groups)


def _has(field: str | None, given: str | None) -> bool:
    return given is None or (field is not None and given.casefold() in field.casefold())
