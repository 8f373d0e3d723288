"""The letters of words in their place in a sentence.

In: the items of a row with the letters of the word table. Out: the letters that depend on their
neighbours settled: verb or noun, participle or main verb.
"""

from __future__ import annotations

from assistant.figures.sentence.change_letters import change_letter
from assistant.figures.sentence.item import Item
from assistant.figures.sentence.verbs_or_nouns import acts, counts, paired, several_in_one, takes_count
from assistant.figures.words import (
    ALWAYS_VERBS,
    CLASSES,
    DECREASE_VERBS,
    INCREASE_VERBS,
    LINKING_CLAUSES,
    MODALS,
    OBJECT_VERBS,
    PAST_ONLY,
    PLAIN_VERBS,
    TARGETS,
    word_set,
)
from assistant.language.plurals import is_plural


def settle_letter(item: Item, kind: str, before: str, after: str, items: list[Item], place: int) -> str:
    """Return the letter of one item in its place."""
    word = item.word
    if word == "needs" and (
        after in ("X", ".", ",", ";", "$", "C", "(") or items[place - 1].word in _OF_NEEDS
    ):
        return "N"  # "pupils with special educational needs"
    if word == "to" and kind == "I":
        follower = CLASSES.get(items[place + 1].word, "") if after != "$" else ""
        if after != "$" and items[place + 1].word in _STANDING | PAST_ONLY:
            return "I"  # "the patients we spoke to had waited", "… said that they had"
        if follower == "E" and items[place + 1].word.endswith("ed"):
            return "I"  # "the tenants spoken to remembered"
        if follower in tuple("bX") or (follower in ("B", "L", "E") and after not in "QPA"):
            return "T"
        aimed = place > 0 and items[place - 1].word in TARGETS
        verb = after == "N" and place + 2 < len(items) and items[place + 2].kind in ("DOQ" if aimed else "DO")
        return "T" if verb else "I"
    if word in _AMOUNTING and place + 2 < len(items) and items[place + 1].word == "to":
        return "L" if items[place + 2].kind == "Q" else kind  # "staff costs came to £4m"
    taken = word in ("take", "takes", "took") and after != "$" and items[place + 1].word == "up"
    if taken and place + 2 < len(items) and items[place + 2].kind == "Q":
        return "L"  # "high-cost drugs took up 58 per cent of this"
    if word in _AMOUNTING and [one.word for one in items[place + 1 : place + 3]] == ["in", "at"]:
        return "L"  # "spending came in at £4m"
    if word in _RUNNING and place + 2 < len(items) and items[place + 1].word == "at" and before in "NRO":
        return "L" if items[place + 2].kind == "Q" else kind  # "sickness runs at 9%"
    if word == "though" and before == after == ",":
        return "R"  # "loans, though, fell"
    if word == "as":
        clause = any(item.kind == "X" for item in items[place + 1 : place + 5])
        being = after == "X" and items[place + 1].word == "being"
        group = after == "E" and place + 2 < len(items) and items[place + 2].kind in "NG"
        return "I" if after in 'FIG"' or being or group or (after in "DN" and not clause) else "S"
    if kind == "N" and after != "$" and _after_modal(items, place):
        return "V"
    if (
        word == "forecast"
        and after == "I"
        and (before == "," or (before == "X" and items[place + 1].word != "of"))
    ):
        return "E"  # "income, forecast at £3m, came in at £2m"
    if word == "since" and before == "X":
        return "R"  # "has since slipped to 80%"
    if word == "so" and after == "I" and before in "VOEeX" and items[place - 1].word == "done":
        return "R"  # "only 3% are done so by nurses"
    if (word == "so" and place + 1 < len(items) and items[place + 1].word == "far") or (
        word == "far" and place and items[place - 1].word == "so"
    ):
        return "R"
    if word == "but" and place and items[place - 1].word == "all":
        return "R"
    if word == "but" and before == after == "N" and place > 1 and items[place - 2].kind == "D":
        return "C"  # "a small but active group"
    if word == "that":
        carried = place > 1 and items[place - 1].word in _PARTICLES and items[place - 2].kind == "E"
        whom = before == "O" and items[place - 1].word in ("those", "ones")  # "of those that did"
        if (before in "NAQPe" or carried or whom) and after in "XVLBEbsR":
            return "W"
        if (
            before == "Q"
            and after == "O"
            and items[place - 1].word[-1:].isalpha()
            and counts(items[place - 1])
        ):
            return "W"  # "of 40 records that we examined"
        if before in "VXELBRsb" or before == "S" or after in "ODQA" or items[place - 1].word == "us":
            return "S"
        return "D" if after in "NEGM" else "O"
    if word == "so" and before in "VXE" and (after in "I,.PC$"):
        return "R"  # "who said so in 2016"
    if word == "yet" and before == "," and after in "DNGA":
        return "S"  # ", yet the rate was unchanged"
    if word == "report" and after != "$" and items[place + 1].word == "that" and before in "CNA":
        return "V"  # "and report that"
    if word == "works" and before == "C" and after == "I":
        return "V"  # "has 447 beds and works from 42 sites"
    if word == "benefit" and before in "NQ" and after != "$" and items[place + 1].word == "from":
        return "V"
    if (
        word in ("made", "run")
        and (before in "NQO" or items[place - 1].word in _THESE)
        and after == "I"
        and items[place + 1].word == "by"
    ):
        return "E"  # "refused 12 of the 40 bookings made by visitors", "of those run by volunteers"
    if kind == "N" and before == "T":
        return "V"
    if kind in "Nb" and after == "R" and acts(items, place):
        return "V"
    if kind == "b" and place == 0 and (after in "SDO" or (after != "$" and items[1].word == "that")):
        return "V"  # "Ensure that plans are made"
    owned = before in "NGFDe" or (before == "W" and items[place - 1].word == "whose")
    if kind in "bsB" and place and items[place - 1].word == "whose":
        return "N"  # "patients whose notes we audited"
    if kind in ("b", "s") and owned and after == "X" and items[place + 1].word in _FINITE:
        return "N"  # "emergency repairs are completed", "patients whose notes were audited"
    if kind == "b":
        carried = place > 1 and items[place - 1].word in _PARTICLES and items[place - 2].kind == "E"
        if carried and word in PLAIN_VERBS:
            return "V"  # "children looked after live outside"
        if before in "TXRO" or before == "W":
            return "V"
        if before == "Q" and " in " in items[place - 1].word and after in "IRDT":
            return "V"  # "two in three move on to a home"
        if word in OBJECT_VERBS and after in "PI.,;$C":
            return "N"  # "responded to the pupils survey in May"
        ranged = after == "I" and items[place + 1].word == "between" and items[place + 2].kind == "Q"
        several = after == "Q" and before == "N" and is_plural(items[place - 1].word)
        if several or (word in PLAIN_VERBS and before == "N" and (after == "Q" or ranged)):
            return "V"  # "workers in the team hold 14 cases"
        if before == "N" and not is_plural(items[place - 1].word):
            twice = after == "C" and paired(items, place)
            return "V" if (after in "NDG" or twice) and several_in_one(items, place) else "N"
        return "V" if word in PLAIN_VERBS and before in "NAQPeq)" else "N"
    if kind == "s" and place + 2 < len(items) and items[place + 1].word == "to":
        aimed = word in TARGETS and place + 3 < len(items) and items[place + 3].kind in "DOQ"
        return "V" if aimed or CLASSES.get(items[place + 2].word, "N") in "bBLX" else "N"
    if kind == "s":
        out = after != "$" and items[place + 1].word == "out"  # "the rise works out at £3"
        if before in "AOWR" or (out and before in "NA") or (before in "NQZ" and after in "DQAO"):
            return "V"
        doing = before in ("N", "Q", "P") or (
            before == "G" and after == "Q"
        )  # "spring comes nine days sooner"
        return "V" if doing and word.removesuffix("s") in PLAIN_VERBS else "N"
    if word in LINKING_CLAUSES and before == ",":
        return "L"
    if word in PAST_ONLY:
        return "V"
    if kind == "L":
        if word in ALWAYS_VERBS or before in "TX":
            return "L"
        if before in "DFZ^":
            return "N"
        paid = word in ("cost", "costs") and before == "C" and after == "N" and place + 2 < len(items)
        if paid and items[place + 2].kind in "QD":
            return "L"  # "and cost hauliers £1,900 a day"
        if before == "N" and word in _BARE_LINKS and not is_plural(items[place - 1].word):
            return "N"  # "the three-year average for 2014"
        if (
            word == "cost"
            and items[place - 1].word in _OF_COSTS
            and place > 1
            and items[place - 2].kind == "D"
        ):
            return "N"  # "at a total cost to the bodies of £2m"
        if before in "NAQPOWXTR,CGeqE" and after in "QDRIAOP":
            return "L"
        if word == "stood" or (word.endswith("ed") and before == "N" and after in "NG"):
            return "V"  # "crews reached urgent calls in nine minutes", "stood empty"
        return "N"
    if kind == "B" and before == "^" and word in ("cut", "drop") and after in "NDGe":
        return "B"  # "Cut repeat missing episodes by 15%"
    if word == "cut" and kind in "BM" and before in ("N", "G") and after in ("D", "O"):
        return "B"  # "the new crane cut the time"
    if kind == "B":
        return change_letter(word, before, after, items, place)
    if kind == "M" and before == "^" and after in "NDG" and word in ("increase", "decrease", "cut"):
        return "B"
    if kind == "M":
        if before in "TXO" or (before in "NAR" and after in "IQ" and word in _BARE_VERBS and before != "N"):
            return "B"
        return "M"
    if kind == "N" and after == "Q" and before in "NQ" and takes_count(items, place):
        return "V"  # "eleven schools educate 6,700 pupils"
    if kind == "O" and (after in "NEG" or (before == "F" and after == "b")) and word in _THESE:
        return "D"  # "a copy of this report"
    return kind


def _after_modal(items: list[Item], place: int) -> bool:
    """Tell whether a word is the verb of "should", "to" and the like, adverbs between left out."""
    back = place - 1
    while back >= 0 and items[back].kind == "R":
        back -= 1
    if back < 0:
        return False
    if items[back].word in MODALS:
        return True
    # "to finalise and commence the plan": the second verb of the pair.
    return (
        items[back].kind == "C"
        and back >= 2
        and items[back - 2].word in MODALS
        and items[place].kind == "N"
        and place + 1 < len(items)
        and items[place + 1].kind == "D"
    )


_FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can"))


_OF_NEEDS = word_set("of_needs")
_STANDING = frozenset(("is", "are", "was", "were", "has", "had"))
_RUNNING = frozenset(("runs", "ran", "running", "sits", "sat", "hovers", "hovered", "settled", "stuck"))
_AMOUNTING = frozenset(("came", "comes"))
_THESE = frozenset(("these", "those", "this"))
_BARE_VERBS = INCREASE_VERBS | DECREASE_VERBS
_BARE_LINKS = frozenset(("average", "measure", "score", "total", "range", "peak", "number", "amount"))
_OF_COSTS = frozenset(("total", "average", "overall", "net", "gross", "annual", "full", "estimated", "mean"))
_PARTICLES = frozenset(("after", "about", "upon", "over", "out", "off"))
