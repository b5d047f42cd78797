"""Who took part in an event that a sentence only points to: "Tại hội đàm trưa 27/2, A cảm ơn B"."""

from __future__ import annotations

from collections.abc import Iterator

from banggiao.actors import Cast, Mention
from banggiao.events.draft import Draft, Part
from banggiao.events.parts import parts_of
from banggiao.events.scene import Scene
from banggiao.record import Actor

__all__ = ["two_sides"]

_REACH = 6  # Sentences from the pointing one on in which its sides are looked for first.


def two_sides(draft: Draft, view: list[Scene], cast: Cast) -> list[Part]:
    """The first person of each of two countries named in, soon after or before the sentence; else none."""
    scenes = view[draft.order : draft.order + _REACH] + view[: draft.order]
    first: Part | None = None
    for mention in _people(scenes, cast):
        parts = parts_of(mention, cast, "participant", "context.sides", 0)
        if len(parts) == 2 and _two_countries(parts[0], parts[1], cast):
            return parts
        if len(parts) != 1:
            continue
        if first is None:
            first = parts[0]
        elif _two_countries(first, parts[0], cast):
            return [first, parts[0]]
    return []


def _two_countries(one: Part, other: Part, cast: Cast) -> bool:
    a, b = cast.by_id[one.actor].country, cast.by_id[other.actor].country
    return a is not None and b is not None and a != b


def _people(scenes: list[Scene], cast: Cast) -> Iterator[Mention]:
    for scene in scenes:
        for mention in scene.mentions:
            if all(cast.by_id[a].kind == "person" and not _speaks_only(cast.by_id[a]) for a in mention.actors):
                yield mention


def _speaks_only(actor: Actor) -> bool:
    """A spokesperson tells of meetings and is no side of them."""
    return any("phát ngôn" in office.title.lower() for office in actor.offices)
