"""Read a question: its words, what they ask for, where, when and of what."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant.answering.reading.ago import find_ago
from assistant.answering.reading.asked_place import asks_the_wider_place, find_areas, places_read
from assistant.answering.reading.asked_rate import find_rate
from assistant.answering.reading.asked_time import COMPARED, find_times, opened_at, years_of
from assistant.answering.reading.clause_order import may_follow_a_statement
from assistant.answering.reading.equal_numbers import with_equal_numbers
from assistant.answering.reading.frames import Framed, unframed
from assistant.answering.reading.head import head_of, named_last
from assistant.answering.reading.joining import lettered, only_joins, without_compounds
from assistant.answering.reading.mending import mend, written_out
from assistant.answering.reading.most import most_of_these, which_place
from assistant.answering.reading.numbering import (
    counting,
    in_capitals,
    is_a_mean,
    is_limit_of_number,
    told_by_form,
)
from assistant.answering.reading.own_body import own_body
from assistant.answering.reading.query import Query, Term
from assistant.answering.reading.rephrasing import rephrased
from assistant.answering.reading.shape import by_shape
from assistant.answering.reading.speaker import (
    VISITORS,
    acting_body,
    aside,
    in_their_view,
    judged_manner,
    judging,
    main_clause,
    of_the_speaker,
    own_people,
    points_back,
)
from assistant.answering.reading.terms import make_terms
from assistant.corpus.store import Store
from assistant.language.tokens import Token, find_tokens

_PHRASE = 5  # tokens in the longest cue

# within a longer cue these say nothing: the "how" of "how often" asks for no manner
_LONGEST_WINS = frozenset(
    {"manner", "reason", "date", "place", "person", "count", "amount", "definition", "enumeration", "duration",
     "frequency", "difference", "sum"}
)  # fmt: skip


def parse_query(store: Store, question: str) -> Query:
    """Read `question` with the vocabulary of `store`."""
    proper, topic = question_proper(store, question)
    query = _parse(store, question, proper)
    if not topic:
        return query
    from assistant.answering.reading.named_topic import with_topic

    return with_topic(query, _parse(store, topic, topic))


def question_proper(store: Store, question: str) -> Framed:
    """Return what is read of a question: the question proper, whose tokens are the query's, and the topic before it."""
    question = written_out(store, question)
    if question.lower().startswith(_CLAIMING):
        from assistant.answering.reading.claimed import asked_outright

        question = asked_outright(question)
    if may_follow_a_statement(question):
        from assistant.answering.reading.said_before import asked_behind

        question = asked_behind(store, question)
    proper, topic = unframed(store, question)
    if any(map(str.isdigit, question)):
        from assistant.answering.reading.spans_of_time import as_span

        proper, topic = as_span(proper), as_span(topic)
    return Framed(rephrased(proper), topic)


_DOERS = frozenset({"do", "does", "did", "can", "by", "will", "among", "amongst"})
_CLAIMING = ("is it", "am i", "are we", "would it", "would i")


def _parse(store: Store, asked: str, question: str) -> Query:
    """Read the question proper, of the question that was `asked`."""
    found = find_tokens(question)
    tokens, notes = mend(store, found)
    cues = without_compounds(question, found, _cues(store, tokens))
    areas, taken, publishers = find_areas(store, tokens, found)
    periods = find_times(years_of(question, found, tokens))
    taken.update(at for period in periods for at in range(opened_at(tokens, period.start), period.end))
    rate, rate_tokens = find_rate(store, tokens, taken)
    capitals = in_capitals(question, found, cues)
    quoted = _quoted(question, found) | capitals
    terms = make_terms(
        store,
        tokens,
        [each for each in cues if not quoted.intersection(range(each[1], each[2]))],
        taken | rate_tokens,
        areas,
        publishers,
    )
    terms = with_equal_numbers(tokens, told_by_form(question, found, terms))
    terms = _eased(terms, which_place(store, tokens), quoted, 1, 0.1)
    if not _DOERS.isdisjoint(tokens):
        from assistant.answering.reading.doers import with_their_house

        terms = with_their_house(store, tokens, terms)
    begin = main_clause(question, found)
    kinds = {at for names, start, end in cues if "category" in names for at in range(start, end)}
    if pointed := points_back(tokens, kinds, begin):
        terms, begin = (
            _eased(terms, pointed, quoted, 1, 0.1),
            0,
        )  # what is meant stands before the question proper
    outside = set(range(begin)) | set(range(aside(tokens, publishers), len(tokens)))
    apart = begin and any(
        f"{mark} " in question[: found[begin].start] for mark in ".!?"
    )  # a sentence before it
    terms = _eased(terms, outside, quoted, 2 if 0 in outside and not apart else 1, 0.4)
    terms = _eased(terms, of_the_speaker(question, found), quoted, 1, 0.1)
    terms = _eased(terms, in_their_view(tokens, publishers), quoted, 1, 0.1)
    bodies = [(area.start, area.end) for area in areas if area.kind == "subject"]
    acting = own_people(tokens, bodies) | acting_body(tokens, terms) | judged_manner(tokens)
    acting |= own_body(store, tokens, terms) if len(tokens) > _SHORT else set()
    terms = _eased(terms, acting, quoted, 1, 0.1)
    terms = _eased(terms, judging(tokens), quoted, 0, 0.1)
    cues = tuple(each for each in cues if not ("previous" in each[0] and _before_a_visit(tokens, each[2])))
    cues = tuple(
        (names - {"national"} if is_a_mean(tokens, at, end) else names, at, end) for names, at, end in cues
    )
    cues = tuple(
        (names - _COMPARING if is_limit_of_number(tokens, end) else names, at, end) for names, at, end in cues
    )
    if apart and any(term.required and "area" not in term.cues and term.start >= begin for term in terms):
        cues = tuple((names - _OF_TWO if end <= begin else names, at, end) for names, at, end in cues)
    names = frozenset(
        name for names, at, end in cues if not capitals.issuperset(range(at, end)) for name in names
    )
    names -= {"telling"}
    names = by_shape(tokens, cues, names, quoted, len(areas), publishers)
    if {"duration", "money"} <= names:
        from assistant.answering.reading.time_spent import of_time

        names, terms = of_time(store, names, terms)
    if most_of_these(tokens):
        names |= {"count"}
    if any(period.kind == "since" and COMPARED.intersection(tokens) for period in periods) and len(areas) < 2:
        names -= {"compare"}  # with an earlier time, not with another place
    if asks_the_wider_place(tokens, areas, bool(names & {"compare", "difference", "higher", "lower"})):
        names = (names - {"compare"}) | {"national", "wider"}
    head = head_of(tokens, cues, terms, {at for area in areas for at in range(area.start, area.end)})
    terms, head = named_last(tokens, *counting(tokens, terms, head))
    return Query(
        question=asked,
        tokens=tokens,
        cues=names,
        terms=terms,
        areas=areas,
        periods=periods,
        rate=rate,
        head=head,
        negatives=tuple(tokens[end] for names, _, end in cues if "negative" in names and end < len(tokens)),
        previous=tuple((start, end) for names, start, end in cues if "previous" in names),
        notes=(*notes, *places_read(tokens, areas)),
    )


_SHORT = 3  # tokens of a question that names little but the body

_OF_TWO = frozenset(
    {"compare", "peers", "difference", "change", "increase", "decrease", "higher", "lower", "previous"}
)
_COMPARING = frozenset({"compare", "higher", "lower"})
_MARKS = {"‘": "’", "“": "”", "'": "'", '"': '"'}


def _quoted(question: str, found: Sequence[Token]) -> set[int]:
    """Return the tokens that stand in quotation marks: names, whatever their words mean otherwise."""
    inside: set[int] = set()
    for at, token in enumerate(found):
        mark = question[token.start - 1 : token.start]
        if mark not in _MARKS or not mark or question[max(0, token.start - 2) : token.start - 1].strip(" ("):
            continue
        for last in range(at, min(at + 4, len(found))):
            end = found[last].end
            if question[end : end + 1] == _MARKS[mark] and not question[end + 1 : end + 2].isalnum():
                inside.update(range(at, last + 1))
                break
    return inside


def _before_a_visit(tokens: Sequence[str], end: int) -> bool:
    """Tell whether "the year before" goes on with the inspection, and so is the year up to it."""
    return not VISITORS.isdisjoint(tokens[end : end + 4])


def _eased(
    terms: tuple[Term, ...], outside: Set[int], quoted: Set[int], enough: int, share: float
) -> tuple[Term, ...]:  # fmt: skip
    """Let words outside the question proper be missing, where as many as are `enough` are left in it.

    They keep that share of their weight.
    """
    if sum(term.required for term in terms if term.start not in outside) < enough:
        return terms
    return tuple(
        term._replace(required=False, weight=term.weight * share, even=min(term.even, share))
        if term.start in outside and "area" not in term.cues and term.start not in quoted
        else term
        for term in terms
    )


def _cues(store: Store, tokens: Sequence[str]) -> tuple[tuple[frozenset[str], int, int], ...]:
    """Find the phrases that say what is asked for; of overlapping ones all count."""
    spans = {
        (start, end): " ".join(tokens[start:end])
        for start in range(len(tokens))
        for end in range(start + 1, min(len(tokens), start + _PHRASE + 3) + 1)
    }
    known = store.cues(sorted(set(spans.values())))
    found = [(known[phrase], start, end) for (start, end), phrase in sorted(spans.items()) if phrase in known]
    found += [(frozenset({"previous"}), start, end) for start, end in find_ago(tokens)]
    found = [each for each in found if not only_joins(tokens, each) and not lettered(tokens, each)]
    solid = {at for names, start, end in found if "content" in names for at in range(start, end)}
    kept = []
    for names, start, end in found:
        inside = any(
            other_start <= start and end <= other_end and other_end - other_start > end - start
            for _, other_start, other_end in found
        )
        courtesy = any(
            "chat" in other
            and other_start <= start
            and end <= other_end
            and other_end - other_start > end - start
            for other, other_start, other_end in found
        )  # "I want to know" tells of no aim
        left = names & {"chat", "light"} if courtesy else names - _LONGEST_WINS if inside else names
        if solid.issuperset(range(start, end)):
            left = names & {"content"}
        if left:
            kept.append((left, start, end))
    return tuple(kept)
