"""The pages in real Chromium: both languages, with and without JavaScript, wide and narrow; axe finds nothing.

Screenshots are written to ``var/screens``.
"""

from __future__ import annotations

import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright
from web_register import ROOT, TOKEN

from banggiao import views
from banggiao.config import load_settings
from banggiao.store import Store
from banggiao.text import fold
from banggiao.web import create_app

pytestmark = [pytest.mark.real, pytest.mark.xdist_group("browser")]

SCREENS = ROOT / "var" / "screens"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 390)
LANGUAGES = ("vi", "en")
Open = Callable[..., Page]


@contextmanager
def served(store: Store) -> Iterator[str]:
    """The address at which the pages over ``store`` are served."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        app = create_app(load_settings(environ={}, db="unused"), store, token=TOKEN)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        running.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        running.join(10)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(samples: Store) -> Iterator[str]:
    with served(samples) as address:
        yield address


class Complaints:
    """What the browser complains of: scripts that failed, what the policy refused, requests that went elsewhere."""

    def __init__(self, page: Page, site: str) -> None:
        self.found: list[str] = []
        page.on("pageerror", lambda error: self.found.append(str(error)))
        page.on("console", lambda said: self.found.append(said.text) if said.type in ("error", "warning") else None)
        page.on("request", lambda asked: self._elsewhere(asked.url, site))

    def _elsewhere(self, url: str, site: str) -> None:
        if not url.startswith((site, "data:")):
            self.found.append(f"asks {url}")


@contextmanager
def opened(browser: Browser, site: str, *, language: str = "vi", width: int = 1280, **options: Any) -> Iterator[Page]:
    """A page of a visitor of their own."""
    height = 900 if width > 600 else 780
    context: BrowserContext = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(10_000)
    context.add_cookies([{"name": "lang", "value": language, "url": site}])
    try:
        yield context.new_page()
    finally:
        context.close()


AXE_RUN = """async rules => {
  const run = (context, options) => axe.run(context, {resultTypes: ['violations'], ...options});
  const all = await run(document, {runOnly: rules, rules: {'target-size': {enabled: false}}});
  const sizes = await run({exclude: [['.text']]}, {runOnly: {type: 'rule', values: ['target-size']}});
  const found = [...all.violations, ...sizes.violations];
  return found.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))]);
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, a line for each rule with its first elements.

    The marks in a page's text are links within sentences, as high as its lines: WCAG 2.2, 2.5.8 excepts them.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return [f"{rule}: {nodes}" for rule, nodes in page.evaluate(AXE_RUN, RULES)]


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def shot(page: Page, name: str) -> None:
    """A screenshot; at most so tall that it can be looked at."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    height = min(2400, int(page.evaluate("document.documentElement.scrollHeight")))
    width = page.viewport_size["width"] if page.viewport_size else 1280
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=SCREENS / f"{name}.png", full_page=True, clip=clip)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_walk(browser: Browser, site: str, addresses: dict[str, str], language: str, width: int) -> None:
    """Every page: no complaint, no overflow, nothing that axe finds; by day and, in English, by night."""
    dark = language == "en"
    with opened(browser, site, language=language, width=width, color_scheme="dark" if dark else "light") as page:
        complaints = Complaints(page, site)
        for name, target in addresses.items():
            page.goto(site + target)
            expect(page.locator("h1")).to_have_count(1)
            assert page.locator("html").get_attribute("lang") == language
            assert overflow(page) <= 0, name
            assert violations(page) == [], name
            assert complaints.found == [], name
            shot(page, f"{name}-{width}-{language}{'-dark' if dark else ''}")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_walk_without_script(browser: Browser, site: str, addresses: dict[str, str], language: str, width: int) -> None:
    """Every page has its content and its links without JavaScript."""
    with opened(browser, site, language=language, width=width, java_script_enabled=False) as page:
        for name, target in addresses.items():
            page.goto(site + target)
            expect(page.locator("h1")).to_be_visible()
            assert len(page.locator("main").inner_text()) > 60, name
            assert page.locator("main a:visible, main button:visible").count() > 0, name
            assert page.locator(".js-only:visible").count() == 0, name
            assert overflow(page) <= 0, name


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    with opened(browser, site, language="en") as page:
        yield page


def test_search_from_the_keyboard(page: Page, site: str, samples: Store) -> None:
    name = next(a.name for a in views.overview(samples).examples if a.kind == "person")
    page.goto(site)
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type(fold(name))
    option = page.get_by_role("option").first
    expect(option).to_contain_text(name)
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(name)


def test_escape_closes_the_names(page: Page, site: str) -> None:
    page.goto(site)
    page.fill("#q", "")
    page.locator("#q").press_sequentially("Việt")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=Vi"))


def test_keys(page: Page, site: str) -> None:
    page.goto(site + "/help")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page).to_have_url(site + "/timeline")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("main .rows > li a.what").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/"))


def test_the_way_past_the_menu(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_facets_change_the_list_in_place(page: Page, site: str) -> None:
    page.goto(site + "/search?q=hội đàm")
    page.evaluate("window.kept = true")
    facet = page.locator("#facets a").first
    facet.click()
    expect(page.locator(".chip")).to_have_count(1)
    assert page.evaluate("window.kept") is True
    expect(page).to_have_url(re.compile("type%3A"))
    expect(page.locator("#q")).to_have_value(re.compile("type:"))
    expect(page.locator("main")).to_be_focused()
    page.locator(".chip").click()
    expect(page.locator(".chip")).to_have_count(0)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(1)


def test_bars_narrow_to_a_year_then_a_month(page: Page, site: str) -> None:
    page.goto(site + "/timeline")
    years = page.locator(".bars a")
    busiest = max(
        range(years.count()), key=lambda i: float(years.nth(i).locator("rect").nth(1).get_attribute("height") or 0)
    )
    years.nth(busiest).click()
    expect(page).to_have_url(re.compile(r"since=\d{4}&until=\d{4}&unit=month"))
    expect(page.locator(".chip")).to_have_count(2)


def test_the_brush_keeps_a_span(page: Page, site: str) -> None:
    page.goto(site + "/timeline")
    drawing = page.locator("[data-drawing] .overlay")
    box = drawing.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + 12, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d"))


def test_the_network_fades_and_opens(page: Page, site: str, addresses: dict[str, str]) -> None:
    page.goto(site + addresses["ego"])
    nodes = page.locator(".net .node").count()
    assert 1 < nodes <= 300
    page.locator(".net .node:not(.ego)").last.focus()
    faded = page.locator(".net .node.fade")
    expect(faded.first).to_be_visible()
    # What is not beside the focus fades; it stays where it is.
    assert 0 < faded.count() < nodes == page.locator(".net .node:visible").count()
    page.locator(".net line").first.dispatch_event("click")
    expect(page).to_have_url(re.compile(r"/timeline\?actor=\w+&other=\w+"))


def test_marks_show_and_open_their_facts(page: Page, site: str, addresses: dict[str, str]) -> None:
    page.goto(site + addresses["event"])
    page.locator("main .words a.src").first.click()
    expect(page).to_have_url(re.compile(r"/pages/\w+#p\d+"))
    target = page.locator(page.evaluate("location.hash"))
    expect(target).to_be_in_viewport()
    tip(target)
    page.keyboard.press("Escape")
    expect(target.locator(".tip")).to_be_hidden()
    target.click()
    expect(page).to_have_url(re.compile(r"/(events|actors|statements)/\w+"))


def tip(target: Locator) -> None:
    target.hover()
    expect(target.locator(".tip")).to_be_visible()
    assert target.locator(".tip").inner_text().strip()


def test_a_briefing_is_arranged_without_script(browser: Browser, site: str, addresses: dict[str, str]) -> None:
    with opened(browser, site, language="en", java_script_enabled=False) as page:
        page.goto(site + addresses["briefing_edit"])
        items = page.locator(".brief .rows > li").count()
        page.locator(".brief input[type=checkbox]").first.check()
        page.locator(".brief section h2").first.scroll_into_view_if_needed()
        last = page.locator(".brief select option").count()
        page.locator(".brief .sec select").first.select_option(index=page.locator(".brief .sec").count() - 1)
        first = page.locator(".brief .sec h2").first.inner_text()
        page.get_by_role("button", name="Update").click()
        expect(page.locator(".brief .rows > li")).to_have_count(items - 1)
        assert last
        assert page.locator(".brief .sec h2").first.inner_text() != first
        assert "leave_out=" in page.url
        assert "order=" in page.url


def test_a_briefing_prints(page: Page, site: str, addresses: dict[str, str]) -> None:
    page.goto(site + addresses["briefing"])
    page.emulate_media(media="print")
    expect(page.locator("header.bar")).to_be_hidden()
    expect(page.locator(".brief h1")).to_be_visible()
    expect(page.locator(".notes")).to_be_visible()
    shot(page, "briefing-print")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_corrections(browser: Browser, made: Store, language: str, width: int) -> None:
    """Sign in, mend, merge, undo: with axe on each page that only signed-in users see."""
    with served(made) as site, opened(browser, site, language=language, width=width) as page:
        page.goto(f"{site}/sign-in?token={TOKEN}&next=/timeline?type=talks")
        page.locator("main a.what").first.click()
        for part in page.locator(".correct details").all():
            part.locator("summary").click()
        assert violations(page) == []
        assert overflow(page) <= 0
        shot(page, f"correct_event-{width}-{language}")
        page.locator(".correct select[name=type]").select_option("meeting")
        page.locator(".correct details").first.get_by_role("button").click()
        expect(page.locator(".judged")).to_contain_text("local")
        for target in ("/actors/Trần Văn Mẫu", "/corrections"):
            page.goto(site + target)
            for part in page.locator(".correct details").all():
                part.locator("summary").click()
            assert violations(page) == [], target
            assert overflow(page) <= 0
            shot(page, f"correct{target.split('/')[1]}-{width}-{language}")
        page.locator("main table button").first.click()
        expect(page.locator("tr.undone")).to_have_count(1)
        assert violations(page) == []


def test_reading_a_page(page: Page, site: str) -> None:
    page.goto(site + "/read")
    page.fill("#text", "Ngày 3/4/2024, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Mẫu tiếp Đại sứ Lào Khăm-phăn.")
    page.get_by_role("main").get_by_role("button", name="Read").click()
    expect(page.locator(".m-event").first).to_be_visible()
    assert violations(page) == []
    mark = page.locator(".text .m").first
    mark.focus()
    expect(mark.locator(".tip")).to_be_visible()
    shot(page, "read_done-1280-en")


def test_hostile_content_does_nothing(browser: Browser, made: Store) -> None:
    with served(made) as site, opened(browser, site) as page:
        spoken: list[str] = []
        page.on("dialog", lambda dialog: (spoken.append(dialog.message), dialog.dismiss()))
        for target in ("/", "/timeline", "/network", "/map", "/series", "/search?q=Xấu", "/statements"):
            page.goto(site + target)
        page.goto(site + "/search?q=script&group=articles")
        page.locator("main a.first").first.click()
        expect(page.locator("h1")).to_contain_text("<script>alert('x')</script>")
        assert spoken == []


def test_the_readme_shows_an_event(browser: Browser, site: str, addresses: dict[str, str]) -> None:
    """``BANGGIAO_SCREENS=1`` makes the picture of the README anew."""
    picture = ROOT / "docs" / "screens" / "event.png"
    if os.environ.get("BANGGIAO_SCREENS"):
        with opened(browser, site, language="en", device_scale_factor=1.5) as page:
            page.goto(site + addresses["event"])
            picture.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=picture)
    assert Path(picture).is_file()
