"""What only a process of its own shows: pipes, signals, encodings, what is loaded."""

import os
import signal
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "assistant"]
QUESTION = "what is the detection rate"


def run(*arguments, **options):
    environment = {**os.environ, **options.pop("env", {})}
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, timeout=60, check=False, env=environment, **options
    )


@pytest.fixture(autouse=True)
def _index(run_once):
    """Have the index saved before the clock or the memory of a process is looked at."""


@pytest.fixture(scope="session")
def run_once(cache):
    run("ask", QUESTION, env={"ASSISTANT_CACHE": str(cache)})


@pytest.mark.parametrize(
    "question", [QUESTION, "what is the detektion rate", "what is the capital of france"]
)
def test_cold_question_loads_nothing_heavy(question):
    script = (
        "import sys\n"
        "from assistant.cli import main\n"
        f"main(['ask', {question!r}])\n"
        "heavy = {'nltk', 'numpy', 'textual', 'rich', 'rank_bm25', 'dataclasses', 'inspect', 'pathlib', 'tempfile',"
        " 'tomllib', 'importlib.metadata', 'argparse', 'asyncio', 'typing_extensions', 'difflib'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, timeout=60, check=False, text=True
    )
    assert found.stderr == "[]\n"


def test_module_is_the_same_program():
    found = run("ask", QUESTION)
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout.startswith(b"23 percent")


def test_program_works_from_any_folder(tmp_path):
    assert run("ask", QUESTION, cwd=tmp_path).stdout == run("ask", QUESTION).stdout


@pytest.mark.parametrize(
    "arguments", [("ask", QUESTION), ("figures",), ("reports", "show", "--help"), ("-h",)]
)
def test_closed_pipe_is_quiet(arguments):
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (141, b"")


def test_interrupt_is_quiet():
    process = subprocess.Popen(
        [*COMMAND, "ask", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(QUESTION.encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"")


def test_full_disk_is_one_line():
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb") as full:
        found = subprocess.run(
            [*COMMAND, "ask", QUESTION], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert found.returncode == 3
    assert found.stderr.startswith(b"assistant: cannot write the output")
    assert found.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_encoding_that_lacks_a_character_shows_the_nearest(encoding):
    found = run("ask", QUESTION, env={"PYTHONIOENCODING": encoding})
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"[1] \"The Metropolitan Police Service's" in found.stdout


def test_json_in_a_poor_encoding_says_the_same():
    import json

    poor, rich = (
        run("ask", QUESTION, "--json", env={"PYTHONIOENCODING": each}).stdout for each in ("ascii", "utf-8")
    )
    assert poor.isascii()
    assert json.loads(poor) == json.loads(rich)


@pytest.mark.skipif(os.name == "nt", reason="descriptors are closed by a shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_closed_streams_are_no_crash(closed):
    found = subprocess.run(
        ["sh", "-c", f'"$0" -m assistant ask "{QUESTION}" {closed}', sys.executable],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert b"Traceback" not in found.stderr
    assert found.returncode == 0


def test_arguments_that_are_not_utf8_are_refused():
    found = subprocess.run([*COMMAND, "ask", b"caf\xe9"], capture_output=True, timeout=60, check=False)
    assert found.returncode == 2
    assert b"not text" in found.stderr


def test_ask_reads_stdin_only_when_told_to():
    assert run("ask", "-", input=QUESTION.encode()).stdout == run("ask", QUESTION).stdout


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("settings", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_terminal_gets_colour_and_lines_that_fit(settings, colored):
    import fcntl
    import pty
    import re
    import struct
    import termios

    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    environment = {**os.environ, "TERM": "xterm", **settings}
    process = subprocess.Popen([*COMMAND, "ask", QUESTION], stdout=terminal, stdin=terminal, env=environment)
    os.close(terminal)
    shown = b""
    try:
        while data := os.read(screen, 65536):
            shown += data
    except OSError:  # the other end is closed
        pass
    os.close(screen)
    assert process.wait(timeout=60) == 0
    assert (b"\x1b[1m" in shown) is colored
    assert (b"\x1b" in shown) is colored
    plain = re.sub(r"\x1b\]8;;.*?\x1b\\|\x1b\[\d+m", "", shown.decode())
    assert plain.startswith("23 percent   Metropolitan Police Service")
    assert all(len(line) <= 60 for line in plain.splitlines())
