"""The query language: words, phrases, fields, what is left out.

    query   = { term }
    term    = [ "-" ] ( word | phrase | field ":" value )
    word    = letters and digits, with or without diacritics; a "*" at its end stands for any ending
    phrase  = '"' words '"'
    value   = word | phrase | word { "," word }          several values: any of them

All terms must hold, those led by ``-`` must not. ``date`` takes a year, a month, a day, or two of them joined by
``..``; ``since`` and ``until`` take one. The language is documented in ``docs/search.md``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import get_args

import msgspec

from banggiao.errors import QueryError
from banggiao.record import Act, Channel, EventType
from banggiao.text import fold, normalize, old_tone

__all__ = ["CODES", "FIELDS", "FieldTerm", "Query", "WordTerm", "parse_query", "split_terms"]

FIELDS = (
    "actor", "office", "party", "country", "type", "act", "channel", "topic", "series", "place", "outlet", "status",
    "date", "since", "until",
)  # fmt: skip
CODES: dict[str, tuple[str, ...]] = {
    "type": get_args(EventType),
    "act": get_args(Act),
    "channel": get_args(Channel),
    "status": ("held", "planned", "cancelled"),
}
_MOST_CHARS = 1_000  # Longer than any question typed; a page pasted by mistake is refused, not searched.
_TOKEN = re.compile(r'(-?)(?:(\w+):(?=\S))?("[^"]*"?|[^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?$")


class WordTerm(msgspec.Struct, frozen=True):
    """A word or a phrase of the text.

    Attributes:
        words: its words in lower case with their marks (tone marks in the traditional place).
        folded: the same words without diacritics.
        negated: whether it must not occur.
        prefix: whether the last word may go on.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    negated: bool = False
    prefix: bool = False

    @property
    def marked(self) -> bool:
        """Whether any word bears a diacritic, so that an exact spelling can be told from a folded one."""
        return self.words != self.folded


class FieldTerm(msgspec.Struct, frozen=True):
    """A condition on a field: any of ``values`` (none of them where ``negated``)."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


class Query(msgspec.Struct, frozen=True):
    """A question as understood. ``since`` and ``until`` are ISO days (of ``date``, ``since``, ``until``)."""

    text: str
    words: tuple[WordTerm, ...] = ()
    fields: tuple[FieldTerm, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing."""
        return not (self.words or self.fields or self.since or self.until)


def parse_query(text: str) -> Query:
    """The question in ``text``.

    Raises:
        QueryError: for a field that is none, a value that its field does not take, a quotation mark without its
            partner, or a text that is too long; the message says what would do.

    >>> q = parse_query('"hội đàm" country:LA since:2024-01 -biển')
    >>> [w.folded for w in q.words], q.fields[0].values, q.since
    ([('hoi', 'dam'), ('bien',)], ('LA',), '2024-01-01')
    """
    text = normalize(text).strip()
    if len(text) > _MOST_CHARS:
        raise QueryError(f"the question has {len(text)} characters (at most {_MOST_CHARS}; ask with fewer words)")
    if text.count('"') % 2:
        raise QueryError('a quotation mark has no partner (write "hội đàm", or take it away)')
    words: list[WordTerm] = []
    fields: list[FieldTerm] = []
    days: dict[str, str] = {}
    for negated, name, value in _terms(text):
        if name in ("date", "since", "until"):
            _bound(days, name, value, negated)
        elif name:
            fields.append(_field(name, value, negated))
        elif (term := word_term(value, negated)) is not None:
            words.append(term)
    return Query(text, tuple(words), tuple(fields), days.get("since"), days.get("until"))


def split_terms(text: str) -> tuple[str, ...]:
    """The terms of a question as they stand in it, so that a face can show each and take one out.

    >>> split_terms('"hội đàm" country:LA -biển')
    ('"hội đàm"', 'country:LA', '-biển')
    """
    return tuple(found.group() for found in _TOKEN.finditer(normalize(text)))


def _terms(text: str) -> Iterator[tuple[bool, str, str]]:
    """(negated, field or "", value) of each term."""
    for minus, name, value in _TOKEN.findall(text):
        field = name.lower()
        if field in FIELDS:
            yield bool(minus), field, value
        elif name and not name.isdigit():
            raise QueryError(f"there is no field {name!r} (fields are {', '.join(FIELDS)}; words go without a colon)")
        else:
            yield bool(minus), "", f"{name} {value}" if name else value


def word_term(value: str, negated: bool = False) -> WordTerm | None:
    """A word, or the words of a phrase; None where there is no letter and no digit."""
    exact = old_tone(value.strip('"')).lower()
    words = tuple(_WORD.findall(exact))
    if not words:
        return None
    return WordTerm(words, tuple(map(fold, words)), negated, prefix=value.endswith("*"))


def _field(name: str, value: str, negated: bool) -> FieldTerm:
    values = (value.strip('"'),) if value.startswith('"') else tuple(v for v in value.split(",") if v)
    if not any(v.strip() for v in values):
        raise QueryError(f"{name}: has no value (write {name}:… without a space)")
    return FieldTerm(name, tuple(_value(name, v.strip()) for v in values), negated)


def _value(name: str, value: str) -> str:
    if name in CODES:
        if value.lower() not in CODES[name]:
            raise QueryError(f"{name}: no such value: {value!r} (one of {', '.join(CODES[name])})")
        return value.lower()
    if name == "country" and re.fullmatch("[A-Za-z]{2}", value):
        return value.upper()
    return value.replace("_", " ") if name != "outlet" else value


def _bound(days: dict[str, str], name: str, value: str, negated: bool) -> None:
    """Narrow ``days`` (``since``, ``until``) by one of the date fields."""
    if negated:
        raise QueryError(f"-{name}: a span of days cannot be left out (give the one wanted)")
    first, dots, last = value.strip('"').partition("..")
    if dots and name != "date":
        raise QueryError(f"{name}: takes one day, not a span: {value!r} (write date:{value})")
    if name in ("date", "since") and (first or not dots):
        days["since"] = max(days.get("since", ""), first_iso(name, first))
    end = last if dots else first
    if name in ("date", "until") and (end or not dots):
        days["until"] = min(days.get("until", "9999"), last_iso(name, end))


def first_iso(name: str, text: str) -> str:
    """The first ISO day of a year, a month or a day, as ``text`` writes it.

    Raises:
        QueryError: where it is neither; the message names the parameter ``name``.
    """
    return _checked(name, text, text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)


def last_iso(name: str, text: str) -> str:
    """The last ISO day, as ``first_iso`` the first."""
    if len(text) == 4:
        return _checked(name, text, f"{text}-12-31")
    if len(text) == 7 and text[5:].isdigit() and 1 <= int(text[5:]) <= 12 and text[:4].isdigit():
        return _checked(name, text, f"{text}-{calendar.monthrange(max(1, int(text[:4])), int(text[5:]))[1]:02}")
    return _checked(name, text, text)


def _checked(name: str, text: str, day: str) -> str:
    """``day``, where ``text`` is in one of the forms and the day is in the calendar."""
    try:
        known = _DAY.fullmatch(text) and date.fromisoformat(day)
    except ValueError:
        known = None
    if not known:
        raise QueryError(f"{name}: no day: {text!r} (write 2025, 2025-11 or 2025-11-24)")
    return day
