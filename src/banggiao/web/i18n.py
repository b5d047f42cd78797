"""The interface in Vietnamese and English: catalogues, and which of them a visitor reads."""

from __future__ import annotations

import io
from functools import lru_cache
from importlib import resources

from babel import negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

__all__ = ["LANGUAGES", "choose_language", "translations"]

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}


@lru_cache(maxsize=len(LANGUAGES))
def translations(language: str) -> Translations:
    """The catalogue of ``language``, compiled in memory from ``catalogues/<language>.po`` so that none can be stale."""
    source = resources.files("banggiao.web").joinpath("catalogues", f"{language}.po")
    with source.open("rb") as lines:
        catalogue = read_po(lines, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(fp=compiled)


def choose_language(cookie: str | None, accepted: str, default: str) -> str:
    """The visitor's choice (``cookie``), else the first language of ``Accept-Language`` that we speak."""
    if cookie in LANGUAGES:
        return cookie
    wanted = [part.split(";")[0].strip() for part in accepted.split(",")]
    found = negotiate_locale([w for w in wanted if w and w != "*"], list(LANGUAGES), sep="-")
    return found or default
