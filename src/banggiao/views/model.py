"""What the views answer with: frozen structs, the same for every face, encoded to JSON as they stand.

Ids are the register's (of content, stable over re-reading). Dates are EDTF strings; ``since`` and ``until``
are ISO days. ``level`` is a rank of office: 1 the highest (heads of party, state, government, parliament),
2 their deputies and the politburo, 3 ministers and members of a central committee, 4 deputy ministers and
ambassadors, 5 below; None where no office is given. Every fact leads to a ``Passage`` of a ``Source``.
"""

from __future__ import annotations

import msgspec

from banggiao.record import Plover

__all__ = [
    "ActorDossier", "ActorRef", "Answer", "Bar", "CommitmentLine", "Count", "Counterpart", "Disagreement",
    "DocumentLine", "EventLine", "EventView", "OfficeLine", "Part", "Passage", "Relation", "RelationSide", "Report",
    "Source", "StatementLine", "StatementView", "Tenure", "Timeline", "YearLevel",
]  # fmt: skip


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Base of every struct here: frozen, keyword-only, all fields in the JSON."""


class ActorRef(Answer, frozen=True):
    """An actor as named in a line. ``office`` is the latest known, or the one held at the event."""

    id: str
    name: str
    kind: str
    country: str | None = None
    office: str | None = None


class Source(Answer, frozen=True):
    """An article on a page. ``number`` is its number among the notes of a briefing, 0 elsewhere."""

    page: str
    article: int
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    path: str
    number: int = 0
    authors: tuple[str, ...] = ()
    agency: str | None = None


class Passage(Answer, frozen=True):
    """The words that say it: offsets into the page's text, and the rest of the sentence around them."""

    source: Source
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""


class Count(Answer, frozen=True):
    """How often ``key`` occurs."""

    key: str
    count: int


class OfficeLine(Answer, frozen=True):
    """An office as the page words it."""

    title: str
    former: bool = False


class Part(Answer, frozen=True):
    """Who took part, in which role and office, on which side (an ISO country code, or None)."""

    actor: ActorRef
    role: str
    side: str | None = None
    lead: bool = False
    represents: tuple[ActorRef, ...] = ()
    offices: tuple[OfficeLine, ...] = ()
    level: int | None = None


class EventLine(Answer, frozen=True):
    """One event in a list. ``reports`` counts the articles that report it; ``passage`` is of the first."""

    id: str
    type: str
    subtype: str | None
    status: str
    date: str | None
    date_part: str | None
    place: str | None
    country: str | None
    parts: tuple[Part, ...]
    channel: str | None
    grade: str | None
    series: str | None
    ordinal: int | None
    topics: tuple[str, ...]
    part_of: str | None
    level: int | None
    reports: int
    confidence: float
    passage: Passage | None
    recalled: bool = False
    occasion: str | None = None
    plover: Plover | None = None


class StatementLine(Answer, frozen=True):
    """What somebody is reported to have said; it stays the speaker's."""

    id: str
    speakers: tuple[ActorRef, ...]
    act: str
    text: str
    direct: bool
    cue: str
    addressees: tuple[ActorRef, ...]
    topics: tuple[str, ...]
    event: str | None
    date: str | None
    due: str | None
    passage: Passage


class StatementView(Answer, frozen=True):
    """One statement with the event at which it fell, and the sentences that go on with it."""

    statement: StatementLine
    event: EventLine | None
    continued: tuple[Passage, ...]
    confidence: float


class DocumentLine(Answer, frozen=True):
    """A text signed, adopted or handed over at an event."""

    title: str
    kind: str
    event: str
    date: str | None
    passage: Passage


class Report(Answer, frozen=True):
    """One article's report of an event: what it says, with its passages."""

    source: Source
    passages: tuple[Passage, ...]
    date: str | None
    place: str | None
    parts: tuple[Part, ...]
    counts: tuple[str, ...]
    id: str = ""


class Disagreement(Answer, frozen=True):
    """What reports of one event differ on (``field``), and which outlet says which (``values``)."""

    field: str
    values: tuple[Count, ...]
    sources: tuple[tuple[Source, ...], ...]


class EventView(Answer, frozen=True):
    """Everything about one event."""

    event: EventLine
    date_basis: str | None
    occasion: str | None
    counts: tuple[str, ...]
    documents: tuple[DocumentLine, ...]
    parent: EventLine | None
    children: tuple[EventLine, ...]
    statements: tuple[StatementLine, ...]
    reports: tuple[Report, ...]
    disagreements: tuple[Disagreement, ...]


class Tenure(Answer, frozen=True):
    """An office over time as pages report it: first and last seen, never open-ended."""

    title: str
    organ: str | None
    former: bool
    first_seen: str | None
    last_seen: str | None
    pages: int
    passage: Passage | None


class Counterpart(Answer, frozen=True):
    """Whom an actor dealt with, how often, last when."""

    actor: ActorRef
    events: int
    first: str | None
    last: str | None


class ActorDossier(Answer, frozen=True):
    """Everything about one actor. Lists hold the newest first, cut at ``limit``; totals are whole.

    ``counterparts`` and ``people`` are counted among the newest ``met_among`` events (at most 5,000).
    """

    actor: ActorRef
    aliases: tuple[str, ...]
    first: str | None
    last: str | None
    pages: int
    tenures: tuple[Tenure, ...]
    people: tuple[ActorRef, ...]
    by_type: tuple[Count, ...]
    by_year: tuple[Count, ...]
    by_topic: tuple[Count, ...]
    counterparts: tuple[Counterpart, ...]
    events: tuple[EventLine, ...]
    events_total: int
    statements: tuple[StatementLine, ...]
    statements_total: int
    met_among: int = 0


class YearLevel(Answer, frozen=True):
    """Contacts of one year ("XXXX": undated) and the highest level among them."""

    year: str
    events: int
    level: int | None
    by_type: tuple[Count, ...]


class RelationSide(Answer, frozen=True):
    """What one side said to or with the other."""

    actor: ActorRef
    statements: tuple[StatementLine, ...]
    statements_total: int


class CommitmentLine(Answer, frozen=True):
    """Something proposed, pledged or agreed. ``state``: ``open``, ``due``, ``overdue`` or ``followed``.

    ``followed``: a later event of the same sides answers to it (``follow_ups``); whether it fulfils it is for
    the reader to judge.
    """

    statement: StatementLine
    state: str
    sides: tuple[ActorRef, ...]
    follow_ups: tuple[EventLine, ...]


class Relation(Answer, frozen=True):
    """Two actors, parties or countries: shared events, newest first, and what each side said."""

    a: ActorRef
    b: ActorRef
    first: str | None
    last: str | None
    events: tuple[EventLine, ...]
    events_total: int
    by_year: tuple[YearLevel, ...]
    by_channel: tuple[Count, ...]
    topics: tuple[Count, ...]
    documents: tuple[DocumentLine, ...]
    sides: tuple[RelationSide, RelationSide]
    proposals: tuple[CommitmentLine, ...]


class Bar(Answer, frozen=True):
    """Events within one period: ``2025``, ``2025-11`` or ``2025-11-24``."""

    period: str
    count: int


class Timeline(Answer, frozen=True):
    """Events by time, newest first, with counts by year, month or day (``unit``); ``undated`` have no bar."""

    unit: str
    bars: tuple[Bar, ...]
    undated: int
    events: tuple[EventLine, ...]
    total: int
    limit: int
    offset: int
