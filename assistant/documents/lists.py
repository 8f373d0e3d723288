"""Lists: which lead-in an item hangs on, and which item a sub-item."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents.runs import Run

DEEPER = 2  # so many spaces more before the same mark make a list within the list
APART = frozenset({"furniture", "footnote"})  # these may stand in the middle of a list


def nest_lists(
    runs: Sequence[Run], sections: Sequence[int | None], nested: bool = False
) -> tuple[list[str], list[int | None]]:
    """Return each run's kind, items told from sub-items, and the place of what it hangs on.

    `nested` tells that the white space before an item says how deep it stands, whatever its mark.
    """
    kinds = [run.kind for run in runs]
    parents: list[int | None] = [None] * len(runs)
    lead: int | None = None
    base = ""
    last: int | None = None
    outer = ""
    indent = 0
    deep = False  # the items since the last one stand further in
    inner = ""  # the mark of the sub-items of the last one
    opener: int | None = None  # the item whose sentence the items after it go on with
    for place, run in enumerate(runs):
        if run.kind in APART:
            continue
        if _unmarked(runs, place, last, base):
            kinds[place], parents[place] = "sub_item", last
        elif run.kind != "item":
            lead = place if run.kind == "lead_in" else None
            # A lead-in among the items opens a list within the list; other blocks end both.
            outer = (outer or base) if lead is not None else ""
            base, last, inner, opener = "", None, "", None
        elif opener is not None and _goes_on(run, runs[opener]):
            kinds[place], parents[place] = "sub_item", opener
        elif outer and run.style == outer and base:
            base, outer, lead, last, inner = run.style, "", None, place, ""
        elif last is not None and run.style == inner != base:
            kinds[place], parents[place] = (
                "sub_item",
                last,
            )  # their list goes on, on the next page less far in
        elif not base or (deep and run.indent <= indent) or _level(run, base, indent, nested):
            if nested and base and run.style != base:
                lead = None  # another list
            base, indent, deep, inner = run.style, run.indent, False, ""
            parents[place], last = lead, place
            opener = place if _opens(runs, place) else None
        else:
            kinds[place], parents[place] = "sub_item", last
            deep, inner = deep or run.indent >= indent + DEEPER, run.style
    return kinds, parents


def _opens(runs: Sequence[Run], place: int) -> bool:
    """Tell whether an item is the lead-in of the next one, which bears the same mark: "• The share of pupils:"."""
    run = runs[place]
    if not run.words.endswith(":") or not run.words[:1].isupper():
        return False
    after = (runs[at] for at in range(place + 1, len(runs)))
    following = next((each for each in after if each.kind not in APART), None)
    return following is not None and following.kind == "item" and _goes_on(following, run)


def _goes_on(run: Run, opener: Run) -> bool:
    """Tell whether an item goes on with the sentence that an item of the same mark began."""
    begins = run.words[:1].islower() or run.words[:1].isdigit()
    return run.style == opener.style and not _numbers(run) and begins and run.indent < opener.indent + DEEPER


def _numbers(run: Run) -> bool:
    """Tell whether an item is numbered: its list goes on behind a lead-in; bullets right behind one are a list of its own."""
    return any(letter.isalnum() for letter in run.style)


def _level(run: Run, base: str, indent: int, nested: bool) -> bool:
    """Tell whether an item stands at the level of the list's first."""
    return (nested or run.style == base) and run.indent < indent + DEEPER


def _unmarked(runs: Sequence[Run], place: int, last: int | None, base: str) -> bool:
    """Tell whether a run is the first sub-item of a list, its bullet lost."""
    if last is None or runs[place].kind != "paragraph" or not runs[last].words.endswith(":"):
        return False
    after = (runs[at] for at in range(place + 1, len(runs)))
    following = next((run for run in after if run.kind not in APART), None)
    return following is not None and following.kind == "item" and following.style != base
