"""The mentions of a sentence that may take part in an event: houses and offices without their holder do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from banggiao.actors import Cast, Mention
from banggiao.lexicon.places import FoundPlace

__all__ = ["taking_part"]

_TO_HOUSE = re.compile(r"(?:tại|ở|đến|tới|thăm|vào|rời)\s+$")


def taking_part(mentions: Sequence[Mention], places: Sequence[FoundPlace], lower: str, cast: Cast) -> list[Mention]:
    """The ``mentions`` of one sentence, in order, without those within others, houses and chained offices."""
    return _held([m for m in mentions if not m.inside and not _no_actor(m, places, lower)], lower, cast)


def _held(mentions: list[Mention], lower: str, cast: Cast) -> list[Mention]:
    """Without an office whose holder is named after a further one: "Bí thư thứ nhất Đảng A, Chủ tịch nước B"."""
    return [
        m for m, after in zip_longest(mentions, mentions[1:]) if after is None or not _of_one(m, after, lower, cast)
    ]


def _of_one(office: Mention, after: Mention, lower: str, cast: Cast) -> bool:
    body, person = cast.by_id[office.actors[0]], cast.by_id[after.actors[0]]
    if office.form != "office" or body.kind not in ("organ", "party") or person.kind != "person" or not after.offices:
        return False
    return lower[office.phrase_end : after.phrase_start] == ", " and body.country in (person.country, None)


def _no_actor(mention: Mention, places: Sequence[FoundPlace], lower: str) -> bool:
    """ "Phủ Chủ tịch" is a house, and no mention of a president; so is "Nhà Trắng" where one goes there."""
    if lower.startswith("anh hùng", mention.start):
        return True
    for place in places:
        if place.place.kind == "venue" and place.start <= mention.start and mention.end <= place.end:
            return mention.form != "name" or _TO_HOUSE.search(lower, max(0, place.start - 6), place.start) is not None
    return False
