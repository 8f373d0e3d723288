"""What a user says of a report, over what the report says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.documents.document import Metadata
from assistant.errors import AssistantError

TEXTS = ("title", "publisher", "published", "licence", "address", "area", "national", "subject")
LISTS = ("publisher_names", "area_names", "national_names")
_NAMES = {"publisher": "publisher_names", "area": "area_names", "national": "national_names"}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class SettingError(AssistantError):
    """A setting that no report has, or with a value it cannot have."""


def parse_settings(pairs: Iterable[str]) -> dict[str, str]:
    """Read settings written as "key=value"; names of a list are parted by semicolons.

    Raises:
        SettingError: there is no equals sign, no such key, or a date that is none.
    """
    settings: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key, value = key.strip().replace("-", "_"), " ".join(value.split())
        if not equals or key not in (*TEXTS, *LISTS):
            raise SettingError(
                f"no setting {pair[:80]!r}: write KEY=VALUE with one of {', '.join((*TEXTS, *LISTS))}"
            )
        if key == "published" and value and not _DATE.fullmatch(value):
            raise SettingError(f"{value[:80]!r} is no date: write 2014-11-27, 2014-11 or 2014")
        settings[key] = value
    return settings


def apply_settings(metadata: Metadata, settings: Mapping[str, str]) -> Metadata:
    """Return metadata with the settings in it.

    Where a name is set, other names found for it go, save for common nouns such as "the council".
    """
    changed: dict[str, object] = {}
    for key, value in settings.items():
        changed[key] = (
            tuple(part.strip() for part in value.split(";") if part.strip()) if key in LISTS else value
        )
    for key, names in _NAMES.items():
        if key in settings and names not in settings and settings[key] != getattr(metadata, key):
            changed[names] = tuple(name for name in getattr(metadata, names) if name.islower())
    return metadata._replace(**changed)  # type: ignore[arg-type]  # the keys are those of Metadata
