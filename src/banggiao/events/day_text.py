"""An article's sentences and events as its days are told: what names, dates and points to each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from banggiao.events.draft import Draft
from banggiao.events.scene import Scene
from banggiao.events.when import days_of
from banggiao.record import EventDate

__all__ = ["BEFORE", "DayText", "single", "start"]

_OPENING = 60
_DAY_LENGTH = len("2024-11-23")
_UNTOLD = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm|ngày) (?P<count>nay|qua|mai)(?!\w)")
_YEARLESS_DAY = re.compile(r"XXXX-\d\d-\d\d")
_BEGINNING = 4  # Sentences in which a page tells of which day it is.
BEFORE = re.compile(r"(?<!\w)(?:trước đó|trước khi|mới đây|gần đây|vừa qua|từng|năm ngoái)(?!\w)")


class DayText:
    """The article's events in the order of the text, and by the sentences that name, date or point to them."""

    def __init__(self, events: list[Draft], view: list[Scene]) -> None:
        self.events = sorted(events, key=start)
        self.view = view
        self._starts = [s.start for s in view]
        self.named: dict[int, list[Draft]] = {}
        self.pointed: dict[int, list[Draft]] = {}
        self.dated: dict[int, list[Draft]] = {}
        for event in self.events:
            for order in {self._order(span.start) for span in event.evidence}:
                self.named.setdefault(order, []).append(event)
            for order in event.pointed:
                self.pointed.setdefault(order, []).append(event)
            self.note(event)

    def note(self, event: Draft) -> None:
        """Keep where the day of ``event`` is told."""
        if single(event.date) is not None and event.status == "held" and not event.recalled:
            assert event.date is not None
            for order in {event.order, self._order(event.date.evidence.start)}:
                self.dated.setdefault(order, []).append(event)

    def _order(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def place(self, event: Draft) -> tuple[int, int]:
        """Sentence and offset where ``event`` is told: for a headline, where the text first tells it."""
        if event.kind == "title":
            for span in event.evidence:
                order = self._order(span.start)
                if self.view[order].kind in ("lead", "paragraph"):
                    return order, span.start
        return event.order, event.trigger.start

    def before(self, event: Draft, pattern: re.Pattern[str]) -> bool:
        """Whether ``pattern`` stands before the word that names ``event``, in its sentence."""
        order, at = self.place(event)
        scene = self.view[order]
        return pattern.search(scene.lower, scene.start, at) is not None

    @cached_property
    def today(self) -> EventDate | None:
        """The part of a day ("sáng 10/9") that the beginning of a page without a date tells of."""
        for scene in self.view[:_BEGINNING]:
            days = [day for day in days_of(scene) if day.part is not None]
            if days:
                return days[0] if len(days) == 1 and _YEARLESS_DAY.fullmatch(days[0].edtf) else None
        return None

    def counted(self, event: Draft) -> Iterator[str]:
        """The words in the event's sentences that count from the day of publication: "nay", "mai", "qua"."""
        for span in event.evidence:
            scene = self.view[self._order(span.start)]
            if (found := _UNTOLD.search(scene.lower, scene.start, scene.end)) and not days_of(scene):
                yield found["count"]

    def said(self, event: Draft) -> bool:
        """Whether a word of speech stands before the event in its sentence: "A chúc mừng B được bổ nhiệm"."""
        return any(c.kind == "report" and c.end <= event.trigger.start for c in self.view[event.order].cues)

    def apart(self, event: Draft) -> bool:
        """Whether the event's sentence has a day of its own, or one that the page does not tell ("sáng nay")."""
        scene = self.view[self.place(event)[0]]
        return bool(days_of(scene)) or (
            not scene.dates and _UNTOLD.search(scene.lower, scene.start, scene.end) is not None
        )

    def earlier(self, order: int) -> bool:
        """Whether a sentence goes back in time: "Trước đó, …"."""
        scene = self.view[order]
        return BEFORE.search(scene.lower, scene.start, min(scene.end, scene.start + _OPENING)) is not None

    @cached_property
    def last(self) -> list[EventDate | None]:
        """For each sentence the day that stands last before it."""
        found: list[EventDate | None] = [None]
        for scene in self.view:
            days = [day for day in days_of(scene) if single(day) is not None]
            found.append(days[-1] if days else found[-1])
        return found


def single(date: EventDate | None) -> EventDate | None:
    """``date`` where it is one day."""
    return date if date is not None and len(date.edtf) == _DAY_LENGTH else None


def start(event: Draft) -> tuple[int, int]:
    """Where ``event`` is named: its sentence, then the offset, to sort by."""
    return event.order, event.trigger.start
