"""Fetching, over a transport of our own: no test touches the network."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from banggiao.errors import PageError, PageTooLarge, Unreadable
from banggiao.pages import RawPage
from banggiao.pages.fetch import Fetcher

PAGE = "<html><body><p>Đoàn đã đến.</p></body></html>"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


def fetcher(
    answer: Callable[[httpx.Request], httpx.Response], clock: Clock | None = None, **options: object
) -> Fetcher:
    clock = clock or Clock()
    client = httpx.Client(transport=httpx.MockTransport(answer))
    return Fetcher(client, sleep=clock.sleep, clock=lambda: clock.now, **options)  # type: ignore[arg-type]


def site(pages: dict[str, httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: pages.get(request.url.path, httpx.Response(404))


def html(text: str = PAGE, **headers: str) -> httpx.Response:
    return httpx.Response(200, text=text, headers={"content-type": "text/html; charset=utf-8", **headers})


def test_a_page() -> None:
    page = fetcher(site({"/a": html()})).fetch("https://bao.example/a")
    assert (page.source, page.url, page.media_type, page.charset) == ("https://bao.example/a",) * 2 + (
        "text/html",
        "utf-8",
    )
    assert page.data == PAGE.encode()


def test_requests_to_one_host_are_a_second_apart() -> None:
    clock = Clock()
    fetch = fetcher(site({"/a": html(), "/b": html()}), clock).fetch
    fetch("https://bao.example/a")
    fetch("https://bao.example/b")
    assert clock.slept == [1.0]


def test_a_crawl_delay_is_kept() -> None:
    clock = Clock()
    robots = httpx.Response(200, text="User-agent: *\nCrawl-delay: 4")
    fetch = fetcher(site({"/robots.txt": robots, "/a": html(), "/b": html()}), clock).fetch
    fetch("https://bao.example/a")
    fetch("https://bao.example/b")
    assert clock.slept == [4.0]


def test_robots_are_obeyed() -> None:
    robots = httpx.Response(200, text="User-agent: *\nDisallow: /closed")
    with pytest.raises(Unreadable, match=r"robots\.txt"):
        fetcher(site({"/robots.txt": robots, "/closed/a": html()})).fetch("https://bao.example/closed/a")


def test_redirects_are_followed_and_the_final_address_kept() -> None:
    moved = httpx.Response(301, headers={"location": "/b"})
    assert fetcher(site({"/a": moved, "/b": html()})).fetch("https://bao.example/a").url == "https://bao.example/b"


def test_a_busy_server_is_asked_once_more() -> None:
    clock = Clock()
    answers = iter([httpx.Response(503, headers={"retry-after": "7"}), html()])
    page = fetcher(lambda r: httpx.Response(404) if r.url.path == "/robots.txt" else next(answers), clock).fetch(
        "https://bao.example/a"
    )
    assert page.data == PAGE.encode()
    assert clock.slept[0] == 7.0


def broken(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route to host", request=request)


@pytest.mark.parametrize(
    ("answer", "url", "error", "words"),
    [
        pytest.param(site({}), "https://bao.example/none", Unreadable, "404", id="an error status"),
        pytest.param(broken, "https://bao.example/a", Unreadable, "no route", id="no answer"),
        pytest.param(
            site({"/a": httpx.Response(302, headers={"location": "/a"})}),
            "https://bao.example/a",
            Unreadable,
            "redirects",
            id="a circle",
        ),
        pytest.param(
            site({"/a": httpx.Response(302, headers={"location": "file:///x"})}),
            "https://bao.example/a",
            Unreadable,
            "no address",
            id="a redirect off the web",
        ),
        pytest.param(
            site({"/a": httpx.Response(200, content=b"x", headers={"content-type": "image/png"})}),
            "https://bao.example/a",
            Unreadable,
            "image/png",
            id="a picture",
        ),
        pytest.param(
            site({"/a": html("x" * 5000)}), "https://bao.example/a", PageTooLarge, "1,000 bytes", id="too large"
        ),
        pytest.param(site({}), "https://", Unreadable, "no address", id="no host"),
    ],
)
def test_failures_say_what_and_where(
    answer: Callable[[httpx.Request], httpx.Response], url: str, error: type[PageError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        fetcher(answer, max_bytes=1000).fetch(url)
    assert caught.value.mend


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/a", "http://localhost/a", "http://169.254.169.254/latest", "http://[::1]/a"]
)
def test_private_hosts_are_refused_where_strangers_give_the_address(url: str) -> None:
    with pytest.raises(Unreadable, match="private"):
        fetcher(site({"/a": html()}), allow_private=False).fetch(url)


def test_a_feed_is_read_for_its_pages_and_a_failing_one_stands_in_its_place() -> None:
    feed = httpx.Response(
        200,
        text="<rss><item><link>https://bao.example/1</link></item><item><link>https://bao.example/gone</link></item></rss>",
        headers={"content-type": "application/rss+xml"},
    )
    found = list(fetcher(site({"/rss": feed, "/1": html()})).pages("https://bao.example/rss"))
    assert [(p.source, type(p)) for p in found] == [
        ("https://bao.example/1", RawPage),
        ("https://bao.example/gone", Unreadable),
    ]


def test_an_index_of_sitemaps_is_followed() -> None:
    def xml(text: str) -> httpx.Response:
        return httpx.Response(200, text=text, headers={"content-type": "application/xml"})

    pages = {
        "/sitemap.xml": xml("<sitemapindex><sitemap><loc>https://bao.example/s1.xml</loc></sitemap></sitemapindex>"),
        "/s1.xml": xml(
            "<urlset><url><loc>https://bao.example/1</loc></url><url><loc>https://bao.example/1</loc></url></urlset>"
        ),
        "/1": html(),
    }
    assert [p.source for p in fetcher(site(pages)).pages("https://bao.example/sitemap.xml")] == [
        "https://bao.example/1"
    ]
