"""Tables of events: one row an event, or one row a participant; as CSV and as Parquet.

The columns and their descriptions are the codebook (``banggiao export codebook`` prints it).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

import msgspec

from banggiao.edtf import first_day, last_day, precision
from banggiao.views.model import EventLine, Part
from banggiao.views.words import sides_of

__all__ = ["EVENT_COLUMNS", "PARTICIPANT_COLUMNS", "Column", "codebook", "write_csv", "write_parquet"]

_BATCH = 5_000


class Column(msgspec.Struct, frozen=True):
    """A column: its name, type (``string``, ``int``, ``float``, ``bool``) and what it holds."""

    name: str
    type: str
    about: str


EVENT_COLUMNS = (
    Column("event_id", "string", "The event's id in the register; of its content, stable over re-reading."),
    Column(
        "type",
        "string",
        "Type of event: visit, reception, talks, meeting, call, dialogue, conference, congress, session,"
        " message, ceremony, award, agreement, aid, appointment, position.",
    ),
    Column(
        "subtype",
        "string",
        "Finer type of messages and ceremonies (congratulation, condolence, tribute …); empty elsewhere.",
    ),
    Column("status", "string", "held, planned or cancelled, as the page words it."),
    Column("recalled", "bool", "True for an earlier event that the page recalls and dates."),
    Column(
        "date",
        "string",
        "When, in EDTF (ISO 8601-2): X for digits the page does not give, / between the ends of an "
        "interval; empty where the page gives none.",
    ),
    Column("date_first", "string", "First ISO day of the date; empty without a year."),
    Column("date_last", "string", "Last ISO day of the date; empty without a year."),
    Column("date_precision", "string", "day, interval, month, year, no_year (day known, year not) or none."),
    Column("day_part", "string", "morning, noon, afternoon, evening, where given."),
    Column("place", "string", "Place as the page names it."),
    Column("place_country", "string", "ISO 3166-1 alpha-2 of the place."),
    Column("grade", "string", "Of a visit, as worded: state, official, official_friendship, working, private."),
    Column("channel", "string", "party, state, parliament, people, multilateral or domestic."),
    Column("series", "string", "The series of events to which it belongs."),
    Column("ordinal", "int", "Its number in that series, where the page gives it."),
    Column("topics", "string", "Topics, parted by |."),
    Column("occasion", "string", "What it was for or coincided with, as the page words it."),
    Column("part_of", "string", "event_id of the visit, conference or dialogue within whose frame it took place."),
    Column("sides", "string", "Sides, parted by | : ISO country codes, or names of bodies of no country."),
    Column("participants", "string", "Participants, parted by | : name (role; first office held then)."),
    Column(
        "level",
        "int",
        "Rank of the contact: the lower of the two sides' highest offices; 1 heads of party, state, "
        "government, parliament, 2 deputies and politburo, 3 ministers and central committee, 4 deputy "
        "ministers and ambassadors, 5 below. Empty where a side has no office.",
    ),
    Column("plover_event", "string", "PLOVER event code, where PLOVER has one."),
    Column("plover_mode", "string", "PLOVER mode."),
    Column("plover_context", "string", "PLOVER contexts, parted by |."),
    Column("cameo", "string", "CAMEO code, where PLOVER has none."),
    Column("confidence", "float", "0 to 1: how sure the reading is."),
    Column("reports", "int", "Number of articles that report the event."),
    Column("source_outlet", "string", "Outlet of the first report."),
    Column("source_url", "string", "Address of the first report; its path where it has none."),
    Column("source_published", "string", "Publication date of the first report, EDTF."),
    Column("source_title", "string", "Title of the first report."),
    Column("passage", "string", "The sentence that reports the event."),
)

PARTICIPANT_COLUMNS = (
    *(c for c in EVENT_COLUMNS if c.name in ("event_id", "type", "status", "date", "date_first", "date_last")),
    Column("actor_id", "string", "The actor's id in the register."),
    Column("actor", "string", "The actor's name, without title or honorific."),
    Column("kind", "string", "person, party, state, organ, organization, international or delegation."),
    Column("country", "string", "ISO 3166-1 alpha-2 of the actor's country, where the pages support one."),
    Column("side", "string", "ISO code of the side on which the actor took part."),
    Column("role", "string", "The actor's role in the event (host, guest, participant, sender …)."),
    Column("lead", "bool", "True where the actor led the side's delegation."),
    Column("represents", "string", "Names of the parties, states or organs represented, parted by |."),
    Column(
        "offices",
        "string",
        "Offices held at the time, as the page gives them, parted by |; a former one is followed by (former).",
    ),
    Column("actor_level", "int", "Rank of the highest of these offices, 1 to 5; empty where none is given."),
    *(c for c in EVENT_COLUMNS if c.name in ("place", "place_country", "channel", "part_of", "source_url")),
)


def codebook() -> str:
    """The codebook in Markdown: every column of both tables with its type and meaning."""
    tables = (("Event-based rows", EVENT_COLUMNS), ("Participant-based rows", PARTICIPANT_COLUMNS))
    head = "| column | type | what it holds |\n|---|---|---|"
    return "\n".join(f"## {title}\n\n{head}\n{_lines(columns)}" for title, columns in tables)


def _lines(columns: tuple[Column, ...]) -> str:
    return "".join(f"| `{c.name}` | {c.type} | {c.about.replace('|', chr(92) + '|')} |\n" for c in columns)


def _event_row(event: EventLine) -> dict[str, Any]:
    passage, plover = event.passage, event.plover
    return {
        "event_id": event.id, "type": event.type, "subtype": event.subtype, "status": event.status,
        "recalled": event.recalled, "date": event.date, "date_first": first_day(event.date),
        "date_last": last_day(event.date), "date_precision": precision(event.date), "day_part": event.date_part,
        "place": event.place, "place_country": event.country, "grade": event.grade, "channel": event.channel,
        "series": event.series, "ordinal": event.ordinal, "topics": "|".join(event.topics),
        "occasion": event.occasion, "part_of": event.part_of,
        "sides": "|".join(dict.fromkeys(p.side or p.actor.name for side in sides_of(event) for p in side)),
        "participants": "|".join(_participant(p) for p in event.parts), "level": event.level,
        "plover_event": plover.event if plover else None, "plover_mode": plover.mode if plover else None,
        "plover_context": "|".join(plover.context) if plover else None, "cameo": plover.cameo if plover else None,
        "confidence": round(event.confidence, 3), "reports": event.reports,
        "source_outlet": passage.source.outlet if passage else None,
        "source_url": (passage.source.url or passage.source.path) if passage else None,
        "source_published": passage.source.published if passage else None,
        "source_title": passage.source.title if passage else None,
        "passage": passage.before + passage.text + passage.after if passage else None,
    }  # fmt: skip


def _participant(part: Part) -> str:
    office = f"; {part.offices[0].title}" if part.offices else ""
    return f"{part.actor.name} ({part.role}{office})"


def _participant_rows(event: EventLine) -> Iterator[dict[str, Any]]:
    row = _event_row(event)
    for part in event.parts:
        yield row | {
            "actor_id": part.actor.id, "actor": part.actor.name, "kind": part.actor.kind,
            "country": part.actor.country, "side": part.side, "role": part.role, "lead": part.lead,
            "represents": "|".join(a.name for a in part.represents),
            "offices": "|".join(o.title + (" (former)" if o.former else "") for o in part.offices),
            "actor_level": part.level,
        }  # fmt: skip


def _rows(events: Iterable[EventLine], columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    if columns is EVENT_COLUMNS:
        return map(_event_row, events)
    return (row for event in events for row in _participant_rows(event))


def write_csv(events: Iterable[EventLine], out: BinaryIO, columns: tuple[Column, ...] = EVENT_COLUMNS) -> None:
    """Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read Vietnamese.

    A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection).
    """
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(c.name for c in columns)
    for row in _rows(events, columns):
        writer.writerow(_cell(row[c.name]) for c in columns)
    text.detach()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and isinstance(value, str) else text


def write_parquet(events: Iterable[EventLine], out: BinaryIO, columns: tuple[Column, ...] = EVENT_COLUMNS) -> None:
    """Parquet (zstd), with every column's description in its field metadata; empty cells are null."""
    import pyarrow as pa  # here: half a second that no other command should wait for
    import pyarrow.parquet as pq

    types = {"string": pa.string(), "int": pa.int32(), "float": pa.float64(), "bool": pa.bool_()}
    schema = pa.schema([pa.field(c.name, types[c.type], metadata={"description": c.about}) for c in columns])
    rows = _rows(events, columns)
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while batch := list(islice(rows, _BATCH)):
            table = {c.name: [r[c.name] if r[c.name] != "" else None for r in batch] for c in columns}
            writer.write_table(pa.table(table, schema=schema))
