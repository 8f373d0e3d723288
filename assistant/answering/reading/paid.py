"""Whether a sum of money is asked for by its verb: "how much does it owe", "what is the head paid"."""

from __future__ import annotations

from collections.abc import Sequence


def asks_what_is_paid(tokens: Sequence[str]) -> bool:
    """Tell whether a sum of money is asked for by its verb: "how much X was paid", "what is the head paid"."""
    if tuple(tokens[:2]) == ("how", "much"):
        return not _PAID.isdisjoint(tokens) and not _TIMED.intersection(tokens[2:4])
    return (
        bool(tokens)
        and tokens[0] in {"what", "whats"}
        and tokens[-1] in _PAID
        and not _TIMED.intersection(tokens)
    )


_PAID = frozenset(
    {
        "paid",
        "fined",
        "spent",
        "owed",
        "owe",
        "owes",
        "owing",
        "invested",
        "earn",
        "earns",
        "earned",
        "repaid",
        "borrow",
        "borrowed",
    }
)
_TIMED = frozenset({"time", "longer", "hours", "days", "weeks"})
