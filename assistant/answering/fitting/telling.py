"""Whether a sentence, of those that are nearly the best, is of the kind asked for: a reason, a list, a means, a doer."""

from __future__ import annotations

import itertools

from assistant.answering.fitting.evidence import Evidence, advises
from assistant.answering.fitting.firsthand import asks_who_is_first, says_who_is_first
from assistant.answering.fitting.names import names_something, places_of
from assistant.answering.reading.nouns import is_plural
from assistant.answering.reading.query import Query
from assistant.answering.reading.sought import asks_for_advice, asks_for_duty, sought_words
from assistant.corpus.store import Store

_GROUNDS = frozenset({"reason", "cause"})
_NEARLY = 0.15
_WIDELY = 0.45  # for what only few sentences say
_FREELY = 0.33  # for those that judge or say what becomes of something
_ROUGHLY = 0.2  # for those that say what they are by their form


def tells(store: Store, query: Query, evidence: Evidence, first: Evidence) -> bool:
    """Tell whether a sentence nearly as good as the first is of the kind asked for.

    It gives a reason; it says more than the word to be explained; it says by whom something is done; it
    lists those asked for; it says by what means something was done; it judges; it names the one asked for; it
    says what should be done.
    """
    if asks_who_is_first(query):
        return evidence.score > first.score - _WIDELY and says_who_is_first(text_of(store, evidence).lower())
    listing, means, judging = asks_for_several(query), deed_done(query), asks_for_verdict(query)
    sought = sought_words(query)
    naming, bound = asks_for_one(query), asks_for_duty(query)
    formed = listing or means or bound
    near = _FREELY if judging or sought else _ROUGHLY if formed else _NEARLY
    if judging and evidence.number == first.number:
        near = _WIDELY  # what was found often stands behind what was looked at
    if evidence.score < first.score - near:
        return False
    text = " ".join(evidence.span.of(store.report(evidence.passage.report).text).lower().split())
    if sought and not any(words in text for words in sought):
        return False
    if bound and "bids" not in evidence.sentence.signs and not any(f" {word} " in text for word in _DUTY):
        return False
    if not _fits_the_form(query, evidence, text):
        return False
    if asks_for_advice(query) and not (
        advises(evidence.passage)
        or any(f" {word}" in text for word in _ADVISING)
        or "bids" in evidence.sentence.signs
    ):
        return False
    if judging and "verdict" not in evidence.sentence.signs:
        return False
    if naming and not names_something(query, text_of(store, evidence), places_of(store, evidence)):
        return False
    if listing and not (lists(text) and _of_the_aim(query, text)):
        return False
    if means and not says_by_what(query, evidence, text, means):
        return False
    signs = evidence.sentence.signs
    if query.asks("reason") and _GROUNDS.isdisjoint(signs):
        return False
    if query.asks("person") and not _says_by_whom(store, query, evidence):
        return False
    asked = frozenset(part for term in query.terms for part in term.same)
    return not query.asks("definition") or not asked.issuperset(evidence.sentence.terms)


def _fits_the_form(query: Query, evidence: Evidence, text: str) -> bool:
    """Tell whether a text is no bidding where a question is whether something is so, and names the case asked about."""
    tokens = query.tokens
    if tokens[0] in _WHETHER - {"can"} and {"should", "must"}.isdisjoint(tokens) and not query.asks("advice"):
        if _asks_ahead(tokens):
            ahead = "will" in evidence.sentence.signs or any(f" {words} " in text for words in _AHEAD)
            return ahead and " should " not in text
        return " should " not in text and "bids" not in evidence.sentence.signs
    if tokens[:2] in _HAPPENS and not _CASES.isdisjoint(tokens):
        return any(f" {word} " in f" {text}" for word in _CASES)  # "what happens when ..."
    return True


def _asks_ahead(tokens: tuple[str, ...]) -> bool:
    """Tell whether a question is whether something is to come: "is anything going to replace it"."""
    return any(pair == ("going", "to") for pair in itertools.pairwise(tokens))


_AHEAD = ("is to", "are to", "will", "plans to", "plan to", "due to", "intends to", "going to")
_HAPPENS = (("what", "happens"), ("what", "happened"), ("what", "happen"))
_CASES = frozenset({"when", "if", "once", "after"})


def asks_for_verdict(query: Query) -> bool:
    """Tell whether a question is what was thought of something, or how well, whether well or always, it is done."""
    tokens = query.tokens
    if tokens[:2] in _HOW_WELL:
        return True
    if tokens[0] == "what":
        return not _THINKING.isdisjoint(tokens[1:6]) and not query.asks("count", "share", "definition")
    return tokens[0] in _WHETHER and not _WELL.isdisjoint(tokens)


_HOW_WELL = tuple(
    ("how", word) for word in ("well", "effectively", "good", "reliable", "reliably", "accurately")
)
_ADVISING = ("recommend ", "recommends ", "recommended ", "recommending ")
_DUTY = (
    "should",
    "must",
    "needs to",
    "need to",
    "has to",
    "have to",
    "required to",
    "recommends",
    "recommended",
)
_THINKING = frozenset({"think", "thought", "opinion", "view", "views", "impression"})
_WHETHER = frozenset({"is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can"})
_WELL = frozenset(
    {
        "properly",
        "consistently",
        "adequate",
        "adequately",
        "enough",
        "sufficient",
        "sufficiently",
        "always",
        "well",
        "trust",
        "trusted",
        "believe",
        "believed",
        "reliable",
        "rely",
        "relied",
        "comply",
        "complying",
        "complied",
        "adhere",
        "adhering",
        "adhered",
        "abide",
        "abiding",
        "obeyed",
        "obeying",
        "followed",
        "following",
    }
)


def asks_for_one(query: Query) -> bool:
    """Tell whether a question is "which site is used": for one thing of a kind, by its name."""
    return (
        query.tokens[0] == "which"
        and len(query.tokens) > _WHOLE
        and not is_plural(query.tokens[1])
        and not query.asks("date", "period", "highest", "lowest", "higher", "lower", "compare", "judgment")
    )


def text_of(store: Store, evidence: Evidence) -> str:
    """Return the text of a sentence itself."""
    return evidence.sentence.span.of(store.report(evidence.passage.report).text)


def asks_for_several(query: Query) -> bool:
    """Tell whether a question is "which crimes ...": for several things of a kind, by their names."""
    at = 1 if query.tokens[:1] in (("which",), ("what",)) else 0
    named = query.tokens[at : at + 1]
    return bool(at and named and query.asks("enumeration")) and is_plural(named[0]) and len(named[0]) > _SHORT


def lists(text: str) -> bool:
    """Tell whether a text, in small letters, names several things one after another."""
    return any(sign in text for sign in _LISTING) and text.count(",") + text.count(" and ") > 1


def _of_the_aim(query: Query, text: str) -> bool:
    """Tell whether a text speaks of an aim, where those that an aim is for are asked for."""
    return not query.asks("target") or any(word in text for word in _AIMING)


_AIMING = ("target", " aim", "goal", "priorit", "objective", "ambition")
_SHORT = 3  # letters: "was", "is" end like plurals
_LISTING = (": ", " comprise", " such as ", " including ", " include ", " includes ", " consist", " namely ")


def deed_done(query: Query) -> str:
    """Return the participle that "how were the priorities identified" ends in, "" where a question is no such one."""
    if len(query.tokens) < _WHOLE or query.tokens[0] != "how" or query.tokens[1] not in _BEEN:
        return ""
    last = query.tokens[-1]
    return last if last.endswith(("ed", "en")) or last in _DONE else ""


_WHOLE = 4  # words
_BEEN = frozenset({"was", "were", "is", "are"})
_DONE = frozenset(
    {"made", "put", "set", "found", "done", "built", "held", "kept", "paid", "told", "met", "drawn", "sought"}
)
_MEANS = ("through ", "by ", "using ", "via ", "with the help ", "on the basis ", "based on ")


def says_by_what(query: Query, evidence: Evidence, text: str, deed: str) -> bool:
    """Tell whether a text says that what is asked about was done, in this word or a related one, through or by something."""
    closing = query.terms[-1] if query.terms else None
    if closing is None or not closing.loosely(frozenset(evidence.sentence.terms)):
        return False
    words = text.split()
    for at, word in enumerate(words[1:-1], 1):
        done = word.startswith(deed[:_AGENT]) or (word.endswith(("ed", "en")) and words[at - 1] in _BEEN)
        if done and " ".join(words[at + 1 : at + 4]).startswith(_MEANS):
            return True
    return False


_AGENT = 5  # letters by which two forms of a verb are one


def _says_by_whom(store: Store, query: Query, evidence: Evidence) -> bool:
    """Tell whether the deed asked about ("who chairs ...") stands with "by" or right behind whoever does it."""
    at = query.tokens.index("who") if "who" in query.tokens else -1
    deed = query.tokens[at + 1 : at + 2] if at >= 0 else ()
    term = next((term for term in query.terms if term.start == at + 1), None)
    if not deed or term is None or deed[0] in _IS:
        return True
    deeds = {deed[0][:_AGENT]}
    if not term.required:
        deeds |= {each.terms[0][:_AGENT] for each in term.alternatives if len(each.terms) == 1}
    text = evidence.sentence.span.of(store.report(evidence.passage.report).text).lower()
    words = [word.strip(".,;:()‘’“”'") for word in text.split()]
    for place, word in enumerate(words):
        if word[:_AGENT] not in deeds:
            continue
        if "by" in words[place + 1 : place + 3] or (
            (word == deed[0] or words[place - 1 : place] in (["has"], ["have"], ["had"]))
            and not {"the", "a", "an", "of", "to", "their", "its"}.intersection(
                words[max(0, place - 1) : place]
            )
        ):
            return True
    return False


_IS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "can", "should"}
)
