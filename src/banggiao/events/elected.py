"""Elections told apart from the meeting that held them: its body elects, on its day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.events.scene import Scene

__all__ = ["ELECTING", "decided", "elected"]

# Meetings at which somebody is elected.
ELECTING = frozenset({"session", "conference", "congress"})
_HEAD_SENTENCES = 6
_WORD = re.compile(r"bầu|giới thiệu|tín nhiệm|tái cử|trúng cử")
# Parts of a body whose meeting it is.
_OWN = frozenset({"organizer", "attendee", "chair"})


def elected(events: Sequence[Draft], view: Sequence[Scene], cast: Cast) -> None:
    """Give elections at the article's head the day of its one meeting, and the body that met as who elects.

    "A được bầu làm Trưởng đoàn …" in the lead, "Ngày 5/6, Đoàn đại biểu … họp kiện toàn" in the text.
    """
    meetings = [e for e in events if e.type in ELECTING and e.order < _HEAD_SENTENCES and not e.recalled]
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
            if meeting.type in ELECTING and meeting.trigger.start < draft.trigger.start and meeting.status == "held":
                _by_body(draft, meeting, cast)


def _is_election(event: Draft, view: Sequence[Scene]) -> bool:
    if event.type != "appointment" or event.recalled or event.order >= _HEAD_SENTENCES:
        return False
    words = view[event.order].lower[event.trigger.start : event.trigger.end]
    return _WORD.search(words) is not None


def _held_at(event: Draft, meeting: Draft, cast: Cast) -> None:
    if meeting.date is not None:
        event.date, event.rules["date"] = meeting.date, "date.meeting"
    _by_body(event, meeting, cast)


def _by_body(event: Draft, meeting: Draft, cast: Cast) -> None:
    """The body that met elects, where it has no other part in the election."""
    bodies = [p for p in meeting.parts if p.role in _OWN and cast.by_id[p.actor].kind in ("organ", "party")]
    event.parts += [
        structs.replace(p, role="appointer", rule="meeting.body", sure=False)
        for p in bodies[:1]
        if p.actor not in event.actors()
    ]
