"""Speakers whom the page does not name: "một quan chức Jordan", "Bắc Kinh" speak for their state."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from banggiao.actors import Cast, Mention
from banggiao.actors.model import MentionForm
from banggiao.lexicon.places import FoundPlace
from banggiao.statements.items import Item

__all__ = ["Officials"]

# Characters between an office and its country ("Bộ trưởng Ngoại giao và Thương mại New Zealand").
MAX_GAP = 50
_OF = ("của", "trong", "thuộc", "tại", "cao")
_NAME_AFTER = re.compile(r"(?:\s[A-ZĐÂÊÔƯ][\w'’.\-]*){1,5}")
_COUNTED = re.compile(r"\b(?:[Mm]ột|[Cc]ác|[Nn]hiều|[Mm]ột số|[Vv]ị|[Nn]hững) $")
_APART = re.compile(r"(?: tại [A-ZĐÂÊÔƯ][^,;:.]{0,20})?\s*[,–-]\s*")
_BROKEN = re.compile(r"[,;:.\"“”()]")


class Officials:
    """Finds them in the items of a unit.

    Args:
        text: the page's text.
        places: the places named in it, in order.
        cast: the page's actors.
    """

    def __init__(self, text: str, places: Sequence[FoundPlace], cast: Cast) -> None:
        self._text = text
        states = {a.country: a.id for a in cast.actors if a.kind == "state" and a.country}
        self._states = states
        self._bodies = frozenset(a.id for a in cast.actors if a.kind not in ("person", "delegation"))
        self._places = [p for p in places if p.place.kind in ("country", "capital") and p.place.country in states]
        self._starts = [p.start for p in self._places]

    def marked(self, row: tuple[Item, ...], start: int, end: int) -> tuple[Item, ...]:
        """``row``, the items of ``text[start:end]``, with a mention of the state for each such speaker."""
        officials = [i for i, item in enumerate(row) if item.token is not None and "official" in item.token.kinds]
        found = [m for i in officials if (m := self._official(row, i, end))]
        found += [m for m in self._capitals(row, start, end) if not _inside(m, found)]
        if not found:
            return row
        kept = [item for item in row if not any(m.phrase_start < item.end and item.start < m.phrase_end for m in found)]
        kept += [Item(m.phrase_start, m.phrase_end, mention=m) for m in found]
        return tuple(sorted(kept, key=_start))

    def _official(self, row: tuple[Item, ...], index: int, limit: int) -> Mention | None:
        """The office at ``index`` with its country, where no person is named with it."""
        item = row[index]
        following = next((i for i in row[index + 1 : index + 4] if i.mention is not None), None)
        place = self._place(item.end)
        form: MentionForm = "office"
        if self._is_named(row, index, place.end if place is not None else item.end, following):
            return None
        if following is not None and (place is None or following.start <= place.start):
            assert following.mention is not None
            end, actors = following.end, following.mention.actors
            form = "group" if following.mention.form == "group" else form
            if not self._bodies.issuperset(actors):
                return None
        elif place is not None:
            end, actors = place.end, (self._states[place.place.country or ""],)
        else:
            return None
        return self._mention(item.start, end, actors, limit, form) if self._near(row, index, end) else None

    def _is_named(self, row: tuple[Item, ...], index: int, end: int, following: Item | None) -> bool:
        """Whether a person stands after the office and a comma: "Đại sứ Mỹ tại Lào, bà A, lên án …"."""
        if following is None or following.mention is None or following.start < end:
            return False
        governed = index > 0 and (row[index - 1].is_("prep") or row[index - 1].is_("theo"))
        person = following.mention.form != "group" and self._bodies.isdisjoint(following.mention.actors)
        return person and not governed and _APART.fullmatch(self._text, end, following.start) is not None

    def _mention(self, start: int, end: int, actors: tuple[str, ...], limit: int, form: MentionForm) -> Mention:
        before = _COUNTED.search(self._text, max(0, start - 12), start)
        start = before.start() if before else start
        name = _NAME_AFTER.match(self._text, end, limit)
        end = name.end() if name else end
        return Mention(start, end, start, end, actors, form)

    def _near(self, row: tuple[Item, ...], index: int, end: int) -> bool:
        """Whether only words of an office stand between the item at ``index`` and ``end``."""
        start = row[index].end
        if end - start > MAX_GAP or _BROKEN.search(self._text, start, end):
            return False
        between = (i for i in row[index + 1 : index + 6] if i.end <= end and i.token is not None)
        return not any(_parts(i) and self._text[i.start : i.end] not in _OF for i in between)

    def _place(self, at: int) -> FoundPlace | None:
        index = bisect_left(self._starts, at)
        return self._places[index] if index < len(self._places) else None

    def _capitals(self, row: tuple[Item, ...], start: int, end: int) -> list[Mention]:
        """Capitals with a verb after them: "Washington cáo buộc …"."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            Mention(p.start, p.end, p.start, p.end, (self._states[p.place.country or ""],), "name")
            for p in self._places[low:high]
            if p.place.kind == "capital" and self._acts(row, p.end)
        ]

    def _acts(self, row: tuple[Item, ...], at: int) -> bool:
        index = next((i for i, item in enumerate(row) if item.start >= at), None)
        if index is None or self._text[at : row[index].start].strip():
            return False
        while index < len(row) - 1 and row[index].is_("adverb"):
            index += 1
        token = row[index].token
        return token is not None and token.verb is not None


def _parts(item: Item) -> bool:
    """Whether the words are of the clause, not of an office's name."""
    verb = item.token is not None and item.token.verb is not None
    return verb or any(item.is_(kind) for kind in ("adverb", "prep", "block", "turn"))


def _inside(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(o.start < mention.end and mention.start < o.end for o in others)


def _start(item: Item) -> int:
    return item.start
