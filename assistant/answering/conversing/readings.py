"""The ways to read a follow-up: as the same measure elsewhere, as another measure, as more of the same."""

from typing import NamedTuple

from assistant.answering.conversing.followup import PRONOUNS, Thread, strip_opener, thread_of, whole
from assistant.answering.conversing.going_on import WHETHER
from assistant.answering.conversing.narrowed import narrowed, only_narrows, without_counted
from assistant.answering.conversing.pronouns import in_its_place, with_subject
from assistant.answering.conversing.swapping import plain, swapped
from assistant.answering.reading.parsing import parse_query
from assistant.answering.reading.query import Query
from assistant.answering.reading.sought import asks_what_is_done
from assistant.corpus.store import Store


class Reading(NamedTuple):
    """Hold one way to read a follow-up: the whole question, and the thread that it leads to.

    `undated`: only a figure without a time answers it, as the time spoken of was left out. `alike`:
    only another figure in the unit of the last one does.
    """

    question: str
    thread: Thread
    undated: bool = False
    alike: bool = False


def readings(store: Store, thread: Thread, question: str) -> tuple[Reading, ...]:
    """Return the ways to read a follow-up in a thread, the likeliest first."""
    rest, _ = strip_opener(question)
    query = parse_query(store, rest)
    said = thread_of(store, rest, query)
    content = [term for term in query.terms if term.required and "area" not in term.cues]
    place = said.place or thread.place
    same_measure = thread._replace(
        place=place,
        time=said.time or ("" if said.previous or query.asks("latest") else thread.time),
        previous=said.previous or ("" if said.time or query.asks("latest") else thread.previous),
    )
    if not content:
        asked = _functional(query)
        core = f"{thread.core.rstrip('?. ')} {asked}".strip() if asked else thread.core
        if query.rate is not None:
            same_measure = same_measure._replace(core=core)  # the rate is what is spoken of from here on
        again = (
            query.tokens[:1] == ("who",) and not asked and with_subject(rest, "it")
        )  # "who runs it" asks anew
        found = [] if again else [Reading(whole(same_measure._replace(core=core)), same_measure)]
        if query.asks("peers") and not query.periods:
            among = same_measure._replace(
                core=f"{thread.core.rstrip('?. ')} in {rest.rstrip('?. ')}", place=""
            )
            found.insert(0, Reading(whole(among), among, alike=True))
        if same_measure.previous and not said.previous:
            now = same_measure._replace(previous="")
            found.append(Reading(whole(now._replace(core=core)), now))
        if (
            place
            and query.tokens[:1] == ("what",)
            and query.tokens[1:2] in _DOING
            and (here := _in_place(said.core))
        ):
            told = Thread(here, place, said.time, said.previous)
            found.insert(0, Reading(whole(told), told))
        subject = _content_words(store, thread.core)
        named_last = query.asks("person") and len(query.tokens) > _WHO
        thing = _last_thing(store, thread.core) if named_last else subject
        if "purpose" in query.tokens:
            thing = _rarest_thing(store, thread.core)
        stated = with_subject(rest, thing)
        if query.asks("advice") and query.tokens[:1] == ("what",):
            told = Thread(f"what is recommended about {subject}", "", "", "")
            found.insert(0, Reading(whole(told), told))
        elif stated and not query.asks("change", "compare", "difference", "better", "evaluation"):
            named = same_measure._replace(core=stated)
            at_once = asks_what_is_done(query) or not query.asks("forecast", "target")
            first = 0 if at_once and not said.time else len(found)
            found.insert(first, Reading(whole(named), named))
        lower = query.asks("difference") and not _LESS.isdisjoint(query.tokens)
        if same_measure.previous and (lower or (query.asks("compare", "change") and query.asks("share"))):
            moved = same_measure._replace(core=f"change in {subject} percent", time=thread.time, previous="")
            found.insert(0, Reading(whole(moved), moved))
        if query.asks("target", "change", "rate", "share", "margin", "duration"):
            other = same_measure._replace(core=f"{subject} {asked}".strip())
            found.append(Reading(whole(other), other))
            if other.time and not said.time and query.asks("target"):
                aimed = other._replace(time="")
                found.append(Reading(whole(aimed), aimed))
        turned = query.asks("amount") or _DIRECTIONS.issuperset(query.tokens)
        if query.asks("change") and turned and not said.time and not said.place:
            risen = same_measure._replace(core=f"change in {subject}", time=thread.time, previous="")
            found.insert(0, Reading(whole(risen), risen))
        if query.asks("rate") and parse_query(store, thread.core).asks("count"):
            rated = same_measure._replace(core=f"rate of {_content_words(store, thread.core, counted=False)}")
            found[:] = [Reading(whole(rated), rated)]  # a count was asked for: now the rate of the same
        if said.place and same_measure.time and not said.time:
            elsewhere = same_measure._replace(time="")
            found.append(Reading(whole(elsewhere._replace(core=core)), elsewhere, undated=True))
        if same_measure.time and not said.time and query.asks("target", "forecast"):
            later = same_measure._replace(time="")
            found.insert(0, Reading(whole(later._replace(core=core)), later))
        return tuple(found)
    time = said.time or (
        "" if said.previous or not set(WHETHER).isdisjoint(query.tokens[:1]) else thread.time
    )
    fresh = Thread(said.core.strip(" ?."), place, time, said.previous)
    earlier = parse_query(store, thread.core)
    whole_question = query.tokens[:1] == ("what",) and query.tokens[1:2] in (
        ("is",),
        ("was",),
        ("are",),
        ("were",),
    )
    kept = " ".join(
        words
        for words, theirs in (
            (_functional(earlier, group), _functional(query, group)) for group in (_SIDES, _TYPES)
        )
        if words and not theirs and not whole_question
    )
    named = fresh._replace(core=f"{fresh.core} {kept}".strip())
    if thread.pair and not said.place:
        named = named._replace(core=f"{named.core}: compare {thread.pair}", pair=thread.pair, place="")
    found = [Reading(whole(named), named)]
    if named.time and not said.time:
        later = named._replace(time="")
        found.append(Reading(whole(later), later))
    if only_narrows(query):
        for at, longer in enumerate(narrowed(store, thread, query, fresh.core)):
            told = fresh._replace(core=longer, time=said.time or thread.time)
            found.insert(at, Reading(whole(told), told, alike=True))
    beside = swapped(thread.core, fresh.core)
    if beside:
        told = same_measure._replace(core=beside)
        found.insert(0, Reading(whole(told), told))
    pronouns = [token for token in query.tokens if token in PRONOUNS]
    both = Thread(f"{fresh.core} {_content_words(store, thread.core)}", place, fresh.time, fresh.previous)
    if pronouns == ["there"] and place and len(content) > 1 and (here := _in_place(fresh.core)):
        told = fresh._replace(core=here)
        found.insert(0, Reading(whole(told), told))
    elif pronouns:
        if said_of := in_its_place(fresh.core.split(), _content_words(store, thread.core), doers=False):
            both = both._replace(core=said_of)
        found.insert(0, Reading(whole(both), both))
        of_them = without_counted(store, thread.core)
        if of_them and "their" in pronouns:
            told = both._replace(core=f"{fresh.core} {of_them}")
            found.insert(1, Reading(whole(told), told))
    else:
        found.append(Reading(whole(both), both))
    return tuple(found)


def _in_place(core: str) -> str:
    """Leave out the "there" that only means the place spoken of; "" where it says that something is ("are there")."""
    words = core.split()
    at = next((at for at, word in enumerate(words) if plain(word) == "there"), 0)
    beside = {plain(word) for word in words[max(0, at - 1) : at + 2]}
    return "" if not at or beside & _BEING else " ".join((*words[:at], *words[at + 1 :]))


_WHO = 3  # tokens of "who runs them"
_DOING = (
    ("need",),
    ("needs",),
    ("needed",),
    ("went",),
    ("works",),
    ("worked",),
    ("should",),
    ("must",),
    ("has",),
)
_BEING = frozenset({"i", "is", "are", "was", "wa", "were", "be", "been"})


_SIDES = frozenset({"compare", "difference", "ratio", "percent_change", "higher", "lower", "better"})
_TYPES = frozenset(
    {
        "rate",
        "target",
        "change",
        "share",
        "margin",
        "judgment",
        "highest",
        "lowest",
        "reason",
        "forecast",
        "evaluation",
        "count",
        "amount",
        "money",
        "baseline",
    }
)


def _functional(query: Query, group: frozenset[str] = _SIDES | _TYPES) -> str:
    """Return the words of a question that say what kind of answer it wants: "rate", "target", "how many"."""
    words = " ".join(term.text for term in query.terms if term.cues & group)
    if "change" in group and query.asks("amount") and not words and _UP_OR_DOWN.intersection(query.tokens):
        words = "change"  # "how much was that down"
    if "amount" in group and query.asks("amount") and "how much" not in words:
        words = f"how much {words}".strip()
    if "count" in group and query.asks("count") and "how many" not in words:
        words = f"how many {words}".strip()
    if "reason" in group and query.asks("reason") and "why" not in words:
        words = f"why {words}".strip()
    if "baseline" in group and query.asks("baseline"):
        words = f"base year {words}".strip()
    if "rate" in group and query.rate is not None and query.rate.base:
        words = f"{words} per {query.rate.base}".strip()
    return words


_UP_OR_DOWN = frozenset({"up", "down"})
_DIRECTIONS = frozenset(
    {
        "up", "down", "or", "is", "are", "was", "were", "it", "that", "this", "they", "going", "gone", "has", "have", "did",
        "go", "went", "rising", "falling", "increasing", "decreasing", "rise", "fall", "increase", "decrease", "a",
        "which", "way", "risen", "fallen", "increased", "decreased", "been",
    }
)  # fmt: skip
_LESS = frozenset({"lower", "higher", "less", "fewer", "more"})


def _last_thing(store: Store, core: str) -> str:
    """Return the last thing that a question names: "marac" of "how many cases went to MARACs"."""
    named = parse_query(store, core).required()
    return named[-1].text if named else ""


def _rarest_thing(store: Store, core: str) -> str:
    """Return the rarest thing that a question names: "marac" of "how many cases went to MARACs"."""
    named = parse_query(store, core).required()
    return max(named, key=lambda term: term.weight).text if named else ""


def _content_words(store: Store, core: str, counted: bool = True) -> str:
    query = parse_query(store, core)
    left = {"chat", "light"} if counted else {"chat", "light", "count"}
    return " ".join(term.text for term in query.terms if term.required or not term.cues & left)
