"""Offices: a title with what it is of ("Chủ nhiệm Ủy ban Đối ngoại của Quốc hội")."""

from __future__ import annotations

import re
from functools import partial

from banggiao.actors.complements import complement
from banggiao.actors.names import name_at
from banggiao.actors.sight import Sight
from banggiao.actors.title import Title
from banggiao.lexicon.naming import Word

__all__ = ["Title", "title_at"]

_DEEPEST = 3  # "Trợ lý đặc biệt của Trợ lý của …": an office within an office within an office.
_ORDINAL = r"(?:[IVXL]+|\d{1,4})"
_TERM = re.compile(rf" (?:(?:hai |ba |bốn |các )?khóa|nhiệm kỳ) {_ORDINAL}(?:(?:, | và |[-–]| - ){_ORDINAL}(?!\w))*")
_LEVEL = re.compile(r" (?:[Tt]ỉnh|[Tt]hành phố|TP|[Hh]uyện|[Qq]uận|thị xã|xã|phường|thành ủy)(?!\w)")


def title_at(sight: Sight, start: int, limit: int, depth: int = 0) -> Title | None:
    """The office that begins at ``start``, with "nguyên" or "quyền" before it; None where none does."""
    here = sight.at.get(start)
    if here is None or not here.titled:
        return None
    former, at = _prefix(sight, start, limit)
    found = sight.find(at, "office", limit)
    if found is None:
        return None
    end, word = found
    if _split_word(sight, at, word) or _of_building(sight, at, end):
        return None
    acting = sight.find(start, "acting", limit)
    title = Title(
        start if acting and not former else at,
        end,
        start,
        word.word,
        word.value == "full",
        country=word.country,
        former=former,
    )
    _rank_words(sight, title, limit)
    complement(sight, title, limit, partial(title_at, depth=depth + 1) if depth < _DEEPEST else None)
    if title.bare and title.word in sight.naming.dependent:
        return None
    _rank_words(sight, title, limit)
    _in_charge(sight, title, limit)
    _term(sight, title, limit)
    return title


def _split_word(sight: Sight, at: int, word: Word) -> bool:
    """So "chức vụ Trưởng ban" holds no "vụ trưởng": a title does not begin small and go on large, but for deputies."""
    gap = word.word.find(" ")
    if gap < 0 or sight.capital(at) or not sight.capital(at + gap + 1):
        return False
    return word.word[:gap] not in ("phó", "đồng", "tổng", "quyền", "trợ", "nguyên")


def _of_building(sight: Sight, at: int, end: int) -> bool:
    """So "đại sứ quán" and "Phủ chủ tịch" hold no ambassador and no president."""
    head = sight.at[at].get("head")
    return (head is not None and at + head[0] > end) or sight.lower.startswith("phủ ", max(0, at - 4), at)


def _prefix(sight: Sight, start: int, limit: int) -> tuple[bool, int]:
    former, at = False, start
    before = sight.lower[max(0, start - 8) : start].split()
    if before and before[-1] in sight.naming.bound_prefix and sight.text[start - 1] == " " and not sight.capital(start):
        return former, at
    for kind in ("former", "acting"):
        found = sight.find(at, kind, limit)
        if found is not None and sight.find(found[0] + 1, "office", limit) is not None:
            former, at = former or kind == "former", found[0] + 1
    return former, at


def _rank_words(sight: Sight, title: Title, limit: int) -> None:
    while sight.text.startswith(" ", title.end):
        found = sight.find(title.end + 1, "rankword", limit)
        if found is None or found[1].word in ("khóa", "nhiệm kỳ", "phụ trách"):
            return
        title.end = found[0]


def _term(sight: Sight, title: Title, limit: int) -> None:
    _level(sight, title, limit)
    found = _TERM.match(sight.text, title.end, limit)
    if found is not None:
        title.end = found.end()


def _in_charge(sight: Sight, title: Title, limit: int) -> None:
    """What an office is in charge of, up to the name ("Trợ lý Bộ trưởng … phụ trách khu vực Đông Á A")."""
    if not sight.lower.startswith(" phụ trách ", title.end):
        return
    at, stop = title.end + len(" phụ trách "), min(limit, title.end + 80)
    while at < stop:
        if sight.text[at] in ",.;:()":
            return
        known = max((length for length, _ in sight.at.get(at, {}).values()), default=0)
        name = name_at(sight, at, limit) if not known and at in sight.token else None
        if name is not None and name.tokens > 1 and name.make != "syllables":
            title.end = at - 1
            return
        space = sight.text.find(" ", at + known, stop)
        if space < 0:
            return
        at = space + 1


def _level(sight: Sight, title: Title, limit: int) -> None:
    """The level of an organ whose province the words around give, as in "Chủ tịch UBND tỉnh"."""
    found = _LEVEL.match(sight.text, title.end, limit)
    if found is not None and title.organ is not None and title.inner[-1].country in (None, "VN"):
        title.end = found.end()
