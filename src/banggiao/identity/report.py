"""A report of an event as identity works on it, and the rules that are data (``merging.toml``)."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import msgspec

from banggiao.lexicon.loader import read_toml
from banggiao.record import Event

__all__ = ["Report", "Rules", "Taker", "rules"]


class Taker(msgspec.Struct, frozen=True):
    """A participant as the register knows it: ``name`` as the page spells it, ``side`` the country it acts for."""

    actor: str
    name: str
    kind: str
    role: str
    side: str | None
    represents: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """One article's report of an event, with the register's actors.

    Attributes:
        id, page, article, outlet: where it stands.
        event: what it says; actors in it are ids of forms.
        takers: its participants with the register's actors.
        first_day, last_day: ISO days of its date, None without a year.
        published: ISO day of publication, or None.
        words: folded tokens of the sentence in which its first passage stands.
        part_of: id of the report of its frame.
    """

    id: str
    page: str
    article: int
    outlet: str | None
    event: Event
    takers: tuple[Taker, ...]
    first_day: str | None
    last_day: str | None
    published: str | None
    words: frozenset[str]
    part_of: str | None = None


class Rules(msgspec.Struct, frozen=True):
    """What ``merging.toml`` says of types and days."""

    compatible: frozenset[frozenset[str]]
    bilateral: frozenset[str]
    verbal: frozenset[str]
    slack: int
    visit_slack: int
    news_days: int


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The rules, loaded once."""
    data = read_toml("merging.toml")
    return Rules(
        compatible=frozenset(frozenset(pair) for group in data["compatible"] for pair in combinations(group, 2)),
        bilateral=frozenset(data["bilateral"]),
        verbal=frozenset(data["verbal"]),
        slack=data["slack"],
        visit_slack=data["visit_slack"],
        news_days=data["news_days"],
    )
