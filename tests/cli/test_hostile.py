"""Whatever is typed: an exit code, no traceback, nothing that a terminal would act upon."""

import contextlib
import io
import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.cli import ask_main, main

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def called(program, arguments):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = program(arguments)
    return int(code), out.getvalue(), err.getvalue()


def harmless(text):
    return all(each == "\n" or not (ord(each) < 0x20 or 0x7F <= ord(each) < 0xA0) for each in text)


@SETTINGS
@given(ANY_TEXT.filter(lambda text: text != "-"))  # "-" means the question that stands in stdin
@example("'; drop table passage; --")
@example("[bold]x[/bold] [/x] <script>alert(1)</script>")
@example("(a+)+$ " * 50)
@example("% _ ? * \\ \" '")
@example("＄{jndi:ldap://x} %s %n {0} {answer}")
def test_any_question_has_an_answer_a_refusal_or_a_message(question):
    code, out, err = called(ask_main, ["--json", "--", question])
    assert code in {0, 1, 2}
    assert harmless(out)
    answer = json.loads(out)
    assert (answer["status"] == "invalid") is (code == 2) is bool(err)
    if code != 2:
        assert answer["question"] == question
    code, out, err = called(ask_main, ["--", question])
    assert code in {0, 1, 2}
    assert harmless(out)
    assert harmless(err)


@SETTINGS
@given(
    st.lists(
        ANY_TEXT | st.sampled_from(["ask", "figures", "--json", "-k", "--report", "--format", "-"]),
        max_size=5,
    )
)
def test_any_command_line_ends_with_an_exit_code(arguments):
    if arguments[:1] == ["chat"] or "-" in arguments:
        return
    code, out, err = called(main, arguments)
    assert code in {0, 1, 2, 3}
    assert harmless(out)
    assert harmless(err)
