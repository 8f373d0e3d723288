"""The MCP server with the SDK's own client: in memory, and as a process over stdin and stdout."""

import json
import os
import subprocess
import sys
import time

import pytest

pytest.importorskip("mcp", reason="the MCP SDK is not installed: pip install 'report-assistant[mcp]'")

from mcp import Client, MCPError
from mcp.client.stdio import StdioServerParameters
from pydantic import TypeAdapter

from assistant import Assistant
from assistant.integrations import schemas
from assistant.integrations.mcp import INSTRUCTIONS, make_server

TOOLS = {"ask", "search", "figures", "read_section", "verify"}
OUTPUTS = {
    "ask": schemas.AnswerValues,
    "search": schemas.SearchValues,
    "figures": schemas.FiguresValues,
    "read_section": schemas.SectionValues,
    "verify": schemas.VerificationValues,
}
DRAFT = "The detection rate in England and Wales was 23 percent. See page 4.\n\nIt said “a very fine force indeed”.\n"
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
CALL = {
    "jsonrpc": "2.0",
    "id": 2,
    "method": "tools/call",
    "params": {"name": "ask", "arguments": {"question": "what is the detection rate"}},
}
SLOWEST = 60  # seconds for a process to start and index its corpus on a busy machine


@pytest.fixture
def server(bundled):
    return make_server(bundled)


async def test_tools_only_read_and_say_what_they_return(server):
    async with Client(server) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools.keys() >= TOOLS
        for tool in tools.values():
            assert tool.annotations.read_only_hint is True
            assert tool.annotations.destructive_hint is tool.annotations.open_world_hint is False
            assert tool.output_schema["type"] == "object"
            assert tool.input_schema["additionalProperties"] is False
            assert tool.description.endswith(".")
        assert client.instructions == INSTRUCTIONS


def test_instructions_say_what_to_quote_and_what_to_pass_on():
    assert "Quote figures only from the records" in INSTRUCTIONS
    assert "Pass on the citations" in INSTRUCTIONS
    assert "Pass on refusals" in INSTRUCTIONS


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("ask", {"question": "what is the detection rate"}),
        ("ask", {"question": "how much did recorded crime fall in the Met and in England and Wales?"}),
        ("ask", {"question": "what is the capital of France?"}),
        ("search", {"query": "victim satisfaction", "k": 3}),
        ("search", {"query": "zebra"}),
        ("figures", {"words": "burglary"}),
        ("figures", {"area": "England and Wales", "period": "2014", "unit": "percent", "k": 2}),
        ("figures", {"words": "zebra"}),
        ("verify", {"draft": DRAFT}),
        ("verify", {"draft": ""}),
    ],
)
async def test_results_fit_their_schema_and_text_is_the_same_as_json(server, name, arguments):
    async with Client(server) as client:
        result = await client.call_tool(name, arguments)
    assert not result.is_error
    assert json.loads(result.content[0].text) == result.structured_content
    TypeAdapter(OUTPUTS[name]).validate_python(result.structured_content)


async def test_schemas_name_every_field_that_is_returned(server, report):
    async with Client(server) as client:
        asked = (
            await client.call_tool(
                "ask",
                {
                    "question": "what is the difference between the detection rate in the Met and in England and Wales?"
                },
            )
        ).structured_content
        found = (await client.call_tool("search", {"query": "crime", "k": 1})).structured_content
        listed = (await client.call_tool("figures", {"k": 1})).structured_content
        read = (await client.call_tool("read_section", {"report": report.id})).structured_content
        verified = (await client.call_tool("verify", {"draft": DRAFT})).structured_content
    assert asked["computed"]
    for values, kind in (
        (asked, schemas.AnswerValues),
        (asked["figures"][0], schemas.AnswerFigure),
        (asked["computed"][0], schemas.ComputedValue),
        (asked["citations"][0], schemas.CitedPlace),
        (found, schemas.SearchValues),
        (found["hits"][0], schemas.HitValues),
        (listed, schemas.FiguresValues),
        (listed["figures"][0], schemas.FigureRecord),
        (read, schemas.SectionValues),
        (read["sections"][0], schemas.HeadingValues),
        (verified, schemas.VerificationValues),
        (verified["findings"][0], schemas.FindingValues),
        (verified["findings"][0]["figure"], schemas.AnswerFigure),
        (verified["findings"][0]["citation"], schemas.CitedPlace),
        (verified["skipped"][0], schemas.SkippedValues),
    ):
        assert values.keys() == kind.__required_keys__


async def test_figures_say_how_many_there_are_beyond_k(server, bundled):
    async with Client(server) as client:
        values = (await client.call_tool("figures", {"k": 1})).structured_content
    assert values["total"] == len(bundled.figures())
    assert values["figures"] == bundled.figures()[:1].to_records()


async def test_draft_with_a_wrong_number_is_told_what_the_report_says(server):
    async with Client(server) as client:
        values = (await client.call_tool("verify", {"draft": DRAFT})).structured_content
    assert values["mismatches"] == 2
    number, quotation = values["findings"]
    assert (number["text"], number["fits"]) == ("23 percent", False)
    assert number["verdict"] in {"wrong area", "wrong value"}  # 23 was the force's, 26 the country's
    assert number["citation"]["quote"].startswith("The Metropolitan Police Service’s detection rate")
    assert (quotation["kind"], quotation["fits"]) == ("quotation", False)


async def test_citation_of_an_answer_leads_to_its_section(server, report):
    async with Client(server) as client:
        answer = (
            await client.call_tool("ask", {"question": "what is the detection rate"})
        ).structured_content
        citation = answer["citations"][0]
        read = await client.call_tool(
            "read_section", {name: citation[name] for name in ("report", "section")}
        )
    values = read.structured_content
    assert citation["quote"] in values["text"]
    assert values["start"] <= citation["start"] < citation["end"] <= values["end"]


ID = "crime-inspection-2014-metropolitan-police-service"


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("ask", {}, "Field required"),
        ("ask", {"question": 5}, "valid string"),
        ("ask", {"question": None}, "valid string"),
        ("ask", {"question": ["what"]}, "valid string"),
        ("ask", {"question": "crime", "report": ID}, "not permitted"),
        ("ask", {"question": "crime", "reports": [5]}, "valid string"),
        ("ask", {"question": "crime", "reports": ["nowhere"]}, f"no report 'nowhere': the ids are {ID}"),
        ("ask", {"question": ""}, "There is no question"),
        ("ask", {"question": "x" * 100_000}, "10,000"),
        ("search", {"query": "crime", "k": 10**30}, "less than or equal to 100"),
        ("search", {"query": "crime", "k": 0}, "greater than or equal to 1"),
        ("search", {"query": "crime", "k": -1}, "greater than or equal to 1"),
        ("search", {"query": "crime", "k": "three"}, "valid integer"),
        ("search", {"query": "crime", "k": True}, "valid integer"),
        ("search", {"query": "crime", "k": 2.5}, "valid integer"),
        ("search", {"query": "x" * 100_000}, "at most 10000 characters"),
        ("search", {"query": "crime", "reports": ["/etc/passwd"]}, "no report '/etc/passwd'"),
        ("figures", {"k": 10**9}, "less than or equal to 1000"),
        ("figures", {"reports": ["../corpus"]}, "no report '../corpus'"),
        ("read_section", {}, "Field required"),
        ("read_section", {"report": "/etc/passwd"}, "no report '/etc/passwd'"),
        ("read_section", {"report": f"{ID}.txt"}, "no report"),
        ("read_section", {"report": f"../corpus/{ID}"}, "no report"),
        ("read_section", {"report": ID, "section": ["/etc/passwd"]}, "no section '/etc/passwd'"),
        ("read_section", {"report": ID, "section": "Crime"}, "valid list"),
        ("read_section", {"report": ID, "start": -1}, "greater than or equal to 0"),
        ("read_section", {"report": ID, "start": 10**30}, "lies outside the section"),
        ("verify", {"draft": "x" * 300_000}, "at most 200000 characters"),
        ("verify", {"file": "/etc/passwd"}, "not permitted"),
        ("verify_everything", {}, "Unknown tool"),
    ],
)  # fmt: skip
async def test_bad_arguments_are_errors_that_say_what_is_wrong(server, name, arguments, message):
    async with Client(server) as client:
        result = await client.call_tool(name, arguments)
    assert result.is_error
    assert message in result.content[0].text
    assert len(result.content[0].text) < 25_000
    assert "Traceback" not in result.content[0].text


async def test_no_tool_opens_a_file_that_an_agent_names(server, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the detection rate was 99 percent")
    opened = []
    sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
    async with Client(server) as client:
        for name, arguments in (
            ("ask", {"question": str(secret), "reports": [str(secret)]}),
            ("ask", {"question": f"what does {secret} say?"}),
            ("search", {"query": str(secret)}),
            ("figures", {"words": str(secret), "area": str(secret)}),
            ("verify", {"draft": str(secret)}),
            ("read_section", {"report": str(secret)}),
            ("read_section", {"report": ID, "section": [str(secret)]}),
        ):
            result = await client.call_tool(name, arguments)
            assert "99 percent" not in result.content[0].text
        for uri in (secret.as_uri(), f"report://{secret}/text", f"report://..%2F{secret.name}/text"):
            with pytest.raises(MCPError):
                await client.read_resource(uri)
    assert not [path for path in opened if secret.name in path]


async def test_resources_are_the_reports_with_their_outline_text_and_sections(server, report):
    async with Client(server) as client:
        listed = (await client.list_resources()).resources
        assert [each.uri for each in listed] == [f"report://{report.id}"]
        assert listed[0].title == report.title
        outline = json.loads((await client.read_resource(listed[0].uri)).contents[0].text)
        assert len(outline["outline"]) == len(report.sections)
        assert (await client.read_resource(f"{listed[0].uri}/text")).contents[0].text == report.text
        for each in outline["outline"]:
            section = (
                (await client.read_resource(f"{listed[0].uri}/sections/{each['number']}")).contents[0].text
            )
            assert section == report.text[each["start"] : each["end"]]
            assert each["title"].split()[0] in section


@pytest.mark.parametrize(
    "path",
    [
        "nowhere",
        "nowhere/text",
        f"{ID}/sections/9999",
        f"{ID}/sections/-1",
        f"{ID}/sections/one",
        f"{ID}/sections/{'9' * 5000}",
        f"{ID}/../../etc/passwd",
    ],
)
async def test_unknown_resource_is_an_error_of_the_protocol(server, path):
    async with Client(server) as client:
        with pytest.raises(MCPError) as raised:
            await client.read_resource(f"report://{path}")
    assert raised.value.error.code == -32602


async def test_server_of_some_reports_does_not_know_the_others(cache, tmp_path):
    (tmp_path / "one.txt").write_text("Crime in Norwick\n\nIn 2020 crime fell by 4 percent.\n")
    (tmp_path / "two.txt").write_text("Crime in Easterby\n\nIn 2021 crime rose by 7 percent.\n")
    with Assistant.open(str(tmp_path)) as both:
        async with Client(make_server(both, ["one"])) as client:
            assert [each.uri for each in (await client.list_resources()).resources] == ["report://one"]
            hits = (await client.call_tool("search", {"query": "crime"})).structured_content["hits"]
            assert {hit["report"] for hit in hits} == {"one"}
            refused = await client.call_tool("search", {"query": "crime", "reports": ["two"]})
            assert refused.is_error


async def test_report_added_meanwhile_can_be_asked_for(cache, tmp_path):
    from assistant.cli import main

    def add(name, words):
        (tmp_path / name).write_text(words)
        assert main(["reports", "add", str(tmp_path / name), "--corpus", str(tmp_path / "corpus")]) == 0

    add("one.txt", "Crime in Norwick\n\nIn 2020 crime fell by 4 percent.\n")
    with Assistant.open(str(tmp_path / "corpus")) as assistant:
        async with Client(make_server(assistant)) as client:
            add("two.txt", "Crime in Easterby\n\nIn 2021 crime rose by 7 percent.\n")
            read = await client.call_tool("read_section", {"report": "two"})
            assert "7 percent" in read.structured_content["text"]
            assert "7 percent" in (await client.read_resource("report://two/text")).contents[0].text


async def test_calls_at_the_same_time_get_their_own_answers(server, bundled, questions):
    import asyncio

    async with Client(server) as client:
        results = await asyncio.gather(
            *(client.call_tool("ask", {"question": each}) for each in questions[:24])
        )
    assert [each.structured_content for each in results] == [
        bundled.ask(each).to_dict() for each in questions[:24]
    ]


@pytest.fixture
def command(cache, folder):
    """How a client starts the server as a process."""
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "assistant", "mcp", "--corpus", folder],
        env={**os.environ, "ASSISTANT_CACHE": str(cache)},
    )


async def test_client_talks_to_the_server_as_a_process(command, bundled):
    async with Client(command, read_timeout_seconds=SLOWEST) as client:
        assert {tool.name for tool in (await client.list_tools()).tools} >= TOOLS
        result = await client.call_tool("ask", {"question": "what is the detection rate"})
        refused = await client.call_tool("ask", {"question": "x", "reports": ["/etc/passwd"]})
        text = (await client.read_resource(f"report://{ID}/text")).contents[0].text
    assert result.structured_content == bundled.ask("what is the detection rate").to_dict()
    assert refused.is_error
    assert text == bundled.report(ID).text


def started(command):
    return subprocess.Popen(
        [command.command, *command.args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=command.env,
    )


def send(process, *messages):
    for message in messages:
        process.stdin.write(json.dumps(message).encode() + b"\n")
    process.stdin.flush()


def test_client_that_disconnects_ends_the_server(command):
    process = started(command)
    send(process, HELLO)
    assert b'"id":1' in process.stdout.readline()
    process.stdin.close()
    assert process.wait(SLOWEST) == 0
    assert b"Traceback" not in process.stderr.read()


def test_client_that_goes_away_amid_a_call_ends_the_server(command):
    process = started(command)
    send(process, HELLO)
    assert process.stdout.readline()
    send(process, {"jsonrpc": "2.0", "method": "notifications/initialized"}, CALL)
    process.stdout.close()
    process.stdin.close()
    process.wait(SLOWEST)
    assert b"Traceback" not in process.stderr.read()


def test_lines_that_are_no_messages_do_not_end_the_server(command):
    process = started(command)
    send(process, HELLO)
    assert process.stdout.readline()
    process.stdin.write(b"not json\n\xff\xfe\n[]\n{}\n" + b"[" * 100_000 + b"\n")
    send(process, {"jsonrpc": "2.0", "method": "notifications/initialized"}, {**CALL, "id": 7})
    until = time.monotonic() + SLOWEST
    while time.monotonic() < until and not (
        (line := process.stdout.readline()).startswith(b"{") and json.loads(line).get("id") == 7
    ):
        pass
    assert json.loads(line)["result"]["structuredContent"]["answer"] == "23 percent"
    process.stdin.close()
    assert process.wait(SLOWEST) == 0
