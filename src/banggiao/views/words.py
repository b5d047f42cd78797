"""The words for the record's codes, in Vietnamese and English, and one-line labels made of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from banggiao.edtf import first_day, last_day
from banggiao.lexicon.loader import read_toml
from banggiao.views.model import EventLine, Part

__all__ = ["LANGUAGES", "day_text", "event_label", "phrase", "word"]

LANGUAGES = ("vi", "en")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return read_toml("words.toml")


def word(language: str, group: str, code: str | int | None) -> str:
    """The word for ``code`` of ``group`` (type, act, channel …); the code itself where there is none."""
    return "" if code is None else str(_words()[language][group].get(str(code), code))


def phrase(language: str, key: str, **values: object) -> str:
    """A sentence of a briefing with ``values`` in their places."""
    return str(_words()[language]["briefing"][key]).format(**values)


def day_text(edtf: str | None, language: str) -> str:
    """A date as people write it: 23/11/2025, "23 November 2025", 11/2025, 4–5/12/2025."""
    if not edtf:
        return phrase(language, "undated")
    first, _, last = edtf.partition("/")
    if not last:
        return _one_day(first.split("T")[0], language)
    if first in ("", "..") or last == "..":
        open_end = "until" if last != ".." else "from"
        return phrase(language, open_end, date=_one_day(last if last != ".." else first, language))
    return _interval(first, last, language)


def _one_day(date: str, language: str) -> str:
    year, *rest = date.split("-")
    known = [p for p in (year, *rest) if p.isdigit()]
    if len(known) < 1 + len(rest) and year.isdigit():
        return year if not rest or not rest[0].isdigit() else _one_day(f"{year}-{rest[0]}", language)
    if rest and int(rest[0]) > 12:
        return date
    if language == "vi":
        return "/".join(str(int(p)) if p is not year else p for p in reversed([year, *rest]) if p.isdigit())
    words = [str(int(rest[1]))] if len(rest) > 1 and rest[1].isdigit() else []
    words += [_MONTHS[int(rest[0]) - 1]] if rest and rest[0].isdigit() else []
    return " ".join(words + ([year] if year.isdigit() else []))


def _interval(first: str, last: str, language: str) -> str:
    same_month = first[:7] == last[:7] and len(first) == len(last) == 10
    if same_month:
        return f"{int(first[8:])}–{_one_day(last, language)}"
    return f"{_one_day(first, language)} – {_one_day(last, language)}"


def event_label(event: EventLine, language: str) -> str:
    """One line for an event without its date: type, sides, place.

    Hosts, senders and givers stand first; those of one side are joined by commas, sides by a dash.
    """
    sides = " – ".join(map(_side_label, sides_of(event)))
    kind = word(language, "type", event.type)
    if event.subtype and (sub := word(language, "subtype", event.subtype)) != event.subtype:
        kind = f"{kind} ({sub})"
    name = f"{kind}: {sides}" if sides else kind
    named = {part.actor.name for part in event.parts}
    return f"{name} ({event.place})" if event.place and event.place not in named else name


def _side_label(side: list[Part]) -> str:
    return ", ".join(p.actor.name for p in side[:3]) + (" …" if len(side) > 3 else "")


# Roles that open the line: who receives, travels, sends, gives.
_FIRST = (
    "visitor", "host", "sender", "giver", "organizer", "chair", "appointer", "signatory", "speaker", "participant",
)  # fmt: skip


def sides_of(event: EventLine) -> list[list[Part]]:
    """Participants by side: of one country together, those without one by role."""
    groups: dict[str, list[Part]] = {}
    ordered = sorted(event.parts, key=lambda p: (_FIRST.index(p.role) if p.role in _FIRST else len(_FIRST), not p.lead))
    for part in ordered:
        groups.setdefault(part.side or f"{part.role} {part.actor.id}", []).append(part)
    return list(groups.values())


def span_text(dates: list[str | None], language: str) -> tuple[str, str]:
    """The first and the last day among ``dates`` as people write them."""
    first = min((d for e in dates if (d := first_day(e))), default=None)
    last = max((d for e in dates if (d := last_day(e))), default=None)
    return day_text(first, language), day_text(last, language)
