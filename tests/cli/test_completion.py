"""The completion scripts know the table of commands; the one for bash is tried in bash."""

import shutil
import subprocess

import pytest

from assistant.cli.commands import COMMANDS
from assistant.cli.completion import SHELLS, first_words, render_completion

NAMES = [command.name for command in COMMANDS]


def completed(*words, cwd=None):
    """Return what bash offers for the last of `words`."""
    quoted = " ".join(f"'{word}'" for word in words)
    script = f"""{render_completion("bash")}
COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _assistant
for each in "${{COMPREPLY[@]}}"; do printf '%s\\n' "$each"; done
"""
    found = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=cwd)
    assert found.stderr == ""
    return found.stdout.splitlines()


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@needs_bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("assistant", "fig"), ["figures"]),
        (("assistant", "reports", "sh"), ["show"]),
        (("assistant", "completion", ""), ["bash", "zsh", "fish"]),
        (("assistant", "figures", "--ar"), ["--area"]),
        (("assistant", "search", "--ar"), []),
        (("assistant", "figures", "--format", "j"), ["json", "jsonl"]),
        (("assistant", "figures", "--format", "=", "j"), ["json", "jsonl"]),
        (("assistant", "figures", "--format", "="), ["text", "json", "jsonl", "markdown", "csv"]),
        (("assistant", "doctor", "--format", ""), ["text", "json"]),
        (("assistant", "--color", "n"), ["never"]),
        (("ask", "--ba"), ["--batch"]),
        (("/usr/bin/ask", "--conv"), ["--conversation"]),
        (("ask", "fig"), []),
        (("assistant", "outline", "--r"), ["--report"]),
        (("assistant", "--report", "ask", "rep"), ["reports"]),
        (("assistant", "figures", "--area", ""), []),
    ],
)
def test_bash_offers(words, offered):
    assert completed(*words) == offered


@needs_bash
def test_bash_offers_every_command_first():
    assert completed("assistant", "") == NAMES


@needs_bash
def test_bash_offers_folders_and_files_with_spaces_in_their_names(tmp_path):
    (tmp_path / "my reports").mkdir()
    (tmp_path / "my draft.md").write_text("")
    assert completed("assistant", "--corpus", "my", cwd=tmp_path) == ["my reports"]
    assert sorted(completed("assistant", "eval", "my", cwd=tmp_path)) == ["my draft.md", "my reports"]


@pytest.mark.parametrize("shell", SHELLS)
def test_script_names_every_command_option_and_choice(shell):
    script = render_completion(shell)
    for command in COMMANDS:
        assert command.name in script
        for word in first_words(command):
            assert word in script
        for option in command.all_options:
            long = f"-l {option.name}" if shell == "fish" else f"--{option.name}"
            short = f"-s {option.name}" if shell == "fish" else f"-{option.name}"
            assert (short if len(option.name) == 1 else long) in script
            assert all(choice in script for choice in option.choices)


@pytest.mark.parametrize("shell", SHELLS)
def test_shell_itself_can_read_the_script(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_text(render_completion(shell))
    assert subprocess.run([shell, "-n", str(path)], capture_output=True, check=False).stderr == b""


def test_command_prints_the_script(run):
    assert run("completion", "bash").out == render_completion("bash")


@pytest.mark.parametrize("words", [(), ("powershell",), ("bash", "zsh")])
def test_shell_without_a_script_is_a_usage_error(run, words):
    found = run("completion", *words)
    assert (found.code, found.out) == (2, "")
    assert "name one of bash, zsh, fish" in found.err
