"""The chat in a real browser, without a window: where there is a Chromium on the PATH."""

import os
import re
import shutil
import time
from io import BytesIO

import pytest

from assistant.tui.app import ChatApp

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed: it drives the browser"
)
Image = pytest.importorskip("PIL.Image", reason="pillow is not installed: it reads the pictures")

SLOWEST = 60  # seconds
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07)")


@pytest.fixture(scope="module")
def page(address):
    """A page with the chat in it; `page.sent` is all that was sent to be painted."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"no browser on the PATH: none of {', '.join(NAMES)}")
    with playwright.sync_playwright() as driver:
        # Without --no-sandbox it does not start as root, as in most containers.
        options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = driver.chromium.launch(
            executable_path=program, args=[*options, "--disable-gpu", "--disable-quic"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.sent = bytearray()
        page.on("websocket", lambda opened: opened.on("framereceived", lambda frame: receive(page, frame)))
        page.goto(address)
        yield page
        browser.close()


def receive(page, frame):
    if isinstance(frame, bytes):
        page.sent.extend(frame)


def until(page, condition):
    end = time.monotonic() + SLOWEST
    while not condition():
        assert time.monotonic() < end, "what was waited for did not happen"
        page.wait_for_timeout(50)


def painted(page, words):
    return words in ESCAPES.sub("", page.sent.decode(errors="replace"))


def highlighted(page):
    """Count the points of the picture that have the colour of cited words."""
    app = ChatApp(lambda _: None)
    wanted = app.get_css_variables()["warning-muted"].lstrip("#")
    colour = tuple(int(wanted[at : at + 2], 16) for at in (0, 2, 4))
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    return sum(count for count, each in picture.getcolors(picture.width * picture.height) if each == colour)


def test_a_question_typed_is_answered_with_its_source_highlighted_and_the_conversation_downloaded(page):
    until(page, lambda: painted(page, "Ask about the report"))
    assert highlighted(page) == 0
    page.keyboard.type("what is the detection rate")
    page.keyboard.press("Enter")
    until(page, lambda: painted(page, "23 percent"))
    until(page, lambda: highlighted(page) > 2_000)
    with page.expect_download() as started:
        page.keyboard.press("Control+s")
    assert started.value.suggested_filename == "what-is-the-detection-rate.md"
    written = started.value.path().read_text("utf-8")
    assert "**23 percent**" in written and "detection rate (for crimes excluding fraud)" in written


def test_the_report_is_read_on_beside_the_answer_and_the_browser_gets_a_copy(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.sent.clear()
    page.keyboard.type("what is the victim satisfaction rate")
    page.keyboard.press("Enter")
    until(page, lambda: painted(page, "79.9 percent") and highlighted(page) > 2_000)
    page.keyboard.press("Control+y")
    until(page, lambda: "79.9" in page.evaluate("navigator.clipboard.readText()"))
    page.keyboard.press("F4")
    page.keyboard.press("End")
    until(page, lambda: highlighted(page) == 0)
