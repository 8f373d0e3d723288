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


@pytest.fixture(scope="session")
def small(own_cache, tmp_path_factory):
    """One assistant for each of the small reports, by a short name, and one for all of them, "all"."""
    reports = ROOT / "tests" / "data" / "reports"
    assistants = {"all": Assistant.open(str(reports))}
    for name, stem in SMALL.items():
        folder = tmp_path_factory.mktemp(name)
        for path in reports.glob(f"{stem}.*"):
            shutil.copy(path, folder)
        assistants[name] = Assistant.open(str(folder))
    return assistants


@pytest.fixture(scope="session")
def written(own_cache, tmp_path_factory):
    """One assistant for each of the reports in `written.py`, by a short name."""
    kinds = {"fire": (FIRE,), "museums": MUSEUMS, "water": (WATER,), "university": (UNIVERSITY,)}
    return {name: corpus(tmp_path_factory.mktemp(name), *reports) for name, reports in kinds.items()}
