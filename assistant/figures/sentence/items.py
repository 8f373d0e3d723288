"""A sentence as a row of classed items.

In: the clean text of a sentence and what the language found in it (numbers, times, places). Out:
rows of items, one for the sentence and one for each pair of brackets in it; each row carries its
letters as one string, so that the grammar of a phrase is a regular expression over letters.

Letters: Q number, q something that looks like a number, P time, A place, N noun or adjective,
D determiner, I preposition, F "of", T "to" before a verb, X auxiliary, V verb, L linking verb
(subject equals number), B verb of change, M noun of change, G -ing form, e participle after its
noun, C conjunction, S opener of a clause, W relative pronoun, O pronoun, H "there", R adverb,
Z possessive, and the marks `,` `;` `.` `"`.
"""

import re
from typing import NamedTuple

from assistant.figures.sentence.item import Item
from assistant.figures.sentence.letters import settle_letter
from assistant.figures.sentence.participles import settle_participles
from assistant.figures.words import (
    CLASSES,
    HEDGES,
    TELLING,
)
from assistant.language.areas import Area
from assistant.language.periods import Period
from assistant.language.quantities import Quantity
from assistant.language.tables import read_set

_TOKEN = re.compile(
    r"(?i:by contrast|in contrast|in turn|for example|for instance|as a result)(?=,)"
    r"|(?i:on average|in fact|in practice|in particular|in general|at present|at first)\b"
    r"|(?i:no longer|because of|don['’]t know|on top of|in addition to|up to date|out of date)\b"
    r"|(?i:year|month|quarter)[ -]on[ -](?i:year|month|quarter)\b|'s\b|(?<=s)'(?!\w)"
    r"|[^\W_](?:[-./&]?[^\W_]+)*(?:'(?!s\b)[^\W_]+)?|[^\w\s]"
)
# "Aged 19 to 21 years old" hangs on its noun as one word.
_AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:(?:between|from|under|over|up to|at least|below|above)\s+)?"
    r"(?:\d{1,3}|[a-z]+)(?:\s*(?:to|and|or|–|-)\s*(?:\d{1,3}|over|under|above|below|older|younger|[a-z]+(?=\s+years)))?"
    r"(?:[ -](?:years?|months?|weeks?)(?:\s+(?:old|of age))?)?(?:\s+(?:and|or)\s+(?:over|under|above|below|older|younger)\b)?",
    re.IGNORECASE,
)
# "19- to 21-year old tenants": one word of whom.
_YEARS_OLD = re.compile(
    r"\b(?:\d{1,2}[- ]{0,2}(?:(?:to|and|or|–|-)[ ]?\d{1,2})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"[- ]year[- ]olds?\b",
    re.IGNORECASE,
)
_MARKS = {",": ",", ";": ";", ":": ";", "–": ";", "—": ";", "(": "(", ")": ")", "[": "(", "]": ")"}


_HEDGES = "|".join(sorted((re.escape(phrase) for phrase in HEDGES), key=len, reverse=True))
_HEDGE = re.compile(rf"(?:(?<![\w-])(?:{_HEDGES})\s+)+$", re.IGNORECASE)


_PHRASES = {
    **dict.fromkeys(
        ("by contrast", "in contrast", "in turn", "for example", "for instance", "as a result"), "R"
    ),
    "up to date": "N",
    "out of date": "N",
    **dict.fromkeys(
        (
            "no longer",
            "on average",
            "in fact",
            "in practice",
            "in particular",
            "in general",
            "at present",
            "at first",
        ),
        "R",
    ),
    "on top of": "I",
    "in addition to": "I",
    "because of": "I",
}
_MARKED = 4  # letters of a word that carries the mark of a footnote; shorter ones may be units


class Row(NamedTuple):
    """Hold the items of one level of a sentence and their letters.

    `host` is the index, in the main row, of the item that the brackets follow; -1 for the main row.
    """

    items: tuple[Item, ...]
    kinds: str
    host: int = -1


def split_rows(
    text: str, quantities: tuple[Quantity, ...], periods: tuple[Period, ...], areas: tuple[Area, ...]
) -> tuple[Row, ...]:
    """Split a sentence into its main row and the rows of its brackets, in text order."""
    flat = _flat(text, quantities, periods, areas)
    levels: list[list[Item]] = [[]]
    rows: list[tuple[list[Item], int]] = [(levels[0], -1)]
    for item in flat:
        if item.kind == "(":
            inner: list[Item] = []
            rows.append((inner, len(levels[0]) - 1))
            levels.append(inner)
        elif item.kind == ")":
            if len(levels) > 1:
                levels.pop()
        else:
            levels[-1].append(item)
    return tuple(_row(items, host) for items, host in rows if items)


def _flat(
    text: str, quantities: tuple[Quantity, ...], periods: tuple[Period, ...], areas: tuple[Area, ...]
) -> list[Item]:
    """List the items of a sentence, brackets included; a find covers the words inside it."""
    finds: list[Item] = []
    for index, period in enumerate(periods):
        finds.append(Item("P", period.start, period.end, period.text.lower(), index))
    for index, area in enumerate(areas):
        finds.append(Item("A", area.start, area.end, area.name.lower(), index))
    for index, quantity in enumerate(quantities):
        kind = "q" if quantity.kind == "none" else "Q"
        finds.append(
            Item(kind, quantity.start, quantity.end, text[quantity.start : quantity.end].lower(), index)
        )
    for match in _AGED.finditer(text) if "age" in text else ():
        aged = [each for each in quantities if match.start() <= each.number_start < match.end()]
        if aged and all(each.reason == "age" and each.end <= match.end() for each in aged):
            finds.append(Item("e", match.start(), match.end(), match.group().lower()))
    for match in _YEARS_OLD.finditer(text) if "year" in text else ():
        finds = [each for each in finds if not match.start() <= each.start < match.end() or each.kind != "q"]
        if not any(
            match.start() <= each.start < match.end() or each.start <= match.start() < each.end
            for each in finds
        ):
            finds.append(Item("N", match.start(), match.end(), match.group().lower()))
    finds.sort(key=lambda item: (item.start, -item.end, item.kind))
    flat: list[Item] = []
    reached = 0
    for find in finds:
        if find.start < reached:
            continue
        before = find.start
        if find.kind == "Q":
            hedge = _HEDGE.search(text, max(reached, before - 48), before)
            before = hedge.start() if hedge is not None else before
        _plain(text, reached, before, flat)
        flat.append(find)
        reached = find.end
    _plain(text, reached, len(text), flat)
    return [item for place, item in enumerate(flat) if not _chosen_out(flat, place)]


def _chosen_out(flat: list[Item], place: int) -> bool:
    """Tell whether "out" says no more than "of" does: "two out of the city's providers"."""
    near = flat[max(0, place - 1) : place + 3]
    return flat[place].word == "out" and "".join(item.kind for item in near) in ("QIFD", "QRFD")


def _plain(text: str, start: int, end: int, flat: list[Item]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower()
        if len(word) > _MARKED and not word.isascii():
            word = word.rstrip("¹²³⁴⁵⁶⁷⁸⁹⁰")  # the mark of a footnote, no power of a unit
        mark = _MARKS.get(word)
        if word == "–" and not re.search(r"\s", text[match.start() - 1 : match.end() + 1]):
            mark = None  # "18–21", "A*–C"
        if mark is None:
            if word == "'":
                quoted = any(item.word == "'" and item.kind == '"' for item in flat)
                opens = match.start() == 0 or text[match.start() - 1].isspace()
                kind = '"' if opens or quoted else "Z"
            elif word == "-" and text[match.start() - 1 : match.start()].isspace():
                kind = ";"
            elif not word[0].isalnum() and word != "'s":
                kind = '"' if word in "\"'" else "."
            else:
                kind = _PHRASES.get(word) or CLASSES.get(word) or _guess(word)
        else:
            kind = mark
        flat.append(Item(kind, match.start(), match.start() + len(word), word))


def _guess(word: str) -> str:
    """Class a word the table does not hold by its ending."""
    if word in TELLING:
        return "N"
    if word.endswith(("on year", "on-year", "on month", "on-month", "on-quarter", "on quarter")):
        return "R"
    if word.endswith("ly") and len(word) > 4 and word not in read_set("grammar", "ly_nouns"):
        return "R"
    if word.endswith("ed") and len(word) > 4:
        return "E"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    return "N"


def _row(items: list[Item], host: int) -> Row:
    """Settle the letters that depend on their neighbours."""
    kinds = [item.kind for item in items]
    for place, item in enumerate(items):
        before = kinds[place - 1] if place else "^"
        after = kinds[place + 1] if place + 1 < len(kinds) else "$"
        kinds[place] = settle_letter(item, kinds[place], before, after, items, place)
    settle_participles(kinds, items)
    settled = tuple(item._replace(kind=kind) for item, kind in zip(items, kinds, strict=True))
    return Row(settled, "".join(kinds), host)
