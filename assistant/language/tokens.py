"""Text as tokens and stems.

Tokens are lower-case words and numbers; hyphens part words, apostrophes do not, a possessive 's is
dropped, thousands separators are dropped. The same pattern serves nltk's tokenizer when an index
is built and the standard library when a question is asked, so that a cold question need not load
nltk: its stems are looked up in the saved index, which holds every form it can know.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from nltk.stem.api import StemmerI

PATTERN = r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*"
_TOKEN = re.compile(PATTERN)


class Token(NamedTuple):
    """Hold one token and where it stands, `text[start:end]`, in the text it was found in.

    `name_like` tells whether it is written with a capital followed by small letters.
    """

    text: str
    start: int
    end: int
    name_like: bool


def find_tokens(text: str) -> tuple[Token, ...]:
    """Find every token of `text` with its place, in text order."""
    return tuple(
        Token(_normal(m.group()), m.start(), m.end(), m.group()[0].isupper() and not m.group().isupper())
        for m in _TOKEN.finditer(text)
    )


def tokenize(text: str) -> tuple[str, ...]:
    """Split `text` into tokens.

    >>> tokenize("The force’s 343,172 anti-social incidents")
    ('the', 'force', '343172', 'anti', 'social', 'incidents')
    """
    return tuple(_normal(word) for word in _TOKEN.findall(text))


def nltk_tokenize(text: str) -> tuple[str, ...]:
    """Split `text` into tokens with nltk's tokenizer; equal to `tokenize`."""
    from nltk.tokenize import RegexpTokenizer

    return tuple(_normal(word) for word in RegexpTokenizer(PATTERN).tokenize(text))


def _normal(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    return word


_SMALL = frozenset({"the", "and", "of", "a"})


def name_key(name: str) -> str:
    """Return a name as tokens joined by spaces, without the small words that people leave out.

    A common noun keeps its article: "the force" is a name of one, "force" is not.

    >>> name_key("the City of London"), name_key("England & Wales"), name_key("the force")
    ('city london', 'england wales', 'the force')
    """
    tokens = tokenize(name)
    if name.islower() and len(tokens) == 2 and tokens[0] == "the":
        return " ".join(tokens)
    return " ".join(token for token in tokens if token not in _SMALL)


@cache
def _stemmer() -> "StemmerI":
    from nltk.stem import SnowballStemmer

    return SnowballStemmer("english")


@cache
def stem(token: str) -> str:
    """Return the Snowball stem of a token; numbers stay as they are.

    >>> stem("investigations"), stem("investigating")
    ('investig', 'investig')
    """
    if token[:1].isdigit():
        return token
    return str(_stemmer().stem(token))


_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "or",
    "ors",
    "ly",
    "ion",
    "ions",
    "ment",
    "ments",
    "al",
    "able",
)


def inflections(token: str) -> tuple[str, ...]:
    """Return forms that people may type for a word of the report; not all of them are words."""
    if token[:1].isdigit() or len(token) < 3:
        return ()
    roots = {token}
    for ending in ("s", "es", "ed", "ing", "er", "or", "ion", "ions", "ly", "ment"):
        if token.endswith(ending) and len(token) - len(ending) >= 3:
            roots.add(token[: -len(ending)])
    forms = set(roots)
    for root in roots:
        forms.update(root + ending for ending in _ENDINGS)
        if root.endswith("i") and token.endswith("ies"):
            forms.update((root[:-1] + "y", root + "es"))
        if root.endswith("e"):
            forms.update(root[:-1] + ending for ending in _ENDINGS)
        elif root.endswith("y"):
            forms.update((root[:-1] + "ies", root[:-1] + "ied"))
        elif len(root) > 3:
            forms.update((root + root[-1] + "ing", root + root[-1] + "ed", root + "e"))
    return tuple(sorted(forms - {token}))
