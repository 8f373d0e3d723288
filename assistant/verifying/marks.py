"""The marks of Markdown taken out of a draft: in, its text; out, a text of the same length.

Every mark becomes a space, so that offsets into what is left are offsets into the draft. Code,
addresses and comments say nothing about the world and go whole.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ ]{0,3}(```|~~~).*?(?:^[ ]{0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_FRONT = re.compile(r"\A---\n(?:[^\n]*\n){0,200}?---(?=\n|\Z)")
_GONE = re.compile(
    r"""`[^`\n]{1,2000}`                                    # code
    |!?\[(?P<link>[^\[\]\n]{0,1000})\]\([^)\n]{0,2000}\)      # a link: its words stay
    |\[\^[^\]\n]{1,40}\]:?                                  # the mark of a footnote
    |https?://[^\s)>]{1,2000}
    |</?[a-zA-Z][^<>\n]{0,300}>
    |\*{1,3}|__|(?<!\w)_|_(?!\w)|~~""",
    re.VERBOSE,
)
# "A 21-week wait" measures as "a wait of 21 weeks" does; "a ten-minute meeting" only names a thing.
_LENGTH = re.compile(
    r"\b(?P<number>[\d.]+|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"-(?P<unit>day|week|month|point|percentage[ -]point)"
    r"(?= (?:[a-z]+ ){0,2}?(?:waits?|delays?|queues?|backlogs?|turnarounds?|gap|lead|targets?|average|"
    r"median|rise|fall|drop|increase|decrease|improvement|reduction|stays?|closure)\b)",
    re.IGNORECASE,
)
# "Rose by 47 to 311" gives two numbers, not a range.
_BY_TO = re.compile(r"(?P<by>\bby (?:just |about |some |over |nearly |almost )?[\d.,]*\d) to(?= [\d.,]*\d)")
_LINE = re.compile(r"^[ \t]{0,3}(?:#{1,6}(?=[ \t])|(?:>[ \t]?){1,4})", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-=*_|:][ \t]*){3,200}$", re.MULTILINE)


def blank_marks(text: str) -> str:
    r"""Return `text` with spaces in the place of what is only Markdown.

    >>> blank_marks("**23** percent[^1]")
    '  23   percent    '
    """
    for pattern in (_FRONT, _FENCE):
        text = pattern.sub(_spaces, text)
    text = _without_comments(text)
    text = _GONE.sub(_kept, text)
    text = _RULE.sub(_spaces, text)
    text = _LINE.sub(_spaces, text)
    text = _BY_TO.sub(r"\g<by>,to", text)
    return _LENGTH.sub(lambda found: f"{found['number']} {found['unit'].replace('-', ' ')}", text)


def _without_comments(text: str) -> str:
    parts = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        hidden = "".join(each if each == "\n" else " " for each in text[start : end + 3])
        parts += [text[at:start], hidden]
        at = end + 3
    return "".join((*parts, text[at:]))


def _spaces(match: re.Match[str]) -> str:
    return "".join(each if each == "\n" else " " for each in match[0])


def _kept(match: re.Match[str]) -> str:
    link = match["link"]
    if link is None:
        return _spaces(match)
    before = match.start("link") - match.start()
    return " " * before + link + " " * (len(match[0]) - before - len(link))
