"""``banggiao ingest`` and ``rebuild``: pages into a register."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from banggiao.cli.options import Db, opened
from banggiao.config import Settings, load_settings
from banggiao.engine import Outcome, read_many
from banggiao.pages.sources import open_pages
from banggiao.store import open_store
from banggiao.store.ingest import Counts, Incoming, ingest
from banggiao.store.rebuild import rebuild

__all__ = ["register"]

Jobs = Annotated[int | None, typer.Option(help="Processes; 0 is one for each core.", min=0)]
Lexicon = Annotated[Path | None, typer.Option(help="Folder of your own additions to the lexicon.")]


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("ingest")(ingest_pages)
    app.command("rebuild")(rebuild_register)


def ingest_pages(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")],
    db: Db = None,
    jobs: Jobs = None,
    lexicon: Lexicon = None,
) -> None:
    """Read pages into the register; safe to repeat.

    The same page twice changes nothing; a changed page replaces its own facts. A page that cannot be read is
    named on standard error and kept in the register's failures; the exit status is then 1.
    """
    settings = load_settings(db=db, jobs=jobs, lexicon=lexicon)
    counts = _ingest(settings, paths)
    shown = f"{counts.new} new, {counts.changed} changed, {counts.unchanged} unchanged, {counts.failed} failed\n"
    sys.stdout.write(shown)
    raise typer.Exit(1 if counts.failed else 0)


@contextmanager
def _progress(console: Console, what: str) -> Iterator[Progress]:
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield progress


def _ingest(settings: Settings, paths: list[str]) -> Counts:
    console = Console(stderr=True)
    with open_store(settings.db) as store, _progress(console, "reading") as progress:
        task = progress.add_task("pages", total=None)

        def shown(page: Incoming, _: str) -> None:
            progress.advance(task)
            if page.error is not None:
                console.print(f"banggiao: {page.error}", markup=False, highlight=False, soft_wrap=True)

        pages = open_pages(paths, max_bytes=settings.max_page_bytes)
        outcomes = read_many(pages, jobs=settings.jobs, lexicon=settings.lexicon)
        return ingest(store, _incoming(outcomes), on_page=shown)


def _incoming(outcomes: Iterable[Outcome]) -> Iterator[Incoming]:
    for outcome in outcomes:
        data = outcome.raw.data if outcome.raw is not None else b""
        yield Incoming(outcome.source, data, outcome.line, outcome.error)


def rebuild_register(db: Db = None) -> None:
    """Derive everything anew from the pages' records: actors, events, statements, the text index.

    Records, pages and people's judgements stay as they are.
    """
    with opened(db) as store, _progress(Console(stderr=True), "rebuilding") as progress:
        task = progress.add_task("pages", total=None)
        count = rebuild(store, on_pages=lambda done: progress.advance(task, done))
    sys.stdout.write(f"{count} pages\n")
