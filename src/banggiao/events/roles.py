"""Roles: the groups around a trigger become parts, by the slots of its frame."""

from __future__ import annotations

import re

from banggiao.actors import Cast
from banggiao.events.beyond import (
    addressee,
    attending,
    beneficiary,
    companions,
    decorated,
    honoured,
    meal,
    named_below,
    post,
    received,
    shared_object,
    signers,
    states_sign,
)
from banggiao.events.filled import Filled, between, both_told, only_bodies, only_states, slot_of, take
from banggiao.events.following import following
from banggiao.events.scene import Group, Scene
from banggiao.events.setting import said_at, said_when
from banggiao.events.syntax import invitations, is_object, later_subject, main_subject, subject
from banggiao.lexicon.frames import Cue, Frame, Frames
from banggiao.record import Role

__all__ = ["fill"]

_OPENING = 60
_NEAR = 12
_NAME_REACH = 30
_FRONT = 3  # A verb that begins its sentence, perhaps after a quotation mark or a dash.
# Principals that stand beside a leader whom the sentence does not name.
_PASSED = frozenset({"visit", "session", "dialogue", "conference"})
_HELD = frozenset({"conference", "session"})
_BARE = re.compile(r"[\W_]+|\b(?:vào|hôm|trong|ttxvn|vov|vtv)\b")
_WHO = re.compile(r",\s*người\s")
_CLAUSE = re.compile(
    r"(?:phát biểu |(?:trả lời|nói với|phát biểu với) (?:báo chí|phóng viên|báo giới) )?"
    r"(?:ngay )?(?:trước khi|sau khi|khi|nhân dịp|nhân|kết thúc|trong khi|trong lúc) "
)
_ANOTHER = re.compile(r"(?:tại|trong) một $")
_BOTH = ("hai bên", "hai phía", "hai đoàn")
_MET = frozenset({"reception", "meeting", "call"})
_SIDED = frozenset({"reception", "meeting", "talks", "call"})
_CROWD = re.compile(r"(?:khách|khách du lịch|doanh nghiệp|công ty|người|lượt|sinh viên|tàu|công dân)\s*$")
_ABOUT = re.compile(r"\bvề\b")
_KIND_MET = re.compile(
    r"\b(?:với|cùng) [^,;]{0,30}(?:doanh nghiệp|doanh nhân|tập đoàn|công ty|nhà đầu tư|học giả|kiều bào)\b"
)
_BODY = re.compile(r" (?:với |cùng )?(?:[^\W\d_a-zà-ỹ]\w* )\w+ ")  # a body that no one knows: "với Chi đội X của A"
_HOLDER = re.compile(r"(?:người đồng cấp|lãnh đạo|đồng nghiệp|phía)\s+$")
# Types whose word at the head of a sentence takes the subject that follows: "Trong điện mừng, A …", "Tại họp báo, A …".
_FRONTED = frozenset({"message", "position"})
_TOLD_EARLY = 6
_BY_DAY = _HELD | {"ceremony"}
_FRONT_OF = re.compile(r"(?:\w+ \w+, )?(?:tại|trong) ")
_MUTUAL = frozenset({"talks", "meeting", "call", "dialogue"})


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
        take(filled, cast, patient, frames.role(frame, "after"), "subject.passive", 1)
    filled.grouped = agent is not None and all(m.form == "group" for m in agent.mentions)
    if frame.type == "position" and agent is not None and is_object(scene, agent):
        agent = None  # "triệu tập đại sứ Nga phản đối"
    if frame.need == "adjoining" and rule not in ("subject.adjoining", "subject.after"):
        agent = None
    if frame.type == "appointment" and rule == "subject.carried" and agent is not None:
        agent = honoured(scene, agent, head)
    if agent is not None and frame.type == "visit" and only_states(agent, cast):
        filled.crowd = _CROWD.search(scene.lower, scene.start, agent.start) is not None
    if agent is not None and frame.type == "visit" and _greeting_between(scene, agent, cue):
        role = "host"  # "Việt Nam sẽ đón bốn lãnh đạo thăm cấp nhà nước"
    if agent is not None and role is not None:
        both = role == "signatory" and filled.grouped and scene.lower.startswith(_BOTH, agent.start)
        if not (both and states_sign(filled, cast, agent, rule)):
            take(filled, cast, agent, role, rule, 0)
    if agent is not None and role is not None and rule == "subject.carried":
        companions(filled, scene, agent, head, role, cast)
    meal(filled, scene, cue, support, cast)
    if support is not None and cue.kind == "verb":
        signers(filled, scene, support, cue, cast)
    _after(filled, scene, cue, cast, frame, frames)
    attending(filled, scene, cue, cast, frames)
    if cue.kind == "verb" and frame.type in _SIDED and not any(p.side == 1 for p in filled.parts):
        shared_object(filled, scene, cue, cast, frames)
    if frame.type in _MET and any(p.side == 0 for p in filled.parts) and not any(p.side == 1 for p in filled.parts):
        named_below(filled, scene, cue, cast, frames)
    if frame.type == "message" and not any(p.role == "recipient" for p in filled.parts):
        addressee(filled, scene, cue, cast)
    if frame.id == "award" and cue.kind == "verb" and not any(p.role == "recipient" for p in filled.parts):
        decorated(filled, scene, cue, cast)
    if frame.type == "aid" and not any(p.role == "recipient" for p in filled.parts):
        beneficiary(filled, scene, cue, cast)
    received(filled, scene, cue, cast)
    if filled.grouped and any(p.rule == "slot.between" for p in filled.parts):
        filled.parts = [p for p in filled.parts if not p.rule.startswith("subject")]  # "hai bên" are those named after
    for opening in scene.groups:
        if opening.prep in ("chair", "witness") and opening.end <= cue.start and _leads_in(scene, opening, head):
            slot_of(filled, cast, frames, frame, opening, opening.prep)  # "Dưới sự chủ trì của A, hội nghị …"
    if frame.id == "ceremony.tribute" and ";" in scene.lower[scene.start : cue.start]:
        for led in scene.groups:
            if led.prep == "by" and led.end <= cue.start:
                take(filled, cast, led, "participant", "slot.delegations", 0)  # "đoàn A do X dẫn đầu; đoàn B do Y …"
    filled.behalf = tuple(
        a for g in scene.groups if g.prep == "behalf" and g.end <= head.start for m in g.mentions for a in m.actors
    )
    _fronted(filled, scene, cue, support, cast, frame, frames)
    if frame.type in ("visit", "conference", "congress"):
        for group in invitations(scene, cue):
            take(filled, cast, group, frames.role(frame, "inviter"), "slot.inviter", 1)
    return filled


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
        owned = cue.kind == "verb" and frame.type not in ("award", "appointment")  # whose gift, whose post
        if slot == "of" and (owned or any(p.rule == "slot.of" for p in filled.parts)):
            continue  # "tiếp xúc các chính đảng của Mexico": the states own what is met.
        if slot == "after" and frame.type == "visit" and scene.lower.endswith("dự", cue.start, cue.end):
            continue  # "sẽ thăm và dự Hội nghị X"
        if frame.type == "appointment" and post(scene, group):
            continue
        if slot == "after" and scene.lower.endswith("giữa", cue.start, cue.end):
            slot = "between"  # a trigger that ends with the word: "cuộc gặp cấp cao giữa"
        joined = frame.type in _MUTUAL and cue.kind == "noun" and _states(group, cast)
        if slot == "after" and not joined and _modifier(scene, end, group, cast, frame):
            if frame.type in _PASSED:
                continue
            return
        if slot == "after" and frame.type == "visit" and cue.kind == "noun" and not only_bodies(group, cast):
            return  # "Về chuyến thăm, Giáo sư A cho rằng …"
        if slot == "by" and previous is not None and any(m.form == "delegation" for m in previous[0].mentions):
            slot_of(filled, cast, frames, frame, group, previous[1])  # "Đoàn … do A làm Trưởng đoàn"
            continue
        if slot == "next":
            take(filled, cast, group, frames.role(frame, "after"), "slot.next", 1)
            previous, end = (group, "after"), group.end
            continue
        if slot == "after" and joined:
            slot = "between"  # "cuộc gặp Mỹ - Triều Tiên"
        if slot in ("of", "to") and frame.type in _SIDED and _ABOUT.search(scene.lower, cue.end, group.start):
            continue  # "trao đổi với A về những quan tâm của B"
        if slot == "of" and frame.type in _SIDED and _KIND_MET.search(scene.lower, end, group.start):
            continue  # "cuộc gặp với các doanh nghiệp của A": whose firms they are
        if slot == "between" and frame.type in _MUTUAL and both_told(filled, cast):
            continue  # "A và B hội đàm về quan hệ giữa hai nước"
        slot_of(filled, cast, frames, frame, group, slot)
        previous, end = (group, slot), group.end


def _modifier(scene: Scene, end: int, group: Group, cast: Cast, frame: Frame) -> bool:
    """A state after a noun belongs to it: "tiếp các doanh nghiệp Trung Quốc"; after an office it is who holds it."""
    if not only_states(group, cast) or group.mentions[0].form == "office":
        return False
    gap = scene.between(end, group.start)
    if frame.type in _SIDED and (_HOLDER.search(gap) or _BODY.match(scene.text, end, group.start)):
        return False
    return not scene.words.leads_to(gap) if frame.type == "visit" else bool(gap.strip())


def _sides(scene: Scene, head: Cue, cue: Cue) -> tuple[Group | None, Group | None, str]:
    """Agent and patient before the verb: "A được B tiếp", "A được bầu", "A tiếp B"."""
    group, rule = subject(scene, head.start)
    last = next((g for g in reversed(scene.groups) if g.end <= head.start), None)
    if last is not None and last.prep == "passive" and group is not last and _short(scene, last, head):
        before = next(
            (g for g in reversed(scene.groups) if g.end <= last.start and _near_passive(scene, g, last)), None
        )
        return last, group or before, "subject.passive"  # "(Nhân dịp) A được Quốc hội khóa XV bầu"
    fronted = _opens_sentence(scene, head) or _CLAUSE.match(scene.lower, scene.start) is not None
    if group is None and cue.kind == "verb" and fronted:
        return later_subject(scene, cue.end), None, "subject.after"  # "Tới Lima dự hội nghị, A đã gặp B"
    if group is None:
        return None, None, ""
    if group.prep == "passive":
        outer, _ = subject(scene, group.start - 1)
        earlier = [g for g in scene.groups if g.end <= group.start and g.prep in ("", "other")]
        said = max((c.end for c in scene.cues if c.kind in ("report", "inform") and c.end <= group.start), default=0)
        inside = bool(earlier) and said and earlier[-1].start >= said
        if earlier and (inside or _WHO.search(scene.lower, earlier[-1].end, group.start)):
            outer = earlier[-1]  # "A cho biết B là vị khách được C tiếp", "gửi lời chúc mừng B, người vừa được C …"
        return group, outer or (earlier[-1] if earlier else None), rule
    if cue.kind == "verb" and _passive(scene, head.start):
        return None, group, "subject.passive"
    return group, None, rule


def _opens_sentence(scene: Scene, head: Cue) -> bool:
    """Whether the verb begins its sentence, perhaps after a day and a dateline: "Ngày 5/9, tiếp B, A …"."""
    if head.start - scene.start <= _FRONT:
        return True
    dated = bool(scene.dates) and scene.dates[0].end <= head.start
    return dated and not _BARE.sub("", scene.between(scene.start, head.start))


def _near_passive(scene: Scene, group: Group, agent: Group) -> bool:
    return scene.words.adjoins(scene.between(group.end, agent.start))


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
        said_by = main_subject(scene, cue.start) if frame.type != "ceremony" else None
        role: Role | None = "speaker" if frame.type in _HELD else frames.role(frame, "before")
        if said_by is not None:  # "A mong muốn điều này tại hội nghị …"
            take(filled, cast, said_by, role, "subject.said", 0)
        return
    if support is None and any(p.side == 0 for p in filled.parts):
        return
    if support is None and frame.type in _BY_DAY and not filled.parts and _dated(scene, cue):
        if (body := later_subject(scene, cue.end)) is not None:
            organ = all(cast.by_id[a].kind != "person" for m in body.mentions for a in m.actors)
            part = frames.support_role(frame, "attendee" if organ else "speaker")
            take(filled, cast, body, part, "subject.after", 0)  # "Tại hội nghị sáng 3/8, A …"
        return
    if support is None and frame.type in _HELD and _ANOTHER.search(scene.lower, scene.start, cue.start):
        if (speaker := later_subject(scene, cue.end)) is not None:
            take(filled, cast, speaker, "speaker", "subject.after", 0)  # "Tại một hội nghị ở X, A yêu cầu …"
        return
    group = later_subject(scene, max(cue.end, filled.end or 0))
    if group is not None and support is None and not filled.parts and frame.type in _MUTUAL and _two(group, cast):
        between(filled, cast, group, frames.role(frame, "between"))  # "Tại hội đàm ở Auckland, A và B nhất trí …"
        return
    if group is not None and all(m.form == "group" for m in group.mentions) and any(p.side == 1 for p in filled.parts):
        group = None  # "cuộc hội đàm với B, trong đó hai bên …"
    if group is None and support is None and any(p.side == 1 for p in filled.parts):
        group = main_subject(scene, cue.start)
    sides = next((g for g in scene.groups if _two(g, cast)), None) if frame.id == "position.joint" else None
    if sides is not None and not filled.parts and support is None:
        between(filled, cast, sides, "speaker")  # "đưa ra tại cuộc họp báo chung ngay sau hội đàm giữa A và B"
        return
    if group is None:
        return
    if support is not None:
        take(filled, cast, group, frames.support_role(frame, support.part), "subject.after", 0)
    elif any(p.side == 1 and p.rule != "slot.inviter" for p in filled.parts) or frame.type in _FRONTED:
        take(filled, cast, group, frames.role(frame, "before"), "subject.after", 0)


def _dated(scene: Scene, cue: Cue) -> bool:
    """ "Tại hội nghị sáng 3/8, A …", "Trước đó, trong tiệc chiêu đãi tối 2/8, A …": a gathering named by its day."""
    day = next((d for d in scene.dates if 0 <= d.start - cue.end <= 2), None)
    fronted = _FRONT_OF.fullmatch(scene.lower, scene.start, cue.start) is not None
    return fronted and scene.order < _TOLD_EARLY and day is not None and scene.lower.startswith(",", day.end)


def _states(group: Group, cast: Cast) -> bool:
    return len(group.mentions) == 2 and all(cast.by_id[a].kind == "state" for m in group.mentions for a in m.actors)


def _two(group: Group, cast: Cast) -> bool:
    """Whether the group is two people of two countries."""
    people = [cast.by_id[m.actors[0]] for m in group.mentions if len(m.actors) == 1]
    countries = {a.country for a in people if a.kind == "person"}
    return len(group.mentions) == len(people) == len(countries - {None}) == 2
