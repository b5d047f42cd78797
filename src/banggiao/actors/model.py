"""What the actor step hands on: mentions of actors in the text, and the cast of a page."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

import msgspec

from banggiao.record import Actor, Office

__all__ = ["Cast", "Mention"]

MentionForm = Literal["name", "short", "office", "pronoun", "group", "delegation"]


class Mention(msgspec.Struct, frozen=True, gc=False):
    """One place where the text speaks of one or more actors.

    Attributes:
        start, end: the words that name them, without honorific and office ("Trần Đức Thắng", "hai bên").
        phrase_start, phrase_end: the whole noun phrase, with honorific, rank, offices before and in
            apposition after ("đồng chí Trần Đức Thắng, Ủy viên Trung ương Đảng, …"). Phrases of one
            sentence never overlap partly; a phrase may hold smaller ones (the party within an office,
            the members of a delegation's phrase), which have ``inside`` set.
        actors: ids; several for "hai bên", "hai Đảng", "hai nhà lãnh đạo".
        form: ``name`` in full; ``short`` for a surname, given name or abbreviation; ``office`` for an
            office or title alone; ``pronoun`` for "ông", "bà", "đồng chí"; ``group`` for several;
            ``delegation`` for a delegation's phrase.
        offices: the offices that this phrase gives the (single) person.
        inside: whether the mention lies within another mention's phrase.
    """

    start: int
    end: int
    phrase_start: int
    phrase_end: int
    actors: tuple[str, ...]
    form: MentionForm
    offices: tuple[Office, ...] = ()
    inside: bool = False


class Cast:
    """All actors of a page and all their mentions, in the order of the text."""

    def __init__(self, actors: tuple[Actor, ...], mentions: tuple[Mention, ...]) -> None:
        self.actors = actors
        self.mentions = mentions
        self.by_id: dict[str, Actor] = {a.id: a for a in actors}

    @cached_property
    def _starts(self) -> list[int]:
        return [m.phrase_start for m in self.mentions]

    def within(self, start: int, end: int, *, inside: bool = False) -> list[Mention]:
        """Mentions whose phrase begins in ``[start, end)``; nested ones only with ``inside``."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return [m for m in self.mentions[low:high] if inside or not m.inside]
