"""Actors while a page is read: every form seen, from which the name and the aliases are chosen at the end."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from banggiao.actors.model import MentionForm
from banggiao.record import ActorKind

__all__ = ["Draft", "HeldOffice", "RawMention", "tokens_of"]

_SPLIT = re.compile(r"[\s\-–.’'‘`]+")


@lru_cache(maxsize=8192)
def tokens_of(name: str) -> tuple[str, ...]:
    """A name's tokens in lower case, hyphens and spaces alike: ("xi", "xu", "lít")."""
    return tuple(t for t in _SPLIT.split(name.lower()) if t)


class HeldOffice:
    """An office as one phrase gives it; ``organ`` is the draft of what it is an office of."""

    __slots__ = ("country", "end", "former", "full", "organ", "start", "title", "word")

    def __init__(
        self, title: str, start: int, end: int, word: str, country: str | None, former: bool, full: bool
    ) -> None:
        self.title, self.start, self.end, self.word = title, start, end, word
        self.country, self.former, self.full = country, former, full
        self.organ: Draft | None = None


class Draft:
    """One actor of the page, growing with each mention.

    Attributes:
        forms: the words that named it, with how often; canonical: the lexicon's name, where it has one.
        held: every office that the page gives the person; offices: those of the phrases resolved so far.
        sure: whether more than a passing mention names it.
        gender: "f" or "m" where an honorific or a name tells.
        historic: whether it is a person of history, who neither speaks nor acts in the news.
    """

    __slots__ = (
        "abbreviations", "canonical", "country", "first", "forms", "gender", "held", "historic", "kind", "leader",
        "offices", "represents", "sure", "tokens",
    )  # fmt: skip

    def __init__(self, kind: ActorKind, first: int, country: str | None = None) -> None:
        self.kind, self.first, self.country = kind, first, country
        self.forms: Counter[str] = Counter()
        self.canonical: str | None = None
        self.tokens: tuple[str, ...] = ()
        self.offices: list[HeldOffice] = []
        self.leader: Draft | None = None
        self.represents: list[Draft] = []
        self.abbreviations: list[str] = []
        self.sure = False
        self.gender: str | None = None
        self.historic = False
        self.held: list[HeldOffice] = []


class RawMention:
    """A mention before ids are given; ``nested`` within the name of another body."""

    __slots__ = ("actors", "end", "form", "inside", "nested", "offices", "phrase_end", "phrase_start", "start")

    def __init__(
        self, start: int, end: int, phrase: tuple[int, int], actors: list[Draft], form: MentionForm,
        offices: list[HeldOffice] | None = None, inside: bool = False, nested: bool = False,
    ) -> None:  # fmt: skip
        self.start, self.end, self.actors, self.form = start, end, actors, form
        self.phrase_start, self.phrase_end = phrase
        self.offices = offices or []
        self.inside = inside
        self.nested = nested
