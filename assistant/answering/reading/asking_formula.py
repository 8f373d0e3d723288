"""What only asks, around what is asked: "I should be obliged if you would state since when …", "… would be appreciated"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.tokens import find_tokens

_SELF = frozenset({"i", "i'd", "i'm", "i'll", "we", "we'd", "we're", "one", "it", "me", "us"})
_ASKED_ONE = frozenset({"you", "please", "kindly"})
_WISHING = frozenset(
    {
        "would", "should", "could", "might", "may", "can", "must", "will", "shall", "do", "be", "am", "are", "is",
        "have",
        "to", "so", "very", "most", "much", "also", "just", "simply", "now", "next", "further", "and", "then", "still",
        "really", "not", "like", "love", "wish", "wishes", "want", "wants", "wanted", "hope", "hoping", "care", "need",
        "needs", "trying", "try", "beg", "keen", "eager", "glad", "grateful", "thankful", "obliged", "indebted",
        "pleased",
        "delighted", "happy", "interested", "curious", "anxious", "kind", "good", "able", "prepared", "willing",
        "possible",
        "useful", "helpful", "interest", "interesting", "instructive", "nice", "handy", "great", "worth", "requested",
        "required",
        "request", "seek", "sought", "seeking", "welcome", "appreciate", "appreciated", "enough", "as", "my", "our",
        "your",
        "if", "that", "there", "any", "some", "a", "an", "the", "time", "moment", "has", "for", "needed", "back",
        "again",
    }
)  # fmt: skip
# What the one who asks does, and what the one who is asked does.
_LEARNING = frozenset(
    {
        "know", "learn", "hear", "see", "understand", "find", "out", "establish", "ascertain", "determine", "discover",
        "enquire", "inquire", "enquiring", "inquiring", "wonder", "wonders", "wondering", "wondered", "ask", "asking",
        "asked",
        "told", "informed", "reminded", "advised",
    }
)  # fmt: skip
_TELLING = frozenset(
    {
        "tell", "say", "state", "indicate", "confirm", "explain", "clarify", "describe", "specify", "advise", "inform",
        "remind", "enlighten", "set", "out", "give", "provide", "supply", "disclose", "reveal", "point",
    }
)  # fmt: skip
_TIDINGS = frozenset(
    {
        "account", "explanation", "indication", "confirmation", "clarification", "information", "statement",
        "description",
        "idea", "details", "particulars", "word", "note", "answer", "clarity", "knowledge", "understanding",
    }
)  # fmt: skip
_OF = frozenset({"of", "on", "about", "regarding", "concerning"})
_FORMULA = _SELF | _ASKED_ONE | _WISHING | _LEARNING | _TELLING | _TIDINGS | _OF
_QUESTION_WORDS = frozenset(
    {"what", "how", "why", "when", "where", "who", "whom", "which", "whose", "whether"}
)
_LEADING = frozenset(
    {"for", "since", "on", "by", "to", "in", "at", "from", "until", "under", "within", "with", "through"}
)
# After these a thing may be named that is asked for: "state the number of …", "confirmation of the rate …".
_GOVERNING = frozenset(
    {"know", "learn", "hear", "state", "indicate", "confirm", "specify", "told", "clarify", "disclose"}
)
_REAL = frozenset({"should", "must", "do", "are", "is", "have", "has", "will"})  # "should I tell the police"
_CLOSINGS = tuple(
    tuple(each.split())
    for each in (
        "would be appreciated", "would be much appreciated", "would be greatly appreciated", "would be welcome",
        "would be most welcome", "would be helpful", "would be useful", "would be of interest", "is requested", "is sought",
        "please", "if you please", "if i may", "if i may ask", "if you would", "if you can", "if you could",
        "if you would be so kind", "if you don't mind", "if that is possible", "if that's possible", "if possible",
    )
)  # fmt: skip
_LEFT = 3  # tokens of a question that must be left


def without_formula(question: str) -> str:
    """Return a question without the formula that it opens or closes with; as it is where little else would be left.

    Only words that ask are cut off at the front, and only where somebody is said to ask or to be asked.
    """
    found = find_tokens(question)
    tokens = [each.text for each in found]
    end = len(tokens)
    if tokens[-1:] and tokens[-1] in _LAST:
        end -= max((len(each) for each in _CLOSINGS if tuple(tokens[-len(each) :]) == each), default=0)
    begin = _begin(tokens[:end], end < len(tokens))
    if end - begin < _LEFT or (begin == 0 and end == len(tokens)):
        return question
    closed = question[found[-1].end :] if end == len(tokens) else "?"
    return question[found[begin].start : found[end - 1].end] + closed


_LAST = frozenset(each[-1] for each in _CLOSINGS)


def _begin(tokens: Sequence[str], wanted: bool) -> int:
    """Return the token at which what is asked begins; `wanted` tells that a formula behind it says that it is."""
    size = next((at for at, token in enumerate(tokens) if token not in _FORMULA), len(tokens))
    front = tokens[:size]
    if size == len(tokens) or not (_asks(front) or (wanted and not _TIDINGS.isdisjoint(front))):
        return 0
    if tokens[size] in _QUESTION_WORDS:
        leads = size > 1 and front[-1] in _LEADING and front[-2] not in _TIDINGS | {"as"}
        return size - leads  # "since when", "for what reason", but "an account of what", "as to why"
    if _SELF.isdisjoint(front) and _ASKED_ONE.isdisjoint(front) and not _passive(front):
        return 0
    return max((at for at in range(size) if _governs(front, at)), default=-1) + 1


def _asks(front: Sequence[str]) -> bool:
    """Tell whether some words say that somebody asks or is asked: "I should like to know", "an explanation is sought"."""
    said = frozenset(front)
    if front and front[0] in _REAL and len(front) > 1 and front[1] in _SELF | {"you"}:
        return "know" in said or "possible" in said
    if said & _ASKED_ONE and said & (_TELLING | _LEARNING | _TIDINGS):
        return True
    return bool(said & _SELF and said & (_LEARNING | _TIDINGS)) or _passive(front)


def _passive(front: Sequence[str]) -> bool:
    """Tell whether word of something is said to be wanted, by nobody in particular."""
    return not _TIDINGS.isdisjoint(front) and not {"sought", "requested", "required", "needed"}.isdisjoint(
        front
    )


def _governs(front: Sequence[str], at: int) -> bool:
    """Tell whether what is asked for may be named after a word of the formula."""
    if front[at] in _OF or (front[at] == "to" and at and front[at - 1] == "as"):
        return not _TIDINGS.isdisjoint(front[max(0, at - 2) : at])
    if front[at] in _LEARNING:
        return front[at] in _GOVERNING and at > 0 and front[at - 1] in {"to", "be"}  # "I hear that …" tells
    return front[at] in _GOVERNING
