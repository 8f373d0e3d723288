"""Read a question: its words, what they ask for, where, when and of what."""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.answering.asked_time import find_times
from assistant.answering.query import Alternative, AskedArea, AskedPeriod, AskedRate, Query, Term, make_term
from assistant.corpus.store import Store
from assistant.language.spelling import correct, is_word
from assistant.language.tokens import Token, find_tokens

_PHRASE = 5  # tokens in the longest cue or name
_SYNONYM = 4
_NUMBERS = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "thousand", "million"}
_PEOPLE = frozenset({"population", "people", "head", "heads", "capita", "resident", "residents", "inhabitants", "persons", "person", "citizens"})
_FUNCTIONAL = 0.3
_LIGHT = 0.12
# within a longer cue these say nothing: the "how" of "how often" asks for no manner
_LONGEST_WINS = frozenset(
    {"manner", "reason", "date", "place", "person", "count", "amount", "definition", "enumeration", "duration", "frequency"}
)


def parse_query(store: Store, question: str) -> Query:
    """Read `question` with the vocabulary of `store`."""
    found = find_tokens(question)
    tokens, notes = _spelled(store, found)
    cues = _cues(store, tokens)
    areas, taken, publishers = _areas(store, tokens, found)
    periods = find_times(tokens)
    for period in periods:
        taken.update(range(period.start, period.end))
    rate, rate_tokens = _rate(store, tokens)
    terms = _terms(store, tokens, cues, taken | rate_tokens, areas, publishers)
    names = frozenset(name for names, _, _ in cues for name in names)
    return Query(
        question=question,
        tokens=tokens,
        cues=names,
        terms=terms,
        areas=areas,
        periods=periods,
        rate=rate,
        head=_head(tokens, cues, terms),
        negatives=tuple(
            tokens[end] for names, _, end in cues if "negative" in names and end < len(tokens)
        ),
        notes=notes,
    )


def _spelled(store: Store, found: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mend misspelt words; say which."""
    tokens = [token.text for token in found]
    known = store.words(tokens)
    formed = store.index.terms(tokens)
    notes: list[str] = []
    for position, token in enumerate(tokens):
        if token in known or not token.isalpha() or not token.isascii() or len(token) < 3:  # noqa: PLR2004 - too short to tell
            continue
        if is_word(token) or store.cues([token]) or store.aliases([token]) or _named(store, tokens, position):
            continue
        shown = found[position]
        if position and shown.name_like and len(token) < 8:  # noqa: PLR2004 - a short name is near many words
            continue
        meant = correct(token, store.words, store.forms_like)
        if meant is not None and token in formed and store.index.terms([meant]).get(meant) == formed[token]:
            continue
        if meant is not None:
            notes.append(f"read ‘{token}’ as ‘{meant}’")
            tokens[position] = meant
    return tuple(tokens), tuple(notes)


def _named(store: Store, tokens: Sequence[str], position: int) -> bool:
    names = [
        " ".join(token for token in tokens[start:end] if token not in {"the", "and", "of", "a"})
        for start in range(max(0, position - 3), position + 1)
        for end in range(position + 1, min(len(tokens), position + 4) + 1)
    ]
    return bool(store.places(names) or store.area_names(names))


def _cues(store: Store, tokens: Sequence[str]) -> tuple[tuple[frozenset[str], int, int], ...]:
    """Find the phrases that say what is asked for; of overlapping ones all count."""
    spans = {
        (start, end): " ".join(tokens[start:end])
        for start in range(len(tokens))
        for end in range(start + 1, min(len(tokens), start + _PHRASE + 3) + 1)
    }
    known = store.cues(sorted(set(spans.values())))
    found = [(known[phrase], start, end) for (start, end), phrase in sorted(spans.items()) if phrase in known]
    kept = []
    for names, start, end in found:
        inside = any(
            other_start <= start and end <= other_end and other_end - other_start > end - start
            for _, other_start, other_end in found
        )
        names = names - _LONGEST_WINS if inside else names
        if names:
            kept.append((names, start, end))
    return tuple(kept)


def _areas(
    store: Store, tokens: Sequence[str], found: Sequence[Token]
) -> tuple[tuple[AskedArea, ...], set[int], set[int]]:
    """Find the places asked about, longest names first; the tokens they take, and those that name the publisher."""
    areas: list[AskedArea] = []
    publishers: set[int] = set()
    taken: set[int] = set()
    spans = []
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + _PHRASE) + 1):
            inner = [token for token in tokens[start:end] if token not in {"the", "and", "of", "a"}]
            if inner and tokens[start] not in {"and", "of", "a"} and tokens[end - 1] not in {"the", "and", "of", "a"}:
                spans.append((end - start, start, end, " ".join(inner)))
                if tokens[start] == "the" and end - start == 2:  # noqa: PLR2004 - an article and its noun
                    spans.append((end - start, start, end, " ".join(tokens[start:end])))
    names = sorted({span[3] for span in spans})
    own, places = store.area_names(names), store.places(names)
    for _, start, end, name in sorted(spans, key=lambda span: (-span[0], span[1])):
        if taken.intersection(range(start, end)):
            continue
        if name in own and own[name][0].kind == "publisher":
            publishers.update(range(start, end))
            continue
        if name in own:
            kinds = {each.kind for each in own[name]}
            kind = "subject" if "subject" in kinds else "national"
            reports = tuple(each.report for each in own[name] if each.kind == kind)
            areas.append(AskedArea(kind, own[name][0].shown, reports, start, end))
        elif name in places and (len(name) > 3 or found[start].text != tokens[start]):  # noqa: PLR2004 - "us" and "uk"
            areas.append(AskedArea("place", places[name], (), start, end))
        else:
            continue
        taken.update(range(start, end))
    return tuple(sorted(areas, key=lambda area: area.start)), taken, publishers


def _rate(store: Store, tokens: Sequence[str]) -> tuple[AskedRate | None, set[int]]:
    """Find "per 1,000 households", "out of every thousand people", "per head"."""
    for position, token in enumerate(tokens):
        if token not in {"per", "every", "thousand", "of", "a", "in"}:
            continue
        base_at = position + 1
        if base_at < len(tokens) and tokens[base_at] in {"a", "every", "each", "one"}:
            base_at += 1
        if base_at >= len(tokens):
            continue
        base = "1000" if tokens[base_at] == "thousand" else tokens[base_at]
        if base in _PEOPLE and token == "per":
            return AskedRate("", ()), {position, base_at}
        if not base.isdigit() or int(base) % 100 or len(base) > 9 or (1800 <= int(base) < 2100):  # noqa: PLR2004 - a year is no base
            continue
        used = set(range(position, base_at + 1))
        after = base_at + 1
        while after < len(tokens) and tokens[after] in {"of", "the"}:
            after += 1
        of: tuple[str, ...] = ()
        if after < len(tokens) and tokens[after] not in {"in", "are", "is", "for", "were", "across"}:
            word = tokens[after]
            known = store.index.terms([word]).get(word)
            names = store.area_names([word, word.rstrip("s"), word.removesuffix("ers")])
            if word in _PEOPLE or names:
                used.add(after)
            elif known and token == "per":
                of = (known,)
                used.add(after)
            elif known and known in store.index.terms(["household", "children", "pupils"]).values():
                of = (known,)
                used.add(after)
        return AskedRate(base, of), used
    return None, set()


def _terms(
    store: Store, tokens: Sequence[str], cues: Sequence[tuple[frozenset[str], int, int]], taken: set[int],
    areas: Sequence[AskedArea], publishers: set[int],
) -> tuple[Term, ...]:  # fmt: skip
    """Make terms of the words that are left, joining those that are known as phrases."""
    context = _context_from(tokens, content_of(store, tokens))
    names: list[set[str]] = [set() for _ in tokens]
    for cue, start, end in cues:
        for position in range(start, end):
            names[position].update(cue)
    known = store.index.terms(tokens)
    size = max(store.index.size, 1)
    terms: list[Term] = []
    found: list[tuple[int, frozenset[str], tuple[Alternative, ...]]] = []
    content = [known.get(token, token) for token in tokens]
    synonyms = _synonyms(store, content, taken, [bool(each) for each in names])
    shorts = {token: [token, token.removesuffix("s")] if len(token) > 2 else [token] for token in tokens}  # noqa: PLR2004 - "us" is no plural
    aliases = store.aliases(sorted({short for each in shorts.values() for short in each}))
    for position, token in enumerate(tokens):
        if position in taken or not content[position]:
            continue
        asked = frozenset(names[position])
        if position in publishers:
            asked |= {"publisher"}
        alternatives = (
            Alternative((content[position],), "own", token),
            *(Alternative(each.terms, "alias", each.long) for each in aliases if each.short in shorts[token] and each.terms),
            *((Alternative((root,), "own", root) for root in _roots(store, token)) if token not in known else ()),
            *synonyms.get(position, ()),
        )
        found.append((position, asked, alternatives))
    counts = store.index.frequencies({term for _, _, each in found for one in each for term in one.terms})
    for position, asked, alternatives in found:
        token = tokens[position]
        firm = [each for each in alternatives if each.kind != "loose"]
        frequency = max((min(counts.get(term, 0) for term in each.terms) for each in firm), default=0)
        weight = math.log(1 + size / max(frequency, 0.5)) if frequency else 2.4
        required = True
        if "framing" in asked and not asked & {"chat", "light"}:
            asked -= {"framing"}
            required = False
            weight = min(weight, 2.0) if frequency else 0.3
        elif asked & {"chat", "light"} or token in _NUMBERS or (asked and not asked <= {"money", "rate", "follow", "negative"}):
            required = False
            weight *= _LIGHT if asked & {"chat", "light"} or token in _NUMBERS else _FUNCTIONAL
        even = min(max(weight, 1.2), 2.4) if frequency else (2.0 if is_word(token) else 4.0)
        if not required:
            even = min(weight, 0.4 if asked or not frequency else 0.8)
        terms.append(make_term(token, weight, required, asked, alternatives, position, position + 1, even, position >= context))
    for area in areas:
        if area.kind == "place":
            words = tuple(content[at] for at in range(area.start, area.end) if content[at])
            own = Alternative(words, "own", area.name)
            terms.append(make_term(area.name, math.log(1 + size), True, frozenset({"area"}), (own,), area.start, area.end, 4.0))
    return tuple(sorted(terms, key=lambda term: term.start))


def content_of(store: Store, tokens: Sequence[str]) -> tuple[bool, ...]:
    """Tell which tokens say something: all but stop words."""
    known = store.index.terms(tokens)
    return tuple(bool(known.get(token, token)) for token in tokens)


def _context_from(tokens: Sequence[str], content: Sequence[bool]) -> int:
    """Return where the last phrase that only places the question begins: "in ...", "under ...".

    What follows names where an answer stands rather than what it says.
    """
    for at in range(len(tokens) - 1, 1, -1):
        if tokens[at] in _PLACING and sum(content[:at]) > 1:
            return at
    return len(tokens)


_PLACING = frozenset({"in", "under", "on", "within", "during", "after", "about", "at", "throughout", "with"})


def _synonyms(
    store: Store, content: Sequence[str], taken: set[int], functional: Sequence[bool]
) -> dict[int, tuple[Alternative, ...]]:
    """Find what may stand for words and phrases; for a phrase it covers each of its words.

    A word that only says what kind of answer is wanted has no synonyms of its own.
    """
    spans: dict[tuple[int, int], str] = {}
    for start in range(len(content)):
        for end in range(start + 1, min(len(content), start + _SYNONYM + 1) + 1):
            words = [term for term in content[start:end] if term]
            if content[start] and content[end - 1] and not taken.intersection(range(start, end)):
                spans[start, end] = " ".join(words)
    known = store.synonyms(sorted(set(spans.values())))
    found: dict[int, list[Alternative]] = {}
    for (start, end), phrase in spans.items():
        if functional[start] and end == start + 1:
            continue
        for target, kind in known.get(phrase, ()):
            for position in range(start, end):
                found.setdefault(position, []).append(Alternative(tuple(target.split()), kind, target))
    return {position: tuple(each) for position, each in found.items()}


def _roots(store: Store, token: str) -> tuple[str, ...]:
    """Return the terms of words that an unknown token may be a form of."""
    candidates = set()
    for ending in ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ion", "ment", "ness"):
        if token.endswith(ending) and len(token) - len(ending) > 3:  # noqa: PLR2004 - shorter roots are chance
            root = token[: -len(ending)]
            candidates.update((root, root + "e", root + "y", root[:-1] if root[-1] == root[-2] else root))
    counted = store.words(sorted(candidates))
    found = {term for term in store.index.terms([word for word, count in counted.items() if count]).values() if term}
    stems = {each[:-1] + "i" if each.endswith("y") else each.removesuffix("e") for each in candidates}
    return tuple(sorted(found or store.index.frequencies(stems)))


def _head(
    tokens: Sequence[str], cues: Sequence[tuple[frozenset[str], int, int]], terms: Sequence[Term]
) -> tuple[Term, ...]:
    """Return the terms of what is counted: the words right after "how many" or "number of"."""
    ends = [end for names, _, end in cues if "count" in names]
    if not ends:
        return ()
    position = max(end for end in ends if end == min(ends) or end <= min(ends) + 2)
    head: list[Term] = []
    while position < len(tokens):
        term = next((each for each in terms if each.start <= position < each.end), None)
        if term is None:
            if head or tokens[position] not in {"the", "of", "all", "more", "other", "different"}:
                break
            position += 1
            continue
        if head and term.cues & {"light", "change", "target"} and not term.cues & {"rate"}:
            break
        head.append(term)
        position = term.end
    return tuple(head)


def period_years(periods: Sequence[AskedPeriod]) -> frozenset[str]:
    """Return the years that the periods name."""
    return frozenset(date[:4] for period in periods for date in (period.first, period.last) if date)
