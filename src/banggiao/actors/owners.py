"""Parts of a body's name that say whose it is: a state, another body, a province, the seat of a mission.

Each function takes the part that begins at ``at``, after the word ``join``, into the name; false where there is none.
"""

from __future__ import annotations

import msgspec

from banggiao.actors.body import Body, country_at, paired, place_at
from banggiao.actors.growth import Growth
from banggiao.actors.names import name_at
from banggiao.record import ActorKind

__all__ = ["take_body", "take_place", "take_post", "take_state"]


def take_state(growth: Growth, join: str, at: int) -> bool:
    """A country: the owner, or the second of a pair ("Hội hữu nghị Việt Nam - Lào")."""
    pair = join in ("-", "–", "và") and growth.last == "owner"
    here = growth.sight.at.get(at)
    if here is None or not here.stately:
        return False
    if (join not in ("", "của", "toàn") and not pair) or (growth.last == "owner" and not pair):
        return False
    if (join == "và" and "hữu nghị" not in growth.word.word) or (pair and growth.fixed):
        return False
    state = country_at(growth.sight, at, growth.limit, short=paired(growth.sight, at) or _short_ends(growth, at))
    place = growth.sight.find(at, "place", growth.limit)
    if state is None or (place is not None and place[0] > state.end):
        return False
    growth.ends.append(growth.at)
    if not pair:
        growth.inner.append(state)
        growth.country = state.country
    return growth.take(state.end, "owner")


def _short_ends(growth: Growth, at: int) -> bool:
    """A short name of a country at the end of its phrase, as in "Bộ Ngoại giao Nhật"."""
    end = growth.sight.token.get(at)
    return end is not None and (end >= growth.limit or growth.sight.text[end] in ",.;:)\n")


def take_body(growth: Growth, join: str, at: int) -> bool:
    """Another body: "Ủy ban Đối ngoại của Quốc hội", "Văn phòng Trung ương Đảng"."""
    if join not in ("", "của", "thuộc", "trực thuộc") or not growth.sight.capital(at):
        return False
    inner = growth.body_at(at)
    if growth.word.actor == "party":
        movement = inner is not None and inner.kind == "organization" and growth.last == "head" and join == ""
        return movement and inner is not None and _absorb(growth, inner, "party")
    if inner is not None and growth.word.word == "trung ương" and not growth.grown and join == "":
        return inner.kind == "organization" and _absorb(growth, inner, inner.kind)
    if inner is None or (inner.weak and inner.kind != "party") or (inner.kind == "state"):
        return False
    growth.inner.append(inner)
    growth.country = growth.country or inner.country
    growth.ends.append(growth.at)
    if inner.kind == "party":
        return growth.take(inner.end, "owner")
    growth.take(inner.bare, "field")
    return growth.take(inner.end, "owner") if inner.end > inner.bare else True


def _absorb(growth: Growth, inner: Body, kind: ActorKind) -> bool:
    """So "Trung ương Hội …" is the organisation itself."""
    growth.word = msgspec.structs.replace(growth.word, actor=kind)
    growth.country, growth.inner = inner.country, [*growth.inner, *inner.inner]
    growth.core = inner.start
    growth.take(inner.bare, "field")
    return growth.take(inner.end, "owner") if inner.end > inner.bare else True


def take_place(growth: Growth, join: str, at: int) -> bool:
    """A province, city or district with or without its word ("tỉnh Hà Tĩnh")."""
    if join not in ("", "của", "thuộc") or growth.word.word in growth.sight.naming.national:
        return False
    area = growth.sight.naming.area(growth.sight.lower, at)
    found = place_at(growth.sight, at, growth.limit)
    if found is not None and (area or growth.last != "owner"):
        growth.country = growth.country or found[1].country
        growth.area = (at, found[1].value)
        return growth.take(found[0], "place")
    unknown = name_at(growth.sight, at + len(area), growth.limit) if area and not growth.titled else None
    return unknown is not None and growth.take(unknown.end, "place")


def take_post(growth: Growth, at: int) -> bool:
    """The seat of a mission, after "tại" or "ở"."""
    if growth.word.word not in growth.sight.naming.posts:
        return False
    state = country_at(growth.sight, at, growth.limit)
    if state is not None:
        growth.post = state.country
        return growth.take(state.end, "post")
    found = place_at(growth.sight, at, growth.limit)
    body = growth.sight.find(at, "body", growth.limit)
    if body is not None and body[1].actor == "international" and growth.sight.capital(at):
        growth.post = body[1].value
        return growth.take(body[0], "post")
    if found is None:
        return False
    growth.post = found[1].country
    return growth.take(found[0], "post")
