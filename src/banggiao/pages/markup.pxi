# A page's markup: how much of it there is, before it is parsed; what the page says of itself, after.

from libc.string cimport memchr

from selectolax.lexbor import create_tag

cdef enum:
    LONGEST_META = 20_000
    STRETCH = 240


def count_markup(bytes html not None):
    """How many ``=``, ``>`` and ``<`` there are, and how deep elements may at most be nested.

    Between two end tags, each start tag goes one deeper; void elements and comments count too.
    """
    cdef Bytes at = html, end = at + len(html), found
    cdef Py_ssize_t starts = 0, ends = 0, deepest = 0
    equals, closed = _count(at, len(html), 61), _count(at, len(html), 62)
    while at < end:
        found = <Bytes> memchr(at, 60, end - at)
        if found == NULL:
            break
        at = found + 1
        if at < end and at[0] == 47:
            ends += 1
        else:
            starts += 1
            deepest = max(deepest, starts - ends)
    return equals, closed, starts + ends, deepest


cdef Py_ssize_t _count(Bytes data, Py_ssize_t size, unsigned char wanted) noexcept nogil:
    """How often a byte stands in ``data``; in stretches that a byte can count, which compilers turn into few steps."""
    cdef Py_ssize_t count = 0, at = 0, i
    cdef unsigned char some
    while at < size:
        some = 0
        for i in range(at, min(at + STRETCH, size)):
            some += data[i] == wanted
        count += some
        at += STRETCH
    return count


cdef uintptr_t meta_id, title_id, script_id, link_id, html_id, time_id


def read_head(page, root):
    """What the page says of itself, wherever it stands: ``page.metas``, ``linked_data``, ``title`` and so on."""
    cdef Node top = <Node> <uintptr_t> root.mem_id, node = top, beside
    cdef uintptr_t tag
    while node != NULL:
        if type_of(node) == ELEMENT:
            tag = tag_id(node)
            if tag == meta_id:
                _meta(page, node)
            elif tag == title_id:
                page.title = page.title or " ".join((said(node, text_of) or "").split())
            elif tag == script_id:
                if attribute_is(node, b"type", 4, b"application/ld+json", 19):
                    page.linked_data.append(said(node, text_of) or "")
            elif tag == link_id:
                if page.canonical is None and attribute_is(node, b"rel", 3, b"canonical", 9):
                    page.canonical = attribute(node, b"href", 4)
            elif tag == time_id:
                if (when := attribute(node, b"datetime", 8)):
                    page.times.append(when)
            elif node == top and tag == html_id:
                page.language = attribute(node, b"lang", 4)
        beside = child_of(node)
        while beside == NULL and node != top:
            beside = next_of(node)
            if beside == NULL:
                node = parent_of(node)
        node = beside


cdef _meta(page, Node node):
    name = attribute(node, b"property", 8) or attribute(node, b"name", 4) or attribute(node, b"itemprop", 8)
    content = attribute(node, b"content", 7)
    if name and content and len(content) < LONGEST_META:
        page.metas.append((name.lower(), content))
