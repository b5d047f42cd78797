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

__all__ = ["Words", "either", "follows", "load_words", "plain", "precedes"]

_MARK = re.compile(r"[,;:(\"“]")
_OLD, _NEW = "òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe", "oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ"
_NEW_PAIRS = dict(zip(_OLD.split("|"), _NEW.split("|"), strict=True))
_OLD_PAIR = re.compile("(?:" + "|".join(_NEW_PAIRS) + r")\b")
_LONGEST = 4  # words in the longest entry of the context lists


class Words(msgspec.Struct, frozen=True, gc=False):
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
        words = msgspec.convert(raw, Words)
    except msgspec.ValidationError as error:
        raise LexiconError(f"dates.toml: {error}") from error
    both = {name: entries | {_new_tone(e) for e in entries} for name, entries in words.context.items()}
    return msgspec.structs.replace(words, context=both)


def _new_tone(word: str) -> str:
    """``word`` with its tone mark where newer spelling puts it ("khoá"); both stand on pages."""
    return _OLD_PAIR.sub(lambda m: _NEW_PAIRS[m.group()], word)


def plain(word: str) -> str:
    """``word`` as it stands in the tables: small letters, single spaces."""
    return " ".join(word.lower().split())


def either(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first: small, with capitals at the beginning, or all in capitals.

    The spellings are written out: a literal is tried in a third less time than a group without case.
    """
    spellings = {s for w in words for s in (w, w.capitalize(), w.title(), w.upper())}
    ordered = sorted(spellings, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " +") for w in ordered) + ")"


def precedes(text: str, at: int, words: frozenset[str]) -> str | None:
    """The entry of ``words`` that stands directly before ``at`` (an opening mark may lie between)."""
    tail = text[max(0, at - 32) : at].lower().rstrip(" \"“'(")
    parts = _MARK.sub(r" \g<0> ", tail).split()[-_LONGEST:]
    return next((j for n in range(len(parts)) if (j := " ".join(parts[n:])) in words), None)


def follows(text: str, at: int, words: frozenset[str]) -> str | None:
    """The entry of ``words`` that begins at ``at``, after white space."""
    parts = text[at : at + 28].lower().split()[:_LONGEST]
    joined = (" ".join(parts[:n]).rstrip('.,;:)!?…"”') for n in range(len(parts), 0, -1))
    return next((j for j in joined if j in words), None)
