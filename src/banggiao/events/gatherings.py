"""Conferences and sessions told without anybody being named: "Hội nghị APEC kết thúc hôm 11/11 ở Bắc Kinh"."""

from __future__ import annotations

import re

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.events.scene import Scene

__all__ = ["takes_place"]

# Where the words for it stand, from the name on: "Hội nghị Bộ trưởng Ngoại giao … lần thứ 52 diễn ra".
_REACH = 120
_OPENS = re.compile(r"\W*(?:(?:tại|ở) [^,]{2,60},\s*)?(?:khai mạc |bế mạc )?")
_HAPPENS = re.compile(
    r"[^;:?]*?\b(?:khai mạc|bế mạc|kết thúc|diễn ra|được tổ chức|được khai mạc|họp tại|họp ở|nhóm họp)\b"
)


def takes_place(scene: Scene, draft: Draft, cast: Cast) -> bool:
    """Whether a gathering that bears a body's name or a number is told to take place, with its day or country."""
    named = draft.series is not None or any(a in cast.by_id for a in draft.name)
    if not named or draft.reported or (draft.date is None and draft.country is None):
        return False
    stop = min(scene.end, draft.trigger.end + _REACH)
    opens = _OPENS.fullmatch(scene.between(scene.start, draft.trigger.start)) is not None
    return opens and _HAPPENS.match(scene.lower, draft.trigger.end, stop) is not None
