"""PLOVER 0.8 JSON lines, with what PLOVER has no field for under ``x_`` names.

Source: openeventdata/PLOVER, data format of version 0.8; a future meeting is AGREE, signing is SUPPORT, and
where PLOVER has no category (condolence, congress, appointment) ``event`` is null and ``x_cameo`` holds the code.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from banggiao.edtf import first_day, last_day
from banggiao.views.model import ActorRef, EventLine, Part, Source, StatementLine

__all__ = ["EVENTS", "plover_record", "plover_statement", "write_plover", "write_plover_statements"]

EVENTS = frozenset(
    (
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    )
)  # fmt: skip
# The one acted upon; everybody else is an actor (PLOVER manual, CONSULT: the visitor is actor, the host recipient).
_RECIPIENTS = {
    "visit": {"host"}, "reception": {"host"}, "message": {"recipient"}, "award": {"recipient"},
    "aid": {"recipient"}, "ceremony": {"honoree"}, "appointment": {"appointee"}, "position": {"target"},
}  # fmt: skip
_SECTORS = {"state": "GOV", "party": "PTY", "organization": "CVL", "international": "IGO", "organ": "GOV"}


def _party(part: Part) -> dict[str, Any]:
    sector = _SECTORS.get(part.actor.kind) or next((s for a in part.represents if (s := _SECTORS.get(a.kind))), None)
    return {
        "id": part.actor.id,
        "name": part.actor.name,
        "country": part.side or part.actor.country,
        "sector": sector,
        "x_role": part.role,
        "x_offices": [o.title for o in part.offices],
        "x_represents": [a.name for a in part.represents],
    }


def _citation(source: Source) -> dict[str, Any]:
    return {
        "url": source.url or source.path,
        "title": source.title,
        "language": "vi",
        "publication": source.outlet,
        "date": source.published,
        "x_page": source.page,
    }


def plover_record(event: EventLine) -> dict[str, Any]:
    """One event as a PLOVER record."""
    taken = _RECIPIENTS.get(event.type, set())
    recipients = [_party(p) for p in event.parts if p.role in taken]
    code, passage = event.plover, event.passage
    source = passage.source if passage else None
    return {
        "id": event.id,
        "event": code.event if code else None,
        "mode": [code.mode] if code and code.mode else [],
        "context": list(code.context) if code else [],
        "actor": [_party(p) for p in event.parts if p.role not in taken],
        "recipient": recipients,
        "date": first_day(event.date),
        "enddate": last_day(event.date),
        "event_loc": {"name": event.place, "country": event.country} if event.place or event.country else None,
        "event_text": passage.before + passage.text + passage.after if passage else None,
        "text_info": {"start": passage.start, "end": passage.end} if passage else None,
        "cite_info": _citation(source) if source else None,
        "x_type": event.type, "x_subtype": event.subtype, "x_status": event.status, "x_date": event.date,
        "x_channel": event.channel, "x_series": event.series, "x_ordinal": event.ordinal,
        "x_part_of": event.part_of, "x_grade": event.grade, "x_occasion": event.occasion,
        "x_topics": list(event.topics), "x_level": event.level, "x_cameo": code.cameo if code else None,
        "x_reports": event.reports, "x_confidence": event.confidence,
    }  # fmt: skip


# Acts of statements that PLOVER has a category for: event, mode, CAMEO (the table of plover 0.8 in docs/exports.md).
_ACTS = {
    "propose": ("REQUEST", "assist", "020"),
    "agree": ("AGREE", None, "030"),
    "pledge": ("AGREE", None, "030"),
    "concern": ("ACCUSE", "disapprove", "110"),
}
_POLITE = "a proposal in diplomatic wording; PLOVER counts REQUEST as verbal conflict, which this is not"


def _speaker(actor: ActorRef, role: str) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "country": actor.country,
        "sector": _SECTORS.get(actor.kind),
        "x_role": role,
        "x_offices": [],
        "x_represents": [],
    }


def plover_statement(said: StatementLine) -> dict[str, Any] | None:
    """A statement as a PLOVER record; None for an act that PLOVER has no category for."""
    if said.act not in _ACTS:
        return None
    event, mode, cameo = _ACTS[said.act]
    passage = said.passage
    return {
        "id": said.id,
        "event": event,
        "mode": [mode] if mode else [],
        "context": ["diplomatic"],
        "actor": [_speaker(a, "speaker") for a in said.speakers],
        "recipient": [_speaker(a, "addressee") for a in said.addressees],
        "date": first_day(said.date),
        "enddate": last_day(said.date),
        "event_loc": None,
        "event_text": passage.before + passage.text + passage.after,
        "text_info": {"start": passage.start, "end": passage.end},
        "cite_info": _citation(passage.source),
        "x_type": "statement", "x_act": said.act, "x_direct": said.direct, "x_event": said.event, "x_due": said.due,
        "x_date": said.date, "x_topics": list(said.topics), "x_cameo": cameo,
        "x_note": _POLITE if event == "REQUEST" else None,
    }  # fmt: skip


def write_plover_statements(statements: Iterable[StatementLine], out: BinaryIO) -> None:
    """One PLOVER record a line for each statement that PLOVER has a category for."""
    encode = msgspec.json.Encoder().encode
    for said in statements:
        if (record := plover_statement(said)) is not None:
            out.write(encode(record) + b"\n")


def write_plover(events: Iterable[EventLine], out: BinaryIO) -> None:
    """One PLOVER record (UTF-8 JSON) a line."""
    encode = msgspec.json.Encoder().encode
    for event in events:
        out.write(encode(plover_record(event)) + b"\n")
