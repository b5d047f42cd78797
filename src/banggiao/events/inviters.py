"""Inviters named apart from the journey: "Nhận lời mời của A và Phu nhân, …" in a lead that is cut off."""

from __future__ import annotations

from collections.abc import Sequence

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Scene
from banggiao.events.syntax import inviters

__all__ = ["invited"]


def invited(view: Sequence[Scene], events: list[Draft], cast: Cast) -> None:
    """Add to the visits of an article those who invited to them in sentences that tell of no journey."""
    visits = [e for e in events if e.type == "visit" and not e.recalled and not e.name and e.country]
    for scene in view if visits else ():
        if "lời mời" not in scene.lower[scene.start : scene.end] or any(c.frame is not None for c in scene.cues):
            continue
        for group in inviters(scene):
            for part in (p for m in group.mentions for p in parts_of(m, cast, "host", "slot.inviter", 1)):
                _add(part, visits, cast)


def _add(part: Part, visits: list[Draft], cast: Cast) -> None:
    country = cast.by_id[part.actor].country
    for visit in visits:
        if country is not None and country in (visit.country or "").split("|") and part.actor not in visit.actors():
            visit.parts.append(part)
            return
