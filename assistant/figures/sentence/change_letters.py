"""Words of change in their place: the verb, or the adjective or noun of the same form."""

from __future__ import annotations

from itertools import pairwise

from assistant.figures.sentence.item import Item
from assistant.figures.words import DECREASE_NOUNS, DECREASE_VERBS, INCREASE_NOUNS, INCREASE_VERBS
from assistant.language.plurals import is_plural


def change_letter(word: str, before: str, after: str, items: list[Item], place: int) -> str:
    """Tell a verb of change from the adjective or noun of the same form."""
    if word.endswith("ing"):
        # "with the length of proceedings decreasing from 30 weeks"
        moves = before == "N" and after == "I" and items[place + 1].word in ("from", "to", "by")
        numbered = any(one.kind == "Q" for one in items[place + 2 : place + 5])
        return "B" if before in "X,RC" or (moves and numbered) else "G"
    if word.startswith("gain") and before in "NWO" and after in "ND":
        return "V"  # "pupils gained grade 4": no change of theirs
    if word.endswith("ed"):
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        if (
            before == "N"
            and place > 1
            and items[place - 2].word in _EACH
            and _closes(after, items[place + 1 :])
        ):
            return "e"  # "£1,059 for every home improved", "Each home improved has cost £7,597"
        if before in "DFI" or (before in "^N" and after == "N" and not by):
            return "N"
        return "B"
    if word in INCREASE_NOUNS or word in DECREASE_NOUNS:
        opened = items[place - 2].kind == "D" or items[place - 2].word in ("been", "is", "was")
        if word not in _BARE_VERBS or (before == "R" and place > 1 and opened):
            return "M"  # "a further drop", "further improvement"
        bare = before == "N" and word in _BARE and not is_plural(items[place - 1].word)
        if before in "TXROW" or (before in "NA" and after in "IQ" and not bare):
            return "B"
        ahead = items[place + 1 : place + 9]
        by = any(one.word == "by" and two.kind == "Q" for one, two in pairwise(ahead))
        return "B" if by and before in "NA" and after in "NDG" else "M"
    return "B"


def _closes(after: str, behind: list[Item]) -> bool:
    """Tell whether a past form ends what its noun is, before a mark or the verb of the clause."""
    return after in ".,;$" or (after == "X" and behind[0].word in _HAVING)


_EACH = frozenset(("each", "every", "per"))
_HAVING = frozenset(("has", "have", "had", "is", "are", "was", "were"))
# Behind a singular these are no verbs, which would end in s: "a small increase from".
_BARE = frozenset(("increase", "decrease", "rise", "fall", "drop", "decline"))
_BARE_VERBS = INCREASE_VERBS | DECREASE_VERBS
