"""What the interface calls the codes of the record: event types, roles, kinds of block, countries."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from banggiao.text import fold
from banggiao.views.words import word
from banggiao.web.i18n import translations

__all__ = ["differing", "is_land", "named"]

# Groups that only the pages need; their words stand in the catalogues, under the group's name as context.
_OWN = frozenset(
    {"role", "block", "mark", "basis", "field", "judgement", "what", "topic", "document", "failure", "filter"}
)


def named(language: str, group: str, code: str | int | None) -> str:
    """The word for ``code`` of ``group``; the code itself where there is none, "" for None."""
    if code is None:
        return ""
    if group == "country":
        return _territories(language).get(str(code), str(code))
    if group in _OWN:
        return str(translations(language).pgettext(group, str(code)))
    return word(language, group, code)


def is_land(name: str | None, code: str | None) -> bool:
    """Whether ``name`` is no more than the country ``code``, in Vietnamese or English."""
    return bool(name and code) and name in (code, *(named(language, "country", code) for language in ("vi", "en")))


# Fields on which reports differ bear what they are about: ``count:dai bieu``, ``name:<id>``.
_ABOUT = {"count": "counts", "name": "names"}


def differing(language: str, field: str, figures: Iterable[str]) -> str:
    """What reports differ on, in words; a counted noun as one of ``figures`` ("≥ 200 đại biểu") spells it."""
    head, _, about = field.partition(":")
    name = named(language, "field", _ABOUT.get(head, head))
    nouns = (figure.lstrip("≥ 0123456789.,") for figure in figures)
    return f"{name}: {next((n for n in nouns if fold(n) == about), about)}" if head == "count" else name


@lru_cache(maxsize=2)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)
