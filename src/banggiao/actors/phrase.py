"""A phrase: what it names, or how it points back."""

from __future__ import annotations

from typing import Literal

import msgspec

from banggiao.actors.body import Body
from banggiao.actors.names import Name
from banggiao.actors.offices import Title

__all__ = ["Phrase"]

PhraseForm = Literal["person", "offices", "pronoun", "body", "state", "delegation", "group"]


class Phrase(msgspec.Struct, gc=False):
    """One phrase: what it names or how it points back.

    Attributes:
        start, end: the words that name; outer, stop: the whole phrase.
        titles, after: offices before and after a name; ``titles`` alone where there is no name.
        inner: the bodies named within offices or within a delegation's phrase.
        plural: whether "các" stands before offices without a name: several hold them.
        group: the kind of a group ("states", "sides", "home" …).
    """

    form: PhraseForm
    start: int
    end: int
    outer: int
    stop: int
    name: Name | None = None
    titles: list[Title] = []
    after: list[Title] = []
    honorific: str = ""
    body: Body | None = None
    group: str = ""
    inner: list[Body] = []
    country: str | None = None
    plural: bool = False
