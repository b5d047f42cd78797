"""The filter that lists, timelines, networks, places and exports share."""

from __future__ import annotations

import msgspec

__all__ = ["ANY", "Filter"]


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events (or statements): all conditions given must hold; None is no condition.

    Attributes:
        actor: an actor's id or name; a party, state or organ also counts where others represent it.
        other: a second actor, of the other side of the same event.
        country: ISO code of a side (or of the place).
        type: an event type of the record ("visit", "talks" …).
        channel: party, state, parliament, people, multilateral or domestic.
        topic: a topic's name.
        series: a series' name.
        place: a place's name.
        outlet: an outlet's host or name.
        status: held, planned or cancelled.
        since: first day, ISO.
        until: last day, ISO.
    """

    actor: str | None = None
    other: str | None = None
    country: str | None = None
    type: str | None = None
    channel: str | None = None
    topic: str | None = None
    series: str | None = None
    place: str | None = None
    outlet: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None


ANY = Filter()
