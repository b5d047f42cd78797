"""Roles: the groups around a trigger become parts, by the slots of its frame."""

from __future__ import annotations

import re

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Group, Scene
from banggiao.events.setting import said_at, said_when
from banggiao.events.syntax import following, invitation, is_object, later_subject, main_subject, subject
from banggiao.lexicon.frames import Cue, Frame, Frames
from banggiao.record import Role

__all__ = ["Filled", "fill"]

# Slots whose role is a support verb's ("chair" in "dưới sự chủ trì của A").
_SUPPORT_SLOTS = frozenset({"chair", "attendee", "witness"})
_SIDES = {"before": 0, "of": 0, "by": 0, "inviter": 1, "after": 1, "with": 1, "to": 1}
_OPENING = 60
_ADDRESS = 100
_NEAR = 12
_NAME_REACH = 30
_FRONT = 3  # A verb that begins its sentence, perhaps after a quotation mark or a dash.
# Principals that stand beside a leader whom the sentence does not name.
_PASSED = frozenset({"visit", "session", "dialogue", "conference"})
_HELD = frozenset({"conference", "session"})
_WHO = re.compile(r",\s*người\s")
_CLAUSE = re.compile(r"(?:ngay )?(?:trước khi|sau khi|khi|nhân dịp|nhân|kết thúc|trong khi|trong lúc) ")
_ANOTHER = re.compile(r"(?:tại|trong) một $")
_BOTH = ("hai bên", "hai phía", "hai đoàn")
_MUTUAL = frozenset({"talks", "meeting", "call", "dialogue"})


class Filled:
    """What syntax found around one trigger."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.start: int | None = None
        self.end: int | None = None
        self.behalf: tuple[str, ...] = ()
        self.grouped = False

    def add(self, parts: list[Part]) -> None:
        """Add parts of actors that have none yet; a surer role of the same actor wins."""
        known = {p.actor for p in self.parts}
        self.parts.extend(p for p in parts if p.actor not in known)

    def cover(self, group: Group) -> None:
        """Widen the evidence to ``group``."""
        self.start = group.start if self.start is None else min(self.start, group.start)
        self.end = group.end if self.end is None else max(self.end, group.end)


def fill(scene: Scene, cue: Cue, support: Cue | None, cast: Cast, frames: Frames) -> Filled:
    """Parts of the event that ``cue`` names, with those of its support verb."""
    frame = cue.frame
    assert frame is not None
    filled = Filled()
    head = support or cue
    agent, patient, rule = _sides(scene, head, cue)
    said = said_when(scene, cue, support) if rule in ("", "subject.carried") else None
    if said is not None:
        agent, rule = subject(scene, said.start)  # "A cho rằng B và C cần …, sau khi gặp D": A met D
    if cue.kind == "noun" and support is None:
        agent = None
    role = _subject_role(frame, cue, support, frames)
    if patient is not None:
        _take(filled, cast, patient, frames.role(frame, "after"), "subject.passive", 1)
    filled.grouped = agent is not None and all(m.form == "group" for m in agent.mentions)
    if frame.type == "position" and agent is not None and is_object(scene, agent):
        agent = None  # "triệu tập đại sứ Nga phản đối"
    if frame.need == "adjoining" and rule not in ("subject.adjoining", "subject.after"):
        agent = None
    if agent is not None and frame.type == "visit" and _greeting_between(scene, agent, cue):
        role = "host"  # "Việt Nam sẽ đón bốn lãnh đạo thăm cấp nhà nước"
    if agent is not None and role is not None:
        both = role == "signatory" and filled.grouped and scene.lower.startswith(_BOTH, agent.start)
        if not (both and _states_sign(filled, cast, agent, rule)):
            _take(filled, cast, agent, role, rule, 0)
    if support is not None and cue.kind == "verb":
        _signers(filled, scene, support, cue, cast)
    _after(filled, scene, cue, cast, frame, frames)
    if frame.type == "message" and cue.kind == "verb" and not any(p.role == "recipient" for p in filled.parts):
        _addressee(filled, scene, cue, cast)
    if (
        frame.id == "reception"
        and scene.lower.startswith(" và trao", cue.end)
        and not any(p.side for p in filled.parts)
    ):
        given = next((g for g in scene.groups if g.start > cue.end), None)  # "tiếp và trao Huân chương tặng B"
        if given is not None:
            _take(filled, cast, given, "guest", "slot.after", 1)
    if filled.grouped and any(p.rule == "slot.between" for p in filled.parts):
        filled.parts = [p for p in filled.parts if not p.rule.startswith("subject")]  # "hai bên" are those named after
    for opening in scene.groups:
        if opening.prep in ("chair", "witness") and opening.end <= cue.start and _leads_in(scene, opening, head):
            _slot(filled, cast, frames, frame, opening, opening.prep)  # "Dưới sự chủ trì của A, hội nghị …"
    if frame.id == "ceremony.tribute" and ";" in scene.lower[scene.start : cue.start]:
        for led in scene.groups:
            if led.prep == "by" and led.end <= cue.start:
                _take(filled, cast, led, "participant", "slot.delegations", 0)  # "đoàn A do X dẫn đầu; đoàn B do Y …"
    filled.behalf = tuple(
        a for g in scene.groups if g.prep == "behalf" and g.end <= head.start for m in g.mentions for a in m.actors
    )
    _fronted(filled, scene, cue, support, cast, frame, frames)
    if frame.type in ("visit", "conference", "congress") and (group := invitation(scene)) is not None:
        _take(filled, cast, group, frames.role(frame, "inviter"), "slot.inviter", 1)
    return filled


def _states_sign(filled: Filled, cast: Cast, group: Group, rule: str) -> bool:
    """ "Hai bên đã ký 9 văn kiện" after the talks of two leaders: their states sign."""
    people = [cast.by_id[a] for m in group.mentions for a in m.actors]
    countries = {a.country for a in people if a.kind == "person" and a.country}
    states = [a.id for a in cast.actors if a.kind == "state" and a.country in countries]
    if not len(people) == len(countries) == len(states) == 2:
        return False
    at = group.mentions[0]
    filled.add([Part(state, "signatory", at.start, at.end, rule, side) for side, state in enumerate(states)])
    return True


def _signers(filled: Filled, scene: Scene, support: Cue, cue: Cue, cast: Cast) -> None:
    """ "Chứng kiến lãnh đạo A và B ký kết …": those between the two verbs sign."""
    signers, rule = subject(scene, cue.start)
    if signers is not None and signers.start >= support.end:
        _take(filled, cast, signers, "signatory", rule, 2)


def _addressee(filled: Filled, scene: Scene, cue: Cue, cast: Cast) -> None:
    """ "Gửi điện tới lãnh đạo Đảng, Nhà nước và Nhân dân Việt Nam": the first of another country named after it."""
    own = {cast.by_id[p.actor].country for p in filled.parts}
    for group in scene.groups:
        countries = {cast.by_id[a].country for m in group.mentions for a in m.actors}
        if group.start < cue.end or group.start - cue.end > _ADDRESS or not own or countries & own or None in countries:
            continue
        _take(filled, cast, group, "recipient", "slot.address", 1)
        return


def _leads_in(scene: Scene, group: Group, head: Cue) -> bool:
    """Whether the group's phrase opens the sentence, before the comma after which the event is told."""
    return group.start - scene.start <= _OPENING and "," in scene.lower[group.end : head.start]


def _greeting_between(scene: Scene, agent: Group, cue: Cue) -> bool:
    between = [c for c in scene.cues if agent.end <= c.start and c.end <= cue.start]
    return any(c.frame is not None and c.frame.id == "ceremony.greeting" for c in between)


def _after(filled: Filled, scene: Scene, cue: Cue, cast: Cast, frame: Frame, frames: Frames) -> None:
    previous: tuple[Group, str] | None = None
    end = cue.end
    for group, slot in following(scene, cue):
        if slot == "of" and frame.type == "message" and group.start - cue.end > _NEAR:
            continue  # "thông điệp chia buồn trước sự ra đi của A"
        if slot == "of" and cue.kind == "verb":
            continue  # "tiếp xúc các chính đảng của Mexico": the states own what is met.
        if slot == "after" and _modifier(scene, end, group, cast, frame):
            if frame.type in _PASSED:
                continue
            return
        if slot == "by" and previous is not None and any(m.form == "delegation" for m in previous[0].mentions):
            _slot(filled, cast, frames, frame, group, previous[1])  # "Đoàn … do A làm Trưởng đoàn"
            continue
        if slot == "after" and frame.type in _MUTUAL and cue.kind == "noun" and _states(group, cast):
            slot = "between"  # "cuộc gặp Mỹ - Triều Tiên"
        _slot(filled, cast, frames, frame, group, slot)
        previous, end = (group, slot), group.end


def _modifier(scene: Scene, end: int, group: Group, cast: Cast, frame: Frame) -> bool:
    """A state after a noun belongs to it: "tiếp các doanh nghiệp Trung Quốc"."""
    if {cast.by_id[a].kind for m in group.mentions for a in m.actors} != {"state"}:
        return False
    gap = scene.between(end, group.start)
    return not scene.words.leads_to(gap) if frame.type == "visit" else bool(gap.strip())


def _sides(scene: Scene, head: Cue, cue: Cue) -> tuple[Group | None, Group | None, str]:
    """Agent and patient before the verb: "A được B tiếp", "A được bầu", "A tiếp B"."""
    group, rule = subject(scene, head.start)
    last = next((g for g in reversed(scene.groups) if g.end <= head.start), None)
    if last is not None and last.prep == "passive" and group is not last and _short(scene, last, head):
        return last, group, "subject.passive"  # "A được người đồng cấp Chile X tiếp": X is nobody known
    fronted = head.start - scene.start <= _FRONT or _CLAUSE.match(scene.lower, scene.start) is not None
    if group is None and cue.kind == "verb" and fronted:
        return later_subject(scene, cue.end), None, "subject.after"  # "Tới Lima dự hội nghị, A đã gặp B"
    if group is None:
        return None, None, ""
    if group.prep == "passive":
        outer, _ = subject(scene, group.start - 1)
        earlier = [g for g in scene.groups if g.end <= group.start and g.prep in ("", "other")]
        if earlier and _WHO.search(scene.lower, earlier[-1].end, group.start):
            outer = earlier[-1]  # "gửi lời chúc mừng B, người vừa được C phê chuẩn …"
        return group, outer or (earlier[-1] if earlier else None), rule
    if cue.kind == "verb" and _passive(scene, head.start):
        return None, group, "subject.passive"
    return group, None, rule


def _short(scene: Scene, group: Group, head: Cue) -> bool:
    gap = scene.lower[group.end : head.start]
    return len(gap) <= _NAME_REACH and not set(",;:") & set(gap)


def _passive(scene: Scene, at: int) -> bool:
    return scene.lower[max(scene.start, at - 8) : at].rstrip().endswith(("được", "bị"))


def _subject_role(frame: Frame, cue: Cue, support: Cue | None, frames: Frames) -> Role | None:
    if support is not None:
        return frames.support_role(frame, support.part)
    return frames.role(frame, "before")


def _fronted(
    filled: Filled, scene: Scene, cue: Cue, support: Cue | None, cast: Cast, frame: Frame, frames: Frames
) -> None:
    """A fronted phrase takes the subject that follows: "Trong cuộc hội đàm với B, A …", "Phát biểu tại lễ, A …"."""
    if cue.kind != "noun" or any(p.rule.startswith("subject") for p in filled.parts):
        return
    if support is None and said_at(scene, cue) is not None:
        if frame.type in _HELD and (speaker := main_subject(scene, cue.start)) is not None:
            _take(filled, cast, speaker, "speaker", "subject.said", 0)  # "A mong muốn điều này tại hội nghị …"
        return
    if support is None and any(p.side == 0 for p in filled.parts):
        return
    if support is None and frame.type in _HELD and _ANOTHER.search(scene.lower, scene.start, cue.start):
        if (speaker := later_subject(scene, cue.end)) is not None:
            _take(filled, cast, speaker, "speaker", "subject.after", 0)  # "Tại một hội nghị ở X, A yêu cầu …"
        return
    group = later_subject(scene, max(cue.end, filled.end or 0))
    if group is not None and support is None and not filled.parts and frame.type in _MUTUAL and _two(group, cast):
        _between(filled, cast, group, frames.role(frame, "between"))  # "Tại hội đàm ở Auckland, A và B nhất trí …"
        return
    if group is not None and all(m.form == "group" for m in group.mentions) and any(p.side == 1 for p in filled.parts):
        group = None  # "cuộc hội đàm với B, trong đó hai bên …"
    if group is None and support is None and any(p.side == 1 for p in filled.parts):
        group = main_subject(scene, cue.start)
    if group is None:
        return
    if support is not None:
        _take(filled, cast, group, frames.support_role(frame, support.part), "subject.after", 0)
    elif any(p.side == 1 and p.rule != "slot.inviter" for p in filled.parts) or frame.type == "message":
        _take(filled, cast, group, frames.role(frame, "before"), "subject.after", 0)


def _states(group: Group, cast: Cast) -> bool:
    return len(group.mentions) == 2 and all(cast.by_id[a].kind == "state" for m in group.mentions for a in m.actors)


def _two(group: Group, cast: Cast) -> bool:
    """Whether the group is two people of two countries."""
    people = [cast.by_id[m.actors[0]] for m in group.mentions if len(m.actors) == 1]
    countries = {a.country for a in people if a.kind == "person"}
    return len(group.mentions) == len(people) == len(countries - {None}) == 2


def _slot(filled: Filled, cast: Cast, frames: Frames, frame: Frame, group: Group, slot: str) -> None:
    if slot == "behalf":
        return
    role = frames.support_role(frame, slot) if slot in _SUPPORT_SLOTS else frames.role(frame, slot)
    if slot == "at" and frame.type == "visit":
        role = _host_if_state(cast, group)
    if slot == "between":
        _between(filled, cast, group, role)
    else:
        _take(filled, cast, group, role, f"slot.{slot}", _SIDES.get(slot, 2))


def _host_if_state(cast: Cast, group: Group) -> Role | None:
    kinds = {cast.by_id[a].kind for m in group.mentions for a in m.actors}
    return "host" if kinds <= {"state", "organ", "organization"} else None


def _between(filled: Filled, cast: Cast, group: Group, role: Role | None) -> None:
    if role is None:
        return
    for index, mention in enumerate(group.mentions):
        filled.add(parts_of(mention, cast, role, "slot.between", min(index, 1)))
    filled.cover(group)


def _take(filled: Filled, cast: Cast, group: Group, role: Role | None, rule: str, side: int) -> None:
    if role is None:
        return
    people = any(cast.by_id[a].kind == "person" for m in group.mentions for a in m.actors)
    for mention in group.mentions:
        if role == "visitor" and any(cast.by_id[a].kind == "international" for a in mention.actors):
            continue
        if role == "appointee" and any(cast.by_id[a].kind != "person" for a in mention.actors):
            continue
        if not (people and mention.form == "delegation" and _leaderless(mention, cast)):
            filled.add(parts_of(mention, cast, role, rule, side))
    filled.cover(group)


def _leaderless(mention: Mention, cast: Cast) -> bool:
    """A delegation without a leader of its own, beside somebody who leads it: "A dẫn đầu Đoàn"."""
    return all(cast.by_id[a].leader is None for a in mention.actors)
