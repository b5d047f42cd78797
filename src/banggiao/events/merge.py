"""One happening, one event: drafts of the same happening are gathered over title, lead, body and captions."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.absorb import absorb
from banggiao.events.alike import (
    countries_agree,
    dates_agree,
    family,
    in_private,
    is_generic,
    people,
    same,
)
from banggiao.events.draft import ENCOUNTERS, GATHERINGS, Draft, Part
from banggiao.events.naming import TWO_SIDED
from banggiao.events.one_gathering import one_frames, one_name
from banggiao.events.standing import stands_for

__all__ = ["merge"]

# Words for a meeting of two sides: one page may call one meeting by all three.
_HEAD_SENTENCES = 4
# "Tại hội nghị còn có sự tham dự của A": A may well be new to it.
_ADDED = ("slot.attendee", "slot.witness")


def merge(drafts: Sequence[Draft], cast: Cast) -> tuple[list[Draft], list[Draft]]:
    """Events of one article, and the pointing words that found none to join.

    Drafts with parts come first, in their order; pointing words then join one of them, or found their own.
    """
    drafts = [one for draft in drafts for one in _told_apart(draft, drafts, cast)]
    left: list[Draft] = []
    events: list[Draft] = []
    founding = [d for d in drafts if not d.bare and not d.reported and d.frame.id != "ceremony.greeting"]
    for draft in sorted(founding, key=_strength):
        _place(events, draft, cast)
    events.sort(key=lambda e: (e.order, e.trigger.start))
    _own_ceremony(events)
    _in_general(events, cast)
    for draft in drafts:
        if (draft.bare or draft.reported or draft.frame.id == "ceremony.greeting") and not _point(events, draft, cast):
            left.append(draft)
    _greeted(events, left)
    return events, [d for d in left if not _point(events, d, cast)]  # A later word may have founded what they mean.


# What is done at a ceremony of its own: "Phát biểu tại buổi lễ" is of the award told before.
_AT_CEREMONY = frozenset({"award", "appointment", "aid", "agreement"})


def _own_ceremony(events: list[Draft]) -> None:
    """ "Buổi lễ" without a name is the award, the signing or the gift that the page tells of before."""
    for event in [e for e in events if is_generic(e)]:
        done = [e for e in events if e.type in _AT_CEREMONY and e.order <= event.order and e.status == event.status]
        if done and not any(e.type == "ceremony" for e in events if e is not event):
            done[-1].evidence += event.evidence
            done[-1].told += event.told
            events.remove(event)


def _in_general(events: list[Draft], cast: Cast) -> None:
    """A headline's "A tiếp các đại sứ" is of those whom the text then names one by one; so are its messages."""
    for event in [e for e in events if e.kind in ("title", "caption") and e.type in TWO_SIDED]:
        named = [
            e
            for e in events
            if e.type == event.type
            and e.status == event.status
            and dates_agree(e, event)
            and event.actors() < e.actors()
            and people(e, cast) - event.actors()
        ]
        if len(people(event, cast)) == len(event.parts) == 1 and named:
            _told_by(named[0], event, events)
    for event in [e for e in events if e.kind == "title" and e.type == "message" and not people(e, cast)]:
        letters = [e for e in events if e is not event and e.type == "message" and _one_letter(event, e, cast)]
        if letters:
            _told_by(letters[0], event, events)


def _told_by(one: Draft, event: Draft, events: list[Draft]) -> None:
    """``event`` only says in general what ``one`` says, and is no event beside it."""
    one.evidence += event.evidence
    one.told += event.told
    events.remove(event)


def _one_letter(title: Draft, letter: Draft, cast: Cast) -> bool:
    """ "Lãnh đạo Việt Nam gửi điện mừng Lào" over what each leader sent to his colleague."""
    if title.subtype != letter.subtype or not people(letter, cast):
        return False
    for role in ("sender", "recipient"):
        states = {cast.by_id[a].country for a in title.of(role)}
        if states and states.isdisjoint({cast.by_id[a].country for a in letter.of(role)}):
            return False
    return True


def _told_apart(draft: Draft, drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """ "Gặp A và B" is two meetings where the page then tells of "cuộc gặp với A" and of "cuộc gặp với B"."""
    others = [p for p in draft.parts if p.side == 1]
    if draft.type not in ("meeting", "talks") or len(others) < 2:
        return [draft]
    mine = draft.actors() - {p.actor for p in others}
    alone = {frozenset(d.actors()) for d in drafts if d is not draft and d.type == draft.type}
    if len(mine) != 1 or not all(frozenset(mine | {p.actor}) in alone for p in others):
        return [draft]
    shared = [p for p in draft.parts if p.side != 1]
    return [_copy(draft, [*shared, other]) for other in others]


def _copy(draft: Draft, parts: list[Part]) -> Draft:
    documents, counts, rules = list(draft.documents), list(draft.counts), dict(draft.rules)
    evidence = list(draft.evidence)
    return structs.replace(draft, parts=parts, documents=documents, counts=counts, rules=rules, evidence=evidence)


def _strength(draft: Draft) -> tuple[int, int, int]:
    """Body before title and caption, more parts before fewer, then the order of the text."""
    fringe = draft.kind in ("title", "caption", "subheading", "link")
    return (int(fringe and len(draft.parts) < 2), int(fringe), draft.trigger.start)


def _place(events: list[Draft], draft: Draft, cast: Cast) -> None:
    fits = [e for e in events if same(e, draft, cast)]
    if draft.type in GATHERINGS:
        fits.sort(key=lambda e: -len(e.name & draft.name) / max(1, len(e.name | draft.name)))
    if not fits:
        _open(draft)
        events.append(draft)
        return
    absorb(fits[0], draft, cast)
    if draft.type == "visit" and "|" in (draft.country or ""):
        fits[0].country, fits[0].place = draft.country, draft.place
        for leg in fits[1:]:  # "Thăm Lào và Campuchia": the legs told apart before are one journey.
            absorb(fits[0], leg, cast)
            events[:] = [e for e in events if e is not leg]


def _open(draft: Draft) -> None:
    draft.evidence, draft.told = draft.evidence or [draft.span], [draft.order]
    draft.frames_in = {draft.order: draft.framing} if draft.framing else {}


def _point(events: list[Draft], draft: Draft, cast: Cast) -> bool:
    """A pointing word joins the nearest event before it of its type, or else of its family, or the first after."""
    people = {a for a in draft.nearby if cast.by_id[a].kind == "person"}
    fits = [e for e in events if _joins(e, draft, cast) and _concerns(e, people, draft)]
    event = max(fits, key=lambda e: _nearness(e, draft)) if fits else None
    if event is not None:
        absorb(event, draft, cast)
    elif _founds(draft, cast):
        _open(draft)
        events.append(draft)
    else:
        return False
    return True


def _concerns(event: Draft, people: set[str], draft: Draft) -> bool:
    """ "Tại hội đàm, A cảm ơn B" is not of the talks between two others."""
    if draft.frame.id == "meeting.summit":
        return _one_summit(event, draft)
    return event.type not in ENCOUNTERS or len(people) < 2 or bool(people & event.actors()) or bool(draft.parts)


def _one_summit(event: Draft, draft: Draft) -> bool:
    """A summit that others speak of is none of their own meetings."""
    return event.frame.id == draft.frame.id == "meeting.summit"


def _nearness(event: Draft, draft: Draft) -> tuple[bool, bool, bool, bool, int]:
    """Of one type first, then named by one word, then with people of the sentence, then told before, then near.

    For a journey the word says nothing ("đến", "chuyến thăm"), but a visit to an office on it is named by others.
    """
    earlier = [t for t in event.told if t <= draft.order]
    near = max(earlier) if earlier else -event.order
    alike = event.name == draft.name if event.type == "visit" else event.head == draft.head
    alike = alike or _one_summit(event, draft)
    return event.type == draft.type, alike, bool(event.actors() & draft.nearby), bool(earlier), near


def _founds(draft: Draft, cast: Cast) -> bool:
    """Whether a word that found no event to join makes one: a greeting at the airport does not, it is the visit's.

    A visit named in passing is an event; so is any other that is dated, or whose sides are known."""
    if draft.frame.id == "ceremony.greeting" or (draft.type == "appointment" and not draft.of("appointee")):
        return False
    if draft.type == "visit" and not draft.of("visitor") and draft.head in ("đến", "thăm", "sang", "tới"):
        return False  # "lượt khách đến thăm A, B"
    if draft.reported:
        people = any(cast.by_id[a].kind in ("person", "delegation") for a in draft.of("visitor"))
        said = any(p.rule == "subject.after" for p in draft.parts)  # "A nhắc lại chuyến thăm …"
        if draft.type == "conference":
            return _welcomed(draft, cast)
        if draft.type in ENCOUNTERS or draft.type == "call":
            return _as_fact(draft, cast)
        return draft.frame.id == "visit" and (people or _headed(draft)) and draft.status == "held" and not said
    headline = draft.kind == "title" and draft.type in ENCOUNTERS  # "A gặp Chủ tịch ...": the other side is cut off
    return len(draft.parts) >= 2 or (bool(draft.parts) and (headline or draft.date is not None))


def _headed(draft: Draft) -> bool:
    """ "Chuyến thăm của Nhà vua Nhật Bản đến Việt Nam" has a visitor, though without a name."""
    return bool(draft.office) and bool(draft.of("visitor")) and draft.country is not None


def _one_gathering(event: Draft, draft: Draft) -> bool:
    numbers = {d.series.ordinal for d in (event, draft) if d.series is not None}
    return len(numbers) < 2 and not one_frames(event, draft) and one_name(event, draft)


def _as_fact(draft: Draft, cast: Cast) -> bool:
    """'"Ngày 4/12, A đã điện đàm với B", C nói': two people, a day and "đã" tell what took place."""
    told = [p for p in draft.parts if p.rule in ("subject.adjoining", "slot.with", "slot.after")]
    people = {p.side for p in told if cast.by_id[p.actor].kind == "person"}
    return draft.done and draft.date is not None and not draft.recalled and len(people) > 1


def _welcomed(draft: Draft, cast: Cast) -> bool:
    """ "A chào mừng B thăm nước này và dự Hội nghị X": B attends it, if it has a name."""
    told = [p for p in draft.parts if p.role == "attendee" and p.rule == "subject.adjoining"]
    named = draft.series is not None or any(a in cast.by_id for a in draft.name)
    return named and not draft.bare and any(cast.by_id[p.actor].kind == "person" for p in told)


def _joins(event: Draft, draft: Draft, cast: Cast) -> bool:
    if not family(event, draft) or not dates_agree(event, draft):
        return False
    if draft.status != event.status and draft.status == "planned":
        return False
    if in_private(event, draft):
        return False
    if draft.type == "ceremony" and _meal(draft) != _meal(event) and not is_generic(draft):
        return False  # a welcome is no banquet
    if draft.reported and not draft.bare and not draft.parts:
        return False
    if draft.type in GATHERINGS and not _one_gathering(event, draft):
        return False
    if draft.type == "appointment" and draft.of("appointer") and not (draft.of("appointee") or event.of("appointer")):
        return bool(draft.name & event.name)  # "để Hội đồng bầu làm chủ tịch": who elects A, told above
    if draft.type == "appointment" and not draft.of("appointee"):
        near = max(event.order, draft.order) < _HEAD_SENTENCES  # "Hội đồng nhân dân bầu tân Chủ tịch"
        return near and not event.of("appointer") and one_name(event, draft)
    own = {p.actor for p in draft.parts if p.sure and p.rule not in _ADDED}
    there = people(event, cast)
    everybody = own <= event.actors() or (draft.framing and _all_there(own, event, there, cast))
    if draft.type in ENCOUNTERS and event.type != draft.type and not everybody:
        return False
    if draft.type == "visit" and not draft.of("visitor"):
        return countries_agree(event, draft) and not event.name
    if draft.type in ENCOUNTERS and len(people(draft, cast)) > 1 and not draft.reported:
        return _all_there(own, event, there, cast)  # "Hai Thủ tướng hội đàm" is of the two
    return not own or bool(own & event.actors()) or all(any(stands_for(x, p, cast) for p in there) for x in own)


def _meal(draft: Draft) -> bool:
    return draft.frame.id.startswith("ceremony.banquet")


def _greeted(events: list[Draft], left: list[Draft]) -> None:
    """ "A đón B tại P. Sau lễ đón, …": the ceremony that the page points to is that of the greeting it tells of."""
    pointed = [d for d in left if d.frame.id == "ceremony.welcome" and d.bare]
    greetings = [
        d for d in left if d.frame.id == "ceremony.greeting" and {"host", "honoree"} <= {p.role for p in d.parts}
    ]
    greetings.sort(key=_strength)
    if pointed and greetings and min(g.order for g in greetings) <= pointed[0].order:
        _open(greetings[0])
        events.append(greetings[0])
        left.remove(greetings[0])


def _all_there(actors: set[str], event: Draft, there: set[str], cast: Cast) -> bool:
    """Whether each of ``actors`` takes part in ``event``, or is but a word for one who does, or the other way round.

    "A hội đàm với Ngoại trưởng Lào" in a headline, "hai Bộ trưởng hội đàm" in the text.
    """
    loose = event.actors() - there

    def takes_part(actor: str) -> bool:
        if actor in event.actors() or any(stands_for(actor, p, cast) for p in there):
            return True
        return any(stands_for(body, actor, cast) for body in loose)

    return all(takes_part(x) for x in actors)
