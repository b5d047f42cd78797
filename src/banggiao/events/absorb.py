"""An event takes in what a further mention of it adds."""

from __future__ import annotations

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.alike import people
from banggiao.events.draft import ENCOUNTERS, GATHERINGS, Draft, Part
from banggiao.events.standing import stands_for
from banggiao.record import Role

__all__ = ["absorb"]


# Roles in which a person stands for the state.
_PERSONAL = frozenset({"visitor", "honoree", "guest", "participant", "host", "sender", "recipient"})


# Which word decides where several name one meeting, strongest first.
_RANK = {"talks": 0, "reception": 1, "meeting": 2}


def absorb(event: Draft, draft: Draft, cast: Cast) -> None:
    """Take into ``event`` what ``draft`` adds."""
    if event.type != draft.type and _words_it(draft):
        _choose_type(event, draft)
    if event.frame.id == "ceremony.other" and event.head == "buổi" and draft.type == "ceremony":
        event.frame, event.subtype, event.head = draft.frame, draft.subtype, draft.head  # "buổi lễ" is that ceremony
    if event.frame.subtype == "tribute":
        event.name = event.name or draft.name
    event.evidence += draft.evidence or [draft.span]
    event.told += draft.told or [draft.order]
    if draft.bare:
        event.pointed.append(draft.order)
    if draft.framing:
        event.frames_in[draft.order] = draft.framing
    _take_parts(event, draft, cast)
    if event.type == "visit":
        _take_stay(event, draft)
    looks_back = draft.recalled and not event.recalled  # "khi hai người gặp nhau năm 2017" dates nothing of today
    for field in ("place", "country", "grade", "occasion", "series", *(() if looks_back else ("date",))):
        if getattr(event, field) is None and (value := getattr(draft, field)) is not None:
            setattr(event, field, value)
            if field in draft.rules:
                event.rules[field] = draft.rules[field]
    event.documents.extend(d for d in draft.documents if d not in event.documents)
    event.counts.extend(c for c in draft.counts if c not in event.counts)
    if event.status == "planned" and draft.status == "held" and draft.done and not draft.reported:
        event.status, event.done = "held", True
    elif event.status == "held" and not event.done and draft.status == "planned" and not (draft.reported or draft.bare):
        event.status = "planned"  # "chuyến thăm" has no tense, "sẽ thăm" has.


def _words_it(draft: Draft) -> bool:
    """Whether a mention says what the event was: "hai bên đã hội đàm" does, "tại buổi tiếp" only points to it."""
    if draft.reported or draft.frame.id == "talks.negotiation":
        return False
    return not draft.bare or (draft.frame.id == "talks" and bool(draft.parts))


def _take_stay(event: Draft, draft: Draft) -> None:
    """The days of a stay say more than the day of departure or arrival; two legs of one journey follow each other."""
    if event.date is None or draft.date is None or event.date.edtf == draft.date.edtf:
        return
    days = sorted((event.date.edtf, draft.date.edtf), reverse=True)
    opened = days[1].startswith("../") and "/" not in days[0] and days[0] < days[1][3:]
    one_leg = event.country is None or draft.country is None or event.country == draft.country
    if opened and one_leg:
        event.date = structs.replace(event.date, edtf=f"{days[0]}/{days[1][3:]}")  # "Từ ngày 5/9", "kết thúc ngày 8/9"
    elif "/" in draft.date.edtf and "/" not in event.date.edtf:
        event.date, event.rules["date"] = draft.date, draft.rules.get("date", "date.stay")
    elif event.country != draft.country and "/" in event.date.edtf and "/" in draft.date.edtf:
        ends = sorted(event.date.edtf.split("/") + draft.date.edtf.split("/"))
        event.date, event.rules["date"] = structs.replace(event.date, edtf=f"{ends[0]}/{ends[-1]}"), "date.legs"


def _choose_type(event: Draft, draft: Draft) -> None:
    if _RANK.get(draft.type, 9) < _RANK.get(event.type, 9):
        event.type, event.subtype, event.frame = draft.type, draft.subtype, draft.frame
        event.rules["type"] = draft.rules["type"]
        if draft.type == "talks":
            event.parts = [_as(p, "participant") for p in event.parts]
        elif draft.type == "reception":
            roles = {p.actor: p.role for p in draft.parts}
            event.parts = [_as(p, roles.get(p.actor, p.role)) for p in event.parts]


def _as(part: Part, role: Role) -> Part:
    return structs.replace(part, role=role)


def _take_parts(event: Draft, draft: Draft, cast: Cast) -> None:
    known = event.actors()
    renamed = event.type in ENCOUNTERS and draft.type != event.type
    if draft.reported and event.parts:
        return
    if draft.kind in ("title", "caption") and event.type in ENCOUNTERS and len(people(event, cast)) > 1:
        return  # A headline that joins two meetings adds nobody to either.
    for part in draft.parts:
        if part.actor in known:
            if part.role == "chair" and event.type in GATHERINGS:
                event.parts = [_as(p, "chair") if p.actor == part.actor else p for p in event.parts]
            continue
        if not renamed and not _stood_for(part, event, cast):
            if event.type != "visit" or part.role != "host":
                event.parts = [p for p in event.parts if not _replaced(p, part, cast)]
            event.parts.append(part)


def _stood_for(part: Part, event: Draft, cast: Cast) -> bool:
    """A state or delegation adds nothing beside a person of its country in the same role; as a visit's host it does."""
    if event.type == "visit" and part.role == "host":
        return False
    one = cast.by_id[part.actor]
    if event.type in ("dialogue", "talks") and one.kind == "state":
        return any(cast.by_id[p.actor].country == one.country for p in event.parts)
    return any(_replaced(part, p, cast) for p in event.parts)


def _replaced(vague: Part, named: Part, cast: Cast) -> bool:
    if vague.role != named.role or vague.role not in _PERSONAL or cast.by_id[named.actor].kind != "person":
        return False
    return stands_for(vague.actor, named.actor, cast)
