"""The views as a list, so that command line, API and MCP give them the same names and parameters.

A parameter ``where: Filter`` is given by each of the filter's fields under its own name.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from banggiao import views
from banggiao.errors import QueryError
from banggiao.views.filters import Filter
from banggiao.views.model import Answer

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["REQUIRED", "VIEWS", "Parameter", "View", "filter_parameters", "signature", "view"]

REQUIRED: Any = inspect.Parameter.empty

_HELP = {
    "id": "The id that the register gives.",
    "name": "A name in any spelling, or an id.",
    "a": "The first actor: a name in any spelling, or an id.",
    "b": "The second actor: a name in any spelling, or an id.",
    "actor": "Only events of this actor (name or id).",
    "other": "Only events in which this actor was the other side (name or id).",
    "country": "Only events with a side or a place of this country (ISO code or name).",
    "type": "Only events of this type (visit, talks, meeting …).",
    "channel": "party, state, parliament, people, multilateral or domestic.",
    "topic": "Only with this topic (its code, or a word for it).",
    "series": "Only of this series.",
    "place": "Only at this place.",
    "outlet": "Only as reported by this outlet.",
    "status": "held, planned or cancelled.",
    "since": "From this day, month or year on (2024-11-23, 2024-11, 2024).",
    "until": "Up to this day, month or year.",
    "limit": "How many at most.",
    "offset": "How many to leave out at the start.",
    "unit": "year, month or day.",
    "act": "Only statements of this act (propose, pledge, agree …).",
    "state": "open, due, overdue or followed.",
    "home": "The side that is briefed.",
    "language": "vi or en.",
    "leave_out": "Ids of items to leave out.",
    "order": "Keys of sections in the order wanted.",
    "query": "Words, phrases and fields such as country:LA.",
    "group": "events, statements, articles or actors: list this group alone.",
    "sort": "relevance or date.",
    "today": "The day on which the question is asked (ISO); by default the newest page's.",
    "text": "The beginning of a name, with or without diacritics.",
}


class Parameter(msgspec.Struct, frozen=True):
    """One parameter of a view: ``kind`` is str or int; ``many`` takes several; ``REQUIRED`` has no default."""

    name: str
    kind: type
    default: Any
    many: bool
    help: str

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is REQUIRED


class View(msgspec.Struct, frozen=True):
    """One view: its name everywhere, what it asks for and what it answers."""

    name: str
    run: Callable[..., Answer]
    help: str
    parameters: tuple[Parameter, ...]
    answer: Any

    def __call__(self, store: Store, values: Mapping[str, Any]) -> Answer:
        """The answer to ``values`` by parameter name; what is None takes the default.

        Raises:
            QueryError: for a parameter that the view has not, or one that is missing.
        """
        given = {n: v for n, v in values.items() if v is not None}
        if unknown := sorted(set(given) - {p.name for p in self.parameters}):
            raise QueryError(f"{self.name} has no parameter {', '.join(unknown)}")
        if missing := [p.name for p in self.parameters if p.required and p.name not in given]:
            raise QueryError(f"{self.name} needs {', '.join(missing)}")
        return self.run(store, **_gathered(self.run, given))


def _gathered(run: Callable[..., Answer], given: dict[str, Any]) -> dict[str, Any]:
    taken = inspect.signature(run).parameters
    if "where" not in taken:
        return given
    own = {n: v for n, v in given.items() if n in taken}
    return own | {"where": Filter(**{n: v for n, v in given.items() if n not in taken})}


def _kind(hint: Any) -> tuple[type, bool]:
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    plain = [a for a in get_args(hint) if a is not type(None)]
    return (plain[0] if plain else hint), False


def filter_parameters() -> tuple[Parameter, ...]:
    """The filter's fields as parameters."""
    return tuple(Parameter(f, str, None, False, _HELP[f]) for f in Filter.__struct_fields__)


def signature(parameters: Iterable[Parameter], about: Callable[[Parameter], Any]) -> inspect.Signature:
    """The parameters as a function's signature, annotated with what ``about`` gives, for libraries that read one."""
    return inspect.Signature([_python(p, about(p)) for p in parameters])


def _python(given: Parameter, about: Any) -> inspect.Parameter:
    kind: Any = list[given.kind] if given.many else given.kind  # type: ignore[name-defined]
    default = list(given.default) if given.many and not given.required else given.default
    hint = kind | None if default is None else kind
    place = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(given.name, place, default=default, annotation=Annotated[hint, about])


def _parameters(run: Callable[..., Answer]) -> tuple[Parameter, ...]:
    hints = _hints(run)
    found: list[Parameter] = []
    for name, taken in inspect.signature(run).parameters.items():
        if name == "where":
            found += filter_parameters()
        elif name != "store":
            kind, many = _kind(hints[name])
            found.append(Parameter(name, kind, taken.default, many, _HELP[name]))
    own = {p.name for p in found if p.name not in Filter.__struct_fields__}
    return tuple(p for p in found if p.name not in own or p is next(q for q in found if q.name == p.name))


def _view(run: Callable[..., Answer]) -> View:
    help_ = (inspect.getdoc(run) or "").split("\n\n")[0].replace("\n", " ").replace("``", "")
    return View(run.__name__, run, help_, _parameters(run), _hints(run)["return"])


def _hints(run: Callable[..., Answer]) -> dict[str, Any]:
    # The store's own type is imported for checkers only.
    return get_type_hints(run, vars(sys.modules[run.__module__]) | {"Store": Any})


_RUNS: tuple[Callable[..., Answer], ...] = (
    views.search,
    views.overview,
    views.new,
    views.event,
    views.dossier,
    views.relation,
    views.timeline,
    views.network,
    views.places,
    views.series_list,
    views.series,
    views.statement,
    views.statements,
    views.commitments,
    views.coverage,
    views.page,
    views.briefing,
    views.complete,
)
VIEWS: tuple[View, ...] = tuple(map(_view, _RUNS))


def view(name: str) -> View:
    """The view called ``name``.

    Raises:
        QueryError: where there is none.
    """
    for one in VIEWS:
        if one.name == name:
            return one
    raise QueryError(f"there is no view {name!r} (views are {', '.join(v.name for v in VIEWS)})")
