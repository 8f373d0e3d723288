"""Words of a question that would ask for something elsewhere but only join its parts: "when", "who", "more or less"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.speaker import OPENERS
from assistant.language.tokens import Token

Cue = tuple[frozenset[str], int, int]
_ASKING = frozenset(
    {"is", "was", "are", "were", "will", "should", "did", "does", "do", "can", "must", "has", "have"}
)
_LESS = frozenset({"less", "fewer"})
_WHO = frozenset({"who", "whose", "whom"})
_QUESTION_WORDS = OPENERS - {"by", "please", "i'd", "tell", "give"}


def only_joins(tokens: Sequence[str], cue: Cue) -> bool:
    """Tell whether a phrase asks for nothing where it stands.

    "When" asks for a time at the front of a question or alone, within one it joins two clauses; "who" behind another
    question word says of whom; "excluded" at the end tells what is left out, not that it is; "more or less" asks which
    of two is larger; "placed by other councils" says by whom, and asks for no wider place.
    """
    names, start, end = cue
    word = tokens[start]
    if word == "when" and start > (1 if tokens[0] in {"what", "who"} else 2) and end < len(tokens):
        return tokens[start + 1] not in _ASKING
    if word in _WHO:
        behind = 0 < start < len(tokens) - 1 and tokens[start - 1] in _PEOPLE
        return (start > 1 and tokens[0] in _QUESTION_WORDS) or behind  # "pupils who walk, Anytown"
    if "national" in names and word == "other" and start > 1 and tokens[start - 1] in {"by", "from"}:
        return any(word in _DONE or word.endswith("ed") for word in tokens[max(0, start - _NEAR) : start - 1])
    if "excluding" in names and end == len(tokens) and word.startswith("exclud"):
        return word != "excluded" or tokens[0] in _QUESTION_WORDS  # but "the crime rate, fraud excluded"
    return word in _LESS and start > 1 and tokens[start - 1] == "or" and "change" in names


_NEAR = 5  # words before those who do it
_DONE = frozenset({"sent", "put", "paid", "run", "kept", "held", "made", "brought", "taken"})


def lettered(tokens: Sequence[str], cue: Cue) -> bool:
    """Tell whether a word has a letter for its name, and so asks for nothing: "T levels", "the D grade"."""
    _, start, end = cue
    letter = tokens[start - 1] if start else ""
    single = len(letter) == 1 and letter.isalpha() and letter not in _WORDS_OF_A_LETTER
    before = tokens[start - 2] if start > 1 else ""
    spelt = len(before) == 1 and before not in _WORDS_OF_A_LETTER  # the letters of a short form: "E&W figure"
    return end == start + 1 and single and not spelt


_PEOPLE = frozenset(
    {"people", "children", "pupils", "students", "patients", "adults", "women", "men", "residents", "prisoners", "victims",
     "families", "households", "staff", "learners", "leavers", "those"}
)  # fmt: skip
_WORDS_OF_A_LETTER = frozenset({"a", "i", "s", "u", "r", "v", "n"})


def without_compounds(question: str, found: Sequence[Token], cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Leave out the cues that are only the end of a compound."""
    return tuple(each for each in cues if not in_a_compound(question, found, each))


def in_a_compound(question: str, found: Sequence[Token], cue: Cue) -> bool:
    """Tell whether a word of direction is only the end of a compound, and so asks for no change: "face-down", "sit-up"."""
    _, start, end = cue
    if end != start + 1 or not start or start >= len(found) or found[start].text not in _WAYS:
        return False
    return question[found[start - 1].end : found[start].start] in {"-", "‑"}


_WAYS = frozenset({"up", "down", "over", "back", "out", "off"})
