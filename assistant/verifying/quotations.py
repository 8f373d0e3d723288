"""Quotations in a draft: where they stand, and whether a report has them word for word.

What does not count: white space and line ends, punctuation, capitals, the shape of quotation marks and hyphens,
words in square brackets. An ellipsis stands for any words. Every letter and every digit counts.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from assistant.documents.span import Span
from assistant.language.folding import fold

_PAIRS = re.compile(
    r"“(?P<curly>[^“”]{2,3000})”|(?<![\w\"])\"(?P<straight>[^\"]{2,3000}?)\"(?![\w\"])"
    r"|(?<![\w‘’])‘(?P<single>[^‘“”]{2,3000}?)’(?!\w)"
)
_BLOCK = re.compile(r"^[ \t]{0,3}>[^\n]*(?:\n[ \t]{0,3}>[^\n]*)*", re.MULTILINE)
_MARK = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_WORD = re.compile(r"\d{1,30}(?:[.,]\d{1,30}){0,9}%?|[^\W\d_]{1,60}(?:'[^\W\d_]{1,20})?|[£$€±−]", re.UNICODE)
_LEFT_OUT = re.compile(r"\[[^\]\n]{0,200}\]|…|\.\.\.(?:\.)?|\.( \.){2}")
_FAR = 120  # words that an ellipsis may stand for
_LIKE = 0.6
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


class Quotation(NamedTuple):
    """Hold a quotation of a draft: the place of its words, without the marks around them."""

    span: Span
    text: str
    block: bool = False


class Comparison(NamedTuple):
    """Hold how a quotation fits a report: "exact", "altered" or "not found", and where the words stand.

    `differences` pairs the words of the draft with those of the report, either of which may be "".
    """

    verdict: str
    span: Span | None
    differences: tuple[tuple[str, str], ...] = ()
    score: float = 0.0


class Word(NamedTuple):
    """Hold a word for comparing and its place."""

    key: str
    start: int
    end: int


class Wording:
    """Hold the words of one report, ready to be compared with many quotations."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = find_words(text)
        self._keys = [word.key for word in self.words]
        self._places: dict[str, list[int]] = {}
        for place, key in enumerate(self._keys):
            self._places.setdefault(key, []).append(place)

    def compare(self, quotation: str) -> Comparison:
        """Compare a quotation with the report."""
        parts = [part for part in _parts(quotation) if part]
        if not parts:
            return Comparison("exact", None)
        found: list[tuple[int, int]] = []
        for part in parts:
            after = found[-1][1] if found else None
            place = self._find([word.key for word in part], after)
            if place is None:
                break
            found.append(place)
        if len(found) == len(parts):
            return Comparison("exact", self._span(found[0][0], found[-1][1]), (), 1.0)
        return self._nearest(quotation, [word for part in parts for word in part])

    def _find(self, keys: Sequence[str], after: int | None) -> tuple[int, int] | None:
        """Return where the words stand one after the other, white space and page furniture aside."""
        for place in self._places.get(keys[0], ()):
            if after is not None and not after <= place <= after + _FAR:
                continue
            if self._keys[place : place + len(keys)] == list(keys):
                return place, place + len(keys)
        return None

    def _nearest(self, quotation: str, words: Sequence[Word]) -> Comparison:
        size = len(words)
        votes: Counter[int] = Counter()
        for at, word in enumerate(words):
            places = self._places.get(word.key, ())
            if len(places) <= 400:
                for place in places:
                    votes[(place - at) // 4] += 1
        best = Comparison("not found", None)
        for slot, _ in sorted(votes.items(), key=lambda each: (-each[1], each[0]))[:4]:
            first = max(0, slot * 4 - 4)
            window = self._keys[first : first + size + max(8, size // 2)]
            matcher = SequenceMatcher(None, [word.key for word in words], window, autojunk=False)
            blocks = [each for each in matcher.get_matching_blocks() if each.size]
            same = sum(each.size for each in blocks)
            if not blocks or same / size < _LIKE or same < 2:
                continue
            low, high = blocks[0].b - blocks[0].a, blocks[-1].b + size - (blocks[-1].a)
            score = 2 * same / (size + max(1, min(high, len(window)) - max(low, 0)))
            if score <= max(best.score, _LIKE - 0.01):
                continue
            start = max(first + max(0, low), 0)
            end = min(len(self._keys), first + min(high, len(window)))
            found = self._differences(quotation, words, start, end)
            verdict = "altered" if found else "exact"
            best = Comparison(verdict, self._span(start, end), found, score)
        return best

    def _differences(
        self, quotation: str, words: Sequence[Word], start: int, end: int
    ) -> tuple[tuple[str, str], ...]:
        matcher = SequenceMatcher(None, [word.key for word in words], self._keys[start:end], autojunk=False)
        found = []
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                continue
            said = quotation[words[a].start : words[b - 1].end] if b > a else ""
            printed = self._span(start + c, start + d).of(self.text) if d > c else ""
            inside = start + c > 0 and b < len(words)
            if kind == "insert" and inside and self._is_furniture(start + c, start + d):
                continue
            if "".join(said.split()).casefold() == re.sub(r"[-‐‑\s]", "", printed).casefold():
                continue  # a word that breaks at the end of a line
            found.append((" ".join(said.split()), " ".join(printed.split())))
        return tuple(found)

    def _is_furniture(self, first: int, last: int) -> bool:
        """Tell whether words between two of a sentence stand there only since a page ends."""
        before, after = self.words[first - 1].end, self.words[min(last, len(self.words) - 1)].start
        around = self.text[before:after]
        return "\f" in around or around.count("\n\n") > 1

    def _span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last - 1].end)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a draft, in text order: in quotation marks and in blocks after >; never raises."""
    found = [
        Quotation(Span(match.start(), match.end()), _MARK.sub("", match[0]), True)
        for match in _BLOCK.finditer(text)
    ]
    ends = [each.span for each in found]
    for match in _PAIRS.finditer(text):
        name = match.lastgroup or "curly"
        span = Span(*match.span(name))
        if _PARAGRAPH.search(match[name]):
            continue
        at = bisect_right(ends, (span.start, 1 << 60)) - 1
        if not (at >= 0 and ends[at].covers(span)):
            found.append(Quotation(span, match[name]))
    return tuple(sorted(found))


def find_words(text: str) -> tuple[Word, ...]:
    """Find the words of a text as they are compared, in text order."""
    words = []
    for match in _WORD.finditer(fold(text)):
        key = match[0].rstrip(".,")
        key = key.replace("%", "percent") if key != "%" else key
        words.append(Word(key, match.start(), match.end()))
    return tuple(words)


def _parts(quotation: str) -> list[list[Word]]:
    """Split a quotation at what was left out of it."""
    parts: list[list[Word]] = [[]]
    last = 0
    for match in [*_LEFT_OUT.finditer(quotation), None]:
        end = match.start() if match else len(quotation)
        parts[-1] += [
            Word(word.key, word.start + last, word.end + last) for word in find_words(quotation[last:end])
        ]
        if match is None:
            break
        parts.append([])
        last = match.end()
    return parts
