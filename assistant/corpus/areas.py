"""The names that questions may use for a report's areas and its publisher."""

from __future__ import annotations

from assistant.documents.document import Document
from assistant.language.tokens import name_key


def area_rows(document: Document) -> tuple[tuple[str, str, str, str], ...]:
    """Return (name as of `name_key`, kind, report, full name) for each name of a report's areas."""
    metadata = document.metadata
    rows = []
    for kind, full, others in (
        ("subject", metadata.area, metadata.area_names),
        ("national", metadata.national, metadata.national_names),
        ("publisher", metadata.publisher, metadata.publisher_names),
    ):
        names = sorted({name_key(name) for name in (full, *others, *_initials(full))} - {""})
        rows += [(name, kind, document.id, full) for name in names]
    return tuple(rows)


def _initials(name: str) -> tuple[str, ...]:
    """Return the short forms that readers make of a name of several words: "E&W", "MPS"."""
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return (" ".join(letters), "".join(letters)) if len(letters) > 1 else ()
