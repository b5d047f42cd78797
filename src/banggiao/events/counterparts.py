"""Who is met: one draft for each counterpart, where several are met in turn, and those told by office alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from banggiao.actors import Cast
from banggiao.events.draft import Part
from banggiao.events.naming import TWO_SIDED
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Cue, Frame
from banggiao.record import Span

__all__ = ["Met", "counterparts", "office_told"]

# Types of which each counterpart in a list has one of its own.
_EACH = frozenset({"meeting", "call", "message", "talks"})
_CALLS = frozenset({"reception.courtesy", "reception.call"})  # on each of several hosts apart
_PLURAL = re.compile(r"\b(?:các|những|nhiều|một số|hàng loạt) $")
_HEADS = (
    "nhà vua|quốc vương|hoàng thái tử|thái tử|toàn quyền|tổng bí thư|tổng thống|phó tổng thống|thủ tướng"
    "|phó thủ tướng|chủ tịch nước|phó chủ tịch nước"
    "|chủ tịch (?:quốc hội|hạ viện|thượng viện|nghị viện|hai viện|hội đồng)"
)
_OFFICE = re.compile(
    rf"(?:tân |cựu |quyền )?(?P<office>{_HEADS}|công chúa|(?:phó )?(?:thị trưởng|đô trưởng|thống đốc|tỉnh trưởng"
    r"|ngoại trưởng|bộ trưởng|chủ tịch|tổng thư ký|tổng giám đốc|giám đốc|tư lệnh)|thứ trưởng|tổng tham mưu trưởng)\b"
    r"(?P<of>(?: \w+){0,3})"
)
_HEAD = re.compile(rf"(?:tân |cựu )?(?:{_HEADS})\b")
_LEAD = re.compile(r"(?: thân mật| xã giao| với| của| hẹp| riêng| ngắn)*(?: và)?(?: làm việc với)? ")
_AND = re.compile(r"[\s,;]*(?:(?:và|cùng)\s)?")
_NEXT = re.compile(r",? (?:và|cùng)(?: (?:với|các))? |[,;] ")
# "Tổng Bí thư, Chủ tịch nước X", "Phó Thủ tướng, Bộ trưởng X" are one holder's.
_OF_ONE = {"tổng bí thư": "chủ tịch nước"}


class Met(msgspec.Struct, frozen=True, gc=False):
    """One counterpart's share of a trigger.

    Attributes:
        parts: everybody on both sides.
        span: where this counterpart stands, or None for the draft's own span.
        office: the office by which alone the counterpart is told, or "".
    """

    parts: list[Part]
    span: Span | None = None
    office: str = ""


def counterparts(scene: Scene, cue: Cue, parts: list[Part], cast: Cast, *, one: bool) -> list[Met]:
    """The meetings that one trigger tells of.

    Args:
        scene, cue: the sentence and the trigger.
        parts: everybody around it.
        cast: the page's actors.
        one: whether it is a noun in the singular, "cuộc gặp với A và B".
    """
    frame = cue.frame
    assert frame is not None
    split = [parts] if one else _split(scene, cue, frame, parts, cast)
    if len(split) > 1 and frame.type in TWO_SIDED:
        return _with_spans(scene, cue, split)
    if len(split) > 1 or frame.type not in TWO_SIDED or scene.kind in ("title", "caption"):
        return [Met(own) for own in split]
    told = _offices(scene, cue)
    if one or len(told) < 2:
        return [Met(parts, None, told[0][2] if told and not _named(parts, cast) else "")]
    return _by_office(parts, cue, told, cast)


def _with_spans(scene: Scene, cue: Cue, split: list[list[Part]]) -> list[Met]:
    """Each counterpart's meeting with the words that name it: from the one before on."""
    found: list[Met] = []
    at = cue.end
    for parts in split:
        ends = [p.end for p in parts if p.side == 1]
        if not ends or max(ends) <= at:
            return [Met(own) for own in split]
        joined = _AND.match(scene.lower, at, max(ends)) if found else None
        start = joined.end() if joined is not None else cue.start
        found.append(Met(parts, Span(start, max(ends))))
        at = max(ends)
    return found


def office_told(scene: Scene, cue: Span) -> bool:
    """Whether a counterpart is told by office alone right after the trigger: "hội kiến với Nhà vua"."""
    lead = _LEAD.match(scene.lower, cue.end, scene.end)
    return lead is not None and _OFFICE.match(scene.lower, lead.end(), scene.end) is not None


def _by_office(parts: list[Part], cue: Cue, told: Sequence[tuple[int, int, str]], cast: Cast) -> list[Met]:
    shared = [p for p in parts if p.side != 1]
    inside = [[p for p in parts if p.side == 1 and start <= p.start < end] for start, end, _ in told]
    if not shared or all(_named(own, cast) for own in inside) or sum(map(len, inside)) + len(shared) < len(parts):
        return [Met(parts)]  # "Tiếp Thủ tướng A và Phó Thủ tướng B": of one side
    return [
        Met([*shared, *own], Span(cue.start if index == 0 else start, end), "" if _named(own, cast) else office)
        for index, (own, (start, end, office)) in enumerate(zip(inside, told, strict=True))
    ]


def _named(parts: list[Part], cast: Cast) -> bool:
    return any(p.side == 1 and cast.by_id[p.actor].kind == "person" for p in parts)


def _offices(scene: Scene, cue: Cue) -> list[tuple[int, int, str]]:
    """Start, end and office of each in the list of offices after the trigger; two of one holder are one."""
    stop = min((c.start for c in scene.cues if c.start >= cue.end), default=scene.break_after(cue.end))
    lead = _LEAD.match(scene.lower, cue.end, stop)
    found: list[tuple[int, int, str]] = []
    at = lead.end() if lead is not None else stop
    joined = last = ""
    while (office := _OFFICE.match(scene.lower, at, stop)) is not None:
        after = _NEXT.search(scene.lower, office.end("office"), stop)
        end = after.start() if after is not None else stop
        title = office.group("office") + ("" if _HEAD.match(scene.lower, at) else office.group("of"))
        if found and joined.startswith(",") and _apposed(found[-1][2], scene, at):
            found[-1] = (found[-1][0], end, found[-1][2])
        else:
            found.append((at, end, title))
            last = joined
        if after is None:
            break
        at, joined = after.end(), after.group()
    closed = last.strip(", ").startswith(("và", "cùng"))
    return found if closed or len(found) < 2 else [(found[0][0], found[-1][1], found[0][2])]


def _apposed(office: str, scene: Scene, at: int) -> bool:
    """Whether the office at ``at`` after a comma is held by the holder of the one before."""
    return not _HEAD.match(scene.lower, at) or scene.lower.startswith(_OF_ONE.get(office, "\0"), at)


def _in_turn(scene: Scene, cue: Cue) -> bool:
    """Whether those received come one after the other, in the page's words: "lần lượt tiếp", "các cuộc tiếp"."""
    if cue.kind == "noun" and _PLURAL.search(scene.lower, scene.start, cue.start):
        return True
    return scene.lower.endswith("lần lượt ", scene.start, cue.start)


def _split(scene: Scene, cue: Cue, frame: Frame, parts: list[Part], cast: Cast) -> list[list[Part]]:
    """One list of parts for each counterpart, where several people are met one after the other."""
    shared, others = [p for p in parts if p.side != 1], [p for p in parts if p.side == 1]
    if frame.type == "message" and len(_senders(parts, cast)) > 1:
        return [
            [sender, *own]
            for sender in _senders(parts, cast)
            for own in _alone([p for p in parts if p.side != 0], cast)
        ]
    if frame.type == "reception" and shared and frame.id not in _CALLS and not _in_turn(scene, cue):
        return [[*shared, *guests] for guests in _by_country(others, cast)]
    return _alone(parts, cast) if frame.type in _EACH or frame.type == "reception" else [parts]


def _alone(parts: list[Part], cast: Cast) -> list[list[Part]]:
    """Each of several people on the other side apart."""
    shared, others = [p for p in parts if p.side != 1], [p for p in parts if p.side == 1]
    people = all(cast.by_id[p.actor].kind == "person" for p in others)
    return [[*shared, person] for person in others] if shared and people and len(others) > 1 else [parts]


def _by_country(guests: list[Part], cast: Cast) -> list[list[Part]]:
    """Guests of several countries, or several delegations, come one after the other."""
    if any(p.rule == "slot.next" for p in guests):
        return _by_party(guests)
    countries = [cast.by_id[p.actor].country for p in guests if p.rule != "slot.such_as"]
    if None in countries or len(countries) < len(guests) or len(set(countries)) < 2:
        return [guests]
    return [[p for p, c in zip(guests, countries, strict=True) if c == own] for own in dict.fromkeys(countries)]


def _by_party(guests: list[Part]) -> list[list[Part]]:
    """ "Đoàn A do X dẫn đầu và Đoàn B do Y dẫn đầu": each with its leader."""
    found: list[list[Part]] = [[]]
    for part in guests:
        if part.rule == "slot.next":
            found.append([])
        found[-1].append(part)
    return [own for own in found if own]


def _senders(parts: list[Part], cast: Cast) -> list[Part]:
    """People of several countries, or several states, each send their own message."""
    kinds = ("person", "state") if any(p.side == 1 for p in parts) else ("person",)
    people = [p for p in parts if p.side == 0 and cast.by_id[p.actor].kind in kinds]
    persons = all(cast.by_id[p.actor].kind == "person" for p in people) and any(p.side == 1 for p in parts)
    return people if persons or len({cast.by_id[p.actor].country for p in people}) == len(people) else []
