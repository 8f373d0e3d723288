"""An MCP server over the reports of one corpus: `assistant mcp`.

Tools read and nothing else. Reports are found by id in the corpus that was opened; no argument is
ever taken for a path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Annotated
from urllib.parse import quote

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.server.mcpserver.resources import FunctionResource
from mcp.server.mcpserver.tools import Tool
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from assistant import __version__
from assistant.answering.assistant import Assistant
from assistant.answering.plain import hit_values
from assistant.corpus.store import Report
from assistant.errors import AssistantError
from assistant.integrations.schemas import (
    AnswerValues,
    FiguresValues,
    SearchValues,
    SectionValues,
    VerificationValues,
)
from assistant.integrations.sections import outline_values, read_section
from assistant.rendering.json import render_json
from assistant.verifying.verify import verify_text

INSTRUCTIONS = """\
Published reports, and the figures in them. Nothing here guesses: an answer is quoted from a report, or
it says that the reports do not give it.
- Begin with `ask`: it gives the direct answer with figures, quotations and pages. Ask one thing at a time,
  in a whole question; earlier questions are not remembered.
- Quote figures only from the records (`figures` of an answer, or the tool `figures`), with their measure,
  unit, area and period, never from memory and never worked out by yourself; `computed` holds what was.
- Pass on the citations: title, page and quotation, unaltered.
- Pass on refusals: `not_found` means that the reports do not say. Do not answer from elsewhere as if they
  did. `ambiguous` means that several answers fit: ask which is meant, with the `suggestions`.
- Pass on `notes`: they say what was assumed.
- Before you hand over a text with numbers or quotations from the reports, `verify` it, and mend what does
  not fit.
- Report ids come from the resources `report://…` and from citations; `start` and `end` count characters of
  the report's text, which `read_section` gives."""

_READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_LONGEST = 10_000  # characters of an argument
_DRAFT = 200_000
_LISTED = 20  # ids named in an error
_SHOWN = 100  # characters of a wrong value shown in one
_DIGITS = 9

Words = Annotated[str, Field(max_length=_LONGEST)]
Reports = Annotated[
    list[str] | None, Field(max_length=1000, description="ids of the reports to use alone; all without")
]


class Tools:
    """Answer the calls of an agent from some reports of one assistant."""

    def __init__(self, assistant: Assistant, reports: Sequence[str] | None = None) -> None:
        self._assistant = assistant
        self._given = reports

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the reports that there are by now: others may be added while agents ask."""
        with self._assistant.lock:
            self._assistant.store.refresh()
            return tuple(self._given or self._assistant.store.report_ids())

    def ask(
        self, question: Annotated[str, Field(description="one whole question")], reports: Reports = None
    ) -> Annotated[CallToolResult, AnswerValues]:
        """Answer one question from the reports, with figures and quotations, or say that they do not give it."""
        with self._told(reports):
            answer = self._assistant.ask(question, reports or self._given)
        return _result(answer.to_dict(), answer.status == "invalid")

    def search(
        self,
        query: Annotated[Words, Field(description="words to look for")],
        k: Annotated[int, Field(ge=1, le=100, strict=True, description="how many passages at most")] = 10,
        reports: Reports = None,
    ) -> Annotated[CallToolResult, SearchValues]:
        """Find the passages of the reports that share words with a query, best first."""
        with self._told(reports):
            hits = self._assistant.search(query, k, reports or self._given)
            rows = [
                hit_values(rank, hit, self._assistant.report(hit.passage.report).title)
                for rank, hit in enumerate(hits, 1)
            ]
        return _result({"schema": 1, "query": query, "hits": rows})

    def figures(
        self,
        words: Annotated[
            Words, Field(description="words that all describe the figure; all figures without")
        ] = "",
        area: Annotated[Words | None, Field(description="words in the name of the area")] = None,
        period: Annotated[Words | None, Field(description="words in the period")] = None,
        unit: Annotated[Words | None, Field(description="words in the unit")] = None,
        k: Annotated[int, Field(ge=1, le=1000, strict=True, description="how many figures at most")] = 50,
        reports: Reports = None,
    ) -> Annotated[CallToolResult, FiguresValues]:
        """List numbers of the reports as records: value, unit, measure, area, period and the quoted proof."""
        with self._told(reports):
            found = self._assistant.figures(
                words, area=area, period=period, unit=unit, reports=reports or self._given
            )
            return _result({"schema": 1, "total": len(found), "figures": found[:k].to_records()})

    def read_section(
        self,
        report: Annotated[Words, Field(description="the id of the report")],
        section: Annotated[
            list[str] | None,
            Field(max_length=20, description="the headings down to the section, as in a citation; whole report without"),
        ] = None,
        start: Annotated[int | None, Field(ge=0, strict=True, description="where to start: `next` of the call before")] = None,
    ) -> Annotated[CallToolResult, SectionValues]:  # fmt: skip
        """Read the text of a section as it stands in the report, and the headings under it."""
        with self._told([report]):
            return _result(read_section(self._assistant.report(report), section or (), start))

    def verify(
        self,
        draft: Annotated[
            str, Field(max_length=_DRAFT, description="text or Markdown that was written from reports")
        ],
        reports: Reports = None,
    ) -> Annotated[CallToolResult, VerificationValues]:
        """Check every number and quotation of a draft against the reports: verdict, what they say, citation."""
        with self._told(reports), self._assistant.lock:
            return _result(verify_text(self._assistant, draft, reports or self._given).to_dict())

    @contextmanager
    def _told(self, reports: Sequence[str] | None) -> Iterator[None]:
        """Tell an agent what was wrong with its call, in a way that it can put right."""
        known = self.ids if reports else ()
        for id in reports or ():
            if id not in known:
                raise ToolError(_no_report(id, known))
        try:
            yield
        except AssistantError as error:
            raise ToolError(str(error)) from None


def make_server(assistant: Assistant, reports: Sequence[str] | None = None) -> MCPServer:
    """Make a server whose tools and resources are those of `assistant`; `reports` restricts it to those ids."""
    tools = Tools(assistant, reports)
    server = MCPServer(
        "reports", title="Report assistant", instructions=INSTRUCTIONS, version=__version__, log_level="WARNING",
        tools=[
            _tool(tools.ask, "Ask the reports"),
            _tool(tools.search, "Search passages"),
            _tool(tools.figures, "List figures"),
            _tool(tools.read_section, "Read a section"),
            _tool(tools.verify, "Check a draft"),
        ],
    )  # fmt: skip
    _add_resources(server, assistant, tools)
    return server


def serve(assistant: Assistant, reports: Sequence[str] | None = None) -> None:
    """Serve agents over stdin and stdout until they disconnect."""
    make_server(assistant, reports).run("stdio")


def _tool(verb: Callable[..., CallToolResult], title: str) -> Tool:
    """Make a tool that refuses arguments it does not know: one passed over could change the answer."""
    tool = Tool.from_function(verb, title=title, annotations=_READ_ONLY)
    model = tool.fn_metadata.arg_model
    model.model_config["extra"] = "forbid"
    model.model_rebuild(force=True)
    tool.parameters = model.model_json_schema(by_alias=True)
    return tool


def _add_resources(server: MCPServer, assistant: Assistant, tools: Tools) -> None:
    for report in map(assistant.report, tools.ids):
        server.add_resource(
            FunctionResource.from_function(
                partial(_outline, report), f"report://{quote(report.id)}", report.id, report.title,
                "What is known of the report, and its outline.", "application/json",
            )
        )  # fmt: skip

    @server.resource("report://{report}/text", title="The text of a report", mime_type="text/plain")
    def text(report: str) -> str:
        """Return the text of a report, in which all offsets count."""
        return _known(assistant, tools.ids, report).text

    @server.resource("report://{report}/sections/{number}", title="A section", mime_type="text/plain")
    def section(report: str, number: str) -> str:
        """Return the text of a section by its number in the outline."""
        found = _known(assistant, tools.ids, report)
        if not (number.isascii() and number.isdigit() and int(number[:_DIGITS]) < len(found.sections)):
            raise ResourceNotFoundError(f"no section {number[:_SHOWN]!r}: the report's outline numbers them")
        place = found.sections[int(number)]
        return found.text[place.start : place.end]


def _outline(report: Report) -> str:
    return render_json(outline_values(report))


def _known(assistant: Assistant, ids: Sequence[str], report: str) -> Report:
    if report not in ids:
        raise ResourceNotFoundError(_no_report(report, ids))
    return assistant.report(report)


def _no_report(id: str, known: Sequence[str]) -> str:
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    return f"no report {id[:_SHOWN]!r}: the ids are {', '.join(known[:_LISTED]) or 'none'}{more}"


def _result(values: dict[str, object], failed: bool = False) -> CallToolResult:
    """Return values as the bytes that `--json` prints, and as they are."""
    text = TextContent(type="text", text=render_json(values))
    return CallToolResult(content=[text], structured_content=values, is_error=failed)
