"""``banggiao merge``, ``review`` and ``accounts``: judgements about a register, and who may make them on the web."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from banggiao.cli.options import Db, Form, FormOption, form_of, opened
from banggiao.errors import ConfigError, JudgementError, NotFound
from banggiao.store import Store
from banggiao.store.accounts import list_accounts, put_account, remove_account
from banggiao.store.judgements import Judgement, Kind, What, candidates, judge, list_judgements, redo, undo
from banggiao.store.ledger import find
from banggiao.views.naming import actor_named
from banggiao.web.accounts import hash_password

__all__ = ["register"]

Of = Annotated[str | None, typer.Option("--what", help="actor or event; default: both.")]
Author = Annotated[str | None, typer.Option(help="Whose judgement it is; default: your user name.")]


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("merge")(merge)
    app.command("review")(review)
    accounts = typer.Typer(help="Who may sign in to the web pages.", no_args_is_help=True)
    accounts.command("add")(add_account)
    accounts.command("list")(show_accounts)
    accounts.command("remove")(drop_account)
    app.add_typer(accounts, name="accounts")


def merge(
    a: Annotated[str | None, typer.Argument(help="An event's id, or an actor's id or name.")] = None,
    b: Annotated[str | None, typer.Argument(help="What is one with it.")] = None,
    part: Annotated[bool, typer.Option("--part", help="The two are not one.")] = False,
    undo_id: Annotated[str | None, typer.Option("--undo", metavar="ID", help="Take a judgement back.")] = None,
    redo_id: Annotated[str | None, typer.Option("--redo", metavar="ID", help="Let it hold again.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Judgements and automatic merges, of A if given.")] = False,
    note: Annotated[str, typer.Option(help="Why.")] = "",
    author: Author = None,
    limit: Annotated[int, typer.Option(min=1)] = 200,
    db: Db = None,
    form: FormOption = None,
) -> None:
    """Say that two actors, or two events, are one (or are not); list, undo and redo such judgements.

    Merges that rules made are judgements too, with a score: --list shows them, --undo parts what they joined.
    """
    who = author or getpass.getuser()
    with opened(db) as store:
        if undo_id or redo_id:
            made = [undo(store, undo_id, author=who) if undo_id else redo(store, str(redo_id), author=who)]
        elif listed:
            what, target = _target(store, a) if a else (None, None)
            made = list_judgements(store, what=what, target=target, automatic=True, limit=limit)
        elif a and b:
            made = [_merged(store, a, b, part, who, note)]
        else:
            raise ConfigError("name two actors or two events, or give --list, --undo ID or --redo ID")
    _print(made, form_of(form), _judgement_row, ("id", "judgement", "of", "with", "author", "made", "score", "undone"))


def _merged(store: Store, a: str, b: str, part: bool, author: str, note: str) -> Judgement:
    (what, target), (other, value) = _target(store, a), _target(store, b)
    if what != other:
        raise JudgementError(f"{a} is an {what}, {b} is an {other}: only two of a kind can be one")
    kind: Kind = "part" if part else "merge"
    return judge(store, kind=kind, what=what, target=target, value={"with": value}, author=author, note=note)


def _target(store: Store, given: str) -> tuple[What, str]:
    """An event's id, else an actor's id or name in any spelling."""
    with store.read() as connection:
        try:
            find(connection, "event", given)
        except NotFound:
            return "actor", actor_named(connection, given).id
    return "event", given


def review(
    what: Of = None,
    limit: Annotated[int, typer.Option(min=1)] = 50,
    db: Db = None,
    form: FormOption = None,
) -> None:
    """Pairs of actors or events that may be one, the likeliest first: for a person to decide.

    Join two with `banggiao merge A B`; `banggiao merge --part A B` takes a pair off this list.
    """
    if what not in (None, "actor", "event"):
        raise ConfigError(f"--what {what}: it is actor or event")
    with opened(db) as store:
        found = candidates(store, what=what, limit=limit)  # type: ignore[arg-type]
    _print(found, form_of(form), _candidate_row, ("score", "what", "a", "b", "why"))


def _print(found: Sequence[msgspec.Struct], form: Form, row: Any, columns: tuple[str, ...]) -> None:
    if form is Form.jsonl:
        for one in found:
            sys.stdout.buffer.write(msgspec.json.encode(one) + b"\n")
        return
    table = Table(expand=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    for one in found:
        table.add_row(*map(Text, row(one)))
    Console().print(table)


def _judgement_row(j: Judgement) -> tuple[str, ...]:
    score = "" if j.score is None else f"{j.score:.2f}"
    value = j.value.get("with") or msgspec.json.encode(j.value).decode()
    return (j.id, f"{j.kind} {j.what}", j.target, str(value), j.author, j.made, score, j.undone or "")


def _candidate_row(c: Any) -> tuple[str, ...]:
    a, b = (f"{label[:200]}\n{id}" for label, id in zip(c.labels, (c.a, c.b), strict=True))
    return (f"{c.score:.2f}", c.what, a, b, "; ".join(c.reasons))


def add_account(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if not given.")
    ],
    db: Db = None,
) -> None:
    """Make an account, or give it another password."""
    if not password:
        raise ConfigError("an empty password protects nothing (give one)")
    with opened(db, make=True) as store:
        new = put_account(store, name, hash_password(password))
    sys.stdout.write(f"{name}: {'made' if new else 'has a new password'}\n")


def show_accounts(db: Db = None) -> None:
    """List the accounts."""
    with opened(db) as store:
        for name, created in list_accounts(store):
            sys.stdout.write(f"{name}\t{created}\n")


def drop_account(name: Annotated[str, typer.Argument(help="Whose account.")], db: Db = None) -> None:
    """Remove an account."""
    with opened(db) as store:
        remove_account(store, name)
    sys.stdout.write(f"{name}: removed\n")
