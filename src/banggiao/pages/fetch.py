"""Fetching pages, politely: robots.txt, one request a second to a host, a limit of size, clear errors."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from banggiao.config import MAX_PAGE_BYTES
from banggiao.errors import PageError, PageTooLarge, Unreadable
from banggiao.pages.decode import decode
from banggiao.pages.feeds import feed_entries, looks_like_feed, sitemap_urls
from banggiao.pages.model import RawPage

__all__ = ["Fetcher"]

_AGENT = "banggiao/0.1 (reads news pages; obeys robots.txt)"
_TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_PAUSE = 1.0  # Seconds between two requests to one host, unless its robots.txt asks for more.
_LONGEST_PAUSE = 30.0  # A longer Retry-After or Crawl-delay is not waited for.
_AGAIN = frozenset((429, 502, 503, 504))
_ENTRIES = 200  # Pages fetched of one feed or sitemap.
_SITEMAPS = 20  # Sitemaps followed from one index.
_TEXTS = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/json")


class Fetcher:
    """Fetches pages over HTTP.

    Args:
        client: the HTTP client; tests give one with a transport of their own.
        max_bytes: a longer body becomes ``PageTooLarge`` and is not read to its end.
        allow_private: whether hosts of the own network may be asked. Faces that take addresses from strangers say no.
        sleep, clock: waiting and its clock, in seconds.
    """

    def __init__(
        self,
        client: httpx.Client | None = None,
        *,
        max_bytes: int = MAX_PAGE_BYTES,
        allow_private: bool = True,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client or httpx.Client(
            headers={"User-Agent": _AGENT, "Accept-Language": "vi,en;q=0.5"}, timeout=_TIMEOUT, follow_redirects=False
        )
        self._max_bytes, self._allow_private = max_bytes, allow_private
        self._sleep, self._clock = sleep, clock
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def pages(self, url: str) -> Iterator[RawPage | PageError]:
        """The page at ``url``; of a feed or a sitemap, the pages it names (the first 200)."""
        page = self._tried(url)
        if isinstance(page, PageError) or not looks_like_feed(page.data[:4096]):
            yield page
            return
        for address in self._listed(page):
            yield self._tried(address)

    def fetch(self, url: str) -> RawPage:
        """The page at ``url``.

        Raises:
            Unreadable: no such host, no answer, an error status, robots.txt forbids it, no text.
            PageTooLarge: its body is longer than ``max_bytes``.
        """
        self._check(url)
        response = self._get(url, 0)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind and not kind.startswith(_TEXTS):
            raise Unreadable(f"it is {kind}", source=url, step="fetch", mend="give the address of a page of text")
        media_type = "text/html" if "html" in kind else "text/plain" if kind == "text/plain" else None
        charset = response.charset_encoding
        return RawPage(source=url, data=response.content, media_type=media_type, url=str(response.url), charset=charset)

    def _tried(self, url: str) -> RawPage | PageError:
        try:
            return self.fetch(url)
        except PageError as error:
            return error

    def _listed(self, page: RawPage) -> list[str]:
        text = decode(page.data, page.source)
        found = [entry.url for entry in feed_entries(text) if entry.url] or sitemap_urls(text)
        if "<sitemapindex" in text[:4096]:
            nested = (self._tried(url) for url in found[:_SITEMAPS])
            found = [u for p in nested if isinstance(p, RawPage) for u in sitemap_urls(decode(p.data, p.source))]
        return list(dict.fromkeys(found))[:_ENTRIES]

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unreadable(
                "no address of the web", source=url, step="fetch", mend="it begins with http:// or https://"
            )
        if not self._allow_private and _private(parts.hostname):
            raise Unreadable("the host is of a private network", source=url, step="fetch", mend="give a public address")

    def _get(self, url: str, redirects: int) -> httpx.Response:
        self._obey(url)
        response = self._asked(url)
        if response.status_code in _AGAIN:
            self._sleep(_seconds(response.headers.get("retry-after")))
            response = self._asked(url)
        if response.is_redirect and (target := response.headers.get("location")):
            if redirects >= 5:
                raise Unreadable("too many redirects", source=url, step="fetch", mend="give the final address")
            onward = str(response.url.join(target))
            self._check(onward)
            return self._get(onward, redirects + 1)
        if response.status_code != 200:
            reason = f"the server says {response.status_code} {response.reason_phrase}".strip()
            raise Unreadable(reason, source=url, step="fetch", mend="check the address")
        return response

    def _asked(self, url: str) -> httpx.Response:
        """One request, its body read up to the limit."""
        self._wait(url)
        try:
            with self._client.stream("GET", url) as response:
                body = bytearray()
                for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > self._max_bytes:
                        reason = f"more than {self._max_bytes:,} bytes"
                        raise PageTooLarge(reason, source=url, step="fetch", mend="raise max_page_bytes")
                headers = {
                    k: v for k, v in response.headers.items() if k not in ("content-encoding", "transfer-encoding")
                }
                return httpx.Response(
                    response.status_code, headers=headers, content=bytes(body), request=response.request
                )
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            reason = str(error) or type(error).__name__
            raise Unreadable(reason, source=url, step="fetch", mend="check the address and the connection") from error

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        robots = self._robots.get(host)
        pause = min(float((robots.crawl_delay(_AGENT) if robots else None) or _PAUSE), _LONGEST_PAUSE)
        if (last := self._last.get(host)) is not None and (rest := last + pause - self._clock()) > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    def _obey(self, url: str) -> None:
        parts = urlsplit(url)
        robots = self._robots.get(parts.netloc)
        if robots is None:
            robots = RobotFileParser()
            robots.parse(self._robots_lines(f"{parts.scheme}://{parts.netloc}/robots.txt"))
            self._robots[parts.netloc] = robots
        if not robots.can_fetch(_AGENT, url):
            raise Unreadable(
                "robots.txt forbids it", source=url, step="fetch", mend="save the page yourself and read the file"
            )

    def _robots_lines(self, url: str) -> list[str]:
        """The rules of a host; none where it has no such file or gives no answer."""
        try:
            response = self._client.get(url)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):
            return []
        return response.text[:500_000].splitlines() if response.status_code == 200 else []


def _seconds(retry_after: str | None) -> float:
    return min(float(retry_after), _LONGEST_PAUSE) if retry_after and retry_after.isdigit() else 5.0


def _private(host: str) -> bool:
    """Whether any address of the host is of a private, local or reserved network."""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
        return any(not ipaddress.ip_address(str(address).split("%")[0]).is_global for address in found)
    except (OSError, ValueError):
        return False
