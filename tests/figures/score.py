"""Print how well the figures of reports are found: `python -m tests.figures.score [--failures] [--texts=FOLDER] [SET ...]`.

Sets: met (the bundled report), sentences (the case tables), a .jsonl file of more sentences, two (two
reports in part), ofsted (figures of other people's reports). Beside it stands the plainest rule, every run of digits a figure.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from assistant.documents.document import Block, Document, Metadata, Table  # noqa: E402
from assistant.documents.frontmatter import find_metadata  # noqa: E402
from assistant.documents.layout import parse_document  # noqa: E402
from assistant.documents.metadata import read_metadata  # noqa: E402
from assistant.documents.reading import read_document  # noqa: E402
from assistant.documents.span import Span  # noqa: E402
from assistant.figures.agreement import Gold  # noqa: E402
from assistant.figures.extraction import Extraction, find_figures  # noqa: E402
from assistant.figures.figure import Figure  # noqa: E402
from assistant.figures.scoring import FIELDS, Failure, Score, floor_scores, score_figures  # noqa: E402

GOLD = ROOT / "tests" / "gold"
CORPUS = ROOT / "corpus"
DATA = ROOT.parent / "shared" / "data" / "ofsted-dev"
GOLD_FIELDS = (
    "measure", "qualifier", "value", "low", "high", "unit", "margin", "approximation", "direction",
    "target", "area", "period", "period_start", "period_end", "baseline", "out_of",
)  # fmt: skip


def read_rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def accepted(row: dict[str, object]) -> dict[str, tuple[str | None, ...]]:
    """Return each field's accepted wordings, the preferred one first."""
    more = row.get("accept") or {}
    fields: dict[str, tuple[str | None, ...]] = {}
    for field in GOLD_FIELDS:
        first = row.get(field)
        if field == "unit" and first is None:
            first = None
        words = [first, *(more.get(field) or [])]
        fields[field] = tuple(
            None if word is None else str(word).lower() if isinstance(word, bool) else str(word)
            for word in words
        )
    return fields


def compared(row: dict[str, object]) -> tuple[frozenset[str], ...] | None:
    """Return the accepted sets of comparator values."""
    sets = [row.get("comparators") or [], *((row.get("accept") or {}).get("comparators") or [])]
    return tuple(
        frozenset(str(each["value"] if isinstance(each, dict) else each) for each in one) for one in sets
    )


def gold_of(row: dict[str, object], span: Span) -> Gold:
    if not row.get("figure", True):
        return Gold(span, str(row["text"]), {})
    return Gold(span, str(row["text"]), accepted(row), compared(row))


def met_document() -> Document:
    path = next(CORPUS.glob("crime-inspection-2014-*.txt"))
    text = path.read_text("utf-8")
    described = read_metadata(path.with_suffix(".toml"), text)
    return parse_document(path.stem, text, described.metadata, described.hints)


def other_document(stem: str) -> Document:
    """Read one of other people's reports: its PDF, or with --texts=FOLDER its plain text there."""
    folder = next((word.partition("=")[2] for word in sys.argv if word.startswith("--texts=")), "")
    if folder:
        text = (Path(folder) / f"{stem}.txt").read_text("utf-8")
        return parse_document(stem, text, find_metadata(text))
    return read_document(DATA / "pdf" / f"{stem}.pdf", stem)


def score_met(
    found: Extraction, document: Document
) -> tuple[dict[str, Score], list[Failure], dict[str, Score]]:
    rows = [
        gold_of(row, Span(row["start"], row["start"] + len(row["text"])))
        for row in read_rows(GOLD / "met-figures.jsonl")
    ]
    scores, failures = score_figures(found.figures, rows)
    return scores, list(failures), floor_scores(document.text, rows)


def locate(text: str, evidence: str, inner: str, skip: int, after: int = 0) -> Span | None:
    """Find words in a text whatever its white space, then `inner` (its `skip`-th time) within them."""
    pattern = re.compile(r"\s*".join(re.escape(letter) for letter in re.sub(r"\s+", "", evidence)))
    match = pattern.search(text, after)
    if match is None:
        return None
    word = re.compile(r"(?<![\w.,])" + r"\s*".join(re.escape(letter) for letter in re.sub(r"\s+", "", inner)))
    hits = list(word.finditer(text, match.start(), match.end()))
    if not hits:
        return None
    hit = hits[min(skip, len(hits) - 1)]
    return Span(*hit.span())


def score_two() -> tuple[dict[str, Score], list[Failure], dict[str, Score], str]:
    rows = read_rows(GOLD / "ofsted-two.jsonl")
    total = dict.fromkeys(FIELDS, Score())
    floor = {"value": Score()}
    failures: list[Failure] = []
    lost = 0
    reports = sorted({str(row["report"]) for row in rows if "report" in row})
    for stem in reports:
        document = other_document(stem)
        found = find_figures(document)
        gold = []
        seen: dict[tuple[str, str], int] = {}
        for row in rows:
            if row.get("report") != stem or "text" not in row or "judgment" in row.get("kind", ""):
                continue
            if "figure" not in row:
                continue
            page = next((page for page in document.pages if page.index == row["page_index"]), None)
            key = (str(row["evidence"]), str(row["text"]))
            skip = seen.get(key, 0)
            seen[key] = skip + 1
            span = locate(document.text, key[0], key[1], skip, page.span.start if page else 0)
            if span is None:
                lost += 1
                continue
            gold.append(gold_of(row, span))
        scores, failed = score_figures(found.figures, gold)
        total = merged(total, scores)
        floor = merged(floor, floor_scores(document.text, gold))
        failures += failed
    return total, failures, floor, f"{lost} rows not located"


def merged(one: dict[str, Score], other: dict[str, Score]) -> dict[str, Score]:
    return {field: Score(*(a + b for a, b in zip(one[field], other[field], strict=True))) for field in one}


def plain(word: object) -> str:
    return re.sub(r"[^a-z0-9]+", " ", str(word or "").lower()).strip()


def score_ofsted() -> tuple[dict[str, tuple[int, int]], list[Failure]]:
    """Return, by field, how many gold figures were right and how many were scored."""
    rows = read_rows(DATA / "figures.jsonl")
    counts = dict.fromkeys(("value+unit", "area", "period", "comparators"), (0, 0))
    failures: list[Failure] = []
    for stem in sorted({str(row["report"]) for row in rows}):
        document = other_document(stem)
        found = find_figures(document)
        by_id = {figure.id: figure for figure in found.figures}
        for row in (row for row in rows if row["report"] == stem):
            where = locate(document.text, re.sub(r"^[§\-\s]+", "", str(row["evidence"])), "", 0)
            figure = match_figure(found.figures, row, where)
            what = f"{stem}: {row['evidence']} [{row['value']} {row['unit']}]"
            for field in counts:
                if field == "period" and row["period"] is None:
                    continue
                if field == "comparators" and not row["comparators"]:
                    continue
                right = figure is not None and right_field(figure, row, field, by_id)
                counts[field] = (counts[field][0] + right, counts[field][1] + 1)
                if not right:
                    failures.append(Failure(what, field, str(row.get(field)), shown(figure, by_id)))
    return counts, failures


def match_figure(figures: Iterable[Figure], row: dict[str, object], where: Span | None) -> Figure | None:
    if where is None:
        return None
    return next((f for f in candidates(figures, where) if right_value(f, row["value"], row["unit"])), None)


def candidates(figures: Iterable[Figure], where: Span) -> Iterator[Figure]:
    for figure in figures:
        for place in (figure.span("value"), *figure.places):
            if place is not None and where.start - 2 <= place.start < where.end + 400:
                yield figure


def right_value(figure: Figure, value: object, unit: object) -> bool:
    if figure.value is None or float(figure.value) != float(str(value)):
        return False
    return figure.unit == unit or (
        unit == "count" and "percent" not in figure.unit and not figure.unit.startswith("per ")
    )


def right_area(figure: Figure, area: object) -> bool:
    words = plain(figure.area)
    return plain(area) == words or (plain(area) == "england" and ("national" in words or "country" in words))


def right_period(figure: Figure, period: object) -> bool:
    wanted, got = plain(period), plain(figure.period)
    return wanted == got or (bool(wanted) and wanted in got) or (bool(got) and got in wanted)


def right_field(figure: Figure, row: dict[str, object], field: str, by_id: dict[str, Figure]) -> bool:
    if field == "value+unit":
        return True
    if field == "area":
        return right_area(figure, row["area"])
    if field == "period":
        return right_period(figure, row["period"])
    beside = [by_id[other] for other in figure.comparators if other in by_id]
    return all(
        any(
            right_value(other, wanted["value"], wanted["unit"])
            and right_area(other, wanted["area"])
            and (not wanted.get("period") or right_period(other, wanted["period"]))
            for other in beside
        )
        for wanted in row["comparators"]
    )


def shown(figure: Figure | None, by_id: dict[str, Figure]) -> str:
    if figure is None:
        return "nothing"
    beside = [
        (str(by_id[i].value), by_id[i].unit, by_id[i].area, by_id[i].period)
        for i in figure.comparators
        if i in by_id
    ]
    return f"{figure.value} {figure.unit!r} measure={figure.measure!r} area={figure.area!r} period={figure.period!r} beside={beside}"


CELLS = re.compile(r"\s*\|\s*|\t| {2,}")


def cells_of(line: str, start: int) -> list[Span]:
    """Cut a line at tabs, bars and wide gaps into cells; a gap at its start is an empty cell."""
    spans, at = [], 0
    for gap in CELLS.finditer(line):
        spans.append(Span(start + at, start + gap.start()))
        at = gap.end()
    spans.append(Span(start + at, start + len(line.rstrip())))
    return spans


def drawn_table(id: str, text: str, metadata: Metadata) -> Document | None:
    """Make a document of a case that is one table drawn with tabs, bars or gaps; None where it is none.

    Layout is scored elsewhere: here the table stands as its lines draw it.
    """
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(cells_of(line, start))
        start += len(line) + 1
    wide = max(len(cells) for cells in lines)
    full = [place for place, cells in enumerate(lines) if len(cells) == wide]
    if wide < 2 or len(full) < 3:
        return None
    titles, notes = lines[: full[0]], lines[full[-1] + 1 :]
    head = (
        full[0]
        if not all(re.search(r"\d", cell.of(text)) for cell in lines[full[0]][1:]) or wide > 2
        else None
    )
    if wide == 2 and head is not None and re.fullmatch(r"[\d,.]+", lines[head][1].of(text)):
        head = None
    caption = Span(titles[0][0].start, titles[-1][-1].end) if titles else None
    header = (
        tuple((cell,) if cell.end > cell.start else () for cell in lines[head]) if head is not None else ()
    )
    rows = tuple(tuple(lines[place]) for place in full if place != head)
    blocks = []
    if caption is not None:
        blocks.append(Block("caption", (caption,), None, None, None, 0))
    for place in full:
        shown = tuple(cell for cell in lines[place] if cell.end > cell.start)
        blocks.append(Block("table_header" if place == head else "table_row", shown, None, None, None, 0))
    under = tuple(Span(cells[0].start, cells[-1].end) for cells in notes if cells[-1].end > cells[0].start)
    blocks += [Block("table_note", (span,), None, None, None, 0) for span in under]
    table = Table(caption, header, rows, under, None)
    return Document(id, text, metadata, (), (), tuple(blocks), (table,), ())


def sentence_document(row: dict[str, object]) -> Document:
    """Make a document of one case: its subject area and date are all that is known besides the text."""
    area, date = str(row["area_subject"] or ""), str(row["report_date"] or "")
    drawn = drawn_table(str(row["id"]), str(row["text"]), Metadata(area=area, published=date))
    return (
        drawn
        if drawn is not None
        else parse_document(str(row["id"]), str(row["text"]), Metadata(area=area, published=date))
    )


def sentence_gold(row: dict[str, object]) -> list[Gold]:
    """Return a case's gold rows; being set beside each other holds both ways."""
    figures: list[dict[str, object]] = row["figures"]  # type: ignore[assignment]
    beside = [set(figure["comparators"]) for figure in figures]
    named: dict[str, list[int]] = {}
    for place, figure in enumerate(figures):
        named.setdefault(str(figure["value"]), []).append(place)
    closed = [set(values) for values in beside]
    for place, values in enumerate(beside):
        for value in values:
            for other in named.get(value, []):
                closed[other].add(str(figures[place]["value"]))
    rows = []
    for place, figure in enumerate(figures):
        span = Span(figure["start"], figure["start"] + len(figure["text"]))
        gold = gold_of(figure, span)
        rows.append(gold._replace(comparators=(frozenset(beside[place]), frozenset(closed[place]))))
    rows += [
        Gold(Span(other["start"], other["start"] + len(other["text"])), other["text"], {})
        for other in row["not_figures"]
    ]
    return sorted(rows, key=lambda each: each.span)


def score_sentences(path: Path) -> tuple[dict[str, Score], list[Failure], dict[str, Score]]:
    total = dict.fromkeys(FIELDS, Score())
    floor = {"value": Score()}
    failures: list[Failure] = []
    for row in read_rows(path):
        document = sentence_document(row)
        gold = sentence_gold(row)
        scores, failed = score_figures(find_figures(document).figures, gold)
        total = merged(total, scores)
        floor = merged(floor, floor_scores(document.text, gold))
        failures += [
            failure._replace(text=f"{row['id']}: {row['text']} [{failure.text}]") for failure in failed
        ]
    return total, failures, floor


def table(name: str, scores: dict[str, Score], floor: dict[str, Score]) -> str:
    lines = [
        name,
        f"{'field':14} {'precision':>9} {'recall':>9} {'F1':>9} {'right':>6} {'wrong':>6} {'missed':>6}",
    ]
    for field, score in scores.items():
        lines.append(
            f"{field:14} {score.precision:9.3f} {score.recall:9.3f} {score.f1:9.3f} {score.right:6} {score.wrong:6} {score.missed:6}"
        )
    score = floor["value"]
    lines.append(
        f"{'digits: value':14} {score.precision:9.3f} {score.recall:9.3f} {score.f1:9.3f} {score.right:6} {score.wrong:6} {score.missed:6}"
    )
    return "\n".join(lines)


def show(failures: Iterable[Failure]) -> None:
    for failure in failures:
        print(
            f"  {failure.text!r} {failure.field}\n      wanted {failure.expected}\n      found  {failure.found}"
        )


def main(arguments: list[str]) -> int:
    wanted = [word for word in arguments if not word.startswith("-")] or ["met", "sentences", "two", "ofsted"]
    verbose = "--failures" in arguments
    if "met" in wanted:
        document = met_document()
        began = time.perf_counter()
        found = find_figures(document)
        spent = time.perf_counter() - began
        scores, failures, floor = score_met(found, document)
        print(table("bundled report", scores, floor))
        print(
            f"{len(found.figures)} figures, {len(found.ledger)} numerals in the ledger, {len(document.text) / spent / 1000:.0f} kB/s\n"
        )
        show(failures if verbose else ())
    sets = sorted(GOLD.glob("sentences-dev*.jsonl")) if "sentences" in wanted else []
    for path in (*sets, *(Path(word) for word in wanted if word.endswith(".jsonl"))):
        scores, failures, floor = score_sentences(path)
        print(table(path.stem, scores, floor), "\n")
        show(failures if verbose else ())
    if "two" in wanted and DATA.exists():
        scores, failures, floor, lost = score_two()
        print(table("two reports in part", scores, floor), f"\n{lost}\n")
        show(failures if verbose else ())
    if "ofsted" in wanted and DATA.exists():
        counts, failures = score_ofsted()
        print("other people's reports")
        for field, (right, of) in counts.items():
            print(f"{field:14} {right / max(of, 1):9.3f}  {right} of {of}")
        show(failures if verbose else ())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
