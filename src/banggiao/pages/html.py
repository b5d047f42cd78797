"""An HTML page to text, blocks and articles: scan, outline, labels, drafts, metadata put together."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from banggiao.pages.drafts import Draft, articles_of, draft_blocks, join_url
from banggiao.pages.gather import Facts, Piece
from banggiao.pages.label import Labels, label
from banggiao.pages.meta import Meta, read_meta
from banggiao.pages.outline import Outline, outline
from banggiao.pages.published import date_line
from banggiao.pages.scan import scan
from banggiao.pages.scanned import Page
from banggiao.record import Published

__all__ = ["HtmlPage", "read_html"]

_SECTION = re.compile(r"/[^/\d]*/?")  # "/thoi-su", "/kinh-te.htm", "/"
_SLUG = re.compile(r"[0-9]{5}|(?:[^\-]+-){4}[^\-]")  # In the last part of the path.


class HtmlPage(NamedTuple):
    """A page read: its text, its pieces in order, what is known of each article, and its head."""

    text: str
    pieces: list[Piece]
    facts: list[Facts]
    meta: Meta


def read_html(html: bytes, url: str | None = None) -> HtmlPage:
    """Read one page of UTF-8. ``url`` is where it came from, where known; links are made whole with it."""
    page = scan(html)
    meta = read_meta(page)
    found = outline(page)
    labels = label(page, found, meta)
    address = _canonical(meta, url)
    main = _has_main(page, found, labels, meta, address)
    own = articles_of(page, found, labels) if main else []
    facts = [_main_facts(meta, address)] if main else []
    facts += [Facts() for _ in own[1:]]
    drafts = draft_blocks(page, found, own, facts, address)
    return _assemble(page, drafts, facts, labels.title, meta)


def _canonical(meta: Meta, url: str | None) -> str | None:
    if meta.canonical and url and "://" not in meta.canonical:
        return join_url(url, meta.canonical)
    return url if url and not (meta.canonical or "").startswith("http") else meta.canonical or url


def _has_main(page: Page, found: Outline, labels: Labels, meta: Meta, address: str | None) -> bool:
    """Whether the page is of one article, rather than a list of articles: votes of text, head and address."""
    box = page.boxes[found.main]
    paragraphs = sum(k in ("paragraph", "lead") for k in labels.kinds.values())
    headlines = found.headlines[labels.last] - found.headlines[labels.first]
    cards = sum(1 for i in found.cards if box.first <= i < box.last)
    votes = 2.5 if meta.is_article else -2.0 if meta.is_list else 0.0
    votes += 1.0 if meta.published else 0.0
    votes += 0.5 if meta.kind == "article" else -0.5 if meta.kind == "website" else 0.0
    votes += 3.0 if labels.chars >= 900 else 2.0 if labels.chars >= 350 else 0.5 if labels.chars >= 120 else -2.0
    votes += 1.0 if labels.title is not None else 0.0
    # A headline and prose on a page that lists nothing else can only be an article, however short.
    votes += 2.0 if labels.title is not None and labels.chars and found.headlines[-1] <= 1 else 0.0
    votes -= 4.0 if headlines > 5 and headlines >= paragraphs else 0.0
    votes -= 2.0 if headlines > 10 and headlines >= 2 * paragraphs else 0.0
    votes -= 2.0 if cards >= 4 and cards > paragraphs else 0.0
    if address and (path := _path(address)) is not None:
        votes += _vote_of(path)
    return votes > 0.0 and bool(labels.chars or meta.is_article)


def _vote_of(path: str) -> float:
    """What an address's path says: a slug at its end speaks for an article, a bare section against one."""
    if _SLUG.search(path.removesuffix("/").rpartition("/")[2]):
        return 1.0
    return -1.0 if _SECTION.fullmatch(path) else 0.0


def _path(address: str) -> str | None:
    try:
        return urlsplit(address).path
    except ValueError:
        return None


def _main_facts(meta: Meta, address: str | None) -> Facts:
    published = Published(meta.published, "metadata") if meta.published else None
    modified = Published(meta.modified, "metadata") if meta.modified else None
    return Facts(
        title=meta.titles[0] if meta.titles else None,
        lead=meta.leads[0] if meta.leads else None,
        authors=meta.authors,
        published=published,
        modified=modified,
        section=meta.section,
        tags=meta.tags,
        url=address,
    )


def _assemble(page: Page, drafts: list[Draft], facts: list[Facts], title: int | None, meta: Meta) -> HtmlPage:
    """The text with the main article's title as its first line, and pieces over it."""
    ordered = list(drafts)
    main = bool(facts) and facts[0].role == "main"
    if main and title is not None:
        ordered.insert(0, ordered.pop(title))
    elif meta.titles:
        ordered.insert(0, Draft(meta.titles[0], "title", 0) if main else Draft(meta.titles[-1], "heading", None))
    pieces: list[Piece] = []
    at = 0
    for draft in ordered:
        pieces.append(Piece(draft.kind, at, at + len(draft.text), draft.article))
        at += len(draft.text) + 1
    _page_dates(pieces, ordered, facts)
    return HtmlPage("\n".join([d.text for d in ordered]), pieces, facts, meta)


def _page_dates(pieces: list[Piece], drafts: list[Draft], facts: list[Facts]) -> None:
    """A dateline on the page wins over metadata, and its span is kept."""
    for piece, draft in zip(pieces, drafts, strict=True):
        if piece.kind != "byline" or piece.article is None or (found := date_line(draft.text)) is None:
            continue
        known = facts[piece.article]
        edtf = _with_zone(found.edtf, known.published)
        dated = Published(edtf, "text", piece.start + found.start, piece.start + found.end)
        if found.updated and known.published is not None and known.published.edtf[:16] != edtf[:16]:
            known.modified = dated
        elif known.published is None or known.published.source != "text":
            known.published = dated


def _with_zone(edtf: str, known: Published | None) -> str:
    """The page's date, with the time and zone that metadata gives for the same day or minute."""
    same = known is not None and known.edtf[:16].startswith(edtf[:16])
    return known.edtf if known is not None and same else edtf
