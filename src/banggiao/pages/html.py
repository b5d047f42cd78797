"""An HTML page to text, blocks and articles: scan, outline, labels, cards, metadata put together."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from banggiao.pages.gather import Facts, Piece
from banggiao.pages.label import Labels, label
from banggiao.pages.lines import sentence_end
from banggiao.pages.meta import Meta, read_meta
from banggiao.pages.outline import Outline, is_headline, outline
from banggiao.pages.published import date_line
from banggiao.pages.scan import Page, scan
from banggiao.pages.wording import page_words
from banggiao.record import BlockKind, Published

__all__ = ["HtmlPage", "read_html"]

_HEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SLUG = re.compile(r"[^/]*(?:\d{5,}|(?:[^/\-]+-){4,}[^/\-]+)[^/]*/?$")


class HtmlPage(NamedTuple):
    """A page read: its text, its pieces in order, what is known of each article, and its head."""

    text: str
    pieces: list[Piece]
    facts: list[Facts]
    meta: Meta


class _Draft(NamedTuple):
    text: str
    kind: BlockKind
    article: int | None


def read_html(html: str, url: str | None = None) -> HtmlPage:
    """Read one page. ``url`` is where it came from, where known; links are made whole with it."""
    page = scan(html)
    meta = read_meta(page)
    found = outline(page)
    labels = label(page, found, meta)
    address = _canonical(meta, url)
    main = _has_main(page, found, labels, meta, address)
    kinds = labels.kinds if main else {}
    drafts, facts = _others(page, found, kinds, address, main)
    if main:
        facts.insert(0, _main_facts(page, kinds, meta, address))
    return _assemble(page, drafts, facts, labels if main else None, meta)


def _canonical(meta: Meta, url: str | None) -> str | None:
    if meta.canonical and url and "://" not in meta.canonical:
        return _join(url, meta.canonical)
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
    votes -= 4.0 if headlines > 5 and headlines >= paragraphs else 0.0
    votes -= 2.0 if cards >= 4 and cards > paragraphs else 0.0
    if address and (path := _path(address)) is not None:
        votes += 1.0 if _SLUG.search(path) else -1.0 if path.strip("/").count("/") == 0 else 0.0
    return votes > 0.5 and bool(labels.chars or meta.is_article)


def _path(address: str) -> str | None:
    try:
        return urlsplit(address).path
    except ValueError:
        return None


def _main_facts(page: Page, kinds: dict[int, BlockKind], meta: Meta, address: str | None) -> Facts:
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


def _others(
    page: Page, found: Outline, kinds: dict[int, BlockKind], address: str | None, main: bool
) -> tuple[list[_Draft], list[Facts]]:
    """Every block labelled: the main article's as given, the rest as teasers, links, headings, boilerplate."""
    words = page_words()
    drafts: list[_Draft] = []
    facts: list[Facts] = []
    base = 1 if main else 0
    summary_of: dict[int, int] = {}
    for i, block in enumerate(page.blocks):
        kind = kinds.get(i)
        if kind is not None:
            drafts.append(_Draft(block.text, kind, 0))
        elif i in summary_of:
            drafts.append(_Draft(block.text, "lead", summary_of[i]))
        elif is_headline(block) or _is_link(block.text, block.linked):
            card = _card(page, found, i, kinds)
            link = _join(address, block.hrefs[0][0]) if block.hrefs else None
            if card or not main:
                facts.append(Facts(role="teaser", url=link))
                number = base + len(facts) - 1
                for j in card:
                    summary_of[j] = number
                drafts.append(_Draft(block.text, "title" if card else "link", number))
            else:
                drafts.append(_Draft(block.text, "link", None))
        elif words.heading(block.text) or (block.tag in _HEADS and len(block.text) < 60):
            drafts.append(_Draft(block.text, "heading", None))
        else:
            drafts.append(_Draft(block.text, "boilerplate", None))
    return drafts, facts


def _is_link(text: str, linked: int) -> bool:
    return len(text) >= 18 and linked >= 0.75 * len(text) and text.count(" ") >= 3


def _card(page: Page, found: Outline, i: int, kinds: dict[int, BlockKind]) -> list[int]:
    """The summary of the headline at ``i``: prose in the largest container that holds no other headline."""
    at = page.blocks[i].box
    boxes = page.boxes
    best: tuple[int, int] | None = None
    for _ in range(8):
        box = boxes[at]
        if at == 0 or box.headlines > 1 or box.text > 1500 or any(j in kinds for j in range(box.first, box.last)):
            break
        best = (box.first, box.last)
        at = box.parent
    if best is None or best[1] - best[0] > 40:
        return []
    return [j for j in range(*best) if j > i and j not in kinds and _is_summary(page.blocks[j].text)]


def _is_summary(text: str) -> bool:
    return len(text) >= 50 and (sentence_end(text) or len(text) >= 90) and not page_words().residue(text)


def _join(address: str | None, href: str) -> str | None:
    if not href or href.startswith(("javascript:", "#", "mailto:")):
        return None
    try:
        return urljoin(address or "", href)
    except ValueError:
        return None


def _assemble(page: Page, drafts: list[_Draft], facts: list[Facts], labels: Labels | None, meta: Meta) -> HtmlPage:
    """The text with the title as its first line, and pieces over it."""
    ordered = list(drafts)
    if labels is not None and labels.title is not None:
        ordered.insert(0, ordered.pop(labels.title))
    elif meta.titles and labels is not None:
        ordered.insert(0, _Draft(meta.titles[0], "title", 0))
    elif meta.titles:
        ordered.insert(0, _Draft(meta.titles[-1], "heading", None))
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for draft in ordered:
        line = draft.text.replace("\n", " ")
        parts.append(line)
        pieces.append(Piece(draft.kind, at, at + len(line), draft.article))
        at += len(line) + 1
    if facts and facts[0].role == "main":
        _page_date(pieces, parts, facts[0])
    return HtmlPage("\n".join(parts), pieces, facts, meta)


def _with_zone(edtf: str, known: Published | None) -> str:
    """The page's date, with the time and zone that metadata gives for the same day or minute."""
    same = known is not None and known.edtf[:16].startswith(edtf[:16])
    return known.edtf if known is not None and same else edtf


def _page_date(pieces: list[Piece], parts: list[str], main: Facts) -> None:
    """The page's own dateline wins over metadata, and its span is kept."""
    for piece, line in zip(pieces, parts, strict=True):
        if piece.kind != "byline" or piece.article != 0 or (found := date_line(line)) is None:
            continue
        dated = Published(
            _with_zone(found.edtf, main.published), "text", piece.start + found.start, piece.start + found.end
        )
        if found.updated:
            main.modified = dated
        elif main.published is None or main.published.source != "text":
            main.published = dated
