"""Initials that no report has, written out by the words that the report asked has for them: "LADO", "QBC"."""

from __future__ import annotations

import re
from collections import Counter

from assistant.answering.inquiry import Inquiry
from assistant.language.stopwords import stop_words
from assistant.language.tokens import find_tokens

_SHORTEST, _LONGEST = 3, 6  # letters
_SURE = 4  # letters that are enough where the words stand but once
_REPORTS = 20  # more are not read for a question


def spelled_out(inquiry: Inquiry) -> tuple[str, str]:
    """Return a question with its unknown initials written out, and a note that says so; empty where there are none."""
    store, question = inquiry.store, inquiry.query.question
    ids = inquiry.reports_meant()
    if len(ids) > _REPORTS:
        return "", ""
    for token in find_tokens(question):
        shown = question[token.start : token.end]
        letters = shown.removesuffix("s")
        if not (letters.isupper() and letters.isalpha() and _SHORTEST <= len(letters) <= _LONGEST):
            continue
        if letters == question.upper() or store.area_names([token.text]) or store.aliases([letters.lower()]):
            continue
        long = _phrase(" ".join(store.report(id).text for id in ids), letters.lower())
        if long:
            return f"{question[: token.start]}{long}{question[token.end :]}", f"took ‘{shown}’ as ‘{long}’"
    return "", ""


def _phrase(text: str, letters: str) -> str:
    """Return the words that a text uses most often whose initials are these letters, "" where none are or two as often."""
    words = r"[\s-]+".join(rf"{letter}[a-z]+" for letter in letters)
    found = Counter(
        " ".join(each[0].lower().split()) for each in re.finditer(rf"\b{words}\b", text, re.IGNORECASE)
    )
    plain = Counter(
        {
            phrase: count
            for phrase, count in found.items()
            if stop_words().isdisjoint(re.split(r"[\s-]", phrase))
        }
    )
    best = plain.most_common(2)
    if not best or (len(letters) < _SURE and best[0][1] == 1):
        return ""
    return "" if len(best) > 1 and best[1][1] == best[0][1] else best[0][0]
