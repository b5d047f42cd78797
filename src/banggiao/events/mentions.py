"""The mentions of a sentence that may take part in an event: houses and offices without their holder do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from msgspec import structs

from banggiao.actors import Cast, Mention
from banggiao.lexicon.places import FoundPlace

__all__ = ["taking_part"]

_TO_HOUSE = re.compile(r"(?:tại|ở|đến|tới|thăm|vào|rời)\s+$")
_ORGANIZE = re.compile(r"(?:cả |các )?(?:hai |bên )?tổ chức (?:gặp|ký|lễ|hội|họp|buổi|cuộc|tiếp|đón)")
_CUT = re.compile(r"[\s,]*(?:chủ )?(?:…|\.\.\.)")
# What bears a person's name: "Huân chương Hồ Chí Minh".
_NAMED_AFTER = (
    "huân chương ", "giải thưởng ", "huy chương ", "kỷ niệm chương ", "không gian ", "mang tên ", "tp ", "tp. ",
    "thành phố ", "đường ",
)  # fmt: skip
# "Bà A - Phu nhân Tổng thống …", "bà A, phu nhân của …".
_SPOUSE = re.compile(r"\s*[-–,]\s*(?:là )?(?:phu nhân|vợ|con gái)(?: của)? \S")


def taking_part(mentions: Sequence[Mention], places: Sequence[FoundPlace], lower: str, cast: Cast) -> list[Mention]:
    """The ``mentions`` of one sentence, in order, without those within others, houses and chained offices."""
    houses = [p for p in places if p.place.kind == "venue"]
    kept: list[Mention] = []
    for mention in mentions:
        if mention.inside or (houses and _is_house(mention, houses, lower)) or _names_only(mention, lower, cast):
            continue
        if kept and _spouse_of(kept[-1], mention, lower, cast):
            kept[-1] = structs.replace(kept[-1], phrase_end=mention.phrase_end)
        else:
            kept.append(mention)
    if len(kept) > 1 and kept[-1].form == "office" and _CUT.match(lower, kept[-1].phrase_end):
        kept.pop()  # "A hội kiến Tổng Bí thư, Chủ ...": whose office it is was cut off
    return _held(kept, lower, cast)


def _names_only(mention: Mention, lower: str, cast: Cast) -> bool:
    """Whether the words name something else: "anh hùng", "Huân chương Hồ Chí Minh", "thành phố Kochi (Ấn Độ)"."""
    if lower.startswith("(", mention.start - 1) and lower.startswith(")", mention.end):
        return all(cast.by_id[a].kind == "state" for a in mention.actors)
    if mention.form == "group" and _ORGANIZE.match(lower, mention.start):
        return True  # "cả hai tổ chức gặp gỡ"
    return lower.startswith("anh hùng", mention.start) or lower.endswith(_NAMED_AFTER, 0, mention.start)


def _is_house(mention: Mention, houses: Sequence[FoundPlace], lower: str) -> bool:
    """ "Phủ Chủ tịch" is a house, and no mention of a president; so is "Nhà Trắng" where one goes there."""
    for place in houses:
        if place.start <= mention.start and mention.end <= place.end:
            return mention.form != "name" or _TO_HOUSE.search(lower, max(0, place.start - 6), place.start) is not None
    return False


def _spouse_of(wife: Mention, mention: Mention, lower: str, cast: Cast) -> bool:
    """Whether ``mention`` only says who ``wife`` is: "bà A - Phu nhân Tổng thống B"."""
    if not lower.startswith(("bà ", "phu nhân "), wife.phrase_start) or cast.by_id[wife.actors[0]].kind != "person":
        return False
    return _SPOUSE.match(lower, wife.phrase_end, mention.start) is not None


def _held(mentions: list[Mention], lower: str, cast: Cast) -> list[Mention]:
    """Without an office whose holder is named after a further one: "Bí thư thứ nhất Đảng A, Chủ tịch nước B"."""
    if not any(m.form == "office" for m in mentions):
        return mentions
    return [
        m for m, after in zip_longest(mentions, mentions[1:]) if after is None or not _of_one(m, after, lower, cast)
    ]


# Offices that one holder has together.
_TOGETHER = {"tổng bí thư": "chủ tịch ", "phó thủ tướng": "bộ trưởng "}


def _of_one(office: Mention, after: Mention, lower: str, cast: Cast) -> bool:
    held = lower[office.phrase_start : office.phrase_end]
    if held in _TOGETHER and lower.startswith(", " + _TOGETHER[held], office.phrase_end) and after.form == "name":
        return after.phrase_start == office.phrase_end + len(", ")
    body, person = cast.by_id[office.actors[0]], cast.by_id[after.actors[0]]
    if office.form != "office" or body.kind not in ("organ", "party") or person.kind != "person" or not after.offices:
        return False
    return lower[office.phrase_end : after.phrase_start] == ", " and body.country in (person.country, None)
