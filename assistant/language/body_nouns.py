"""What bodies that reports are about are called by their kind: "the trust", "this school".

The list stands in code as a cold question reads it, which loads no TOML. Source: own compilation from the names of
public bodies in England and Wales, as in `documents/bodies.toml`.
"""

from __future__ import annotations

BODY_NOUNS = frozenset(
    {
        "academy", "agency", "association", "authority", "board", "centre", "charity", "college", "commission", "company",
        "council", "department", "force", "foundation", "home", "hospital", "library", "museum", "organisation", "partnership",
        "practice", "prison", "provider", "school", "service", "society", "trust", "university",
    }
)  # fmt: skip
