"""``banggiao lexicon check`` and ``banggiao lexicon look``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from banggiao.config import load_settings
from banggiao.lexicon import load_lexicon
from banggiao.lexicon.check import check_lexicon, tables

__all__ = ["register"]

Extra = Annotated[Path | None, typer.Option("--lexicon", help="Folder of your own additions to the lexicon.")]


def register(app: typer.Typer) -> None:
    """Add this module's commands to ``app``."""
    group = typer.Typer(help="The data files of the lexicon: check them, look a word up.", no_args_is_help=True)
    group.command("check")(check)
    group.command("look")(look)
    app.add_typer(group, name="lexicon")


def check(lexicon: Extra = None) -> None:
    """Check every data file, your own too: sources, duplicates, kinds, dates. Exit status 1 where a rule is broken."""
    extra = load_settings(lexicon=lexicon).lexicon
    found = check_lexicon(extra)
    for line in found:
        sys.stdout.write(f"{line}\n")
    if found:
        raise typer.Exit(1)
    sys.stdout.write(f"{len(tables(extra))} files, no fault\n")


def look(word: str, lexicon: Extra = None) -> None:
    """Say what the lexicon knows of WORD: office, organ, party, country, place; since when and until when."""
    known = load_lexicon(load_settings(lexicon=lexicon).lexicon)
    lines = [
        " ".join(filter(None, (m.kind, m.value if m.value != m.word else "", m.actor or "", m.country or "")))
        for m in known.naming.meanings(word)
    ]
    place = known.places.get(word)
    if place is not None:
        lines.append(" ".join(filter(None, ("place", place.name, place.kind, place.country or ""))))
    tenure = known.history.get(word.lower())
    if tenure is not None:
        lines.append(
            f"{tenure.kind} since {tenure.since or '…'} until {tenure.until or '…'}; then {tenure.successor or '…'}"
        )
    for line in dict.fromkeys(lines):
        sys.stdout.write(f"{line}\n")
    if not lines:
        sys.stdout.write(f"the lexicon does not know {word!r}\n")
        raise typer.Exit(1)
