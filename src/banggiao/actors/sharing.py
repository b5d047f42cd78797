"""Bodies in a row that share their owner: "Đảng, Nhà nước và nhân dân Lào" are all of Laos."""

from __future__ import annotations

import re

from banggiao.actors.phrases import Phrase
from banggiao.actors.sight import Sight

__all__ = ["share_owners"]

_ROW = re.compile(r"(?:,| và|, và| -| –|/)? ?(?:nhân dân |và nhân dân |quân đội )?")
_HOME = "VN"


def share_owners(sight: Sight, found: list[Phrase]) -> None:
    """Gives each bare body of a row the country of the last in it."""
    for before, after in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if before.form != "body" or before.body is None or before.body.word not in sight.naming.sharing:
            continue
        country = _country(after, sight)
        if (
            before.body.country is None
            and country is not None
            and _ROW.fullmatch(sight.lower, before.stop, after.outer)
        ):
            before.body.country = country


def _country(phrase: Phrase, sight: Sight) -> str | None:
    if phrase.form in ("body", "state") and phrase.body is not None:
        return phrase.body.country
    if phrase.form == "group" and phrase.group == "home":
        return _HOME
    return None
