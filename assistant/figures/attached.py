"""What hangs on a noun without telling where or when: "seen by inspectors", "at risk of eviction".

In: a row and an index in it. Out: where the words end, or whether they hang on the noun.
"""

from __future__ import annotations

import re

from assistant.figures.items import Row


def at_risk(row: Row, at: int) -> bool:
    """Tell whether "at" opens a state of people and no place: "children at risk of exploitation"."""
    return (
        row.items[at].word == "at"
        and at + 1 < len(row.items)
        and row.items[at + 1].word in ("risk", "school")
    )


def by_whom(row: Row, at: int) -> int:
    """Return where "seen by inspectors" ends that opens at `at`, -1 where none does.

    It is `at` where "by" opens no plain noun, so that the participle is left out.
    """
    match = _BY.match(row.kinds, at)
    if match is None or row.items[match.start("by")].word != "by":
        return -1
    if match["whom"]:
        return match.end()
    return -1 if match.start("by") > at + 1 else at


_BY = re.compile(r"eI?(?P<by>I)D*(?P<whom>N?)")
