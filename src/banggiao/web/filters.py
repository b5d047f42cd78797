"""A list's state in its address: the query string as a ``Filter``, and each part of it as a chip to take off."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

import msgspec
from fastapi import Request

from banggiao.edtf import first_day, last_day
from banggiao.errors import QueryError
from banggiao.record import Channel, EventType
from banggiao.views import Filter
from banggiao.web.house import address, language_of
from banggiao.web.i18n import translations
from banggiao.web.names import named
from banggiao.web.when import humane, period_of

__all__ = ["CODES", "FIELDS", "TAKEN", "Chip", "chips_of", "filter_of", "number_of", "window_of", "worded"]

FIELDS = tuple(field.name for field in msgspec.structs.fields(Filter))
CODES = {
    "type": get_args(EventType),
    "channel": get_args(Channel),
    "status": ("held", "planned", "cancelled"),
}
_CODED = frozenset({*CODES, "country", "act", "topic", "state"})
LIMIT = 50
LARGEST = 500  # rows on one page
TAKEN = 10_000  # rows in one file taken away


@dataclass(frozen=True)
class Chip:
    """One condition in force, and the address of the same list without it."""

    name: str
    value: str
    without: str


def filter_of(request: Request) -> Filter:
    """The conditions in the query string.

    Raises:
        QueryError: for a code that is none, or a day that is none.
    """
    values = {name: value for name in FIELDS if (value := request.query_params.get(name, "").strip())}
    for name, codes in CODES.items():
        if name in values and values[name] not in codes:
            raise QueryError(f"{name}: no such value: {values[name]!r} (one of {', '.join(codes)})")
    for name, bound in (("since", first_day), ("until", last_day)):
        if name in values:
            values[name] = _day(name, values[name], bound)
    return Filter(**values)


def _day(name: str, text: str, bound: Callable[[str], str | None]) -> str:
    period = period_of(text)
    day = bound(period) if period else None
    if day is None:
        raise QueryError(f"{name}: no day: {text!r} (write 2025, 11/2025 or 24/11/2025; or 2025-11-24)")
    return day


def chips_of(request: Request, names: tuple[str, ...] = FIELDS) -> list[Chip]:
    """The conditions in force, in words, each with the address that leaves it out."""
    language, query = language_of(request), dict(request.query_params)
    title = translations(language).pgettext
    return [
        Chip(
            name=str(title("filter", name)),
            value=worded(language, name, query[name]),
            without=address(request.url.path, query, **{name: None, "offset": None}),
        )
        for name in names
        if query.get(name)
    ]


def worded(language: str, name: str, value: str) -> str:
    """The value of a condition in words."""
    if name in _CODED:
        return named(language, name, value)
    return humane(period_of(value), language) if name in ("since", "until") else value


def window_of(request: Request, limit: int = LIMIT, most: int = LARGEST) -> dict[str, int]:
    """``limit`` and ``offset`` from the query string, within bounds."""
    return {
        "limit": number_of(request, "limit", limit, 1, most),
        "offset": number_of(request, "offset", 0, 0, 10_000_000),
    }


def number_of(request: Request, name: str, default: int, least: int, most: int) -> int:
    """A whole number from the query string; ``default`` where there is none."""
    text = request.query_params.get(name, "")
    return max(least, min(most, int(text))) if re.fullmatch(r"\d{1,8}", text) else default
