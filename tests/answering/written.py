"""Small reports written for the tests of this folder, of kinds that the program has no words of its own for."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from assistant import Assistant


class Written(NamedTuple):
    """Hold a report to write: what is known of it, its text, and the grades in it with what each is given for."""

    title: str
    area: str
    published: str
    text: str
    judgments: tuple[tuple[str, str], ...] = ()
    publisher: str = "Board of Visitors"
    national: str = "England"


def corpus(folder: Path, *reports: Written) -> Assistant:
    """Write `reports` into `folder` and open them; a grade is the words right after what it is given for."""
    for report in reports:
        text = f"{report.title}\n\n{report.text}"
        stem = f"{report.area}-{report.published[:4]}".lower().replace(" ", "-")
        known = [
            f'title = "{report.title}"',
            f'area = "{report.area}"',
            f'publisher = "{report.publisher}"',
            f'national = "{report.national}"',
            f'published = "{report.published}"',
        ]
        for of, grade in report.judgments:
            at = text.index(f"{of}\n")
            graded = text.index(f"\n{grade}\n", at) + 1
            known += ["[[judgments]]", f'grade = {{ at = {graded}, words = "{grade}" }}',
                      f'of = {{ at = {at}, words = "{of}" }}']  # fmt: skip
        folder.joinpath(f"{stem}.txt").write_text(text, "utf-8")
        folder.joinpath(f"{stem}.toml").write_text("\n".join(known) + "\n", "utf-8")
    return Assistant.open(str(folder))


FIRE = Written(
    "Inspection of Harrowdale Fire and Rescue Service",
    "Harrowdale",
    "2019-06-20",
    """Introduction

This inspection looks at how well the fire service protects the public. Our visit took place in March 2019.

Responding to fires

The service has 14 fire stations and 212 on-call firefighters. It attended 1,940 fires in the 12 months to March 2019,
a rate of 3.1 per 1,000 population compared with 2.9 per 1,000 population in England.

The false alarm rate was 31 percent of calls.

Crews answered 880 false alarms, a rate of 1.4 per 1,000 population.

Crews took 9 minutes on average to reach a house fire. Response times rose because two stations lost their on-call crews.
The watch rota, called ‘Red Line’, covers 38 weeks a year.

When a fire breaks out at night, crews must wake the neighbours. Smoke alarms are fitted free of charge for people over 65.

The register of buildings at risk holds 640 entries. The brass band has 30 cadets and 12 drivers.
The chief fire officer is Dorothea Wainfleet.

Details of every fire and every rescue are kept in the office, where clerks find them.

Details of every fire are published at www.harrowdalefire.example/incidents.

What needs to improve

The service should test its radios every week.

Hydrants should be checked before each winter.

Efficiency

The service wastes little, and its engines are well kept. Its crews share stations with the ambulance service.

Good
""",
    (("Efficiency", "Good"),),
)


def visited(place: str, year: int, grade: str, access: str, visits: int) -> Written:
    """Write the report of a museum: an overall grade, a grade for access, and how many visits it counts."""
    return Written(
        f"Museum review: {place} Museum",
        place,
        f"{year}-05-04",
        f"""Overall quality

{grade}

Summary of findings

The collection is {"well" if grade == "Good" else "poorly"} catalogued, and guides know the objects they show.

Access for visitors

{access}

Ramps lead to {"every" if access == "Good" else "no"} gallery, and labels can be read from a wheelchair.

About this museum

The museum shows {visits // 100} paintings and received {visits:,} visits, against 50,000 visits in England.
In {year - 1} it taught {year - 1990} school classes.
""",
        (("Overall quality", grade), ("Access for visitors", access)),
        publisher="Council for Museums",
    )


MUSEUMS = (
    visited("Ashby", 2016, "Inadequate", "Good", 21_000),
    visited("Ashby", 2020, "Good", "Good", 34_000),
    visited("Brackwell", 2020, "Requires improvement", "Good", 12_000),
    visited("Coldharbour", 2021, "Good", "Inadequate", 47_000),
)

WATER = Written(
    "How Tarn Water served its customers",
    "Tarn Water",
    "2022-07-15",
    """About the company

Tarn Water supplies 310,000 homes from 18 reservoirs. It employs 940 staff.

Leakage

Leakage fell by 12 percent from 2017 levels in the year to March 2022. The company has a target to reduce leakage by 25 percent
from the level in 2018 by 2025. Leakage was high because old pipes froze in January.

Interruptions to supply lasted longer than in other companies because spare pumps were kept far away.

Complaints

The complaint rate was 4.2 per 1,000 homes, compared with 6.0 per 1,000 homes in England.

Burst mains were repaired within 3 days. Of the 18 reservoirs, 5 did not reach the level needed in summer.
""",
    publisher="Water Watch",
)

UNIVERSITY = Written(
    "Review of Merestone University",
    "Merestone University",
    "2023-02-10",
    """Students

The university teaches 9,300 undergraduate students and 2,150 postgraduate students. It has 86 student nurses and 40 nurses.

In halls live 700 undergraduate students and 300 postgraduate students.

The share of undergraduate students who pass is 91 percent. The share of postgraduate students who pass is 96 percent.

Study abroad

Under the ‘Open Door’ scheme 340 students spent a term abroad.
The registrar told us that places are short.

Areas for improvement

Lectures should be recorded.

The library should open on Sundays.
""",
    publisher="Quality Review Board",
)
