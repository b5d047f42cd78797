"""``banggiao read``, ``banggiao shards`` and ``banggiao schema``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from banggiao.config import load_settings
from banggiao.engine import Outcome, read_many, read_shards
from banggiao.engine.shards import read_manifest
from banggiao.pages.sources import open_pages
from banggiao.record import Event, Record, json_schema

__all__ = ["register"]

Lexicon = Annotated[Path | None, typer.Option(help="Folder of your own additions to the lexicon.")]
Jobs = Annotated[int | None, typer.Option(help="Processes; 0 is one for each core.", min=0)]


class Format(StrEnum):
    """How records are printed."""

    jsonl = "jsonl"
    table = "table"


class Engine(StrEnum):
    """Where shards are read."""

    pool = "pool"
    ray = "ray"


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("read")(read_pages)
    app.command("shards")(shards)
    app.command("schema")(schema)


def read_pages(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")],
    format: Annotated[
        Format | None, typer.Option(help="Default: a table on a terminal, JSON lines when piped.")
    ] = None,
    jobs: Jobs = None,
    lexicon: Lexicon = None,
) -> None:
    """Read pages and print what they say: one record a line, or a table of events.

    Text, HTML, WARC and JSONL (rows with a text), gzipped or not. A page that cannot be read is named on
    standard error with the step and the mend, the others are read, and the exit status is 1.
    """
    settings = load_settings(jobs=jobs, lexicon=lexicon)
    pages = open_pages(paths, max_bytes=settings.max_page_bytes)
    outcomes = read_many(pages, jobs=settings.jobs, lexicon=settings.lexicon)
    form = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    failures = (_print_lines if form is Format.jsonl else _print_table)(outcomes)
    raise typer.Exit(1 if failures else 0)


def _print_lines(outcomes: Iterable[Outcome]) -> int:
    failures = 0
    for outcome in outcomes:
        if outcome.line is not None:
            sys.stdout.buffer.write(outcome.line + b"\n")
        failures += _report(outcome)
    return failures


def _report(outcome: Outcome) -> int:
    """Name a failed page on standard error; 1 for a failure, else 0."""
    if outcome.error is not None:
        sys.stderr.write(f"banggiao: {outcome.error}\n")
    return int(outcome.error is not None)


def _print_table(outcomes: Iterable[Outcome]) -> int:
    failures, console = 0, Console()
    for outcome in outcomes:
        if outcome.line is not None:
            console.print(_table(outcome.record))
        failures += _report(outcome)
    return failures


def _table(record: Record) -> Table:
    main = next((a for a in record.articles if a.role == "main"), None)
    title = f"{record.page.source}\n{main.title or '' if main else '(no main article)'}"
    counts = f"{len(record.events)} events, {len(record.statements)} statements, {len(record.actors)} actors"
    # A page's words are no markup: `Text` keeps brackets as they are.
    table = Table(title=Text(title), caption=counts, title_justify="left", caption_justify="left", expand=True)
    for column, ratio in (("date", 2), ("event", 2), ("who", 7), ("where", 3), ("within", 1)):
        table.add_column(column, ratio=ratio, overflow="fold")
    for event in record.events:
        table.add_row(*map(Text, _row(record, event)))
    return table


def _row(record: Record, event: Event) -> tuple[str, ...]:
    names = {actor.id: actor.name for actor in record.actors}
    who = "; ".join(f"{names[p.actor]} ({p.role})" for p in event.participants)
    kind = event.type + (f" ({event.status})" if event.status != "held" else "")
    where = f"{event.place.name} [{event.place.country or '?'}]" if event.place else ""
    return (event.date.edtf if event.date else "", f"{event.id} {kind}", who, where, event.part_of or "")


def shards(
    manifest: Annotated[Path, typer.Argument(help="A file that names one shard (WARC, JSONL …) a line.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for the records.")],
    engine: Annotated[Engine, typer.Option(help="A pool of processes, or Ray.")] = Engine.pool,
    jobs: Jobs = None,
    lexicon: Lexicon = None,
) -> None:
    """Read the shards of a crawl, each into one file of records; what is done is not done again."""
    settings = load_settings(jobs=jobs, lexicon=lexicon)
    names = read_manifest(manifest)
    failures = 0
    reports = read_shards(
        names,
        out,
        engine=engine.value,
        jobs=settings.jobs,
        lexicon=settings.lexicon,
        max_bytes=settings.max_page_bytes,
    )
    for report in reports:
        state = "done before" if report.skipped else "read"
        sys.stderr.write(f"{report.shard}: {state}, {report.records} records, {report.failures} failures\n")
        failures += report.failures
    raise typer.Exit(1 if failures else 0)


def schema() -> None:
    """Print the JSON Schema of a record."""
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n")
