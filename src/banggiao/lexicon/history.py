"""Provinces and organs that began or ended, with what took over from them (``history.tsv``)."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_rows

__all__ = ["Tenure", "load_history"]

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Tenure(msgspec.Struct, frozen=True, gc=False):
    """How long a province or an organ stood.

    Attributes:
        name, country: as in the table; kind: ``province`` or ``organ``.
        since, until: EDTF days, months or years, the first and last on which it stood; None: open or not known.
        successor: what took over its territory or its tasks, or None.
    """

    name: str
    country: str
    kind: str
    since: str | None
    until: str | None
    successor: str | None


def load_history(extra: Path | None = None) -> dict[str, Tenure]:
    """Tenures by lower-case name, those of the package and then the user's own.

    Raises:
        LexiconError: for a date that is none, an end before its beginning, or one name twice.
    """
    found: dict[str, Tenure] = {}
    for row in read_rows("history.tsv", ("name", "country", "kind", "since", "until", "successor"), extra):
        cells = (row["since"], row["until"], row["successor"])
        tenure = Tenure(row["name"], row["country"], row["kind"], *(cell or None for cell in cells))
        _check(tenure, found)
        found[tenure.name.lower()] = tenure
    return found


def _check(tenure: Tenure, found: dict[str, Tenure]) -> None:
    for day in (tenure.since, tenure.until):
        if day is not None and not _DAY.fullmatch(day):
            raise LexiconError(f"history.tsv: {tenure.name}: {day!r} is no day, month or year (write 2025-06-30)")
    if tenure.since and tenure.until and tenure.until < tenure.since[: len(tenure.until)]:
        raise LexiconError(f"history.tsv: {tenure.name} ends ({tenure.until}) before it begins ({tenure.since})")
    if tenure.name.lower() in found:
        raise LexiconError(f"history.tsv: {tenure.name} stands twice; keep one row")
