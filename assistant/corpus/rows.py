"""One report as the rows of a corpus.

In: a document. Out: all that is saved of it, with numbers that count from 0 in the report itself, so
that reports can be read one by one, in any process, and appended to any corpus. Everything that
takes time is done here.
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from assistant.corpus.aliases import find_explained, find_phrases
from assistant.corpus.areas import area_rows
from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.passages import Passage, split_passages
from assistant.documents.span import Span
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from assistant.figures.record import dump_figure
from assistant.figures.sentence.headword import head_words
from assistant.language.sentences import find_sentences
from assistant.language.signs import find_signs
from assistant.language.terms import terms
from assistant.language.tokens import tokenize
from assistant.retrieval.index import OWN, UNDER, WITH, indexed_text
from assistant.retrieval.index_rows import PassageRows, passage_rows

Row = tuple[object, ...]


class ReportRows(NamedTuple):
    """Hold what is saved of one report; passages, sentences and figures count from 0 in each list.

    `figure_terms` gives, for each term, the figures that it describes and how closely
    (`OWN`, `WITH`, `UNDER`). `words` counts the words of the report, titles and areas included.
    `warnings` say what of the file could not be read.
    """

    id: str
    report: Row
    passages: PassageRows
    above: tuple[Row, ...]
    parts: tuple[Row, ...]
    sentences: tuple[Row, ...]
    figures: tuple[Row, ...]
    figure_terms: dict[str, tuple[tuple[int, int], ...]]
    ledger: tuple[Row, ...]
    words: dict[str, int]
    explained: tuple[tuple[str, str], ...]
    phrases: dict[str, int]
    areas: tuple[Row, ...]
    warnings: tuple[str, ...]


def make_rows(document: Document) -> ReportRows:
    """Compute all that is saved of a report."""
    passages = split_passages(document)
    found = find_figures(document)
    closeness: dict[str, list[tuple[int, int]]] = {}
    figures = tuple(
        _figure_row(document, figure, number, passages, closeness)
        for number, figure in enumerate(found.figures)
    )
    above, parts, sentences = _sentence_rows(document, passages)
    metadata = document.metadata
    words = Counter(token for passage in passages for token in tokenize(indexed_text(passage)))
    words.update(tokenize(" ".join((metadata.title, metadata.area, *metadata.area_names))))
    return ReportRows(
        document.id,
        _report_row(document, len(passages), len(figures)),
        passage_rows(passages),
        above,
        parts,
        sentences,
        figures,
        {term: tuple(numbers) for term, numbers in closeness.items()},
        tuple((document.id, *entry.span, entry.text, entry.figure, entry.reason) for entry in found.ledger),
        dict(words),
        find_explained(document),
        find_phrases(document),
        area_rows(document, found.figures),
        document.warnings,
    )


def _report_row(document: Document, passages: int, figures: int) -> Row:
    sections = []
    for section in document.sections:
        page = document.pages[section.page] if section.page is not None else None
        sections.append(
            (
                section.title, section.level, section.path, section.span.start, section.span.end,
                page.label if page else None, page.index if page else None,
            )
        )  # fmt: skip
    judgments = [
        (each.grade, each.of, document.sections[each.section].path if each.section is not None else ())
        for each in document.judgments
    ]
    return (
        document.id, _json(document.metadata), passages, figures, _json(judgments),
        _json([(page.index, page.label, *page.span) for page in document.pages]), _json(sections), document.text,
    )  # fmt: skip


def _sentence_rows(
    document: Document, passages: Sequence[Passage]
) -> tuple[tuple[Row, ...], tuple[Row, ...], tuple[Row, ...]]:
    above: list[Row] = []
    parts: list[Row] = []
    sentences: list[Row] = []
    for number, passage in enumerate(passages):
        above.append((number, " ".join(sorted(set(terms(passage.context))))))
        for index in passage.blocks:
            block = document.blocks[index]
            parts.append((number, block.kind, *block.span))
            flow = flow_of(document.text, block.pieces)
            for start, end in find_sentences(flow.text):
                words = flow.text[start:end]
                sentences.append(
                    (
                        number, document.id, *flow.span(start, end),
                        " ".join(terms(words)), " ".join(sorted(find_signs(words))),
                    )
                )  # fmt: skip
    return tuple(above), tuple(parts), tuple(sentences)


def _figure_row(
    document: Document, figure: Figure, number: int, passages: Sequence[Passage],
    closeness: dict[str, list[tuple[int, int]]],
) -> Row:  # fmt: skip
    own = terms(" ".join(filter(None, (figure.measure, figure.qualifier, figure.unit))))
    context = {
        found
        for span in (*figure.context, figure.quote)
        for found in terms(flow_of(document.text, (span,)).text)
    }
    path = document.sections[figure.section].path if figure.section is not None else ()
    heading = set(terms(" ".join(path)))
    close = dict.fromkeys(heading, UNDER) | dict.fromkeys(context, WITH) | dict.fromkeys(own, OWN)
    for name in sorted(close):
        closeness.setdefault(name, []).append((number, close[name]))
    return (
        number, figure.id, figure.report, dump_figure(figure), " ".join(own), " ".join(sorted(context)),
        " ".join(sorted(heading)), _home(figure, passages), " ".join(terms(head_words(figure))),
        " ".join(terms(figure.unit)),
    )  # fmt: skip


def _home(figure: Figure, passages: Sequence[Passage]) -> int:
    """Return the number of the passage a figure stands in, -1 for none."""
    value: Span = figure.span("value") or figure.quote
    covering = (number for number, each in enumerate(passages) if each.span.covers(value))
    holding = (number for number, each in enumerate(passages) if figure.block in each.blocks)
    return next(covering, next(holding, -1))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
