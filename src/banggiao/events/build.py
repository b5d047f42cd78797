"""From sentences to drafts of events, article by article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import structs

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.events.candidates import candidates, two_sided
from banggiao.events.clock import Clock
from banggiao.events.context import settle
from banggiao.events.doubles import adopted_there, called_on, calling
from banggiao.events.draft import GATHERINGS, PRESS, Draft
from banggiao.events.elected import decided
from banggiao.events.facts import add_details
from banggiao.events.gatherings import takes_place
from banggiao.events.inviters import invited
from banggiao.events.letters import to_many
from banggiao.events.listing import Listing, attach, credentials, listing, lists_hosts, receive, without_list
from banggiao.events.merge import merge
from banggiao.events.place import countries_named, in_a_name, owned, place_of
from banggiao.events.positions import positions, public_stand
from banggiao.events.scene import Scene, scenes
from banggiao.events.scope import in_scope, leisure
from banggiao.events.travel import (
    dates_another,
    destination,
    embedded,
    framed_journey,
    lone_traveller,
    moved_on,
    who_attends,
)
from banggiao.events.when import date_of, decision_day, year_of
from banggiao.lexicon import Lexicon
from banggiao.lexicon.automaton import lower_same
from banggiao.lexicon.details import Details
from banggiao.lexicon.frames import Frame
from banggiao.pages.model import Document
from banggiao.record import EventDate

__all__ = ["build"]


def build(document: Document, cast: Cast, dates: Mapping[int, Sequence[DatePhrase]], lexicon: Lexicon) -> list[Draft]:
    """Drafts of the events of all articles of ``document``, merged, with their places, dates and frames."""
    lower = lower_same(document.spelled)
    cues = list(lexicon.frames.scan(lower))
    places = owned(
        p
        for p in lexicon.places.scan(document.spelled, lower)
        if p.place.kind != "region"
        and not lower.startswith("anh hùng", p.start)
        and not in_a_name(p, document.spelled, lexicon.naming.family)
    )
    found: list[Draft] = []
    for article in range(len(document.articles)):
        view = scenes(document, cast, dates.get(article, ()), article, lexicon.frames.wording, lower, cues, places)
        found += _article(view, article, document, cast, lexicon)
    return found


def _article(view: list[Scene], article: int, document: Document, cast: Cast, lexicon: Lexicon) -> list[Draft]:
    clock = Clock(view, document.published(article))
    drafts: list[Draft] = []
    lists: list[Listing] = []
    for order, scene in enumerate(view):
        one = listing(scene, order, cast, lists[-1] if lists else None)
        own = list(candidates(scene, order, article, cast, lexicon.frames))
        if one is not None:
            lists = [*(x for x in lists if x.order != one.order), one]
            own = [without_list(d, one) for d in own]
        if not own:
            continue
        for draft in own:
            _joint_session(scene, draft, cast)
            _complete(scene, draft, own, cast, lexicon, clock)
        own = [d for d in own if not adopted_there(d, own)]
        decided(own, cast)
        for draft in own:
            framed_journey(draft, own, cast)
            who_attends(scene, draft, own)
            _after_talks(draft, own)
        if lists_hosts(scene):
            if any(d.type == "reception" for d in drafts):
                own = [d for d in own if d.type != "reception"]
            elif one is not None:
                receive(own, one, drafts)
        drafts += [d for d in own if _stands(scene, d, cast) and not (called_on(d, own) or calling(d, own))]
    events, pointing = merge(drafts, cast)
    attach(lists, events, cast, lexicon.frames)
    events += credentials(lists, events, view, lexicon.frames)
    invited(view, events, cast)
    off_topic = leisure(view, lexicon.details)
    for event in events:
        if event.date is not None and event.status == "held" and not event.done and clock.is_coming(event.date.edtf):
            event.status, event.rules["status"] = "planned", "dated after the page"
    events = settle(_in_scope(events, cast, lexicon.details, off_topic), pointing, view, cast)
    events = _in_scope(events, cast, lexicon.details, off_topic)
    events = [e for e in events if e.type != "position" or public_stand(e, events, cast, lexicon.details)]
    if off_topic:
        return events
    told = positions(view, events, article, cast, lexicon.details, lexicon.frames.by_id["position.words"])
    named = [e for e in [*events, *told] if e.type == "position" and not _of_states(e, cast)]
    countries = {cast.by_id[a].country for e in named for a in e.actors()}
    return [e for e in events if not (_of_states(e, cast) and _speak_for(e, countries, cast, bool(told)))] + told


def _of_states(event: Draft, cast: Cast) -> bool:
    return event.type == "position" and all(cast.by_id[a].kind == "state" for a in event.actors())


def _speak_for(event: Draft, countries: set[str | None], cast: Cast, told: bool) -> bool:
    """Whether people are named who say what the headline lets their state say."""
    return told or {cast.by_id[a].country for a in event.actors()} <= countries


def _in_scope(events: list[Draft], cast: Cast, details: Details, off_topic: bool) -> list[Draft]:
    """Events of public bodies and office-holders; what else those do who are received or travel is theirs too."""
    kept = [e for e in events if in_scope(e, cast, details, off_topic)]
    if off_topic:
        return kept
    ids = {id(e) for e in kept}
    met = {a for e in kept if e.type in ("visit", "reception", "talks", "meeting", "call") for a in e.actors()}
    known = {a for a in met if cast.by_id[a].kind == "person"}
    return [e for e in events if id(e) in ids or e.actors() & known]


_HEAD_SENTENCES = 4
_OFFICE_REACH = 60  # "nhậm chức (làm) Tổng thống Mexico", "miễn nhiệm chức vụ Chủ tịch Quốc hội"

# A gathering bears the year in its name ("Hội nghị tổng kết năm 2024"); other things are dated by it.
_DATED_BY_YEAR = frozenset({"visit", "reception", "talks", "meeting", "agreement", "award", "appointment", "aid"})


def _complete(
    scene: Scene, draft: Draft, own: list[Draft], cast: Cast, lexicon: Lexicon,
    clock: Clock,
) -> None:  # fmt: skip
    """Date, place and details of a draft from its own sentence."""
    others = [d.trigger for d in own if d.trigger != draft.trigger]
    end = draft.span.end
    when = date_of(scene, draft.trigger, end, others, draft.type in ("visit", "conference"))
    if when is not None and not dates_another(scene, draft, own, when):
        draft.date, draft.rules["date"] = when
        draft.recalled = draft.recalled or clock.is_recalled(scene, when[0])
    elif when is None and draft.type == "appointment" and (day := decision_day(scene)) is not None:
        draft.date, draft.rules["date"] = day, "date.decision"
        draft.recalled = draft.recalled or clock.is_recalled(scene, day)
    elif when is None and (year := _year(scene, draft, end)) is not None:
        draft.date, draft.rules["date"] = year, "date.year"
        draft.recalled = draft.recalled or clock.is_recalled(scene, year)
    if draft.type == "visit":
        destination(scene, draft, own, cast)
        lone_traveller(scene, draft, cast)
    elif draft.type not in ("call", "message"):
        stays = [d.trigger.start for d in own if d.type == "visit"]
        where = place_of(scene, draft.trigger, end, cast, others, stays)
        elsewhere = where is not None and (embedded(draft, own) or moved_on(draft, own, where[0].end))
        if where is not None and not (where[1] == "place.before" and elsewhere):
            draft.place, draft.rules["place"] = where
            draft.country = draft.place.country
    if draft.type == "appointment" or draft.frame.id == "ceremony.other":
        draft.public = _public_office(scene, draft, cast, lexicon.details)
    elif draft.type in GATHERINGS and not draft.parts and takes_place(scene, draft, cast):
        draft.public, draft.bare = True, False
    draft.around = countries_named(scene, cast)
    add_details(scene, draft, lexicon.details, end)


def _public_office(scene: Scene, draft: Draft, cast: Cast, details: Details) -> bool:
    """Whether the office taken or left is one of state, or one in a public body: "làm Giám đốc Công an tỉnh X"."""
    end = min(scene.end, draft.trigger.end + _OFFICE_REACH)
    if details.state_office.search(scene.lower[draft.trigger.start : end]) is not None:
        return True
    bodies = (m for m in scene.all_mentions if m.start < end and m.end > draft.trigger.end)
    return any(cast.by_id[a].kind in ("organ", "party") for m in bodies for a in m.actors)


def _year(scene: Scene, draft: Draft, end: int) -> EventDate | None:
    """The year alone that dates a draft; one that opens a sentence tells of several journeys."""
    return year_of(scene, draft.trigger, end, draft.type != "visit") if draft.type in _DATED_BY_YEAR else None


def _after_talks(draft: Draft, own: list[Draft]) -> None:
    """A press conference told in one sentence with the talks before it is of their day."""
    if draft.frame.id not in PRESS or draft.date is not None:
        return
    talks = next((d for d in own if d.type in ("talks", "meeting") and d.date is not None), None)
    if talks is not None:
        draft.date, draft.rules["date"] = talks.date, "date.talks"


# "Kỳ họp thứ 22 Ủy ban liên chính phủ", "Khóa họp lần thứ 5 Ủy ban hỗn hợp": a standing format of two states.
_COMMITTEE = re.compile(r"[^,;.]{0,24}(?:ủy|uỷ) ban (?:liên chính phủ|hỗn hợp|hợp tác|chỉ đạo hợp tác)")


def _joint_session(scene: Scene, draft: Draft, cast: Cast) -> None:
    """ "Cuộc họp với B" of another country is a meeting; a joint committee's session is a dialogue."""
    if draft.type == "session" and _COMMITTEE.match(scene.lower, draft.trigger.end, scene.end):
        draft.type, draft.rules["type"] = "dialogue", "a session of a joint committee is a dialogue"
        draft.parts = [p if p.role == "chair" else structs.replace(p, role="participant") for p in draft.parts]
        return
    others = {cast.by_id[p.actor].country for p in draft.parts if p.rule == "slot.with"}
    own = {cast.by_id[p.actor].country for p in draft.parts if p.rule != "slot.with"}
    sides = [cast.by_id[p.actor] for p in draft.parts if p.rule == "slot.between" or p.rule.startswith("subject")]
    several = len({a.country for a in sides} - {None}) > 1 and all(a.kind == "person" for a in sides)
    between = {cast.by_id[p.actor].country for p in draft.parts if p.rule == "slot.between"} - {None}
    if draft.type == "session" and (others - own - {None} or len(between) > 1 or several):
        draft.type, draft.rules["type"] = "meeting", "a session with another country is a meeting"
        draft.parts = [
            structs.replace(p, role="participant", side=int(p.rule == "slot.with") or p.side) for p in draft.parts
        ]


def _stands(scene: Scene, draft: Draft, cast: Cast) -> bool:
    """Whether a draft has what its frame needs; one that has not may still point to another."""
    if draft.bare:
        return True
    if (draft.recalled and not draft.parts) or (draft.type == "meeting" and _asked(draft, cast)):
        return False
    if _has_need(scene, draft, draft.frame, cast):
        return True
    draft.bare = (draft.type in _POINTING or bool(draft.of("appointer"))) and draft.frame.id != "talks.negotiation"
    return draft.bare


# Types whose word may point back to an event that another sentence tells of.
_POINTING = frozenset(
    {"reception", "talks", "meeting", "visit", "conference", "dialogue", "ceremony", "message", "session"}
)


_PAPER = re.compile(
    r"(?: kết)?(?: một| các| nhiều| \d+)? "
    r"(?:tuyên bố chung|thỏa thuận|thoả thuận|hiệp định|bản ghi nhớ|văn kiện|nghị quyết)"
)


# Whom one decision appoints, many at once: "trao quyết định bổ nhiệm 17 Đại sứ".
_OFFICERS = re.compile(r" (?:cho |các |\d+ |tân )*(?:đại sứ|trưởng cơ quan đại diện|tổng lãnh sự|thứ trưởng)\b")


def _asked(draft: Draft, cast: Cast) -> bool:
    """ "A đã trao đổi với Thái Lan về …": a matter raised with a state is no meeting."""
    others = [cast.by_id[p.actor].kind for p in draft.parts if p.side == 1]
    return draft.head == "trao" and bool(others) and set(others) == {"state"}


def _has_need(scene: Scene, draft: Draft, frame: Frame, cast: Cast) -> bool:
    roles = {p.role for p in draft.parts}
    match draft.type:
        case "reception" | "talks" | "meeting" | "call":
            if draft.frame.channel == "domestic":  # voters, whoever is inspected: one side may stand alone
                return bool(draft.parts)
            if draft.frame.id == "talks.negotiation":
                states = {cast.by_id[p.actor].country for p in draft.parts} - {None}
                return len({p.side for p in draft.parts}) > 1 or (len(states) > 1 and draft.date is not None)
            return two_sided(scene, draft)
        case "agreement":
            signed = sum(p.role == "signatory" for p in draft.parts)
            after = scene.lower[draft.trigger.end : min(scene.end, draft.trigger.end + 30)]
            told = draft.date is not None or any(cast.by_id[p.actor].kind == "person" for p in draft.parts)
            paper = bool(draft.documents) or (told and _PAPER.match(after) is not None)
            if draft.frame.id == "agreement.resolution" and draft.order < _HEAD_SENTENCES:
                return bool(signed)
            if draft.frame.id == "agreement.adopted":
                return bool(signed) and draft.date is not None and not draft.recalled
            return signed > 1 or "witness" in roles or bool(signed and paper)
        case "visit":
            abroad = scene.lower.startswith(("sang", "lên đường"), draft.trigger.start)
            if draft.frame.id == "visit.arrival" and draft.country is None and "host" not in roles:
                return False  # "đã đến tham dự hội nghị"
            journey = scene.lower.startswith(("chuyến công tác", "chuyến công du", "chuyến thăm"), draft.trigger.start)
            known = draft.country is not None or "host" in roles or bool(draft.grade) or bool(draft.name)
            return "visitor" in roles and (known or abroad or (journey and draft.span.start < draft.trigger.start))
        case "message":
            dated = draft.date is not None and draft.frame.id != "message"
            return "sender" in roles and ("recipient" in roles or dated or to_many(scene, draft))
        case "ceremony" if draft.subtype == "tribute":
            return draft.date is not None or any(
                cast.by_id[p.actor].kind in ("person", "delegation") for p in draft.parts
            )
        case "award" | "aid":
            told = draft.date is not None or draft.frame.id == "award.takes" or scene.kind == "title"
            given = (
                bool(frame.objects) and "giver" in roles and draft.date is not None
            )  # "tặng 10 nhà cho các hộ nghèo"
            return {"giver", "recipient"} <= roles or ("recipient" in roles and told) or given
        case "appointment":
            return "appointee" in roles or (
                "appointer" in roles and bool(_OFFICERS.match(scene.lower, draft.trigger.end))
            )
        case "position":
            return "speaker" in roles
        case _:
            told = draft.series is not None and draft.date is not None
            return bool(draft.parts) or told or draft.public
