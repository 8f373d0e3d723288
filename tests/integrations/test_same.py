"""Every door gives the same answer: the command, Python and MCP, byte by byte."""

import json
import os
import subprocess
import sys

import pytest

from assistant.cli import ask_main
from assistant.rendering.json import render_json


def test_command_and_python_give_the_same_bytes(questions, bundled, folder, capsys):
    assert len(set(questions)) == 50
    for question in questions:
        ask_main(["--json", "--corpus", folder, "--", question])
        assert capsys.readouterr().out == render_json(bundled.ask(question).to_dict())


async def test_mcp_gives_the_bytes_of_the_command(questions, bundled, folder, capsys):
    pytest.importorskip("mcp", reason="the MCP SDK is not installed: pip install 'report-assistant[mcp]'")
    from mcp import Client

    from assistant.integrations.mcp import make_server

    async with Client(make_server(bundled)) as client:
        for question in questions:
            ask_main(["--json", "--corpus", folder, "--", question])
            result = await client.call_tool("ask", {"question": question})
            assert result.content[0].text == capsys.readouterr().out


def test_batch_in_a_process_of_its_own_gives_the_same_values(questions, bundled, folder, cache):
    lines = [" ".join(question.split()) for question in questions]
    found = subprocess.run(
        [sys.executable, "-m", "assistant", "ask", "--batch", "--corpus", folder],
        input="\n".join(lines), capture_output=True, text=True, check=True, encoding="utf-8",
        env={**os.environ, "ASSISTANT_CACHE": str(cache), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert [json.loads(line) for line in found.stdout.splitlines()] == [
        bundled.ask(line).to_dict() for line in lines
    ]
