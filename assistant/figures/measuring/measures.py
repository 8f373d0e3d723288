"""What a number measures, told from the words around it.

In: a row of items and the index of a number in it. Out: a `Naming`, the stretches of the sentence
that say what is measured and how narrowly, or how the number leans on another one for that.
"""

from __future__ import annotations

import re

from assistant.figures.borrowing.ellipsis import (
    done_to,
    group_before,
    name_again,
    name_gapped,
    name_held,
    stand_in,
)
from assistant.figures.changing.changes import name_change, name_changed_by
from assistant.figures.changing.changing import changed_before
from assistant.figures.measuring.appended import name_appended
from assistant.figures.measuring.counting import name_counted
from assistant.figures.measuring.doing import (
    aimed_at,
    is_equal,
    name_behind,
    name_each,
    name_every,
    name_inserted,
    name_told,
)
from assistant.figures.measuring.frequencies import name_times
from assistant.figures.measuring.given import costing, name_allotted, name_gloss, name_worth
from assistant.figures.measuring.lasting import held_for, name_lasting, name_made_of, waited_between
from assistant.figures.measuring.naming import Naming, cut, leaning_of, slice_of
from assistant.figures.measuring.objects import (
    at_before,
    name_before_level,
    name_described,
    name_due,
    name_level,
    name_object,
    name_opened,
    name_standing,
    name_taken,
    whole_before,
)
from assistant.figures.measuring.predicates import predicate_after
from assistant.figures.measuring.recipients import name_in_share, name_recipients
from assistant.figures.measuring.shares import named_behind, part_of, share_of
from assistant.figures.measuring.subjects import clause_before, governing_verb, subject_follows, subject_of
from assistant.figures.measuring.tails import tail_of
from assistant.figures.sentence.clauses import clause_end
from assistant.figures.sentence.items import Row
from assistant.figures.sentence.nouns import name_of
from assistant.figures.sentence.phrases import clean_phrase, extend_right, trim_end
from assistant.figures.words import word_set


def name_quantity(row: Row, at: int, *, counted: bool, shared: bool = True) -> Naming:
    """Say what the number at index `at` of `row` measures; `counted` where it has a unit noun.

    `shared` where it may be a share of something ("5% of pupils"), not a duration. What stands
    after it ("for men", "per officer") narrows it.
    """
    naming = _named(row, at, counted=counted, shared=shared)
    nameless = naming.measure is None and naming.qualifier is None and naming.leans in ("open", "previous")
    if nameless and not shared:
        naming = name_lasting(row, at) or naming
    if naming.qualifier is None and not counted:
        tail = tail_of(row, at)
        if tail is not None and naming.measure is not None and tail[1] == naming.measure[1]:
            return naming
        told = naming.measure is not None and naming.measure[0] > row.items[at].start
        if tail is None and naming.measure is None:
            tail = group_before(row, at) or stand_in(row, at)
        if tail is None and not shared and row.kinds[at + 1 : at + 2] == "T" and not told:
            tail = cut(row, at + 1, trim_end(row, at + 1, clause_end(row, at + 1)))  # "401 days to complete"
        return naming._replace(
            qualifier=tail or (costing(row, at) if shared else waited_between(row, at, naming.measure))
        )
    return naming


_VERBS_OF_NUMBER = word_set("verbs_of_number")  # they hold their number in themselves
_COPULAS = word_set("copulas")  # they set a subject equal to a share of something


def _named(row: Row, at: int, *, counted: bool, shared: bool) -> Naming:
    """Name a number by the first pattern that fits."""
    if (gapped := name_gapped(row, at)) is not None:
        return Naming(gapped)
    if row.items[at].word.split()[-1] in _VERBS_OF_NUMBER and row.kinds[at + 1 : at + 2] == "D":
        made = clean_phrase(row, at + 1, extend_right(row, at + 2))
        if not made.empty:
            return Naming(slice_of(row, made), None, None, "", True)
    if row.items[at].word.split()[-1] in _VERBS_OF_NUMBER and at:
        subject = subject_of(row, at)
        return Naming(slice_of(row, subject), None, None, "" if not subject.empty else "previous", True)
    told = None if counted else name_gloss(row, at) or name_worth(row, at) or name_recipients(row, at)
    told = told or (None if counted else name_appended(row, at))
    told = told or (name_in_share(row, at) if shared and not counted and row.host < 0 else None)
    told = told or name_change(row, at) or (name_again(row, at) if shared and not counted else None)
    if told is not None:
        return told
    moved = name_changed_by(row, at)
    if moved is not None:
        return moved
    if counted:
        level = name_opened(row, at) or name_each(row, at)
        if level is not None:
            return level
        verb = governing_verb(row, at)
        if verb is not None and is_equal(row, verb, at):
            subject = subject_of(row, verb)
            opened = max(row.kinds.rfind(mark, 0, verb) for mark in (";", "S", ",C")) + 1
            # "Levels at the four sites were 58 units"
            if not subject.empty and not set(_OF_SO_MANY.sub("IN", row.kinds[opened:verb])) & set("HQ"):
                return Naming(slice_of(row, subject))
        return name_counted(row, at)
    if row.kinds[at + 1 : at + 2] == "F" and row.kinds[at + 1 : at + 4].lstrip("FD")[:1] == "P":
        return name_times(row, at)
    if (timed := name_told(row, at)) is not None:
        return timed
    held = name_held(row, at) or name_every(row, at)
    if held is not None:
        return Naming(held)
    of_what = name_opened(row, at) or name_level(row, at) or name_of(row, at)
    of_what = of_what if of_what or shared else name_made_of(row, at)
    if of_what is not None:
        return of_what
    if row.kinds[at + 1 : at + 3] in ("ZN", "ZG"):
        # "less than one year's experience"
        return Naming(slice_of(row, clean_phrase(row, at + 2, extend_right(row, at + 2))))
    if row.kinds[at + 1 : at + 2] == "W" and shared and row.kinds[at - 1 : at] != "N":
        # "leaving 11% who have yet to finish"
        return Naming(None, predicate_after(row, at + 2), leans="subset")
    if at and named_behind(row, at):
        phrase = clean_phrase(row, at + 1, extend_right(row, at + 1))
        if not phrase.empty:
            return Naming(slice_of(row, phrase))
    behind = name_behind(row, at)
    if behind is not None:
        return behind
    taken = name_taken(row, at)
    if taken is not None:
        return taken
    named = (name_due(row, at) or name_described(row, at) or name_allotted(row, at)) if not shared else None
    if named is not None:
        return Naming(named)
    verb = governing_verb(row, at)
    partitive = shared and row.kinds[at + 1 : at + 2] == "F"
    if verb is not None and aimed_at(row, verb, at):
        return Naming(leans="previous")
    if verb is not None:
        subject = subject_of(row, verb)
        # "raises £96m of this": the whole is known, the subject is what is measured.
        known = row.kinds[at + 1 : at + 3] == "FO" and row.kinds[at + 3 : at + 4] != "W"
        known = known and (row.items[at].word[0] in "£$€" or row.items[at + 2].word == "this")
        with_whom = partitive and done_to(row, verb, at) is not None and row.kinds[verb] == "X"
        linked = (
            row.kinds[verb] in "LXB"
            and not with_whom
            and (
                not partitive
                or known
                or (row.items[verb].word in _COPULAS and not _BETWEEN.match(row.kinds, verb))
            )
        )
        of_them = partitive and row.kinds[at + 2 : at + 3] in tuple("OW")  # "and two of which are shut"
        gapping = row.kinds[at - 1 : at] in tuple(",C") and not of_them
        if gapping and "Q" in row.kinds[max(0, subject.first - 2) : verb]:
            return Naming(qualifier=tail_of(row, at), leans="open")
        if linked and not subject.empty:
            share = share_of(row, at) if partitive else None if shared else held_for(row, verb, at)
            return Naming(slice_of(row, subject), share or None, leans="")
        if linked and not partitive:
            # "England was 42 percent": only a place stands where the measure should.
            former = clause_before(row, subject.first) or changed_before(row, at) if subject.pointer else None
            if former is not None and "Q" not in row.kinds[:at]:
                return Naming(former)
            placed = subject.pointer or ("A" in row.kinds[:verb] and set(row.kinds[:verb]) <= set("ADRC"))
            return Naming(leans="previous" if placed else "open")
        if linked and subject.pointer:
            return Naming(qualifier=share_of(row, at), leans="previous")
    if partitive:
        part = part_of(row, at)
        if part.measure is not None and part.qualifier is None and verb is not None:
            # "recycled 44 percent of household waste": the verb says what was done to the share.
            return part._replace(qualifier=done_to(row, verb, at))
        return part
    compared = leaning_of(row, at) == "previous"
    aside = _ASIDE.match(row.kinds, at + 1)
    behind_it = aside.end() if aside is not None else at + 1
    if verb is None and not compared and subject_follows(row, behind_it):
        return Naming(whole_before(row, at), predicate_after(row, behind_it), leans="subset")
    standing = name_standing(row, at) if verb is None else None
    if standing is not None:
        return Naming(standing)
    near_at = at_before(row, at)
    inserted = name_inserted(row, near_at, at) if verb is None else None
    if inserted is not None:
        return inserted
    if verb is None and near_at > 0 and row.kinds[near_at - 1] == ",":
        # "is well above average, at 48%": the subject of the clause before.
        earlier = name_before_level(row, near_at)
        if earlier is not None:
            return earlier
    if verb is not None:
        return name_object(row, at, verb, shared)
    return Naming(leans=leaning_of(row, at))


_OF_SO_MANY = re.compile(r"[IF][DR]*Q")
_BETWEEN = re.compile(r"X[RDe]*[NG]+I[RD]*(?=Q)")  # "there were places for 55% of the men": not equal to it
# "four, including three from one family, had been": words set between commas before the verb.
_ASIDE = re.compile(r",(?:[IGR][^,;SXVLB]*|R*Q),(?=[XVLB])")
