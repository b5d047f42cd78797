"""Phrases that name or point to actors, read from left to right."""

from __future__ import annotations

import re
from bisect import bisect_left

from banggiao.actors.bodies import body_at
from banggiao.actors.namesakes import honours_only, namesake_end
from banggiao.actors.persons import Persons
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight
from banggiao.actors.things import Things

__all__ = ["Phrase", "phrases"]

# Credits of photos and sources: who took a picture is no actor of the news.
_CREDIT = re.compile(
    r"(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|Video|Clip|Đồ họa|Photo|Tác giả)(?: minh họa| tư liệu)?\s?: ?[^\n.;)]{0,80}"
    r"|Nguồn hình ảnh, .{0,60}?(?=Chụp lại|\n|$)"
)


def phrases(sight: Sight, start: int, end: int) -> list[Phrase]:
    """The phrases of ``text[start:end]``, in order, none overlapping."""
    return _Reader(sight, start, end).read()


class _Reader:
    def __init__(self, sight: Sight, start: int, end: int) -> None:
        self.sight, self.start, self.limit = sight, start, end
        self.persons, self.things = Persons(sight, start, end), Things(sight, start, end)

    def read(self) -> list[Phrase]:
        found: list[Phrase] = []
        self.read_to = self.skip_to = self.start
        points = self.sight.points
        at = self.start
        credits = [(m.start(), m.end()) for m in _CREDIT.finditer(self.sight.text, self.start, self.limit)]
        for point in points[bisect_left(points, self.start) : bisect_left(points, self.limit)]:
            if point < at or (credits and any(s <= point < e for s, e in credits)):
                continue
            phrase = self._phrase(point)
            if phrase is not None and phrase.form == "person" and honours_only(self.sight, phrase, self.start):
                at = phrase.stop
                continue
            if phrase is not None:
                found.append(phrase)
                at = self.read_to = max(phrase.stop, point + 1)
            if self.skip_to > at:
                at = self.skip_to
        return found

    def _phrase(self, at: int) -> Phrase | None:
        here = self.sight.at.get(at)
        if here is None:
            return self._bare_name(at)
        if "group" in here and (phrase := self.things.group(at)) is not None:
            return phrase
        body = body_at(self.sight, at, self.limit) if here.bodily else None
        if "delegation" in here and not self.things.standing(here["delegation"][1].word, body):
            phrase = self.things.delegation(at)
            if phrase is not None:
                return phrase
        if (
            here.personal >= (len(body.word) if body is not None else 1)
            and (phrase := self.persons.person(at)) is not None
        ):
            return phrase
        return self.things.body_or_state(at, body) or self._place_or_name(at, "place" in here)

    def _place_or_name(self, at: int, place: bool) -> Phrase | None:
        """A province or a capital that acts; else a name with nothing before it."""
        if not place:
            return self._bare_name(at)
        phrase = self.things.area(at)
        return phrase if phrase is not None and phrase.outer >= self.read_to else self.things.metonym(at)

    def _bare_name(self, at: int) -> Phrase | None:
        """A name with nothing before it, unless a place or a prize bears it."""
        end = namesake_end(self.sight, at, self.limit)
        if end is None:
            return self.persons.bare_name(at)
        self.skip_to = end
        return None
