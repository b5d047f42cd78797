"""The level of a contact, from the offices of those who met (``lexicon.levels``)."""

from __future__ import annotations

from collections.abc import Iterable

from banggiao.lexicon.levels import contact_level, office_level
from banggiao.lexicon.levels import highest as part_level
from banggiao.views.model import Part

__all__ = ["event_level", "office_level", "part_level"]


def event_level(parts: Iterable[Part]) -> int | None:
    """The level of a contact, as ``contact_level`` has it."""
    return contact_level((part.side, part.level) for part in parts)
