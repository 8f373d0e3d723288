"""Write out the shorthand of a question, mend its misspelt words, and say which."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.answering.reading.set_apart import brought_together
from assistant.corpus.store import Store
from assistant.language.spelling import correct, distance, is_word
from assistant.language.tokens import Token, find_tokens

_NAME = (
    8  # letters of a word with a capital that may be misspelt; a shorter one only as a place of the corpus
)
_SHORT_NAME = 6
_CLOSE = 4  # letters that both words must have more than to be known by standing side by side


def mend(store: Store, found: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mend misspelt words; say which."""
    tokens = [token.text for token in found]
    known = store.words(tokens)
    formed = store.index.terms(tokens)
    notes: list[str] = []
    for position, token in enumerate(tokens):
        if token in known or not token.isalpha() or not token.isascii() or len(token) < 3:
            continue
        if is_word(token):
            beside = _meant_beside(store, tokens, position)
            if beside is not None:
                notes.append(f"read ‘{token}’ as ‘{beside}’")
                tokens[position] = beside
            continue
        if store.cues([token]) or store.aliases([token]) or _named(store, tokens, position):
            continue
        shown = found[position]
        meant = correct(token, store.words, store.forms_like)
        if position and shown.name_like and len(token) < _NAME:
            said = [*tokens[:position], meant or token, *tokens[position + 1 :]]
            if meant is None or len(token) < _SHORT_NAME or not _named(store, said, position):
                continue
        if meant is not None and token in formed and store.index.terms([meant]).get(meant) == formed[token]:
            continue
        if meant is not None and store.synonyms([token]) and store.index.terms([meant]).get(meant) != token:
            continue  # "admin" is a word that people use for one of the report's
        if meant is not None:
            notes.append(f"read ‘{token}’ as ‘{meant}’")
            tokens[position] = meant
    return tuple(tokens), tuple(notes)


_BESIDE = 200  # passages with both words that are read for a pair of neighbours


def _meant_beside(store: Store, tokens: Sequence[str], position: int) -> str | None:
    """Return what an English word that no report has was meant as: "interim manger" where they write "interim manager"."""
    token, before = tokens[position], tokens[position - 1] if position else ""
    if len(token) <= _CLOSE or not before.isalpha() or len(before) <= _CLOSE or store.cues([token]):
        return None
    meant = correct(token, store.words, store.forms_like)
    if meant is None or distance(token, meant, 1) > 1 or _named(store, tokens, position):
        return None
    if token[:-1] in {meant, meant[:-1]} or token == meant[:-1]:
        return None  # another form of the word: "under fives"
    terms = [store.index.terms([word]).get(word, "") for word in (before, meant)]
    holders = store.index.holders(terms)
    both = frozenset.intersection(*(holders.get(term, frozenset()) for term in terms))
    said = (" ".join(store.index.passage(number).text.lower().split()) for number in sorted(both)[:_BESIDE])
    return meant if any(f"{before} {meant}" in text for text in said) else None


def _named(store: Store, tokens: Sequence[str], position: int) -> bool:
    names = [
        " ".join(token for token in tokens[start:end] if token not in {"the", "and", "of", "a"})
        for start in range(max(0, position - 4), position + 1)
        for end in range(position + 1, min(len(tokens), position + 4) + 1)
    ]
    return bool(store.places(names) or store.area_names(names))


# Patterns are only compiled where their mark stands in a question: that costs more than all else here.
_THOUSANDS = r"\b(\d{1,3})k\b"
_SIGN = r"\(?£\)?(?!\s?\d)"
_WITH = r"(?i:\bw/(o\b)? *)"
_LEFT_OUT = r"\((?i:no|not|minus|less) ((?:\w+ ){0,2}\w+)\)"
_AND_UP = r"\b(\d{1,3})\+(?!\d)"
_YEARS = r"(?<![\d/])(\d\d)/(\d\d)(?![\d/])"


def _year_written_out(found: re.Match[str]) -> str:
    """Write out a year that goes over the turn of the year: "22/23" as "2022/23"."""
    return f"20{found[0]}" if (int(found[1]) + 1) % 100 == int(found[2]) else found[0]


_COMPASS = {
    "N": "North", "S": "South", "E": "East", "W": "West",
    "NE": "North East", "NW": "North West", "SE": "South East", "SW": "South West",
}  # fmt: skip


def _compass_written_out(store: Store, question: str) -> str:
    """Write out the quarter of the sky in a known place's name: "W Sussex", "Bath & NE Somerset"."""
    found = find_tokens(question)
    for at in reversed(range(len(found) - 1)):
        full = _COMPASS.get(question[found[at].start : found[at].end])
        if full is None or not found[at + 1].name_like:
            continue
        words = [*(token.text for token in found[:at]), *full.lower().split()]
        words += [token.text for token in found[at + 1 :]]
        if _named(store, words, at + full.count(" ")):
            question = question[: found[at].start] + full + question[found[at].end :]
    return question


_SMALL = frozenset({"currently", "honestly", "really", "you", "your"})
_LONGEST_SAID = 4  # words: "the most out of"


def written_out(store: Store, question: str) -> str:
    """Return the question with the shorthand of chats written out: "wots" as "what is"."""
    question = brought_together(question)
    question = question.replace("%", " percent ").replace("e.g.", "such as").replace("i.e.", "that is")
    if "£" in question:
        question = re.sub(_SIGN, " in pounds ", question)
    if any(f"{digit}k" in question for digit in "0123456789"):
        question = re.sub(_THOUSANDS, r"\1,000", question)
    if "/" in question:
        question = re.sub(_YEARS, _year_written_out, question)
        question = re.sub(_WITH, lambda found: "without " if found[1] else "with ", question)
    if "(" in question:
        question = re.sub(_LEFT_OUT, r"(excluding \1)", question)
    if "+" in question:
        question = re.sub(_AND_UP, r"\1 or more", question)
    question = _compass_written_out(store, question)
    found = find_tokens(question)
    spans = [(each.start, each.end) for each in found]
    spans += [
        (one.start, other.end)
        for one, other in itertools.pairwise(found)
        if question[one.end : other.start] in {"-", "‑", "&"}
    ]
    spans += [
        (found[at].start, found[at + size - 1].end)
        for size in range(2, _LONGEST_SAID + 1)
        for at in range(len(found) - size + 1)
    ]
    words = {span: question[slice(*span)].lower().replace("’", "'").replace("‑", "-") for span in spans}
    meant = store.spoken(sorted(set(words.values())))
    for start, end in spans:
        if question[start:end].isupper() and meant.get(words[start, end]) in _SMALL:
            meant.pop(words[start, end], None)  # an RN is a nurse, an ATM no time
    known = (alias for alias in store.aliases(sorted(meant)) if alias.explained)
    for short in {alias.short for alias in known if "&" not in alias.short}:
        meant.pop(short, None)  # a question's tokens part "b&b" and so know it by its words alone
    counties = store.places(sorted(meant.values())).keys() - store.area_names(sorted(meant.values())).keys()
    meant = {
        short: full for short, full in meant.items() if full not in counties or not is_word(short)
    }  # hospital beds are no county
    last = len(question)
    for span in sorted(words, key=lambda each: (each[1], -each[0]), reverse=True):
        if words[span] in meant and span[1] <= last:
            last = span[0]
            question = question[: span[0]] + meant[words[span]] + question[span[1] :]
    return _joined_written_apart(store, question)


_PREFIXES = ("re", "non", "co", "pre", "un", "sub", "mid", "anti", "inter", "multi", "self", "post", "cross")
_PART = 4  # letters of a word that another one is written together with


def _joined_written_apart(store: Store, question: str) -> str:
    """Write "relet" and "bodyworn" with the hyphen that the reports have: "re-let", "body-worn"."""
    found = find_tokens(question)
    unknown = {each.text for each in found if each.text.isalpha() and each.text.isascii()}
    unknown -= store.words(sorted(unknown)).keys()
    unknown = {word for word in unknown if not is_word(word) and not store.cues([word])}
    parts = {
        word: [
            (word[:at], word[at:])
            for at in range(2, len(word) - 2)
            if word[:at] in _PREFIXES or min(at, len(word) - at) >= _PART
        ]
        for word in sorted(unknown)
    }
    known = store.words(sorted({part for each in parts.values() for pair in each for part in pair}))
    for each in reversed(found):
        pair = next((pair for pair in parts.get(each.text, ()) if set(pair) <= known.keys()), None)
        named = each.name_like and each.start > 0
        if pair and not named and correct(each.text, store.words, store.forms_like) is None:
            question = f"{question[: each.start]}{pair[0]}-{pair[1]}{question[each.end :]}"
    return question
