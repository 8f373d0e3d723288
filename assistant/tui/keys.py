"""Every key of the chat. Function and control keys work everywhere, single keys outside the prompt."""

from typing import NamedTuple

from textual.binding import Binding, BindingType

from assistant.tui.choices import LETTERS


class Key(NamedTuple):
    """Hold a key: what it is called, what it does, the screen's action, its label in the footer."""

    keys: str
    called: str
    does: str
    action: str
    foot: str = ""


EVERYWHERE = (
    Key("f1", "F1", "this help", "help", "Help"),
    Key("f2,ctrl+o", "F2, Ctrl+O", "outline: jump to a section", "outline", "Outline"),
    Key("f3,ctrl+f", "F3, Ctrl+F", "find words in the report", "find", "Find"),
    Key("f4", "F4", "go to the report, and back", "pane", "Report"),
    Key("f5,ctrl+n", "F5, Ctrl+N", "new conversation", "reset"),
    Key("f6", "F6", "open or delete an earlier conversation", "conversations", "Earlier"),
    Key("f7,ctrl+up", "F7, Ctrl+↑", "previous citation", "next_citation(-1)"),
    Key("f8,ctrl+down", "F8, Ctrl+↓", "next citation", "next_citation(1)", "Next source"),
    Key("f9", "F9", "choose what to copy", "copy", "Copy"),
    Key("ctrl+y", "Ctrl+Y", "copy the answer", "copy('answer')"),
    Key("ctrl+r", "Ctrl+R", "search in earlier questions", "questions"),
    Key("ctrl+g", "Ctrl+G", "list the figures", "figures"),
    Key("ctrl+s", "Ctrl+S", "export the conversation as Markdown", "export"),
    Key("ctrl+t", "Ctrl+T", "change the colours", "theme"),
    Key("escape", "Esc", "give up; close; go between prompt and conversation", "escape"),
    Key("ctrl+c", "Ctrl+C", "copy what is selected; pressed twice: leave", "interrupt"),
)
# Told in the help, but bound by the app or made for each digit and letter.
ALSO = (
    Key("", "Alt+1 … Alt+9", "open a citation by its number", ""),
    Key("", "Ctrl+P", "everything that can be done", ""),
    Key("", "Ctrl+Q", "leave", ""),
)
OUTSIDE = (
    Key("", "1 … 9", "open a citation by its number", ""),
    Key("", f"{LETTERS[0]} … {LETTERS[-1]}", "ask a question that is offered", ""),
    Key("left", "←", "previous answer", "step(-1)"),
    Key("right", "→", "next answer", "step(1)"),
    Key("n", "n", "next citation", "next_citation(1)"),
    Key("p", "p", "previous citation", "next_citation(-1)"),
    Key("y", "y", "copy the answer", "copy('answer')"),
    Key("q", "q", "copy the quotation with its reference", "copy('quote')"),
    Key("r", "r", "copy the figures as rows of CSV", "copy('rows')"),
    Key("x", "x", "explain the answer", "explain"),
    Key("slash", "/", "find words in the report", "find"),
    Key("i", "i", "go to the prompt", "prompt"),
)
PROMPT = (
    Key("", "number, Enter", "open that citation", ""),
    Key("", "letter, Enter", "ask a question that is offered", ""),
    Key("", "↑ ↓", "earlier and later questions", ""),
    Key("", "Tab or →", "complete what is typed", ""),
    Key("", "PgUp PgDn", "scroll the conversation", ""),
)


def _binding(key: Key) -> Binding:
    # Ctrl+C must come through whatever has the focus.
    shown = key.called.split(",")[0]
    first = key.keys == "ctrl+c"
    return Binding(
        key.keys, key.action, key.foot or key.does, show=bool(key.foot), key_display=shown, priority=first
    )


KEYS: list[BindingType] = [
    *(_binding(key) for key in (*EVERYWHERE, *OUTSIDE) if key.keys),
    *(
        Binding(f"{digit},alt+{digit}", f"open_citation({digit})", f"Citation {digit}", show=False)
        for digit in range(1, 10)
    ),
    *(Binding(letter, f"choose('{letter}')", f"Question {letter}", show=False) for letter in LETTERS),
]
