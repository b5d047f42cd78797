"""``check_lexicon``: every rule that the data files must keep, each breach as one line that names file and mend."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from banggiao.errors import LexiconError
from banggiao.lexicon import Lexicon
from banggiao.lexicon.loader import read_rows

__all__ = ["check_lexicon", "tables"]

# The parts that are loaded, checked and compiled on their own.
_PARTS = ("frames", "details", "plover", "places", "naming", "reporting", "history")
_COUNTRIES = ("code", "name", "aliases", "short")
# Files that are lists of names.
_LISTED = ("offices.toml", "organs.toml", "names.toml")
# Tables whose names and aliases must be unique, with the column that tells two rows apart.
_ALIASED: dict[str, tuple[tuple[str, ...], str]] = {
    "countries.tsv": (_COUNTRIES, "code"),
    "organizations.tsv": (("name", "kind", "country", "aliases"), "name"),
    "parties.tsv": (("name", "country", "aliases", "partyfacts"), "name"),
    "places.tsv": (("name", "country", "kind", "aliases"), "name"),
}


def tables(extra: Path | None = None) -> list[Path]:
    """The data files: the package's own, then the user's."""
    own = [Path(str(f)) for f in (files("banggiao.lexicon") / "data").iterdir()]
    more = list(extra.iterdir()) if extra is not None and extra.is_dir() else []
    return [f for f in (*sorted(own), *sorted(more)) if f.suffix in (".toml", ".tsv")]


def check_lexicon(extra: Path | None = None) -> list[str]:
    """All breaches, one line each; empty where there are none.

    Checked are: that each part loads; that each file tells its source; that no name is given to two rows of one
    table; that no row of ``countries.tsv`` lacks its code; and, by the parts themselves, kinds, roles, dates and ends.
    """
    checks: list[Callable[[], Iterator[str]]] = [
        partial(_sources, extra),
        partial(_aliases, extra),
        partial(_loads, extra),
        partial(_lists, extra),
    ]
    return [line for check in checks for line in check()]


def _sources(extra: Path | None) -> Iterator[str]:
    if extra is not None and not extra.is_dir():
        yield f"{extra}: no such folder (name the folder that holds your own files)"
    for path in tables(extra):
        head = "".join(
            s for s in path.read_text(encoding="utf-8", errors="replace").splitlines(True) if s.startswith("#")
        )
        if "Source:" not in head:
            yield f"{path.name}: no source is given (add a comment line '# Source: …')"


def _aliases(extra: Path | None) -> Iterator[str]:
    for name, (columns, key) in _ALIASED.items():
        try:
            rows = read_rows(name, columns, extra)
        except LexiconError:
            continue  # Told by _loads.
        seen: dict[str, str] = {}
        for row in rows:
            for alias in filter(None, (row["name"], *row["aliases"].split("|"))):
                other = seen.setdefault(alias.lower(), row[key])
                if other != row[key]:
                    yield f"{name}: {alias!r} names both {other} and {row[key]}; take it from one of them"


def _loads(extra: Path | None) -> Iterator[str]:
    lexicon = Lexicon(extra)
    for part in _PARTS:
        try:
            getattr(lexicon, part)
        except LexiconError as error:
            yield str(error)


def _lists(extra: Path | None) -> Iterator[str]:
    """Names that a list holds twice: one of them is a slip, often of another word."""
    for path in tables(extra):
        if path.name not in _LISTED:
            continue
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            continue  # Told by _loads.
        for key, words in _word_lists(data, ""):
            twice = sorted({w for w in words if words.count(w) > 1})
            if twice:
                yield f"{path.name}: {key} holds twice: {', '.join(twice)}"


def _word_lists(data: object, key: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _word_lists(value, f"{key}.{name}".strip("."))
    elif isinstance(data, list) and all(isinstance(w, str) for w in data):
        yield key, data
