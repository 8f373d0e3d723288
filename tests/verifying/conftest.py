import pytest

from assistant.verifying.verify import verify_text


@pytest.fixture(scope="session")
def verdicts(bundled):
    """Return the words and verdicts of a draft over the bundled report."""

    def check(text):
        return [(" ".join(each.text.split()), each.verdict) for each in verify_text(bundled, text).findings]

    return check
