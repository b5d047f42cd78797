"""Whose people a sentence lists: "phía Lào có …", "Đoàn … Lào gồm …", "Bộ trưởng Ngoại giao nước này …"."""

from __future__ import annotations

import re
from bisect import bisect_right

from banggiao.actors.offices import Title
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight

__all__ = ["share_sides"]

_HOME = "VN"
# After a side or a delegation: its people follow.
_LISTS = re.compile(r"(?: tham dự| dự| cùng dự| tham gia)?,? ?(?:(?:còn |cũng |gồm )?có|gồm|bao gồm|là|do)(?!\w)|\s?:")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s|$)")
_BULLETS = ("-", "–", "+", "•", "*")


def share_sides(sight: Sight, found: list[Phrase], starts: list[int]) -> None:
    """Gives people without a country of their own that of the side in whose list they stand.

    ``starts`` are those of the blocks. A list ends with its sentence, or where another side begins; after a colon it
    goes on in the blocks that begin with a dash.
    """
    side: str | None = None
    until = 0
    abroad: str | None = None
    for phrase in found:
        named = _side(sight, phrase)
        if named is not None:
            side, until = named, _end(sight, phrase.stop, starts)
        elif phrase.form == "person" and phrase.outer < until and phrase.country is None:
            phrase.country = side
        if phrase.titles or phrase.after:
            _point(phrase, abroad)
        country = phrase.country or (phrase.body.country if phrase.body is not None else None)
        abroad = country if country not in (None, _HOME) else abroad


def _side(sight: Sight, phrase: Phrase) -> str | None:
    """The country whose list begins after ``phrase``."""
    if phrase.form == "state":
        leads = sight.lower.startswith("phía ", phrase.outer)
    else:
        leads = phrase.form == "delegation"
    return phrase.country if leads and _LISTS.match(sight.lower, phrase.stop) else None


def _end(sight: Sight, at: int, starts: list[int]) -> int:
    block = bisect_right(starts, at)
    limit = starts[block] if block < len(starts) else len(sight.text)
    if ":" not in sight.text[at : at + 40]:
        closed = _SENTENCE.search(sight.text, at, limit)
        return closed.start() if closed is not None else limit
    while block < len(starts) and sight.text.startswith(_BULLETS, starts[block]):
        block += 1
    return starts[block] if block < len(starts) else len(sight.text)


def _point(phrase: Phrase, abroad: str | None) -> None:
    """Offices of "nước này" are of the foreign country named last."""
    pointing: list[Title] = [t for t in (*phrase.titles, *phrase.after) if t.pointing and t.country is None]
    for title in pointing:
        title.country = abroad
    if pointing and phrase.country is None:
        phrase.country = abroad
