"""Feeds (RSS, Atom) and sitemaps: their entries, as rows that can be read and addresses that can be fetched."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from banggiao.errors import EmptyPage, PageError
from banggiao.pages.decode import decode
from banggiao.pages.model import RawPage
from banggiao.pages.published import to_edtf

__all__ = ["Entry", "feed_entries", "feed_pages", "looks_like_feed", "sitemap_urls"]

_ROOT = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}\?>)?(?:\s|<!--.{0,2000}?-->|<\?xml-stylesheet[^>]{0,300}\?>)*"
    rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENTRY = re.compile(r"<(item|entry)\b[^>]*>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_LOC = re.compile(r"<loc\b[^>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,2000}?)\s*(?:\]\]>)?\s*</loc\s*>", re.IGNORECASE)
_HREF = re.compile(
    r"<link\b(?=[^>]*\bhref\s*=\s*[\"']([^\"']{1,2000}))(?![^>]*rel\s*=\s*[\"'](?:self|enclosure|edit|replies))[^>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_FIELDS = {
    name: re.compile(rf"<({tags})\b[^>]*>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
    for name, tags in (
        ("title", "title"),
        ("link", "link|guid"),
        ("text", "content:encoded|content|description|summary"),
        ("published", "pubDate|published|dc:date|updated"),
    )
}


class Entry(NamedTuple):
    """One entry of a feed, plain text; empty strings where it is silent."""

    url: str
    title: str
    text: str
    published: str


def looks_like_feed(head: bytes) -> bool:
    """Whether the bytes begin as a feed or a sitemap does."""
    return _ROOT.match(head) is not None


def feed_entries(text: str) -> list[Entry]:
    """Entries of an RSS or Atom feed, in its order. Feeds are seldom well-formed, so no XML parser is asked."""
    return [_entry(match.group(2)) for match in _ENTRY.finditer(text)]


def sitemap_urls(text: str) -> list[str]:
    """Addresses of a sitemap, or of the sitemaps in an index."""
    return [html.unescape(found) for found in _LOC.findall(text)]


def _entry(body: str) -> Entry:
    link = _field("link", body)
    if not link.startswith("http") and (found := _HREF.search(body)):
        link = html.unescape(found.group(1))
    return Entry(link, _plain(_field("title", body)), _plain(_field("text", body)), _field("published", body))


def _field(name: str, body: str) -> str:
    found = _FIELDS[name].search(body)
    value = found.group(2).strip() if found else ""
    if value.startswith("<![CDATA["):
        return value[9:].removesuffix("]]>").strip()
    return html.unescape(value)


def _plain(text: str) -> str:
    spaced = re.sub(r"<(?:/p|br|/div|/li)\b[^>]*>", "\n", text)
    lines = (" ".join(html.unescape(_TAG.sub(" ", line)).split()) for line in spaced.split("\n"))
    return "\n".join(line for line in lines if line)


def feed_pages(data: bytes, source: str) -> Iterator[RawPage | PageError]:
    """Entries of a feed that is a file, each a row: what the feed itself says of the page."""
    entries = feed_entries(decode(data, source))
    for number, entry in enumerate(entries, 1):
        row = {
            "url": entry.url,
            "title": entry.title,
            "text": entry.text or entry.title,
            "published": to_edtf(entry.published),
        }
        yield RawPage(
            source=f"{source}#{entry.url or number}",
            data=msgspec.json.encode(row),
            media_type="application/json",
            url=entry.url,
        )
    if not entries:
        yield EmptyPage(
            "the feed or sitemap holds no entries",
            source=source,
            step="open",
            mend="read its address to fetch the pages",
        )
