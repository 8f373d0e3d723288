"""What a report is: read on every question, so it stands apart from the rest of a document."""

from typing import NamedTuple


class Metadata(NamedTuple):
    """Say what a report is; empty strings and tuples stand for what is not known.

    `published` is an ISO date ("2014-11-27"), or its first part ("2014-11", "2014").
    `area` is the subject area in full; `area_names` what the report calls it besides
    ("the force"). `national` is the wider area it is compared with.
    """

    title: str = ""
    publisher: str = ""
    publisher_names: tuple[str, ...] = ()
    published: str = ""
    licence: str = ""
    address: str = ""
    area: str = ""
    area_names: tuple[str, ...] = ()
    national: str = ""
    national_names: tuple[str, ...] = ()
    subject: str = ""
