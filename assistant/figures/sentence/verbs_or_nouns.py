"""Words that may be a verb or a noun, told by what stands around them.

In: the items of a row and the place of such a word. Out: yes or no.
"""

from __future__ import annotations

from assistant.figures.sentence.item import Item
from assistant.figures.words import CLASSES, PLAIN_VERBS
from assistant.language.plurals import is_plural
from assistant.language.tables import read_set


def counts(item: Item) -> bool:
    """Tell whether a number has the noun of what it counts."""
    return " " in item.word and not item.word.endswith(("per cent", "percent"))


def takes_count(items: list[Item], place: int) -> bool:
    """Tell whether an unknown word between several and a count is what they do: "schools educate 6,700 pupils"."""
    word, opened = items[place].word, all(item.kind not in "XVLBS" for item in items[:place])
    several = is_plural(items[place - 1].word.split()[-1]) and word.isalpha() and not is_plural(word)
    counted = counts(items[place + 1]) and is_plural(items[place + 1].word.split()[-1])
    return opened and several and counted and word not in CLASSES and len(word) > _SHORT_NOUN


_SHORT_NOUN = 3


def several_in_one(items: list[Item], place: int) -> bool:
    """Tell whether a plural noun with one thing hung on it stands before a verb: "people in custody receive visits"."""
    if (
        place < 3
        or items[place].word not in PLAIN_VERBS
        or items[place].word in read_set("grammar", "nouns_too")
    ):
        return False
    head = place - 4 if items[place - 2].kind == "D" else place - 3
    hung = items[head + 1].kind == "I" and items[head].kind in "NQ" and head >= 0
    opened = not any(item.kind in "XVLBbs" for item in items[:place])
    return hung and opened and is_plural(items[head].word.split()[-1])


def paired(items: list[Item], place: int) -> bool:
    """Tell whether a second verb with an object is joined to a word: "officers in the unit track and record all calls"."""
    ahead = items[place + 2 : place + 4]
    return len(ahead) == 2 and CLASSES.get(ahead[0].word) == "b" and ahead[1].kind in "DO"


def acts(items: list[Item], place: int) -> bool:
    """Tell whether a word behind a plural is its verb, an adverb behind it: "two groups focus specifically on"."""
    if not place or place + 2 >= len(items) or is_plural(items[place].word):
        return False
    several = is_plural(items[place - 1].word.split()[-1]) and items[place - 1].kind in "NQ"
    return several and items[place + 1].word.endswith("ly") and items[place + 2].kind in "IDT"
