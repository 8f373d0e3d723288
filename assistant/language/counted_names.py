"""How things counted are named by an age, in quotation marks or by a name of several words."""

from __future__ import annotations

import re

from assistant.language.folding import GAP

# "107 16- and 17-year-olds"
AGED = re.compile(rf"{GAP}(?P<who>\d{{1,2}}(?:-?{GAP}?(?:to|and|or|-|–){GAP}?\d{{1,2}})?-year-olds\b)")
# "15 'moving on' flats": words in quotation marks before the thing counted.
QUOTED = re.compile(rf"{GAP}(?P<said>['\"][a-z][a-z-]*(?:{GAP}[a-z-]+){{0,3}}['\"])(?={GAP}[a-z])")
# "All 480 'approved drivers', ..."
QUOTED_ALONE = re.compile(
    rf"{GAP}(?P<said>['\"][a-z][a-z-]*(?:{GAP}[a-z-]+){{0,3}}?{GAP}(?P<head>[a-z]+)['\"])(?=[,.;)])"
)
# "Three Friends in Need Councils": a name of several words, in the plural.
NAMED = re.compile(
    r"(?P<head>[A-Z][\w’'-]*s?)(?:[ \u00a0\n](?:in|of|for|and)(?=[ \u00a0\n][A-Z])|[ \u00a0\n][A-Z][\w’'-]*)+"
    r"[ \u00a0\n](?:[A-Z][a-z]+s|groups|boards|teams|panels)\b"
)
