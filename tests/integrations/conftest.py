import json
import shutil
from pathlib import Path

import pytest

from assistant import Assistant

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory):
    """Keep the home of whoever runs the tests out of them."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_CACHE", str(folder))
        patch.delenv("ASSISTANT_CORPUS", raising=False)
        yield folder


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A corpus of the bundled report alone."""
    made = tmp_path_factory.mktemp("corpus")
    for path in (ROOT / "corpus").iterdir():
        shutil.copy(path, made)
    return str(made)


@pytest.fixture(scope="session")
def bundled(cache, folder):
    """The assistant over the bundled report."""
    with Assistant.open(folder) as assistant:
        yield assistant


@pytest.fixture(scope="session")
def report(bundled):
    """The bundled report."""
    return bundled.reports()[0]


@pytest.fixture(scope="session")
def questions():
    """Fifty questions: of figures, of passages, and some that the report does not answer."""
    sets = [
        [
            json.loads(line)["question"]
            for line in (ROOT / "tests" / "questions" / f"{name}-dev.jsonl").open(encoding="utf-8")
        ]
        for name in ("figures", "passages", "unanswerable")
    ]
    return [question for group in zip(*sets, strict=False) for question in group][:50]
