"""Who took part in an event that a sentence only points to: "Tại hội đàm trưa 27/2, A cảm ơn B"."""

from __future__ import annotations

from collections.abc import Iterator

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Draft, Part
from banggiao.events.roles import parts_of
from banggiao.events.scene import Scene

__all__ = ["two_sides"]

_REACH = 3  # Sentences after the pointing one in which its sides are looked for.


def two_sides(draft: Draft, view: list[Scene], cast: Cast) -> list[Part]:
    """The first person of each of two countries named in or soon after the sentence, or in the title; else none."""
    scenes = view[draft.order : draft.order + _REACH]
    if view and view[0].kind == "title" and draft.order > 0:
        scenes = [*scenes, view[0]]
    first: Part | None = None
    for mention in _people(scenes, cast):
        part = parts_of(mention, cast, "participant", "context.sides", 0)[0]
        if first is None:
            first = part
        elif cast.by_id[part.actor].country not in (None, cast.by_id[first.actor].country):
            return [first, part]
    return []


def _people(scenes: list[Scene], cast: Cast) -> Iterator[Mention]:
    for scene in scenes:
        for mention in scene.mentions:
            if len(mention.actors) == 1 and cast.by_id[mention.actors[0]].kind == "person":
                yield mention
