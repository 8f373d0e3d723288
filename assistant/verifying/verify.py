"""Check a draft against the reports of a corpus: every number and every quotation gets a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.answering.answer import Citation
from assistant.answering.assistant import Assistant
from assistant.answering.citing import Citer
from assistant.corpus.entries import FigureEntry
from assistant.corpus.report import Report
from assistant.documents.document import Metadata
from assistant.documents.span import Span
from assistant.errors import ReadError
from assistant.verifying.claims import Claim
from assistant.verifying.dates import misdated
from assistant.verifying.draft import Draft, Lines, parse_draft
from assistant.verifying.judging import Judge, Judgment
from assistant.verifying.kinds import is_time
from assistant.verifying.no_claim import attribute, no_claim
from assistant.verifying.quoted import Quoted
from assistant.verifying.together import read_together
from assistant.verifying.topics import Weights
from assistant.verifying.verification import (
    NOT_IN_REPORTS,
    SOMETHING_ELSE,
    SUPPORTED,
    WRONG_PERIOD,
    WRONG_VALUE,
    Finding,
    Skipped,
    Verification,
    said_of,
)

LONGEST = 2_000_000  # characters of a draft
_READINGS = 8  # reports that a draft may name as what it is about
_SEARCHED = 30  # passages in which a quotation is looked for in a large corpus
_FEW = 20  # reports that are all looked through
_UNKNOWN = frozenset({NOT_IN_REPORTS, WRONG_VALUE, SOMETHING_ELSE})
_WITHIN = re.compile(r"\b(?:within|inside|in) $", re.IGNORECASE)
_SHORT = 6  # words; the numbers of a shorter quotation are checked as well


def verify_text(assistant: Assistant, text: str, reports: Sequence[str] | None = None) -> Verification:
    """Check every number and every quotation of a draft, of Markdown or plain text, against the reports.

    `reports` restricts them to those ids.

    Raises:
        CorpusError: a report of `reports` is not in the corpus.
        ReadError: the draft is longer than two million characters.
    """
    if len(text) > LONGEST:
        raise ReadError(f"the draft has {len(text):,} characters: check it in parts of {LONGEST:,}")
    chosen = tuple(dict.fromkeys(reports)) if reports else None
    for id in chosen or ():
        assistant.report(id)
    return _Verifier(assistant, text, chosen).verification()


class _Verifier:
    """Check one draft."""

    def __init__(self, assistant: Assistant, text: str, reports: tuple[str, ...] | None) -> None:
        self._assistant = assistant
        self._text = text
        self._reports = reports
        self._lines = Lines(text)
        self._quoted = Quoted(assistant, self._candidates)

    def verification(self) -> Verification:
        quotations = tuple(self._quoted.findings(self._text, self._lines))
        exact = [
            Span(finding.start, finding.end)
            for finding in quotations
            if finding.fits and len(finding.text.split()) >= _SHORT
        ]
        best: dict[Span, tuple[Claim, Judgment]] = {}
        others: dict[Span, tuple[str, str]] = {}
        dated: dict[Span, Finding] = {}
        for reports, metadata in self._readings():
            judge = Judge(self._assistant.store, reports)
            draft = parse_draft(self._text, metadata)
            dated = dated or {Span(each.start, each.end): each for each in self._dated(draft, judge.weights)}
            judged: list[tuple[Claim, Judgment]] = []
            sentences: dict[Span, list[Claim]] = {}
            for claim in draft.claims:
                sentences.setdefault(claim.sentence, []).append(claim)
            for claim in draft.claims:
                if not any(span.covers(claim.span) for span in exact):
                    mates = [other for other in sentences[claim.sentence] if other.span != claim.span]
                    judged.append((claim, judge.judge(claim, judged, mates)))
            for claim, judgment in read_together(judged, self._assistant.store):
                known = best.get(claim.span)
                if known is None or judgment.cost < known[1].cost:
                    best[claim.span] = (claim, judgment)
            others.update((entry.span, (entry.text, entry.reason)) for entry in draft.others)
        findings = list(quotations)
        skipped = []
        for span, (claim, judgment) in best.items():
            reason = no_claim(claim, judgment, self._counted) or self._is_condition(claim, judgment)
            if reason:
                skipped.append(self._skip(span, reason))
            else:
                findings.append(self._finding(claim, judgment))
        findings += [each for span, each in dated.items() if not any(span.covers(other) for other in best)]
        skipped += [
            self._skip(span, reason)
            for span, (_, reason) in others.items()
            if span not in best and not any(each.covers(span) for each in dated)
        ]
        return Verification(
            tuple(sorted(findings, key=lambda each: (each.start, each.end))),
            tuple(sorted(skipped, key=lambda each: each.start)),
        )

    def _readings(self) -> Iterator[tuple[tuple[str, ...] | None, Metadata]]:
        """Yield which reports the draft may be about, with what they call things."""
        ids = self._reports or self._assistant.store.report_ids()
        if len(ids) == 1:
            yield ids, self._assistant.report(ids[0]).metadata
            return
        lower = self._text.casefold()
        named = 0
        for id in ids:
            metadata = self._assistant.report(id).metadata
            names = [name for name in (metadata.area, *metadata.area_names) if name[:1].isupper()]
            if named < _READINGS and any(name.casefold() in lower for name in names):
                named += 1
                yield (id,), metadata
        yield self._reports, Metadata()

    def _is_condition(self, claim: Claim, judgment: Judgment) -> str:
        """Return why a number is no claim: the reports measure something by it, in these words or as "two-bedroom"."""
        said = " ".join(claim.figure.text.lower().split())
        compound = "-" in self._text[claim.span.start : claim.span.end] or " " not in said
        compound = (
            compound or _WITHIN.search(claim.words[: claim.span.start - claim.sentence.start]) is not None
        )
        if is_time(claim.figure.unit) and judgment.verdict in (_UNKNOWN if compound else {NOT_IN_REPORTS}):
            unit = "" if " " in said else rf" {claim.figure.unit.removesuffix('s')}"
            wanted = rf"\b{re.escape(said + unit)}".replace(r"\ ", "[ -]")
        elif judgment.verdict in _UNKNOWN and (name := attribute(claim)):
            wanted = name
        else:
            return ""
        texts = (self._assistant.report(id).text for id in self._candidates(claim.words))
        if any(re.search(wanted, " ".join(text.lower().split())) for text in texts):
            return "what the reports measure something by"
        return ""

    def _dated(self, draft: Draft, weights: Weights) -> Iterator[Finding]:
        for each in misdated(draft.clean, draft.dated, self._reports_on, self._assistant.store, weights):
            start, end = each.date
            yield Finding(
                "figure", self._lines.at(start), start, end, self._text[start:end], WRONG_PERIOD, each.says, (WRONG_PERIOD,),
                citation=self._quoted.cite(each.report, each.sentence),
            )  # fmt: skip

    def _reports_on(self, words: str) -> Iterator[Report]:
        return map(self._assistant.report, self._candidates(words))

    def _counted(self, terms: frozenset[str]) -> Iterable[FigureEntry]:
        return self._assistant.store.figures_for(terms, self._reports)

    def _finding(self, claim: Claim, judgment: Judgment) -> Finding:
        entry = judgment.elsewhere or judgment.entry
        citation = self._cite(entry) if entry is not None else None
        says = []
        if judgment.entry is not None and judgment.verdict != SUPPORTED:
            says.append(said_of(judgment.entry.figure))
        if judgment.elsewhere is not None:
            says.append(said_of(judgment.elsewhere.figure))
        start, end = claim.span
        return Finding(
            "figure",
            self._lines.at(start),
            start,
            end,
            self._text[start:end],
            judgment.verdict,
            "; ".join(says),
            judgment.differences,
            judgment.note,
            entry.figure if entry else None,
            citation,
        )

    def _cite(self, entry: FigureEntry) -> Citation | None:
        if entry.passage < 0:
            return None
        citer = Citer(self._assistant.store)
        citer.cite_figure(entry.figure, entry.passage, "related")
        return citer.citations[0]

    def _skip(self, span: Span, reason: str) -> Skipped:
        return Skipped(
            self._lines.at(span.start), span.start, span.end, self._text[span.start : span.end], reason
        )

    def _candidates(self, words: str) -> tuple[str, ...]:
        ids = self._reports or self._assistant.store.report_ids()
        if len(ids) <= _FEW:
            return ids
        hits = self._assistant.search(words[:2000], _SEARCHED, self._reports)
        return tuple(dict.fromkeys(hit.passage.report for hit in hits))
