"""Elections told apart from the meeting that held them: its body elects, on its day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part
from banggiao.events.scene import Scene

__all__ = ["decided", "elected"]

_HELD = frozenset({"session", "conference", "congress"})
_HEAD_SENTENCES = 6
_ELECTING = re.compile(r"bầu|giới thiệu|tín nhiệm|tái cử|trúng cử")
# Parts of a body whose meeting it is.
_OWN = frozenset({"organizer", "attendee", "chair"})


def elected(events: Sequence[Draft], view: Sequence[Scene], cast: Cast) -> None:
    """Give elections at the article's head the day of its one meeting, and the body that met as who elects.

    "A được bầu làm Trưởng đoàn …" in the lead, "Ngày 5/6, Đoàn đại biểu … họp kiện toàn" in the text.
    """
    meetings = [e for e in events if e.type in _HELD and e.order < _HEAD_SENTENCES and not e.recalled]
    if len(meetings) != 1 or meetings[0].status != "held":
        return
    for event in events:
        undated = event.date is None or event.date == meetings[0].date
        if undated and _is_election(event, view) and not event.of("appointer"):
            _held_at(event, meetings[0], cast)


def decided(own: Sequence[Draft], cast: Cast) -> None:
    """ "Trung ương họp và đồng ý để A thôi giữ chức vụ": in one sentence, whoever met decides."""
    for draft in own:
        if draft.type != "appointment" or draft.of("appointer") or draft.status != "held":
            continue
        for meeting in own:
            if meeting.type in _HELD and meeting.trigger.start < draft.trigger.start and meeting.status == "held":
                bodies = [p for p in meeting.parts if p.role in _OWN and cast.by_id[p.actor].kind in ("organ", "party")]
                draft.parts += [_electing(p) for p in bodies[:1] if p.actor not in draft.actors()]


def _is_election(event: Draft, view: Sequence[Scene]) -> bool:
    if event.type != "appointment" or event.recalled or event.order >= _HEAD_SENTENCES:
        return False
    words = view[event.order].lower[event.trigger.start : event.trigger.end]
    return _ELECTING.search(words) is not None


def _held_at(event: Draft, meeting: Draft, cast: Cast) -> None:
    if meeting.date is not None:
        event.date, event.rules["date"] = meeting.date, "date.meeting"
    bodies = [p for p in meeting.parts if p.role in _OWN and cast.by_id[p.actor].kind in ("organ", "party")]
    event.parts += [_electing(p) for p in bodies[:1] if p.actor not in event.actors()]


def _electing(body: Part) -> Part:
    return structs.replace(body, role="appointer", rule="meeting.body", sure=False)
