"""A page or two on a counterpart before a meeting, with numbered sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection

from banggiao.edtf import first_day, last_day
from banggiao.errors import NotFound, QueryError
from banggiao.views.briefing_lines import Draft, Topic
from banggiao.views.briefing_parts import SECTIONS
from banggiao.views.filters import Filter
from banggiao.views.model import ActorRef, Passage, Source
from banggiao.views.model_lists import Briefing, BriefingItem, BriefingSection
from banggiao.views.naming import actor_named, known_country
from banggiao.views.promises import latest_day
from banggiao.views.prose import actor_name
from banggiao.views.where import checked_days, facet_of, resolve
from banggiao.views.words import LANGUAGES, day_text, phrase

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["briefing"]


def briefing(
    store: Store,
    *,
    name: str,
    home: str = "Việt Nam",
    language: str = "vi",
    since: str | None = None,
    until: str | None = None,
    leave_out: tuple[str, ...] = (),
    order: tuple[str, ...] = (),
    today: str | None = None,
) -> Briefing:
    """A page or two on a counterpart before a meeting, with numbered sources.

    ``order`` names the sections that stand first; ``leave_out`` ids of items that are not shown.
    """
    if language not in LANGUAGES:
        raise QueryError(f"language: no such value: {language!r} (one of {', '.join(LANGUAGES)})")
    if unknown := [key for key in order if key not in SECTIONS]:
        raise QueryError(f"order: no such section: {unknown[0]!r} (sections are {', '.join(SECTIONS)})")
    first, last = checked_days(since, until)
    with store.read() as connection:
        topic = _topic(connection, name, home, language, Filter(since=first, until=last), today)
        drafts = [SECTIONS[key](connection, topic) for key in (*order, *(k for k in SECTIONS if k not in order))]
    sections, sources = _numbered(drafts, frozenset(leave_out))
    return Briefing(
        actor=topic.actor,
        home=topic.home,
        language=language,
        title=phrase(language, "title", name=actor_name(topic.actor, language)),
        since=since,
        until=until,
        span=_span(language, first, last),
        sections=sections,
        sources=sources,
    )


def _topic(connection: Connection, name: str, home: str, language: str, where: Filter, today: str | None) -> Topic:
    actor, own = actor_named(connection, name), _home(connection, home)
    # Whoever is of the briefed side has no shared events with it but all events.
    abroad = actor.country is None or actor.country != own.country
    facets = (facet_of(actor), facet_of(own)) if abroad else (facet_of(actor),)
    shared = resolve(connection, where, *facets)
    return Topic(actor, own, language, where, shared, abroad, today or latest_day(connection))


def _home(connection: Connection, home: str) -> ActorRef:
    """The briefed side; a country is one even where the register does not know it yet."""
    try:
        return actor_named(connection, home)
    except NotFound:
        code = known_country(home)
        if code is None:
            raise
        return ActorRef(id="", name=home, kind="state", country=code)


def _span(language: str, first: str | None, last: str | None) -> str:
    if not first and not last:
        return ""
    since = day_text(first_day(first), language) if first else "…"
    return phrase(language, "span", since=since, until=day_text(last_day(last), language) if last else "…")


def _numbered(drafts: list[Draft], left_out: frozenset[str]) -> tuple[tuple[BriefingSection, ...], tuple[Source, ...]]:
    """Sections with their sources numbered in the order in which the text first names them."""
    numbers: dict[tuple[str, int], int] = {}
    sources: list[Source] = []

    def number(source: Source) -> int:
        key = (source.page, source.article)
        if key not in numbers:
            numbers[key] = len(numbers) + 1
            sources.append(msgspec.structs.replace(source, number=numbers[key]))
        return numbers[key]

    sections = []
    for draft in drafts:
        items = []
        for line in draft.lines:
            if line.id not in left_out:
                marks = tuple(dict.fromkeys(number(s) for s in line.sources))
                quote = _renumbered(line.quote, numbers)
                items.append(
                    BriefingItem(
                        id=line.id, text=line.text, sources=marks, quote=quote, date=line.date, level=line.level
                    )
                )
        sections.append(
            BriefingSection(key=draft.key, title=draft.title, note=draft.note, items=tuple(items), left=draft.left)
        )
    return tuple(sections), tuple(sources)


def _renumbered(quote: Passage | None, numbers: dict[tuple[str, int], int]) -> Passage | None:
    if quote is None:
        return None
    known = numbers.get((quote.source.page, quote.source.article), 0)
    return msgspec.structs.replace(quote, source=msgspec.structs.replace(quote.source, number=known))
