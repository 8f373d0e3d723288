"""What is said in several words that stand apart, in the words that reports have for it."""

from __future__ import annotations

import re

_TOLD = (
    "let ",
    "lets ",
    "letting ",
    "keep ",
    "keeps ",
    "kept ",
    "keeping ",
)  # "... people know", "... them posted"
# Patterns are only compiled where their mark stands in a question, as in `mending`.
_TOPIC_FIRST = (
    r"^\s*(?P<topic>[^.:,;?–—]{2,60}?)\s*(?:[.:,;?–—]|\s-)\s*what(?:'s|’s|s| is| are| was)\s+"
    r"(?:it|that|this|they|those)\s+for\W*$"
)
_BESIDE = r"\b(?:behind|ahead|above|below|higher|lower|better|worse)\b"
_USED = r"(?:actually\s+|mainly\s+|really\s+)?(?P<used>used\s+|meant\s+|there\s+|intended\s+)?for\W*$"
_USED_FOR = (
    rf"\bwhat(?:'s|’s|s|\s+(?:is|are|was|were))\s+(?:it\s+that\s+)?(?P<topic>[^,;:.?]{{2,60}}?)\s+{_USED}",
    rf"(?:^|(?<=\w\s))what\s+(?P<topic>(?:[‘“'\"A-Z]|the\s)[^,;:.?]{{1,60}}?)\s+(?:is|are|was|were)\s+{_USED}",
)
_NO_PURPOSE = (
    "ed", "ing", "ble", "known", "famous", "given", "best", "good", "bad", "ready", "due", "rate", "figure", "short", "stand",
)  # fmt: skip
_SIZES = ("big", "large", "steep", "great", "ambitious", "small", "generous", "hefty", "sizeable")
_HOW_MUCH = tuple(f"how {size}" for size in _SIZES)
_HOW_BIG = (
    rf"how\s+(?:{'|'.join(_SIZES)})\s+(?P<be>is|was|are|were)\s+"
    r"(?P<rest>(?:(?:a|an|the|its|their|that|this)\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:target|goal|reduction|increase|rise|fall|cut|drop|decrease|margin|grant|allowance|budget|fund|fee|bill|debt|deficit"
    r"|surplus|payment|loan|fine|bursar(?:y|ie)|subsid(?:y|ie)|turnover|overspend|underspend|reserve|endowment|donation"
    r"|levy|premium|penalty|saving|loss|profit|rebate|discount|deposit|salary|bonus|pension|rent|precept)(?:e?s)?)\b"
)
_AHEAD = (
    r"\bwhat(?:'s|’s|s|\s+(?:is|are|will\s+be))\s+(?:being\s+|the\s+|now\s+)?"
    r"(?:planned|plans?|lined\s+up|in\s+store|next|proposed|the\s+next\s+steps?)\s+for\s+(?=\w)"
)
_TO_COME = ("plan", "lined", "store", "next", "proposed")
_VIEWS = ("what attitude", "what view", "what opinion", "what feeling")
_ATTITUDE = (
    r"what\s+(?:attitude|view|opinion|feelings?)\s+(?P<do>do|does|did)\s+(?P<who>(?:[\w’'-]+\s+){1,4}?)(?:have|take|hold)"
    r"\s+(?:towards?|to|of|on|about)\b"
)
_THE_MEANS = (
    r"\b(got|have)\s+the\s+(staff|people|officers|workers|money|funds|funding|resources|capacity|space|room|time|skills"
    r"|equipment|[a-z]+ers)(?=\s+(?:for|to)\b)"
)
_APPLIES = r"\b((?:do|does|did)\s+[^,;:.?]{2,60}?)\s+(?:apply|extend)\s+to(?=\W*$|\s+(?:for|in)\b)"
_NAMED = r"^\s*[Ww]hat['’]?s (?=[A-Z][a-z])"  # "what's Journeys": a name
# "I need the number, not the percentage"
_NO_SHARE = (
    r"[\s,;:(.?!–-]*\b(?:i (?:need|want|mean|would like|am after)\s+|give me\s+)?(?:the |a )?(?:actual |exact |raw )?"
    r"(?:numbers?|counts?|figures?|totals?),?\s+(?:please,?\s+)?(?:not|rather than|instead of)\s+(?:the |a |as a )?"
    r"(?:percentages?|percents?|per cent)\b\)?"
)
_CLEARED = r"\bclear(s|ed|ing)?(\s+up\b)"
_CRIMES = r"\b(?:crimes?|offences?|burglar(?:y|ies)|robber(?:y|ies)|thefts?|murders?)\b"

_MAKES = r"^\s*what makes (?:someone|somebody|a person|anyone|something|anything|it) (?P<what>an? [^?,;:]{3,60}?)\W*$"
_FARES = (
    r"^\s*(?P<topic>[^.:,;?–—]{3,60}?)\s*(?:[:,;–—]|\s-)\s*how (?:does|do|did) (?P<who>[^?,;:]{3,40}?)"
    r" (?:do|fare|perform|score|get on)\s*\??\s*$"
)
_ANSWERED = r"\b(?:got|get|gets|had|received?) (?:an answer|a reply)\b"
_POINTS = r"^\s*how many (?:percentage )?points\b(?= (?:has|have|did|is|was|does|had|do)\b)"
_NATIONS = {"english": "England", "welsh": "Wales", "scottish": "Scotland"}
_OF_A_NATION = (
    r"\b(?P<nation>english|welsh|scottish) (?P<what>(?:police )?(?:colleges?|schools?|trusts?|councils?|hospitals?|prisons?"
    r"|forces?|authorities|universities|services|providers?|average|figure|rate))\b"
)


_AFTER_WHOM = (
    r"\b(?:after (?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}) (?:had )?"
    r"(?:left|resigned|retired|went|departed|quit|stepped down|moved on|stood down))\b"
)
# "the area the force serves": its own
_AREAS = ("area", "patch", "region", "territor", "town", "city", "county", "borough", "district")
_SERVING = (" serve", " cover", " police", " run", " responsible for", " look", " operate")
_OWN_AREA = (
    r"\bthe (?:area|patch|region|territory|town|city|county|borough|district)s? (?:(?:that|which) )?"
    r"(?:the [a-z]+|it|they) (?:serves?|covers?|polices?|runs?|looks? after|(?:is|are) responsible for|operates? in)\b"
    r"(?! (?:the|a|an|all)\b)"
)
_WORKED_OUT = r"\b(?:work|figure|find|make) out(?P<after> (?:who|what|which|whether|where|if)\b)"
_SENTENCE_ENDS = frozenset(".!?;:–—-")
_OKAY = ("any good", " cop", " much", " right", "r bad", "r not", " ok", " okay", " alright", " decent")
_LEVELS = (
    " poor", " in percent", " in per cent", " as a p", " at its ", " at their ", " lost ", " to in ", " to by ", " to for ",
    " to at ", " to?", " to.",
)  # fmt: skip
_SHOWN = r"^\s*what do(?:es)? (?P<what>the [^?,;:]{3,50}?) (?:figures?|numbers|stat(?:istic)?s|data) (?:show|say|tell us)\b"
_SET_BACK = r"\bset(?:s|ting)? ((?:\w+ ){1,4})back\b"
_GONE_OUT = r"\b(money (?:had|has|have)? ?)(?:gone|went|go) out\b"


_PARTS = (
    "into ",
    "split",
    "divided",
    "made up",
    "make up",
    "composed",
    " form ",
    " comprise ",
    " constitute ",
)
_SUPPOSING = ("if ", "assuming", "supposing", "provided ", "should the", "should all")
_BID = ("asked", "required", "expected", "demanded", "wanted", "recommended", "requested")
_ASKED_OF = (
    r"^\s*what(?:'s|’s|s|\s+(?:is|are|was|were|has\s+been|have\s+been))\s+(?:now\s+|being\s+|it\s+that\s+is\s+)?"
    r"(?:asked|required|expected|demanded|wanted|recommended|requested)\s+(?:of|for|from)\s+(?P<whom>[^,;:?]{3,60}?)\s*[?.]*\s*$"
)


def rephrased(question: str) -> str:
    """Return a question with "update people" for "let people know" and "keep people posted", and the like.

    A topic put first ("Pace Plus: what's it for?") goes last; who gets somewhere first attends first; crimes that
    are cleared up are detected; what a text mentions it refers to.
    """
    lower = question.lower()
    if any(word in lower for word in _SUPPOSING):
        from assistant.answering.reading.if_so import without_supposing

        question = without_supposing(question)
        lower = question.lower()
    if any(mark in lower for mark in _PARTS) and ("how many" in lower or "what number" in lower):
        from assistant.answering.reading.made_of import by_its_parts

        question = by_its_parts(question)
        lower = question.lower()
    if lower.rstrip(" ?!.").endswith(_OKAY):
        from assistant.answering.reading.how_good import asked_how_good

        question = asked_how_good(question)
        lower = question.lower()
    if any(mark in f"{lower}?" for mark in _LEVELS):
        from assistant.answering.reading.levels_asked import told_plainly

        question = told_plainly(question)
        lower = question.lower()
    if any(f"the {place}" in lower for place in _AREAS) and any(verb in lower for verb in _SERVING):
        question = re.sub(_OWN_AREA, "the area", question, flags=re.IGNORECASE)
    if lower.startswith(("what's ", "what’s ", "whats ")):
        question = re.sub(_NAMED, "what is ", question)
    if "percent" in lower and (" not " in lower or "rather than" in lower or "instead of" in lower):
        question = re.sub(_NO_SHARE, "", question, flags=re.IGNORECASE)
    if lower.startswith("what") and any(verb in lower for verb in _BID):
        question = re.sub(_ASKED_OF, r"what should \g<whom> do?", question, flags=re.IGNORECASE)
    if lower.startswith(_VIEWS) and (found := re.match(_ATTITUDE, question, re.IGNORECASE)):
        return f"how {found['do']} {found['who']} regard {question[found.end() :].lstrip()}"
    if lower.startswith(("has ", "have ", "do ", "does ", "did ")) and (
        "got the " in lower or "have the " in lower
    ):
        question = re.sub(_THE_MEANS, r"\g<1> enough \g<2>", question, flags=re.IGNORECASE)
    if " for " in lower and any(word in lower for word in _TO_COME):
        question = re.sub(_AHEAD, "what will be done with ", question, count=1, flags=re.IGNORECASE)
    if lower.startswith(_HOW_MUCH) and (found := re.match(_HOW_BIG, question, re.IGNORECASE)):
        return f"what {found['be']} {found['rest']}{question[found.end() :]}"
    if "appl" in lower or "extend" in lower:
        question = re.sub(_APPLIES, r"\g<1> cover", question, flags=re.IGNORECASE)
    if " out " in lower:
        question = re.sub(_WORKED_OUT, r"identify\g<after>", question, count=1, flags=re.IGNORECASE)
    if "how many points" in lower and re.search(_BESIDE, lower):
        return re.sub(r"\bhow many points\b", "how many percentage points", question, flags=re.IGNORECASE)
    if lower.startswith("how many ") and " points" in lower and re.match(_POINTS, lower):
        return re.sub(_POINTS, "how much", question, flags=re.IGNORECASE)
    if "every how many" in lower:
        return re.sub(r"\bevery how many (?:\w+)\b", "how often", question, flags=re.IGNORECASE)
    if "how many" in lower or " to what" in lower or "to how much" in lower or "what number" in lower:
        if _SENTENCE_ENDS.isdisjoint(question.rstrip(" ?!.")):
            return question
        from assistant.answering.reading.stated_first import counted_as_stated

        return counted_as_stated(question)
    what_for = "what" in lower and lower.rstrip(" ?!.\"'’”").endswith(" for")
    if what_for and (found := re.match(_TOPIC_FIRST, question, re.IGNORECASE)):
        return f"what is the purpose of {found['topic']}"
    if what_for:
        asked = (
            re.search(each, question, flags)
            for each, flags in zip(_USED_FOR, (re.IGNORECASE, 0), strict=True)
        )
        if (found := next(filter(None, asked), None)) is not None:
            return _with_its_purpose(question, found)
    if lower.startswith("what make") and (found := re.match(_MAKES, question, re.IGNORECASE)):
        return f"what is {found['what']}"
    if ("how do" in lower or "how did" in lower) and not lower.startswith("how"):
        question = re.sub(_FARES, r"\g<topic> for \g<who>?", question, flags=re.IGNORECASE)
    if " an answer" in lower or " a reply" in lower:
        question = re.sub(_ANSWERED, "were replied to", question, flags=re.IGNORECASE)
    if any(nation in lower for nation in _NATIONS):
        return re.sub(_OF_A_NATION, _in_the_nation, question, flags=re.IGNORECASE)
    if "clear" in lower and " up" in lower and re.search(_CRIMES, lower):
        return re.sub(_CLEARED, lambda found: f"detect{found[1] or ''}", question, flags=re.IGNORECASE)
    if "first" in lower and lower.startswith(("who", "which", "what")):
        from assistant.answering.reading.first_there import attending

        return attending(question)
    if " mention" in lower and lower.startswith(("do ", "does ", "did ")):
        return re.sub(r"\bmentions?\b", "refer to", question, flags=re.IGNORECASE)
    if lower.startswith("who") and " after " in lower and (followed := re.search(_AFTER_WHOM, question)):
        return f"who replaced {followed['who']}"
    if lower.startswith("what do") and (shown := re.match(_SHOWN, question, re.IGNORECASE)):
        return f"what is {shown['what']} figure{question[shown.end() :]}"
    if " back" in lower and re.search(_SET_BACK, lower):
        return re.sub(_SET_BACK, r"cost \1", question, flags=re.IGNORECASE)
    if " gone out" in lower or " went out" in lower or " go out" in lower:
        return re.sub(_GONE_OUT, r"\1 spent", question, flags=re.IGNORECASE)
    if any(word in lower for word in _TOLD):
        from assistant.answering.reading.keeping_posted import updating

        return updating(question)
    return question


def _in_the_nation(found: re.Match[str]) -> str:
    """Say "college in England" for "English college"."""
    return f"{found['what']} in {_NATIONS[found['nation'].lower()]}"


def _with_its_purpose(question: str, found: re.Match[str]) -> str:
    """Say "what is the purpose of X" for "what is X for" and "what is X used for"; not for "what is X known for"."""
    topic = found["topic"]
    verbs = _ASKING.intersection(topic.lower().split())
    if verbs or (not found["used"] and topic.lower().endswith(_NO_PURPOSE)):
        return question
    return f"{question[: found.start()]}what is the purpose of {topic}"


_ASKING = frozenset(
    {"do", "does", "did", "has", "have", "can", "could", "should", "will", "would", "must", "may", "i", "we", "you"}
)  # fmt: skip
