"""Organs, parties and organisations by their words: where a name ends.

A name is a head ("Ủy ban"), then fields ("Đối ngoại"), levels, owners ("của Quốc hội", a country, a party, a province)
and, after some heads, a proper name; it ends where none of them follows.
"""

from __future__ import annotations

from functools import partial

from banggiao.actors.body import Body, abbreviate, country_at, named_body, paired
from banggiao.actors.fields import take_number, take_proper, take_unknown, take_words, words_first
from banggiao.actors.growth import Growth
from banggiao.actors.owners import take_place, take_post, take_state
from banggiao.actors.sight import Sight
from banggiao.lexicon.naming import Word, WordKind
from banggiao.record import ActorKind

__all__ = ["Body", "body_at", "country_at", "paired"]

_BODILY: tuple[WordKind, ...] = ("body", "fixed", "head")
_DEEPEST = 4  # "Văn phòng Cơ quan Thường trực Ban Chỉ đạo … Chính phủ": names within names, the deepest met, and one.
_MOST_PARTS = 14
_JOINS = ("của ", "toàn ", "và ", "về ", "thuộc ", "trực thuộc ", "- ", "– ", "& ", "tại ", "ở ")


def body_at(sight: Sight, start: int, limit: int, *, titled: bool = False, depth: int = 0) -> Body | None:
    """The body whose name begins at ``start``; ``titled`` within an office, where a person's name follows.

    ``depth`` tells within how many other names it stands: a list of heads without end is no name.
    """
    here = sight.at.get(start)
    if here is None or not here.bodily or depth > _DEEPEST:
        return None
    key = (start, limit, titled)
    if key not in sight.bodies:
        sight.bodies[key] = _longest(sight, start, limit, titled, depth)
    return sight.bodies[key]


def _longest(sight: Sight, start: int, limit: int, titled: bool, depth: int) -> Body | None:
    here = sight.at[start]
    best: Body | None = None
    longest = start + here.placed
    for kind in _BODILY:
        found = sight.find(start, kind, limit) if kind in here else None
        if found is None or (kind == "head" and longest > found[0]):
            continue
        body = (
            named_body(sight, start, found, limit)
            if kind == "body"
            else _grown(sight, start, found, limit, titled, depth)
        )
        if body is not None and (best is None or body.end > best.end):
            best = body
    return best


def _grown(sight: Sight, start: int, found: tuple[int, Word], limit: int, titled: bool, depth: int) -> Body | None:
    """The body that grows from a head or a whole name at ``start``."""
    inner = partial(body_at, sight, limit=limit, titled=titled, depth=depth + 1)
    growth = Growth(sight, start, found, limit, titled, inner)
    if not (growth.capital or _lower_allowed(growth)) or (growth.fixed and _unless(growth)):
        return None
    if growth.word.word in sight.naming.national and growth.word.word.endswith(" đảng"):
        _party_owner(growth)
    for _ in range(_MOST_PARTS):
        if not _part(growth):
            break
    return _body_of(growth) if _is_name(growth) else None


def _is_name(growth: Growth) -> bool:
    """Whether what has grown names a body, or points back to one."""
    naming = growth.sight.naming
    if not growth.grown and not (growth.capital and (growth.fixed or growth.word.word in naming.alone)):
        return False
    if not growth.capital and _merely_described(growth):
        return False
    return not growth.sight.lower.startswith(naming.venues, growth.start)


def _body_of(growth: Growth) -> Body:
    body = Body(
        _kind(growth),
        growth.start,
        growth.at,
        growth.bare,
        growth.word.word,
        country=growth.country,
        inner=growth.inner,
        weak=_weak(growth),
        ends=growth.ends,
        core=growth.core,
        post=growth.post,
        area=growth.area if growth.last == "place" else None,
        tail=growth.tail if growth.last == "field" else None,
    )
    abbreviate(growth.sight, body, growth.limit)
    return body


def _party_owner(growth: Growth) -> None:
    """The last word begins the name of the party that owns it, as in "Ban Chấp hành Trung ương Đảng Cộng sản …"."""
    party = growth.body_at(growth.at - 4)
    if party is not None and party.kind == "party" and not party.weak:
        growth.inner.append(party)
        growth.country = party.country
        growth.take(party.end, "owner")


def _weak(growth: Growth) -> bool:
    """Whether the name only points back: a head alone, "Đảng" alone, a local organ without its province."""
    if growth.fixed and growth.word.word in growth.sight.naming.local:
        return growth.last != "place" and growth.country is None
    return not growth.grown and (not growth.fixed or growth.word.actor == "party")


def _unless(growth: Growth) -> bool:
    """So "Chính phủ điện tử" is no government."""
    return growth.sight.lower.startswith(growth.sight.naming.unless, growth.at)


def _kind(growth: Growth) -> ActorKind:
    naming = growth.sight.naming
    name = growth.sight.lower[growth.start : growth.at]
    if growth.word.word in naming.maybe_international and any(w in name for w in naming.international):
        return "international" if growth.country is None else growth.word.actor or "organ"
    return growth.word.actor or "organ"


def _lower_allowed(growth: Growth) -> bool:
    naming, word = growth.sight.naming, growth.word.word
    if word not in (naming.lower_fixed if growth.fixed else naming.lower):
        return False
    if " " in word:
        return True
    before = growth.sight.lower[max(0, growth.start - 8) : growth.start].split()
    return not (before and before[-1] in naming.bound and growth.sight.text[growth.start - 1] == " ")


def _merely_described(growth: Growth) -> bool:
    """A lower-case head before a name of its own ("tổ chức APEC", "công ty Áo") is no part of a name."""
    first = growth.inner[0] if growth.inner else None
    if first is None or first.start > growth.start + len(growth.word.word) + len(" của "):
        return False
    if first.kind == "state":
        return not growth.fixed and growth.at == first.end and growth.word.word not in growth.sight.naming.posts
    return True


def _part(growth: Growth) -> bool:
    text, at = growth.sight.text, growth.at
    if at >= growth.limit:
        return False
    if text[at] == " ":
        return _joined(growth, at + 1) or _after(growth, "", at + 1)
    if text.startswith(", ", at) and not growth.fixed and not _several(growth) and growth.word.actor != "party":
        return _after(growth, ",", at + 2)
    if text[at] in "-–/" and growth.last == "owner":
        return _after(growth, "-", at + 1)
    return False


def _several(growth: Growth) -> bool:
    """Whether "các" makes several of one head: "các Bộ Ngoại giao, Quốc phòng" are two ministries."""
    return growth.word.word == "bộ" and growth.sight.lower.startswith("các ", max(0, growth.start - 4), growth.start)


def _joined(growth: Growth, at: int) -> bool:
    lower = growth.sight.lower
    if not lower.startswith(_JOINS, at) or lower.startswith("toàn quốc ", at):  # No "quốc hội" of "toàn quốc Hội …".
        return False
    for join in _JOINS:
        if lower.startswith(join, at):
            return _after(growth, join.strip(), at + len(join))
    return False


def _after(growth: Growth, join: str, at: int) -> bool:
    if at >= growth.limit or growth.last == "post":
        return False
    if join in ("tại", "ở"):
        return take_post(growth, at)
    if words_first(growth, at) and take_words(growth, join, at):
        return True
    return (
        take_state(growth, join, at)
        or take_words(growth, join, at)
        or take_place(growth, join, at)
        or take_number(growth, join, at)
        or take_proper(growth, join, at)
        or take_unknown(growth, join, at)
    )
