"""Assistants over small corpora; the home of whoever runs the tests stays out of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant import Assistant
from tests.answering.written import FIRE, MUSEUMS, UNIVERSITY, WATER, corpus

ROOT = Path(__file__).parents[2]
SMALL = {
    "school": "larkfield-school-2019",
    "hospital": "easterby-hospital-2021",
    "budget": "norwick-council-budget-2023",
}
OTHERS = {
    "roads": "calder-road-casualties-2022",
    "housing": "marlbrook-housing-2024",
    "prison": "thornmere-prison-2022",
    "fire": "northmoor-fire-2022",
    "wendle": "wendle-hospital-2023",
    "cattle": "merrowland-cattle-tb-2023",
    "utility": "tarrowdale-water-2024",
    "charity": "wrenfield-inquiry-2023",
    "youth": "harrowmere-yjs-2023",
    "railway": "wessmark-rail-2022",
    "port": "brannoch-port-2023",
    "pharmacy": "stellenby-pharmacy-2022",
    "probation": "ashdale-probation-2023",
    "grants": "lowfield-grants-2022",
    "care": "fenwick-care-2023",
    "college": "tamsworth-college-2024",
    "ombudsman": "severnmoor-ombudsman-2024",
    "audit": "brightwater-audit-2024",
    "ambulance": "ellenmoor-ambulance-2023",
}


@pytest.fixture(scope="session")
def small(own_cache, tmp_path_factory):
    """One assistant for each of the small reports, by a short name, and one for three of them, "all"."""
    reports = ROOT / "tests" / "data" / "reports"
    groups = {"all": tuple(SMALL.values()), **{name: (stem,) for name, stem in (SMALL | OTHERS).items()}}
    assistants = {}
    for name, stems in groups.items():
        folder = tmp_path_factory.mktemp(name)
        for stem in stems:
            for path in reports.glob(f"{stem}.*"):
                shutil.copy(path, folder)
        assistants[name] = Assistant.open(str(folder))
    return assistants


@pytest.fixture(scope="session")
def written(own_cache, tmp_path_factory):
    """One assistant for each of the reports in `written.py`, by a short name."""
    kinds = {"fire": (FIRE,), "museums": MUSEUMS, "water": (WATER,), "university": (UNIVERSITY,)}
    return {name: corpus(tmp_path_factory.mktemp(name), *reports) for name, reports in kinds.items()}
