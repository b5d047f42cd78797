"""Which names in the register are one actor's: evidence of name, country, kind and office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from banggiao.text import fold

__all__ = ["DOUBTFUL", "SAME", "Chosen", "Form", "choose", "compare_forms", "contradict"]

# At or above SAME two are one; between, a person decides (``banggiao review``).
SAME = 0.85
DOUBTFUL = 0.6


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
    """Score and reasons for two forms being one actor's."""
    return (0.95, ("same name",)) if fold(a.name) == fold(b.name) else (0.0, ())


def contradict(a: Form, b: Form) -> bool:
    """Whether two forms cannot be one actor's."""
    return a.part != b.part or bool(a.country and b.country and a.country != b.country)


def choose(forms: Sequence[Form]) -> Chosen:
    """The id, kind, name and country under which ``forms`` are shown: by what most pages say, ties by name."""
    return Chosen(
        id=min(forms, key=lambda f: (-f.pages, f.id)).id,
        kind=_most(forms, [f.kind for f in forms]) or "person",
        name=_most(forms, [f.name for f in forms]) or "",
        country=_most(forms, [f.country for f in forms]),
    )


def _most(forms: Sequence[Form], values: Sequence[str | None]) -> str | None:
    weight: Counter[str] = Counter()
    for form, value in zip(forms, values, strict=True):
        if value:
            weight[value] += form.pages
    return min(weight, key=lambda value: (-weight[value], value)) if weight else None
