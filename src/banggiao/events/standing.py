"""Who stands for whom: a delegation for its leader, a state for its president, an office for its holder."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.lexicon.same_office import same_office
from banggiao.record import Actor

__all__ = ["holds", "kin", "stands_for"]


def holds(actor: Actor, office: str) -> bool:
    """Whether the page gives a person an office: "Bộ trưởng Bộ Quốc phòng Lào" is "bộ trưởng quốc phòng"."""
    wanted = same_office(office)
    return any(same_office(held.title).startswith(wanted) for held in actor.offices)


def kin(actors: set[str], cast: Cast) -> set[str]:
    """``actors`` with the delegations they lead or are, the leaders, and the parties and bodies behind them."""
    found = set(actors)
    for actor in cast.actors:
        if actor.kind == "delegation":
            ring = {actor.id, *([actor.leader] if actor.leader else []), *_bodies(actor.represents, cast)}
            if ring & actors:
                found |= ring
    return found


def _bodies(actors: tuple[str, ...], cast: Cast) -> set[str]:
    return {a for a in actors if a in cast.by_id and cast.by_id[a].kind in ("party", "organ", "organization")}


# Bodies whose name in a sentence stands for whoever of them is named elsewhere.
_HOUSES = ("Quốc hội", "Thượng viện", "Hạ viện", "Nghị viện")
_VAGUE = ("Chính phủ", "Nhà nước", *_HOUSES, "Đoàn")


def _in_house(house: str, person: Actor) -> bool:
    """Whether an office of ``person`` is one in a house of parliament, or an MP's."""
    words = (" ".join(house.lower().split()[:2]), "nghị sĩ", "đại biểu")
    return any(word in held.title.lower() for word in words for held in person.offices)


def stands_for(body: str, person: str, cast: Cast) -> bool:
    """Whether a state, delegation, party or body is but another word for ``person`` in an event."""
    one, other = cast.by_id[body], cast.by_id[person]
    if one.kind == "person":
        return False
    if other.id in kin({one.id}, cast) or any(office.organ == one.id for office in other.offices):
        return True
    if one.name.startswith(_HOUSES) and other.offices and not _in_house(one.name, other):
        return False
    loose = one.kind in ("state", "delegation") or one.name.startswith(_VAGUE)
    return loose and one.country is not None and one.country == other.country
