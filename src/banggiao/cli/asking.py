"""The views as commands of the same names and parameters, ``events`` and ``show``."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from typing import Annotated, Any

import msgspec
import typer

from banggiao import views
from banggiao.cli.options import Db, Form, FormOption, form_of, opened
from banggiao.cli.tables import print_answer, print_events
from banggiao.errors import NotFound
from banggiao.store import Store
from banggiao.views.catalogue import VIEWS, Parameter, View, signature
from banggiao.views.filters import Filter

__all__ = ["print_one", "register"]

# Given without an option's name: what the question is about.
_ARGUMENTS = frozenset({"name", "a", "b", "id", "query", "text", "since"})
# ``briefing`` has a command of its own, since it can be written as a document.
_ELSEWHERE = frozenset({"briefing"})


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    for view in VIEWS:
        if view.name not in _ELSEWHERE:
            app.command(view.name.replace("_", "-"), help=view.help)(_command(view))
    app.command("events")(events)
    app.command("show")(show)


def about(parameter: Parameter) -> Any:
    """What the command line makes of a view's parameter."""
    if parameter.name == "name" or (parameter.name in _ARGUMENTS and parameter.required):
        return typer.Argument(help=parameter.help, metavar=parameter.name.upper())
    return typer.Option(f"--{parameter.name.replace('_', '-')}", help=parameter.help)


def _command(view: View) -> Callable[..., None]:
    def command(*, db: str | None = None, form: Form | None = None, **values: Any) -> None:
        given = {n: tuple(v) if isinstance(v, list) else v for n, v in values.items()}
        if isinstance(given.get("query"), tuple):
            given["query"] = " ".join(given["query"])
        with opened(db) as store:
            print_one(view(store, given), form)

    return with_signature(command, view.parameters)


def with_signature(command: Callable[..., None], parameters: tuple[Parameter, ...]) -> Callable[..., None]:
    """``command`` with the view's parameters, ``--db`` and ``--format`` in its signature, for typer to read."""
    shape = signature(parameters, about)
    own = [p.replace(annotation=_words(p)) for p in shape.parameters.values()]
    extra = [_option("db", Db), _option("form", FormOption)]
    # Typer takes arguments in the order of the signature; they come first as they have no default.
    command.__signature__ = shape.replace(parameters=[*own, *extra])  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in (*own, *extra)} | {"return": None}
    return command


def _words(parameter: Any) -> Any:
    """A question may be typed as several words without quotation marks."""
    if parameter.name != "query":
        return parameter.annotation
    return Annotated[list[str], *parameter.annotation.__metadata__]


def _option(name: str, annotation: Any) -> Any:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def print_one(answer: Any, form: Form | None) -> None:
    """Print an answer as tables, or as one line of JSON: the bytes that the API gives."""
    if form_of(form) is Form.table:
        print_answer(answer)
    else:
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
        sys.stdout.buffer.flush()


def events(
    actor: Annotated[str | None, typer.Option(help="Only events of this actor (name or id).")] = None,
    other: Annotated[str | None, typer.Option(help="Only with this actor as the other side.")] = None,
    type: Annotated[str | None, typer.Option(help="Only events of this type (visit, talks …).")] = None,
    country: Annotated[str | None, typer.Option(help="Only with a side or place of this country.")] = None,
    since: Annotated[str | None, typer.Option(help="From this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(help="Up to this day, month or year.")] = None,
    limit: Annotated[int, typer.Option(help="How many at most.", min=1)] = 50,
    offset: Annotated[int, typer.Option(help="How many to leave out at the start.", min=0)] = 0,
    db: Db = None,
    form: FormOption = None,
) -> None:
    """List events, newest first: a table on a terminal, one event a line of JSON when piped."""
    where = Filter(actor=actor, other=other, type=type, country=country, since=since, until=until)
    with opened(db) as store:
        found = views.timeline(store, where=where, limit=limit, offset=offset)
    if form_of(form) is Form.table:
        print_events(found.events)
        sys.stdout.write(f"{len(found.events)} of {found.total} events\n")
        return
    for event in found.events:
        sys.stdout.buffer.write(msgspec.json.encode(event) + b"\n")


def show(
    id: Annotated[str, typer.Argument(help="The id of an event, a statement, an actor or a page.")],
    db: Db = None,
    form: FormOption = None,
) -> None:
    """Show whatever has the id: an event, a statement, an actor's dossier or a page with its facts."""
    with opened(db) as store:
        print_one(_anything(store, id), form)


def _anything(store: Store, id: str) -> Any:
    """The first view that knows ``id``.

    Raises:
        NotFound: where none does.
    """
    asked: tuple[Callable[[], Any], ...] = (
        lambda: views.event(store, id=id),
        lambda: views.statement(store, id=id),
        lambda: views.page(store, id=id),
        lambda: views.dossier(store, name=id),
    )
    for ask in asked:
        try:
            return ask()
        except NotFound:
            continue
    raise NotFound(f"nothing has the id {id!r} (ids stand in the last column of lists, and in the JSON)")
