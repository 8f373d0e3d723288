"""The tables of a corpus besides those of its index."""

from __future__ import annotations

FORMAT = 2
"""The number of this layout; a corpus with a larger one was made by a newer version."""

SCHEMA = """
create table meta (key text primary key, value text not null) without rowid;
create table report (
  number integer primary key, id text not null unique, metadata text not null, passages integer not null,
  figures integer not null, first_passage integer not null, first_figure integer not null,
  judgments text not null, pages text not null, sections text not null, text text not null
);
create table report_words (number integer primary key, words blob not null);
create table source (
  number integer primary key, path text not null, digest text not null, settings text not null, code text not null
);
create table removed (name text primary key) without rowid;
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
create table figure_term (
  bin integer not null, term text not null, figures blob not null, close blob not null, primary key (bin, term)
) without rowid;
create table ledger (
  number integer primary key, report text not null, start integer not null, end integer not null,
  text text not null, figure text, reason text not null
);
create index ledger_by_report on ledger (report, start);
create table explained (report text not null, short text not null, long text not null);
create table phrase (report text not null, phrase text not null, count integer not null);
create table alias (short text not null, long text not null, terms text not null, explained integer not null);
create index alias_by_short on alias (short);
create table synonym (phrase text primary key, targets text not null) without rowid;
create table place (name text primary key, shown text not null) without rowid;
create table word (word text primary key, count integer not null) without rowid;
create table cue (phrase text primary key, names text not null) without rowid;
create table spoken (written text primary key, meant text not null) without rowid;
create table area_name (name text not null, kind text not null, report text not null, shown text not null);
create index area_by_name on area_name (name);
"""
