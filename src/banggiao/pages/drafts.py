"""Every block of a page to its kind and article: the articles' as labelled, the others as teasers or boilerplate."""

from __future__ import annotations

from itertools import accumulate
from urllib.parse import urljoin

import msgspec

from banggiao.pages.gather import Facts
from banggiao.pages.label import Labels
from banggiao.pages.lines import sentence_end
from banggiao.pages.outline import Outline
from banggiao.pages.published import date_line
from banggiao.pages.scanned import HEADS, Container, Page, RawBlock
from banggiao.pages.wording import page_words
from banggiao.record import BlockKind

__all__ = ["Draft", "articles_of", "draft_blocks", "join_url"]

_BELOW_TITLE = HEADS - {"h1"}
_OPENERS = frozenset(("h1", "article"))
_CARD_TEXT = 1500
_HEADING_LONGEST = 60
_ENTRY = 28  # A shorter link on a list's page is a section's name.
_CARD_BLOCKS = 40
# A further full article on the page has so many paragraphs and characters of prose under a headline of its own.
_FULL_PARAGRAPHS = 3
_FULL_PROSE = 600

Kinds = dict[int, BlockKind]


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A block to be: its text (one line), kind and article."""

    text: str
    kind: BlockKind
    article: int | None


def articles_of(page: Page, found: Outline, labels: Labels) -> list[Kinds]:
    """The labelled blocks of each full article on the page, in order; most pages have one.

    A further one begins at a headline of the first order, or at an ``article`` element, with enough prose below it.
    """
    starts = _starts(page, found, labels)
    if not starts:
        return [labels.kinds]
    parts: list[Kinds] = [{} for _ in range(len(starts) + 1)]
    for i in sorted(labels.kinds):
        number = sum(i >= start for start in starts)
        parts[number][i] = labels.kinds[i]
    for start, part in zip(starts, parts[1:], strict=True):
        part[start] = "title"
        lead = next((i for i, kind in part.items() if kind in ("paragraph", "lead")), None)
        if lead is not None:
            part[lead] = "lead"
    return parts


def _starts(page: Page, found: Outline, labels: Labels) -> list[int]:
    marks = _marks(page, labels)
    if not marks:
        return []
    ends = [*marks[1:], labels.last]
    full = [m for m, end in zip(marks, ends, strict=True) if _is_full(found, labels, m, end)]
    before = _is_full(found, labels, labels.first, full[0]) if full else False
    return full if before else []


def _marks(page: Page, labels: Labels) -> list[int]:
    """Headlines in the article's range that stand as its title does: another ``h1``, or in an ``article`` beside."""
    if labels.title is None:
        return []
    title = page.blocks[labels.title]
    beside = _article_parent(page, title.box)
    marks = set()
    for box in page.boxes:
        if box.tag not in _OPENERS or not labels.first < box.first < labels.last or box.first == box.last:
            continue
        head = page.blocks[box.first]
        as_title = title.tag == "h1" if box.tag == "h1" else head.tag in HEADS and beside in _above(page, box)
        if as_title and head.text != title.text:
            marks.add(box.first)
    return sorted(marks)


def _above(page: Page, box: Container) -> tuple[int, int]:
    """The containers around a container: the nearest two."""
    return box.parent, page.boxes[box.parent].parent


def _article_parent(page: Page, at: int) -> int | None:
    """The container of the ``article`` element around the container ``at``."""
    while at > 0:
        if page.boxes[at].tag == "article":
            return page.boxes[at].parent
        at = page.boxes[at].parent
    return None


def _is_full(found: Outline, labels: Labels, start: int, end: int) -> bool:
    own = [
        found.weights[i] for i in range(start, end) if labels.kinds.get(i) in ("paragraph", "lead") and found.weights[i]
    ]
    return len(own) >= _FULL_PARAGRAPHS and sum(own) >= _FULL_PROSE


def draft_blocks(page: Page, found: Outline, own: list[Kinds], facts: list[Facts], address: str | None) -> list[Draft]:
    """All blocks in order. Teasers with more than a headline join ``facts``; without a main article, all teasers do."""
    owner = {i: (kind, number) for number, kinds in enumerate(own) for i, kind in kinds.items()}
    owned = list(accumulate(map(owner.__contains__, range(len(page.blocks))), initial=0))
    parts: dict[int, tuple[BlockKind, int]] = {}
    words = page_words()
    drafts: list[Draft] = []
    for i, block in enumerate(page.blocks):
        known = owner.get(i) or parts.get(i)
        if known is not None:
            drafts.append(Draft(block.text, *known))
        elif block.headline or (block.linked and _is_link(block)):
            card = _card(page, i, owned)
            number = None
            if card or (not own and len(block.text) >= _ENTRY):
                number = len(facts)
                facts.append(Facts(role="teaser", url=join_url(address, block.href) if block.href else None))
                parts |= {j: (kind, number) for j, kind in card.items()}
            drafts.append(Draft(block.text, "title" if card else "link", number))
        else:
            text = block.text
            if words.heading(text) or (block.tag in _BELOW_TITLE and len(text) <= _HEADING_LONGEST):
                kind: BlockKind = "heading"
            else:
                # Most lines are words of the page: what has no such sign needs no closer look.
                kind = "link" if (":" in text or text[0] == ">") and words.lead_in(text) else "boilerplate"
            drafts.append(Draft(text, kind, None))
    return drafts


def _is_link(block: RawBlock) -> bool:
    size = len(block.text)
    return size >= 18 and block.linked >= 0.75 * size and block.text.count(" ") >= 3


def _card(page: Page, i: int, owned: list[int]) -> Kinds:
    """Summary and dateline of the headline at ``i``: in the largest container that holds no other headline.

    Where each entry of a list has further headlines under it, the summary is the prose just below. ``owned`` is
    the running count of blocks of full articles.
    """
    first, last, around = _reach(page, i, owned)
    parts: Kinds = {j: "lead" for j in range(i + 1, last) if _is_summary(page.blocks[j].text)}
    if parts:
        return parts | {j: "byline" for j in range(first, last) if j != i and _is_date(page.blocks[j].text)}
    for j in range(i + 1, min(i + 3, around)):
        if page.blocks[j].headline or owned[j + 1] > owned[j]:
            break
        if _is_summary(page.blocks[j].text):
            return {j: "lead"}
    return {}


def _reach(page: Page, i: int, owned: list[int]) -> tuple[int, int, int]:
    """The range of blocks of the headline's own card, and the end of the entry around it."""
    at, alone = page.blocks[i].box, True
    first = last = around = i + 1
    for _ in range(8):
        box = page.boxes[at]
        if (
            at == 0
            or box.text > _CARD_TEXT
            or box.last - box.first > _CARD_BLOCKS
            or owned[box.last] > owned[box.first]
        ):
            break
        alone = alone and box.headlines <= 1
        if alone:
            first, last = box.first, box.last
        around = box.last
        at = box.parent
    return first, last, around


def _is_summary(text: str) -> bool:
    return len(text) >= 50 and (sentence_end(text) or len(text) >= 90) and not page_words().residue(text)


def _is_date(text: str) -> bool:
    return len(text) <= 60 and (found := date_line(text)) is not None and not found.rest


def join_url(address: str | None, href: str) -> str | None:
    """The whole address of a link, or None where it leads nowhere."""
    if not href or href.startswith(("javascript:", "#", "mailto:")):
        return None
    try:
        return urljoin(address or "", href)
    except ValueError:
        return None
