from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.terms import terms
from assistant.language.tokens import stem, tokenize
from assistant.language.vocabulary import SynonymGroup, exact_families, families, root, synonym_groups

_WORD = re.compile(r"[a-z]+")

_JOINED = [
    ("satisfied", "satisfaction"),
    ("satisfactory", "satisfy"),
    ("responded", "responsive"),
    ("decides", "decisions"),
    ("analysed", "analysis"),
    ("analyzed", "analyses"),
    ("thieves", "theft"),
    ("burgled", "burglaries"),
    ("reducing", "reductions"),
    ("recurring", "recurrence"),
    ("grew", "growth"),
    ("dying", "deaths"),
    ("weighed", "weights"),
    ("inspections", "inspectors"),
    ("chosen", "choices"),
    ("sold", "sales"),
    ("fell", "falling"),
    ("rose", "risen"),
    ("spent", "spending"),
    ("taught", "teaching"),
    ("children", "child"),
    ("people", "person"),
    ("women", "woman"),
    ("behavior", "behaviours"),
    ("programs", "programmes"),
    ("centers", "centres"),
    ("organizations", "organised"),
    ("authorized", "authorisation"),
    ("prioritized", "priorities"),
    ("identified", "identification"),
    ("preventative", "preventing"),
    ("ability", "able"),
    ("height", "highest"),
    ("length", "longer"),
    ("strength", "stronger"),
    ("depth", "deep"),
    ("safety", "safest"),
    ("recommended", "recommendation"),
    ("vulnerability", "vulnerable"),
    ("defence", "defense"),
    ("offenses", "offence"),
    ("enrollment", "enrolled"),
    ("paediatric", "pediatrics"),
]

_APART = [
    ("general", "generate"),
    ("universe", "university"),
    ("policy", "police"),
    ("community", "commute"),
    ("organs", "organised"),
    ("organ", "organization"),
    ("probate", "probation"),
    ("news", "new"),
    ("arms", "army"),
    ("customs", "customers"),
    ("past", "pass"),
    ("number", "numb"),
    ("several", "severe"),
    ("emergency", "emerging"),
    ("author", "authorities"),
    ("authorized", "authors"),
    ("important", "imports"),
    ("experiment", "experience"),
    ("objectives", "objects"),
    ("detectives", "detection"),
    ("officers", "offices"),
    ("prisoners", "prisons"),
    ("applicants", "applications"),
    ("fatalities", "fatal"),
    ("majority", "major"),
    ("responsibility", "response"),
    ("publication", "public"),
    ("international", "interns"),
    ("business", "busy"),
    ("ranges", "rang"),
    ("patients", "patience"),
    ("competence", "competition"),
    ("trafficking", "traffic"),
    ("information", "informal"),
    ("reality", "realize"),
    ("met", "meeting"),
    ("unfair", "fair"),
    ("offenders", "offences"),
    ("stationary", "stations"),
    ("access", "accession"),
    ("academies", "academic"),
    ("diversity", "diversion"),
    ("refugees", "refuge"),
    ("offensive", "offences"),
    ("cyclists", "cycling"),
    ("migrants", "migration"),
    ("currency", "currently"),
    ("northern", "north"),
]

_NEVER_TOGETHER = [
    ("robbery", "theft"),
    ("crime", "burglary"),
    ("burglary", "domestic burglary"),
    ("pupil", "child"),
    ("police officer", "police community support officer"),
    ("offender", "detective"),
    ("rough sleeper", "homeless person"),
    ("prison", "prisoner"),
    ("recorded crime", "crime survey"),
    ("violent crime", "violence against the person"),
    ("reduction", "increase"),
    ("waiting list", "waiting time"),
    ("fatality", "casualty"),
    ("budget", "expenditure"),
    ("revenue", "expenditure"),
    ("electricity consumption", "energy consumption"),
    ("carbon dioxide", "greenhouse gas emissions"),
    ("child protection plan", "child in need plan"),
    ("arrest", "charge"),
    ("suspect", "offender"),
    ("unemployed", "benefit claimant"),
    ("voter", "elector"),
    ("nurse", "nursing staff"),
    ("infant mortality", "neonatal death"),
    ("car", "vehicle"),
    ("outstanding", "good"),
    ("guilty plea", "not guilty plea"),
    ("unchanged", "change"),
    ("insufficient", "sufficient"),
    ("unemployed", "employed"),
    ("childcare", "children in care"),
]


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(root(token) for token in tokenize(phrase))


def test_there_are_enough_families_and_groups_to_serve_any_public_report() -> None:
    assert len(families()) >= 1200
    assert len(synonym_groups()) >= 450


@pytest.mark.parametrize("lists", [families, exact_families])
def test_family_words_are_single_lower_case_words_listed_in_order(lists) -> None:
    assert all(_WORD.fullmatch(word) for family in lists() for word in family)
    assert [family[0] for family in lists()] == sorted(family[0] for family in lists())


def test_a_word_stands_in_one_family_only() -> None:
    words = [word for family in (*families(), *exact_families()) for word in family]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_a_stem_stands_in_one_family_only_so_that_no_two_families_run_together() -> None:
    stems = [word for family in families() for word in {stem(word) for word in family}]
    assert [word for word, times in Counter(stems).items() if times > 1] == []


def test_every_family_joins_what_the_stemmer_does_not() -> None:
    assert [family for family in families() if len({stem(word) for word in family}) < len(family)] == []
    assert [family for family in families() if len(family) < 2] == []


@pytest.mark.parametrize(("one", "other"), _JOINED)
def test_forms_of_one_word_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), _APART)
def test_false_friends_have_different_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize("family", [*families(), *exact_families()], ids=lambda family: family[0])
def test_a_family_has_one_root(family: tuple[str, ...]) -> None:
    assert len({root(word) for word in family}) == 1


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_words_with_one_stem_have_one_root_unless_a_list_sets_one_apart(word: str) -> None:
    exact = {form for family in exact_families() for form in family}
    if not {word, word + "s"} & exact and stem(word) == stem(word + "s"):
        assert root(word) == root(word + "s")


@given(st.integers(min_value=0))
def test_a_number_is_its_own_root(number: int) -> None:
    assert root(str(number)) == str(number)


@pytest.mark.parametrize("group", synonym_groups(), ids=lambda group: f"{group.kind}-{group.words[0]}")
def test_a_synonym_group_holds_different_short_lower_case_phrases(group: SynonymGroup) -> None:
    assert group.kind in ("same", "near")
    assert len(group.words) >= 2
    assert all(phrase == phrase.lower().strip() for phrase in group.words)
    assert all(1 <= len(tokenize(phrase)) <= 4 for phrase in group.words)
    assert len({_key(phrase) for phrase in group.words}) == len(group.words)


@pytest.mark.parametrize("group", synonym_groups(), ids=lambda group: f"{group.kind}-{group.words[0]}")
def test_a_phrase_does_not_shrink_to_one_common_word_when_stop_words_go(group: SynonymGroup) -> None:
    # "not enough" would become "enough", and "go up" and "go down" the same.
    initials = {"a&e", "r&d"}
    assert all(
        len(terms(word)) >= min(2, len(tokenize(word))) for word in group.words if word not in initials
    )
    assert len({terms(word) for word in group.words}) == len(group.words)


def test_index_terms_exchanged_without_saying_stand_in_one_group_only() -> None:
    keys = [terms(phrase) for group in synonym_groups() if group.kind == "same" for phrase in group.words]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_words_exchanged_without_saying_stand_in_one_group_only() -> None:
    keys = [_key(phrase) for group in synonym_groups() if group.kind == "same" for phrase in group.words]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_no_two_words_are_both_exchangeable_and_a_liberty() -> None:
    same = {
        _key(phrase): group.words[0]
        for group in synonym_groups()
        if group.kind == "same"
        for phrase in group.words
    }
    doubled = [
        group.words
        for group in synonym_groups()
        if group.kind == "near"
        and len(heads := [same[key] for phrase in group.words if (key := _key(phrase)) in same])
        > len(set(heads))
    ]
    assert doubled == []


@pytest.mark.parametrize(("one", "other"), _NEVER_TOGETHER)
def test_a_part_and_its_whole_or_two_different_counts_are_never_synonyms(one: str, other: str) -> None:
    groups = [{_key(phrase) for phrase in group.words} for group in synonym_groups()]
    assert not any({_key(one), _key(other)} <= group for group in groups)
