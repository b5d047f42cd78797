"""Counterparts told by office alone: whoever is named elsewhere with it, or else the state stands for them."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.absorb import absorb
from banggiao.events.alike import dates_agree, family
from banggiao.events.draft import Draft, Part
from banggiao.events.naming import TWO_SIDED
from banggiao.events.standing import holds
from banggiao.record import Actor, Role

__all__ = ["by_office"]


def by_office(events: list[Draft], cast: Cast) -> list[Draft]:
    """``events`` where "sẽ hội kiến Tổng thống" on a visit has a counterpart.

    One that the page tells again with the name of the office's holder is that event; else the state visited stands
    for its president.
    """
    kept = []
    for event in events:
        if not event.office or event.frame.type not in TWO_SIDED or any(p.side == 1 for p in event.parts):
            kept.append(event)
            continue
        twin = next((e for e in events if e is not event and _names(e, event, cast)), None)
        if twin is not None:
            absorb(twin, event, cast)
            continue
        _stand_in(event, cast)
        kept.append(event)
    return kept


def _names(named: Draft, event: Draft, cast: Cast) -> bool:
    """Whether ``named`` is the same people's meeting with whoever holds the office in that country."""
    if named.office or not family(named, event) or named.status != event.status or not dates_agree(named, event):
        return False
    ours = {p.actor for p in event.parts}
    others = [cast.by_id[p.actor] for p in named.parts if p.actor not in ours]
    return ours <= named.actors() and any(_holds(a, event) for a in others)


def _holds(actor: Actor, event: Draft) -> bool:
    abroad = event.parent is not None and event.parent.type == "visit"
    if actor.kind != "person" or (abroad and event.country not in (None, actor.country)):
        return False
    return holds(actor, event.office)


def _stand_in(event: Draft, cast: Cast) -> None:
    """The state that is visited."""
    if event.parent is None or event.parent.type != "visit":
        return
    own = {cast.by_id[a].country for a in event.actors()}
    state = next((a for a in cast.actors if a.kind == "state" and a.country == event.country), None)
    if state is None or state.country is None or state.country in own:
        return
    role: Role = "participant"
    if event.type == "reception":
        role = "guest" if event.of("host") else "host"
    at = event.trigger
    event.parts.append(Part(state.id, role, at.start, at.end, "context.office", 1, sure=False))
