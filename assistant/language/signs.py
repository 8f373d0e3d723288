"""What kind of question a sentence can answer, told by its words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from assistant.language.questions import cues
from assistant.language.tokens import tokenize

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _table() -> tuple[tuple[tuple[str, tuple[str, ...]], ...], frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("signs.toml").read_text("utf-8"))
    phrases = tuple(
        (name, tuple(f" {phrase} " for phrase in table[name]))
        for name in ("reason", "cause", "date", "will", "not", "standing", "imprint")
    )
    return phrases, frozenset(str(table["roles"]).split())


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads(Path(__file__).with_name("signs.toml").read_text("utf-8"))
    return frozenset(str(table[name]).split())


@cache
def _changes() -> frozenset[str]:
    """Return the single words that say that something rose, fell or changed."""
    return frozenset(
        phrase
        for phrase, names in cues().items()
        if "change" in names and " " not in phrase and phrase not in {"down", "cut"}
    )


def find_signs(sentence: str) -> frozenset[str]:
    """Return what a sentence shows: "reason", "cause", "date", "role", "number", "place", "list", "will", "not", "link".

    "standing" and "imprint" stand for words that all publications of a body have, "verdict" for a word that judges, "roles" for
    several roles, "moves" for a word of rising or falling, "bids" for a command, "scope" for a sentence that says what
    the publication is about, "leans" for one that leans on the sentence before, "the" for one that begins so.

    >>> sorted(find_signs("Officers did so in May 2014."))
    ['date', 'number', 'role']
    """
    tokens = tokenize(sentence)
    phrases, roles = _table()
    padded = f" {' '.join(tokens)} "
    found = {name for name, signs in phrases if any(sign in padded for sign in signs)}
    if _YEAR.search(sentence):
        found.add("date")
    if not roles.isdisjoint(tokens):
        found.add("role")
    if sum(token in roles for token in tokens) >= _SEVERAL:
        found.add("roles")
    names_itself = (
        tokens[:1] in (("this",), ("the",), ("our",)) and tokens[1:2] and tokens[1] in _words("works")
    )
    if names_itself and not _words("treats").isdisjoint(tokens[2:5]):
        found.add("scope")
    if any(token[0].isdigit() for token in tokens):
        found.add("number")
    if ":" in sentence or sentence.count(",") > 2 or " such as " in padded or " including " in padded:
        found.add("list")
    if tokens and tokens[0] == "the":
        found.add("the")
    if " in the " in padded or " at the " in padded or " on the " in padded or " at " in padded:
        found.add("place")
    if not _changes().isdisjoint(tokens):
        found.add("moves")
    if ("moves" in found or not _COMPARED.isdisjoint(tokens)) and _BEHIND_IT.search(sentence):
        found.update(("reason", "cause"))
    if tokens[:1] == ("ensure",) or (
        tokens[:1]
        and tokens[0] in _words("bids")
        and (_bid_on(tokens) or (tokens[1:2] and tokens[1] in _OBJECT))
    ):
        found.add("bids")
    if not _words("verdict").isdisjoint(tokens):
        found.add("verdict")
    if "www." in sentence or "://" in sentence:
        found.add("link")
    if tokens and (tokens[0] in _LEANING or not _POINTING.isdisjoint(tokens[:_OPENING])):
        found.add("leans")
    return frozenset(found)


_COMPARED = frozenset({"halved", "doubled", "trebled", "more", "fewer", "less", "higher", "lower"})
# "Fell to 512, as house building slowed", "was 12% lower, following the closure of a wing": what moved it.
_BEHIND_IT = re.compile(
    r",\s+(?:partly\s+|mainly\s+|largely\s+)?as\s+(?!(?:well|part|if|such|long|soon|many|much|far|at|of|in|to|it|they|a|an)\b)"
    r"(?:[\w’'-]+\s+){1,5}?\w+(?:ed|ew|ose|ell|ut|nt|ft|ook|ame|ve|had|was|were)\b|\bfollowing\s+(?:the|a|its|their)\s+\w+"
    r"|,\s+after\s+(?:the|a|its|their)\s+\w+"
    r"|\bafter\s+(?:the|a|an|its|their)\s+(?:[\w’'-]+\s+){1,5}?(?:\w{2,}ed|began|opened|came|was|were|became|left|took)\b"
)


def _bid_on(tokens: tuple[str, ...]) -> bool:
    """Tell whether a bidding verb goes on with another one: "Develop and implement"."""
    return tokens[1:2] == ("and",) and bool(tokens[2:3]) and tokens[2] in _words("bids")


_OBJECT = frozenset(
    {
        "that",
        "the",
        "a",
        "an",
        "all",
        "its",
        "their",
        "more",
        "further",
        "how",
        "whether",
        "every",
        "each",
        "any",
    }
)
_SEVERAL = 4
_OPENING = 6  # tokens in which a word that points back makes a sentence lean on the one before
_POINTING = frozenset({"these", "they"})
_LEANING = frozenset(
    {
        "this", "these", "it", "they", "its", "their", "such", "those", "he", "she", "however", "but", "his", "her",
        "also", "here", "both", "consequently", "therefore", "instead",
    }
)  # fmt: skip
