"""What is counted: the words right after "how many", or those that a telegram counts."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.reading.most import most_of_these
from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.numbering import is_deed
from assistant.answering.reading.query import Term
from assistant.answering.reading.speaker import OPENERS
from assistant.answering.reading.terms import Cues

_SHORT = 3  # words: behind them a deed may close a telegram, "care leavers in Anytown - how many supported"
_BEFORE_NOUN = frozenset({"the", "of", "all", "more", "other", "different", "its", "their", "own"})


def head_of(tokens: Sequence[str], cues: Cues, terms: Sequence[Term], placed: Set[int]) -> tuple[Term, ...]:
    """Return the terms of what is counted: the words right after "how many" or "number of"."""
    ends = [end for names, _, end in cues if "count" in names or "size" in names] or most_of_these(tokens)
    if not ends and tokens[-1:] == ("numbers",):
        return tuple(term for term in terms if term.required and term.end == len(tokens) - 1)
    if not ends:
        return _told_apart(tokens, terms)
    sized = any(
        "size" in names for names, _, _ in cues
    )  # "how big was the unpaid work backlog": the last noun
    position = max(end for end in ends if end == min(ends) or end <= min(ends) + 2)
    head: list[Term] = []
    while position < len(tokens):
        term = next((each for each in terms if each.start <= position < each.end), None)
        if term is None:
            skipped = position in placed or tokens[position] in _BEFORE_NOUN
            skipped = skipped or (tokens[position] in {"is", "was"} and tokens[0] == "how")
            joined = tokens[position] in {"and", "or"} and all(each.text.isdigit() for each in head)
            if head and not joined:  # but "999 and 101 callers"
                break
            if not head and not skipped:
                break
            position += 1
            continue
        closing = position == len(tokens) - 1 and position > _SHORT and tokens[position].endswith("ed")
        if not head and (closing or is_deed(tokens, position)):
            break
        inside = sized and any(each.start == term.end and each.required for each in terms)
        if head and term.cues & {"light", "change", "target"} and not term.cues & {"rate"} and not inside:
            break
        if not head and term.text[0].isdigit() and tokens[position - 2 : position] in _WHOLE:
            return ()  # "how many of the 347 live elsewhere": some of what was counted
        head.append(term)
        position = term.end
    return tuple(head) or _counted_before(tokens, terms, min(ends))


def _counted_before(tokens: Sequence[str], terms: Sequence[Term], end: int) -> tuple[Term, ...]:
    """Return what stands first where a telegram closes with "how many": "boroughs hitting the quota - how many".

    Of "they speak loads of languages, what's the number" it is the languages.
    """
    if not _POINTING.issuperset(tokens[end:]):
        return ()
    several = [
        term
        for term in terms
        if term.required and term.end <= end and tokens[term.start - 2 : term.start] in _SEVERAL
    ]
    if several:
        return tuple(_joined(terms, several[-1]))
    if len(tokens) - end > 1 or tokens[0] in OPENERS:
        return ()
    first = _joined(terms, next((term for term in terms if term.required and term.end < end), None))
    return () if any(each.text.isdigit() for each in first) else tuple(first)  # "over 52 weeks - how many?"


_WHOLE = tuple(("of", word) for word in ("the", "those", "these"))
_SEVERAL = tuple(
    (word, "of") for word in ("load", "loads", "lot", "lots", "heaps", "tons", "pile", "bunch", "plenty")
)
_POINTING = frozenset(
    {"was", "is", "were", "are", "it", "that", "they", "there", "exactly", "of", "them", "now", "then"}
)


def _joined(terms: Sequence[Term], first: Term | None) -> list[Term]:
    """Return a term with all required ones that follow right behind it."""
    found = [first] if first is not None else []
    for term in terms:
        if found and term.required and term.start == found[-1].end:
            found.append(term)
    return found


def _told_apart(tokens: Sequence[str], terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return what a telegram names and then tells apart: "boroughs" of "boroughs that made all their calls"."""
    at = next((at for at, token in enumerate(tokens[:4]) if token in {"that", "who"}), 0)
    if not at or tokens[0] in OPENERS:
        return ()
    return tuple(term for term in terms if term.required and term.end <= at)


_VERBS = frozenset(
    {"did", "does", "do", "were", "was", "are", "have", "has", "had", "will", "would", "can", "could"}
)
_PASSED_OVER = frozenset({"light", "opinion", "change", "target", "framing"})


def named_last(
    tokens: Sequence[str], terms: tuple[Term, ...], head: tuple[Term, ...]
) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Count the plural right before the verb, which the noun before it only narrows."""
    at = head[-1].end if head else len(tokens)
    last = next((term for term in terms if term.start == at), None)
    if last is None or last.required or last.end >= len(tokens) or tokens[last.end] not in _VERBS:
        return terms, head
    if not is_plural(last.text) or not last.cues or not last.cues <= _PASSED_OVER or not head[-1].required:
        return terms, head
    meant = last._replace(required=True, even=1.2, weight=max(last.weight, 1.2), cues=frozenset())
    return tuple(meant if term is last else term for term in terms), (meant,)
