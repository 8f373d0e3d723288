"""`assistant figures --ledger` accounts for every numeral of the bundled report."""

import json
import re

from assistant import Assistant


def test_every_numeral_is_a_figure_or_has_a_reason(run):
    result = run("figures", "--ledger", "--format", "jsonl")
    assert result.code == 0
    rows = [json.loads(line) for line in result.out.splitlines()]
    text = Assistant.open().reports()[0].text
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert all((row["figure"] is None) != (row["reason"] is None) for row in rows)
    covered = {at for row in rows for at in range(row["start"], row["end"])}
    lost = [
        match.group() for match in re.finditer(r"\d+", text) if not covered.issuperset(range(*match.span()))
    ]
    assert lost == []


def test_words_do_not_go_with_the_ledger(run):
    result = run("figures", "--ledger", "burglary")
    assert result.code == 2
    assert "takes no words" in result.err
