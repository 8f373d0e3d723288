import json
import subprocess
import sys

import pytest

from assistant.integrations.tools import answer_call, tool_spec

FRAMEWORKS = ("mcp", "langchain_core", "llama_index", "haystack", "textual_serve", "pandas", "pydantic")


def test_definition_is_json_and_closed_as_strict_mode_wants_it():
    function = json.loads(json.dumps(tool_spec()))["function"]
    parameters = function["parameters"]
    assert function["strict"] is True
    assert parameters["additionalProperties"] is False
    assert parameters["required"] == list(parameters["properties"]) == ["question", "reports"]


def test_call_is_answered_as_ask_answers(bundled):
    said = answer_call(bundled, '{"question": "what is the detection rate", "reports": null}')
    assert json.loads(said) == bundled.ask("what is the detection rate").to_dict()


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ("", "are no JSON"),
        ("{", "are no JSON"),
        ("[" * 100_000, "are no JSON"),
        ("[]", "no question"),
        ("{}", "no question"),
        ('{"question": 5}', "no question"),
        ('{"question": "x", "reports": "y"}', "must be a list of ids"),
        ('{"question": "x", "reports": [1]}', "must be a list of ids"),
        ('{"question": "x", "report": "y"}', "no argument 'report'"),
        ('{"question": "x", "reports": ["../../etc/passwd"]}', "no report '../../etc/passwd'"),
    ],
)
def test_call_that_cannot_be_answered_says_what_to_do(bundled, arguments, error):
    assert error in json.loads(answer_call(bundled, arguments))["error"]


def test_empty_question_is_an_answer_of_status_invalid(bundled):
    assert json.loads(answer_call(bundled, '{"question": " "}'))["status"] == "invalid"


def test_tool_and_cli_load_no_framework():
    script = f"""
import sys
import assistant.integrations.tools, assistant.cli.serving, assistant.cli.running
assistant.integrations.tools.tool_spec()
print([name for name in {FRAMEWORKS!r} if name in sys.modules])
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"
