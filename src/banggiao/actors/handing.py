"""Offices that one phrase hands on to others: heads of lists, rows of names, predicates, offices after a semicolon."""

from __future__ import annotations

from bisect import bisect_right

from banggiao.actors.drafts import Draft, RawMention
from banggiao.actors.offices import Title
from banggiao.actors.phrase import Phrase
from banggiao.actors.sight import Sight

__all__ = ["Handing"]

_ROW = (", ", " và ", ", và ")


class Handing:
    """What is handed on, in the order of the text; ``starts`` are those of the blocks read.

    Attributes:
        predicate: where the last offices end that were said of somebody, and of whom; None before any.
    """

    def __init__(self, sight: Sight, starts: list[int]) -> None:
        self.sight, self.starts = sight, starts
        self.predicate: tuple[int, Draft] | None = None
        self._list: list[Title] = []
        self._list_end = 0
        self._row: list[Title] = []
        self._row_end = 0

    def listed(self, phrase: Phrase) -> list[Title]:
        """Offices of all in a list, as in "các đồng chí Ủy viên …: A; B" and "các nguyên Chủ tịch A, B và C"."""
        if phrase.outer < self._list_end:
            return self._list
        gap = self.sight.text[self._row_end : phrase.outer] if self._row else ""
        bare = not (phrase.titles or phrase.after or phrase.honorific)
        return self._row if bare and gap in _ROW else []

    def after_person(self, phrase: Phrase, draft: Draft) -> None:
        """What a person's phrase may hand on: to the names after it, or to the offices after a semicolon."""
        gap = self.sight.text[self._row_end : phrase.outer] if self._row else ""
        if phrase.plural and phrase.titles:
            self._row = phrase.titles
        elif gap not in _ROW:
            self._row = []
        self._row_end = phrase.stop
        if phrase.after and self.sight.text.startswith("; ", phrase.stop):
            self.predicate = (phrase.stop, draft)

    def heads_list(self, phrase: Phrase) -> bool:
        """Whether the offices are those of all in a list ("các đồng chí Ủy viên Bộ Chính trị: A, …; B, …")."""
        self._list = []
        gathers = self.sight.lower.startswith((" gồm", ", gồm"), phrase.stop)
        if not gathers and not (phrase.plural and self.sight.text.startswith(":", phrase.stop)):
            return False
        marks = ("\n", ". ") if gathers else ("\n", "các đồng chí", "các ông")
        ends = (self.sight.lower.find(mark, phrase.stop) for mark in marks)
        self._list, self._list_end = phrase.titles, min((e for e in ends if e >= 0), default=len(self.sight.text))
        return True

    def subject_of(self, phrase: Phrase, mentions: list[RawMention]) -> Draft | None:
        """Of whom offices without a name are said: "Ông là …", or after a semicolon those of the person before."""
        start = self.starts[bisect_right(self.starts, phrase.outer) - 1]
        if self.predicate is not None and start <= self.predicate[0] <= phrase.outer:
            gap = self.sight.lower[self.predicate[0] : phrase.outer].strip()
            if gap in (";", ",", "và", "; và", "kiêm"):
                return self.predicate[1]
        before = " " + self.sight.lower[max(start, phrase.outer - 24) : phrase.outer].rstrip(" :")
        if not before.endswith(self.sight.naming.predicates):
            return None
        last = next((m for m in reversed(mentions) if not m.inside and m.actors[0].kind == "person"), None)
        if last is None or last.phrase_start < start or len(last.actors) > 1:
            return None
        between = self.sight.lower[last.phrase_end : phrase.outer]
        return (
            None
            if any(
                w in between for w in (" để ", "quốc gia ", "giới thiệu", "ứng cử", "không ", ". ", "; ", "chức danh")
            )
            else last.actors[0]
        )
