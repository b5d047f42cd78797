"""From a mention to the parts of an event: a delegation stands for its leader, or its principal."""

from __future__ import annotations

from collections.abc import Iterator

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Part
from banggiao.record import Actor, Role

__all__ = ["parts_of"]

# "Đoàn …, do đồng chí A": the leader's name stands this close after the delegation's phrase.
_LEADER_REACH = 60


_PRINCIPALS = frozenset({"party", "organ", "organization"})


def parts_of(mention: Mention, cast: Cast, role: Role, rule: str, side: int) -> list[Part]:
    """The parts of those whom one mention names; a delegation stands for its leader, or its principal."""
    return [part for actor in mention.actors for part in _one(cast.by_id[actor], mention, cast, role, rule, side)]


def _one(actor: Actor, mention: Mention, cast: Cast, role: Role, rule: str, side: int) -> Iterator[Part]:
    start, end = mention.start, mention.end
    if actor.kind != "delegation":
        offices = mention.offices if len(mention.actors) == 1 else ()
        yield Part(actor.id, role, start, end, rule, side, offices=offices)
        return
    if not _leader_within(actor, mention, cast):
        yield from _principal(actor, cast, role, start, end, rule, side)
    if actor.leader is not None:
        yield Part(actor.leader, role, start, end, rule, side, lead=True, represents=actor.represents)


def _leader_within(actor: Actor, mention: Mention, cast: Cast) -> bool:
    leader = cast.by_id.get(actor.leader or "")
    reach = mention.phrase_end + _LEADER_REACH
    return leader is not None and any(mention.phrase_start <= s.start and s.end <= reach for s in leader.mentions)


def _principal(actor: Actor, cast: Cast, role: Role, start: int, end: int, rule: str, side: int) -> Iterator[Part]:
    principals = [a for a in actor.represents if a in cast.by_id and cast.by_id[a].kind in _PRINCIPALS]
    if len(principals) == 1:
        yield Part(principals[0], role, start, end, rule, side)
    elif actor.leader is None:
        yield Part(actor.id, role, start, end, rule, side, represents=actor.represents)
