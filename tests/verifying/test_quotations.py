import pytest

from assistant.verifying.quotations import Wording, find_quotations

TEXT = (
    "The force has a robust process, known as ‘Met Grip’, which it uses to keep a tight control\n"
    "of its performance. Victims of anti-\nsocial behaviour (some 79.9 percent) are satisfied with the infor-\n"
    "mation they get\n\n\n\n\n12\n\nfrom the police every day.\n"
)

CASES = [
    ("word for word", "a robust process, known as ‘Met Grip’", "exact"),
    ("other quotation marks and capitals", 'A robust process known as "Met Grip"', "exact"),
    ("over a line end", "keep a tight control of its performance", "exact"),
    ("a word broken at a hyphen", "victims of anti-social behaviour", "exact"),
    ("a word broken at a line end", "satisfied with the information they get", "exact"),
    ("over the foot of a page", "the information they get from the police every day", "exact"),
    ("something left out", "The force has … a tight control of its performance", "exact"),
    ("words in brackets", "[Inspectors say it] has a robust process", "exact"),
    ("the percent sign", "some 79.9% are satisfied", "altered"),
    ("a digit changed", "some 78.9 percent are satisfied", "altered"),
    ("a word changed", "which it uses to keep a loose control of its performance", "altered"),
    ("a not put in", "The force has not a robust process", "altered"),
    ("other words", "nothing like this stands anywhere in it", "not found"),
    ("half a word", "ictims of anti", "altered"),
]


@pytest.mark.parametrize(("quotation", "verdict"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_quotation_is_compared_word_by_word(quotation, verdict):
    assert Wording(TEXT).compare(quotation).verdict == verdict


def test_difference_is_told():
    found = Wording(TEXT).compare("which it uses to keep a loose control of its performance")
    assert found.differences == (("loose", "tight"),)


FOUND = [
    ("curly", "He said “two words” and left.", ["two words"]),
    ("straight", 'He said "two words" and left.', ["two words"]),
    ("single", "He said ‘the force’s words’ and left.", ["the force’s words"]),
    ("apostrophes alone", "The force’s and the victims’ needs", []),
    ("inches", 'a 12" ruler and a 6" one', []),
    ("block", "text\n\n> one line\n> and one more\n\ntext", ["one line\nand one more"]),
    ("not over paragraphs", 'an odd " mark\n\nand another " later', []),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_quotations_are_found_in_a_draft(text, expected):
    assert [each.text for each in find_quotations(text)] == expected
