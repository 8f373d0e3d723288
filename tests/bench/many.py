"""Time a question over very many reports beside the same question over few, cold and warm.

    python tests/bench/many.py [REPORTS] [ROUNDS] [FEW]

Reports are made up: of a place each, with sentences, headings and figures as inspection reports
have them, every number drawn anew. They are added as a user would add them, to a folder of its own.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPTS = Path(sys.executable).parent
STARTS = [
    "Ash",
    "Bar",
    "Cold",
    "Dun",
    "East",
    "Fal",
    "Glen",
    "Hart",
    "Inver",
    "Kil",
    "Long",
    "Mar",
    "Nor",
    "Over",
    "Pen",
    "Quen",
    "Red",
    "Stan",
    "Thorn",
    "Up",
    "Wal",
    "Yar",
]
ENDS = [
    "bury",
    "chester",
    "combe",
    "dale",
    "field",
    "ford",
    "gate",
    "ham",
    "hurst",
    "ingdon",
    "leigh",
    "mere",
    "minster",
    "mouth",
    "port",
    "ridge",
    "shire",
    "stead",
    "ton",
    "worth",
]
TOPICS = {
    "Information about this local authority area": "children families households schools wards parents residents",
    "Children who need help and protection": "referrals assessments visits plans conferences thresholds strategies",
    "Children looked after": "placements carers reviews advocates contacts pathways adopters",
    "Care leavers": "advisers tenancies apprenticeships allowances universities mentors passports",
    "Leadership, management and governance": "managers audits caseloads budgets scrutiny partners complaints",
    "Adoption performance": "matches panels orders siblings delays profiles recruiters",
    "The local safeguarding board": "members subgroups protocols campaigns reviews chairs data",
}
QUALITIES = [
    "timely",
    "thorough",
    "weak",
    "purposeful",
    "inconsistent",
    "effective",
    "variable",
    "overdue",
    "sensitive",
    "improved",
]
VERBS = [
    "record",
    "consider",
    "monitor",
    "challenge",
    "support",
    "follow",
    "delay",
    "strengthen",
    "overlook",
    "evaluate",
]
QUESTIONS = [
    "How many children are looked after in {place}?",
    "What percentage of children in {place} live in poverty?",
    "What is the rate of children looked after?",
    "Why are assessments delayed?",
    "How many children are subject to a child protection plan?",
    "Are caseloads in {place} monitored?",
    "What is the capital of France?",
    "Which areas have the highest rate of children looked after?",
    "Compare {place} and {other} on children looked after",
    "How many chidlren are loked after in {place}?",
    "What is the average rate of children looked after?",
    "Summarise the findings about care leavers",
]


def place(number):
    """Return the name of the place of one report."""
    start, end = divmod(number, len(ENDS))
    more, start = divmod(start, len(STARTS))
    return STARTS[start] + ENDS[end] + (f" and {STARTS[more]}ton" if more else "")


def text(number):
    """Return the text of one report, form feeds between its pages."""
    draw = random.Random(number)
    name = place(number)
    looked, plan = draw.randint(80, 2400), draw.randint(40, 900)
    pages = [
        f"{name} Council\n\nInspection of services for children in need of help and protection\n\n"
        f"Report published: {draw.randint(1, 28)} March {draw.randint(2013, 2025)}\n"
    ]
    facts = [
        f"Approximately {draw.randint(20, 400):,},{draw.randint(100, 999)} children and young people under the age of 18 years live in {name}.",
        f"Approximately {draw.randint(10, 35)}% of the local authority’s children are living in poverty.",
        f"At 31 March, {looked:,} children are being looked after by the local authority (a rate of {draw.randint(30, 120)} per 10,000 children).",
        f"{plan:,} children and young people are the subject of a child protection plan. This is a reduction from {plan + draw.randint(5, 90):,} a year before.",
        f"The proportion of children entitled to free school meals in primary schools is {draw.randint(5, 35)}% (the national average is 15%).",
    ]
    for topic, words in TOPICS.items():
        nouns = words.split()
        lines = [topic, ""]
        if "Information" in topic:
            lines += [line + "\n" for line in facts]
        for _ in range(22):
            one, two = draw.sample(nouns, 2)
            sentences = [
                f"{one.capitalize()} are {draw.choice(QUALITIES)}, because managers {draw.choice(VERBS)} {two} in {name}.",
                f"In {draw.randint(3, 97)}% of cases, social workers {draw.choice(VERBS)} {two} {draw.choice(['well', 'late', 'too rarely', 'with care'])}.",
                f"Most {two} remain {draw.choice(QUALITIES)} and children {draw.choice(VERBS)} few {one}.",
            ]
            draw.shuffle(sentences)
            lines += [" ".join(sentences), ""]
        pages.append("\n".join(lines))
    return "\f".join(pages)


def assistant(folder, *words):
    """Run the assistant over the corpus in `folder` and return the seconds it took."""
    begun = time.perf_counter()
    found = subprocess.run(
        [SCRIPTS / "assistant", *words, "--corpus", folder], capture_output=True, check=False
    )
    if found.returncode not in {0, 1}:
        sys.exit(found.stderr.decode())
    return time.perf_counter() - begun


def corpus(root, count):
    """Make a corpus of `count` reports, or take the one that an earlier run has made."""
    folder = root / f"corpus-{count}"
    if folder.exists():
        return folder
    reports = root / f"reports-{count}"
    reports.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (reports / f"report-{number:05}.txt").write_text(text(number), "utf-8")
    folder.mkdir()
    taken = assistant(folder, "reports", "add", str(reports))
    size = (folder / "corpus.sqlite").stat().st_size
    print(f"added {count} reports in {taken:.1f} s, {size / count / 1024:.0f} KiB a report")
    return folder


def main():
    """Print one line a question: few and many reports, cold and warm, with their ratios."""
    many, rounds, few = ([int(word) for word in sys.argv[1:]] + [1000, 7, 18][len(sys.argv) - 1 :])[:3]
    root = Path(os.environ.get("BENCH_FOLDER") or tempfile.mkdtemp())
    folders = [corpus(root, few), corpus(root, many)]
    questions = [question.format(place=place(7), other=place(11)) for question in QUESTIONS]
    from assistant import Assistant

    opened = [Assistant.open(str(folder)) for folder in folders]
    print(f"{'':52} {'cold, ms':>18}        {'warm, ms':>18}")
    for question in questions:
        cold, warm = ([], []), ([], [])
        for _ in range(rounds):
            for at in (0, 1):
                cold[at].append(assistant(folders[at], "ask", question) * 1000)
                begun = time.perf_counter()
                opened[at].ask(question)
                warm[at].append((time.perf_counter() - begun) * 1000)
        row = [statistics.median(each) for each in (*cold, *warm)]
        print(
            f"{question:52} {row[0]:8.1f} {row[1]:8.1f} x{row[1] / row[0]:4.1f}  "
            f"{row[2]:8.1f} {row[3]:8.1f} x{row[3] / row[2]:4.1f}"
        )


if __name__ == "__main__":
    main()
