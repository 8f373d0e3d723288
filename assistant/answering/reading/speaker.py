"""What people say of themselves around a question: who they are, what they need it for, in what form."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.reading.clause_order import ASKING, AUXILIARY
from assistant.answering.reading.query import Term
from assistant.language.body_nouns import BODY_NOUNS
from assistant.language.tokens import Token

_ENDS = frozenset(".!?;")
_SPEAKER = frozenset(
    {"i", "i'm", "i've", "i'd", "i'll", "im", "ive", "we", "we're", "we've", "my", "our", "me", "us"}
)
_NEEDING = frozenset({"need", "needed", "want", "wanted", "wanting", "asking", "please"})


def of_the_speaker(question: str, found: Sequence[Token]) -> set[int]:
    """Return the tokens that speak of whoever asks: "As a carer, ...", "Needed for print today.", "so that I can ...".

    A sentence in which something is asked is never one of them; nor is the only sentence.
    """
    outside: set[int] = set()
    parts = _sentences(question, found)
    asked = [any(found[at].text in ASKING | AUXILIARY for at in part) for part in parts]
    for part, asks in zip(parts, asked, strict=True):
        words = [found[at].text for at in part]
        others = len(part) < len(found)
        if others and not asks and (_SPEAKER | _NEEDING).intersection(words):
            outside.update(part)
        outside.update(_role(question, found, part))
        for at, word in enumerate(words[:-2]):
            after = at + 1 + (words[at + 1] == "that")
            counted = after > at + 1 and "many" in words[:at]
            if at > 2 and word == "so" and (counted or words[after] in _SPEAKER):
                outside.update(part[at:])  # to what end what is counted is done
    return outside if len(outside) < len(found) else set()


def _sentences(question: str, found: Sequence[Token]) -> list[list[int]]:
    """Return the tokens of each sentence, or of each side of a dash."""
    parts: list[list[int]] = []
    for at, token in enumerate(found):
        between = question[found[at - 1].end : token.start] if at else ""
        dash = between.strip() in {"-", "–", "—"} and between != between.strip()
        if not parts or dash or (" " in between and not _ENDS.isdisjoint(between)):
            parts.append([])
        parts[-1].append(at)
    return parts


def _role(question: str, found: Sequence[Token], part: Sequence[int]) -> Sequence[int]:
    """Return the tokens of "As a foster carer in Anytown" at the front of a sentence, up to its comma or "I"."""
    if [found[at].text for at in part[:2]] not in (["as", "a"], ["as", "an"], ["as", "one"]):
        return ()
    for at in range(2, len(part)):
        last, token = found[part[at - 1]], found[part[at]]
        if "," in question[last.end : token.start] or token.text in _SPEAKER:
            return part[:at]
    return ()


VISITORS = frozenset({"inspector", "inspectors", "inspectorate", "inspection"})


_BEFORE_OPENER = frozenset({"over", "about", "roughly", "of", "in", "on", "for", "to", "at", "and", "so"})
OPENERS = frozenset(
    {
        "what", "which", "who", "whose", "where", "when", "why", "how", "is", "are", "was", "were", "did", "does", "do",
        "has", "have", "can", "could", "will", "would", "should", "must", "by", "please", "i'd", "tell", "give",
    }
)  # fmt: skip


def main_clause(question: str, found: Sequence[Token]) -> int:
    """Return the token at which the question proper begins, after "I am writing about it: ..." or "In London, ..."."""
    start = 0
    for at, token in enumerate(found[1:], 1):
        between = question[found[at - 1].end : token.start]
        if (
            (
                token.text in OPENERS
                or (token.text in _BEFORE_OPENER and found[at + 1 : at + 2] and found[at + 1].text in OPENERS)
            )
            and (" - " in between or any(mark in between for mark in ",:.;–—?!"))
            and len(found) - at > 3
        ):
            start = at
    return start


def points_back(tokens: Sequence[str], kinds: Set[int], begin: int) -> set[int]:
    """Return the words behind the beginning of the question proper that mean what was named before it: "that exercise".

    `kinds` are the words that only say what kind of thing something is.
    """
    return {at for at in kinds if begin and at > begin and tokens[at - 1] in _POINTING}


_POINTING = frozenset({"this", "that", "these", "those"})
_VIEW = frozenset(
    {"eyes", "view", "views", "opinion", "mind", "book", "books", "words", "reckoning", "estimation"}
)


def in_their_view(tokens: Sequence[str], publishers: set[int]) -> set[int]:
    """Return the tokens that only say whose judgment is asked for: "in the inspectors' eyes", "in Ofsted's book".

    Of "what did the inspection recommend" the inspection is one of them.
    """
    viewing = {
        at + 1
        for at, token in enumerate(tokens[:-1])
        if (at in publishers or token in VISITORS) and tokens[at + 1] in _VIEW
    }
    return viewing | {
        at
        for at, token in enumerate(tokens[:-1])
        if token in VISITORS
        and tokens[at + 1] in _SAYING
        and not _AUXILIARY.isdisjoint(tokens[max(0, at - 2) : at])
    }


_AUXILIARY = frozenset({"did", "does", "do", "has", "have", "had"})
_SAYING = frozenset(
    {
        "recommend", "recommended", "say", "said", "find", "found", "conclude", "concluded", "want", "wanted", "think",
        "ask", "asked", "tell", "told", "urge", "urged", "note", "noted", "report", "reported", "praise", "praised",
        "criticise", "criticised", "highlight", "highlighted",
    }
)  # fmt: skip


def own_people(tokens: Sequence[str], bodies: Sequence[tuple[int, int]]) -> set[int]:
    """Return the tokens that name a body's own people as those who act: "do the Met's officers detect" is "does the Met".

    `bodies` are where the questions name bodies, as half-open runs of tokens.
    """
    return {
        end
        for start, end in bodies
        if tokens[end : end + 1]
        and tokens[end] in _PEOPLE
        and len(tokens) > end + 1
        and not _DOING.isdisjoint(tokens[max(0, start - 2) : start])
    }


_PEOPLE = frozenset({"officers", "staff", "cops", "police", "bobbies", "employees", "workers", "teams"})
_DOING = frozenset({"do", "did", "does", "have", "can", "will"})


def _of_the_visit(tokens: Sequence[str], publishers: set[int]) -> bool:
    """Tell whether all that follows "at" is the time of the visit: "at inspection time", "at the time of the inspection"."""
    words = [word for at, word in enumerate(tokens) if at not in publishers and word not in _ARTICLES]
    words = words[2:] if words[:2] in (["time", "of"], ["point", "of"]) else words
    return bool(words) and words[0] in VISITORS and words[1:] in ([], ["time"])


_ARTICLES = frozenset({"the", "this", "that", "its", "their", "our"})


_CLAUSE = 5  # tokens before it
_WHETHER = frozenset({"do", "does", "did", "in", "are", "is"})


def aside(tokens: Sequence[str], publishers: set[int]) -> int:
    """Return where a clause begins that only says when it was looked at: "when inspectors visited"."""
    for at, token in enumerate(tokens[:-1]):
        if (
            at > 2
            and token == "at"
            and _of_the_visit(tokens[at + 1 :], {each - at - 1 for each in publishers})
        ):
            return at
        if at > _CLAUSE and token == "without" and tokens[0] in _WHETHER and tokens[-1].endswith("ing"):
            return at  # "do they see them alone, without adults listening": what was said already
        if at > 2 and token in {"when", "as", "after", "before"}:
            after = at + 1 + (tokens[at + 1] in {"the", "its", "their"})
            if after < len(tokens) and (tokens[after] in VISITORS or after in publishers):
                return at
    return len(tokens)


_DO = frozenset(
    {"do", "does", "did", "has", "have", "had", "is", "was", "will", "can", "could", "should", "would"}
)
_COMMON = 1.4  # weight of a word that a third of the passages have


def acting_body(tokens: Sequence[str], terms: Sequence[Term]) -> set[int]:
    """Return the tokens that only name whoever acts by the kind of body that it is, where the reports are full of the word."""
    return {
        term.start
        for term in terms
        if term.text in BODY_NOUNS
        and term.weight < _COMMON
        and term.start > 1
        and tokens[term.start - 1] in {"the", "this"}
        and (tokens[term.start - 2] in _DO or not _DO.isdisjoint(tokens[term.end : term.end + 1]))
    }


_MANNER = frozenset(
    {
        "consistently", "properly", "adequately", "reliably", "fully", "sufficiently", "correctly", "faithfully",
        "strictly",
    }
)  # fmt: skip


def judged_manner(tokens: Sequence[str]) -> set[int]:
    """Return the tokens that ask of a deed whether it is done well: what was found says it in words of its own.

    >>> judged_manner(("is", "it", "followed", "consistently"))
    {3}
    """
    if AUXILIARY.isdisjoint(tokens[:1]):
        return set()
    return {at for at, token in enumerate(tokens) if token in _MANNER}


def judging(tokens: Sequence[str]) -> set[int]:
    """Return the tokens that only say who judged, where a judgment is asked for: "the external reviewer's ratings".

    >>> sorted(judging(("what", "rating", "did", "the", "external", "reviewer", "give")))
    [4, 5]
    """
    if _JUDGMENTS.isdisjoint(tokens):
        return set()
    judges = {at for at, token in enumerate(tokens) if token in _JUDGES}
    return judges | {at - 1 for at in judges if at and tokens[at - 1] in _FROM_OUTSIDE}


_JUDGMENTS = frozenset(
    {"judgment", "judgments", "judgement", "judgements", "grade", "grades", "rating", "ratings"}
)
_JUDGES = frozenset(
    {
        "reviewer", "reviewers", "auditor", "auditors", "assessor", "assessors", "examiner", "examiners",
        "evaluator", "evaluators",
    }
)  # fmt: skip
_FROM_OUTSIDE = frozenset({"external", "independent", "internal", "outside", "lead", "peer"})
