"""Whether a sum of money is asked for by its verb: "how much does it owe", "what is the head paid"."""

from __future__ import annotations

from collections.abc import Sequence


def asks_what_is_paid(tokens: Sequence[str]) -> bool:
    """Tell whether a sum of money is asked for by its verb: "how much X was paid", "what is the head paid"."""
    if tuple(tokens[:2]) == ("how", "much"):
        return not _PAID.isdisjoint(tokens) and not _TIMED.intersection(tokens[2:4])
    at = next((at for at, token in enumerate(tokens) if token in {"what", "whats"}), -1)
    opens = at == 0 or (at > 0 and tokens[at + 1 : at + 2] in _WOULD)
    last = len(tokens) - 2 if tokens[-2:-1] in (("a",), ("an",), ("per",), ("each",)) else len(tokens)
    return opens and tokens[last - 1] in _PAID and not _TIMED.intersection(tokens[:last])


_WOULD = (("would",), ("do",), ("does",), ("did",), ("will",), ("can",), ("could",), ("is",), ("are",))
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
