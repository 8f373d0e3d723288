"""What the tests of several rooms share: the bundled report, and a cache that is no user's."""

import json
import os
from pathlib import Path

import pytest

from assistant import Assistant

ROOT = Path(__file__).parents[1]
os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # tests speak to nobody


@pytest.fixture(scope="session")
def own_cache(tmp_path_factory):
    """Keep the home of whoever runs the tests out of them, and return the cache folder used instead."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_CACHE", str(folder))
        patch.delenv("ASSISTANT_CORPUS", raising=False)
        yield folder


@pytest.fixture(scope="session")
def bundled(own_cache):
    """The assistant over the bundled report."""
    with Assistant.open(str(ROOT / "corpus")) as assistant:
        yield assistant


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
