"""Reads one text: at each place where a phrase may begin, the rules for it in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cached_property

import msgspec

from banggiao.dates.assemble import Assembler, Memory, Phrases
from banggiao.dates.chain import chain, day_item, month_item, year_item
from banggiao.dates.grammar import Grammar
from banggiao.dates.guards import Guards
from banggiao.dates.model import Anchor, DatePhrase, Item, edtf, move_month, valid
from banggiao.dates.periods import century, decade, half, quarter
from banggiao.dates.relative import relative_day, shifted, weekday
from banggiao.dates.words import plain
from banggiao.record import Basis, DayPart

__all__ = ["Reader"]


class Reader:
    """One reading of one text. ``phrases()`` gives them in order, none overlapping."""

    def __init__(self, text: str, anchor: Anchor | None, grammar: Grammar) -> None:
        self.text, self.anchor, self.grammar, self.words = text, anchor, grammar, grammar.words
        self.guards = Guards(text, grammar)
        self.memory = Memory()
        self.assemble = Assembler(text, anchor, grammar, self.guards, self.memory)
        self._scope = (0, len(text))

    def phrases(self, start: int, end: int) -> Iterator[DatePhrase]:
        """Every phrase that begins in ``text[start:end]``, from the left."""
        at = start
        self._scope = (start, end)
        for beginning in self.grammar.beginning.finditer(self.text, start, end):
            here = beginning.start()
            if here < at or (trigger := self.grammar.trigger.match(self.text, here, end)) is None:
                continue
            for phrase in _RULES[trigger.lastgroup or "num"](self, here):
                at = max(at, phrase.end)
                self.memory.keep(phrase)
                yield phrase

    # Days

    def head(self, at: int) -> Phrases:
        """From a word for a day: a weekday, a relative day, an explicit one; "cuối" may also begin a month."""
        return self._weekday(at) or self._relative(at) or self._headed(at) or self.unit(at)

    def number(self, at: int) -> Phrases:
        """From a number without any word before it."""
        match = self.grammar.day.match(self.text, at)
        item = day_item(match, self.words) if match else None
        if item is None:
            return self._month_year(at)
        items, joints = chain(self.text, item, self.grammar)
        end = self.assemble.year_after(items[-1])
        if items[-1].month is None:
            return self._month_year(at)
        if not self.guards.bare(items, joints):
            return []
        return self.assemble.chained(at, items, joints, None, end)

    def _headed(self, at: int) -> Phrases:
        head = self.grammar.head.match(self.text, at)
        match = self.grammar.day.match(self.text, head.end()) if head else None
        item = day_item(match, self.words) if match else None
        if head is None or item is None:
            return []
        items, joints = chain(self.text, item, self.grammar)
        part = self.assemble.part(head["part"])
        if items[-1].month is None:
            return self._day_alone(at, items[0]) if head.group().lower() == "ngày " else []
        if self.guards.lunar_month(head.group(), items[-1]):
            return []
        return [] if self.guards.lunar(items[-1].end) else self.assemble.chained(at, items, joints, part)

    def _day_alone(self, at: int, item: Item) -> Phrases:
        """ "ngày 18": the month of the next day in the sentence, of the last one, or the nearest to publication."""
        if shifted_month := self.grammar.shifted_month.match(self.text, item.end):
            return self._day_of_month(at, item, shifted_month)
        if self.guards.counted(at) or self.guards.quantity(item.end) or self.guards.lunar(item.end):
            return []
        moment = self._borrowed(item)
        if moment is None or not valid(*moment):
            return []
        return [DatePhrase(at, item.end, edtf(*moment), None, "relative" if self.anchor else "text")]

    def _day_of_month(self, at: int, item: Item, month: re.Match[str]) -> Phrases:
        if self.anchor is None or self.anchor.month is None:
            return []
        by = self.words.shift["month"][plain(month["shift"])]
        moment = (*move_month(self.anchor.year, self.anchor.month, by), item.day)
        return [DatePhrase(at, month.end(), edtf(*moment), None, "relative")] if valid(*moment) else []

    def _borrowed(self, item: Item) -> tuple[int | None, int, int] | None:
        day = item.day or 0
        ahead = self.grammar.month_ahead.match(self.text, item.end)
        if ahead and int(ahead["d"]) >= day:
            month = int(ahead["m"])
            return (self.anchor.year_of(month, day, None) if self.anchor else None), month, day
        last = self.memory.day_before(item.start)
        if last is not None:
            return last[0], last[1], day
        return None

    def _relative(self, at: int) -> Phrases:
        match = self.grammar.relative_day.match(self.text, at)
        # "những ngày qua" counts days; "cuộc gặp thứ hai hôm qua" does not.
        if not match or (plain(match[0]).startswith("ngày") and self.guards.counted(at)):
            return []
        part = self.assemble.part(match["part"])
        if match["same"]:
            return self._same(match, part)
        table = self.words.days if match["rel"] else self.words.part_days
        shift = table[plain(match["rel"] or match["short"])]
        value = relative_day(self.anchor, shift) if self.anchor else self._from_spelled_today(shift)
        return self._spelled_out(match, value, part)

    def _from_spelled_today(self, shift: int) -> str | None:
        """Without a publication date: the day counted from one that the text spells out ("sáng nay, 30/5")."""
        return _shifted_day(self._today, shift) if self._today is not None else None

    @cached_property
    def _today(self) -> Item | None:
        """The day of publication by the first spelled-out day of the text that is read; its year may be unknown."""
        for match in self.grammar.spelled_today.finditer(self.text, *self._scope):
            item = day_item(match, self.words)
            if item is not None and item.month and not self.guards.quantity(match.end()):
                value = _shifted_day(item, -self.words.part_days[match["short"]])
                year, month, day = value.split("-")
                return Item(match.start(), match.end(), int(day), int(month), int(year) if year != "XXXX" else None)
        return None

    def _same(self, match: re.Match[str], part: DayPart | None) -> Phrases:
        last = self.memory.day_before(match.start())
        if spelled := self._spelled_out(match, None, part):
            return spelled
        if last is None:
            return []
        shift = self.words.same[plain(match["same"])]
        value = relative_day(Anchor(last[0] or 2001, last[1], last[2]), shift) or ""
        edtf_ = value if last[0] else "XXXX" + value[4:]
        basis = self.memory.basis
        return [DatePhrase(match.start(), match.end(), edtf_, part, basis)]

    def _weekday(self, at: int) -> Phrases:
        match = self.grammar.weekday.match(self.text, at)
        if not match or self.guards.ordinal(match):
            return []
        part = self.assemble.part(match["part"])
        spelled = self._spelled_out(match, None, part)
        if spelled or not self.guards.weekday(match):
            return spelled
        name = plain(match["wd"])
        day = self.words.sundays.get(name)
        day = self.words.weekdays[name.split()[1]] if day is None else day
        week = self.words.shift["week"][plain(match["week"])] if match["week"] else None
        value = weekday(day, week, match["near"], self.guards.ahead(match.start()), self.anchor)
        return [DatePhrase(match.start(), match.end(), value, part, "relative")] if value else []

    def _spelled_out(self, match: re.Match[str], value: str | None, part: DayPart | None) -> Phrases:
        """The day spelled out after a relative one ("hôm qua (23/11)"), else ``value``; each may begin a range."""
        between = self.grammar.explicit.match(self.text, match.end())
        day = self.grammar.day.match(self.text, between.end()) if between else None
        item = day_item(day, self.words) if day else None
        if between is not None and item is not None and item.month:
            found = self._from_day(match.start(), item, part or self.assemble.part(between["part"]), "(" in between[0])
            if found and self.guards.agrees(found[0], value):
                return found
        if value is None:
            return []
        year, month, number = value.split("-")
        known = int(year) if year != "XXXX" else None
        ranged = self._range_from(match.start(), Item(match.start(), match.end(), int(number), int(month), known))
        return ranged or [DatePhrase(match.start(), match.end(), value, part, "relative")]

    def _from_day(self, start: int, item: Item, part: DayPart | None, opened: bool) -> Phrases:
        if opened and self.text[item.end : item.end + 1] == ")":
            item.end += 1
        ranged = self._range_from(start, item)
        return ranged or self.assemble.chained(start, [item], [], part)

    def _range_from(self, start: int, item: Item) -> Phrases:
        """ "từ hôm nay đến ngày 2/9": a range that begins on a day known already."""
        items, joints = chain(self.text, item, self.grammar)
        if not joints or not joints[0]:
            return []
        found = self.assemble.chained(start, items[:2], joints[:1], None)
        return [msgspec.structs.replace(p, basis="relative") for p in found]

    # Months, years, and longer

    def unit(self, at: int) -> Phrases:
        """From a word for a week, month, quarter, year, decade or century."""
        for rule in (self._shifted, self.half, self._quarter, self._decade, self._month, self._year):
            if found := rule(at):
                return found
        return []

    def half(self, at: int) -> Phrases:
        """ "6 tháng đầu năm 2024"."""
        match = self.grammar.half.match(self.text, at)
        return self._found(match, half(match, self.words, self.anchor)) if match else []

    def _shifted(self, at: int) -> Phrases:
        match = self.grammar.shifted.match(self.text, at)
        if not match or self.guards.counted(at):
            return []
        value = shifted(match, self.words, self.anchor)
        return [DatePhrase(at, match.end(), value, None, "relative")] if value else []

    def _quarter(self, at: int) -> Phrases:
        match = self.grammar.quarter.match(self.text, at)
        if not match:
            return []
        tail = self.grammar.tail.match(self.text, match.end())
        found = quarter(match, tail, self.words, self.anchor)
        return self._found(match, found, tail.end() if tail else None)

    def _decade(self, at: int) -> Phrases:
        for pattern, value in ((self.grammar.decade, decade), (self.grammar.century, century)):
            if (match := pattern.match(self.text, at)) and not self.grammar.more_years.match(self.text, match.end()):
                return self._found(match, value(match))
        return []

    def _found(self, match: re.Match[str], found: tuple[str, Basis] | None, end: int | None = None) -> Phrases:
        if found is None:
            return []
        return [DatePhrase(match.start(), end or match.end(), found[0], None, found[1], "period")]

    def _month(self, at: int) -> Phrases:
        match = self.grammar.month.match(self.text, at)
        if not match or self.guards.no_month(match):
            return []
        items, joints = chain(self.text, month_item(match, self.words), self.grammar)
        return self.assemble.chained(at, items, joints, None)

    def _month_year(self, at: int) -> Phrases:
        match = self.grammar.month_year.match(self.text, at)
        if not match or not self.guards.bare_month(match):
            return []
        items, joints = chain(self.text, month_item(match, self.words), self.grammar)
        return self.assemble.chained(at, items, joints, None)

    def _year(self, at: int) -> Phrases:
        match = self.grammar.year.match(self.text, at)
        if not match:
            return []
        items, joints = chain(self.text, year_item(match), self.grammar)
        return self.assemble.chained(at, items, joints, None)

    def bare_year(self, at: int) -> Phrases:
        """From four digits: an ISO date, years joined by a dash, or a year with a lead or in brackets."""
        if iso := self.grammar.iso.match(self.text, at):
            item = day_item_of_iso(iso)
            return self.assemble.chained(at, [item], [], None) if item else []
        match = self.grammar.next_year.match(self.text, at)
        if not match:
            return []
        items, joints = chain(self.text, year_item(match), self.grammar)
        return self.assemble.chained(at, items, joints, None) if self.guards.bare_year(at, items, joints) else []


def _shifted_day(item: Item, shift: int) -> str:
    """EDTF of the day ``shift`` days after ``item``; its year stays unknown where it is."""
    day = date(item.year or 2000, item.month or 1, item.day or 1) + timedelta(days=shift)
    return day.isoformat() if item.year else edtf(None, day.month, day.day)


def day_item_of_iso(match: re.Match[str]) -> Item | None:
    """The day of an ISO date, or None where the calendar has none."""
    item = Item(match.start(), match.end(), int(match["d"]), int(match["m"]), int(match["y"]), separator="-")
    return item if valid(item.year, item.month, item.day) else None


_RULES: dict[str, Callable[[Reader, int], Phrases]] = {
    "half": Reader.half,
    "head": Reader.head,
    "unit": Reader.unit,
    "year": Reader.bare_year,
    "num": Reader.number,
}
