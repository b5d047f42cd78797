"""Lists of those who attend: "Tham dự lễ có A; B và C", "Đoàn tháp tùng có: …", "Về phía Lào có …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Draft, Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Frames

__all__ = ["Listing", "attach", "listing", "lists_hosts"]

_HEAD = re.compile(
    r"(?:[^,.;:]{0,48}?\s)??(?P<word>chủ trì|tham dự|dự|tham gia đoàn|thành viên đoàn|tham gia|tháp tùng|cùng đi"
    r"|về phía [^,;:.]{2,60}?|chứng kiến|ngoài ra)\b"
    r"[^.;:]{0,110}?\b(?:còn |gồm )?(?:có|gồm)(?:\s*:)?\s+(?=[\"“]?(?:các |đồng chí|ông|bà|đại diện|đoàn|[A-ZĐÀ-Ỹ]))"
)
# "… đã tiếp các đại sứ. Đó là các đại sứ của Thái Lan - ông A; …"
_THESE = re.compile(r"(?P<word>đó là)\s+(?:các |những )?")
# "Đón và tiếp đoàn có các đồng chí: A; B": who receives, told after the reception.
_RECEIVING = re.compile(
    r"(?P<word>đón và tiếp|đón, tiếp|đón tiếp|tiếp đón|tiếp và làm việc|tiếp đoàn|đón đoàn)\b"
    r"[^.;:,]{0,40}?\b(?:có|gồm)\b"
)
_AGAIN = ("đó là",)
_TRAVEL = ("tháp tùng", "cùng đi", "tham gia đoàn", "thành viên đoàn")
_KINDS = {
    "conference": "attendee", "congress": "attendee", "session": "attendee", "dialogue": "participant",
    "ceremony": "participant", "talks": "participant", "meeting": "participant", "visit": "visitor",
    "agreement": "witness", "award": "participant",
}  # fmt: skip


class Listing(msgspec.Struct, frozen=True):
    """People listed in one sentence. ``types``: of the events that the sentence names, if any."""

    order: int
    word: str
    parts: tuple[Part, ...]
    types: frozenset[str]
    end: int


def listing(scene: Scene, order: int, cast: Cast) -> Listing | None:
    """The list that the sentence is, or None."""
    text = scene.text[scene.start : scene.end]
    head = _lowered_head(text)
    found = _RECEIVING.match(head) or _HEAD.match(head) or _THESE.match(head)
    if found is None:
        return None
    start = scene.start + (found.end() if found.re is not _THESE else 0)
    counts = _is_person if found.re is _THESE else _counts
    parts: list[Part] = []
    for mention in scene.mentions:
        if mention.phrase_start >= start - 2 and mention.form != "pronoun" and counts(scene, mention, cast):
            parts += [
                p for p in parts_of(mention, cast, "attendee", "list", 2) if p.actor not in {q.actor for q in parts}
            ]
    if not parts:
        return None
    types = frozenset(c.frame.type for c in scene.cues if c.frame is not None and c.start < start)
    word = "chủ trì" if "chủ trì" in found.group() else found.group("word")
    return Listing(order, word, tuple(parts), types, scene.end)


def _is_person(scene: Scene, mention: Mention, cast: Cast) -> bool:
    return all(cast.by_id[a].kind == "person" for a in mention.actors)


def _counts(scene: Scene, mention: Mention, cast: Cast) -> bool:
    """People and delegations; of bodies those that send "đại diện"."""
    if scene.prep(mention) in ("of", "at", "other"):
        return False
    if all(cast.by_id[a].kind in ("person", "delegation") for a in mention.actors):
        return True
    return "đại diện" in scene.lower[max(scene.start, mention.phrase_start - 24) : mention.phrase_start]


def _lowered_head(text: str) -> str:
    """The sentence with its first letter in lower case."""
    return text[:1].lower() + text[1:]


def lists_hosts(scene: Scene) -> bool:
    """Whether a sentence only lists those who receive."""
    return _RECEIVING.match(_lowered_head(scene.text[scene.start : scene.end])) is not None


def attach(found: Sequence[Listing], events: list[Draft], cast: Cast, frames: Frames) -> None:
    """Add the people of each list to the event it belongs to."""
    for one in found:
        event = _target(one, events)
        if event is None:
            continue
        known = event.actors()
        for part in one.parts:
            role = _role(one, part, event, cast, frames)
            if part.actor not in known and role is not None and _takes_part(part, event, cast):
                event.parts.append(msgspec.structs.replace(part, role=role))
                event.rules.setdefault("list", "list")


def _target(one: Listing, events: list[Draft]) -> Draft | None:
    visits = [e for e in events if e.type == "visit"]
    if "tiếp" in one.word or "đón" in one.word:
        told = [e for e in events if e.type == "reception" and e.order < one.order]
        return told[-1] if told else None
    if one.word in _AGAIN:
        told = [e for e in events if 0 < one.order - e.order <= 1 and e.type in _KINDS | {"reception": "guest"}]
        return told[-1] if told else None
    if one.word in _TRAVEL and (visits or one.word in ("tháp tùng", "cùng đi")):
        fits = visits
    elif one.types:
        fits = [e for e in events if e.type in one.types]
    else:
        fits = [e for e in events if e.type in _KINDS and e.type != "visit"] or visits
    before = [e for e in fits if e.order <= one.order]
    return before[-1] if before else (fits[0] if fits else None)


def _role(one: Listing, part: Part, event: Draft, cast: Cast, frames: Frames) -> str | None:
    if one.word == "chủ trì":
        return frames.support_role(event.frame, "chair")
    if event.type == "reception":
        country = cast.by_id[part.actor].country
        if one.word in _AGAIN and country not in {cast.by_id[p.actor].country for p in event.parts if p.role == "host"}:
            return "guest"
        return next((p.role for p in event.parts if country and cast.by_id[p.actor].country == country), None)
    return _KINDS.get(event.type)


def _takes_part(part: Part, event: Draft, cast: Cast) -> bool:
    """States stand for nobody in a list of people."""
    return cast.by_id[part.actor].kind != "state"
