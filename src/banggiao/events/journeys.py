"""Visits that an article names only as a frame of what it tells, or within somebody's words."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.actors import Cast, Mention
from banggiao.events.alike import countries_agree
from banggiao.events.draft import ENCOUNTERS, Draft, Part
from banggiao.events.scene import Scene

__all__ = ["WITH_GUESTS", "framed_visits"]

# What travellers do on a journey.
WITH_GUESTS = ENCOUNTERS | {"ceremony", "agreement", "conference", "dialogue", "award"}
# At these a host and a guest of two countries stand face to face, which shows who travels.
_FACE_TO_FACE = ENCOUNTERS | {"ceremony"}
_RESIDENT = re.compile(r"đại sứ|lãnh sự|đại biện|tùy viên|thường trú|điều phối viên")
_THIS_ONE = re.compile(r"(?:lần )?này\b")
_ANOTHER = re.compile(
    r"lần trước|trước đ[âó]|sắp tới|tới đây|vừa qua|vừa rồi|năm ngoái|(?:năm|tháng) \d|lần thứ|đáp lễ|qua lại"
)
_REACH = 70  # "chuyến thăm cấp nhà nước của Tổng thống A đến Việt Nam lần này": letters between the noun and "này".


def framed_visits(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """Add to ``events`` the journey that ``pointing`` words name: of those who act abroad, or are received."""
    for draft in pointing:
        if draft.type != "visit" or any(_is_told(e, draft) for e in events):
            continue
        if not draft.reported and draft.country and not draft.of("visitor"):
            travellers = _travellers(draft, events, cast)
        else:
            travellers = _received(draft, events, view, cast)
        if travellers:
            draft.parts = [p for p in draft.parts if p.role == "host" and _of(p, cast) == draft.country] + travellers
            draft.date = None if draft.reported else draft.date
            draft.evidence, draft.told = [draft.span], [draft.order]
            draft.frames_in = {draft.order: draft.framing} if draft.framing else {}
            events.append(draft)


def _is_told(event: Draft, draft: Draft) -> bool:
    return event.type == "visit" and not event.name and (draft.country is None or countries_agree(event, draft))


def _travellers(draft: Draft, events: list[Draft], cast: Cast) -> list[Part]:
    """ "Trong chuyến thăm Lào, A đã gặp B": those from abroad who act in the sentence, or in the first event told."""
    there = (draft.country or "").split("|")
    here = [e for e in events if draft.order in e.told]
    for event in [*here, *events]:
        abroad = [p for p in event.parts if (_of(p, cast) or there[0]) not in there]
        people = [p for p in abroad if p.role != "host" and cast.by_id[p.actor].kind in ("person", "delegation")]
        if people and event.type in WITH_GUESTS:
            return _moved([p for p in people if p.side == people[0].side])
    return []


def _received(draft: Draft, events: list[Draft], view: list[Scene], cast: Cast) -> list[Part]:
    """ "Đánh giá cao kết quả chuyến thăm lần này": of whoever meets those whom the article shows at home."""
    scene = view[draft.order]
    if draft.status != "held" or draft.recalled or not _is_this_one(draft, scene):
        return []
    owners = {m.actors[0] for m in scene.mentions if m.start >= draft.trigger.end and _owns(scene, m)}
    for event in events:
        if event.type not in _FACE_TO_FACE or event.recalled or event.status == "cancelled":
            continue
        home = draft.country or _home(event, cast)
        guests = [p for p in event.parts if _may_travel(p, home, cast)]
        own = draft.of("visitor") or owners
        if home and guests and len(guests) < len(event.parts) and (not own or own & {p.actor for p in guests}):
            if draft.country is None:
                draft.country, draft.rules["country"] = home, "country.framed"
            return _moved([p for p in guests if p.side == guests[0].side or p.role == guests[0].role])
    return []


def _is_this_one(draft: Draft, scene: Scene) -> bool:
    """Whether the words mean the journey that is going on, and no earlier or later one."""
    if not scene.lower.startswith("chuyến", draft.trigger.start):
        return False
    end = min(draft.trigger.end + _REACH, scene.end)
    if _ANOTHER.search(scene.lower, draft.trigger.start, end):
        return False
    named = (draft.country is not None and not draft.bare) or bool(draft.grade)
    return named or bool(draft.framing) or _THIS_ONE.search(scene.lower, draft.trigger.end, end) is not None


def _owns(scene: Scene, mention: Mention) -> bool:
    return len(mention.actors) == 1 and scene.lower.endswith(" của ", scene.start, mention.phrase_start)


def _home(event: Draft, cast: Cast) -> str | None:
    """In whose country an encounter took place: where a place says so, or its host's."""
    if event.country:
        return event.country
    return next((_of(p, cast) for p in event.parts if p.role == "host"), None)


def _may_travel(part: Part, home: str | None, cast: Cast) -> bool:
    """Whether ``part`` is of another country than ``home``, and is not posted there."""
    actor = cast.by_id[part.actor]
    if actor.kind not in ("person", "delegation", "state") or actor.country in (None, home):
        return False
    return not any(_RESIDENT.search(o.title.lower()) for o in (*part.offices, *actor.offices))


def _moved(parts: list[Part]) -> list[Part]:
    return [structs.replace(p, role="visitor", rule="visit.framed", sure=False) for p in parts]


def _of(part: Part, cast: Cast) -> str | None:
    return cast.by_id[part.actor].country
