"""The patterns of date phrases, compiled once for each set of words.

``beginning`` scans the text; every other pattern is matched at one place only, so that a page is read in
time that grows with its length.
"""

from __future__ import annotations

import re
from functools import cached_property

from banggiao.dates.words import Words, either

__all__ = ["Grammar"]

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
_YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?!\d)"
_BARE_YEAR = r"(?:18|19|20)\d\d(?!\d)"
# After a date: no letter, per cent sign, further part of a number, and no document sign ("5/2012/NĐ-CP").
_END = r"(?![\w%‰°]|/\w|-[^\W\d]|[.,]\d)"
_CLOCK = r"(?:\d{1,2} ?(?:h|g|giờ)(?: ?\d{1,2})?(?: phút)?,? (?:ngày )?)"
_DASH = r" ?[-–—] ?"
_UNITS = (
    "tháng",
    "năm",
    "quý",
    "tuần",
    "đầu",
    "giữa",
    "cuối",
    "nửa",
    "thập",
    "thế kỷ",
    "sang năm",
    "những năm",
    "các năm",
)


class Grammar:
    """The patterns for one set of words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._part = either(words.parts)
        self._month = rf"(?:{_MONTH}|{either(words.months)}\b)"
        self._weekday = rf"(?:(?i:thứ) +{either(words.weekdays)}|{either(words.sundays)})(?!\w)"
        first = {w.split()[0] for w in (*words.parts, *words.days, *words.same, *words.sundays)}
        self._heads = {*first, "ngày", "hôm", "mồng", "mùng", "thứ"}

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """Digits and the first syllables of all triggers, by far the fewest of a text's.

        It begins with a class of letters, and the rests of the syllables with their second letters, so that all else
        is passed over at once: with ``trigger`` matched there, a text is scanned in two thirds of the time.
        """
        syllables = {w.split()[0] for w in (*self._heads, *_UNITS, *self.words.numbers)}
        spellings = {s for w in syllables for s in (w, w.capitalize(), w.upper())}
        rests: dict[str, set[str]] = {}
        for spelling in spellings:
            rests.setdefault(spelling[1], set()).add(spelling[2:])
        rest = "|".join(f"{second}(?:{'|'.join(sorted(more))})" for second, more in sorted(rests.items()))
        first = "".join(sorted({spelling[0] for spelling in spellings}))
        return re.compile(rf"[\d{first}](?<![\w.,/%-].)(?:(?<=\d)|(?:{rest})\b)")

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """What may begin a phrase; groups name the rule: ``head`` is a word for a day, ``unit`` a longer one."""
        half = rf"(?:\d{{1,2}}|{either(self.words.numbers)}) +tháng +(?:đầu|cuối)\b"
        number = r"\d{1,2}(?= ?[-–—/.,&] ?\d| +(?i:tháng|đến|và|tới)\b)"
        return re.compile(
            rf"(?P<half>{half})|(?P<head>{either(self._heads)})\b"
            rf"|(?P<unit>{either(_UNITS)})\b|(?P<year>{_BARE_YEAR})|(?P<num>{number})"
        )

    @cached_property
    def head(self) -> re.Pattern[str]:
        """What stands before an explicit day: a part of the day, "ngày", "hôm", "mồng"."""
        day = r"(?i:(?:trong )?(?:các |hai |ba )?ngày(?: (?:mồng|mùng))?|hôm|mồng|mùng)"
        return re.compile(rf"(?:(?P<part>{self._part})(?:,? +{day})?|{day}) +")

    @cached_property
    def day(self) -> re.Pattern[str]:
        """One day: ``23/11``, ``23.11.2024``, ``23 tháng 11``, or a bare ``23`` whose month follows later."""
        worded = rf",? +(?i:tháng) *(?P<mw>{self._month})(?:(?:,|{_DASH}|/|\.)? *(?P<yw>{_YEAR}))?"
        year = rf"(?:(?: ?/ ?|[.-])(?P<y>{_YEAR})|(?P=sep)(?P<yy>\d\d)(?!\d))"
        sign = rf"(?P<sep> ?/ ?|[.-])(?P<m>{_MONTH}){year}?(?! +(?i:tháng)\b)"
        # "19 - 5 - 1890", "2 - 9": a spaced dash parts day and month only where no further number follows.
        spaced = rf" [-–] (?P<ms>{_MONTH})(?: [-–] (?P<ys>{_YEAR}))?(?! ?[-–/.] ?\d| +(?i:tháng|và|đến)\b|:)"
        number = rf"(?P<d>{_DAY}|{either(self.words.numbers)}(?=,? +(?i:tháng)))"
        return re.compile(rf"{number}(?:{worded}|{sign}|{spaced})?{_END}")

    @cached_property
    def iso(self) -> re.Pattern[str]:
        """``2024-11-23``, ``2024/11/23``."""
        return re.compile(rf"(?P<y>{_BARE_YEAR})(?P<sep>[-/.])(?P<m>{_MONTH})(?P=sep)(?P<d>{_DAY})(?![/-]|[.,]\d)")

    @cached_property
    def next_day(self) -> re.Pattern[str]:
        """What may stand between a joiner and the next day of a range or list."""
        before = r"(?i:hết |sang |trước |rạng )?"
        part = rf"(?:(?P<part>{self._part}) )?"
        return re.compile(rf"{before}{_CLOCK}?{part}(?i:hết )?(?i:(?:ngày|mồng|mùng) (?:mồng |mùng )?)?")

    @cached_property
    def month(self) -> re.Pattern[str]:
        """One month: ``tháng 11/2024``, ``cuối tháng Tám``; ``part`` is đầu, giữa or cuối."""
        year = rf"(?:(?:,|{_DASH}| ?[/.] ?)? *(?P<y>{_YEAR}))?"
        return re.compile(rf"(?P<third>(?i:đầu|giữa|cuối) )?(?i:tháng) *(?P<m>{self._month}){year}{_END}")

    @cached_property
    def month_year(self) -> re.Pattern[str]:
        """A bare ``11/2024``."""
        return re.compile(rf"(?P<m>{_MONTH})(?: ?/ ?|[.-])(?P<y>{_BARE_YEAR}){_END}(?!/)")

    @cached_property
    def next_month(self) -> re.Pattern[str]:
        """The next month of a range or list."""
        year = rf"(?: ?[/.-] ?(?P<y>{_YEAR}))?"
        return re.compile(rf"(?i:hết |(?:đầu|giữa|cuối) )?(?i:tháng )?(?P<m>{self._month}){year}{_END}")

    @cached_property
    def year(self) -> re.Pattern[str]:
        """A year with its word: ``năm 2024``, ``đầu năm 2024``."""
        return re.compile(rf"(?i:(?:đầu|giữa|cuối|các|những) )?(?i:năm) (?P<y>{_YEAR}){_END}")

    @cached_property
    def next_year(self) -> re.Pattern[str]:
        """The next year of a range or list."""
        return re.compile(rf"(?i:hết )?(?i:(?:đầu |giữa |cuối )?năm )?(?P<y>{_BARE_YEAR}){_END}")

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        """Between two items: ``range`` (đến, a dash) or a list (và, a comma)."""
        return re.compile(rf"(?P<range>{_DASH}|,? (?i:cho đến|cho tới|đến|tới) )|(?:, ?| (?i:và|hoặc|rồi) | ?& ?)")

    @cached_property
    def until_now(self) -> re.Pattern[str]:
        """ "đến nay" after the beginning of a span."""
        return re.compile(r"(?: (?:cho )?(?:đến|tới) (?:hết )?(?:nay|hiện nay|bây giờ)|" + _DASH + r"nay)\b")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """A year said after the day or month: ``năm 2024``, ``năm ngoái``."""
        shift = either(self.words.shift["year"])
        return re.compile(
            rf",? \(?(?:của )?(?:(?i:năm) (?:(?P<y>{_YEAR})\)?|(?P<shift>{shift})\b)|(?P<same>cùng năm)\b){_END}"
        )

    @cached_property
    def relative_day(self) -> re.Pattern[str]:
        """``hôm qua``, ``sáng nay``, ``tối hôm qua``, ``chiều cùng ngày``, ``ngày hôm sau``."""
        day = rf"(?P<rel>{either(self.words.days)})|(?P<same>{either(self.words.same)})"
        # The short words are small letters only: "Chiều Mai" begins a name.
        short = "|".join(sorted(self.words.part_days))
        return re.compile(rf"(?:(?P<part>{self._part}) +(?:ngày +)?)?(?:(?:{day})\b|(?<=[^\W\d] )(?P<short>{short})\b)")

    @cached_property
    def spelled_today(self) -> re.Pattern[str]:
        """A day counted from publication that is spelled out: ``sáng nay (30/5``, ``ngày mai, 31/5``."""
        short = "|".join(sorted(self.words.part_days))
        return re.compile(
            rf"(?<!\w)(?:{self._part}|(?i:hôm|ngày)) (?P<short>{short}){self.explicit.pattern}{self.day.pattern}"
        )

    @cached_property
    def weekday(self) -> re.Pattern[str]:
        """``thứ Ba tuần trước``, ``sáng Chủ nhật``, ``hôm thứ Sáu``."""
        week = either(self.words.shift["week"])
        lead = rf"(?:(?P<part>{self._part})|(?P<lead>(?i:hôm|ngày)))(?: ngày)?,? +"
        near = r" +(?P<near>tới|này|sau|vừa qua|vừa rồi|trước)(?!\w)"
        return re.compile(
            rf"(?:{lead})?(?P<wd>{self._weekday})(?:,? +(?:trong +)?(?i:tuần) +(?P<week>{week})(?!\w)|{near})?"
        )

    @cached_property
    def weekday_range(self) -> re.Pattern[str]:
        """After a weekday: another one ("thứ Hai đến thứ Sáu")."""
        return re.compile(rf"(?:{_DASH}| +(?i:đến|tới) +){self._weekday}")

    @cached_property
    def weekday_before(self) -> re.Pattern[str]:
        """Before a weekday: the beginning of a span of them."""
        return re.compile(rf"{self._weekday}(?:{_DASH}| +(?i:đến|tới) +)$")

    @cached_property
    def explicit(self) -> re.Pattern[str]:
        """Between a relative day or weekday and the day spelled out: "hôm qua (23/11)"."""
        return re.compile(
            rf" ?[,(–-]? ?(?:tức |nhằm )?(?:{self._weekday},? ?)?[,(]? ?(?:(?P<part>{self._part}) )?"
            rf"(?:ngày |mồng |mùng )?(?=\d)"
        )

    @cached_property
    def shifted(self) -> re.Pattern[str]:
        """``tuần trước``, ``cuối tháng này``, ``đầu năm nay``, ``năm ngoái``, ``quý trước``."""
        kinds = {"week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm"}
        branches = "|".join(
            rf"(?i:{word}) +(?P<{name}>{either(self.words.shift[name])})" for name, word in kinds.items()
        )
        others = "(?P<past_week>(?i:tuần) +qua)|(?P<next_year>(?i:sang năm))"
        return re.compile(
            rf"(?P<third>(?i:đầu|giữa|cuối|nửa đầu|nửa cuối) +)?(?:{branches}|{others})\b(?! +(?i:đó|công nguyên)\b)"
        )

    @cached_property
    def quarter(self) -> re.Pattern[str]:
        """``quý I/2024``, ``quý 2 và quý 3 năm 2025``."""
        number = rf"(?:IV|I{{1,3}}|[1-4]|{either(w for w, n in self.words.numbers.items() if n < 5)})(?!\w)"
        second = rf"(?:(?:{_DASH}| và | đến )(?:quý +)?(?P<q2>{number}))"
        return re.compile(rf"(?i:quý) +(?P<q>{number}){second}?(?: ?[/,-] ?(?P<y>{_YEAR}))?")

    @cached_property
    def half(self) -> re.Pattern[str]:
        """``6 tháng đầu năm 2024``, ``nửa cuối năm nay``, ``9 tháng đầu năm``."""
        count = rf"(?P<n>\d{{1,2}}|{either(self.words.numbers)}) +tháng"
        which = rf"(?P<y>{_YEAR})|(?P<shift>{either(self.words.shift['year'])})"
        return re.compile(rf"(?:{count}|(?i:nửa)) +(?P<side>đầu|cuối)(?: +của)? +năm(?: +(?:{which}))?(?!\w)")

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """After a day or month: ``future`` (tới) or ``past`` (vừa qua). "tới Hà Nội" is no such word."""
        lists = self.words.context
        stop = r"(?= *[.,;:)\n\"”]| *$| (?:tại|ở|theo|với|và|để|của|trong|nhân|này|sẽ|là|do|khi)\b)"
        return re.compile(rf" (?:(?P<future>{either(lists['future'])})|(?P<past>{either(lists['past'])})){stop}")

    @cached_property
    def month_ahead(self) -> re.Pattern[str]:
        """The month of a later day in the same sentence: "khai mạc ngày 18, bế mạc ngày 20/9"."""
        return re.compile(rf"[^.\n]{{0,80}}?\b(?:ngày|{self._part}) (?P<d>{_DAY})(?:[/-]| tháng )(?P<m>{_MONTH})")

    @cached_property
    def after_year(self) -> re.Pattern[str]:
        """What follows a year and no quantity: the end of a clause, a name, a particle."""
        particle = "(?:và|đến|tới|là|với|thì|khi|do|theo|tại|ở|hai|của|để)"
        return re.compile(rf" *(?:[.,;:)\n\"”]|$)| (?:[A-ZĐÀ-Ỹ]|{particle}\b)")

    @cached_property
    def named_day(self) -> re.Pattern[str]:
        """A kept day before its number: "Ngày Quốc tế Lao động 1/5"."""
        return re.compile(r"\b(?:Ngày|Quốc khánh) [A-ZĐÀ-Ỹ][^.,;:\n\d]{0,45}$")

    @cached_property
    def shifted_month(self) -> re.Pattern[str]:
        """After a bare day: "ngày 20 tháng này"."""
        return re.compile(rf" +(?i:tháng) +(?P<shift>{either(self.words.shift['month'])})\b")

    @cached_property
    def named_year(self) -> re.Pattern[str]:
        """ "Năm APEC" before its number."""
        return re.compile(rf"\bNăm {either(self.words.context['named_years'])}\b[^.,;:\n]*$")

    @cached_property
    def decade(self) -> re.Pattern[str]:
        """``thập niên 1990``, ``những năm 60 của thế kỷ trước``."""
        century = r"(?: +(?:của +)?thế kỷ +(?P<c>[XVI]+|\d{1,2}|trước|này))"
        word = "(?i:(?:đầu |giữa |cuối )?(?:thập niên|thập kỷ|những năm|các năm))"
        return re.compile(rf"{word} +(?P<n>\d{{2}}(?:\d0)?)(?!\d){century}?{_END}")

    @cached_property
    def more_years(self) -> re.Pattern[str]:
        """After "những năm 2010": another year, so that it is no decade."""
        return re.compile(rf"(?:{self.joiner.pattern})(?i:năm )?{_BARE_YEAR}")

    @cached_property
    def century(self) -> re.Pattern[str]:
        """``thế kỷ XX``, ``cuối thế kỷ 19``."""
        return re.compile(rf"(?i:(?:đầu|giữa|cuối) )?(?i:thế kỷ)(?: thứ)? +(?P<c>[XVI]+|[12]?\d)(?!\d){_END}")
