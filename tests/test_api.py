"""What a program that imports the package relies on: records, threads, saved retrievers, no work at import."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest

from assistant import Assistant, CorpusError, Figure, QuestionError, Retriever
from assistant.answering.plain import RECORD_FIELDS

ROOT = Path(__file__).parents[1]
TEXTS = ("Crime fell by 4 percent.", "The budget rose.", "Victims were satisfied with the police.")


@pytest.fixture(autouse=True)
def _own_cache(own_cache):
    """Keep the home of whoever runs the tests out of them."""


def test_figures_are_a_tuple_that_stays_one_of_figures_when_sliced(bundled):
    figures = bundled.figures("detection rate")
    assert isinstance(figures, tuple)
    assert isinstance(figures[0], Figure)
    assert len(figures[:1].to_records()) == 1
    assert figures[1:].to_records() == figures.to_records()[1:]


def test_records_have_every_field_in_order_and_point_into_the_report(bundled):
    figures = bundled.figures()
    assert len(figures) > 40
    text = bundled.report(figures[0].report).text
    for figure, record in zip(figures, figures.to_records(), strict=True):
        assert tuple(record) == RECORD_FIELDS
        assert record["quote"] == text[record["start"] : record["end"]]
        assert record["value"] is None or Decimal(record["value"]) == figure.value


def test_no_figures_are_no_records(bundled):
    assert bundled.figures("zebra").to_records() == []


def test_pandas_gets_numbers_as_floats(bundled):
    pytest.importorskip("pandas", reason="pandas is not installed: pip install pandas")
    frame = bundled.figures("detection rate").to_pandas()
    assert list(frame.columns) == list(RECORD_FIELDS)
    assert list(frame["value"]) == [23.0, 26.0]
    assert frame["value"].dtype == frame["margin"].dtype == "float64"


def test_pandas_gets_the_columns_where_there_is_no_figure(bundled):
    pytest.importorskip("pandas", reason="pandas is not installed: pip install pandas")
    frame = bundled.figures("zebra").to_pandas()
    assert len(frame) == 0
    assert list(frame.columns) == list(RECORD_FIELDS)


def test_eight_threads_get_the_answers_of_one(bundled, questions):
    asked = questions[:48]
    serial = [bundled.ask(question).to_dict() for question in asked]
    with Assistant.open(str(ROOT / "corpus")) as shared, ThreadPoolExecutor(8) as pool:
        for _ in range(2):
            answers = pool.map(lambda question: shared.ask(question).to_dict(), asked)
            assert list(answers) == serial


def test_eight_threads_search_and_list_as_one_does(bundled):
    words = ("victim satisfaction", "burglary", "detection rate", "anti-social behaviour") * 4
    serial = [(bundled.search(each), bundled.figures(each)) for each in words]
    with Assistant.open(str(ROOT / "corpus")) as shared, ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda each: (shared.search(each), shared.figures(each)), words)) == serial


def test_conversations_in_threads_do_not_mix(bundled):
    turns = ("what is the detection rate", "and for England and Wales?", "which page is that on?")

    def talk(_):
        conversation = bundled.conversation()
        return [conversation.ask(turn).text for turn in turns]

    with ThreadPoolExecutor(8) as pool:
        assert len({tuple(texts) for texts in pool.map(talk, range(16))}) == 1


@pytest.mark.parametrize("question", [5, None, b"crime", ["crime"]])
def test_question_that_is_no_string_is_an_error(bundled, question):
    with pytest.raises(QuestionError, match="is no question: ask in words"):
        bundled.ask(question)


@pytest.mark.parametrize("verb", ["ask", "search", "figures"])
def test_one_id_in_place_of_a_list_of_ids_is_told(bundled, verb):
    with pytest.raises(CorpusError, match=r"takes a list of ids: write \['nowhere'\]"):
        getattr(bundled, verb)("crime", reports="nowhere")


@pytest.mark.parametrize(("k", "found"), [(-1, 0), (0, 0), (1, 1), (10**15, 3)])
def test_any_k_is_taken(k, found):
    assert len(Retriever.from_texts(["crime", "crime fell", "crime rose"]).search("crime", k)) == found


def test_assistant_closes_at_the_end_of_a_with_block():
    with Assistant.open(str(ROOT / "corpus")) as assistant:
        assert assistant.reports()
    with pytest.raises(sqlite3.ProgrammingError):
        assistant.search("crime")


@pytest.mark.parametrize("query", ["crime", "budgets", "satisfied victims", "zebra", ""])
def test_saved_retriever_finds_what_it_found(tmp_path, query):
    retriever = Retriever.from_texts(TEXTS)
    path = tmp_path / "my texts #1 100%?.index"
    retriever.save(path)
    with Retriever.open(path) as again:
        assert again.search(query) == retriever.search(query)


def test_saved_retriever_is_saved_again_elsewhere_and_over_itself(tmp_path):
    Retriever.from_texts(TEXTS).save(tmp_path / "one")
    with Retriever.open(tmp_path / "one") as opened:
        opened.save(tmp_path / "two")
        opened.save(tmp_path / "two")
    with Retriever.open(tmp_path / "two") as again:
        assert [hit.passage.text for hit in again.search("budget")] == [TEXTS[1]]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_retriever_of_no_texts_finds_nothing_saved_or_not(tmp_path):
    retriever = Retriever.from_texts([])
    retriever.save(tmp_path / "none")
    assert retriever.search("crime") == Retriever.open(tmp_path / "none").search("crime") == []


def test_eight_threads_share_a_retriever():
    retriever = Retriever.from_texts(TEXTS)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(retriever.search, ["crime"] * 64))
    assert found == [retriever.search("crime")] * 64


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("absent", None, "no saved retriever at"),
        ("empty", b"", "is no saved retriever"),
        ("prose", b"The budget rose. " * 100, "is no saved retriever"),
    ],
)
def test_what_no_retriever_saved_is_not_opened(tmp_path, name, content, message):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CorpusError, match=message):
        Retriever.open(path)


def test_other_databases_are_not_opened(tmp_path):
    connection = sqlite3.connect(tmp_path / "other")
    connection.execute("create table passage (number integer)")
    connection.close()
    with pytest.raises(CorpusError, match="is no saved retriever"):
        Retriever.open(tmp_path / "other")


def test_damaged_retriever_is_not_opened(tmp_path):
    path = tmp_path / "damaged"
    Retriever.from_texts(TEXTS * 50).save(path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(CorpusError, match="damaged"):
        Retriever.open(path)


def test_retriever_cannot_be_saved_into_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(CorpusError, match="cannot save a retriever to"):
        Retriever.from_texts(TEXTS).save(tmp_path / "absent" / "texts.index")


@pytest.mark.parametrize(
    ("texts", "message"), [("one text", "several texts"), ([1], "text 0 is int"), ([None], "text 0")]
)
def test_texts_that_are_none_are_a_type_error(texts, message):
    with pytest.raises(TypeError, match=message):
        Retriever.from_texts(texts)


def test_import_reads_no_file_but_modules_and_writes_none():
    script = """
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
import assistant
for name in set(assistant.__all__) - {"verify_text"}:  # which reads drafts, and so the tables of words
    getattr(assistant, name)
print([path for path in opened if not path.endswith((".py", ".pyc")) and ".pyc." not in path])
"""
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert found.stdout == "[]\n"
