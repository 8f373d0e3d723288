"""What makes a line no question."""

from __future__ import annotations

from assistant.answering.answer import Answer

LONGEST = 10_000
"""The most characters of a question."""


def find_fault(question: str) -> str:
    """Say in one sentence why `question` cannot be asked; an empty string where it can.

    >>> find_fault("what is the detection rate"), find_fault(" ")
    ('', 'There is no question in this line.')
    """
    if not question.strip():
        return "There is no question in this line."
    if len(question) > LONGEST:
        return f"The question has {len(question):,} characters: the most is {LONGEST:,}."
    if question.isprintable():
        return ""
    for character in question:
        code = ord(character)
        if (code < 0x20 or 0x7F <= code < 0xA0) and not character.isspace():
            return f"The question holds a control character (U+{code:04X}): leave it out."
        if 0xD800 <= code < 0xE000:
            return "The question is not text in this terminal's encoding: type it in UTF-8."
    return ""


def invalid_answer(question: str, fault: str) -> Answer:
    """Return the answer to a line that is no question; only the first characters of a long one are kept."""
    shown = question[:LONGEST]
    return Answer(shown, shown, "invalid", "help", fault)
