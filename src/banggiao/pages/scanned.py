"""A page as ``scan`` leaves it: runs of text, the elements around them, and what its head says raw."""

from __future__ import annotations

import msgspec

__all__ = ["HEADS", "Container", "Page", "RawBlock"]

# The tags of headings.
HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Container(msgspec.Struct, gc=False):
    """A block element: its parent's index, the evidence of its names, and its range of blocks, ``last`` exclusive.

    ``text`` and ``linked`` are the characters in it, ``headlines`` the links in it that read as headlines.
    """

    tag: str
    parent: int
    bits: int
    first: int
    last: int
    text: int = 0
    linked: int = 0
    headlines: int = 0


class RawBlock(msgspec.Struct, gc=False):
    """A run of text. Lengths are in characters; ``href`` is the address of its first link, "" where it has none.

    ``tag`` is the element's in which it stands, ``box`` that element's index; ``bits`` the evidence of the inline
    elements in it. ``prose`` is how many characters read as prose; a ``headline`` is a link that reads as one.
    """

    text: str
    box: int
    tag: str
    href: str
    linked: int
    bold: int
    slant: int
    bits: int
    image: bool
    prose: int
    headline: bool


class Page:
    """A scanned page: blocks in order, containers (0 is the page), and the raw metadata.

    ``headlines`` is the running count of headlines: those in ``blocks[a:b]`` are ``headlines[b] - headlines[a]``.
    """

    __slots__ = ("blocks", "boxes", "canonical", "headlines", "language", "linked_data", "metas", "times", "title")

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.boxes: list[Container] = [Container("body", -1, 0, 0, 0)]
        self.headlines: list[int] = [0]
        self.metas: list[tuple[str, str]] = []
        self.linked_data: list[str] = []
        self.times: list[str] = []
        self.title = ""
        self.canonical: str | None = None
        self.language: str | None = None
