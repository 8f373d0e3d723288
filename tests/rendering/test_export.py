import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest

from assistant.answering.plain import figure_record
from assistant.documents.document import Metadata
from assistant.rendering.csv import FIGURE_COLUMNS, render_csv
from assistant.rendering.export.annotations import CONTEXT, Mark, marks_of, render_annotations
from assistant.rendering.export.chart import render_chart
from assistant.rendering.export.datapackage import render_datapackage
from assistant.rendering.export.references import render_bibtex, render_csl
from assistant.rendering.export.sqlite import render_sqlite


@pytest.fixture(scope="module")
def report(bundled):
    return bundled.reports()[0]


@pytest.fixture(scope="module")
def rows(bundled, report):
    return [figure_record(figure, report) for figure in bundled.figures()]


@pytest.fixture(scope="module")
def table(rows):
    return render_csv(rows, FIGURE_COLUMNS).encode()


def test_package_describes_every_column_of_the_file_it_names(report, table):
    package = json.loads(render_datapackage(table, [report]))
    (resource,) = package["resources"]
    header = next(csv.reader(io.StringIO(table.decode())))
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert resource["bytes"] == len(table)
    assert resource["hash"] == "sha256:" + hashlib.sha256(table).hexdigest()
    assert resource["schema"]["primaryKey"] == ["id"]


def test_package_follows_the_rules_of_its_schema(report, table):
    """The rules of https://specs.frictionlessdata.io/schemas/data-package.json that bear on it."""
    package = json.loads(render_datapackage(table, [report]))
    assert re.fullmatch(r"[-a-z0-9._/]+", package["name"])
    assert all("title" in source for source in package["sources"])
    for resource in package["resources"]:
        assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
        assert not resource["path"].startswith(("/", "../"))
        for field in resource["schema"]["fields"]:
            assert field["type"] in {"string", "number", "integer", "boolean", "date"}
            assert set(field) <= {"name", "type", "description", "constraints"}


def test_package_and_its_file_are_valid(report, table, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    (tmp_path / "figures.csv").write_bytes(table)
    (tmp_path / "datapackage.json").write_text(render_datapackage(table, [report]), "utf-8")
    found = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert found.valid, found.flatten(["rowNumber", "fieldName", "type", "message"])


def test_database_holds_what_the_records_hold(report, rows, tmp_path):
    path = tmp_path / "figures.sqlite"
    path.write_bytes(render_sqlite(rows, [report]))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("select count(*) from figure").fetchone() == (len(rows),)
        found = connection.execute(
            "select value, unit, target, page from figure where measure = 'detection rate' order by start, id"
        ).fetchall()
        assert found == [(23, "percent", 0, "10"), (26, "percent", 0, "10")]
        assert connection.execute("select count(*) from figure where target").fetchone()[0] >= 3


def test_annotations_select_what_they_quote(bundled, report):
    answer = bundled.ask("what is the detection rate")
    made = json.loads(render_annotations(marks_of(answer, {report.id: report}), "detection rate"))
    assert (made["@context"], made["type"], made["total"]) == (
        CONTEXT,
        "AnnotationCollection",
        len(answer.citations),
    )
    for item, citation in zip(made["first"]["items"], answer.citations, strict=True):
        quote, position, page = item["target"]["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert quote["exact"] == citation.quote == report.text[position["start"] : position["end"]]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in report.text
        assert (page["type"], page["value"]) == ("FragmentSelector", f"page={citation.page_index}")
        assert page["conformsTo"] == "http://tools.ietf.org/rfc/rfc3778"
        assert item["id"].startswith("urn:uuid:")
        assert item["body"]["value"].endswith(answer.text)


def test_annotations_are_the_same_every_time_and_no_two_have_one_id(report):
    marks = [Mark(report, 0, 10), Mark(report, 5, 20), Mark(report, 5, 20, "said")]
    made = render_annotations(marks, "marks")
    assert made == render_annotations(marks, "marks")
    items = json.loads(made)["first"]["items"]
    assert len({item["id"] for item in items}) == 3
    assert [("body" in item, item["motivation"]) for item in items] == [
        (False, "highlighting"), (False, "highlighting"), (True, "describing"),
    ]  # fmt: skip


def test_reference_says_who_what_when_and_where(bundled, report):
    citation = bundled.ask("what is the detection rate").citations[0]
    (item,) = json.loads(render_csl([(report, citation)]))
    assert item["type"] == "report"
    assert item["title"] == "Crime inspection 2014: Metropolitan Police Service"
    assert item["author"] == [{"literal": "Her Majesty's Inspectorate of Constabulary"}]
    assert item["issued"] == {"date-parts": [[2014, 11, 27]]}
    assert item["locator"] == "10"
    assert "23 percent" in item["note"]


def test_bibtex_has_one_balanced_entry_a_reference(bundled, report):
    citation = bundled.ask("what is the detection rate").citations[0]
    made = render_bibtex([(report, None), (report, citation)])
    assert made.count("@techreport{") == 2
    assert made.count("{") == made.count("}")
    assert "  month = nov,\n" in made
    assert "  pages = {10},\n" in made


def test_bibtex_escapes_what_latex_would_act_upon():
    report = SimpleNamespace(
        id="r", title=r"R&D 50% {of} $x_1 \input", metadata=Metadata(published="2014-13")
    )
    made = render_bibtex([(report, None)])
    assert r"title = {{R\&D 50\% \{of\} \$x\_1 \textbackslash{}input}}" in made
    assert "year = {2014}" in made
    assert "month" not in made


def test_comparison_becomes_a_bar_a_figure(bundled):
    answer = bundled.ask("compare victim satisfaction with England and Wales")
    chart = json.loads(render_chart(answer))
    assert chart["$schema"].startswith("https://vega.github.io/schema/vega-lite/v5")
    values = chart["data"]["values"]
    assert [(row["area"], row["value"], row["low"], row["high"]) for row in values[:2]] == [
        ("Metropolitan Police Service", 79.9, 79.3, 80.5),
        ("England and Wales", 85, 84.8, 85.2),
    ]
    assert {layer["mark"]["type"] for layer in chart["layer"]} == {"bar", "rule", "text"}
    assert chart["title"]["text"] == "victim satisfaction rate"
    labels = [row["label"] for row in values]
    assert len(set(labels)) == len(labels)


def test_decrease_is_drawn_below_nothing(bundled):
    answer = bundled.ask("compare the fall in recorded crime since 2010 with England and Wales")
    values = json.loads(render_chart(answer))["data"]["values"]
    assert {row["value"] for row in values[:2]} == {-14, -16}


def test_nothing_to_compare_makes_no_chart(bundled):
    assert render_chart(bundled.ask("how many offenders are in the gangs matrix")) is None
