"""The questions people ask of a register, one package for all faces.

Each view is ``view(store, *, ...) -> struct``: it reads, and changes nothing; it asks no clock. Where a parameter
names an actor (``name``, ``a``, ``b``), an id or a name in any spelling will do. Views raise ``NotFound`` for what the
register has not and ``QueryError`` for a parameter that cannot be understood.
"""

from __future__ import annotations

from banggiao.views.briefings import briefing
from banggiao.views.covering import coverage
from banggiao.views.dossiers import dossier
from banggiao.views.editions import series, series_list
from banggiao.views.filters import ANY, Filter
from banggiao.views.finding import search
from banggiao.views.glance import new, overview
from banggiao.views.happenings import event
from banggiao.views.naming import complete
from banggiao.views.networks import network
from banggiao.views.placing import places
from banggiao.views.promises import commitments
from banggiao.views.relations import relation
from banggiao.views.said import statement, statements
from banggiao.views.sheets import page
from banggiao.views.timelines import timeline

__all__ = [
    "ANY",
    "Filter",
    "briefing",
    "commitments",
    "complete",
    "coverage",
    "dossier",
    "event",
    "network",
    "new",
    "overview",
    "page",
    "places",
    "relation",
    "search",
    "series",
    "series_list",
    "statement",
    "statements",
    "timeline",
]
