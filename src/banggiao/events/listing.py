"""Lists of those who attend: "Tham dự lễ có A; B và C", "Đoàn tháp tùng có: …", "Về phía Lào có …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec
from msgspec import structs

from banggiao.actors import Cast, Mention
from banggiao.events.draft import GATHERINGS, Draft, Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Frames
from banggiao.record import Span

__all__ = ["Listing", "attach", "credentials", "listing", "lists_hosts", "receive", "without_list"]

_HAVE = r"[^.;:]{0,160}?\b(?:còn |gồm |bao )?(?:có|gồm)\b(?:\s*:)?"
_HEAD = re.compile(
    r"(?:theo [^,.;:]{2,40}, )?(?:[^,.;:]{0,48}?\s)??(?P<word>chủ trì|tham dự|dự(?! kiến| thảo| án)|tham gia đoàn"
    r"|thành (?:viên|phần) (?:của )?(?:phái )?đoàn"
    r"|tham gia|tháp tùng|cùng đi|đi cùng|cùng tiếp|chứng kiến|ngoài ra)\b" + _HAVE
)
_SIDE = re.compile(
    r"(?:[^.;:]{0,90},\s)?(?P<word>về phía [^,;:.]{2,60}?|phía [^,;:.]{2,40}?)\s(?:còn |gồm )?(?:có|gồm)\b(?:\s*:)?"
)
# "… đã tiếp các đại sứ. Đó là các đại sứ của Thái Lan - ông A; …"
_THESE = re.compile(r"(?P<word>đó là|các (?:tân )?đại sứ (?:bao )?gồm(?: có)?)\b\s*:?\s*(?:các |những )?")
# "Đón và tiếp đoàn có các đồng chí: A; B": who receives, told after the reception.
_RECEIVING = re.compile(
    r"(?P<word>đón và tiếp|đón, tiếp|đón tiếp|tiếp đón|tiếp và làm việc|tiếp đoàn|đón đoàn)\b"
    r"[^.;:,]{0,40}?\b(?:có|gồm)\b"
)
# "A và B đồng chủ trì.": those in the chair of what was told before.
_CHAIRED = re.compile(r"\b(?:đồng |cùng )?chủ trì\s*[.;]?\s*$")
# One of the words above stands early in every list.
_OPENS = re.compile(r"\b(?:chủ trì|dự|đoàn|tham gia|tháp tùng|đi|tiếp|chứng kiến|ngoài ra|phía|đó là|đại sứ)\b")
_WITHIN = 150
_HAVING = (" có", "gồm", "đó là")
# How far after "có" the first of those listed begins: "có các đồng chí Ủy viên Trung ương Đảng: ".
_FIRST = 90
# After "phía Lào có" somebody stands at once, else it tells of what the side has.
_AT_ONCE = re.compile(
    r"[\s:–-]*(?:(?:các|những|đồng chí|đ/c|ông|bà|ngài|nguyên|cựu|lãnh đạo|đại diện|đoàn|đại sứ|sự tham dự của"
    r"|sự có mặt của)\s+)*"
)
_NEAR = 2  # "Phía Lào có …" goes on with the list, or the event, told at most so many sentences before.
_SIDE_WORD = re.compile(r"(?:về )?phía ")
_AGAIN = ("đó là", "các đại sứ", "các tân đại sứ")
_TRAVEL = ("tháp tùng", "cùng đi", "đi cùng", "tham gia đoàn", "thành viên", "thành phần")
_KINDS = {
    "conference": "attendee", "congress": "attendee", "session": "attendee", "dialogue": "participant",
    "ceremony": "participant", "talks": "participant", "meeting": "participant", "visit": "visitor",
    "agreement": "witness", "award": "participant",
}  # fmt: skip
_TWO_SIDED = frozenset({"reception", "talks", "meeting", "visit", "call"})
_BULLET = re.compile(r"[\s\-–+*•]*(?:\d{1,2}[.)]\s*)?(?:(?:các |và )?(?:đồng chí|ông|bà|đ/c)\s+)?")
_OPEN = (":", ";", ",")


_Test = Callable[[Scene, Mention, Cast], bool]


class Listing(msgspec.Struct, frozen=True, gc=False):
    """People listed in one sentence or in the lines after it.

    Attributes:
        order: the number of the sentence with which the list begins.
        word: the word that opens it; ``types``: of the events that the sentence names, if any.
        last: the number of the sentence with which it ends; ``open``: whether it goes on after that.
    """

    order: int
    word: str
    parts: tuple[Part, ...]
    types: frozenset[str]
    last: int
    open: bool = False


def listing(scene: Scene, order: int, cast: Cast, before: Listing | None = None) -> Listing | None:
    """The list that the sentence is or goes on with, or None.

    Args:
        scene: the sentence.
        order: its number.
        cast: the page's actors.
        before: the list before it, which a further line may go on with.
    """
    opened = _opened(scene, order, cast)
    if opened is None and before is not None and before.last == order - 1 and _goes_on(scene, before, cast):
        parts = _parts(scene, scene.start, _counts, cast)
        known = {p.actor for p in before.parts}
        more = tuple(p for p in parts if p.actor not in known)
        return structs.replace(before, parts=before.parts + more, last=order, open=_is_open(scene))
    return opened


def _opened(scene: Scene, order: int, cast: Cast) -> Listing | None:
    head = scene.lower[scene.start : scene.end]
    # Few sentences have the word at all, which is told sooner than that none ends with it.
    if "chủ trì" in head and _CHAIRED.search(head) is not None and not any(c.frame is not None for c in scene.cues):
        chairs = _parts(scene, scene.start, _is_person, cast)
        return Listing(order, "chủ trì", tuple(chairs), frozenset(), order) if chairs else None
    if not any(word in head for word in _HAVING) or not _OPENS.search(head, 0, _WITHIN):
        return None
    found = _RECEIVING.match(head) or _HEAD.match(head) or _THESE.match(head) or _SIDE.match(head)
    if found is None:
        return None
    start = scene.start + (found.end() if found.re is not _THESE else 0)
    parts = _parts(scene, start, _is_person if found.re is _THESE else _counts, cast)
    if not (parts and _begins(scene, start, found.re is _SIDE)) and not head.rstrip().endswith(":"):
        return None
    types = frozenset(c.frame.type for c in scene.cues if c.frame is not None and c.start < start)
    word = "chủ trì" if "chủ trì" in found.group() else found.group("word")
    return Listing(order, word, tuple(parts), types, order, _is_open(scene))


def _begins(scene: Scene, start: int, at_once: bool) -> bool:
    """Whether somebody stands close after ``start``, and no event between: "dự kiến có cuộc hội đàm với A"."""
    first = next((m.phrase_start for m in scene.mentions if m.phrase_start >= start - 2), None)
    if first is None or first - start > _FIRST:
        return False
    if at_once and not _AT_ONCE.fullmatch(scene.lower, start, max(first, start)):
        return False
    return not any(c.frame is not None and start <= c.start < first for c in scene.cues)


def _is_open(scene: Scene) -> bool:
    return scene.text[scene.start : scene.end].rstrip().endswith(_OPEN)


def _goes_on(scene: Scene, before: Listing, cast: Cast) -> bool:
    """Whether a line begins with somebody, or is itself a list, and tells of nothing that is done."""
    people = [m for m in scene.mentions if _is_person(scene, m, cast)]
    if not people or (bullet := _BULLET.match(scene.text, scene.start, scene.end)) is None:
        return False
    text = scene.text[scene.start : scene.end]
    first = people[0].phrase_start <= bullet.end() + 2
    listed = text.count(";") > 1
    acts = any(c.kind in ("verb", "report") for c in scene.cues)
    return not acts and ((before.open and (first or listed)) or (listed and len(people) > 1))


def _parts(scene: Scene, start: int, counts: _Test, cast: Cast) -> list[Part]:
    parts: list[Part] = []
    for mention in scene.mentions:
        if mention.phrase_start >= start - 2 and mention.form != "pronoun" and counts(scene, mention, cast):
            known = {q.actor for q in parts}
            parts += [p for p in parts_of(mention, cast, "attendee", "list", 2) if p.actor not in known]
    return parts


def _is_person(scene: Scene, mention: Mention, cast: Cast) -> bool:
    return all(cast.by_id[a].kind == "person" for a in mention.actors)


def _counts(scene: Scene, mention: Mention, cast: Cast) -> bool:
    """People and delegations; of bodies those that send "đại diện"."""
    if scene.prep(mention) in ("of", "at", "other"):
        return False
    if all(cast.by_id[a].kind in ("person", "delegation") for a in mention.actors):
        return True
    return "đại diện" in scene.lower[max(scene.start, mention.phrase_start - 24) : mention.phrase_start]


def lists_hosts(scene: Scene) -> bool:
    """Whether a sentence only lists those who receive."""
    return _RECEIVING.match(scene.lower, scene.start, scene.end) is not None


def receive(own: Sequence[Draft], one: Listing, before: Sequence[Draft]) -> None:
    """ "Đoàn A đã đến thăm tỉnh B. Tiếp đoàn có C; D": C and D receive those who came."""
    visit = next((d for d in reversed(before) if d.type == "visit" and d.of("visitor")), None)
    if visit is None or one.order - visit.order > _NEAR:
        return
    hosts = [structs.replace(p, role="host", side=0) for p in one.parts]
    guests = [structs.replace(p, role="guest", side=1) for p in visit.parts if p.role == "visitor"]
    for draft in own:
        if draft.type == "reception" and hosts:
            draft.parts, draft.bare, draft.status = hosts + guests, False, visit.status
            draft.date, draft.place, draft.country = visit.date, visit.place, visit.country


def without_list(draft: Draft, one: Listing) -> Draft:
    """The draft of a list's own sentence: of meetings and visits those listed are told apart from it."""
    listed = {p.actor for p in one.parts}
    if draft.type not in _TWO_SIDED or draft.trigger.start >= min((p.start for p in one.parts), default=0):
        return draft
    parts = [p for p in draft.parts if p.actor not in listed]
    return structs.replace(draft, parts=parts, bare=True)


def attach(found: Sequence[Listing], events: list[Draft], cast: Cast, frames: Frames) -> None:
    """Add the people of each list to the event it belongs to."""
    last: tuple[Listing, Draft] | None = None
    for one in found:
        event = _target(one, events)
        if _SIDE_WORD.match(one.word) and not one.types:
            near = last is not None and one.order - last[0].last <= _NEAR
            event = last[1] if last is not None and near else event
            if not near and event is not None and one.order - event.order > _NEAR:
                continue
        if event is None:
            continue
        last = (one, event)
        known = event.actors()
        for part in one.parts:
            role = _role(one, part, event, cast, frames)
            if part.actor not in known and role is not None and _takes_part(part, event, cast):
                event.parts.append(structs.replace(part, role=role))
                event.rules.setdefault("list", "list")


_CREDENTIALS = re.compile(r"(?:đến |tới )?trình quốc thư")


def credentials(
    found: Sequence[Listing], events: Sequence[Draft], view: Sequence[Scene], frames: Frames
) -> list[Draft]:
    """The credentials of ambassadors who are received together and listed in the next sentence."""
    made: list[Draft] = []
    for one in found:
        event = _target(one, list(events)) if one.word.startswith(_AGAIN) else None
        scene = view[event.order] if event is not None else None
        cue = _CREDENTIALS.search(scene.lower, scene.start, scene.end) if scene is not None else None
        if event is not None and cue is not None:
            span = Span(cue.start(), cue.end())
            parts = [structs.replace(p, role="appointee") for p in one.parts]
            frame = frames.by_id["appointment.credentials"]
            made.append(
                Draft(
                    frame, frame.type, frame.subtype, event.article, span, span, event.order, event.kind, parts,
                    status=event.status, date=event.date, evidence=[span], head="trình", rules={"type": "list"},
                )
            )  # fmt: skip
    return made


def _target(one: Listing, events: list[Draft]) -> Draft | None:
    visits = [e for e in events if e.type == "visit"]
    if "tiếp" in one.word or "đón" in one.word:
        told = [e for e in events if e.type == "reception" and e.order < one.order]
        return told[-1] if told else None
    if one.word.startswith(_AGAIN):
        told = [e for e in events if 0 < one.order - e.order <= 1 and e.type in _KINDS | {"reception": "guest"}]
        return told[-1] if told else None
    if one.word.startswith(_TRAVEL) and (visits or one.word in ("tháp tùng", "cùng đi", "đi cùng")):
        fits = visits
    elif one.types:
        fits = [e for e in events if _one_of(e.type, one.types)]
    else:
        fits = [e for e in events if e.type in _KINDS | {"reception": ""} and e.type != "visit"] or visits
    before = [e for e in fits if e.order <= one.order]
    return before[-1] if before else (fits[0] if fits else None)


def _one_of(type: str, types: frozenset[str]) -> bool:
    """Whether an event is of one of ``types``, or both are words for a gathering."""
    return type in types or (type in GATHERINGS and bool(types & GATHERINGS))


def _role(one: Listing, part: Part, event: Draft, cast: Cast, frames: Frames) -> str | None:
    if one.word == "chủ trì":
        return frames.support_role(event.frame, "chair")
    if event.type == "reception":
        country = cast.by_id[part.actor].country
        hosts = {cast.by_id[p.actor].country for p in event.parts if p.role == "host"}
        if one.word.startswith(_AGAIN) and country not in hosts:
            return "guest"
        return next((p.role for p in event.parts if country and cast.by_id[p.actor].country == country), None)
    return _KINDS.get(event.type)


def _takes_part(part: Part, event: Draft, cast: Cast) -> bool:
    """States stand for nobody in a list of people."""
    return cast.by_id[part.actor].kind != "state"
