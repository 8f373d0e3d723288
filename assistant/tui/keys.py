"""Every key of the chat. Function and control keys work everywhere, single keys outside the prompt."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from assistant.tui.answer_view import LETTERS

KEYS: list[BindingType] = [
    Binding("f1", "help", "Help", key_display="F1"),
    Binding("f2,ctrl+o", "outline", "Outline", key_display="F2"),
    Binding("f3,ctrl+f", "find", "Find", key_display="F3"),
    Binding("f4", "pane", "Report", key_display="F4"),
    Binding("f5,ctrl+n", "reset", "New", key_display="F5"),
    Binding(
        "f6", "conversations", "Earlier", key_display="F6", tooltip="Open or delete an earlier conversation"
    ),
    Binding("f7,ctrl+up", "next_citation(-1)", "Previous citation", key_display="F7", show=False),
    Binding("f8,ctrl+down", "next_citation(1)", "Next source", key_display="F8"),
    Binding("f9", "copy", "Copy", key_display="F9"),
    Binding("ctrl+y", "copy('answer')", "Copy the answer", show=False),
    Binding("ctrl+r", "questions", "Choose an earlier question", show=False),
    Binding("ctrl+s", "export", "Export the conversation", show=False),
    Binding("ctrl+t", "theme", "Change the colours", show=False),
    Binding("ctrl+g", "figures", "List the figures", show=False),
    Binding(
        "ctrl+c",
        "interrupt",
        "Copy what is selected, clear, or leave when pressed twice",
        show=False,
        priority=True,
    ),
    Binding("escape", "escape", "Give up, or go between question and conversation", show=False),
    Binding("left", "step(-1)", "Previous answer", show=False),
    Binding("right", "step(1)", "Next answer", show=False),
    Binding("n", "next_citation(1)", "Next citation", show=False),
    Binding("p", "next_citation(-1)", "Previous citation", show=False),
    Binding("y", "copy('answer')", "Copy the answer", show=False),
    Binding("q", "copy('quote')", "Copy the quotation with its reference", show=False),
    Binding("r", "copy('row')", "Copy the figures as rows of CSV", show=False),
    Binding("x", "explain", "Explain the answer", show=False),
    Binding("slash", "find", "Find in the report", show=False),
    Binding("i", "prompt", "Type a question", show=False),
    *(
        Binding(str(digit), f"open_citation({digit})", f"Open citation {digit}", show=False)
        for digit in range(1, 10)
    ),
    *(Binding(letter, f"choose('{letter}')", f"Ask question {letter}", show=False) for letter in LETTERS),
    *(
        Binding(f"alt+{digit}", f"open_citation({digit})", f"Open citation {digit}", show=False)
        for digit in range(1, 10)
    ),
]
