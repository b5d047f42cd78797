"""Other words for one office: "Ngoại trưởng" is "Bộ trưởng Ngoại giao"."""

from __future__ import annotations

import re
from functools import cache

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_toml

__all__ = ["same_office", "several_words"]


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    table = read_toml("offices.toml").get("same")
    if not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
        raise LexiconError('offices.toml: [same] must give one office for another, as in "ngoại trưởng" = "…"')
    longest = sorted(table, key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(w)}{'' if w.endswith(' ') else '(?!' + chr(92) + 'w)'}" for w in longest)
    ), table


def same_office(title: str) -> str:
    """``title`` in lower case, in the words that the lexicon gives for one office (``[same]`` of ``offices.toml``)."""
    pattern, table = _words()
    return pattern.sub(lambda found: table[found.group()], title.lower())


@cache
def several_words(word: str) -> bool:
    """Whether an office's word (lower case) is one of those that ``same_office`` may change or change to."""
    _, table = _words()
    return any(f"{office} ".startswith(f"{word} ") for office in (*table, *table.values()))
