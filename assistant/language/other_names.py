"""Other names that a text gives to what it speaks of: "a new herd incident, often called a breakdown".

In: a text. Out: each other name, in lower case, with the name it stands for.
"""

from __future__ import annotations

import re

from assistant.language.folding import GAP, fold, squeeze
from assistant.language.stopwords import stop_words

_NAME = rf"[a-z][a-z-]+(?:{GAP}[a-z][a-z-]+){{0,3}}?"
_SAID = (
    rf"(?:(?:often|also|commonly|usually|sometimes|otherwise|generally|widely|popularly|better){GAP})"
    rf"(?:called|known{GAP}as|referred{GAP}to{GAP}as|termed)"
)
# The name, set off by a comma or a bracket, and then the other one up to the next mark.
_GLOSS = re.compile(
    rf"\b(?:an?|the){GAP}(?P<name>{_NAME}){GAP}?[,(]{GAP}?(?:which{GAP}(?:is|are){GAP})?{_SAID}{GAP}"
    rf"(?:an?{GAP}|the{GAP})?['\"]?(?P<other>[a-z][a-z-]{{3,}}(?:{GAP}[a-z][a-z-]+)?)['\"]?{GAP}?[,).;]"
)


def find_other_names(text: str) -> tuple[tuple[str, str], ...]:
    """Find the other names that `text` gives, in text order; never raises.

    >>> find_other_names("A new herd incident, often called a breakdown, is recorded when ...")
    (('breakdown', 'new herd incident'),)
    """
    found = []
    for match in _GLOSS.finditer(fold(text)):
        name, other = squeeze(match["name"]), squeeze(match["other"])
        if not stop_words().intersection((*name.split(), *other.split())) and name != other:
            found.append((other, name))
    return tuple(found)
