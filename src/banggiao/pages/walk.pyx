# cython: language_level=3
"""What reading a page does node by node and byte by byte, compiled: the walk over its tree, and counting its markup."""

import re
from unicodedata import normalize as nfc

from selectolax.lexbor import create_tag

from banggiao.pages.lines import sentence_end
from banggiao.pages.published import date_line
from banggiao.pages.scanned import HEADS, Container, RawBlock
from banggiao.text import ODD, normalize

from libc.stdlib cimport free, realloc

include "nodes.pxi"
include "names.pxi"
include "markup.pxi"

__all__ = ["Names", "count_markup", "read_head", "walk"]

# What the walk does with a node: pass it over, note it, or go into it and leave it again.
cdef enum Kind:
    PASS, TEXT, BREAK, IMAGE, PLAIN, CLASSED, LINK, BOLD, SLANT, BLOCK

_KINDS = {
    "br": BREAK,
    "img": IMAGE,
    "a": LINK,
    **dict.fromkeys(("span", "time"), CLASSED),
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("i", "em", "cite"), SLANT),
    **dict.fromkeys(
        ("u", "font", "small", "big", "sub", "sup", "mark", "abbr", "code", "q", "s", "strike", "del"), PLAIN
    ),
    **dict.fromkeys(("ins", "label", "bdi", "bdo", "kbd", "var", "samp", "tt", "acronym", "wbr", "nobr"), PLAIN),
    **dict.fromkeys(("picture", "source", "dfn", "data", "ruby", "rt", "rp", "amp-img"), PLAIN),
    **dict.fromkeys(("script", "style", "noscript", "svg", "iframe", "template", "select", "button", "canvas"), PASS),
    **dict.fromkeys(("object", "embed", "map", "math", "audio", "video", "textarea", "head"), PASS),
    **dict.fromkeys(("dialog", "datalist", "input"), PASS),
}
cdef enum:
    TAGS = 512  # Tags that HTML knows have smaller numbers; others are numbered page by page.
    # Beyond these a page is cut, since time and memory go with them: the longest of 190 real pages has 625 blocks.
    MOST_NODES = 400_000
    MOST_BLOCKS = 10_000
    TABLE = 1 << 16
    FIRST_MARK = 0x300  # No character before the first combining mark has another normal form.
cdef unsigned char odd[TABLE]  # Whether ``normalize`` changes a character.
for character in ODD:
    odd[ord(character)] = True
cdef unsigned char kinds[TAGS]
cdef list tags = [None] * TAGS

_ALL_LINKS = 0.85  # A run of several links with hardly a word between them is one block a link.
_LONGEST_DATE = 60  # Characters of a line that is a date and nothing else.
_DATE_PARTS = 6  # In so many pieces of text at most, of fonts and spaces, a date stands behind a link.
_LEAST_BOLD = 25  # A bold line of so many characters is a headline or a lead; a shorter one may be a word stressed.
_DATE_TAIL = re.compile(r"[\s(\[|,–-]*(?=[^)]*\d[/.-]\d)\d[\d\s/.:,|hg–-]*[)\]\s]*")
_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")


cdef struct Counts:
    Py_ssize_t text, linked, headlines


cdef struct Open:
    Node node
    int kind
    Py_ssize_t mark
    Counts before


def walk(page, root, Names names not None):
    """Take apart all below ``root`` into ``page.blocks``, ``boxes`` and ``headlines``, in order, without recursion.

    Args:
        page: the ``Page``, with one container, which the blocks stand in.
        root: a ``LexborNode``; its tree is not changed.
    """
    _Walker(page, names).walk(<Node> <uintptr_t> root.mem_id)


cdef class _Walker:
    """The state of one walk."""

    cdef list blocks, boxes, headlines
    cdef Names names
    cdef list parts  # The text of the block so far.
    cdef list links  # Of the block so far: address, length, range of parts.
    cdef Py_ssize_t length  # Characters of the block so far, without the space around pieces.
    cdef Py_ssize_t box, href_part, href_at, bold, slant
    cdef str href, headline  # The address of the open link, and of the last headline.
    cdef Counts counts  # Of all blocks so far.
    cdef int bits
    cdef bint image, broken  # An <img>, a <br> stands before the next text.

    def __init__(self, page, Names names not None):
        self.blocks, self.boxes, self.headlines, self.names = page.blocks, page.boxes, page.headlines, names
        self.parts, self.links, self.headline = [], [], ""

    cdef walk(self, Node root):
        cdef Open *opened = NULL
        try:
            self._visit(root, &opened)
        finally:
            free(opened)
        self._flush()
        self._close(0, Counts(0, 0, 0))

    cdef _visit(self, Node root, Open **opened):
        cdef Py_ssize_t depth = 0, room = 0, mark
        cdef int kind, left = MOST_NODES
        cdef Node node = child_of(root), child
        while node != NULL and left:
            left -= 1
            kind = kind_of(node)
            if kind == TEXT:
                self._text(node)
            elif kind >= PLAIN:
                mark = self._enter(node, kind)
                child = child_of(node)
                if child != NULL:
                    if depth == room:
                        room = 2 * room + 64
                        opened[0] = more(opened[0], room)
                    opened[0][depth] = Open(node, kind, mark, self.counts)
                    depth += 1
                    node = child
                    continue
                self._leave(kind, mark, &self.counts)
            elif kind == IMAGE:
                self.image = True
            elif kind == BREAK:
                self._break()
            child = next_of(node)
            while child == NULL and depth:
                depth -= 1
                self._leave(opened[0][depth].kind, opened[0][depth].mark, &opened[0][depth].before)
                child = next_of(opened[0][depth].node)
            node = child
        while depth:
            depth -= 1
            self._leave(opened[0][depth].kind, opened[0][depth].mark, &opened[0][depth].before)

    cdef _text(self, Node node):
        cdef size_t size = 0, at = 0
        cdef Bytes data = text_of(node, &size)
        cdef str text
        if data == NULL:
            return
        while at < size and is_space(data[at]):
            at += 1
        text = PyUnicode_DecodeUTF8(<const char *> data, size, "replace") if at < size else " "
        if at == size or (data[at] >= 128 or data[at] < 32) and text.isspace():
            if self.parts:
                self.parts.append(" ")
            return
        if self.broken:
            self.broken = False
            self._after_break()
        self.length += len(text.strip())
        self.parts.append(text)

    cdef _break(self):
        if self.broken and self.parts:
            self._flush()
        self.broken = bool(self.parts)

    cdef _after_break(self):
        """Text after a single <br>: a new block where the line before stands by itself."""
        line = "".join(self.parts[-3:]).rstrip()
        if _SENTENCE.search(line) or (self.links and self.links[-1][1] >= self.length - 2) or self._alone():
            self._flush()
        else:
            self.parts.append(" ")

    cdef bint _alone(self) except -1:
        """Whether the block so far is a bold line, a date, or a link with its date: pages without paragraphs have such."""
        if self.bold >= max(_LEAST_BOLD, self.length - 1):
            return (<object> self.boxes[self.box]).tag not in HEADS
        if self.links and len(self.parts) - self.links[-1][3] <= _DATE_PARTS:
            return is_date_tail("".join(self.parts[self.links[-1][3]:]))
        if self.length > _LONGEST_DATE:
            return False
        dated = date_line("".join(self.parts).strip())
        return dated is not None and not dated.rest

    cdef Py_ssize_t _enter(self, Node node, int kind) except -1:
        """What is to be known when the element is left again: the container around it, or the length before it."""
        cdef Py_ssize_t mark
        if kind == BLOCK:
            if self.parts:
                self._flush()
            mark, self.box = self.box, len(self.boxes)
            first = len(self.blocks)
            self.boxes.append(Container(name_of(node), mark, evidence(node, self.names), first, first))
            self.href_at = 0
            return mark
        if kind == LINK:
            self.href, self.href_at, self.href_part = "", self.length, len(self.parts)
        if kind == LINK or kind == CLASSED:
            self._read_inline(node, kind)
        return self.length

    cdef _read_inline(self, Node node, int kind):
        cdef Node attribute = first_attribute(node)
        cdef size_t size = 0, length = 0
        cdef Bytes name, value
        while attribute != NULL:
            name = attribute_name(attribute, &size)
            value = attribute_value(attribute, &length)
            if value != NULL:
                if kind == LINK and is_name(name, size, b"href", 4):
                    self.href = PyUnicode_DecodeUTF8(<const char *> value, length, "replace")
                elif is_name(name, size, b"class", 5):
                    self.bits |= self.names._bits(value, length)
            attribute = next_attribute(attribute)

    cdef _leave(self, int kind, Py_ssize_t mark, Counts *before):
        if kind == BLOCK:
            if self.parts:
                self._flush()
            self._close(self.box, before[0])
            self.box = mark
        elif kind == LINK:
            self._end_link()
            self.href = None
        elif kind == BOLD:
            self.bold += self.length - min(mark, self.length)
        elif kind == SLANT:
            self.slant += self.length - min(mark, self.length)

    cdef _close(self, Py_ssize_t number, Counts before):
        """What stands in a container is what was counted since it was opened."""
        box = self.boxes[number]
        box.last = len(self.blocks)
        box.text = self.counts.text - before.text
        box.linked = self.counts.linked - before.linked
        box.headlines = self.counts.headlines - before.headlines
        if number and box.first == box.last:  # Nothing stands in it, nor in those within it, which went before.
            self.boxes.pop()

    cdef _end_link(self):
        if self.href is None or self.length <= self.href_at:
            return
        size, start, end = self.length - self.href_at, self.href_part, len(self.parts)
        if self.links and self.links[-1][0] == self.href:
            _, before, start, _ = self.links.pop()
            size += before
        self.links.append((self.href, size, start, end))

    cdef _flush(self):
        """End the block; a link that goes on keeps its address for the next one."""
        if self.length:
            if self.href is not None:
                self._end_link()
            if self.links:
                self._add_linked(self.links)
            else:
                self._add("".join(self.parts), "", 0)
            self.length = self.bold = self.slant = self.bits = 0
            self.links, self.image = [], False
        if self.parts:
            self.parts = []
        self.broken, self.href_at, self.href_part = False, 0, 0

    cdef _add_linked(self, list links):
        if len(links) == 1 and links[0][1] == self.length:
            self._add("".join(self.parts), links[0][0], self.length)
            return
        linked = sum([link[1] for link in links])
        if len(links) > 1 and linked >= _ALL_LINKS * self.length:
            for href, size, start, end in links:
                self._add("".join(self.parts[start:end]), href, size)
        elif not self._headed(links):
            self._add("".join(self.parts), links[0][0], linked)

    cdef bint _headed(self, list links) except -1:
        """A headline and its summary or date in one element: two blocks, if the link reads as a headline."""
        href, size, start, end = links[0]
        if start > 1 or size < 25 or self.length == size:
            return False
        if start and not any(map(str.isalnum, self.parts[0])):
            self.parts[0] = ""  # A list's sign before the headline.
        head, rest = "".join(self.parts[:end]).strip(), "".join(self.parts[end:]).strip()
        if head.count(" ") < 4 or head.endswith((",", ".")):
            return False
        if not (self.length - size >= 40 and rest[:1].isupper()) and not is_date_tail(rest):
            return False
        self._add(head, href, size)
        self._add(rest, links[1][0] if len(links) > 1 else "", sum([link[1] for link in links[1:]]))
        return True

    cdef _add(self, str text, str href, Py_ssize_t linked):
        cdef Py_ssize_t size
        if len(self.blocks) >= MOST_BLOCKS:
            return
        text = one_line(text)
        size = len(text)
        linked = min(linked, size)  # Lengths so far counted the source's spaces.
        headline = is_headline(text, size, linked)
        self.blocks.append(
            RawBlock(
                text,
                self.box,
                (<object> self.boxes[self.box]).tag,
                href,
                linked,
                self.bold,
                self.slant,
                self.bits,
                self.image,
                prose(text, size, size - linked),
                headline,
            )
        )
        self.counts.text += size
        self.counts.linked += linked
        if headline:
            # A headline and its summary may be one link, or two to the same page: one headline.
            self.counts.headlines += href != self.headline
            self.headline = href
        self.headlines.append(self.counts.headlines)


cdef bint is_date_tail(str text) except -1:
    """Whether what stands behind a headline is its date and nothing else."""
    return len(text) <= _LONGEST_DATE and _DATE_TAIL.fullmatch(text) is not None


cdef Open *more(Open *opened, Py_ssize_t room) except NULL:
    cdef Open *larger = <Open *> realloc(opened, room * sizeof(Open))
    if larger == NULL:
        raise MemoryError
    return larger


cdef str one_line(str text):
    """``text`` normalised, each run of white space one space; what holds nothing that is seen becomes a dot."""
    cdef Py_UCS4 c, before = 32, widest = 0
    cdef bint even = True, strange = False
    text = text.strip()
    for c in text:
        if c == 32 and before == 32 or c != 32 and c.isspace():
            even = False
        if c < TABLE and odd[c]:
            strange = True
        widest = max(widest, c)
        before = c
    if not even:
        text = " ".join(text.split())
    if strange:
        return normalize(text).strip() or "·"
    return text if widest < FIRST_MARK else nfc("NFC", text)


cdef bint is_headline(str text, Py_ssize_t size, Py_ssize_t linked):
    """Whether a block is a link that reads as the headline of an article: four words or more, all linked."""
    return 18 <= size <= 300 and linked >= 0.85 * size and text.count(" ") >= 3


cdef Py_ssize_t prose(str text, Py_ssize_t size, Py_ssize_t plain):
    """How many of a block's characters read as prose: none of links, menus and scraps.

    Args:
        size: the block's characters.
        plain: those outside links.
    """
    if plain < 0.5 * size or size < 40:
        return 0
    if size >= 100 or sentence_end(text):
        return plain
    return plain // 3 if size >= 60 else 0


cdef inline int kind_of(Node node) except -1:
    cdef uintptr_t tag
    cdef int node_type = type_of(node)
    if node_type != ELEMENT:
        return TEXT if node_type == TEXT_NODE else PASS
    tag = tag_id(node)
    return kinds[tag] if tag < TAGS else _KINDS.get(name_of(node), BLOCK)


cdef str name_of(Node node):
    """The name of an element's tag."""
    cdef uintptr_t tag = tag_id(node)
    cdef size_t size = 0
    if tag < TAGS and tags[tag] is not None:
        return <str> tags[tag]
    data = tag_name(node, &size)
    name = PyUnicode_DecodeUTF8(<const char *> data, size, "replace")
    if tag < TAGS:
        tags[tag] = name
    return name


cdef int evidence(Node node, Names names) noexcept:
    """The evidence of an element's class, id and what else speaks of its part."""
    cdef Node attribute = first_attribute(node)
    cdef size_t size = 0, length = 0
    cdef Bytes name, value
    cdef int bits = 0
    while attribute != NULL:
        name = attribute_name(attribute, &size)
        value = attribute_value(attribute, &length)
        if value != NULL:
            if is_name(name, size, b"class", 5) or is_name(name, size, b"id", 2) or is_name(name, size, b"type", 4):
                bits |= names._bits(value, length)
            elif is_name(name, size, b"itemprop", 8):
                bits |= names.article if is_name(value, length, b"articleBody", 11) else 0
            elif is_name(name, size, b"style", 5):
                bits |= names.hidden if hides(value, length) else 0
        attribute = next_attribute(attribute)
    return bits


cdef _number_tags():
    """The kind of each tag by lexbor's number of it, as selectolax gives it."""
    global meta_id, title_id, script_id, link_id, html_id, time_id
    for number in range(TAGS):
        kinds[number] = BLOCK
    for name, kind in _KINDS.items():
        number = create_tag(name).tag_id
        if number < TAGS:
            kinds[number] = kind
    meta_id, title_id, script_id, link_id, html_id, time_id = (
        create_tag(name).tag_id for name in ("meta", "title", "script", "link", "html", "time")
    )


_number_tags()
