"""``banggiao explain``: why an event of a page is as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from banggiao.config import load_settings
from banggiao.errors import NotFound, PageError
from banggiao.lexicon import load_lexicon
from banggiao.pages import RawPage
from banggiao.pages.sources import open_pages
from banggiao.read import Explained, explain_page

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add this module's command to ``app``."""
    app.command("explain")(explain)


def explain(
    page: Annotated[str, typer.Argument(help="A page, or PATH#ID for one row of a JSONL file.")],
    event: Annotated[str | None, typer.Argument(help="The event's id (e1, e2 …); all of them without it.")] = None,
    lexicon: Annotated[Path | None, typer.Option(help="Folder of your own additions to the lexicon.")] = None,
) -> None:
    """Show which frame, which words and which rule gave each field of an event."""
    settings = load_settings(lexicon=lexicon)
    raw = _one(page, settings.max_page_bytes)
    explained = explain_page(raw, lexicon=load_lexicon(settings.lexicon))
    found = [e for e in explained if event in (None, e.event.id)]
    if not found:
        known = ", ".join(e.event.id for e in explained) or "none"
        raise NotFound(f"{page}: no event {event or 'at all'} on this page (events: {known})")
    console = Console()
    for each in found:
        console.print(_table(each))


def _one(page: str, max_bytes: int) -> RawPage:
    path, _, wanted = page.partition("#")
    for opened in open_pages([path], max_bytes=max_bytes):
        if isinstance(opened, PageError):
            raise opened
        if not wanted or opened.source.rpartition("#")[2] == wanted:
            return opened
    raise NotFound(f"{page}: no such page in {path}; give PATH, or PATH#ID with the row's id or line number")


def _table(explained: Explained) -> Table:
    event = explained.event
    table = Table(title=f"{event.id} {event.type}", title_justify="left", expand=True)
    for column, ratio in (("field", 2), ("value", 4), ("words", 5), ("rule", 3)):
        table.add_column(column, ratio=ratio, overflow="fold")
    for reason in explained.reasons:
        words = explained.text[reason.start : reason.end]
        table.add_row(*map(Text, (reason.field, reason.value, words, reason.rule)))
    return table
