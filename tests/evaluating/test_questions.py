"""Question sets are read as they are written, and what is none is refused with its line."""

from __future__ import annotations

import pytest

from assistant.errors import ReadError
from assistant.evaluating.questions import FIELDS, parse_item, read_questions

KINDS = [
    ("of its own", '{"id": 1, "question": "q", "kind": "change", "value": "2"}', "change"),
    ("of a value", '{"id": 1, "question": "q", "value": "2"}', "figure"),
    ("of words", '{"id": 1, "question": "q", "contains": ["x"]}', "words"),
    ("of a refusal", '{"id": 1, "question": "q", "answerable": false}', "unanswerable"),
    (
        "of what is missing",
        '{"id": 1, "question": "q", "answerable": false, "miss": "place"}',
        "lacking: place",
    ),
]
WRONG = [
    ("no JSON", "what is the rate"),
    ("a list", "[1, 2]"),
    ("a string", '"q"'),
    ("no id", '{"question": "q"}'),
    ("no question", '{"id": 1}'),
    ("a number for a question", '{"id": 1, "question": 2}'),
    ("no turns", '{"id": 1, "turns": []}'),
    ("turns that are words", '{"id": 1, "turns": ["q"]}'),
    ("turns that are one", '{"id": 1, "turns": {"question": "q"}}'),
    ("a turn without question", '{"id": 1, "turns": [{"value": "2"}]}'),
    ("too deep", '{"id": 1, "question": ' + "[" * 100_000),
]


@pytest.mark.parametrize(("line", "kind"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_kind_of_a_question(line, kind):
    assert parse_item(line).turns[0].kind == kind


@pytest.mark.parametrize("line", [case[1] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_no_question_is_refused_with_its_line(line, tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": 1, "question": "q"}\n\n' + line + "\n", "utf-8")
    with pytest.raises(ReadError, match="line 3 is no question") as error:
        read_questions(path)
    assert "\n" not in str(error.value)
    assert error.value.path == str(path)


def test_every_field_is_read(tmp_path):
    path = tmp_path / "set.jsonl"
    values = ", ".join(f'"{name}": "{name}!"' for name in FIELDS)
    path.write_text('\ufeff{"id": "a", "question": "q", ' + values + ', "evidence_any": ["x", "y"]}', "utf-8")
    ((expected,),) = (item.turns for item in read_questions(path))
    assert expected.fields() == tuple((name, f"{name}!") for name in FIELDS)
    assert expected.evidence == ("x", "y")


def test_number_keeps_its_digits():
    (expected,) = parse_item('{"id": 1, "question": "q", "value": 79.90}').turns
    assert expected.value == "79.90"


def test_turns_share_the_id_of_their_conversation():
    item = parse_item('{"id": "c1", "turns": [{"question": "q"}, {"question": "and?", "answerable": false}]}')
    assert [(turn.id, turn.kind, turn.answerable) for turn in item.turns] == [
        ("c1", "first turn", True),
        ("c1", "follow-up", False),
    ]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()], ids=["missing", "a folder"])
def test_file_that_cannot_be_read_is_named(make, tmp_path):
    path = tmp_path / "set.jsonl"
    make(path)
    with pytest.raises(ReadError, match=r"set\.jsonl"):
        read_questions(path)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'{"id": "\xff"}')
    with pytest.raises(ReadError, match="not UTF-8"):
        read_questions(path)


def test_line_separators_inside_a_question_do_not_end_it(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": 1, "question": "one\u2028two\x85"}\r\n', "utf-8")
    (item,) = read_questions(path)
    assert item.turns[0].question == "one\u2028two\x85"
