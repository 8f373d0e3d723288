"""What lasts as long as a duration says where no verb beside it tells.

In: a row and the index of a duration. Out: who or what it is of, and what lasts: "For six months,
the panel has had no adviser", "pupils who had been in care for two years".
"""

from __future__ import annotations

import re

from assistant.figures.draft import Draft
from assistant.figures.measuring.naming import Naming, Slice, cut, slice_of
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.subjects import governing_verb, subject_of
from assistant.figures.placing.zones import Zone
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.heads import is_thing
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.phrases import clean_phrase, extend_right, head_of, trim_end
from assistant.figures.words import word_set
from assistant.language.plurals import is_plural

_OPENING = re.compile(r"[IRDS]*$")
_RELATIVE = re.compile(r",?W[^,;SQW]*I[RD]*$")
_WAITING = re.compile(r",(?P<deed>[GV])[RDI]*$")
_TAKING = re.compile(r"(?:^|,)I(?P<what>D?[NGe]*N(?:[FI]D?[NGe]*N)*)G[RDI]*$")
_UNDERGOING = re.compile(r"(?P<whom>[NGF]*N)(?P<deed>X[XR]*V[^,;SQWXVLB]*)I[RD]*$")
_PASSING = frozenset(("passed", "elapsed", "passes", "pass", "elapse", "elapses"))
_LASTING = frozenset(("taking", "lasting", "averaging", "waiting"))


def waited_between(row: Row, at: int, measure: Slice | None) -> Slice | None:
    """Return from what to what a delay lasts: "delays of up to five months from a referral to a visit"."""
    link = row.items[at + 1].word if row.kinds[at + 1 : at + 2] == "I" else ""
    if link not in ("from", "between") or row.kinds[at + 2 : at + 3] not in tuple("DNG"):
        return None
    named = [item.word for item in row.items[:at] if measure and measure[0] <= item.start < measure[1]]
    before = named[-1] if named else row.items[0].word
    if before not in _DELAYS:
        return None
    return cut(row, at + 1, trim_end(row, at + 1, clause_end(row, at + 1)))


_DELAYS = word_set("delays")


def held_for(row: Row, verb: int, at: int) -> Slice | None:
    """Return the state that lasts so long: "had been in arrears for nine months"."""
    kinds = row.kinds
    state = row.kinds[verb + 1 : at - 1]
    if kinds[verb] != "X" or row.items[at - 1].word != "for" or not set(state) & set("NIGe"):
        return None
    return None if set(state) & set(",;SQXVLB") else cut(row, verb + 1, at - 1)


def name_lasting(row: Row, at: int) -> Naming | None:
    """Return who or what a duration is of and what lasts, None where no pattern fits."""
    kinds = row.kinds
    if row.items[at - 1].word == "for" and _OPENING.match(kinds, 0, at) and kinds[at + 1 : at + 2] == ",":
        verb = next((place for place in range(at + 2, len(kinds)) if kinds[place] in "XVLB"), None)
        if verb is None or "Q" in kinds[at + 1 : verb]:
            return None
        subject = subject_of(row, verb)
        named = None if subject.empty else slice_of(row, subject)
        return Naming(named, predicate_after(row, verb)) if named is not None else None
    if row.items[at - 1].word == "within" and kinds[at - 2 : at - 1] == "," and kinds[at + 1 :] in ("", "."):
        verb = next((place for place in range(at) if kinds[place] in "XVLB"), None)
        held = subject_of(row, verb) if verb is not None and "Q" not in kinds[:at] else None
        return None if held is None or held.empty else Naming(slice_of(row, held))
    taken = _TAKING.search(kinds, 0, at)
    if taken is not None and row.items[taken.end("what")].word in _LASTING:
        # "Drift is evident, with cases taking 14 weeks to complete"
        what = clean_phrase(row, *taken.span("what"))
        led = row.items[taken.start("what") - 1].word == "with"
        return Naming(slice_of(row, what)) if led and not what.empty else None
    told = _RELATIVE.search(kinds, 0, at)
    if told is not None:
        opened = kinds.index("W", told.start())
        first = told.start()
        while first > 0 and kinds[first - 1] in "NGeI":
            first -= 1
        whom = clean_phrase(row, first, told.start())
        last = kinds.rfind("I", opened, at)
        return None if whom.empty else Naming(slice_of(row, whom), cut(row, opened + 1, last))
    waits = _WAITING.search(kinds, 0, at)
    verb = next((place for place in range(at) if kinds[place] in "XVLB"), None)
    if waits is not None and verb is not None and verb < waits.start():
        subject = subject_of(row, verb)
        deed = waits.start("deed")
        return None if subject.empty else Naming(slice_of(row, subject), cut(row, deed, deed + 1))
    done = _UNDERGOING.search(kinds, 0, at)
    if done is not None:
        whom = clean_phrase(row, done.start("whom"), done.end("whom"))
        first = done.start("deed")
        while kinds[first] in "XR":
            first += 1
        return None if whom.empty else Naming(slice_of(row, whom), cut(row, first, done.end("deed")))
    return None


def deed_for(row: Row, at: int, verb: int) -> Naming | None:
    """Read "pupils who attend school for 25 hours a week": who, and what they do for so long."""
    link = at - 1
    while link > verb and row.kinds[link] in "RD":
        link -= 1
    if row.kinds[link] == "F" and row.items[link - 1].word == "period":
        link -= 3 if row.kinds[link - 2] == "D" else 2  # "for a period of two years"
    thing = row.kinds[verb + 1 : link]
    if row.items[link].word != "for" or row.kinds[verb] != "V" or not thing or set(thing) - set("DRNGFe"):
        return None
    subject = subject_of(row, verb)
    if subject.empty or not is_plural(head_of(row, subject)):
        named = clean_phrase(row, verb + 1, link)
        period = row.items[at - 2].word == "period" and not named.empty
        return Naming(slice_of(row, named), cut(row, verb, verb + 1)) if period else None
    denied = row.items[verb - 1].word in _NEVER
    return Naming(slice_of(row, subject), cut(row, verb - denied, link))


_DONE = re.compile(r"(?P<deed>[XVG](?:[DR]*N+(?P<link>I))?)[DRO]*$")


def name_made_of(row: Row, at: int) -> Naming | None:
    """Read "staff complete three days of training": what there is so much of, and whose it is."""
    passed = [item.word for item in row.items[at + 1 : at + 3]]
    if passed[:1] and passed[0] in _PASSING and passed[-1] in ("between", "from"):
        # "On average, 64 days passed between the offence and the decision"
        return Naming(cut(row, at + 2, trim_end(row, at + 2, clause_end(row, at + 2))))
    done = _DONE.search(row.kinds, 0, at)
    first = at + 2
    while row.kinds[first : first + 1] in tuple("DRO"):
        first += 1
    if done is None or row.kinds[at + 1 : at + 2] != "F" or row.kinds[first : first + 1] not in ("N", "G"):
        return None
    if done["link"] and row.items[at - 1].word in _LIMITS:
        return None
    thing = clean_phrase(row, first, extend_right(row, first))
    verb = done.start()
    subject = subject_of(row, verb)
    near = (
        not subject.empty and subject.last <= verb and not set(row.kinds[subject.first : verb]) & set(",;SQW")
    )
    told = cut(row, subject.first if near else verb, done.end("deed"))
    own = thing.empty or row.items[thing.first].word == "time"  # "31,000 hours of their time"
    return None if own else Naming(slice_of(row, thing), told)


_LIMITS = frozenset(("within", "for", "in", "after", "by", "at", "over", "during", "from", "about"))
_NEVER = frozenset(("not", "never"))


_LASTED = frozenset(("last", "lasts", "lasted", "take", "takes", "took", "taken", "wait", "waited", "waits"))


def unit_beside(row: Row, zone: Zone, former: Draft) -> str:
    """Return the unit that a bare number has from the one before it, the empty string where it has none.

    "77 days more than the threshold of 426", "were to have taken eight months, lasted for 19".
    """
    if row.items[zone.first].word == "than":
        unit = "percent" if former.quantity.kind == "points" else former.unit
        return unit if former.change and not is_thing(unit) else ""
    verb = governing_verb(row, zone.at)
    lasts = verb is not None and row.items[verb].word in _LASTED and former.quantity.kind == "duration"
    return former.unit if lasts and row.kinds[zone.at + 1 : zone.at + 2] in ("", ".", ",", ";") else ""
