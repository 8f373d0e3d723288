"""The assistant as a tool for a model that calls functions, in the form OpenAI's interface gave it.

tools = [tool_spec()]                                  # sent with the question to the model
content = answer_call(assistant, call.function.arguments)     # sent back as the tool's result
"""

from __future__ import annotations

import json

from assistant.answering.assistant import Assistant
from assistant.errors import AssistantError, QuestionError
from assistant.rendering.json import render_json_line

NAME = "ask_reports"
_DESCRIPTION = (
    "Answer one whole question from published reports, with figures, quotations and pages, or say that the "
    "reports do not give it. Quote figures only from the records in `figures` and `computed`, unaltered; pass on "
    "the citations (title, page, quotation) and the notes. A status of not_found means that the reports do not "
    "say: pass that on instead of answering from elsewhere."
)


def tool_spec() -> dict[str, object]:
    """Return the definition of the tool, ready for JSON.

    >>> tool_spec()["function"]["name"]
    'ask_reports'
    """
    question = {"type": "string", "description": "one whole question; earlier ones are not remembered"}
    reports = {
        "type": ["array", "null"],
        "items": {"type": "string"},
        "description": "ids of the reports to use alone, as citations give them; null for all",
    }
    return {
        "type": "function",
        "function": {
            "name": NAME,
            "description": _DESCRIPTION,
            "strict": True,
            "parameters": {
                "type": "object",
                "properties": {"question": question, "reports": reports},
                "required": ["question", "reports"],
                "additionalProperties": False,
            },
        },
    }


def answer_call(assistant: Assistant, arguments: str) -> str:
    """Answer a model's call: `arguments` is the JSON that it gave, the result is JSON for it to read.

    What cannot be answered gives `{"error": …}`, which says what to do instead.
    """
    try:
        question, reports = _parse_arguments(arguments)
        return render_json_line(assistant.ask(question, reports).to_dict())
    except AssistantError as error:
        return render_json_line({"error": str(error)})


def _parse_arguments(arguments: str) -> tuple[str, list[str] | None]:
    try:
        given = json.loads(arguments)
    except (ValueError, RecursionError):
        raise QuestionError("the arguments are no JSON: give an object with a question") from None
    question = given.get("question") if isinstance(given, dict) else None
    if not isinstance(question, str):
        raise QuestionError("no question: give an object with a question, which is a string")
    reports = given.get("reports")
    if reports is not None and not (
        isinstance(reports, list) and all(isinstance(each, str) for each in reports)
    ):
        raise QuestionError("'reports' must be a list of ids, or null")
    unknown = sorted(given.keys() - {"question", "reports"})
    if unknown:
        raise QuestionError(f"no argument {unknown[0][:50]!r}: there are 'question' and 'reports'")
    return question, reports or None
