"""The places a question names."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.reading.query import AskedArea
from assistant.corpus.areas import REGION
from assistant.corpus.entries import AreaName
from assistant.corpus.store import Store
from assistant.language.spelling import is_word
from assistant.language.tokens import Token

_PLURAL = 4  # letters
_PHRASE = 5  # tokens in the longest name


_BEFORE = frozenset({"in", "for", "at", "near", "from", "of", "across", "to", "around", "outside"})


def _is_place(tokens: Sequence[str], found: Sequence[Token], start: int, end: int) -> bool:
    """Tell a place from a word spelled like it: "reading" is a subject, "in Reading" a town."""
    if end - start > 1 or not is_word(tokens[start]):
        return len(tokens[start]) > 3 or end - start > 1 or found[start].name_like
    return found[start].name_like and start > 0 and tokens[start - 1] in _BEFORE


def find_areas(
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
            if (
                inner
                and tokens[start] not in {"and", "of", "a"}
                and tokens[end - 1] not in {"the", "and", "of", "a"}
            ):
                spans.append((end - start, start, end, " ".join(inner)))
                if tokens[start] == "the" and end - start == 2:
                    spans.append((end - start, start, end, " ".join(tokens[start:end])))
    for at, token in enumerate(tokens):
        if token.endswith(("ers", "er")) and found[at].name_like:
            spans.append(
                (1, at, at + 1, token.removesuffix("s").removesuffix("er"))
            )  # people are named by their place
    owned = {
        token.removesuffix("s") for token in tokens if token.endswith("s") and len(token) >= _PLURAL
    }  # "kents" of whoever leaves out the apostrophe
    spans += [
        (1, at, at + 1, token.removesuffix("s")) for at, token in enumerate(tokens) if token[:-1] in owned
    ]
    names = sorted(
        {span[3] for span in spans} | ({REGION} if any(each.startswith(REGION) for each in tokens) else set())
    )
    own, places = store.area_names(names), store.places(names)
    for name in [name for name, each in own.items() if {one.kind for one in each} == {"place"}]:
        places.setdefault(name, own.pop(name)[0].shown)  # places that figures of the reports are of
    own = {name: _of_whole_names(each) for name, each in own.items()}
    for _, start, end, name in sorted(spans, key=lambda span: (-span[0], span[1])):
        if taken.intersection(range(start, end)):
            continue
        if name in own and own[name][0].kind == "publisher":
            publishers.update(range(start, end))
            continue
        if name in own and len({each.shown for each in own[name]}) > 1:
            taken.update(range(start, end))  # "the council" is what many reports call their own area
            continue
        if name in own:
            if (
                own[name][0].kind == "part"
                and not _is_place(tokens, found, start, end)
                and not (found[start].name_like and _only_theirs(store, name, own[name]))
            ):
                continue
            kinds = {each.kind for each in own[name]}
            kind = "national" if kinds == {"national"} else "subject"
            wider = kind == "national"
            reports = tuple(each.report for each in own[name] if (each.kind == "national") == wider)
            part = own[name][0].kind == "part"
            areas.append(AskedArea(kind, own[name][0].shown, reports, start, end, part))
        elif name in places and name not in owned and _is_place(tokens, found, start, end):
            areas.append(AskedArea("place", places[name], (), start, end))
        else:
            continue
        taken.update(range(start, end))
    if REGION in places and (at := _region(tokens)) >= 0 and at not in taken:
        areas.append(AskedArea("place", places[REGION], (), at, at + 1))
        taken.add(at)
    return tuple(sorted(areas, key=lambda area: area.start)), taken, publishers


def _region(tokens: Sequence[str]) -> int:
    """Return where a question names the region that a report gives figures of, -1 where it does not."""
    for at, token in enumerate(tokens):
        following = tokens[at + 1 : at + 2]
        if token == "regionally" or (
            token == "region" and tokens[max(0, at - 1) : at] in (("the",), ("for",), ("whole",), ("wider",))
        ):
            return at
        if token == "regional" and (not following or following[0] in _FIGURES):
            return at
    return -1


def _only_theirs(store: Store, name: str, areas: Sequence[AreaName]) -> bool:
    """Tell whether a word that is part of some areas' names stands in the reports on those areas and no others."""
    terms = [term for term in store.index.terms(name.split()).values() if term]
    reports = {each.report for each in areas}
    passages = frozenset[int]().union(*store.index.holders(terms).values())
    return bool(passages) and {store.index.passage(each).report for each in passages} <= reports


def _of_whole_names(found: Sequence[AreaName]) -> tuple[AreaName, ...]:
    """Leave out places of figures, and areas of which a name is only a part where it is another's whole name."""
    named = tuple(each for each in found if each.kind != "place")
    return tuple(each for each in named if each.kind != "part") or named


def places_read(tokens: Sequence[str], areas: Sequence[AskedArea]) -> tuple[str, ...]:
    """Return a note for each area that the question names by a part of its name: "Bath"."""
    return tuple(
        f"read ‘{' '.join(tokens[area.start : area.end])}’ as ‘{area.name}’" for area in areas if area.part
    )


_FIGURES = frozenset({"average", "averages", "avg", "mean", "figure", "level", "norm", "median", "benchmark"})
_JOINING = frozenset({"and", "with", "than", "versus", "vs", "to", "against"})
_FRONT = frozenset({"what", "which", "the", "is", "was", "s", "whats"})


def _names_a_report(tokens: Sequence[str], area: AskedArea) -> bool:
    """Tell whether a place only tells which report is meant: "the share in England, according to the Anytown report"."""
    before, after = tokens[max(0, area.start - 4) : area.start], tokens[area.end : area.end + 1]
    return after in _REPORTS and not {"according", "from", "in", "per", "by"}.isdisjoint(before)


_REPORTS = (("report",), ("inspection",), ("review",))


def asks_the_wider_place(tokens: Sequence[str], areas: Sequence[AskedArea], comparing: bool) -> bool:
    """Tell whether "the England average for Kent" is asked for: the country's figure, as Kent's report gives it.

    `comparing` tells that the question has words of comparison; then only its front says so.
    """
    if not any(area.kind == "subject" for area in areas):
        return False
    starts = [(area.start, area.end) for area in areas if area.kind == "national"]
    if starts and all(_names_a_report(tokens, area) for area in areas if area.kind == "subject"):
        return True
    starts += [(at, at + 1) for at, token in enumerate(tokens) if token == "national"]
    for start, end in starts:
        if end >= len(tokens) or tokens[end] not in _FIGURES:
            continue
        if _FRONT.issuperset(tokens[:start]):
            return not (tokens[end + 1 : end + 2] and tokens[end + 1] in _JOINING)
        before = [token for token in tokens[max(0, start - 2) : start] if token != "the"]
        if not comparing and _JOINING.isdisjoint(before):
            return True
    return False
