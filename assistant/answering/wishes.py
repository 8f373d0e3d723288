"""Whether a question wishes for a number or for a sentence."""

from __future__ import annotations

from assistant.answering.kinds import asks_degree, asks_how_changed, asks_of_deeds, asks_of_faults
from assistant.answering.query import Query

_NUMBER = ("count", "share", "amount", "money", "duration", "frequency")
_MEASURED = (
    "rate", "highest", "lowest", "higher", "lower", "period", "date", "compare", "difference", "ratio", "table",
)  # fmt: skip
_PROSE = ("reason", "person", "place", "manner", "date")


def wants_number(query: Query) -> bool:
    """Tell whether a question asks for a number in so many words; "why" never does."""
    if query.asks("money") and query.asks("person", "reason"):
        return query.asks("count", "share", "amount", "duration")
    summed = query.tokens[:2] in _DID and query.asks("sum")
    return (query.asks(*_NUMBER) or query.rate is not None or summed) and query.tokens[0] != "why"


_DID = (("what", "did"), ("what", "do"), ("what", "does"), ("what", "has"), ("what", "have"))


def wants_prose(query: Query, numeric: bool) -> bool:
    """Tell whether a question that asks for no number wants a sentence rather than a figure."""
    prose = query.asks(*_PROSE) or asks_of_deeds(query) or asks_of_faults(query)
    prose = prose and not numeric and not query.asks("period")
    prose = prose and not asks_degree(query) and not asks_how_changed(query)
    return prose or (query.tokens[0] == "which" and not numeric and not query.asks(*_MEASURED))
