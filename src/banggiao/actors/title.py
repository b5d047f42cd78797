"""An office in the text."""

from __future__ import annotations

import msgspec

from banggiao.actors.body import Body

__all__ = ["Title"]


class Title(msgspec.Struct, gc=False):
    """An office in the text.

    Attributes:
        start, end: the title without "nguyên", "cựu".
        outer: where the phrase begins, with them.
        word: the title's own word in lower case ("phó chủ tịch").
        organ: what it is an office of, or None.
        country: whose office it is, where the words say so.
        post: where an envoy is accredited, or None.
        inner: all bodies named within.
        pointing: whether "nước này" or its like follows: it is an office of the country named before.
    """

    start: int
    end: int
    outer: int
    word: str
    full: bool
    organ: Body | None = None
    country: str | None = None
    post: str | None = None
    former: bool = False
    bare: bool = True
    inner: list[Body] = []
    pointing: bool = False
