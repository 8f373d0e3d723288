"""Did you mean: the word of a vocabulary that a misspelt word was meant to be."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORT = 5  # a shorter word is near too many others: only a swap or a letter left out is mended
_LONGEST = 30  # letters; what is longer was not meant as a word
_FAR = 7  # letters a word must have for two slips to be mended


def is_word(token: str) -> bool:
    """Tell whether `token` is an English word, or a regular form of one, that needs no mending."""
    known = _word_list()
    endings = ("s", "es", "ed", "ing", "er")
    forms = [token, *(token.removesuffix(ending) for ending in endings if token.endswith(ending))]
    if token.endswith("ed"):
        forms.append(token.removesuffix("d"))
    return any(len(form) > 1 and b"\n" + form.encode("utf-8", "replace") + b"\n" in known for form in forms)


def is_listed(token: str) -> bool:
    """Tell whether `token` itself stands in the list of English words, and not only as a form of one that does."""
    return b"\n" + token.encode("utf-8", "replace") + b"\n" in _word_list()


def _word_list() -> bytes:
    with open(os.path.join(os.path.dirname(__file__), "words.txt"), "rb") as file:
        return file.read()


def correct(
    token: str,
    known: Callable[[list[str]], Mapping[str, int]],
    similar: Callable[[str, int, int], Iterable[str]],
) -> str | None:
    """Return the word meant by `token`, None where no word is near enough.

    `known` counts those of many candidates that are words; `similar` lists words that begin with
    a letter and have a length in a range. One slip (a letter more, less, other, or two swapped) is
    mended anywhere; two only in a long word whose first letter is right.
    """
    if len(token) > _LONGEST:
        return None
    found = known(sorted(_small_slips(token) if len(token) < _SHORT else _one_slip(token)))
    if found:
        return max(found, key=lambda word: (_kinship(token, word), found[word], word))
    if len(token) < _FAR:
        return None
    near = [
        word
        for word in similar(token[0], len(token) - 2, len(token) + 2)
        if len(word) >= _FAR - 1 and distance(token, word, 2) <= 2
    ]
    return max(near, key=lambda word: (_kinship(token, word), word)) if near else None


def _kinship(token: str, word: str) -> int:
    """Count the letters that stand at the same place from the start or from the end."""
    start = 0
    for one, other in zip(token, word, strict=False):
        if one != other:
            break
        start += 1
    end = 0
    for one, other in zip(reversed(token), reversed(word), strict=False):
        if one != other:
            break
        end += 1
    return min(start + end, len(token))


def _small_slips(token: str) -> set[str]:
    """Return the words with two letters swapped or one letter more."""
    swapped = {token[:at] + token[at + 1] + token[at] + token[at + 2 :] for at in range(len(token) - 1)}
    longer = {token[:at] + letter + token[at:] for at in range(1, len(token)) for letter in _LETTERS}
    return (swapped | longer) - {token}


def _one_slip(token: str) -> set[str]:
    parts = [(token[:at], token[at:]) for at in range(len(token) + 1)]
    return {
        *(head + tail[1:] for head, tail in parts if tail),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1),
        *(head + letter + tail[1:] for head, tail in parts if tail for letter in _LETTERS),
        *(head + letter + tail for head, tail in parts for letter in _LETTERS),
    } - {token}


def distance(one: str, other: str, most: int) -> int:
    """Return the number of slips between two words, `most` + 1 where there are more than `most`.

    The optimal string alignment distance: insertions, deletions, substitutions and swaps of
    neighbours (Damerau 1964).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
