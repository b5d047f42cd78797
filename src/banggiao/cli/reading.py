"""``banggiao read`` and ``banggiao schema``."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from banggiao.errors import PageError
from banggiao.pages.sources import open_pages
from banggiao.read import read
from banggiao.record import encode, json_schema

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    app.command("read")(read_pages)
    app.command("schema")(schema)


def read_pages(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")],
    format: Annotated[str, typer.Option(help="jsonl or table")] = "jsonl",
) -> None:
    """Read pages and print one record a line."""
    failed = False
    for raw in open_pages(paths):
        try:
            if isinstance(raw, PageError):
                raise raw
            sys.stdout.buffer.write(encode(read(raw)) + b"\n")
        except PageError as error:
            failed = True
            sys.stderr.write(f"banggiao: {error}\n")
    raise SystemExit(int(failed))


def schema() -> None:
    """Print the JSON Schema of a record."""
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n")
