"""The thing that a number counts: in, the text behind the number; out, the noun phrase in the plural."""

import re
from functools import cache
from typing import NamedTuple

from assistant.language.counted_names import AGED, NAMED, QUOTED, QUOTED_ALONE
from assistant.language.folding import GAP, squeeze
from assistant.language.plurals import is_plural, plural_of
from assistant.language.tables import read_pairs, read_set

_WORD = re.compile(rf"({GAP}|)([a-z][a-z&]*(?:'[a-z]+|'(?=\s)|-\n?(?=[a-z])[a-z]+|/[a-z]+)*)", re.IGNORECASE)
_LONGEST = 8
# "Down from 455 two years earlier": a time, and nothing counted.
_LATER = re.compile(
    rf"{GAP}(?:a|one|two|three|four|five|six|ten|\d+){GAP}(?:year|month|week|day)s?{GAP}(?:earlier|before|ago|previously)\b"
)
_ADJECTIVE = ("ful", "able", "ible", "ous", "ish", "ly")
_PHRASES = re.compile(
    rf"(?:looked{GAP}after|near{GAP}miss(?:es)?|never{GAP}events?|live{GAP}births?|in{GAP}need|not{GAP}for{GAP}profit|on{GAP}the{GAP}ground)\b"
)


class Counted(NamedTuple):
    """Hold the thing counted: `name` in the plural as printed, and its place."""

    name: str
    start: int
    end: int


@cache
def _stops() -> frozenset[str]:
    classes = ("prepositions", "conjunctions", "determiners", "pronouns", "auxiliaries", "verbs", "adverbs")
    return frozenset().union(*(read_set("grammar", name) for name in classes))


def find_counted(
    text: str, folded: str, start: int, single: bool = False, mass: bool = False
) -> Counted | None:
    """Find the noun phrase that begins at `start`, None where none is counted there.

    `single` reads a noun in the singular, as after "one"; `mass` takes a noun without a plural, as
    after "per 1,000".
    """
    aged = AGED.match(folded, start)
    if aged is not None:
        return Counted(squeeze(text[aged.start("who") : aged.end()]), aged.start("who"), aged.end())
    quoted = QUOTED.match(folded, start)
    if quoted is not None and not single:
        inner = find_counted(text, folded, quoted.end(), mass=mass)
        return (
            Counted(squeeze(text[quoted.start("said") : inner.end]), quoted.start("said"), inner.end)
            if inner
            else None
        )
    alone = QUOTED_ALONE.match(folded, start)
    if alone is not None and not single and is_plural(alone["head"]):
        return Counted(squeeze(text[alone.start("said") : alone.end()]), alone.start("said"), alone.end())
    if _LATER.match(folded, start):
        return None
    words = _words(text, folded, start)
    skipped = read_set("grammar", "skipped")
    while words and words[0][0] in skipped and words[0][0] not in {"or", "so", "of"}:
        words = words[1:]
    if not words or (words[0][0].endswith("ed") and _OF_WHICH.search(folded, max(0, start - 30), start)):
        return None  # "of which 14 involved falls": what they did
    size = _single(words) if single else _plural(words)
    if not size and mass:
        size = _single(words)
    if not size:
        return None
    if words[size - 1][0] in _SORTS and (sort := _SORT_OF.match(folded, words[size - 1][2])):
        # "64 species of bird" counts species of bird.
        words[size - 1] = (words[size - 1][0], words[size - 1][1], sort.end())
    owner = next((index for index, word in enumerate(words[: size - 1]) if word[0].endswith("s'")), None)
    if owner is not None and _OWNED.search(folded, max(0, start - 24), start):
        size = owner + 1
        words[owner] = (words[owner][0], words[owner][1], words[owner][2] - 1)
    elif not single and not mass:
        size = _coordinated(text, folded, words, size)
    if size > 1 and is_plural(words[size - 2][0]) and _is_verb(folded, *words[size - 1]):
        size -= 1  # "the structure of 10 groups presents a challenge": a verb
    first, last = words[0][1], words[size - 1][2]
    named = NAMED.match(text, first) if text[first].isupper() and not single else None
    if named is not None and named.start("head") < last <= named.end():
        last = named.end()
    name = squeeze(text[first:last])
    return Counted(plural_of(name) if single else name, first, last)


def _is_verb(folded: str, word: str, _: int, end: int) -> bool:
    """Tell whether a plural behind another is the verb of a singular before them: "presents a", "allows 10"."""
    told = word in read_set("grammar", "verbs_of_one") and _AMOUNT.match(folded, end)
    return bool(told or _OBJECT.match(folded, end))


def _words(text: str, folded: str, start: int) -> list[tuple[str, int, int]]:
    """Return up to eight words behind `start` with their places, as far as no stop or mark comes between."""
    words: list[tuple[str, int, int]] = []
    position = start
    while len(words) < _LONGEST:
        phrase = _PHRASES.match(folded, _skip_gap(folded, position))
        if phrase:
            words.append((" ".join(phrase[0].split()), phrase.start(), phrase.end()))
            position = phrase.end()
            continue
        if words and "-" in words[-1][0] and folded.startswith(", ", position):
            # "Three locality-based, multi-agency teams".
            position += 1
        match = _WORD.match(folded, position)
        if match is None or (words and not match[1]):
            break
        word = match[2].replace("\n", "")
        if word in _stops() and not _goes_on(folded, words, word, match.end()):
            break
        if (
            not words
            and "\n" in match[1]
            and text[match.start(2)].isupper()
            and _CELL.search(folded, max(0, start - 24), start)
        ):
            break
        words.append((word, match.start(2), match.end(2)))
        position = match.end()
    return words


def _goes_on(folded: str, words: list[tuple[str, int, int]], word: str, end: int) -> bool:
    """Tell whether a stop word goes on with the noun: "social work teams", "brother and sister groups"."""
    if not words:
        return word in read_set("grammar", "skipped") or word.endswith("ed")
    following = _WORD.match(folded, end)
    if following is None or following[2] in _stops() or is_plural(words[-1][0]):
        return False
    if word in read_set("grammar", "nouns_too"):
        return True
    more = _WORD.match(folded, following.end())
    joins = word == "and" and len(words) <= 2 and more is not None and not is_plural(following[2])
    return joins and more is not None and more[2] not in _stops() and is_plural(more[2])


# A number at the end of a row of a table: two spaces, a bar or another number stand before it.
_CELL = re.compile(r"(?:  |[|\t] ?|\d[%)]? )[£$€+−-]?\S{1,20}$")
_GAPS = re.compile(GAP)


def _skip_gap(folded: str, position: int) -> int:
    match = _GAPS.match(folded, position)
    return match.end() if match else position


def _plural(words: list[tuple[str, int, int]]) -> int:
    """Return how many of `words` reach to the plural noun that is counted, 0 where there is none."""
    for index, (word, _, _) in enumerate(words):
        if not is_plural(word) and word not in read_set("grammar", "plural_modifiers"):
            following = words[index + 1][0] if index + 1 < len(words) else ""
            # "29 new fostering households": between an adjective and a plural it is no verb.
            before_noun = word.endswith("ing") and is_plural(following)
            if index and _is_participle(word) and not _modifies(words[index - 1][0]) and not before_noun:
                return 0
            continue
        following = words[index + 1][0] if index + 1 < len(words) else ""
        if word in read_set("grammar", "plural_modifiers"):
            rest = _plural(words[index + 1 :]) if following else 0
            if rest and rest <= 2:
                return index + 1 + rest
            if not is_plural(word):
                continue
        if word in {"police", "staff", "media", "data", "fish", "crew", "people's"} and following:
            rest = _plural(words[index + 1 : index + 3])
            if rest:
                return index + 1 + rest
        if is_plural(following) and not {following, following.removesuffix("s")} & _stops():
            return index + 2  # "safeguarding children boards"
        return index + 1
    return 0


def _single(words: list[tuple[str, int, int]]) -> int:
    """Return how many of `words` make a noun phrase in the singular, 0 where none does."""
    size = 0
    for index, (word, _, _) in enumerate(words):
        if index and _is_participle(word) and not _modifies(words[index - 1][0]):
            break
        if word.endswith("ly") and index and word not in read_set("grammar", "ly_nouns"):
            break
        if (
            index
            and is_plural(word)
            and word not in read_set("grammar", "collectives")
            and not _modifies(words[index - 1][0])
        ):
            break
        size = index + 1
        if is_plural(word) and word not in read_set("grammar", "collectives"):
            break
    if size == 1 and _is_participle(words[0][0]):
        return 0  # "one described", "one focusing on"
    last = words[size - 1][0] if size else ""
    return 0 if not size or (last.endswith("ly") and last not in read_set("grammar", "ly_nouns")) else size


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) and len(word) > 4 and word not in read_set("grammar", "ed_nouns")


def _modifies(word: str) -> bool:
    """Tell whether a word looks like an adjective or adverb, so that a participle behind it does too."""
    return word.endswith(_ADJECTIVE) or "-" in word or _is_participle(word)


_OBJECT = re.compile(rf"{GAP}(?:an?|the|its|their|this|that|these|no)\b")
_AMOUNT = re.compile(rf"{GAP}(?:(?:up{GAP}to|at{GAP}least|about|only){GAP})?[£$€]?\d")
_OF_WHICH = re.compile(rf"\bof{GAP}(?:which|whom),?{GAP}(?:[a-z]+{GAP}){{0,2}}\S{{1,12}}$")
_SORTS = frozenset({"species", "types", "kinds", "varieties"})
_SORT_OF = re.compile(rf"{GAP}of{GAP}(?!the|its|their|these|those|our|each|every)[a-z]+")
_OWNED = re.compile(rf"\b(?:the|these|those|all|its|their|our){GAP}\S{{1,12}}$")
_NEARLY = (
    rf"about|over|around|nearly|almost|some|roughly|approximately|only|up{GAP}to|at{GAP}least|more{GAP}than"
)
_THEN_A_NUMBER = re.compile(rf"{GAP}(?:(?:{_NEARLY}){GAP})[\d£$€]")
_WORKS = re.compile(rf"{GAP}(?:from|with|across|in|at|for|to|closely|alongside)\b")
_AND = re.compile(rf"{GAP}(?:and|or|&){GAP}")


def _coordinated(text: str, folded: str, words: list[tuple[str, int, int]], size: int) -> int:
    """Append a second noun ("children and young people") to `words` and return the new size."""
    end = words[size - 1][2]
    match = _AND.match(folded, end)
    if match is None:
        return size
    more = _words(text, folded, match.end())
    if more and (more[0][0] in read_pairs("numbers", "small") or more[0][0] in read_pairs("numbers", "tens")):
        return size  # "nine groups and five children"
    count = _plural(more[:3])
    if not count or count > 2 or (count == 2 and _is_participle(more[0][0])):
        return size
    verb = _WORKS if count == 1 and more[0][0] == "works" else _THEN_A_NUMBER
    if count == 1 and more[0][0].endswith("s") and verb.match(folded, more[0][2]):
        return size  # "412 beds and dispenses about 31,000 items", "and works from two sites": verbs
    after = _WORD.match(folded, more[count - 1][2])
    numbered = folded[more[count - 1][2] :][:2].strip()[:1].isdigit()
    if numbered or (after is not None and after[2] in read_set("grammar", "determiners")):
        return size
    del words[size:]
    words.extend(more[:count])
    return size + count
