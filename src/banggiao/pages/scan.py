"""An HTML page to blocks of text: parsed once (lexbor), walked once.

A block is a run of text between the boundaries of block elements, with what the classifier needs to know of
it: its element, how much of it is linked or bold, the image before it, and its container. Containers
are the block elements, each with its parent; class names are kept as bits of evidence (``classes``).
"""

from __future__ import annotations

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from banggiao.pages.classes import class_names
from banggiao.pages.scanned import Page
from banggiao.pages.walk import read_head, walk

__all__ = ["scan"]


def scan(html: bytes) -> Page:
    """Parse ``html`` (UTF-8) and take it apart. Linear in its length for trees that ``tame`` has let through."""
    tree = LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS)
    page = Page()
    if tree.root is not None:
        read_head(page, tree.root)
        walk(page, tree.body or tree.root, class_names())
    return page
