"""The three pages in a real Chromium: what they do, and how they look in four languages.

``CIVILITY_PICTURES=1`` writes the screenshots to docs/pictures.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import missing
from .process import ROOT, Service

pytestmark = pytest.mark.browser

sync_api = pytest.importorskip("playwright.sync_api") if os.environ.get("CI") != "true" else __import__(
    "playwright.sync_api", fromlist=["x"]
)  # fmt: skip

expect = sync_api.expect

LANGUAGES = ("en", "fa", "pl", "zh")
PICTURES = ROOT / "docs" / "pictures"
INSULTS = {"en": "You are an idiot.", "fa": "تو احمقی", "pl": "Pan jest idiotą.", "zh": "你是个白痴"}


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        missing("Chromium")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser, service: Service) -> Iterator[object]:
    context = browser.new_context(
        base_url=service.url, viewport={"width": 1280, "height": 900}, locale="en-GB"
    )
    made = context.new_page()
    made.wrong = []
    made.on("pageerror", lambda error: made.wrong.append(str(error)))
    made.on("console", lambda message: message.type == "error" and made.wrong.append(message.text))
    yield made
    assert made.wrong == []
    context.close()


def picture(page, name: str) -> None:
    """Keep a screenshot where that was asked for."""
    if os.environ.get("CIVILITY_PICTURES") == "1":
        PICTURES.mkdir(parents=True, exist_ok=True)
        target = PICTURES / f"{name}.png"
        page.screenshot(path=str(target), full_page=False)
        _shrink(target)


def _shrink(path: Path) -> None:
    from PIL import Image

    with Image.open(path) as image:
        image.convert("RGB").quantize(128).save(path, optimize=True)


def play_sample(page) -> None:
    page.locator("#paste > summary").click()
    page.click("#sample")
    page.click("#all")
    expect(page.locator("#turns > .turn")).to_have_count(5)
    page.locator("#paste > summary").click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_advises_during_a_call(page, language: str) -> None:
    page.goto(f"/desk?lang={language}")
    page.wait_for_selector("#ladder li")
    play_sample(page)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "fa" else "ltr")
    assert page.locator("#turns mark.abuse").count() >= 2
    assert page.locator("#ladder li.reached").count() >= 2
    assert page.locator("#lines .line").first.inner_text()
    assert page.locator("#coach").is_visible(), "the agent said 'calm down': a better line is due"
    page.evaluate("scrollTo(0, 0)")
    picture(page, f"desk-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_playground_shows_every_finding(page, language: str) -> None:
    page.goto(f"/playground?lang={language}")
    page.click("#sample")
    page.wait_for_selector("#verdict.bad")
    assert page.locator("#looked mark.abuse").count() >= 1
    assert page.locator("#table tbody tr").count() >= 1
    picture(page, f"playground-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wallboard_shows_what_needs_attention(page, service: Service, language: str) -> None:
    page.goto(f"/wallboard?lang={language}")
    expect(page.locator("#status")).not_to_be_empty()
    call = service.post("/v1/conversations", {"language": language}).json()["id"]
    for _ in range(2):
        service.post(f"/v1/conversations/{call}/turns", {"speaker": "customer", "text": INSULTS[language]})
    page.wait_for_selector(f".board .card:has-text('{call}')")
    picture(page, f"wallboard-{language}")
    service.client.delete(f"/v1/conversations/{call}")
    expect(page.locator("body")).not_to_contain_text(call)


def test_what_is_said_is_never_markup(page) -> None:
    page.goto("/desk?lang=en")
    page.fill("#turn textarea", "<img src=x onerror=alert(1)> <b> you idiot </b>")
    page.click("#turn button.main")
    page.wait_for_selector("#turns mark.abuse")
    assert page.locator("#turns img, #turns b").count() == 0
    assert "<b>" in page.locator("#turns .text").inner_text()
    page.goto("/playground")
    page.fill("#form textarea", "<script>alert(1)</script> <i> you idiot </i>")
    page.click("#form button.main")
    page.wait_for_selector("#looked mark")
    assert page.locator("#looked i, #looked script").count() == 0


def test_everything_works_by_keyboard(page) -> None:
    page.goto("/desk?lang=en")
    page.wait_for_selector("#ladder li")
    page.focus("#turn textarea")
    page.keyboard.type("You are an idiot.")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#turns mark")
    page.focus("#turns mark")
    assert page.locator("#turns .tip").is_visible(), "the reason shows on focus"
    page.keyboard.press("Escape")
    assert not page.locator("#turns .tip").is_visible()
    page.focus("#copy")
    page.keyboard.press("Enter")
    expect(page.locator("#copied")).not_to_be_empty()
    before = page.locator("#lines .line").first.inner_text()
    page.focus("#variant")
    page.keyboard.press("Enter")
    expect(page.locator("#lines .line").first).not_to_have_text(before)
    page.focus("#finish")
    page.keyboard.press("Enter")
    page.wait_for_selector("#record:visible")
    assert page.locator("#record").inner_text()


def test_the_skip_link_comes_first(page) -> None:
    page.goto("/playground?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


def test_abusive_words_can_be_blurred(page) -> None:
    page.goto("/playground?lang=en")
    page.click("#sample")
    page.wait_for_selector("#looked mark.abuse")
    page.locator(".tools input[type=checkbox]").check()
    words = page.locator("#looked mark.abuse .words").first
    assert "blur" in words.evaluate("e => getComputedStyle(e).filter")
    page.focus("#looked mark.abuse")
    assert words.evaluate("e => getComputedStyle(e).filter") == "none"


def test_a_call_is_seen_on_another_desk(page, service: Service) -> None:
    call = service.post("/v1/conversations", {"language": "en"}).json()["id"]
    page.goto(f"/desk?lang=en&call={call}")
    expect(page.locator("#call")).to_contain_text("live")
    service.post(f"/v1/conversations/{call}/turns", {"speaker": "customer", "text": "You are an idiot."})
    page.wait_for_selector("#turns mark.abuse")


def axe(page, name: str) -> None:
    """No breach of WCAG 2.2 AA that a machine can see."""
    from axe_playwright_python.sync_playwright import Axe

    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    told = [
        (each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found.response["violations"]
    ]
    assert told == [], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_pages_are_accessible(page, scheme: str, language: str, service: Service) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"/desk?lang={language}")
    page.wait_for_selector("#ladder li")
    play_sample(page)
    axe(page, "desk")
    if scheme == "dark" and language == "en":
        page.evaluate("scrollTo(0, 0)")
        picture(page, "desk-dark")
    page.goto(f"/playground?lang={language}")
    page.click("#sample")
    page.wait_for_selector("#looked mark")
    axe(page, "playground")
    page.goto(f"/wallboard?lang={language}")
    page.wait_for_selector(".board .card")
    axe(page, "wallboard")


@pytest.mark.parametrize("name", ["desk", "playground", "wallboard"])
def test_at_200_percent_nothing_is_cut_off(page, name: str) -> None:
    page.set_viewport_size({"width": 640, "height": 450})  # 1280 wide at 200 % zoom
    page.goto(f"/{name}?lang=pl")
    page.wait_for_selector("header nav")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "WCAG 1.4.10: 320 px wide"


def test_nothing_is_loaded_from_elsewhere(page, service: Service) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("desk", "playground", "wallboard"):
        page.goto(f"/{name}")
        page.wait_for_timeout(300)
    assert asked
    assert all(url.startswith(service.url) for url in asked)
