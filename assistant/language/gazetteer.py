"""Names of places, so that a question about a place no report speaks of is known as such."""

from __future__ import annotations

from functools import cache

from assistant.language.tables import read_words

_LISTS = (
    "nations", "english_regions", "counties", "unitaries", "london_boroughs", "uk_towns", "countries", "world_cities",
    "us_states",
)  # fmt: skip


@cache
def place_names() -> tuple[str, ...]:
    """Return the known names of places, in the order of the list; not complete."""
    return tuple(dict.fromkeys(name for key in _LISTS for name in read_words("places", key)))
