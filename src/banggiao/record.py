"""The record: what one page becomes (schema ``banggiao.record/1``).

Stand-off: every ``start``/``end`` is a code-point offset into ``Record.text``, end exclusive, so that
``text[start:end]`` is the passage. Nothing is stated without a span; what the page does not give is
``None`` or absent. Dates are EDTF (ISO 8601-2): unknown digits are ``X``, intervals use ``/``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

import msgspec

__all__ = [
    "SCHEMA",
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "Block",
    "BlockKind",
    "Channel",
    "Count",
    "DocumentRef",
    "Event",
    "EventDate",
    "EventType",
    "Occasion",
    "Office",
    "Page",
    "Participant",
    "Place",
    "Plover",
    "Published",
    "Record",
    "Role",
    "Series",
    "Span",
    "Statement",
    "decode",
    "encode",
    "json_schema",
]

SCHEMA = "banggiao.record/1"

BlockKind = Literal["title", "lead", "paragraph", "subheading", "caption", "byline", "heading", "link", "boilerplate"]
ActorKind = Literal["person", "party", "state", "organ", "organization", "international", "delegation"]
EventType = Literal[
    "visit",
    "reception",
    "talks",
    "meeting",
    "call",
    "dialogue",
    "conference",
    "congress",
    "session",
    "message",
    "ceremony",
    "award",
    "agreement",
    "aid",
    "appointment",
    "position",
]
Role = Literal[
    "visitor",
    "host",
    "guest",
    "participant",
    "chair",
    "organizer",
    "speaker",
    "attendee",
    "sender",
    "recipient",
    "honoree",
    "giver",
    "signatory",
    "witness",
    "appointee",
    "appointer",
    "target",
]
Act = Literal[
    "affirm",
    "inform",
    "propose",
    "pledge",
    "agree",
    "thank",
    "praise",
    "congratulate",
    "condole",
    "invite",
    "greet",
    "concern",
]
Channel = Literal["party", "state", "parliament", "people", "multilateral", "domestic"]
Status = Literal["held", "planned", "cancelled"]
Grade = Literal["state", "official", "official_friendship", "working", "private"]
DayPart = Literal["morning", "noon", "afternoon", "evening"]
Basis = Literal["text", "relative", "frame"]


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A passage: ``text[start:end]``."""

    start: int
    end: int


class Page(msgspec.Struct, frozen=True, gc=False):
    """Where the text came from. ``id`` is the SHA-256 of the bytes, in hexadecimal."""

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    media_type: str = "text/plain"
    language: str | None = None


class Block(msgspec.Struct, frozen=True, gc=False):
    """One block of the page. ``article`` indexes ``Record.articles``; ``None``: of no article."""

    kind: BlockKind
    start: int
    end: int
    article: int | None = None


class Published(msgspec.Struct, frozen=True, gc=False):
    """When an article was published, and how that is known."""

    edtf: str
    source: Literal["text", "metadata", "given"]
    start: int | None = None
    end: int | None = None


class Article(msgspec.Struct, frozen=True, gc=False):
    """One article on the page: the main one, or a teaser of another."""

    role: Literal["main", "teaser"]
    title: str | None = None
    lead: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    modified: Published | None = None
    captions: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None


class Office(msgspec.Struct, frozen=True, gc=False):
    """An office as the page words it. ``organ`` is an actor id; ``former`` follows "nguyên", "cựu"."""

    title: str
    start: int
    end: int
    organ: str | None = None
    former: bool = False


class Actor(msgspec.Struct, frozen=True, gc=False):
    """Someone or something that acts. ``name`` bears no title and no honorific."""

    id: str
    kind: ActorKind
    name: str
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    offices: tuple[Office, ...] = ()
    leader: str | None = None
    represents: tuple[str, ...] = ()


class Participant(msgspec.Struct, frozen=True, gc=False):
    """An actor's part in an event, with the offices held then."""

    actor: str
    role: Role
    start: int
    end: int
    lead: bool = False
    represents: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


class EventDate(msgspec.Struct, frozen=True, gc=False):
    """When an event took place, and what says so."""

    edtf: str
    basis: Basis
    evidence: Span
    part: DayPart | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where an event took place. ``country`` is ISO 3166-1 alpha-2."""

    name: str
    start: int
    end: int
    country: str | None = None


class Series(msgspec.Struct, frozen=True, gc=False):
    """The series to which an event belongs and its number in it."""

    name: str
    ordinal: int | None = None


class Count(msgspec.Struct, frozen=True, gc=False):
    """A figure given for an event: "hơn 200 đại biểu" is ``(đại biểu, 200, at_least)``."""

    what: str
    value: int
    start: int
    end: int
    at_least: bool = False


class DocumentRef(msgspec.Struct, frozen=True, gc=False):
    """A text that was signed, adopted or handed over."""

    title: str
    kind: str
    start: int
    end: int


class Occasion(msgspec.Struct, frozen=True, gc=False):
    """What an event was for, or coincided with."""

    name: str
    start: int
    end: int


class Plover(msgspec.Struct, frozen=True, gc=False):
    """PLOVER event, mode and contexts; CAMEO where PLOVER has no code."""

    event: str | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None


class Event(msgspec.Struct, frozen=True, gc=False):
    """One happening, however often the page comes back to it."""

    id: str
    type: EventType
    article: int
    evidence: tuple[Span, ...]
    participants: tuple[Participant, ...] = ()
    subtype: str | None = None
    status: Status = "held"
    recalled: bool = False
    date: EventDate | None = None
    place: Place | None = None
    grade: Grade | None = None
    occasion: Occasion | None = None
    channel: Channel | None = None
    series: Series | None = None
    topics: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    part_of: str | None = None
    plover: Plover | None = None
    frame: str | None = None
    confidence: float = 1.0


class Statement(msgspec.Struct, frozen=True, gc=False):
    """What somebody is reported to have said; ``start``/``end`` leave out speaker and verb."""

    id: str
    speakers: tuple[str, ...]
    act: Act
    start: int
    end: int
    cue: Span
    article: int = 0
    direct: bool = False
    continued: tuple[Span, ...] = ()
    event: str | None = None
    addressees: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    due: EventDate | None = None
    confidence: float = 1.0


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that one page says, each fact with its passage."""

    page: Page
    text: str
    schema: Literal["banggiao.record/1"] = "banggiao.record/1"
    blocks: tuple[Block, ...] = ()
    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


def encode(record: Record) -> bytes:
    """The record as one line of JSON (UTF-8, no line feed)."""
    return _ENCODER.encode(record)


def decode(line: bytes | str) -> Record:
    """The record that ``encode`` wrote.

    Raises:
        msgspec.ValidationError: where the JSON is of another form.
    """
    return _DECODER.decode(line)


@lru_cache(maxsize=1)
def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a record."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **schema}
