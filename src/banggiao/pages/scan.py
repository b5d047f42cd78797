"""An HTML page to blocks of text: parsed once (lexbor), walked once.

A block is a run of text between the boundaries of block elements, with what the classifier needs to know of
it: its element, how much of it is linked or bold, the image before it, and its container. Containers
are the block elements, each with its parent; class names are kept as bits of evidence (``classes``).
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from banggiao.pages.classes import BODY, HIDDEN, evidence
from banggiao.text import normalize

__all__ = ["Container", "Page", "RawBlock", "scan"]

# What the walk does with an element: pass it over, note it, or go into it and leave it again.
_PASS, _BREAK, _IMAGE, _PLAIN, _CLASSED, _LINK, _BOLD, _SLANT, _BLOCK = range(9)
_KINDS: dict[str, int] = {
    "br": _BREAK,
    "img": _IMAGE,
    "a": _LINK,
    **dict.fromkeys(("span", "time"), _CLASSED),
    **dict.fromkeys(("b", "strong"), _BOLD),
    **dict.fromkeys(("i", "em", "cite"), _SLANT),
    **dict.fromkeys(
        ("u", "font", "small", "big", "sub", "sup", "mark", "abbr", "code", "q", "s", "strike", "del"), _PLAIN
    ),
    **dict.fromkeys(("ins", "label", "bdi", "bdo", "kbd", "var", "samp", "tt", "acronym", "wbr", "nobr"), _PLAIN),
    **dict.fromkeys(("picture", "source", "dfn", "data", "ruby", "rt", "rp", "amp-img"), _PLAIN),
    **dict.fromkeys(("script", "style", "noscript", "svg", "iframe", "template", "select", "button", "canvas"), _PASS),
    **dict.fromkeys(("object", "embed", "map", "math", "audio", "video", "textarea", "-comment", "head"), _PASS),
    **dict.fromkeys(("dialog", "datalist", "input"), _PASS),
}
_HEAD = 'meta, title, script[type="application/ld+json"], link[rel="canonical"]'
_LONGEST_META = 20_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_ALL_LINKS = 0.85  # A run of several links with hardly a word between them is one block a link.
_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
# Beyond these a page is cut, since time and memory go with them: the longest of 190 real pages has 625 blocks.
_MOST_NODES = 400_000
_MOST_BLOCKS = 10_000


class Container:
    """A block element: its parent's index, the evidence of its names, and its range of blocks, ``last`` exclusive.

    ``text``, ``linked`` (characters) and ``headlines`` are counted by ``outline``.
    """

    __slots__ = ("bits", "first", "headlines", "last", "linked", "parent", "tag", "text")

    def __init__(self, tag: str, parent: int, bits: int, first: int) -> None:
        self.tag, self.parent, self.bits = tag, parent, bits
        self.first = self.last = first
        self.text = self.linked = self.headlines = 0


class RawBlock:
    """A run of text. Lengths are in characters; ``hrefs`` in order, each with the length of its text.

    ``headline`` is set by ``outline``: the block is a link that reads as the headline of an article.
    """

    __slots__ = ("bits", "bold", "box", "headline", "hrefs", "image", "linked", "slant", "tag", "text", "when")

    def __init__(self, text: str, box: int, hrefs: list[tuple[str, int]], linked: int, walker: _Walker) -> None:
        size = len(text)
        self.text, self.box, self.hrefs, self.linked = text, box, hrefs, linked if linked < size else size
        self.tag, self.bold, self.slant, self.bits = walker.page.boxes[box].tag, walker.bold, walker.slant, walker.bits
        self.image, self.when, self.headline = walker.image, walker.when, False


class Page:
    """A scanned page: blocks in order, containers (0 is the page), and the raw metadata."""

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.boxes: list[Container] = [Container("body", -1, 0, 0)]
        self.metas: list[tuple[str, str]] = []
        self.linked_data: list[str] = []
        self.title = ""
        self.canonical: str | None = None
        self.language: str | None = None


def scan(html: str) -> Page:
    """Parse ``html`` and take it apart. Linear in its length for trees that ``tame`` has let through."""
    tree = LexborHTMLParser(html)
    page = Page()
    _head(tree, page)
    walker = _Walker(page)
    if tree.body is not None:
        walker.walk(tree.body)
    elif tree.root is not None:
        walker.walk(tree.root)
    _normalize(page)
    return page


def _head(tree: LexborHTMLParser, page: Page) -> None:
    for node in tree.css(_HEAD):
        tag, attributes = node.tag, node.attributes
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content and len(content) < _LONGEST_META:
                page.metas.append((name.lower(), content))
        elif tag == "script":
            page.linked_data.append(node.text())
        elif tag == "title":
            page.title = page.title or " ".join((node.text() or "").split())
        elif page.canonical is None:
            page.canonical = attributes.get("href")
    root = tree.root
    if root is not None and root.tag == "html":
        page.language = root.attributes.get("lang")


class _Walker:
    """The state of one walk."""

    __slots__ = (
        *("page", "parts", "length", "box", "links", "href", "href_part", "href_at"),
        *("bold", "slant", "bits", "image", "broken", "when"),
    )

    def __init__(self, page: Page) -> None:
        self.page = page
        self.parts: list[str] = []  # The text of the block so far.
        self.length = 0  # Its characters, without the space around pieces.
        self.box = 0
        self.links: list[tuple[str, int, int, int]] = []  # Address, length, range of parts.
        self.href: str | None = None
        self.href_part = 0
        self.href_at = self.bold = self.slant = self.bits = 0
        self.image = False
        self.broken = False  # A <br> stands before the next text.
        self.when: str | None = None

    def walk(self, root: LexborNode) -> None:
        """Visit all below ``root`` in order, without recursion.

        Most of the time of reading goes here, some 1,400 nodes a page; what most nodes need is done without a call.
        """
        opened: list[tuple[LexborNode, int, int]] = []
        kinds = _KINDS
        node = root.child
        left = _MOST_NODES
        while node is not None and left:
            left -= 1
            tag = node.tag or ""
            if tag == "-text":
                text = node.text_content or ""
                if not text.isspace():
                    self._text(text)
                elif self.parts:
                    self.parts.append(" ")
            else:
                kind = kinds.get(tag, _BLOCK)
                if kind >= _PLAIN:
                    child = node.child
                    mark = self._enter(tag, node) if kind == _BLOCK else self._inline(kind, node)
                    if child is not None:
                        opened.append((node, kind, mark))
                        node = child
                        continue
                    self._leave(kind, mark)
                elif kind == _IMAGE:
                    self.image = True
                elif kind == _BREAK:
                    self._break()
            beside = node.next
            while beside is None and opened:
                node, kind, mark = opened.pop()
                if kind > _CLASSED:
                    self._leave(kind, mark)
                beside = node.next
            node = beside
        while opened:
            _, kind, mark = opened.pop()
            self._leave(kind, mark)
        self._flush()

    def _text(self, text: str) -> None:
        """Text with something in it; white space alone the walk adds by itself."""
        if self.broken:
            self.broken = False
            self._after_break()
        self.length += len(text.strip())
        self.parts.append(text)

    def _break(self) -> None:
        if self.broken and self.parts:
            self._flush()
        self.broken = bool(self.parts)

    def _after_break(self) -> None:
        """Text after a single <br>: a new block where the line before is a whole sentence or a bare link."""
        line = "".join(self.parts[-3:]).rstrip()
        if _SENTENCE.search(line) or (self.links and self.links[-1][1] >= self.length - 2):
            self._flush()
        else:
            self.parts.append(" ")

    def _inline(self, kind: int, node: LexborNode) -> int:
        if kind == _LINK:
            attributes = node.attributes
            self.href, self.href_at, self.href_part = attributes.get("href") or "", self.length, len(self.parts)
            if names := attributes.get("class"):
                self.bits |= evidence(names)
        elif kind == _CLASSED and (attributes := node.attributes):
            if names := attributes.get("class"):
                self.bits |= evidence(names)
            self.when = self.when or attributes.get("datetime")
        return self.length

    def _enter(self, tag: str, node: LexborNode) -> int:
        if self.parts:
            self._flush()
        boxes, mark = self.page.boxes, self.box
        self.box = len(boxes)
        attributes = node.attributes
        boxes.append(Container(tag, mark, _evidence(attributes) if attributes else 0, len(self.page.blocks)))
        self.href_at = 0
        return mark

    def _leave(self, kind: int, mark: int) -> None:
        if kind == _BLOCK:
            if self.parts:
                self._flush()
            boxes, count = self.page.boxes, len(self.page.blocks)
            box = boxes[self.box]
            box.last = count
            if box.first == count:  # Nothing stands in it, nor in those within it, which went before.
                boxes.pop()
            self.box = mark
        elif kind == _LINK:
            self._end_link()
            self.href = None
        elif kind == _BOLD:
            self.bold += self.length - min(mark, self.length)
        elif kind == _SLANT:
            self.slant += self.length - min(mark, self.length)

    def _end_link(self) -> None:
        if self.href is None or self.length <= self.href_at:
            return
        size, end = self.length - self.href_at, len(self.parts)
        if self.links and self.links[-1][0] == self.href:
            _, before, start, _ = self.links.pop()
            self.links.append((self.href, before + size, start, end))
        else:
            self.links.append((self.href, size, self.href_part, end))

    def _flush(self) -> None:
        """End the block; a link that goes on keeps its address for the next one."""
        if self.length:
            if self.href is not None:
                self._end_link()
            if self.links:
                self._add_linked(self.links)
            else:
                self._add("".join(self.parts), [], 0)
            self.length = self.bold = self.slant = self.bits = 0
            self.links, self.image, self.when = [], False, None
        self.parts, self.broken, self.href_at, self.href_part = [], False, 0, 0

    def _add_linked(self, links: list[tuple[str, int, int, int]]) -> None:
        if len(links) == 1 and links[0][1] == self.length:
            self._add("".join(self.parts), [links[0][:2]], self.length)
            return
        linked = sum([link[1] for link in links])
        if len(links) > 1 and linked >= _ALL_LINKS * self.length:
            for href, size, start, end in links:
                self._add("".join(self.parts[start:end]), [(href, size)], size)
        elif not self._headed():
            self._add("".join(self.parts), [link[:2] for link in links], linked)

    def _headed(self) -> bool:
        """A headline and its summary run together in one element: two blocks, if the link reads as a headline."""
        href, size, start, end = self.links[0] if self.links else ("", 0, 1, 1)
        if start > 1 or size < 25 or self.length - size < 40:
            return False
        head, rest = "".join(self.parts[:end]).strip(), "".join(self.parts[end:]).strip()
        if head.count(" ") < 4 or not rest[:1].isupper() or head.endswith((",", ".")):
            return False
        self._add(head, [(href, size)], size)
        self._add(rest, [link[:2] for link in self.links[1:]], sum(link[1] for link in self.links[1:]))
        return True

    def _add(self, text: str, hrefs: list[tuple[str, int]], linked: int) -> None:
        # One line: what is a line feed in the source is a space. Lengths so far counted the source's spaces.
        text = " ".join(text.split())
        page = self.page
        if len(page.blocks) >= _MOST_BLOCKS:
            return
        page.blocks.append(RawBlock(text, self.box, hrefs, linked, self))


def _evidence(attributes: dict[str, str | None]) -> int:
    """The evidence of an element's class, id and what else speaks of its part."""
    names = attributes.get("class")
    bits = evidence(names) if names else 0
    if len(attributes) == 1 and names:
        return bits
    for name, value in attributes.items():
        if (name == "id" or name == "type") and value:
            bits |= evidence(value)
        elif name == "itemprop" and value == "articleBody":
            bits |= BODY
        elif name == "style" and value and _HIDDEN.search(value):
            bits |= HIDDEN
    return bits


def _normalize(page: Page) -> None:
    """Normalise the text of all blocks at once. One that held nothing but invisible characters becomes a dot."""
    if not page.blocks:
        return
    lines = normalize("\n".join([block.text for block in page.blocks])).split("\n")
    for block, line in zip(page.blocks, lines, strict=True):
        block.text = line.strip() or "·"
