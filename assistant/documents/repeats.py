"""Words that stand in a report twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.flow import fold
from assistant.documents.runs import Run

WORD = re.compile(r"[^\W_]+")
LEAST = 8  # fewer words than these may be said twice without being a repetition
TEXT = frozenset({"paragraph", "lead_in", "item", "sub_item"})


def find_repeats(runs: Sequence[Run]) -> dict[int, int]:
    """Find the runs that repeat an earlier one; return the place of each with that of the earlier.

    A heading or a grade is repeated where the text beside it is.
    """
    keys = [tuple(WORD.findall(fold(run.words).casefold())) for run in runs]
    first: dict[tuple[str, ...], int] = {}
    repeats: dict[int, int] = {}
    for place, run in enumerate(runs):
        if run.kind in TEXT and len(keys[place]) >= LEAST:
            earlier = first.setdefault(keys[place], place)
            if earlier != place:
                repeats[place] = earlier
    shown = [place for place, run in enumerate(runs) if run.kind != "furniture"]
    position = {place: at for at, place in enumerate(shown)}
    for place, earlier in sorted(repeats.items()):
        for step, kinds in ((-1, ("heading", "paragraph", "lead_in")), (1, ("judgment",))):
            beside, origin = _beside(shown, position, place, step), _beside(shown, position, earlier, step)
            if beside is None or origin is None or beside in repeats:
                continue
            if runs[beside].kind in kinds and keys[beside] == keys[origin]:
                repeats[beside] = origin
    for at in range(1, len(shown)):
        before, place = shown[at - 1], shown[at]
        if runs[before].kind == runs[place].kind == "heading" and keys[before] == keys[place]:
            repeats[place] = before
    return repeats


def _beside(shown: Sequence[int], position: dict[int, int], place: int, step: int) -> int | None:
    at = position[place] + step
    return shown[at] if 0 <= at < len(shown) else None
