"""People who are let know or kept posted: "let people know" is "update people"."""

from __future__ import annotations

from assistant.language.tokens import find_tokens

_KEEPS = frozenset({"keep", "keeps", "kept", "keeping"})
_POSTED = (
    ("posted",), ("informed",), ("updated",), ("up", "to", "date"), ("in", "the", "loop"), ("in", "the", "know"),
)  # fmt: skip
_LETS = frozenset({"let", "lets", "letting"})
_WIDEST = 5  # words of those who are told


def updating(question: str) -> str:
    """Say "update people" for "let people know" and "keep people posted"."""
    tokens = find_tokens(question)
    words = [each.text for each in tokens]
    for at, word in enumerate(words):
        ends: tuple[tuple[str, ...], ...] = (
            (("know",),) if word in _LETS else _POSTED if word in _KEEPS else ()
        )
        for end in range(at + 1, min(len(words), at + 1 + _WIDEST)):
            told = next((each for each in ends if tuple(words[end : end + len(each)]) == each), None)
            if told is None:
                continue
            before, after = question[: tokens[at].start], question[tokens[end + len(told) - 1].end :]
            if end == at + 1:  # "is kept informed"
                return f"{before}updated{after}"
            verb = "updates" if word.endswith("s") else "update"
            return f"{before}{verb} {question[tokens[at + 1].start : tokens[end - 1].end]}{after}"
    return question
