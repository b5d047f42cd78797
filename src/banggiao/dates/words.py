"""The words of date phrases (``lexicon/data/dates.toml``), checked and compiled once for each folder of additions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import cast, get_args

import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_toml
from banggiao.record import DayPart
from banggiao.text import old_tone

__all__ = ["Words", "either", "follows", "load_words", "plain", "precedes"]

_MARK = re.compile(r"[,;:(\"“]")
_LONGEST = 4  # words in the longest entry of the context lists


class Words(msgspec.Struct, frozen=True):
    """The tables of ``dates.toml``; numbers are days, weeks, months or years to move by."""

    parts: dict[str, DayPart]
    days: dict[str, int]
    part_days: dict[str, int]
    same: dict[str, int]
    weekdays: dict[str, int]
    sundays: dict[str, int]
    shift: dict[str, dict[str, int]]
    months: dict[str, int]
    numbers: dict[str, int]
    context: dict[str, frozenset[str]]


def _check(raw: dict[str, object]) -> None:
    missing = [f for f in Words.__struct_fields__ if not isinstance(raw.get(f), dict)]
    if missing:
        raise LexiconError(f"dates.toml: the table [{missing[0]}] is missing (add it, or remove your file)")
    parts = cast("dict[str, str]", raw["parts"])
    if wrong := [w for w, p in parts.items() if p not in get_args(DayPart)]:
        raise LexiconError(f"dates.toml: [parts] {wrong[0]!r} must be one of {', '.join(get_args(DayPart))}")


@lru_cache(maxsize=4)
def load_words(extra: Path | None = None) -> Words:
    """The words, with the additions of the folder ``extra``.

    Raises:
        LexiconError: where a table is missing or holds a value of another kind.
    """
    raw = read_toml("dates.toml", extra)
    _check(raw)
    try:
        return msgspec.convert(raw, Words)
    except msgspec.ValidationError as error:
        raise LexiconError(f"dates.toml: {error}") from error


def plain(word: str) -> str:
    """``word`` as it stands in the tables: small letters, single spaces."""
    return " ".join(word.lower().split())


def either(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first, in small or capital letters."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "(?i:" + "|".join(re.escape(w).replace(r"\ ", " +") for w in ordered) + ")"


def precedes(text: str, at: int, words: frozenset[str]) -> str | None:
    """The entry of ``words`` that stands directly before ``at`` (an opening mark may lie between)."""
    tail = old_tone(text[max(0, at - 32) : at]).lower().rstrip(" \"“'(")
    parts = _MARK.sub(r" \g<0> ", tail).split()[-_LONGEST:]
    return next((j for n in range(len(parts)) if (j := " ".join(parts[n:])) in words), None)


def follows(text: str, at: int, words: frozenset[str]) -> str | None:
    """The entry of ``words`` that begins at ``at``, after white space."""
    parts = old_tone(text[at : at + 28]).lower().split()[:_LONGEST]
    joined = (" ".join(parts[:n]).rstrip('.,;:)!?…"”') for n in range(len(parts), 0, -1))
    return next((j for j in joined if j in words), None)
