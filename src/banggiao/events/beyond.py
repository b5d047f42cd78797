"""Parts that stand beyond a trigger's slots: those between two verbs, far off, or named after their kind."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import Part
from banggiao.events.filled import SUPPORT_SLOTS, Filled, only_states, slot_of, take
from banggiao.events.modality import bidden
from banggiao.events.scene import Group, Scene
from banggiao.events.syntax import subject
from banggiao.lexicon.frames import Cue, Frames
from banggiao.record import Role

__all__ = [
    *(
        "addressee",
        "attending",
        "beneficiary",
        "bound",
        "companions",
        "decorated",
        "honoured",
        "meal",
        "named_below",
        "post",
        "received",
        "shared_object",
        "signers",
    ),
    "states_sign",
]

_TAKING = ("làm ", "chức ", "vụ ", "giữ ", "là ", "cương vị ", "vị trí ", "vai trò ")
_OCCASIONED = re.compile(r"\b(?:nhân dịp|nhân việc|nhân|được tin|trước việc|chúc mừng) $")
_ON_OCCASION = re.compile(r"\bnhân (?:dịp |việc )?(?:vừa |mới |đã )?(?:được\s*)?$")

_ADDRESS = 100
_TOGETHER = re.compile(r"\bcùng\b[^,;]*$")
_SHARED = 60  # "… Huân chương Hữu nghị tặng B"
_GIVEN: dict[str, Role] = {"message": "sender", "aid": "giver", "award": "giver"}
_RECEIVING = re.compile(r"\b(?:tiếp nhận|đón nhận|nhận được|nhận)\s+(?:số tiền |quà |hàng )?$")
_FOR = re.compile(
    r"\b(?:ủng hộ|hỗ trợ|giúp đỡ|giúp|cứu trợ|viện trợ)\s+"
    r"(?:cho |chính phủ và |nhân dân |người dân |chính phủ |đồng bào |bà con )*$"
)
_NEXT = re.compile(r"(?:[;,]| và)[^;,]{0,120}$")
_SUCH_AS = re.compile(r"\b(?:gồm|bao gồm|như|là)(?: có)?\s*:?\s+(?:các |tập đoàn |ông |bà )?$")


def states_sign(filled: Filled, cast: Cast, group: Group, rule: str) -> bool:
    """ "Hai bên đã ký 9 văn kiện" after the talks of two leaders: their states sign."""
    people = [cast.by_id[a] for m in group.mentions for a in m.actors]
    countries = {a.country for a in people if a.kind == "person" and a.country}
    states = [a.id for a in cast.actors if a.kind == "state" and a.country in countries]
    if not len(people) == len(countries) == len(states) == 2:
        return False
    at = group.mentions[0]
    filled.add([Part(state, "signatory", at.start, at.end, rule, side) for side, state in enumerate(states)])
    return True


def bound(filled: Filled, cast: Cast) -> None:
    """Ties between two countries that their leaders raise are their states'."""
    countries = {cast.by_id[p.actor].country for p in filled.parts} - {None}
    states = [a for a in cast.actors if a.kind == "state" and a.country in countries]
    if len(countries) != 2 or len(states) != 2:
        return
    by_country = {a.country: a.id for a in states}
    kept = {by_country[c]: p for p in filled.parts if (c := cast.by_id[p.actor].country) is not None}
    filled.parts = [
        structs.replace(part, actor=state, side=side, sure=part.sure and part.actor == state)
        for side, (state, part) in enumerate(kept.items())
    ]


def beneficiary(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "Trao 65 tỷ đồng ủng hộ nhân dân Cuba": for whom a gift is meant."""
    for group in scene.groups:
        if group.start >= cue.end and _FOR.search(scene.lower, cue.end, group.start):
            take(filled, cast, group, "recipient", "slot.benefit", 1)
            return


def received(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "A nhận được điện mừng của B", "A tiếp nhận ủng hộ từ B": who stands before the verb receives."""
    given = _GIVEN.get(cue.frame.type) if cue.frame is not None else None
    if given is None or not _RECEIVING.search(scene.lower, scene.start, cue.start):
        return
    filled.parts = [
        structs.replace(p, role="recipient" if p.rule.startswith("subject") else given) for p in filled.parts
    ]
    taker, rule = subject(scene, cue.start)
    if taker is not None:
        take(filled, cast, taker, "recipient", rule, 1)


def shared_object(filled: Filled, scene: Scene, cue: Cue, cast: Cast, frames: Frames) -> None:
    """ "Tiếp và trao Huân chương tặng B", "sẽ tiếp kiến và tổ chức quốc yến chào mừng B": one object of two verbs."""
    frame = cue.frame
    after = next((c for c in scene.cues if c.start >= cue.end and c.kind != "support"), None)
    if frame is None or after is None or after.frame is None or not scene.lower.startswith(" và ", cue.end):
        return
    given = next((g for g in scene.groups if g.start >= after.end), None)
    near = given is not None and given.start - after.end <= _SHARED and "," not in scene.lower[after.end : given.start]
    if given is not None and near and given.prep in ("", "to", "with"):
        take(filled, cast, given, frames.role(frame, "after"), "slot.after", 1)


def companions(filled: Filled, scene: Scene, agent: Group, head: Cue, role: Role, cast: Cast) -> None:
    """ "A ngày mai sẽ cùng lãnh đạo các nước B, C dự hội nghị": those with the subject do what it does."""
    for group in scene.groups:
        if group.prep != "with" or group.start < agent.end or group.end > head.start:
            continue
        first = next(c.start for c in scene.cues if c.start >= group.end)
        own = any(c.frame is not None and agent.end <= c.start < group.start for c in scene.cues)
        together = not own and _TOGETHER.search(scene.lower, agent.end, group.start) is not None
        if together and scene.words.adjoins(scene.between(group.end, min(first, head.start))):
            take(filled, cast, group, role, "subject.with", 0)


def signers(filled: Filled, scene: Scene, support: Cue, cue: Cue, cast: Cast) -> None:
    """ "Chứng kiến lãnh đạo A và B ký kết …": those between the two verbs sign."""
    found, rule = subject(scene, cue.start)
    if found is not None and found.start >= support.end:
        take(filled, cast, found, "signatory", rule, 2)


def addressee(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "Gửi điện tới lãnh đạo Đảng, Nhà nước và Nhân dân Việt Nam": the first of another country named after it."""
    later = [g for g in scene.groups if g.start >= cue.end]
    asked = next((g for g in later if scene.lower.endswith("mời ", cue.end, g.start)), None)
    if asked is not None:
        take(filled, cast, asked, "recipient", "slot.address", 1)  # "thư của A mời B sang thăm"
        return
    own = {cast.by_id[p.actor].country for p in filled.parts}
    for group in scene.groups if cue.kind == "verb" else ():
        countries = {cast.by_id[a].country for m in group.mentions for a in m.actors}
        if group.start < cue.end or group.start - cue.end > _ADDRESS or not own or countries & own or None in countries:
            continue
        take(filled, cast, group, "recipient", "slot.address", 1)
        return
    if cue.frame is not None and cue.frame.subtype == "congratulation":
        _who_rose(filled, scene, cue, cast)


def decorated(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "Trao Huân chương Hữu nghị, phần thưởng của Nhà nước, cho B": B, behind what the order is."""
    for group in scene.groups:
        if cue.end <= group.start <= cue.end + _ADDRESS and scene.lower.endswith((", cho ", ", tặng "), 0, group.start):
            take(filled, cast, group, "recipient", "slot.address", 1)
            return


def _who_rose(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "Nhân dịp B được bầu làm Tổng thống, A gửi điện mừng": to B."""
    rises = [
        c.start for c in scene.cues if c.end <= cue.start and c.frame is not None and c.frame.type == "appointment"
    ]
    for group in scene.groups if rises else ():
        if group.end <= rises[0] and _OCCASIONED.search(scene.lower, scene.start, group.start):
            take(filled, cast, group, "recipient", "slot.occasion", 1)
            return


def attending(filled: Filled, scene: Scene, cue: Cue, cast: Cast, frames: Frames) -> None:
    """ "Dự bữa trưa do A chủ trì, với sự tham dự của B": the attending slot stands far off, with no event between."""
    frame = cue.frame
    assert frame is not None
    end = next((c.start for c in scene.cues if c.start >= cue.end and c.frame is not None), scene.end)
    for group in scene.groups:
        if group.prep in SUPPORT_SLOTS and cue.end <= group.start < end:
            slot_of(filled, cast, frames, frame, group, group.prep)


def named_below(filled: Filled, scene: Scene, cue: Cue, cast: Cast, frames: Frames) -> None:
    """ "Tiếp các doanh nghiệp … của Lào gồm A, B": the counterparts are named after their kind."""
    frame = cue.frame
    assert frame is not None
    end = next((c.start for c in scene.cues if c.start >= cue.end and c.kind in ("verb", "noun", "report")), scene.end)
    at: int | None = None
    people = False
    for group in scene.groups:
        if not cue.end <= group.start < end or only_states(group, cast):
            continue
        first = at is None and _SUCH_AS.search(scene.lower, cue.end, group.start) is not None
        if first or (at is not None and _NEXT.match(scene.lower, at, group.start)):
            if at is not None and _people(group, cast) != people:
                return
            people = _people(group, cast)
            take(filled, cast, group, frames.role(frame, "after"), "slot.such_as", 1)
            at = group.end


def _people(group: Group, cast: Cast) -> bool:
    return all(cast.by_id[a].kind == "person" for m in group.mentions for a in m.actors)


def honoured(scene: Scene, agent: Group, head: Cue) -> Group | None:
    """ "A tiếp (chúc mừng) B nhân dịp được bổ nhiệm": B was appointed, and not A."""
    if not _ON_OCCASION.search(scene.lower, agent.end, head.start):
        return agent
    others = [g for g in scene.groups if agent.end <= g.start and g.end <= head.start and g.prep in ("", "to")]
    return others[-1] if others else None


def post(scene: Scene, group: Group) -> bool:
    """Whether the group is an office alone that somebody takes: "được giới thiệu làm Bí thư Tỉnh ủy"."""
    alone = all(m.form == "office" for m in group.mentions)
    return alone and scene.lower.endswith(_TAKING, scene.start, group.start)


def meal(filled: Filled, scene: Scene, cue: Cue, support: Cue | None, cast: Cast) -> None:
    """ "A mời B dự tiệc trà": A gives it."""
    asked = bidden(scene, cue, support)
    giver, rule = subject(scene, asked) if asked is not None else (None, "")
    if giver is not None:
        take(filled, cast, giver, "host", rule, 0)
