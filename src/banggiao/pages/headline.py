"""Which block of a page is the headline of its article."""

from __future__ import annotations

from banggiao.pages.classes import TITLE
from banggiao.pages.lines import byline, credited, sentence_end
from banggiao.pages.meta import Meta
from banggiao.pages.published import date_line
from banggiao.pages.scanned import HEADS, Page, RawBlock
from banggiao.pages.wording import page_words
from banggiao.text import letters

__all__ = ["find_title"]

_SHORTEST, _LONGEST = 8, 400
_MORE = 12  # A headline on the page may be so many letters longer than the head's (a label, a section's name).
_LEAST_WORDS = 5  # Of a headline that is known only by its place.
_ABOVE = 8  # So many blocks above the body, one is looked for by its place.
_NEAR = 3  # A first-order heading that the head does not know counts up to so many blocks into the body.


def find_title(page: Page, meta: Meta, start: int, stop: int) -> int | None:
    """The index of the block that is the headline, or None.

    Args:
        page, meta: the scanned page and what its head says.
        start, stop: the range of blocks of the container that holds the article; the headline is not after it.
    """
    wanted = [k for k in map(letters, meta.titles) if k]
    longest = max(map(len, meta.titles), default=0) + _MORE
    firsts = {first for title in meta.titles for first in (title[0].lower(), title[0].upper())}
    best: tuple[int, int] | None = None
    for i, block in enumerate(page.blocks[:stop]):
        # A cheap look before the words are compared, at the length and the first letter of each block of the page.
        size = len(block.text)
        if not _SHORTEST <= size <= _LONGEST:
            continue
        first = block.text[0]
        if block.tag != "h1" and (size > longest or (first not in firsts and first.isalnum())):
            continue
        score = _score(block, wanted, near=i < start + _NEAR)
        # Of equals the last: above the body stand copies for other widths of screen.
        if score and (best is None or score >= best[0]):
            best = (score, i)
    return best[1] if best else _by_place(page, start)


def _by_place(page: Page, start: int) -> int | None:
    """Where the head names only the site: the line beside the dateline, or above the body in an element named so."""
    for i in range(max(0, start - _ABOVE), min(start + 2, len(page.blocks))):
        block = page.blocks[i]
        if not _reads_as_headline(block):
            continue
        named = (block.bits | page.boxes[block.box].bits) & TITLE or (block.tag in HEADS and i < start)
        if named or any(date_line(b.text) for b in page.blocks[max(0, i - 1) : i + 2]):
            return i
    return None


def _reads_as_headline(block: RawBlock) -> bool:
    text, words = block.text, page_words()
    if not _SHORTEST <= len(text) <= _LONGEST or text.count(" ") < _LEAST_WORDS - 1:
        return False
    if block.linked > 0.3 * len(text) or sentence_end(text) or date_line(text) or credited(text):
        return False
    return not (words.heading(text) or words.residue(text) or byline(text))


def _score(block: RawBlock, wanted: list[str], *, near: bool) -> int:
    known = _is_title(letters(block.text), wanted)
    if not known and (block.tag != "h1" or not near):
        return 0
    score = 4 * known + 2 * (block.tag == "h1") + (block.tag in HEADS)
    return max(0, score - 3 * (block.linked > 0.8 * len(block.text)))


def _is_title(mine: str, wanted: list[str]) -> bool:
    """The head's title, or most of it, or a little more than it."""
    if mine in wanted:
        return True
    if len(mine) <= 20:
        return False
    return any(w.startswith(mine) or (mine.startswith(w) and len(mine) < len(w) + _MORE) for w in wanted)
