"""The questions people ask of a register, one package for all faces.

Each view is ``view(store, *, ...) -> struct``: it reads, and changes nothing. Where a parameter names an
actor (``name``, ``a``, ``b``), an id or a name in any spelling will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from banggiao.views.filters import Filter
from banggiao.views.model import ActorDossier, EventView, Relation, Timeline
from banggiao.views.model_lists import (
    Briefing,
    Commitments,
    Completions,
    Coverage,
    Network,
    New,
    Overview,
    PageView,
    Places,
    SeriesList,
    SeriesView,
    Statements,
)

if TYPE_CHECKING:
    from banggiao.store import Store

ANY = Filter()


def overview(store: Store) -> Overview:
    """The register at a glance."""
    raise NotImplementedError


def new(store: Store, *, since: str, limit: int = 50) -> New:
    """What came into the register since the day ``since`` (ISO)."""
    raise NotImplementedError


def event(store: Store, *, id: str) -> EventView:
    """Everything about one event."""
    raise NotImplementedError


def dossier(store: Store, *, name: str, where: Filter = ANY, limit: int = 50) -> ActorDossier:
    """Everything about one actor."""
    raise NotImplementedError


def relation(store: Store, *, a: str, b: str, where: Filter = ANY, limit: int = 50) -> Relation:
    """What two actors, parties or countries have had to do with each other."""
    raise NotImplementedError


def timeline(
    store: Store, *, where: Filter = ANY, unit: str = "year", limit: int = 50, offset: int = 0
) -> Timeline:
    """Events by time; ``unit`` is year, month or day."""
    raise NotImplementedError


def network(store: Store, *, name: str | None = None, where: Filter = ANY, limit: int = 100) -> Network:
    """Who met whom: around ``name``, or the busiest actors; at most 300 nodes."""
    raise NotImplementedError


def places(store: Store, *, where: Filter = ANY) -> Places:
    """Where events took place."""
    raise NotImplementedError


def series_list(store: Store, *, where: Filter = ANY) -> SeriesList:
    """All series of events."""
    raise NotImplementedError


def series(store: Store, *, name: str) -> SeriesView:
    """One series with its editions."""
    raise NotImplementedError


def statements(
    store: Store, *, where: Filter = ANY, act: str | None = None, limit: int = 50, offset: int = 0
) -> Statements:
    """Statements; ``where.actor`` is the speaker, ``where.other`` the addressee or the other side."""
    raise NotImplementedError


def commitments(
    store: Store, *, where: Filter = ANY, state: str | None = None, limit: int = 50, offset: int = 0
) -> Commitments:
    """What was proposed, pledged or agreed, and what followed."""
    raise NotImplementedError


def coverage(store: Store, *, since: str | None = None, until: str | None = None) -> Coverage:
    """Which outlets and days were read."""
    raise NotImplementedError


def page(store: Store, *, id: str) -> PageView:
    """A page with every fact on it marked."""
    raise NotImplementedError


def briefing(
    store: Store,
    *,
    name: str,
    home: str = "Việt Nam",
    language: str = "vi",
    since: str | None = None,
    until: str | None = None,
    leave_out: tuple[str, ...] = (),
    order: tuple[str, ...] = (),
) -> Briefing:
    """A page or two on ``name`` before a meeting. ``order`` names sections, ``leave_out`` ids of items."""
    raise NotImplementedError


def complete(store: Store, *, text: str, limit: int = 10) -> Completions:
    """Actors whose names go on from ``text``."""
    raise NotImplementedError
