"""What around a number says that it is a date, and what says that it is none."""

from __future__ import annotations

import re
from datetime import date

from banggiao.dates.grammar import Grammar
from banggiao.dates.model import Cue, Item
from banggiao.dates.words import follows, precedes

__all__ = ["Guards"]

_NUMBER_BEFORE = re.compile(r"\d[ ]+$")
_CLOSERS = frozenset("),;–-—.")
_CLAUSE = re.compile(r"[.;\n]")


class Guards:
    """The words around one text's phrases."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text, self.grammar, self.lists = text, grammar, grammar.words.context

    def bare(self, items: list[Item], joints: list[bool]) -> bool:
        """Whether days without "ngày" or a part of the day before them are dates."""
        start, last = items[0].start, items[-1]
        if precedes(self.text, start, self.lists["not_before"]) or self.lunar(last.end):
            return False
        if last.year is not None:
            return True
        if self.quantity(last.end):
            return False
        if last.separator == "tháng":
            return not self._duration(start)
        return self._bare_signs(items, joints)

    def _bare_signs(self, items: list[Item], joints: list[bool]) -> bool:
        start, last = items[0].start, items[-1]
        led = precedes(self.text, start, self.lists["leads"]) is not None
        bracket = self.text[start - 1 : start] == "("
        closed = self.text[last.end : last.end + 1] in _CLOSERS
        if last.separator == "/":
            if len(items) > 1:
                return True
            return (led or (bracket and closed)) and (items[0].day, items[0].month) != (24, 7)
        return (led and (closed or any(joints))) or (bracket and any(joints))

    def _duration(self, start: int) -> bool:
        return self.counted(start) or precedes(self.text, start, self.lists["durations"]) is not None

    def counted(self, at: int) -> bool:
        """Whether a number or word of quantity stands before: "hai tuần trước", "10 ngày 18"."""
        before = self.text[max(0, at - 6) : at]
        return bool(_NUMBER_BEFORE.search(before)) or precedes(self.text, at, self.lists["counts"]) is not None

    def quantity(self, end: int) -> bool:
        """Whether what follows makes the number a quantity: "3/4 số phiếu"."""
        return follows(self.text, end, self.lists["not_after"]) is not None

    def lunar(self, end: int) -> bool:
        """Whether the day is of the lunar calendar."""
        return follows(self.text, end, self.lists["lunar"]) is not None

    def document(self, at: int) -> bool:
        """Whether "11/2012" is a document's number or the like."""
        return precedes(self.text, at, self.lists["not_before"]) is not None

    def no_month(self, match: re.Match[str]) -> bool:
        """Whether "tháng …" names no month: a revolution, a duration, the lunar calendar, "ngày tháng năm"."""
        at, word = match.start("m"), match["m"]
        if self.document(match.start()) or self.lunar(match.end()) or self.counted(match.start()):
            return True
        if word.isdigit():
            return match["y"] is None and self.quantity(match.end())
        small = word[0].islower() and match["y"] is None
        tail = self.grammar.tail.match(self.text, match.end())
        led = precedes(self.text, match.start(), self.lists["month_leads"]) is not None
        return small and not tail and not match["third"] and (not led or self.quantity(match.end()) or at < 0)

    def bare_year(self, at: int, items: list[Item], joints: list[bool]) -> bool:
        """Whether four digits without "năm" are a year."""
        if precedes(self.text, at, self.lists["not_before"]) or self.quantity(items[-1].end):
            return False
        if any(joints) or self.grammar.until_now.match(self.text, items[-1].end):
            return True
        if self.text[at - 1 : at] == "(" and self.text[items[-1].end : items[-1].end + 1] == ")":
            return True
        led = precedes(self.text, at, self.lists["year_leads"]) is not None
        return led or bool(self.grammar.named_year.search(self.text, max(0, at - 60), at))

    def ordinal(self, match: re.Match[str]) -> bool:
        """Whether "thứ ba" counts ("lần thứ ba", "ngày thứ ba của kỳ họp") and names no weekday."""
        if precedes(self.text, match.start(), self.lists["ordinals"]):
            return True
        word = match["wd"].split()[-1]
        return bool(match["lead"]) and match["lead"].lower() == "ngày" and word.islower() and match["week"] is None

    def weekday(self, match: re.Match[str]) -> bool:
        """Whether a weekday without a spelled-out day stands where one tells time."""
        led = match["part"] or match["lead"] or match["week"] or match["near"]
        return bool(led) or precedes(self.text, match.start(), self.lists["leads"]) is not None

    def ahead(self, at: int) -> bool:
        """Whether the clause before looks ahead ("sẽ")."""
        clause = _CLAUSE.split(self.text[max(0, at - 80) : at])[-1].lower().split()
        return not self.lists["will"].isdisjoint(clause)

    def cue(self, start: int, end: int) -> Cue | None:
        """ "tới" or "vừa qua" after a day or month, "hồi" before it."""
        match = self.grammar.cue.match(self.text, end)
        if match:
            return "future" if match["future"] else "past"
        return "past" if precedes(self.text, start, self.lists["past_before"]) else None

    def until(self, start: int) -> bool:
        """Whether the phrase is an end without a beginning."""
        return precedes(self.text, start, self.lists["until"]) is not None

    def term(self, start: int) -> bool:
        """Whether years belong to a term or a plan."""
        return precedes(self.text, start, self.lists["terms"]) is not None

    def occasion(self, start: int) -> bool:
        """Whether the day is one that is kept."""
        return precedes(self.text, start, self.lists["occasions"]) is not None

    def agrees(self, explicit: str, relative: str | None) -> bool:
        """Whether a spelled-out day may be the relative one; they differ by time zones at most."""
        try:
            return relative is None or abs((date.fromisoformat(explicit) - date.fromisoformat(relative)).days) <= 1
        except ValueError:
            return True
