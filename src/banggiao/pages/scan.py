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

_SKIP = frozenset(
    [
        "script",
        "style",
        "noscript",
        "svg",
        "iframe",
        "template",
        "select",
        "button",
        "canvas",
        "object",
        "embed",
        "map",
        "math",
        "audio",
        "video",
        "textarea",
        "-comment",
        "head",
        "dialog",
        "datalist",
        "input",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "span",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "font",
        "small",
        "big",
        "sub",
        "sup",
        "mark",
        "abbr",
        "cite",
        "code",
        "q",
        "s",
        "strike",
        "del",
        "ins",
        "time",
        "label",
        "bdi",
        "bdo",
        "kbd",
        "var",
        "samp",
        "tt",
        "acronym",
        "wbr",
        "nobr",
        "picture",
        "source",
        "dfn",
        "data",
        "ruby",
        "rt",
        "rp",
        "amp-img",
    ]
)
_BOLD = frozenset(("b", "strong"))
_SLANT = frozenset(("i", "em", "cite"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_ALL_LINKS = 0.85  # A run of several links with hardly a word between them is one block a link.
_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
# Beyond these a page is cut, since time and memory go with them: the longest real pages have some 6,000 blocks.
_MOST_NODES = 400_000
_MOST_BLOCKS = 20_000


class Container:
    """A block element. ``bits``: evidence of its own class and id; ``last``: index after its last block."""

    __slots__ = ("bits", "depth", "first", "headlines", "last", "linked", "parent", "prose", "tag", "text")

    def __init__(self, tag: str, parent: int, depth: int, bits: int, first: int) -> None:
        self.tag, self.parent, self.depth, self.bits = tag, parent, depth, bits
        self.first = self.last = first
        self.text = self.linked = self.headlines = 0
        self.prose = 0.0


class RawBlock:
    """A run of text. Lengths are in characters; ``hrefs`` in order, each with the length of its text.

    ``headline`` is set by ``outline``: the block is a link that reads as the headline of an article.
    """

    __slots__ = ("bits", "bold", "box", "headline", "hrefs", "image", "linked", "slant", "tag", "text", "when")

    def __init__(self, text: str, tag: str, box: int) -> None:
        self.text, self.tag, self.box = text, tag, box
        self.linked = self.bold = self.slant = self.bits = 0
        self.image = self.headline = False
        self.hrefs: list[tuple[str, int]] = []
        self.when: str | None = None


class Page:
    """A scanned page: blocks in order, containers (0 is the page), and the raw metadata."""

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.boxes: list[Container] = [Container("body", -1, 0, 0, 0)]
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
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content and len(content) < 20_000:
            page.metas.append((name.lower(), content))
    for node in tree.css('script[type="application/ld+json"]'):
        page.linked_data.append(node.text())
    for node in tree.css("title"):
        page.title = page.title or " ".join((node.text() or "").split())
        break
    for node in tree.css('link[rel="canonical"]'):
        page.canonical = node.attributes.get("href")
        break
    root = tree.root
    if root is not None and root.tag == "html":
        page.language = root.attributes.get("lang")


class _Walker:
    """The state of one walk."""

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
        """Visit all below ``root`` in order, without recursion."""
        opened: list[tuple[LexborNode, str, int]] = []
        node = root.child
        left = _MOST_NODES
        while node is not None and left:
            left -= 1
            tag = node.tag or "-text"
            mark = self._visit(tag, node)
            child = node.child if mark >= 0 else None
            if child is not None:
                opened.append((node, tag, mark))
                node = child
                continue
            if mark >= 0:
                self._leave(tag, mark)
            beside = node.next
            while beside is None and opened:
                node, tag, mark = opened.pop()
                self._leave(tag, mark)
                beside = node.next
            node = beside if len(self.page.blocks) < _MOST_BLOCKS else None
        while opened:
            _, tag, mark = opened.pop()
            self._leave(tag, mark)
        self._flush()

    def _visit(self, tag: str, node: LexborNode) -> int:
        """Take in a node; a mark (0 and more) where what it holds is to be visited and it is to be left, else -1."""
        if tag == "-text":
            self._text(node.text_content or "")
        elif tag in _INLINE:
            return self._inline(tag, node)
        elif tag == "br":
            self._break()
        elif tag == "img":
            self.image = True
        elif tag not in _SKIP:
            return self._enter(tag, node)
        return -1

    def _text(self, text: str) -> None:
        bare = text.strip()
        if not bare:
            if self.parts:
                self.parts.append(" ")
            return
        if self.broken:
            self.broken = False
            self._after_break()
        self.length += len(bare)
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

    def _inline(self, tag: str, node: LexborNode) -> int:
        if tag == "a":
            attributes = node.attributes
            self.href, self.href_at, self.href_part = attributes.get("href") or "", self.length, len(self.parts)
            if names := attributes.get("class"):
                self.bits |= evidence(names)
        elif tag == "span" or tag == "time":
            attributes = node.attributes
            if names := attributes.get("class"):
                self.bits |= evidence(names)
            if tag == "time":
                self.when = self.when or attributes.get("datetime")
        return self.length

    def _enter(self, tag: str, node: LexborNode) -> int:
        if self.parts:
            self._flush()
        attributes = node.attributes
        names = attributes.get("class") or ""
        if name := attributes.get("id"):
            names = f"{names} {name}"
        bits = evidence(names) if names else 0
        if attributes.get("itemprop") == "articleBody":
            bits |= BODY
        if kind := attributes.get("type"):
            bits |= evidence(kind)
        if (style := attributes.get("style")) and _HIDDEN.search(style):
            bits |= HIDDEN
        page, mark = self.page, self.box
        parent = page.boxes[mark]
        self.box = len(page.boxes)
        page.boxes.append(Container(tag, mark, parent.depth + 1, bits, len(page.blocks)))
        if self.href is not None:
            self.href_at = 0
        return mark

    def _leave(self, tag: str, mark: int) -> None:
        if tag not in _INLINE:
            if self.parts:
                self._flush()
            self.page.boxes[self.box].last = len(self.page.blocks)
            self.box = mark
        elif tag == "a":
            self._end_link()
            self.href = None
        elif tag in _BOLD:
            self.bold += self.length - min(mark, self.length)
        elif tag in _SLANT:
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
            self._end_link()
            linked = sum(link[1] for link in self.links)
            if len(self.links) > 1 and linked >= _ALL_LINKS * self.length:
                for href, size, start, end in self.links:
                    self._add("".join(self.parts[start:end]), [(href, size)], size)
            elif not self._headed():
                self._add("".join(self.parts), [link[:2] for link in self.links], linked)
            self.length = self.bold = self.slant = self.bits = 0
            self.links, self.image, self.when = [], False, None
        self.parts, self.broken, self.href_at, self.href_part = [], False, 0, 0

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
        if not text:
            return
        block = RawBlock(text, self.page.boxes[self.box].tag, self.box)
        block.hrefs, block.linked = hrefs, min(linked, len(text))
        block.bold, block.slant, block.bits = self.bold, self.slant, self.bits
        block.image, block.when = self.image, self.when
        self.page.blocks.append(block)


def _normalize(page: Page) -> None:
    """Normalise the text of all blocks at once. One that held nothing but invisible characters becomes a dot."""
    lines = normalize("\n".join([block.text for block in page.blocks])).split("\n")
    for block, line in zip(page.blocks, lines, strict=True):
        block.text = line.strip() or "·"
