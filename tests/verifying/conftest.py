import pytest

from assistant import Assistant
from assistant.verifying.verify import verify_text


@pytest.fixture(scope="session")
def bundled(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSISTANT_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("ASSISTANT_CORPUS", raising=False)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield Assistant.open()


@pytest.fixture(scope="session")
def verdicts(bundled):
    """Return the words and verdicts of a draft over the bundled report."""

    def check(text):
        return [(" ".join(each.text.split()), each.verdict) for each in verify_text(bundled, text).findings]

    return check
