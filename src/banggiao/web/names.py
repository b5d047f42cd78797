"""What the interface calls the codes of the record: event types, roles, kinds of block, countries."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from banggiao.views.words import word
from banggiao.web.i18n import translations

__all__ = ["named"]

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


@lru_cache(maxsize=2)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)
