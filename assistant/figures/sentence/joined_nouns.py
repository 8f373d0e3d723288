"""Whether "and" carries a noun phrase on: "boys and girls", "reviewed files and spoke".

In: the letters of a row and an index in it. Out: yes or no.
"""

from __future__ import annotations


def joins(kinds: str, at: int) -> bool:
    """Tell whether "and" with another noun, or a number that is a name, carries the phrase on."""
    if kinds[at] == "C":
        deed = kinds[at + 1 : at + 3] == "GD"  # "and using the services"
        return kinds[at + 1 : at + 2] in ("N", "G") and not deed and not _verb_follows(kinds, at + 1)
    return kinds[max(0, at - 1) : at + 2] == "NqN"


def subject_joins(kinds: str, first: int, at: int) -> bool:
    """Tell whether "and" joins two nouns of the clause's subject: "71% of boys and girls were seen"."""
    opened = max(kinds.rfind(mark, 0, first) for mark in ",;S") + 1
    alone = not set(kinds[opened:at]) & set("XVLBW")
    return (
        alone and kinds[at] == "C" and kinds[at + 1 : at + 2] in ("N", "G") and _verb_follows(kinds, at + 1)
    )


def _verb_follows(kinds: str, at: int) -> bool:
    """Tell whether a clause with its own verb begins at `at`."""
    while at < len(kinds) and kinds[at] in "NDGRe":
        at += 1
    return at < len(kinds) and kinds[at] in "XVLB"
