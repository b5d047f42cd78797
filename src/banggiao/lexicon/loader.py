"""Data files of the lexicon: found, joined with the user's additions, and checked as they are read.

A table is a TSV file with a header line, ``#`` comments, UTF-8 in NFC. A user's own folder may hold a
file of the same name: its rows are added after ours.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from banggiao.errors import LexiconError
from banggiao.text import normalize, old_tone

__all__ = ["read_rows", "read_toml", "spellings"]

_DATA = files("banggiao.lexicon") / "data"


_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def spellings(name: str, aliases: str = "") -> list[str]:
    """``name`` and its ``aliases`` (parted by "|"), each also with loose hyphens: "Va-nu-a-tu", "Va - nu - a - tu".

    Pages set by programs that part all tokens by spaces have the loose form throughout.
    """
    names = [name, *filter(None, aliases.split("|"))]
    return [*names, *(_HYPHEN.sub(" - ", n) for n in names if _HYPHEN.search(n))]


def _sources(name: str, extra: Path | None) -> Iterator[Traversable]:
    yield _DATA / name
    if extra is not None and (own := extra / name).is_file():
        yield own


def _text(source: Traversable) -> str:
    try:
        return old_tone(normalize(source.read_text(encoding="utf-8").replace("\t", "\ue000"))).replace("\ue000", "\t")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{source}: {error} (save it as UTF-8 text)") from error


def read_rows(name: str, columns: tuple[str, ...], extra: Path | None = None) -> list[dict[str, str]]:
    """Rows of the table ``name`` as dicts of ``columns``; missing cells at the end of a line are "".

    Raises:
        LexiconError: where the header or a row does not fit; the message names file and line.
    """
    rows: list[dict[str, str]] = []
    for source in _sources(name, extra):
        lines = [(i, s) for i, s in enumerate(_text(source).split("\n"), 1) if s.strip() and not s.startswith("#")]
        if not lines or tuple(lines[0][1].split("\t")) != columns:
            raise LexiconError(f"{source}: the first line must name the columns {', '.join(columns)}, parted by tabs")
        rows.extend(_row(source, number, line, columns) for number, line in lines[1:])
    return rows


def _row(source: Traversable, number: int, line: str, columns: tuple[str, ...]) -> dict[str, str]:
    cells = [c.strip() for c in line.split("\t")]
    if len(cells) > len(columns):
        raise LexiconError(f"{source}:{number}: {len(cells)} cells for {len(columns)} columns")
    cells += [""] * (len(columns) - len(cells))
    return dict(zip(columns, cells, strict=True))


def read_toml(name: str, extra: Path | None = None) -> dict[str, Any]:
    """The TOML file ``name``; a user's file of that name adds to its arrays and tables.

    Raises:
        LexiconError: where a file is no TOML.
    """
    merged: dict[str, Any] = {}
    for source in _sources(name, extra):
        try:
            _merge(merged, tomllib.loads(_text(source)))
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{source}: {error}") from error
    return merged


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        old = into.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(value)
        else:
            into[key] = value
