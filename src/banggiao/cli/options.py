"""Options that several commands share, and the register that they open."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from banggiao.config import load_settings
from banggiao.store import Store, open_store

__all__ = ["Db", "Form", "FormOption", "form_of", "opened"]

Db = Annotated[str | None, typer.Option("--db", help="The register: a file, or postgresql://… (BANGGIAO_DB).")]


class Form(StrEnum):
    """How an answer is printed."""

    table = "table"
    jsonl = "jsonl"


FormOption = Annotated[
    Form | None, typer.Option("--format", help="Default: tables on a terminal, JSON lines when piped.")
]


def form_of(form: Form | None) -> Form:
    """The form asked for; else tables for a terminal, JSON lines for a pipe."""
    return form or (Form.table if sys.stdout.isatty() else Form.jsonl)


def opened(db: str | None, *, make: bool = False) -> Store:
    """The register that the settings name; unless ``make``, it must be there.

    Raises:
        StoreError: where there is none.
    """
    return open_store(load_settings(db=db).db, make=make)
