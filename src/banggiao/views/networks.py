"""Who met whom: actors as nodes, shared events as edges."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, select

from banggiao.edtf import first_day
from banggiao.store.schema import events, participants
from banggiao.views.filters import ANY, Filter
from banggiao.views.model import ActorRef, Count
from banggiao.views.model_lists import Network, NetworkEdge, NetworkNode
from banggiao.views.naming import actor_named
from banggiao.views.rows import actor_refs, texts
from banggiao.views.where import facet_of, newest, resolve

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["network"]

MOST_NODES = 300
# The newest events that are drawn: more make a picture that nobody can read.
MOST_EVENTS = 3_000
# In a conference of more than this many, not everybody met everybody: only the ego's own meetings count.
_CROWD = 24
_EVENT_IDS = 10


@dataclass
class _Meeting:
    """An event as the network sees it: who took part, on which side."""

    id: str
    type: str
    date: str | None
    sides: dict[str, str] = field(default_factory=dict)

    def pairs(self, ego: str | None) -> Iterator[tuple[str, str]]:
        """Those who met: two of different sides, each pair once, in the order of ids."""
        crowd = len(self.sides) > _CROWD
        for a, b in combinations(sorted(self.sides), 2):
            if self.sides[a] != self.sides[b] and (not crowd or ego in (a, b)):
                yield a, b


@dataclass
class _Edge:
    meetings: list[_Meeting] = field(default_factory=list)


def network(store: Store, *, name: str | None = None, where: Filter = ANY, limit: int = 100) -> Network:
    """Who met whom: around one actor, or the busiest ones; at most 300 nodes."""
    with store.read() as connection:
        ego = actor_named(connection, name) if name else None
        chosen = resolve(connection, where, *((facet_of(ego),) if ego else ()))
        meetings = _meetings(connection, newest(connection, chosen, MOST_EVENTS), ego)
        return _network(connection, ego, meetings, max(1, min(limit, MOST_NODES)))


def _meetings(connection: Connection, numbers: list[int], ego: ActorRef | None) -> list[_Meeting]:
    of = select(*events.c["n", "id", "type", "edtf"])
    part = participants.c
    who = select(part.n, part.actor, part.role, part.side, part.represents)
    found: dict[int, _Meeting] = {}
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        for row in connection.execute(of.where(events.c.n.in_(some))):
            found[row.n] = _Meeting(row.id, row.type, row.edtf)
        for row in connection.execute(who.where(part.n.in_(some)).order_by(part.n, part.number)):
            _seat(found[row.n], row, ego)
    return [found[n] for n in numbers if n in found]


def _seat(meeting: _Meeting, row: Row[Any], ego: ActorRef | None) -> None:
    """Put a participant on its side. Who acts for the ego (a party, a state, an organ) sits there as the ego."""
    actor = row.actor
    if ego is not None and actor != ego.id and _acts_for(row, ego):
        actor = ego.id
    # Without a known country, those of one role are taken for one side: hosts did not meet hosts.
    meeting.sides.setdefault(actor, row.side or row.role)


def _acts_for(row: Row[Any], ego: ActorRef) -> bool:
    if ego.kind == "state":
        return bool(row.side) and row.side == ego.country
    return ego.kind != "person" and ego.id in texts(row.represents)


def _network(connection: Connection, ego: ActorRef | None, meetings: Iterable[_Meeting], limit: int) -> Network:
    centre = ego.id if ego else None
    edges: defaultdict[tuple[str, str], _Edge] = defaultdict(_Edge)
    busy: Counter[str] = Counter()
    for meeting in meetings:
        pairs = list(meeting.pairs(centre))
        for pair in pairs:
            edges[pair].meetings.append(meeting)
        busy.update({actor for pair in pairs for actor in pair})
    distance = _distances(centre, edges)
    ordered = sorted(busy, key=lambda a: (distance.get(a, 9), -busy[a], a))
    kept = ordered[:limit]
    refs = actor_refs(connection, kept if ego is None or ego.id in kept else [ego.id, *kept])
    nodes = [
        NetworkNode(actor=refs[a], events=busy[a], distance=distance.get(a, 0) if ego else 0) for a in kept if a in refs
    ]
    if ego is not None and ego.id not in kept:
        nodes.insert(0, NetworkNode(actor=ego, events=0, distance=0))
    return Network(
        ego=ego,
        nodes=tuple(nodes),
        edges=tuple(_edge(pair, edge) for pair, edge in sorted(edges.items()) if refs.keys() >= set(pair)),
        left_out=len(ordered) - len(kept),
    )


def _distances(centre: str | None, edges: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Steps from the centre, breadth first."""
    if centre is None:
        return {}
    near: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    distance, ring = {centre: 0}, [centre]
    while ring:
        ring = sorted({other for one in ring for other in near[one]} - distance.keys())
        distance |= dict.fromkeys(ring, max(distance.values()) + 1)
    return distance


def _edge(pair: tuple[str, str], edge: _Edge) -> NetworkEdge:
    days = sorted(day for m in edge.meetings if (day := first_day(m.date)))
    types = Counter(m.type for m in edge.meetings)
    return NetworkEdge(
        a=pair[0],
        b=pair[1],
        events=len(edge.meetings),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        types=tuple(Count(key=k, count=n) for k, n in sorted(types.items(), key=lambda t: (-t[1], t[0]))),
        event_ids=tuple(m.id for m in edge.meetings[:_EVENT_IDS]),
    )
