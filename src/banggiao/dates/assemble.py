"""From items to phrases: years after them, open ends, kinds; and the memory of the day last named."""

from __future__ import annotations

import re

from banggiao.dates.chain import runs
from banggiao.dates.grammar import Grammar
from banggiao.dates.guards import Guards
from banggiao.dates.model import Anchor, DatePhrase, Item, Kind
from banggiao.dates.words import plain
from banggiao.dates.years import settle
from banggiao.record import Basis, DayPart

__all__ = ["Assembler", "Memory", "Phrases"]

_DAY_EDTF = re.compile(r"(?:(\d{4})|XXXX)-(\d\d)-(\d\d)$")
_NEAR = 600  # characters back to the day that "cùng ngày" means
_PERIOD_YEARS = 3  # an interval over more years is a period, not when something happened

Phrases = list[DatePhrase]


class Memory:
    """The day and the year last named: what "cùng ngày" and "cùng năm" mean."""

    def __init__(self) -> None:
        self.day: DatePhrase | None = None
        self.year: int | None = None

    def keep(self, phrase: DatePhrase) -> None:
        """Remembers the day or year of ``phrase``."""
        if _DAY_EDTF.match(phrase.edtf):
            self.day = phrase
        if phrase.edtf[:4].isdigit():
            self.year = int(phrase.edtf[:4])

    def day_before(self, at: int) -> tuple[int | None, int, int] | None:
        """Year, month and day of the last day named not too far before ``at``."""
        if self.day is None or at - self.day.end > _NEAR:
            return None
        match = _DAY_EDTF.match(self.day.edtf)
        return (int(match[1]) if match[1] else None, int(match[2]), int(match[3])) if match else None

    @property
    def basis(self) -> Basis:
        """How the day last named was known."""
        return self.day.basis if self.day else "text"


class Assembler:
    """Makes the phrases of one text."""

    def __init__(self, text: str, anchor: Anchor | None, grammar: Grammar, guards: Guards, memory: Memory) -> None:
        self.text, self.anchor, self.grammar, self.words = text, anchor, grammar, grammar.words
        self.guards, self.memory = guards, memory

    def chained(
        self, start: int, items: list[Item], joints: list[bool], part: DayPart | None, end: int | None = None
    ) -> Phrases:
        """The phrases of a chain; ``end`` is given where the year after it is read already."""
        tail = end or self.year_after(items[-1])
        cue = self.guards.cue(start, tail)
        items[0].part, made = part or items[0].part, []
        for number, run in enumerate(runs(items, joints)):
            begin = start if number == 0 else run.items[0].start
            end = tail if run.items[-1] is items[-1] else run.items[-1].end
            value = settle(run, self.anchor, cue)
            if value is not None:
                edtf_, end = self._opened(value[0], begin, end)
                only = run.items[0].part if len(run.items) == 1 else None
                kind = self._kind(begin, run.items, edtf_)
                made.append(DatePhrase(begin, end, edtf_, only, value[1], kind))
        return made

    def year_after(self, last: Item) -> int:
        """Reads "năm 2024" or "năm ngoái" after the last item into it; where the phrase then ends."""
        tail = self.grammar.tail.match(self.text, last.end) if last.year is None else None
        if tail is None:
            return last.end
        if tail["y"]:
            last.year = int(tail["y"])
        elif tail["same"]:
            last.year = self.memory.year
        else:
            last.shift = self.words.shift["year"][plain(tail["shift"])]
        return tail.end()

    def _opened(self, value: str, start: int, end: int) -> tuple[str, int]:
        """Intervals without a beginning ("kéo dài đến 24/3") or an end ("từ năm 2011 đến nay")."""
        if "/" in value:
            return value, end
        if now := self.grammar.until_now.match(self.text, end):
            return f"{value}/..", now.end()
        return (f"../{value}", end) if self.guards.until(start) else (value, end)

    def _kind(self, start: int, items: list[Item], value: str) -> Kind:
        if value.startswith("../"):
            return "when"
        if "/" in value and (items[-1].unit == "year" or self.guards.term(start)):
            return "period"
        if (items[-1].year or 0) - (items[0].year or 9999) > _PERIOD_YEARS:
            return "period"
        return "occasion" if self.guards.occasion(start) else "when"

    def part(self, word: str | None) -> DayPart | None:
        """The part of the day that ``word`` names."""
        return self.words.parts[plain(word)] if word else None
