"""Plural forms of English nouns."""

from __future__ import annotations

from assistant.language.tables import read_set

_IRREGULAR = {
    "child": "children", "person": "people", "man": "men", "woman": "women", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "goose": "geese", "life": "lives", "wife": "wives",
    "knife": "knives", "half": "halves", "leaf": "leaves", "shelf": "shelves", "thief": "thieves",
    "wolf": "wolves", "self": "selves", "loaf": "loaves", "criterion": "criteria",
    "phenomenon": "phenomena", "analysis": "analyses", "crisis": "crises", "diagnosis": "diagnoses",
    "basis": "bases", "thesis": "theses", "hypothesis": "hypotheses", "bacterium": "bacteria",
    "grandchild": "grandchildren", "stepchild": "stepchildren", "curriculum": "curricula", "gas": "gases",
    "bus": "buses",
}  # fmt: skip


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case has the form of a plural noun."""
    if word in read_set("grammar", "plurals"):
        return True
    if len(word) < 3 or word in read_set("grammar", "not_plural"):
        return False
    if word.endswith(("men", "children", "people")) and len(word) > 5:
        return word not in {"specimen", "regimen", "acumen", "abdomen"}
    return word.endswith("s") and not word.endswith(("ss", "ous", "'s")) and not word.endswith("us")


def plural_of(noun: str) -> str:
    """Return the plural of a noun phrase as printed: its last word is made plural, the others stay."""
    head, space, word = noun.rpartition(" ")
    lowered = word.lower()
    if noun.lower().endswith(" looked after"):
        return plural_of(noun[:-13]) + noun[-13:]
    if not word or is_plural(lowered):
        return noun
    for single, plural in _IRREGULAR.items():
        if lowered == single or (
            lowered.endswith(single) and single in {"man", "woman", "child", "person", "wife"}
        ):
            made = word[: len(word) - len(single)] + plural
            return head + space + (made[0].upper() + made[1:] if word[0].isupper() else made)
    if word.isupper() and len(word) > 1:
        return noun + "s"
    if lowered.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if lowered.endswith("y") and len(word) > 1 and lowered[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
