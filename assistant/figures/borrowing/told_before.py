"""What the sentence before tells of, where a number's own sentence only points at it.

"The share of pupils who are late is high. At 46%, this has not changed"; "They are no longer called
upon. There are over 200 people in this category"; "Repairs are slow. The average time rose to 44 weeks".
In: a draft, its sentence and the paragraph. Out: the draft with what was told before.
"""

from __future__ import annotations

import re

from assistant.documents.span import Span
from assistant.figures.draft import Draft, Part
from assistant.figures.measuring.naming import slice_of
from assistant.figures.measuring.subjects import subject_of
from assistant.figures.sentence.items import Row, split_rows
from assistant.figures.sentence.relatives import main_verb
from assistant.figures.sentence.statement import Statement
from assistant.language.periods import find_periods
from assistant.language.plurals import is_plural
from assistant.language.quantities import find_quantities
from assistant.language.sentences import find_sentences

_SHARE_OF = re.compile(r"\b(?:percentage|proportion|share|number|rate|level) of [^,.;:()]+", re.IGNORECASE)
# What stands before several of whom a clause tells: "ensures that virtually all", "Most of the".
_ALL = (
    r"(?:(?:(?:almost|nearly|virtually|not) )?all|most|many|few|some|(?:the|a|an) (?:\w+ )?(?:majority|number|proportion) of)"
    r"(?: of)?(?: the| its| their)? "
)
_SURE = r"\b(?:ensur(?:e|es|ed|ing)|means?|meant|clear|pleasing|positive|so) that (?:the |its |their )?"
_OPENED = re.compile(rf"(?:(?:^|, ){_ALL}|{_SURE}(?:{_ALL})?)$", re.IGNORECASE)
_THEY = re.compile(
    r"\bthey (?:are|were|have|had|do|did|can|could|must|will) (?P<told>[^.,;:]*?)"
    r"(?= (?:unless|because|until|when|if|although|while|whilst|and|but)\b|[.,;:]|$)",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:unless|if|when|until|because|that|where|as) $", re.IGNORECASE)
_MEAN = re.compile(
    r"(?:average|mean|median|typical) (?:time|wait|length|duration|cost|age|stay|delay|timescale|score)",
    re.IGNORECASE,
)
_VERBS = frozenset("XVLB")
_NAMES = frozenset("NGe")


def tell_from_before(statement: Statement, draft: Draft) -> Draft:
    """Give a mean of nothing what the sentence before speaks of."""
    before = find_sentences(statement.flow.text[: statement.start])[-1:]
    if not before or draft.measure is None:
        return draft
    start, end = before[0]
    bare = draft.qualifier is None and _MEAN.fullmatch(draft.measure.text) is not None
    opens = re.match(
        rf"(?:the|this|its|their) (?:current |overall )?{re.escape(draft.measure.text)}\b",
        statement.text,
        re.I,
    )
    row = statement.rows[0] if statement.rows else None
    if not bare or opens is None or row is None:
        return draft
    next_ = next((at for at, item in enumerate(row.items) if item.start >= opens.end()), len(row.items))
    if row.kinds[next_ : next_ + 1] not in _VERBS:
        return draft
    topic = _subject(statement, start, end)
    return draft if topic is None else _with(draft, draft.measure, topic, statement.flow.span(start, end))


def group_told(statement: Statement, measure: str, start: int, end: int) -> tuple[Part, Part] | None:
    """Return the noun of "young people in this category" and what the sentence at `[start, end)` says that they are."""
    noun = re.split(r"\s(?:currently |now )?(?:in|of|within)\s", measure, maxsplit=1)[0]
    sentence = statement.flow.text[start:end]
    named = re.search(rf"\b{re.escape(noun)}\b", sentence, re.IGNORECASE)
    found = _THEY.finditer(sentence, named.end()) if named is not None else ()
    told = next((each for each in found if _UNLESS.search(sentence[: each.start()]) is None), None)
    if named is None or told is None:
        return None
    return (
        part_of_paragraph(statement, start + named.start(), start + named.end())[0],
        part_of_paragraph(statement, start + told.start("told"), start + told.end("told"))[0],
    )


def part_of_paragraph(statement: Statement, start: int, end: int) -> tuple[Part, Span]:
    """Return words of the paragraph as a part, and the place of their sentence."""
    text = statement.flow.text
    bounds = next((place for place in find_sentences(text) if place[0] <= start < place[1]), (start, end))
    first, last = start - statement.start, end - statement.start
    part = Part(statement.words(first, last), statement.span(first, last))
    return part, statement.flow.span(*bounds)


def tell_level(statement: Statement, draft: Draft, topic: Part) -> Draft:
    """Read "At 46%, this ...": of the share that was spoken of, of those of whom something was said, else of the topic."""
    start, end = (find_sentences(statement.flow.text[: statement.start]) or ((0, 0),))[-1]
    sentence = statement.flow.text[start:end]
    place = statement.flow.span(start, end)
    shares = list(_SHARE_OF.finditer(sentence))
    row = _row(sentence) if sentence and not shares else None
    said = None if row is None else _said_of_several(row, sentence)
    if shares and shares[-1].start() > len("The overall "):
        share, _ = part_of_paragraph(statement, start + shares[-1].start(), start + shares[-1].end())
        return _with(draft, share, draft.qualifier, place)
    if row is None or said is None:
        return _with(draft, topic, draft.qualifier, place)
    first, verb, last = said
    items = row.items
    whom, _ = part_of_paragraph(statement, start + items[first].start, start + items[verb - 1].end)
    deed, _ = part_of_paragraph(statement, start + items[verb].start, start + items[last - 1].end)
    return _with(draft, whom, draft.qualifier or deed, place)


def _said_of_several(row: Row, sentence: str) -> tuple[int, int, int] | None:
    """Return where those of whom a share is told begin, where what they do begins and where it ends.

    "Most tenants pay on time", "ensure that children attend good schools".
    """
    for at, kind in enumerate(row.kinds):
        if kind not in _NAMES or _OPENED.search(sentence[: row.items[at].start]) is None:
            continue
        verb = _deed_after(row, at)
        if verb is None:
            continue
        ends = (place for place in range(verb + 1, len(row.kinds)) if row.kinds[place] in ",;.S")
        return at, verb, next(ends, len(row.kinds))
    return None


def _deed_after(row: Row, at: int) -> int | None:
    """Return where the deed begins of those whose name begins at `at`: behind the first plural and what is in it."""
    several = next(
        (place for place in range(at, len(row.kinds)) if row.kinds[place] not in _NAMES), len(row.kinds)
    )
    named = next((place for place in range(at, several) if is_plural(row.items[place].word)), None)
    if named is None:
        return None
    if named + 1 < several:
        return named + 1 if row.items[named + 1].word != "looked" else named + 3  # "children looked after"
    verbs = (place for place in range(named + 1, len(row.kinds)) if row.kinds[place] in _VERBS)
    return next(verbs, None)


def _subject(statement: Statement, start: int, end: int) -> Part | None:
    """Return the subject of a sentence of the paragraph, None where it is a pronoun."""
    found = _subject_in(statement.flow.text[start:end])
    return part_of_paragraph(statement, start + found[1], start + found[2])[0] if found else None


def _subject_in(sentence: str) -> tuple[str, int, int] | None:
    """Return the last word of a sentence's subject and its span; None where it has none or it is a pronoun."""
    row = _row(sentence)
    verb = main_verb(row) if row is not None else None
    if row is None or verb is None:
        return None
    subject = subject_of(row, verb)
    place = None if subject.pointer else slice_of(row, subject)
    return None if place is None else (row.items[subject.last - 1].word, *place)


def _row(sentence: str) -> Row | None:
    return next(iter(split_rows(sentence, find_quantities(sentence), find_periods(sentence), ())), None)


def _with(draft: Draft, measure: Part, qualifier: Part | None, proof: Span) -> Draft:
    return draft._replace(measure=measure, topic=measure, qualifier=qualifier, proof=(*draft.proof, proof))


def doers_before(statement: Statement) -> tuple[Part, Span] | None:
    """Return the several who are the subject of the sentence before: "Motorcyclists ride little. Their rate was 281"."""
    for start, end in find_sentences(statement.flow.text[: statement.start])[-1:]:
        found = _subject_in(statement.flow.text[start:end])
        if found is not None and is_plural(found[0]):
            return part_of_paragraph(statement, start + found[1], start + found[2])
    return None
