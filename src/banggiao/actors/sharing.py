"""Bodies in a row that share their owner.

"Đảng, Nhà nước và nhân dân Lào" are all of Laos; "Tỉnh ủy, HĐND, UBND tỉnh Hà Nam" all of that province.
"""

from __future__ import annotations

import re

from banggiao.actors.body import Body
from banggiao.actors.phrases import Phrase
from banggiao.actors.sight import Sight

__all__ = ["share_owners"]

_ROW = re.compile(r"(?:,| và|, và| -| –|/)? ?(?:nhân dân |và nhân dân |quân đội )?")
_HOME = "VN"


def share_owners(sight: Sight, found: list[Phrase]) -> None:
    """Gives each bare body of a row the country, or the province or town, of the last in it."""
    for before, after in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if before.form != "body" or before.body is None:
            continue
        if _is_local(sight, before.body):
            _share_area(sight, before, after)
        if before.body.word not in sight.naming.sharing:
            continue
        country = _country(after, sight)
        if (
            before.body.country is None
            and country is not None
            and _ROW.fullmatch(sight.lower, before.stop, after.outer)
        ):
            before.body.country = country


def _is_local(sight: Sight, body: Body) -> bool:
    """Whether an organ that every province has is named without its province."""
    return body.area is None and body.country is None and body.word in sight.naming.local_rows


def _share_area(sight: Sight, before: Phrase, after: Phrase) -> None:
    """Gives the organ before the province or town of the organ after it."""
    body, owner = before.body, after.body
    if body is None or owner is None or owner.area is None or body.end != body.start + len(body.word):
        return
    if _ROW.fullmatch(sight.lower, before.stop, after.outer):
        body.area, body.country, body.weak = (body.end, f" {owner.area[1]}"), owner.country, False


def _country(phrase: Phrase, sight: Sight) -> str | None:
    if phrase.form in ("body", "state") and phrase.body is not None:
        return phrase.body.country
    if phrase.form == "group" and phrase.group == "home":
        return _HOME
    return None
