"""Answers about the register as a whole: network, places, series, commitments, coverage, pages, briefings."""

from __future__ import annotations

from banggiao.record import Article
from banggiao.views.model import (
    ActorRef,
    Answer,
    Bar,
    CommitmentLine,
    Count,
    EventLine,
    Passage,
    Source,
    StatementLine,
)

__all__ = [
    "Block", "Briefing", "BriefingItem", "BriefingSection", "Commitments", "Completions", "Coverage", "DayCount",
    "Edition", "Mark", "Network", "NetworkEdge", "NetworkNode", "New", "OutletLine", "Overview", "PageLine",
    "PageView", "PlaceMark", "Places", "SeriesLine", "SeriesList", "SeriesView", "Statements",
]  # fmt: skip


class PageLine(Answer, frozen=True):
    """A page in a list. ``state`` is ``new`` or ``changed`` (the page was read before with other words)."""

    source: Source
    first_seen: str
    state: str
    events: int
    statements: int


class Overview(Answer, frozen=True):
    """The register at a glance. ``examples`` are actors with much to show, of several kinds."""

    pages: int
    articles: int
    events: int
    statements: int
    actors: int
    first: str | None
    last: str | None
    outlets: tuple[Count, ...]
    types: tuple[Count, ...]
    channels: tuple[Count, ...]
    countries: tuple[Count, ...]
    topics: tuple[Count, ...]
    years: tuple[Bar, ...]
    examples: tuple[ActorRef, ...]
    newest: tuple[EventLine, ...]
    pages_newest: tuple[PageLine, ...]


class New(Answer, frozen=True):
    """What came into the register since a day: pages, events first seen, actors first seen."""

    since: str
    pages: tuple[PageLine, ...]
    pages_total: int
    events: tuple[EventLine, ...]
    events_total: int
    actors: tuple[ActorRef, ...]
    actors_total: int


class NetworkNode(Answer, frozen=True):
    """An actor in the network; ``distance`` from the ego (0 for the ego, or for all without one)."""

    actor: ActorRef
    events: int
    distance: int


class NetworkEdge(Answer, frozen=True):
    """Two actors who met: how often, first and last when, in which types of event, at most ten event ids."""

    a: str
    b: str
    events: int
    first: str | None
    last: str | None
    types: tuple[Count, ...]
    event_ids: tuple[str, ...]


class Network(Answer, frozen=True):
    """Who met whom. ``left_out`` counts the actors beyond ``limit`` nodes (at most 300)."""

    ego: ActorRef | None
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    left_out: int


class PlaceMark(Answer, frozen=True):
    """A place of events. ``latitude``/``longitude`` in degrees, None where the place is in no table.

    ``precision`` is ``place``, ``country`` (only the country is named: its capital's point) or ``unknown``.
    """

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: str
    events: int
    first: str | None
    last: str | None


class Places(Answer, frozen=True):
    """Where events took place, most events first; ``unplaced`` events name no place."""

    places: tuple[PlaceMark, ...]
    countries: tuple[Count, ...]
    unplaced: int


class SeriesLine(Answer, frozen=True):
    """A series in the list of series."""

    name: str
    events: int
    first: str | None
    last: str | None
    highest: int | None


class SeriesList(Answer, frozen=True):
    """All series, the one with most events first."""

    series: tuple[SeriesLine, ...]
    total: int


class Edition(Answer, frozen=True):
    """One edition of a series: its number, where a page gives it, and its newest events; ``events_total`` is whole."""

    ordinal: int | None
    date: str | None
    events: tuple[EventLine, ...]
    events_total: int = 0


class SeriesView(Answer, frozen=True):
    """One series with its editions, newest first. ``missing``: numbers between that no page reports.

    ``total`` counts the editions, ``events_total`` the events of all of them.
    """

    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]
    events_total: int = 0
    total: int = 0
    limit: int = 0
    offset: int = 0


class Statements(Answer, frozen=True):
    """Statements, newest first."""

    statements: tuple[StatementLine, ...]
    total: int
    limit: int
    offset: int


class Commitments(Answer, frozen=True):
    """What was proposed, pledged or agreed, newest first, with what followed."""

    commitments: tuple[CommitmentLine, ...]
    total: int
    limit: int
    offset: int


class OutletLine(Answer, frozen=True):
    """What was read of one outlet: pages, days with at least one page, first and last publication."""

    outlet: str
    pages: int
    events: int
    days: int
    first: str | None
    last: str | None


class DayCount(Answer, frozen=True):
    """Pages published on one day."""

    day: str
    pages: int


class Coverage(Answer, frozen=True):
    """Which outlets and days were read, so that absence means something. ``undated`` pages give no day."""

    outlets: tuple[OutletLine, ...]
    days: tuple[DayCount, ...]
    days_without: int
    undated: int
    failures: tuple[Count, ...]


class Mark(Answer, frozen=True):
    """A fact on a page. ``kind``: actor, office, event, participant, date, place, statement, cue, document.

    ``id`` is the register's id of the actor, event or statement that opens on a click.
    """

    kind: str
    start: int
    end: int
    id: str | None
    label: str


class Block(Answer, frozen=True):
    """A block of the page's text; ``role`` is that of its article (``main``, ``teaser``) or None."""

    kind: str
    start: int
    end: int
    role: str | None


class PageView(Answer, frozen=True):
    """A page with every fact on it marked; marks are in order of start, longer first."""

    source: Source
    media_type: str
    language: str | None
    first_seen: str
    last_seen: str
    versions: tuple[str, ...]
    text: str
    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    marks: tuple[Mark, ...]
    events: tuple[EventLine, ...]
    statements: tuple[StatementLine, ...]


class Completions(Answer, frozen=True):
    """Actors whose names go on from what was typed, the most reported first."""

    text: str
    actors: tuple[ActorRef, ...]


class BriefingItem(Answer, frozen=True):
    """One line of a briefing: prose in its language, the numbers of its sources, the passages' own words.

    ``id`` is the event's or statement's, by which the item can be left out or opened.
    """

    id: str
    text: str
    sources: tuple[int, ...]
    quote: Passage | None = None
    date: str | None = None
    level: int | None = None


class BriefingSection(Answer, frozen=True):
    """``key``: who, contacts, upcoming, agreed, ours, theirs, open, limits."""

    key: str
    title: str
    note: str
    items: tuple[BriefingItem, ...]
    left: int


class Briefing(Answer, frozen=True):
    """A page or two on a counterpart, with numbered sources as end notes."""

    actor: ActorRef
    home: ActorRef
    language: str
    title: str
    since: str | None
    until: str | None
    span: str
    sections: tuple[BriefingSection, ...]
    sources: tuple[Source, ...]
