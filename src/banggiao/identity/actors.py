"""Which names in the register are one actor's: evidence of name, kind, country and office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from banggiao.identity.bodies import bodies_differ, compare_bodies
from banggiao.identity.called import called
from banggiao.identity.compare import compare_names
from banggiao.lexicon.loader import read_toml
from banggiao.text import fold

__all__ = ["DOUBTFUL", "SAME", "Chosen", "Form", "choose", "compare_forms", "contradict"]

# At or above SAME two are one; from DOUBTFUL on a person decides (``banggiao review``).
SAME = 0.85
DOUBTFUL = 0.6

# What an office in common adds to a name that is weak evidence by itself, and a country in common.
OFFICE = 0.2
COUNTRY = 0.02
# What is taken off where one side names no country; more where the name is one word, which many bear.
NO_COUNTRY = 0.02
NO_COUNTRY_ONE_WORD = 0.1

_APART = frozenset({"person", "state", "delegation"})


class Form(msgspec.Struct, frozen=True):
    """A name as pages spell it: a row of ``forms`` with what the register knows of it.

    Attributes:
        id, kind, name, country, part: as in ``forms``.
        pages: on how many pages it stands.
        offices: folded titles of the offices that pages give it.
    """

    id: str
    kind: str
    name: str
    country: str | None
    part: str
    pages: int
    offices: frozenset[str] = frozenset()


class Chosen(msgspec.Struct, frozen=True):
    """How an actor of several forms is shown."""

    id: str
    kind: str
    name: str
    country: str | None


def compare_forms(a: Form, b: Form) -> tuple[float, tuple[str, ...]]:
    """Score (0 to 1) and reasons for two forms being one actor's."""
    if contradict(a, b):
        return 0.0, ()
    if a.kind == "state":
        return 1.0, ("the same state",)
    if a.kind == "delegation":
        return 0.97, ("the same name",)
    if a.kind != "person":
        return compare_bodies((a.name, a.country), (b.name, b.country))
    name = compare_names(a.name, b.name)
    score, reasons = name.score, list(name.reasons)
    weak = DOUBTFUL <= name.score < SAME
    if a.country and b.country:
        score, reasons = score + COUNTRY, [*reasons, f"both of {a.country}"]
    else:
        score, reasons = score - (NO_COUNTRY_ONE_WORD if weak else NO_COUNTRY), [*reasons, "one side names no country"]
    if weak and (a.country or b.country) and (shared := _telling(a.offices & b.offices)):
        score, reasons = max(SAME, score + OFFICE), [*reasons, f"the same office: {shared}"]
    return max(0.0, min(1.0, score)), tuple(reasons)


@lru_cache(maxsize=1)
def _single() -> tuple[str, ...]:
    return tuple(map(fold, read_toml("merging.toml")["single_offices"]))


def _telling(offices: frozenset[str]) -> str | None:
    """One of ``offices`` that one person at a time holds; membership of a committee tells nothing of who it is."""
    return next((o for o in sorted(offices) if o.startswith(_single())), None)


@lru_cache(maxsize=200_000)
def _names_differ(a: str, b: str) -> bool:
    """Two single words never contradict each other: one may be a family name, the other a given name."""
    single = len(called(a).words) == 1 and len(called(b).words) == 1
    return not single and compare_names(a, b).score <= 0.5


def contradict(a: Form, b: Form) -> bool:
    """Whether two forms cannot be one actor's: of two kinds or countries, parted by a person, or other names."""
    if a.part != b.part or _apart(a.kind, b.kind):
        return True
    if a.country and b.country and a.country != b.country:
        return True
    if a.kind == "person":
        return _names_differ(*sorted((a.name, b.name)))
    return a.kind not in _APART and bodies_differ(a.name, b.name)


def _apart(a: str, b: str) -> bool:
    return a != b and bool({a, b} & _APART)


def choose(forms: Sequence[Form]) -> Chosen:
    """The id, kind, name and country under which ``forms`` are shown, whatever their order.

    The id is that of the form on most pages. A name in full stands before a part of it; of equals the one that
    most pages give.
    """
    country = _most(forms, [f.country for f in forms])
    return Chosen(
        id=min(forms, key=lambda f: (-f.pages, f.id)).id,
        kind=_most(forms, [f.kind for f in forms]) or "organization",
        name=min(forms, key=lambda f: (-_whole(f), -f.pages, f.name)).name,
        country=country,
    )


def _whole(form: Form) -> int:
    """Two or more words of a person's name are a whole one; marks tell more than none. A name has a capital."""
    if form.kind != "person":
        return int(form.name[:1].isupper())
    name = called(form.name)
    return 2 * (len(name.words) > 1) + (not name.vietnamese or name.marked)


def _most(forms: Sequence[Form], values: Sequence[str | None]) -> str | None:
    weight: Counter[str] = Counter()
    for form, value in zip(forms, values, strict=True):
        if value:
            weight[value] += form.pages
    return min(weight, key=lambda value: (-weight[value], fold(value), value)) if weight else None
