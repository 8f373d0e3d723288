"""The numbers of a report as records.

In: a document. Out: its figures in text order and the ledger that accounts for every numeral.
"""

from typing import NamedTuple

from assistant.documents.document import Block, Document, Table
from assistant.documents.flow import Flow, flow_of
from assistant.figures.borrowing.before import Before, leans_on_topic, of_them, opens_with_share
from assistant.figures.borrowing.spoken_of import opens_with_level, stands_at, topic_of
from assistant.figures.changing.comparators import find_comparators
from assistant.figures.draft import Draft, Part
from assistant.figures.figure import Figure, LedgerEntry
from assistant.figures.ledger import Account, account, block_reason
from assistant.figures.marks import find_marks
from assistant.figures.measuring.deeds import told_deed
from assistant.figures.measuring.inline_lists import find_pieces
from assistant.figures.measuring.lists import given_by
from assistant.figures.merging import merge
from assistant.figures.prose import draft_statement
from assistant.figures.sentence.statement import Statement, state, within
from assistant.figures.tabular.running_tables import find_running_table, is_shown, starts_of, under_title
from assistant.figures.tabular.tables import draft_table
from assistant.language.areas import AreaNames
from assistant.language.listed_places import listed_places
from assistant.language.periods import find_periods
from assistant.language.quantities import Quantity, find_quantities

_PROSE = frozenset(("paragraph", "lead_in", "item", "sub_item", "footnote", "caption", "table_note"))
# A pronoun reaches back over so many sentences without figures.
_CARRY = 2
# More numbers than this are a table that has lost its lines.
_MOST_NUMBERS = 60
_LONGEST = 5000


class Extraction(NamedTuple):
    """Hold the figures of a report and the ledger of its numerals, both in text order."""

    figures: tuple[Figure, ...]
    ledger: tuple[LedgerEntry, ...]


def find_figures(document: Document) -> Extraction:
    """Find every figure of a report; never raises.

    Each numeral of the text is in exactly one figure or stands in the ledger with its reason.
    """
    reader = _Reader(document)
    for index, block in enumerate(document.blocks):
        reader.read(index, block)
    drafts = tuple(reader.drafts)
    told = tuple(draft._replace(qualifier=draft.qualifier or told_deed(draft, drafts)) for draft in drafts)
    figures, owners = merge(document, told, find_comparators(drafts), tuple(reader.repeats))
    accounts = [Account(draft.value, owner, "") for draft, owner in zip(drafts, owners, strict=True)]
    return Extraction(figures, account(document, (*accounts, *reader.accounts)))


class _Reader:
    """Read the blocks of one document in order, keeping what a later one may lean on."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.drafts: list[Draft] = []
        self.accounts: list[Account] = []
        self.repeats: list[int | None] = []
        metadata = document.metadata
        self._names = AreaNames(
            tuple(name for name in (metadata.area, *metadata.area_names) if name),
            tuple(name for name in (metadata.national, *metadata.national_names) if name),
            listed_places(document.text),
        )
        self._subject = Part(metadata.area, None, "subject") if metadata.area else None
        self._published = metadata.published if len(metadata.published) == 10 else None
        self._recent: tuple[int, ...] = ()
        self._stale = 0
        self._section: int | None = None
        self._lead: dict[int | None, Before] = {}
        self._item: dict[int | None, tuple[int, ...]] = {}
        self._parents = frozenset(block.parent for block in document.blocks if block.parent is not None)
        self._block_of = {block.span.start: index for index, block in enumerate(document.blocks)}
        self._tables_read: set[int] = set()
        self._marks = find_marks(document.text)

    def read(self, index: int, block: Block) -> None:
        """Read one block: its figures become drafts, its other numerals accounts."""
        if block.table is not None and block.kind in ("table_row", "table_header", "caption", "table_note"):
            if block.table not in self._tables_read:
                self._tables_read.add(block.table)
                self._read_table(self.document.tables[block.table], self._block_of)
            if block.kind == "table_note":
                self._read_prose(index, block)
                return
            self._account_block(block, {"table_row": "table row"}.get(block.kind, "heading of a table"))
            return
        reason = block_reason(block, self.document.text)
        if reason or block.kind not in _PROSE:
            self._account_block(block, reason or "outside the text")
            return
        if block.section != self._section:
            self._section, self._recent = block.section, ()
        self._read_prose(index, block)

    def _read_table(self, table: Table, block_of: dict[int, int], running: bool = False) -> None:
        first = len(self.drafts)
        drafts, doubts = draft_table(self.document, table, block_of, self._names, self._subject, first)
        if running:
            drafts = tuple(under_title(draft, table, self.document.text) for draft in drafts)
        self.drafts.extend(drafts)
        self.repeats.extend(None for _ in drafts)
        self.accounts.extend(Account(doubt.span, None, doubt.reason) for doubt in doubts)
        self._recent = ()

    def _account_block(self, block: Block, reason: str) -> None:
        """Account for the numerals of a block that holds no figures of its own."""
        flow = flow_of(self.document.text, block.pieces)
        periods = find_periods(flow.text) if any(map(str.isdigit, flow.text)) else ()
        for quantity in find_quantities(flow.text):
            why = "part of a period" if within(quantity, periods) else quantity.reason or reason
            self.accounts.append(Account(flow.span(quantity.start, quantity.end), None, why))

    def _read_prose(self, index: int, block: Block) -> None:
        flow = flow_of(self.document.text, block.pieces)
        quantities = tuple(
            each._replace(kind="none", reason="footnote mark")
            if self._marks and flow.span(each.start, each.end).start in self._marks
            else each
            for each in find_quantities(flow.text)
        )
        drawn = find_running_table(flow, block.section) if len(quantities) > 1 else None
        if drawn is not None:
            self._read_table(drawn, dict.fromkeys(starts_of(drawn), index), running=True)
            spans = (flow.span(each.start, each.end) for each in quantities)
            self.accounts.extend(
                Account(at, None, "heading of a table") for at in spans if not is_shown(drawn, at)
            )
            return
        # An item that ends with a colon leads into those after it, though they hang on its own parent.
        inner = block.parent is not None and index not in self._parents and flow.text.endswith(":")
        leads = inner or index in self._parents
        if not quantities and not leads:
            self._pass_over(flow.text)
            return
        outer = lead = self._lead.get(block.parent)
        own: tuple[int, ...] = ()
        first = len(self.drafts)
        statement: Statement | None = None
        silent: tuple[int, int] | None = None
        inline: Before | None = None
        for start, end, role in find_pieces(flow.text):
            inside = tuple(
                quantity for quantity in quantities if start <= quantity.start and quantity.end <= end
            )
            last = end == len(flow.text)
            lead = inline if role == "item" else outer
            if not inside and not (leads and last) and role != "lead":
                self._stale += 1
                silent = (start, end)
                continue
            recent = own or (
                lead.recent if lead is not None else self._recent if self._stale <= _CARRY else ()
            )
            leaning = leans_on_topic(flow.text[start:end]) or of_them(flow.text[start:end])
            if role == "item" and inline is not None and not leaning:
                recent = inline.recent
            if lead is not None and lead.counted is None and not recent and of_them(flow.text[start:end]):
                recent = self._item.get(block.parent, ())  # "found drugs in 5% of them": of the item before
            if len(inside) > _MOST_NUMBERS or end - start > _LONGEST:
                self._refuse(flow, inside)
                continue
            level = silent is not None and opens_with_level(flow.text[start:end])
            topic = (
                self._topic(flow, silent)
                if silent is not None and (level or leaning or opens_with_share(flow.text, start, inside))
                else None
            )
            apart = topic is not None and lead is None and not own and stands_at(flow.text[start:end])
            recent = () if level or apart else recent
            statement = state(self.document.text, flow, start, end, inside, self._names, self._anchor(recent))
            before = (lead or Before())._replace(
                drafts=self.drafts if inside else (), recent=recent, subject=self._subject, topic=topic
            )
            drafts = draft_statement(statement, index, block.section, before) if inside else ()
            self._account(statement)
            silent = None if drafts else (start, end)
            known = len(self.drafts)
            if drafts:
                own = tuple(range(known, known + len(drafts)))
                self.drafts.extend(drafts)
                self.repeats.extend(block.repeats for _ in drafts)
                self._stale = 0
            if role == "lead":
                inline = self._lead_in(statement, tuple(range(known, len(self.drafts))), outer)
        lead = outer
        if own and lead is None:
            self._recent = own
        elif own:
            self._item[block.parent] = own
        if leads and statement is not None:
            key = index if not inner or block.parent is None else block.parent
            self._lead[key] = self._lead_in(statement, tuple(range(first, len(self.drafts))), lead)

    def _refuse(self, flow: Flow, quantities: tuple[Quantity, ...]) -> None:
        """Account for the numbers of a stretch that is no sentence."""
        for quantity in quantities:
            span = flow.span(quantity.start, quantity.end)
            self.accounts.append(Account(span, None, quantity.reason or "one of a run of numbers"))

    def _pass_over(self, text: str) -> None:
        self._stale += text.count(". ") + 1

    def _topic(self, flow: Flow, sentence: tuple[int, int]) -> Part | None:
        """Return the subject of a sentence without figures, for the pronoun of the next one."""
        statement = state(self.document.text, flow, *sentence, (), self._names, None)
        return topic_of(statement)

    def _anchor(self, recent: tuple[int, ...]) -> str | None:
        """Return the date that relative times count from: the last time spoken of, else the report's."""
        for index in recent:
            draft = self.drafts[index]
            # "a reduction from 2,310 at 31 March 2016": the time spoken of is that of the later level.
            if draft.source is not None and not draft.subset:
                draft = self.drafts[draft.source]
            period = draft.period
            if period is not None and period.last is not None and period.kind != "deadline":
                return period.last
        return self._published

    def _lead_in(self, statement: Statement, own: tuple[int, ...], outer: Before | None) -> Before:
        recent = own or (outer.recent if outer is not None else self._recent)
        return given_by(statement, self.drafts, recent, outer)

    def _account(self, statement: Statement) -> None:
        """Account for the numerals of a sentence that are no figures."""
        for quantity in (*statement.quantities, *statement.dated):
            if quantity.kind == "none":
                span = statement.span(quantity.start, quantity.end)
                self.accounts.append(Account(span, None, quantity.reason or "not a quantity"))
