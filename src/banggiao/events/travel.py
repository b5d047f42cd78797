"""Where a visit went, to whom, and which days in its sentence are not its own."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import ENCOUNTERS, GATHERINGS, Draft, Part
from banggiao.events.place import destinations, place_of
from banggiao.events.scene import Scene
from banggiao.record import EventDate, Place

__all__ = ["dates_another", "destination", "embedded", "framed_journey", "lone_traveller", "moved_on", "who_attends"]

_GOING_ON = re.compile(
    r"(?:tiếp tục|kết thúc(?: tốt đẹp)?|trong khuôn khổ|nhân|trong)"
    r"(?: các| chương trình| hoạt động| lịch trình| của| trong)*\s*$"
)


_ON_JOURNEY = re.compile(
    r"(?:trong khuôn khổ|nhân dịp|nhân|trong) chuyến (?:thăm|công tác)|(?:đang|đến|sang|tới|nhân dịp) (?:tham )?dự"
)
_AND_ATTENDS = re.compile(r" và (?:tham )?dự $")
_LEAVING = re.compile(r"rời .*kết thúc (?:tốt đẹp )?chuyến")  # The day of leaving is not that of the visit.
_ANOTHER_STEP = re.compile(r";|\b(?:sau đó|rồi|trước khi|sau khi|và)\b")
_TRAVEL = frozenset({"visit", "dialogue", "conference"})


def embedded(draft: Draft, own: list[Draft]) -> bool:
    """Whether ``draft`` is what the guest of an earlier verb does: "tiếp B đang thăm …"."""
    mine = {p.actor for p in draft.parts if p.rule.startswith("subject")}
    return any(
        bool(mine) and mine <= {p.actor for p in other.parts if p.side == 1}
        for other in own
        if other.trigger.start < draft.trigger.start and other.type in ENCOUNTERS
    )


def moved_on(draft: Draft, own: list[Draft], left: int) -> bool:
    """Whether somebody arrives elsewhere between a place that ends at ``left`` and what ``draft`` tells of.

    "Sau cuộc gặp tại Moscow, A tới Kiev gặp B" met B in Kiev.
    """
    return any(o.frame.id == "visit.arrival" and left <= o.trigger.start < draft.trigger.start for o in own)


def dates_another(scene: Scene, draft: Draft, own: list[Draft], when: tuple[EventDate, str]) -> bool:
    """Whether the day in the sentence is that of what was done during ``draft``, or to its guest.

    "Chiều 23/11, A tiếp B đang thăm Việt Nam" dates the reception; "kết thúc chuyến thăm" has no day of its own.
    """
    date, rule = when
    if draft.type not in _TRAVEL or "/" in date.edtf:
        return False
    if draft.type == "visit":
        if draft.framing and rule == "date.before":
            return True
        if _LEAVING.search(scene.lower, draft.trigger.start, scene.end):
            return True
        if rule == "date.before" and draft.head == "sang" and _of_a_guest(scene, draft, own):
            return True
        going = _GOING_ON.search(scene.lower, scene.start, draft.trigger.start) is not None
        if going and (rule == "date.before" or "," in scene.lower[draft.trigger.end : date.evidence.start]):
            return True
    return rule == "date.before" and embedded(draft, own)


def _of_a_guest(scene: Scene, draft: Draft, own: list[Draft]) -> bool:
    """Whether "sang thăm" follows whoever was received or met: "tiếp Đoàn B do X, Chủ tịch …, dẫn đầu sang thăm"."""
    before = [o for o in own if o.trigger.start < draft.trigger.start and o.type in ENCOUNTERS]
    return bool(before) and not _ANOTHER_STEP.search(scene.lower, before[-1].trigger.end, draft.trigger.start)


def destination(scene: Scene, draft: Draft, own: list[Draft], cast: Cast) -> None:
    """The places and the country of a visit, or the office that it went to; nobody visits the own country."""
    stop = min([o.trigger.start for o in own if o.trigger.start >= draft.trigger.end] + [scene.end])
    found = destinations(scene, draft.trigger, stop, cast) or _gone_to(draft, stop, cast)
    if draft.frame.id == "visit.departure" and found and _leaves_home(draft, found, cast):
        return  # "rời Bắc Kinh": where he is at home
    if not found and scene.lower.endswith(" dự", draft.trigger.start, draft.trigger.end):
        _where_attended(scene, draft, cast)
    elif not found:
        _site(scene, draft, cast)
    else:
        start, _, country = found[0]
        draft.place = Place(scene.text[start : found[-1][1]], start, found[-1][1], country)
        draft.country = "|".join(dict.fromkeys(c for _, _, c in found))
        draft.rules["place"] = "place.destination"
        draft.parts = [p for p in draft.parts if p.role == "host" or not _is_state_of(p, cast, draft)]
    _guest_travels(draft, own, cast)


def who_attends(scene: Scene, draft: Draft, own: list[Draft]) -> None:
    """Those who attend a gathering of which their sentence tells only after their journey."""
    if draft.type not in GATHERINGS:
        return
    if draft.parts:
        _guest_attends(scene, draft, own)
    else:
        _travellers_attend(scene, draft, own)


def _guest_attends(scene: Scene, draft: Draft, own: list[Draft]) -> None:
    """ "A tiếp B trong khuôn khổ chuyến thăm và tham dự hội nghị X": B attends it, and not A."""
    if any(p.rule != "subject.carried" for p in draft.parts):
        return
    for other in own:
        guests = [p for p in other.parts if p.role == "guest"]
        between = scene.lower[other.trigger.end : draft.trigger.start]
        hosts = {p.actor for p in other.parts if p.role == "host"}
        if other.type == "reception" and guests and _ON_JOURNEY.search(between) and draft.actors() <= hosts:
            role = draft.parts[0].role
            draft.parts = [structs.replace(g, role=role, rule="subject.guest", side=0) for g in guests]


def _travellers_attend(scene: Scene, draft: Draft, own: list[Draft]) -> None:
    """ "… nhân chuyến thăm Chile và dự hội nghị X": whoever travels attends it."""
    for other in own:
        visitors = [p for p in other.parts if p.role == "visitor"]
        between = scene.lower[other.trigger.end : draft.trigger.start]
        if other.type == "visit" and visitors and _AND_ATTENDS.search(between) is not None:
            draft.parts = [structs.replace(p, role="attendee", rule="subject.traveller", side=0) for p in visitors]


def _where_attended(scene: Scene, draft: Draft, cast: Cast) -> None:
    """ "Sẽ thăm và dự Hội nghị X tại Đà Nẵng": the journey is to where that takes place."""
    where = place_of(scene, draft.trigger, draft.span.end, cast)
    if where is not None and where[1] == "place.after":
        draft.place, draft.country, draft.rules["place"] = where[0], where[0].country, "place.attended"


def _gone_to(draft: Draft, stop: int, cast: Cast) -> list[tuple[int, int, str]]:
    """ "Chuyến thăm của A và phu nhân tới Lào": the states after "tới", behind those who travel."""
    hosts = [p for p in draft.parts if p.role == "host" and p.rule == "slot.to" and p.start < stop]
    states = [(p, cast.by_id[p.actor]) for p in hosts]
    return [(p.start, p.end, actor.country) for p, actor in states if actor.kind == "state" and actor.country]


def _leaves_home(draft: Draft, found: list[tuple[int, int, str]], cast: Cast) -> bool:
    own = {cast.by_id[a].country for a in draft.of("visitor")}
    return found[0][2] in own


def lone_traveller(scene: Scene, draft: Draft, cast: Cast) -> None:
    """A journey whose traveller stands elsewhere in the sentence: the only person named of another country."""
    if draft.type != "visit" or draft.bare or draft.of("visitor") or not draft.country or draft.name:
        return
    people = {
        m.actors[0]: m
        for m in scene.mentions
        if len(m.actors) == 1 and cast.by_id[m.actors[0]].kind == "person" and m.actors[0] not in draft.actors()
    }
    if len(people) != 1:
        return
    ((actor, mention),) = people.items()
    country = cast.by_id[actor].country
    if country is not None and country not in draft.country.split("|"):
        draft.parts.append(Part(actor, "visitor", mention.start, mention.end, "visit.only_person", 0, sure=False))


def framed_journey(draft: Draft, own: list[Draft], cast: Cast) -> None:
    """ "A hội đàm với B tại Bangkok trong chuyến công du đầu tiên tới nước láng giềng": A is on that journey."""
    if draft.type != "visit" or draft.of("visitor") or not draft.framing or draft.country is not None:
        return
    for other in own:
        travellers = [p for p in other.parts if p.side == 0 and cast.by_id[p.actor].kind == "person"]
        abroad = other.place is not None and other.country not in {cast.by_id[p.actor].country for p in travellers}
        if other.type in ("talks", "meeting") and travellers and abroad and other.trigger.start < draft.trigger.start:
            draft.parts += [structs.replace(p, role="visitor", rule="visit.framed") for p in travellers]
            draft.country, draft.rules["country"] = other.country, "country.framed"
            draft.bare = False
            return


def _guest_travels(draft: Draft, own: list[Draft], cast: Cast) -> None:
    """ "A tiếp B đang thăm Việt Nam": B travels, and not A of Vietnam, nor the state in B's office."""
    visitors = [p for p in draft.parts if p.role == "visitor"]
    hosts = {cast.by_id[p.actor].country for p in draft.parts if p.role == "host" and _is_state(p, cast)}
    misread = [p for p in visitors if cast.by_id[p.actor].country in hosts - {None} or _is_state(p, cast)]
    draft.parts = [p for p in draft.parts if not _own_host(p, visitors, draft, cast)]
    if len(misread) < len(visitors):
        draft.parts = [p for p in draft.parts if p not in misread]
        return
    if not misread:
        return
    before = [o for o in own if o.trigger.start < draft.trigger.start and o.type in ENCOUNTERS]
    guests = [p for p in before[-1].parts if p.side == 1 and cast.by_id[p.actor].kind == "person"] if before else []
    guests = [g for g in guests if cast.by_id[g.actor].country not in hosts]
    home = any(cast.by_id[p.actor].country in hosts - {None} for p in misread)
    if guests or home:
        moved = [structs.replace(g, role="visitor", rule="visit.guest", side=0) for g in guests]
        draft.parts = [p for p in draft.parts if p not in misread] + moved


def _own_host(part: Part, visitors: list[Part], draft: Draft, cast: Cast) -> bool:
    """Whether ``part`` is a host of the visitors' own country, while they are abroad."""
    country = cast.by_id[part.actor].country
    own = {cast.by_id[p.actor].country for p in visitors}
    return (
        part.role == "host" and own == {country} and country is not None and country not in (draft.country or country)
    )


def _is_state(part: Part, cast: Cast) -> bool:
    return cast.by_id[part.actor].kind == "state"


_WORD = re.compile(r"\w+")
_TALK = re.compile(r"^[\s,]*(?:và )?(?:nói chuyện|trò chuyện|gặp gỡ)")


def _site(scene: Scene, draft: Draft, cast: Cast) -> None:
    """A visit to an office, a school, a unit is one of its own within the journey; with "làm việc với" a meeting."""
    word = scene.lower[draft.trigger.start : draft.trigger.end]
    if word.startswith(("chuyến", "hoạt động", "lên đường")) or not ("thăm" in word or "tham quan" in word):
        return
    after = scene.lower[draft.trigger.end : min(scene.end, draft.trigger.end + 50)]
    if scene.words.monument(after):
        draft.parts = [p for p in draft.parts if p.role != "host"]
        draft.name = _site_name(after)
        return
    hosts = [p for p in draft.parts if p.role == "host" and p.rule in ("slot.after", "slot.with", "slot.to", "slot.at")]
    sites = [p for p in hosts if cast.by_id[p.actor].kind in ("organ", "organization", "party")]
    if hosts and all(cast.by_id[p.actor].kind == "person" and p.rule == "slot.after" for p in hosts):
        draft.name = frozenset(p.actor for p in hosts)  # "đến thăm bà B" is none of the journeys
        return
    unnamed = draft.frame.id == "visit.tour" or (draft.frame.id == "visit" and _unnamed_site(scene, after))
    if not sites and not (draft.parts and unnamed):
        return
    draft.name = frozenset(p.actor for p in sites) or _site_name(after)
    draft.parts = [p for p in draft.parts if p.role != "host" or not _is_state(p, cast)]
    if (
        _TALK.search(after) is not None
        or any(p.rule == "slot.with" for p in sites)
        or "làm việc" in scene.lower[draft.trigger.start : draft.trigger.end + 4]
    ):
        draft.type, draft.rules["type"] = "meeting", "visit to an office is a meeting"
        draft.parts = [structs.replace(p, role="participant") for p in draft.parts]


def _unnamed_site(scene: Scene, after: str) -> bool:
    return scene.words.generic(after) or scene.words.site(after)


_LITTLE = frozenset({"lại", "các", "một", "số", "cụm", "ngôi", "và", "thực", "tế", "tại"})
# Syllables that tell one site from another: "chiến hạm rạng".
_SITE_SYLLABLES = 3


def _site_name(after: str) -> frozenset[str]:
    """What tells a visit to a place without an actor from others: the first words for it."""
    words = [w for w in _WORD.findall(after) if w not in _LITTLE]
    return frozenset({" ".join(["site", *words[:_SITE_SYLLABLES]])})


def _is_state_of(part: Part, cast: Cast, draft: Draft) -> bool:
    """Whether a visitor is the very state that is visited: a misread object."""
    actor = cast.by_id[part.actor]
    return actor.kind == "state" and actor.country is not None and actor.country in (draft.country or "")
