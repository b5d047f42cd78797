"""Blocks of a page labelled: the article's own (title, lead, paragraphs, captions, byline), or not.

Each block inside the article's container is weighed over its features; names of classes are a few of
them. What stands between the title and the container, and just after it, is looked at for lead, byline
and caption.
"""

from __future__ import annotations

import re

from banggiao.pages.classes import ASIDE, BODY, BYLINE, CAPTION, COMMENT, DATE, HIDDEN, LEAD, RELATED
from banggiao.pages.headline import find_title
from banggiao.pages.lines import Byline, byline, credited, sentence_end
from banggiao.pages.meta import Meta, same_words
from banggiao.pages.outline import FAR_TAGS, Outline
from banggiao.pages.published import DateLine, date_line
from banggiao.pages.scanned import HEADS, Page, RawBlock
from banggiao.pages.wording import page_words
from banggiao.record import BlockKind
from banggiao.text import letters

__all__ = ["Labels", "label"]

_CAPTION_LONGEST = 700
_RESIDUE_LONGEST = 500
_LEAD_KEY = 300  # So many characters of a lead and of a block are compared.
# The address of an author's own page, whatever the link's element is called.
_AUTHOR_PAGE = re.compile(r"/(?:tac-?gia|authors?|nha-bao|phong-vien|but-danh|profile)(?:[/\-]|$)", re.IGNORECASE)
_DATE_RESIDUE = 60  # So much may follow a dateline in one line ("In bài viết", "Xem với cỡ chữ", a counter).
_CAPTION_LEAST, _CAPTION_PLAIN = 20, 300  # Characters of a caption that nothing but its picture shows to be one.
_WORDY = re.compile(r"\w")
_TEASER_LONGEST = 200  # A longer line behind "Xem thêm:" is a sentence of the article's.
_TWICE = 60  # Shorter lines may well be said twice.
_BODY_AT = 0.0
# A terminal heading ends the article once so much of its prose has been; before, it heads a box. Swept 0.5 to 0.95.
_END_AFTER = 0.9


class Labels:
    """One kind for each block of the main article; blocks of no article have none.

    Attributes:
        kinds: kind by index of block.
        title: index of the block that is the title, or None.
        first, last: the article's range of blocks, ``last`` exclusive.
        chars: characters of its paragraphs.
    """

    __slots__ = ("chars", "first", "kinds", "last", "title")

    def __init__(self) -> None:
        self.kinds: dict[int, BlockKind] = {}
        self.title: int | None = None
        self.first = self.last = self.chars = 0


class _Labeller:
    def __init__(self, page: Page, found: Outline, meta: Meta) -> None:
        self.page, self.found, self.meta = page, found, meta
        self.words = page_words()
        self.labels = Labels()
        self.leads = [letters(lead[:_LEAD_KEY]) for lead in meta.leads[:2] if len(lead) >= 40]
        main = page.boxes[found.main]
        self.start, self.stop = main.first, main.last

    def run(self) -> Labels:
        self._title()
        self._body()
        self._end()
        self._around()
        self._once()
        self._lead()
        self._finish()
        return self.labels

    def _title(self) -> None:
        self.labels.title = find_title(self.page, self.meta, self.start, self.stop)
        if self.labels.title is not None:
            self.labels.kinds[self.labels.title] = "title"

    def _body(self) -> None:
        kinds = self.labels.kinds
        for i in range(self.start, self.stop):
            if i != self.labels.title:
                kind = self._inside(i)
                if kind is not None:
                    kinds[i] = kind

    def _inside(self, i: int) -> BlockKind | None:
        """The kind of a block in the article's container; None where it is not the article's."""
        block, box = self.page.blocks[i], self.page.boxes[self.page.blocks[i].box]
        bits = self.found.inherited.get(block.box, 0) | block.bits
        tags = self.found.tags.get(block.box, frozenset())
        text = block.text
        if len(text) < _RESIDUE_LONGEST and (
            self.words.heading(text) or self.words.residue(text) or not _WORDY.search(text)
        ):
            return None
        if tags & FAR_TAGS or i in self.found.cards or (block.headline and not self._quoted_link(block)):
            return None
        if (block.linked > 0.3 * len(text) or self._bare_headline(text)) and self.words.lead_in(text):
            return None
        if self._caption(block, bits, tags) and not self._source(i, block):
            return "caption"
        if self._signed(i, block, bits):
            return "byline"
        if self._score(i, block, bits, tags) <= _BODY_AT:
            return "subheading" if self._heads_prose(i, block, bits) else None
        if self._subheading(block, box.tag):
            return "subheading"
        return "paragraph"

    def _bare_headline(self, text: str) -> bool:
        return len(text) < _TEASER_LONGEST and not sentence_end(text)

    def _quoted_link(self, block: RawBlock) -> bool:
        """A paragraph of the article that happens to be one link: it ends as a sentence and is long."""
        return block.tag == "p" and len(block.text) > 120 and sentence_end(block.text)

    def _caption(self, block: RawBlock, bits: int, tags: frozenset[str]) -> bool:
        size = len(block.text)
        if size > _CAPTION_LONGEST or (block.linked > 0.6 * size and size > 30):
            return False
        if "figure" in tags or "figcaption" in tags:
            return True
        if bits & (RELATED | ASIDE | COMMENT):
            return False
        if bits & CAPTION:
            return True
        if credited(block.text):
            return True
        if not block.image or block.tag in HEADS or block.bold > 0.8 * size:
            return False
        if size > _CAPTION_PLAIN or block.linked >= 0.2 * size:
            return False
        return (
            block.slant > 0.8 * size
            or "table" in tags
            or self.words.caption_start(block.text)
            or self._boxed_with_picture(block)
        )

    def _source(self, i: int, block: RawBlock) -> bool:
        """ "(Nguồn: VOV)" without a picture, where the article ends: its own source."""
        return i >= self.stop - 3 and not block.image and (sign := byline(block.text)) is not None and sign.strong

    def _boxed_with_picture(self, block: RawBlock) -> bool:
        """No sentence, and alone in a container below the article's: the picture is in it, too."""
        boxes, at = self.page.boxes, self.page.boxes[block.box].parent
        return (
            at > self.found.main
            and boxes[at].last - boxes[at].first == 1
            and len(block.text) >= _CAPTION_LEAST
            and not sentence_end(block.text)
        )

    def _signed(self, i: int, block: RawBlock, bits: int) -> bool:
        """A dateline or a byline: by itself where it says so, by its place where it is only a name."""
        text = block.text
        if len(text) > 160 or (text[-1] in ".!?" and len(text) > 40 and not bits & BYLINE):
            return False
        if self._dated(text, bits):
            return True
        sign = byline(text)
        if sign is None:
            return False
        if sign.strong or bits & BYLINE or i >= self.stop - 3 or _AUTHOR_PAGE.search(block.href):
            return True
        return block.bold > 0.8 * len(text) and max(self.start + 1, self.stop - 8) < i and block.tag not in HEADS

    def _score(self, i: int, block: RawBlock, bits: int, tags: frozenset[str]) -> float:
        """How much the block is the article's text; above ``_BODY_AT`` it is."""
        size = len(block.text)
        linked = block.linked / size
        score = -0.6
        score += 2.0 if self.found.weights[i] else 0.0
        score += 1.0 if size >= 80 else -0.4 if size < 25 else 0.0
        score += 1.0 if sentence_end(block.text) else 0.0
        score -= 4.0 * max(0.0, linked - 0.3)
        boxes = self.page.boxes
        at = block.box
        prime = self.found.prime
        if at == prime or boxes[at].parent == prime:
            score += 1.6
        elif boxes[at].parent >= 0 and boxes[boxes[at].parent].parent == prime:
            score += 0.8
        if block.tag == "p":
            score += 0.8
        if bits & BODY:
            score += 0.4
        if bits & RELATED:
            score -= 3.0
        if bits & ASIDE:
            score -= 3.0
        if bits & HIDDEN:
            score -= 6.0
        if bits & COMMENT:
            score -= 5.0
        if bits & BYLINE and self.found.weights[i]:  # What an author's box says of the author.
            score -= 6.5
        elif bits & (BYLINE | DATE) and size < 120:
            score -= 2.0
        if "table" in tags:
            score -= 0.6
        return score

    def _heads_prose(self, i: int, block: RawBlock, bits: int) -> bool:
        """A heading element, not a list's, with prose below it in the article: an entry of a live-blog, a section."""
        if block.tag not in HEADS or bits & (RELATED | ASIDE | COMMENT) or block.linked or len(block.text) < 8:
            return False
        return any(self.found.weights[j] and j not in self.found.cards for j in range(i + 1, min(i + 3, self.stop)))

    def _subheading(self, block: RawBlock, tag: str) -> bool:
        size = len(block.text)
        if tag in HEADS:
            return size <= 250
        return size <= 160 and block.bold >= 0.9 * size and not block.text.endswith((".", ",", ";"))

    def _end(self) -> None:
        """Drop what follows a terminal heading, and scraps after the last paragraph."""
        kinds, blocks = self.labels.kinds, self.page.blocks
        total = sum(self.found.weights[i] for i, k in kinds.items() if k == "paragraph")
        seen = 0.0
        for i in range(self.start, self.stop):
            if kinds.get(i) == "paragraph":
                seen += self.found.weights[i]
            if i not in kinds and seen > _END_AFTER * total and self._ends(blocks[i].text):
                for later in range(i, self.stop):
                    kinds.pop(later, None)
                break
        own = [i for i in sorted(kinds) if self.start <= i < self.stop]
        while own and kinds[own[-1]] == "subheading":
            del kinds[own.pop()]

    def _once(self) -> None:
        """A paragraph that stands twice is the article's once."""
        seen: set[str] = set()
        for i in sorted(self.labels.kinds):
            text = self.page.blocks[i].text
            if self.labels.kinds[i] in ("paragraph", "lead") and len(text) >= _TWICE:
                if text in seen:
                    del self.labels.kinds[i]
                seen.add(text)

    def _ends(self, text: str) -> bool:
        return len(text) < 200 and (self.words.heading(text) == "end" or self.words.residue(text) == "end")

    def _around(self) -> None:
        """Lead, byline and captions between the title and the container, and a byline just after it."""
        kinds = self.labels.kinds
        title = self.labels.title
        begin = title + 1 if title is not None and title < self.start else max(0, self.start - 6)
        for i in range(max(begin, self.start - 40), self.start):
            if i not in kinds and (kind := self._above(i)) is not None:
                kinds[i] = kind
        if title is not None and title <= self.start:
            self._above_title(title)
        for i in range(self.stop, min(self.stop + 6, len(self.page.blocks))):
            block = self.page.blocks[i]
            bits = self._up(block)[0]
            sign = byline(block.text) if len(block.text) < 120 else None
            if sign is None or not sign.authors or block.headline:
                continue
            own = bits & BYLINE or sign.strong or _AUTHOR_PAGE.search(block.href)
            if own or (i == self.stop and self._full_name(block)):
                kinds[i] = "byline"

    def _above_title(self, title: int) -> None:
        """The dateline over the headline; without a time or a name, or of another day than the head's, today's."""
        known = self.meta.published
        for i in range(max(0, title - 3), title):
            block = self.page.blocks[i]
            dated = date_line(block.text)
            if dated is None or (dated.rest and not _opens(dated, block)):
                continue
            named = i == title - 1 and self._up(block)[0] & DATE
            if known[:10] == dated.edtf[:10] if known else "T" in dated.edtf or named:
                self.labels.kinds[i] = "byline"

    def _above(self, i: int) -> BlockKind | None:
        block = self.page.blocks[i]
        bits, tags = self._up(block)
        text, size = block.text, len(block.text)
        if self._is_lead_text(text):
            return "lead"
        if (
            size <= 160
            and (found := date_line(text)) is not None
            and (self._alone(found, bits) or _opens(found, block))
        ):
            return "byline"
        if tags & FAR_TAGS or bits & (RELATED | ASIDE | COMMENT) or self._of_others(i, block):
            return None
        if self._caption(block, bits, tags):
            return "caption" if credited(text) or "figcaption" in tags or bits & CAPTION else None
        if size <= 160 and (sign := byline(text)) is not None:
            return "byline" if self._signs(i, sign, bits) else None
        if block.linked >= 0.3 * size:
            return None
        if size >= 60 and bits & LEAD:
            return "lead"
        if bits & BYLINE:
            return None  # What an author's box says of the author.
        if block.image and _CAPTION_LEAST <= size <= _CAPTION_PLAIN and block.tag not in HEADS:
            return "caption"
        return "paragraph" if self.found.weights[i] >= 80 else None

    def _signs(self, i: int, sign: Byline, bits: int) -> bool:
        """Whether what may be a byline above the body is one: named so, beside the date, or under the headline."""
        block = self.page.blocks[i]
        if bits & (BYLINE | DATE) or _AUTHOR_PAGE.search(block.href):
            return True
        if not sign.authors or sign.strong:
            return sign.strong and bool(sign.authors)
        under = self.labels.title is not None and i == self.labels.title + 1
        return self._beside_date(i) or (under and self._full_name(block))

    def _full_name(self, block: RawBlock) -> bool:
        """A name of two words or more, no link, that headline and lead don't have, as they have the names of places."""
        text = block.text
        if block.href or self.words.heading(text) or self.words.residue(text):
            return False
        said = "".join(map(letters, (*self.meta.titles[:1], *self.meta.leads[:1])))
        return 1 <= text.count(" ") <= 4 and letters(text) not in said

    def _beside_date(self, i: int) -> bool:
        near = (self.page.blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(self.page.blocks))
        return any(date_line(text) is not None for text in near)

    def _dated(self, text: str, bits: int) -> bool:
        """A dateline: a date with nothing else, with a byline, or in an element that says so."""
        found = date_line(text)
        return found is not None and self._alone(found, bits)

    def _alone(self, found: DateLine, bits: int) -> bool:
        rest = found.rest
        return bool(not rest or byline(rest) or bits & (DATE | BYLINE) or self.words.residue(rest))

    def _of_others(self, i: int, block: RawBlock) -> bool:
        """A card's summary, a headline, a list heading or a word of the page."""
        text = block.text
        if i in self.found.cards or block.headline or self.words.heading(text):
            return True
        return len(text) < 200 and self.words.residue(text) is not None

    def _up(self, block: RawBlock) -> tuple[int, frozenset[str]]:
        """Evidence of the nearest three containers of a block outside the article's container."""
        bits, tags, at = block.bits, set(), block.box
        for _ in range(3):
            box = self.page.boxes[at]
            if at <= 0 or box.first <= self.start < box.last:
                break
            bits |= box.bits
            tags.add(box.tag)
            at = box.parent
        return bits, frozenset(tags)

    def _is_lead_text(self, text: str) -> bool:
        """Whether the text is the head's description, which on Vietnamese pages is the lead."""
        if len(text) < 40 or not self.leads:
            return False
        mine = letters(text[:_LEAD_KEY])
        return any(same_words(lead, mine) for lead in self.leads)

    def _lead(self) -> None:
        kinds = self.labels.kinds
        if "lead" in kinds.values():
            return
        own = [i for i in sorted(kinds) if kinds[i] in ("paragraph", "subheading")]
        for i in own[:4]:
            if self._is_lead_text(self.page.blocks[i].text) or (
                kinds[i] == "subheading" and len(self.page.blocks[i].text) > 80 and i == own[0]
            ):
                kinds[i] = "lead"
                return
        if len(own) > 1 and kinds[own[0]] == "paragraph" and len(self.page.blocks[own[0]].text) <= 700:
            kinds[own[0]] = "lead"

    def _finish(self) -> None:
        labels = self.labels
        own = [i for i, k in labels.kinds.items() if k not in ("title", "byline")]
        labels.chars = sum(len(self.page.blocks[i].text) for i, k in labels.kinds.items() if k in ("paragraph", "lead"))
        if own:
            labels.first, labels.last = min(own), max(own) + 1


def _opens(found: DateLine, block: RawBlock) -> bool:
    """A line that begins with date and time, whatever the page offers to do behind them ("In bài", "A+ A-")."""
    if "T" not in found.edtf or block.headline:
        return False
    return len(found.rest) <= _DATE_RESIDUE and block.text.endswith(found.rest)


def label(page: Page, found: Outline, meta: Meta) -> Labels:
    """Label the blocks of the page's main article, as if it had one."""
    return _Labeller(page, found, meta).run()
