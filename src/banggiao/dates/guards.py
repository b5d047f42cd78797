"""What around a number says that it is a date, and what says that it is none."""

from __future__ import annotations

import re
from datetime import date

from banggiao.dates.grammar import Grammar
from banggiao.dates.model import Cue, DatePhrase, Item
from banggiao.dates.words import follows, precedes

__all__ = ["Guards"]

_NUMBER_BEFORE = re.compile(r"(?:^|[ (\n])\d[\d.,]* +$")
_CLOSERS = frozenset("),;–-—.")
_CLAUSE = re.compile(r"[.;\n]")
# Where a sentence begins: the text, a line, a full stop, or the dash after a dateline ("(TTXVN) - 22-9, tại …").
_OPENING = re.compile(r"(?:^|\n|[.!?”\"] |\) ?[-–—] ?)$")


class Guards:
    """The words around one text's phrases."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text, self.grammar, self.lists = text, grammar, grammar.words.context

    def bare(self, items: list[Item], joints: list[bool]) -> bool:
        """Whether days without "ngày" or a part of the day before them are dates."""
        start, last = items[0].start, items[-1]
        if precedes(self.text, start, self.lists["not_before"]) or self.lunar(last.end):
            return False
        if last.year is not None or last.shift is not None:
            return True
        if self.quantity(last.end):
            return False
        if last.separator in ("tháng", "giêng"):
            return not self._duration(start)
        return self._bare_signs(items, joints)

    def _bare_signs(self, items: list[Item], joints: list[bool]) -> bool:
        start, last = items[0].start, items[-1]
        led = precedes(self.text, start, self.lists["leads"]) is not None
        bracket = self.text[start - 1 : start] == "("
        closed = self.text[last.end : last.end + 1] in _CLOSERS
        if len(items) == 1 and self._opens(start, last.end):
            return True
        if last.separator == "/":
            if len(items) > 1:
                return True
            kept = closed and self.named_day(start)
            return (led or kept or (bracket and closed)) and (items[0].day, items[0].month) != (24, 7)
        return (led and (closed or any(joints))) or (bracket and any(joints))

    def _opens(self, start: int, end: int) -> bool:
        """Whether the day opens a sentence as its setting: "22-9, tại Phủ Chủ tịch, …"."""
        if not self.text.startswith(", ", end) or not _OPENING.search(self.text, max(0, start - 4), start):
            return False
        return follows(self.text, end + 1, self.lists["settings"]) is not None

    def _duration(self, start: int) -> bool:
        return self.counted(start) or precedes(self.text, start, self.lists["durations"]) is not None

    def counted(self, at: int) -> bool:
        """Whether a number or word of quantity stands before: "hai tuần trước", "10 ngày 18"."""
        before = self.text[max(0, at - 12) : at]
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

    def bare_month(self, match: re.Match[str]) -> bool:
        """Whether "11/2012" is a month; "1-2024" is only in brackets or after a lead ("V-League 1-2024")."""
        at = match.start()
        if self.document(at):
            return False
        led = self.term(at) or precedes(self.text, at, self.lists["month_leads"]) is not None
        return "/" in match.group() or led or self.text[at - 1 : at] == "("

    def no_month(self, match: re.Match[str]) -> bool:
        """Whether "tháng …" names no month: a revolution, a duration, the lunar calendar, "ngày tháng năm"."""
        word = match["m"]
        if self.document(match.start()) or self.lunar(match.end()):
            return True
        if match["y"]:
            return False
        if self.counted(match.start()):
            return True
        if self.grammar.tail.match(self.text, match.end()):
            return False
        if match["third"] or precedes(self.text, match.start(), self.lists["month_leads"]):
            return False
        return self.quantity(match.end()) or not (word.isdigit() or word[0].isupper())

    def bare_year(self, at: int, items: list[Item], joints: list[bool]) -> bool:
        """Whether four digits without "năm" are a year."""
        if precedes(self.text, at, self.lists["not_before_year"]) or self.quantity(items[-1].end):
            return False
        if any(joints) or self.grammar.until_now.match(self.text, items[-1].end):
            return True
        if self.text[at - 1 : at] == "(" and self.text[items[-1].end : items[-1].end + 1] == ")":
            return True
        led = precedes(self.text, at, self.lists["year_leads"]) is not None
        goes_on = self.grammar.after_year.match(self.text, items[-1].end) is not None
        return (led and goes_on) or bool(self.grammar.named_year.search(self.text, max(0, at - 60), at))

    def ordinal(self, match: re.Match[str]) -> bool:
        """Whether "thứ ba" counts ("lần thứ ba", "ngày thứ ba của kỳ họp") and names no weekday."""
        if precedes(self.text, match.start(), self.lists["ordinals"]):
            return True
        word = match["wd"].split()[-1]
        counted = match["lead"] and match["lead"].lower() == "ngày" and not word[0].isupper() and not match["week"]
        return bool(counted) or follows(self.text, match.end(), self.lists["every"]) is not None

    def weekday(self, match: re.Match[str]) -> bool:
        """Whether a weekday without a spelled-out day stands where one tells time."""
        if self.grammar.weekday_range.match(self.text, match.end()) or self._ends_week(match.start()):
            return False
        led = match["part"] or match["lead"] or match["week"] or match["near"]
        return bool(led) or precedes(self.text, match.start(), self.lists["leads"]) is not None

    def _ends_week(self, at: int) -> bool:
        """Whether "đến thứ Sáu" ends a span of weekdays, which comes back each week."""
        return self.grammar.weekday_before.search(self.text, max(0, at - 24), at) is not None

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
        return precedes(self.text, start, self.lists["occasions"]) is not None or self.named_day(start)

    def named_day(self, start: int) -> bool:
        """Whether the name of a kept day stands before."""
        return self.grammar.named_day.search(self.text, max(0, start - 60), start) is not None

    def lunar_month(self, head: str, item: Item) -> bool:
        """Whether "mồng 6 tháng Giêng" counts by the lunar calendar."""
        return head.lower().rstrip().endswith(("mồng", "mùng")) and item.separator == "giêng"

    def agrees(self, phrase: DatePhrase, relative: str | None) -> bool:
        """Whether what looks like the day spelled out is one: near the relative day, or no quantity."""
        # What is counted is written small: "trưa nay 27/2 Tổng thống …" is no "27/2 tổng số".
        if not self.quantity(phrase.end) or self.text[phrase.end + 1 : phrase.end + 2].isupper():
            return True
        try:
            away = date.fromisoformat(phrase.edtf) - date.fromisoformat(relative or "")
        except ValueError:
            return False
        return abs(away.days) <= 1
