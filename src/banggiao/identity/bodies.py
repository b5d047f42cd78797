"""Names of parties, organs and organisations: with and without an abbreviation, and the country they are of."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from banggiao.lexicon import load_lexicon
from banggiao.lexicon.loader import read_rows
from banggiao.text import fold, old_tone

__all__ = ["bodies_differ", "body_keys", "compare_bodies"]

_PARENTHESIS = re.compile(r"\(([^)]*)\)")
_WORD = re.compile(r"[^\W_]+")
# Scores by what agrees; all of them join, the surest first.
WHOLE, LISTED, BARE, AT_HOME, SHORT = 0.97, 0.96, 0.95, 0.93, 0.9


class _Body(msgspec.Struct, frozen=True):
    """A name's readings, folded: whole, without what stands in parentheses, without its country, its abbreviation."""

    whole: str
    bare: str
    home: str
    short: str
    listed: str


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[str, ...]]:
    """Folded names of each country, the longest first."""
    rows = read_rows("countries.tsv", ("code", "name", "aliases", "short"))
    names = {r["code"]: {_words(n) for n in (r["name"], *r["aliases"].split("|")) if n} for r in rows}
    return {code: tuple(sorted(found, key=lambda n: (-len(n), n))) for code, found in names.items()}


@lru_cache(maxsize=50_000)
def _body(name: str, country: str | None) -> _Body:
    inside = [part for part in _PARENTHESIS.findall(name) if part.isupper()]
    bare = _words(_PARENTHESIS.sub(" ", name)) or _words(name)
    suffix = next((c for c in _countries().get(country or "", ()) if bare.endswith(" " + c)), "")
    alone = name.isupper() and " " not in name.strip()
    listed = _listed(name) or _listed(_PARENTHESIS.sub(" ", name))
    short = inside[0] if inside else name if alone else ""
    return _Body(
        whole=_words(name),
        bare=bare,
        home=bare[: len(bare) - len(suffix) - 1] if suffix else bare,
        # "Liên hợp quốc (UNCLOS)" does not make UNCLOS a name of a body that the lexicon knows by others.
        short=_words(short) if not listed or _listed(short) == listed else "",
        listed=listed,
    )


def _listed(name: str) -> str:
    """The usual name of a body that the lexicon knows by several, else nothing."""
    meanings = load_lexicon().naming.words.get(" ".join(old_tone(name).lower().split()), ())
    return next((_words(m.value) for m in meanings if m.kind == "body"), "")


def bodies_differ(a: str, b: str) -> bool:
    """Whether the lexicon knows the two names as those of two bodies."""
    left, right = _body(a, None).listed, _body(b, None).listed
    return bool(left and right and left != right)


def _part_of(left: _Body, right: _Body) -> bool:
    """Whether one is a part of the other and bears its abbreviation ("Tổng cục … Quân đội nhân dân (QĐND)")."""
    names = [{body.bare, body.listed} - {""} for body in (left, right)]
    return any(x != y and x.endswith(" " + y) for one, other in (names, names[::-1]) for x in one for y in other)


def body_keys(name: str, country: str | None) -> list[str]:
    """Blocking keys of a body's name."""
    body = _body(name, country)
    return sorted({f"b|{key}" for key in (body.bare, body.home, body.short, body.listed) if key})


def compare_bodies(a: tuple[str, str | None], b: tuple[str, str | None]) -> tuple[float, tuple[str, ...]]:
    """Score and reasons for two names, each with its country, being one body's."""
    left, right = _body(*a), _body(*b)
    if left.whole == right.whole:
        return WHOLE, ("the same name",)
    if left.listed and left.listed == right.listed:
        return LISTED, ("names of one body in the lexicon",)
    if left.bare == right.bare:
        return BARE, ("the same name, one with an abbreviation",)
    if a[1] and a[1] == b[1] and left.home == right.home:
        return AT_HOME, (f"the same name, one with its country ({a[1]})",)
    if left.short and left.short == right.short and a[1] == b[1] and not _part_of(left, right):
        return SHORT, (f"the same abbreviation ({left.short.upper()})",)
    return 0.0, ("the names differ",)
