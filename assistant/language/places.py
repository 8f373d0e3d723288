"""Named places: in, a text; out, where known names stand, and names told by the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from assistant.language.folding import GAP
from assistant.language.tables import read_set, read_words


@cache
def _gazetteer() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the known names by their first word, each as its words, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    lists = (
        "nations",
        "english_regions",
        "counties",
        "unitaries",
        "london_boroughs",
        "uk_towns",
        "countries",
        "world_cities",
        "us_states",
    )
    for key in lists:
        for name in read_words("places", key):
            words = tuple(name.split())
            index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in index.items()}


_CAPITAL = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'.&-]*")
_NEXT = re.compile(r"(?:[ \u00a0]{1,3}\n?|\n)[ ]{0,3}(\S+)")
_LOCATIVE = re.compile(
    rf"(?<![\w-])(?:in|across|throughout|within|outside|from|near|around|of|to|for|at|than|and|between){GAP}(?:the{GAP})?$"
)
_STRICT = re.compile(
    rf"(?<![\w-])(?:in|across|throughout|within|outside){GAP}(?:the{GAP}(?:city|county|borough|town|village|district){GAP}of{GAP})?$"
)
_MORE = re.compile(
    rf"(?:{GAP}|-)(?:(?:of|and|the|upon|on|in|under|le|de|la|with|&)(?:{GAP}|-)){{0,2}}[A-Z][\w’'-]*"
)


# "71% at Beacon Hill": a name behind a share and "at" or "on".
_SHARE_AT = re.compile(rf"\d(?:%|{GAP}per{GAP}?cent){GAP}(?:at|on){GAP}$")


def find_places(text: str, folded: str) -> list[tuple[int, int]]:
    """Find the places named in `text` as half-open spans, in text order; `folded` is its folded copy."""
    found: list[tuple[int, int]] = []
    done = -1
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if start < done:
            continue
        end = (
            _prefixed(text, match)
            or _known(text, folded, match)
            or _body(text, match)
            or _located(text, folded, match)
            or _of_kind(text, folded, match)
        )
        if end:
            kind = _KIND.match(folded, end)
            end = kind.end() if kind and kind[1] in read_set("places", "kinds") else end
            done = end
            found.append((start, end))
    return found


_KIND = re.compile(rf"{GAP}([a-z]+)\b")
_THE = re.compile(rf"\b(?:the|in|of|and|for|on|at|from){GAP}$")


def _of_kind(text: str, folded: str, match: re.Match[str]) -> int:
    """Return the end of a name before a kind of place: "the Eastfield ward", "the Upper Vale region", 0 where it is none."""
    end = match.end()
    while more := _CAPITALS.match(text, end):
        end = more.end()
    kind = _KIND.match(folded, end)
    if kind is None or kind[1] not in read_set("places", "kinds"):
        return 0
    named = _THE.search(folded, max(0, match.start() - 8), match.start())
    return end if named and match[0].lower() not in read_set("places", "never") else 0


_CAPITALS = re.compile(rf"{GAP}[A-Z][\w’'-]*")


def _known(text: str, folded: str, match: re.Match[str]) -> int:
    """Return the end of the longest known name that begins at `match`, 0 where none does."""
    first = match[0]
    for trimmed in (first, first.rstrip(".’'"), re.sub(r"[’']s$", "", first).rstrip(".")):
        for words in _gazetteer().get(trimmed, ()):
            end = match.start() + len(trimmed)
            for word in words[1:]:
                following = _NEXT.match(text, end)
                if following is None or not following[1].startswith(word):
                    end = 0
                    break
                end = following.start(1) + len(word)
            if not end or (
                end < len(text)
                and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalpha()))
            ):
                continue
            if " ".join(words) in read_words("places", "nations") and named_before(text, match.start()):
                continue  # "Public Health England" is a body, not where it works
            if " ".join(words) in read_set("places", "ambiguous") and not _LOCATIVE.search(
                folded, max(0, match.start() - 20), match.start()
            ):
                continue
            longer = _body(text, match)
            return max(end, longer)
    return 0


_BEFORE = re.compile(r"([A-Z][A-Za-z&]+)[ \u00a0]$")


def named_before(text: str, start: int) -> bool:
    """Tell whether a name stands right before `start`: a capitalised word that is no small word opening the sentence."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    if before is None:
        return False
    word = before[1].lower()
    small = ("prepositions", "conjunctions", "determiners", "pronouns", "adverbs")
    return not any(word in read_set("grammar", each) for each in small)


_PART = re.compile(r"(?<![\w’'-])(?P<part>[A-Z][a-z]+)(?:[ \u00a0]|-)$")


def part_named(text: str, start: int) -> int:
    """Return where the name of a part of a place begins: "Upper Lowfield", `start` where it is the whole that is named."""
    told = _PART.search(text, max(0, start - 12), start) if text[start : start + 1].isupper() else None
    return told.start() if told is not None and told["part"].lower() in read_set("places", "parts") else start


@cache
def _bodies() -> re.Pattern[str]:
    bodies = "|".join(
        GAP.join(map(re.escape, name.split()))
        for name in sorted(read_words("places", "bodies"), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:St\.|[A-Z][\w’'&-]*)(?:{GAP}(?:(?:of|and|the|upon|on|in|with|&){GAP}){{0,2}}(?:St\.|[A-Z][\w’'&-]*)){{0,5}}?{GAP}(?:{bodies})(?![\w-])(?:{GAP}(?:NHS{GAP})?(?:Foundation{GAP})?Trust\b)?"
    )


def _body(text: str, match: re.Match[str]) -> int:
    """Return the end of a name such as "Anytown County Council" that begins at `match`, 0 where none does."""
    name = _bodies().match(text, match.start())
    if name is None or match[0].lower().rstrip(".’'") in read_set("places", "never"):
        return 0
    return name.end()


@cache
def _prefixes() -> re.Pattern[str]:
    prefixes = "|".join(
        GAP.join(map(re.escape, name.split()))
        for name in sorted(read_words("places", "prefixes"), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:{prefixes}){GAP}[A-Z][\w’'-]*(?:{GAP}(?:(?:and|upon|on|of|the|&){GAP})?[A-Z][\w’'-]*){{0,2}}"
    )


def _prefixed(text: str, match: re.Match[str]) -> int:
    name = _prefixes().match(text, match.start())
    return name.end() if name else 0


def _located(text: str, folded: str, match: re.Match[str]) -> int:
    """Return the end of a capitalised name that stands behind "in" or "across", 0 where it is none."""
    word = match[0].rstrip(".").lower()
    word = word[:-2] if word.endswith(("’s", "'s")) else word
    if (
        word in read_set("places", "never")
        or (len(word) < 3 and word != "st")
        or match[0].rstrip(".").isupper()
        or not word.isalpha()
    ):
        return 0
    before = max(0, match.start() - 36)
    if not _STRICT.search(folded, before, match.start()) and not _SHARE_AT.search(
        folded, before, match.start()
    ):
        return 0
    end = match.start() + len(match[0].rstrip(".&"))
    if match[0].endswith(("’s", "'s")):
        return end - 2
    if text[end : end + 1] == "." and end < match.end():
        return end
    while more := _MORE.match(text, end):
        if more[0].split()[-1].lower() in read_set("places", "never") or "and" in more[0].split()[:-1]:
            break
        end = more.end()
    return end
