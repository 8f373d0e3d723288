"""The README's snippets for other programs run; those of frameworks where the framework is installed."""

import json
import re
from pathlib import Path

import pytest

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
PYTHON = re.findall(r"(?<=```python\n).*?(?=```)", README, re.DOTALL)
FRAMEWORKS = {"langchain": "langchain_core", "llamaindex": "llama_index.core", "haystack": "haystack"}


@pytest.mark.parametrize("code", PYTHON, ids=[code.split("integrations.")[1].split()[0] for code in PYTHON])
def test_snippet_runs_and_finds_something(code):
    for name, package in FRAMEWORKS.items():
        if f"integrations.{name}" in code:
            pytest.importorskip(
                package, reason=f"{package} is not installed: pip install 'report-assistant[{name}]'"
            )
    values = {}
    exec(code, values)
    assert values.get("documents") or values.get("nodes") or values["content"]


def test_settings_of_an_agent_start_the_server():
    blocks = re.findall(r"(?<=```json\n).*?(?=```)", README, re.DOTALL)
    settings = [json.loads(block) for block in blocks if "mcpServers" in block]
    assert settings == [{"mcpServers": {"reports": {"command": "assistant", "args": ["mcp"]}}}]
