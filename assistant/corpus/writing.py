"""Write a corpus and all that answering needs into one SQLite file: the only writer of it.

Everything that takes time is done here once: passages, sentences, terms, weights, figures, aliases
and synonyms, so that a question only looks things up.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Sequence

from assistant.corpus.aliases import find_aliases
from assistant.documents.document import Document
from assistant.documents.flow import flow_of
from assistant.documents.passages import Passage, split_passages
from assistant.documents.span import Span
from assistant.figures.extraction import find_figures
from assistant.figures.figure import Figure
from assistant.figures.headword import head_words
from assistant.figures.record import dump_figure
from assistant.language.gazetteer import place_names
from assistant.language.questions import cues
from assistant.language.related import related_groups
from assistant.language.sentences import find_sentences
from assistant.language.signs import find_signs
from assistant.language.terms import term, terms
from assistant.language.tokens import inflections, name_key, tokenize
from assistant.language.vocabulary import families, synonym_groups
from assistant.retrieval.index import indexed_text, write_forms, write_index

_SCHEMA = """
create table meta (key text primary key, value text not null) without rowid;
create table report (
  number integer primary key, id text not null unique, metadata text not null, pages text not null,
  sections text not null, judgments text not null, text text not null, passages integer not null,
  figures integer not null
);
create table sentence (
  number integer primary key, passage integer not null, report text not null, start integer not null,
  end integer not null, terms text not null, signs text not null
);
create index sentence_by_passage on sentence (passage, number);
create table above (passage integer primary key, terms text not null);
create table part (
  number integer primary key, passage integer not null, kind text not null, start integer not null, end integer not null
);
create index part_by_passage on part (passage, number);
create table figure (
  number integer primary key, id text not null unique, report text not null, record text not null,
  own text not null, context text not null, heading text not null, passage integer not null,
  head text not null, unit text not null
);
create table figure_term (term text primary key, figures blob not null) without rowid;
create table ledger (number integer primary key, report text not null, start integer not null, end integer not null,
  text text not null, figure text, reason text not null);
create table alias (short text not null, long text not null, terms text not null, explained integer not null);
create index alias_by_short on alias (short);
create table synonym (phrase text primary key, targets text not null) without rowid;
create table place (name text primary key, shown text not null) without rowid;
create table word (word text primary key, count integer not null) without rowid;
create table cue (phrase text primary key, names text not null) without rowid;
create table area_name (name text not null, kind text not null, report text not null, shown text not null);
create index area_by_name on area_name (name);
"""


def write_store(connection: sqlite3.Connection, documents: Sequence[Document], stamp: str) -> None:
    """Write `documents` into an empty database; `stamp` says what the file was made from."""
    connection.executescript(_SCHEMA)
    passages: list[Passage] = []
    figure_terms: dict[str, list[int]] = {}
    figure_count = 0
    for number, document in enumerate(documents):
        own_passages = split_passages(document)
        first = len(passages)
        _write_passages(connection, document, own_passages, first)
        passages.extend(own_passages)
        found = find_figures(document)
        for figure in found.figures:
            _write_figure(connection, document, figure, figure_count, own_passages, first, figure_terms)
            figure_count += 1
        connection.executemany(
            "insert into ledger (report, start, end, text, figure, reason) values (?, ?, ?, ?, ?, ?)",
            ((document.id, *entry.span, entry.text, entry.figure, entry.reason) for entry in found.ledger),
        )
        _write_report(connection, document, number, len(own_passages), len(found.figures))
    connection.executemany(
        "insert into figure_term values (?, ?)",
        ((name, array("I", numbers).tobytes()) for name, numbers in sorted(figure_terms.items())),
    )
    write_index(connection, passages)
    _write_vocabulary(connection, documents, passages)
    connection.execute("insert into meta values ('stamp', ?)", (stamp,))


def _write_report(
    connection: sqlite3.Connection, document: Document, number: int, passages: int, figures: int
) -> None:
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
        (judgment.grade, judgment.of, document.sections[judgment.section].path if judgment.section is not None else ())
        for judgment in document.judgments
    ]
    connection.execute(
        "insert into report values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number, document.id, _json(document.metadata),
            _json([(page.index, page.label, *page.span) for page in document.pages]),
            _json(sections), _json(judgments), document.text, passages, figures,
        ),
    )  # fmt: skip


def _write_passages(
    connection: sqlite3.Connection, document: Document, passages: Sequence[Passage], first: int
) -> None:
    for number, passage in enumerate(passages, first):
        connection.execute("insert into above values (?, ?)", (number, " ".join(sorted(set(terms(passage.context))))))
        for index in passage.blocks:
            block = document.blocks[index]
            connection.execute(
                "insert into part (passage, kind, start, end) values (?, ?, ?, ?)", (number, block.kind, *block.span)
            )
            flow = flow_of(document.text, block.pieces)
            for start, end in find_sentences(flow.text):
                connection.execute(
                    "insert into sentence (passage, report, start, end, terms, signs) values (?, ?, ?, ?, ?, ?)",
                    (
                        number,
                        document.id,
                        *flow.span(start, end),
                        " ".join(terms(flow.text[start:end])),
                        " ".join(sorted(find_signs(flow.text[start:end]))),
                    ),
                )


def _write_figure(
    connection: sqlite3.Connection, document: Document, figure: Figure, number: int, passages: Sequence[Passage],
    first: int, figure_terms: dict[str, list[int]],
) -> None:  # fmt: skip
    own = terms(" ".join(filter(None, (figure.measure, figure.qualifier, figure.unit))))
    context = {found for span in (*figure.context, figure.quote) for found in terms(_flow_text(document, span))}
    path = document.sections[figure.section].path if figure.section is not None else ()
    heading = set(terms(" ".join(path)))
    value = figure.span("value") or figure.quote
    passage = next(
        (index for index, each in enumerate(passages, first) if each.span.covers(value)),
        next((index for index, each in enumerate(passages, first) if figure.block in each.blocks), -1),
    )
    connection.execute(
        "insert into figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number, figure.id, figure.report, dump_figure(figure), " ".join(own), " ".join(sorted(context)),
            " ".join(sorted(heading)), passage, " ".join(terms(head_words(figure))), " ".join(terms(figure.unit)),
        ),
    )  # fmt: skip
    for name in sorted({*own, *context, *heading}):
        figure_terms.setdefault(name, []).append(number)


def _flow_text(document: Document, span: Span) -> str:
    return flow_of(document.text, (span,)).text


def _write_vocabulary(
    connection: sqlite3.Connection, documents: Sequence[Document], passages: Sequence[Passage]
) -> None:
    counts = Counter(token for passage in passages for token in tokenize(indexed_text(passage)))
    for document in documents:
        counts.update(tokenize(" ".join((document.metadata.title, document.metadata.area, *document.metadata.area_names))))
    connection.executemany(
        "insert into word values (?, ?)", ((word, count) for word, count in counts.items() if not word[0].isdigit())
    )
    cue_words = {word for phrase in cues() for word in phrase.split() if len(word) > 3}  # noqa: PLR2004 - shorter ones are too like others
    connection.executemany("insert or ignore into word values (?, 0)", ((word,) for word in sorted(cue_words)))
    connection.executemany(
        "insert into cue values (?, ?)", ((phrase, " ".join(sorted(names))) for phrase, names in sorted(cues().items()))
    )
    _write_area_names(connection, documents)
    aliases = find_aliases(documents)
    connection.executemany(
        "insert into alias values (?, ?, ?, ?)",
        ((each.short, each.long, " ".join(terms(each.long)), each.explained) for each in aliases),
    )
    known = {term(word) for word in counts}
    words: set[str] = {token for alias in aliases for token in (alias.short, *tokenize(alias.long))}
    targets: dict[str, dict[str, str]] = {}
    groups = [(group.words, str(group.kind)) for group in synonym_groups()]
    groups += [(group, "loose") for group in related_groups()]
    for members, kind in groups:
        phrases = {word: " ".join(terms(word)) for word in members}
        words.update(token for word in members for token in tokenize(word))
        for phrase in phrases.values():
            for other in phrases.values():
                if phrase and other and other != phrase and known.issuperset(other.split()):
                    kinds = targets.setdefault(phrase, {})
                    kinds[other] = min(kind, kinds.get(other, kind), key=("same", "near", "loose").index)
    connection.executemany(
        "insert into synonym values (?, ?)",
        ((phrase, json.dumps(sorted(found.items()))) for phrase, found in sorted(targets.items())),
    )
    connection.executemany(
        "insert or ignore into place values (?, ?)",
        ((name_key(name), name) for name in place_names()),
    )
    words.update(word for family in families() if term(family[0]) in known for word in family)
    words.update(form for word in tuple(words) for form in inflections(word))
    write_forms(connection, words | set(counts))


def _write_area_names(connection: sqlite3.Connection, documents: Sequence[Document]) -> None:
    for document in documents:
        metadata = document.metadata
        for kind, full, others in (
            ("subject", metadata.area, metadata.area_names),
            ("national", metadata.national, metadata.national_names),
            ("publisher", metadata.publisher, metadata.publisher_names),
        ):
            names = sorted({name_key(name) for name in (full, *others, *_initials(full))} - {""})
            connection.executemany(
                "insert into area_name values (?, ?, ?, ?)", ((name, kind, document.id, full) for name in names)
            )


def _initials(name: str) -> tuple[str, ...]:
    """Return the short forms that readers make of a name of several words: "E&W", "MPS"."""
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return (" ".join(letters), "".join(letters)) if len(letters) > 1 else ()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
