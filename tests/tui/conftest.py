from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

import pytest
from textual.pilot import Pilot

from assistant.answering.answer import Answer, Citation, Computed
from assistant.corpus.store import SavedJudgment, SavedPage, SavedSection
from assistant.documents.document import Metadata
from assistant.documents.span import Span
from assistant.errors import CorpusError
from assistant.figures.figure import Figure
from assistant.tui.app import ChatApp
from assistant.tui.history import History

TEXT = """\
Harbour inspection 2021: Northfield Harbour

Summary

Northfield Harbour handles more cargo than any other harbour in the county. Safety on the
quays has become better in the last two years, but the repair of cranes [see annex *B*] takes
too long.

Is the harbour safe for those who work in it?

Good

1 Safety on the quays

In the 12 months to the end of June 2021, 14 percent of the quay inspections found a
fault. This was lower than the 19 percent for the county. The harbour recorded 212 acci-
dents in the same period, which is a reduction of 8 percent since the 12 months to the end
of June 2020.

The rate of faults that were mended within a day was 71.5 percent (± 1.5 percent). The
harbour master said: “[/bold] is not a word [red]we[/red] use.”

The harbour tries to:

• mend every fault within a day;

• tell the crews of ships about it before they land, in a language that they understand, and
in writing; and

• write it down.

\x0c2 Cranes

The harbour has 32 cranes, of which six wait for repair. It spends £1.2m a year on them.

Cranes by quay
North quay 12 37%
South quay 14 44%
West quay 6 19%

A crane that is older than 30 years is inspected twice a year. No crane may be used when the
wind is stronger than 20 metres a second.
"""

SECOND = """\
Beacon report

The beacon at Old Point shines 24 miles. It was lit on 300 nights.
"""


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def make_figure(text: str, words: str, quote: str, **fields: object) -> Figure:
    place = span_of(text, words)
    quoted = span_of(text, quote)
    values: dict[str, object] = dict.fromkeys(Figure._fields)
    values |= {
        "id": f"{fields.get('report', 'harbour')}:{place.start}", "report": "harbour", "target": False, "unit": "percent",
        "text": words, "spans": (("value", place),), "quote": quoted, "block": 0, "comparators": (), "places": (),
        "context": (),
    }  # fmt: skip
    return Figure(**{**values, **fields})


def make_citation(number: int, text: str, quote: str, **fields: object) -> Citation:
    place = span_of(text, quote)
    values: dict[str, object] = {
        "number": number, "report": "harbour", "title": "Harbour inspection 2021", "section": ("1 Safety on the quays",),
        "page": "3", "page_index": 1, "start": place.start, "end": place.end, "quote": quote,
        "passage": f"harbour:{place.start}", "score": 7.25,
    }  # fmt: skip
    return Citation(**{**values, **fields})


QUOTE = TEXT[TEXT.index("In the 12 months") : TEXT.index(" The harbour recorded")]
ACCIDENTS = TEXT[TEXT.index("The harbour recorded") : TEXT.index("\n\nThe rate of faults")]
MASTER = TEXT[TEXT.index("The\nharbour master said") : TEXT.index("\n\nThe harbour tries")]
CRANES = "The harbour has 32 cranes, of which six wait for repair."
PERIOD = "12 months to the end of June 2021"

FAULTS = make_figure(
    TEXT, "14 percent", QUOTE, measure="quay inspections that found a fault", value=Decimal(14), area="Northfield Harbour",
    period=PERIOD, role="answer", citation=1, comparators=("harbour:1",),
)  # fmt: skip
COUNTY = make_figure(
    TEXT, "19 percent", QUOTE, measure="quay inspections that found a fault", value=Decimal(19), area="the county",
    period=PERIOD, role="comparator", citation=1,
)  # fmt: skip
MENDED = make_figure(
    TEXT, "71.5 percent", "The rate of faults that were mended within a day was 71.5 percent (± 1.5 percent).",
    measure="rate of faults", qualifier="mended within a day", value=Decimal("71.5"), margin=Decimal("1.5"),
    area="Northfield Harbour", role="answer", citation=1,
)  # fmt: skip
REDUCED = make_figure(
    TEXT, "8 percent", ACCIDENTS, measure="accidents", value=Decimal(8), direction="decrease", area="Northfield Harbour",
    period=PERIOD, baseline="12 months to the end of June 2020", role="answer", citation=1,
)  # fmt: skip
FIGURES = (FAULTS, COUNTY, REDUCED, MENDED)

ANSWERS = {
    "faults": Answer(
        "how many inspections found a fault?", "how many inspections found a fault?", "answered", "figure", "14 percent",
        figures=(FAULTS, COUNTY),
        computed=(
            Computed("difference", (FAULTS.id, COUNTY.id), Decimal(5), "percentage points", "5 percentage points lower"),
        ),
        citations=(
            make_citation(1, TEXT, QUOTE),
            make_citation(2, TEXT, CRANES, section=("2 Cranes",), page="4", page_index=2, score=2.5),
        ),
        notes=("“inspections” is read as “quay inspections”",),
        suggestions=("how many accidents were there?", "what is the rate of faults?"),
    ),
    "accidents": Answer(
        "how many accidents were there?", "how many accidents were there?", "answered", "change",
        "a reduction of 8 percent", figures=(REDUCED,), citations=(make_citation(1, TEXT, ACCIDENTS),),
    ),
    "rate": Answer(
        "what is the rate of faults?", "what is the rate of faults?", "answered", "figure", "71.5 percent (± 1.5 percent)",
        figures=(MENDED,), citations=(make_citation(1, TEXT, MENDED.quote.of(TEXT)),),
    ),
    "master": Answer(
        "what did the harbour master say?", "what did the harbour master say?", "answered", "passage", MASTER,
        citations=(make_citation(1, TEXT, MASTER),),
    ),
    "beacon": Answer(
        "how far does the beacon shine?", "how far does the beacon shine?", "answered", "figure", "24 miles",
        citations=(
            make_citation(
                1, SECOND, "The beacon at Old Point shines 24 miles.", report="beacon", title="Beacon report", section=(),
                page=None, page_index=None,
            ),
        ),
    ),
}  # fmt: skip


def _pages() -> tuple[SavedPage, ...]:
    cut = TEXT.index("\x0c")
    return (SavedPage(1, "3", 0, cut + 1), SavedPage(2, "4", cut + 1, len(TEXT)))


def _sections() -> tuple[SavedSection, ...]:
    first, second, third = (TEXT.index(title) for title in ("Summary", "1 Safety", "2 Cranes"))
    return (
        SavedSection("Summary", 1, ("Summary",), first, second, "3", 1),
        SavedSection("1 Safety on the quays", 1, ("1 Safety on the quays",), second, third, "3", 1),
        SavedSection("2 Cranes", 1, ("2 Cranes",), third, len(TEXT), "4", 2),
    )


class Report(NamedTuple):
    """Stand in for a report of a corpus."""

    number: int
    id: str
    metadata: Metadata
    pages: tuple[SavedPage, ...]
    sections: tuple[SavedSection, ...]
    judgments: tuple[SavedJudgment, ...]
    text: str
    passages: int
    figures: int

    @property
    def title(self) -> str:
        return self.metadata.title or self.id

    def page_at(self, offset: int) -> SavedPage | None:
        return next((page for page in self.pages if offset < page.end), None)


HARBOUR = Report(
    number=0, id="harbour",
    metadata=Metadata(title="Harbour inspection 2021", publisher="County Harbour Board", published="2021-11-02"),
    pages=_pages(), sections=_sections(),
    judgments=(
        SavedJudgment(span_of(TEXT, "Good"), span_of(TEXT, "Is the harbour safe for those who work in it?"), ("Summary",)),
    ),
    text=TEXT, passages=11, figures=len(FIGURES),
)  # fmt: skip
BEACON = Report(1, "beacon", Metadata(title="Beacon report"), (), (), (), SECOND, 2, 0)


class FakeTalk:
    """Remember what was asked; "and again?" repeats the answer before."""

    def __init__(self, door: FakeDoor) -> None:
        self.door = door
        self.asked: list[str] = []

    def ask(self, question: str) -> Answer:
        before = self.asked[-1] if self.asked else ""
        self.asked.append(question)
        answer = self.door.ask(before if question == "and again?" else question)
        return answer._replace(question=question)


class FakeDoor:
    """Answer from a few hand-written answers by a word of the question."""

    def __init__(self, *extra: tuple[str, Answer], reports: Sequence[Report] = (HARBOUR, BEACON)) -> None:
        self.answers = {**ANSWERS, **dict(extra)}
        self.held = tuple(reports)
        self.questions: list[str] = []
        self.talks: list[FakeTalk] = []
        self.gate: threading.Event | None = None
        self.trouble: Exception | None = None

    def ask(self, question: str, reports: Sequence[str] | None = None) -> Answer:
        self.questions.append(question)
        if self.gate is not None:
            self.gate.wait(10)
        if self.trouble is not None:
            raise self.trouble
        for word, answer in self.answers.items():
            if re.search(rf"\b{word}", question):
                return answer._replace(question=question, resolved_question=question)
        said = f"The reports do not say: nothing in them is about {' '.join(question.split())!r}."
        return Answer(
            question,
            question,
            "not_found",
            "passage",
            said,
            suggestions=("how many inspections found faults?",),
        )

    def figures(self, words: str = "", *, reports: Sequence[str] | None = None) -> tuple[Figure, ...]:
        return FIGURES

    def conversation(self, reports: Sequence[str] | None = None) -> FakeTalk:
        self.talks.append(FakeTalk(self))
        return self.talks[-1]

    def reports(self) -> tuple[Report, ...]:
        return self.held

    def report(self, id: str) -> Report:
        for report in self.held:
            if report.id == id:
                return report
        raise CorpusError(f"no report {id!r} in this corpus: 'assistant reports list' shows the ids")

    def close(self) -> None:
        pass


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def make_door() -> Callable[..., FakeDoor]:
    return FakeDoor


@pytest.fixture
def make_report() -> type[Report]:
    return Report


@pytest.fixture
def answers() -> dict[str, Answer]:
    return dict(ANSWERS)


@pytest.fixture
def figure() -> Callable[..., Figure]:
    return FAULTS._replace


@pytest.fixture
def cite() -> Callable[..., Citation]:
    return make_citation


@pytest.fixture(autouse=True)
def short_naps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often whether the app has come to rest: most of the time of these tests is waiting for it."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.005, raising=False)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0005, raising=False)


class Chat:
    """Drive the chat as a user would, and wait for what happens beside the screen."""

    def __init__(self, app: ChatApp, pilot: Pilot[None], door: FakeDoor) -> None:
        self.app, self.pilot, self.door = app, pilot, door
        self.screen = app.chat

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str, *, enter: bool = True) -> None:
        self.screen.prompt.focus()
        self.screen.prompt.put(text)
        if enter:
            await self.press("enter")
        else:
            await self.settle()

    async def ask(self, question: str) -> Answer | None:
        await self.type(question)
        turn = self.screen.talk.turns[-1]
        await self.until(lambda: turn.answer is not None or bool(turn.trouble))
        await self.settle()
        return turn.answer

    async def settle(self) -> None:
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object]) -> None:
        for _ in range(500):
            if condition():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.01)
        raise AssertionError("what was waited for did not happen")

    @property
    def lines(self) -> list[str]:
        return [
            "".join(segment.text for segment in strip).rstrip()
            for strip in self.app.screen._compositor.render_strips()
        ]

    @property
    def shown(self) -> str:
        return " ".join(" ".join(self.lines).split())

    @property
    def notices(self) -> list[str]:
        return [notice.message for notice in self.app._notifications]


@pytest.fixture
def chat(door: FakeDoor) -> Callable[..., contextlib.AbstractAsyncContextManager[Chat]]:
    @contextlib.asynccontextmanager
    async def open_chat(
        size: tuple[int, int] = (120, 40), history: History | None = None, door: FakeDoor = door, ready: bool = True,
        reports: Sequence[str] | None = None, open_door: Callable[..., FakeDoor] | None = None,
    ) -> AsyncIterator[Chat]:  # fmt: skip
        app = ChatApp(open_door or (lambda _: door), reports, (lambda: history) if history else None)
        async with app.run_test(size=size) as pilot:
            chat = Chat(app, pilot, door)
            if ready:
                await chat.until(lambda: chat.screen.figures and chat.screen.source.report)
            yield chat

    return open_chat
