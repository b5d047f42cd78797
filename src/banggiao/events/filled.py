"""What syntax found around one trigger, and how a group of phrases becomes parts in it."""

from __future__ import annotations

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Group
from banggiao.lexicon.frames import Frame, Frames
from banggiao.record import Role

__all__ = ["SUPPORT_SLOTS", "Filled", "between", "both_told", "only_bodies", "only_states", "slot_of", "take"]

# Slots whose role is a support verb's ("chair" in "dưới sự chủ trì của A").
SUPPORT_SLOTS = frozenset({"chair", "attendee", "witness"})
_SIDES = {"before": 0, "of": 0, "by": 0, "inviter": 1, "after": 1, "with": 1, "to": 1}


class Filled:
    """What syntax found around one trigger."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.start: int | None = None
        self.end: int | None = None
        self.behalf: tuple[str, ...] = ()
        self.grouped = False
        self.crowd = False  # "Nửa triệu lượt khách Lào đã thăm …" is no journey of a state.

    def add(self, parts: list[Part]) -> None:
        """Add parts of actors that have none yet; a surer role of the same actor wins."""
        known = {p.actor for p in self.parts}
        self.parts.extend(p for p in parts if p.actor not in known)

    def cover(self, group: Group) -> None:
        """Widen the evidence to ``group``."""
        self.start = group.start if self.start is None else min(self.start, group.start)
        self.end = group.end if self.end is None else max(self.end, group.end)


def slot_of(filled: Filled, cast: Cast, frames: Frames, frame: Frame, group: Group, slot: str) -> None:
    """Add those of ``group`` with the role that the frame gives to ``slot``."""
    if slot == "behalf":
        return
    role = frames.support_role(frame, slot) if slot in SUPPORT_SLOTS else frames.role(frame, slot)
    if slot == "at" and frame.type == "visit":
        role = _host_if_state(cast, group)
    if slot == "between":
        between(filled, cast, group, role)
    else:
        take(filled, cast, group, role, f"slot.{slot}", _SIDES.get(slot, 2))


def _host_if_state(cast: Cast, group: Group) -> Role | None:
    kinds = {cast.by_id[a].kind for m in group.mentions for a in m.actors}
    return "host" if kinds <= {"state", "organ", "organization"} else None


def between(filled: Filled, cast: Cast, group: Group, role: Role | None) -> None:
    """Both sides of "giữa A và B": the first mention's is one, all others the other."""
    if role is None:
        return
    for index, mention in enumerate(group.mentions):
        filled.add(parts_of(mention, cast, role, "slot.between", min(index, 1)))
    filled.cover(group)


def take(filled: Filled, cast: Cast, group: Group, role: Role | None, rule: str, side: int) -> None:
    """Add those of ``group`` with ``role``; nothing where the frame has none for the slot."""
    if role is None:
        return
    people = any(cast.by_id[a].kind == "person" for m in group.mentions for a in m.actors)
    for mention in group.mentions:
        if rule == "slot.to" and role == "host" and any(cast.by_id[a].kind == "person" for a in mention.actors):
            continue  # "… và gửi lời thăm hỏi tới A"
        if role == "visitor" and any(cast.by_id[a].kind == "international" for a in mention.actors):
            continue
        if role == "appointee" and not _may_be_elected(mention, cast):
            continue
        if not (people and mention.form == "delegation" and _leaderless(mention, cast)):
            filled.add(parts_of(mention, cast, role, rule, side))
    filled.cover(group)


def _may_be_elected(mention: Mention, cast: Cast) -> bool:
    """A person, or a state called by its name: "bầu Việt Nam làm thành viên Hội đồng Nhân quyền"."""
    kinds = {cast.by_id[a].kind for a in mention.actors}
    return kinds == {"person"} or (kinds == {"state"} and mention.form == "name")


def _leaderless(mention: Mention, cast: Cast) -> bool:
    """A delegation without a leader of its own, beside somebody who leads it: "A dẫn đầu Đoàn"."""
    return all(cast.by_id[a].leader is None for a in mention.actors)


def only_states(group: Group, cast: Cast) -> bool:
    """Whether the group names states and nobody else."""
    return all(cast.by_id[a].kind == "state" for m in group.mentions for a in m.actors)


def only_bodies(group: Group, cast: Cast) -> bool:
    """Whether the group names no person."""
    return all(cast.by_id[a].kind != "person" for m in group.mentions for a in m.actors)


def both_told(filled: Filled, cast: Cast) -> bool:
    """Whether the subject is already two sides."""
    people = [cast.by_id[p.actor] for p in filled.parts if p.rule.startswith("subject")]
    return not filled.grouped and len({a.country for a in people if a.kind == "person"} - {None}) > 1
