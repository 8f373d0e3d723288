"""What holds for every answer, whatever was asked of whatever report."""

from __future__ import annotations

import json

KINDS = {
    "figure", "comparison", "change", "list", "definition", "judgment", "yes_no", "passage", "report", "help",
}  # fmt: skip
ROLES = {"answer", "comparator", "related"}
LONGEST = 1500


def check_answer(assistant, answer):
    """Assert that an answer is one the contract allows, and that all it points at is there."""
    assert answer.status in {"answered", "not_found", "ambiguous", "invalid"}
    assert answer.kind in KINDS
    assert answer.text
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    for citation in answer.citations:
        text = assistant.report(citation.report).text
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.quote
        assert len(citation.quote) <= LONGEST
    for figure in answer.figures:
        text = assistant.report(figure.report).text
        assert figure.role in ROLES
        for name, (start, end) in figure.spans:
            assert 0 <= start < end <= len(text), name
        value = figure.span("value")
        assert value is not None
        assert text[value.start : value.end] == figure.text
        assert figure.citation is not None
        assert 1 <= figure.citation <= len(answer.citations)
        quoted = answer.citations[figure.citation - 1]
        assert quoted.report == figure.report
        assert quoted.start <= value.start and value.end <= quoted.end
    if any(figure.role == "answer" for figure in answer.figures):
        assert answer.status == "answered"
    ids = {figure.id for figure in answer.figures}
    for computed in answer.computed:
        assert set(computed.operands) <= ids
    assert json.loads(json.dumps(answer.to_dict()))["status"] == answer.status
