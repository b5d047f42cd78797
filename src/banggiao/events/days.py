"""The day of an event that has none in its own sentence: told before it, linked to it, or its visit's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from msgspec import structs

from banggiao.events.draft import Draft
from banggiao.events.intervals import edtf_overlap
from banggiao.events.scene import Scene
from banggiao.events.when import days_of, only_date
from banggiao.record import EventDate, Span

__all__ = ["frame_date", "set_days"]

_DATED_BY_NEIGHBOURS = frozenset({"reception", "talks", "meeting", "ceremony", "agreement", "award", "aid"})
# Those who elect somebody do so at the session told before.
_ELECTING = frozenset({"session", "conference", "congress"})
_LINKING = _DATED_BY_NEIGHBOURS | {"conference", "session", "dialogue"}
_LEAD_SENTENCES = 3
# How many sentences before an event its day may have been told: within one visit; after "sau đó".
_NEAR = 2
_AFTER = 4
_OPENING = 60
_DAY_LENGTH = len("2024-11-23")
_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng ngày|(?:cũng )?trong ngày|cùng buổi|(?:đúng |lúc )?\d{1,2} ?(?:h|giờ)(?: ?\d{1,2})?(?! giờ))(?!\w)"
)
_NEXT = re.compile(r"(?<!\w)(?:(?:ngay |liền |một giờ |vài giờ )?(?:sau|tiếp|kế) đó|tiếp theo|(?:nhân )?dịp này)(?!\w)")
_ONWARDS = re.compile(r"(?<!\w)(?:đến|tới|sang) (?:\w+ ){1,5}(?:để )?(?:tham )?dự $")
_UNTOLD = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|hôm|ngày) (?P<count>nay|qua|mai)(?!\w)")
_COUNTED = {"nay": 0, "mai": 1, "qua": -1}
_YEARLESS_DAY = re.compile(r"XXXX-\d\d-\d\d")
_ANY_YEAR = "2001"
_BEGINNING = 4  # Sentences in which a page tells of which day it is.
_SETTING = re.compile(r"(?:^|\n|[,.–-] |\) )(?:\(|vào )?$")
_AT_DAY = (" ", " hôm ", " vào ")
_BEFORE = re.compile(r"(?<!\w)(?:trước đó|trước khi|mới đây|gần đây|vừa qua|từng|năm ngoái)(?!\w)")
_FRONTED = re.compile(r"\W*(?:ngay |liền )?(?:sau|trước)(?: khi)? (?!chuyến|đó)")
_CLAUSE_AFTER = re.compile(r"(?<!\w)(?:sau|trước)(?: khi)? (?!chuyến|đó)[^,;]{0,40}$")


def set_days(events: list[Draft], view: list[Scene]) -> None:
    """Give events without a day of their own the day that the text has come to.

    Args:
        events: the article's events, with their frames; those recalled from earlier times keep what they have.
        view: the article's sentences.
    """
    _lead_date(events, view)
    text = _Text(events, view)
    for event in text.events:
        if event.date is None and not event.recalled and (event.type != "visit" or _at_a_site(event)):
            _day(event, text)
    for event in events:
        _year(event)


class _Text:
    """The article's events in the order of the text, and by the sentences that name, date or point to them."""

    def __init__(self, events: list[Draft], view: list[Scene]) -> None:
        self.events = sorted(events, key=_start)
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
        if _single(event.date) is not None and event.status == "held" and not event.recalled:
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
        return _BEFORE.search(scene.lower, scene.start, min(scene.end, scene.start + _OPENING)) is not None

    @cached_property
    def last(self) -> list[EventDate | None]:
        """For each sentence the day that stands last before it."""
        found: list[EventDate | None] = [None]
        for scene in self.view:
            days = [day for day in days_of(scene) if _single(day) is not None]
            found.append(days[-1] if days else found[-1])
        return found


def _lead_date(events: list[Draft], view: list[Scene]) -> None:
    """The day with which a cut-off lead begins is that of the news which the headline, or else the lead, names."""
    held = [e for e in events if e.status == "held" and e.type != "visit" and not e.recalled]
    news = [e for e in held if e.order == 0 or any(s.start < view[0].end for s in e.evidence)]
    news = news or sorted((e for e in held if e.order < _LEAD_SENTENCES and e.type != "conference"), key=_start)
    if not news or any(e.date is not None for e in news):
        return
    for scene in view[1 : _LEAD_SENTENCES + 1]:
        taken = any(e.date is not None and _within(scene, e.date.evidence) for e in events)
        when = _single(only_date(scene))
        if scene.kind in ("lead", "paragraph") and not taken and when is not None and _opens(scene, when, news[0]):
            news[0].date, news[0].rules["date"] = when, "date.lead"
            return


def _opens(scene: Scene, when: EventDate, news: Draft) -> bool:
    """Whether ``when`` sets the scene ("(TTXVN) - Chiều 23/12, …"), stands in the sentence that tells the news, or is
    the day on which somebody who takes part in it spoke ("Lãnh đạo X ngày 14/11 đề nghị …")."""
    named = any(_within(scene, span) for span in news.evidence)
    if named or _SETTING.search(scene.lower[scene.start : when.evidence.start]) is not None:
        return True
    speaks = any(c.kind == "report" and c.start == when.evidence.end + 1 for c in scene.cues)
    return speaks and any(
        scene.lower[m.phrase_end : when.evidence.start] in _AT_DAY and news.actors() & set(m.actors)
        for m in scene.mentions
    )


def _day(event: Draft, text: _Text) -> None:
    told = (_same_day, _next, _today, _linked)
    rules = told if event.type == "conference" else (*told, _nearest, _pointed)
    for rule in rules:
        if (day := rule(event, text)) is not None:
            event.date, event.rules["date"] = day, f"date.{rule.__name__.strip('_')}"
            if rule is not _nearest:
                text.note(event)
            return


def _same_day(event: Draft, text: _Text) -> EventDate | None:
    """ "Cùng ngày, …", "15h30, …": on the day told last."""
    return text.last[text.place(event)[0]] if text.before(event, _SAME_DAY) else None


def _next(event: Draft, text: _Text) -> EventDate | None:
    """ "Sau đó, …", "dịp này …": on the day of the event told before it."""
    if not text.before(event, _NEXT) or text.before(event, _ONWARDS):
        return None
    here, at = text.place(event)
    for order in range(here, here - _AFTER - 1, -1):
        for other in reversed(text.named.get(order, [])):
            told = other is not event and other.order == order and _start(other) < (here, at)
            if told and _goes_on(other, event) and (other.type != "visit" or _single(other.date)):
                event.status = other.status
                return _single(other.date)
    return None


def _goes_on(before: Draft, event: Draft) -> bool:
    """Whether ``event`` is told in the tense of the one before: after "sẽ" a bare "sau đó đến thăm" is planned too."""
    return before.status == event.status or (before.status == "planned" and event.status == "held" and not event.done)


def _today(event: Draft, text: _Text) -> EventDate | None:
    """ "Hôm nay", "ngày mai" on a page without a date: counted from the day that its beginning tells as news."""
    if text.today is None:
        return None
    for word in text.counted(event):
        day = date.fromisoformat(text.today.edtf.replace("XXXX", _ANY_YEAR)) + timedelta(days=_COUNTED[word])
        return EventDate(f"XXXX{day.isoformat()[4:]}", "relative", text.today.evidence)
    return None


def _linked(event: Draft, text: _Text) -> EventDate | None:
    """ "Sau khi dự quốc yến do A chủ trì, B đã hội kiến C", "Sau hội đàm, hai bên đã ký": one day for both."""
    order, at = text.place(event)
    scene = text.view[order]
    fronted = _FRONTED.match(scene.lower, scene.start, at) is not None
    if not fronted and not text.before(event, _CLAUSE_AFTER):
        return None
    for other in (*text.named.get(order, []), *text.pointed.get(order, [])):
        if other is not event and other.type in _LINKING and _single(other.date) is not None:
            return other.date
    return None


def _neighbourly(event: Draft) -> bool:
    """Whether an event is of the kinds that a programme tells one after another."""
    return event.type in _DATED_BY_NEIGHBOURS or _at_a_site(event)


def _at_a_site(event: Draft) -> bool:
    """Whether a visit is one to an office, a school or a factory, within a journey or at home."""
    return event.type == "visit" and bool(event.name)


def _nearest(event: Draft, text: _Text) -> EventDate | None:
    """The day told last, of the visit or of what the same people did, a sentence or two before."""
    if event.type == "appointment" and event.status == "held" and (day := _elected_there(event, text)) is not None:
        return day
    if (
        event.status != "held"
        or event.reported
        or not (_neighbourly(event) or event.type == "appointment")
        or text.before(event, _BEFORE)
        or text.apart(event)
    ):
        return None
    here = text.place(event)[0]
    for order in range(here - 1, max(here - _NEAR, 0) - 1, -1):
        if told := [e.date for e in text.dated.get(order, []) if _akin(e, event)]:
            return told[-1]
        if text.earlier(order):
            return None
    return None


def _elected_there(event: Draft, text: _Text) -> EventDate | None:
    """ "Ngày 20/3, Trung ương họp và đồng ý để A thôi giữ chức vụ": on the day of that session."""
    order, at = text.place(event)
    met = [e.date for e in text.dated.get(order, []) if e.type in _ELECTING and _start(e) < (order, at)]
    return met[-1] if met else None


def _akin(told: Draft, event: Draft) -> bool:
    """Whether both are of one visit, or the same people took part."""
    if event.type == "appointment" and told.type not in _ELECTING:
        return False
    if event.parent is not None:
        return event.parent in (told, told.parent)
    return told.type != "visit" and bool(told.actors() & event.actors())


def _pointed(event: Draft, text: _Text) -> EventDate | None:
    """ "Sau hội đàm, hai bên đã ký …": on the day of the talks."""
    if event.reported or (not _neighbourly(event) and text.said(event)):
        return None
    others = [e.date for e in text.pointed.get(event.order, []) if e is not event and e.date and e.type != "visit"]
    return _single(others[0]) if others else None


def _single(date: EventDate | None) -> EventDate | None:
    """``date`` where it is one day."""
    return date if date is not None and len(date.edtf) == _DAY_LENGTH else None


def _start(event: Draft) -> tuple[int, int]:
    return event.order, event.trigger.start


def _within(scene: Scene, span: Span) -> bool:
    return scene.start <= span.start < scene.end


def _year(event: Draft) -> None:
    """A day without a year, within a visit or conference dated with one."""
    parent = event.parent if event.parent is not None and event.parent.recalled <= event.recalled else None
    date, frame = event.date, parent.date if parent is not None else None
    if date is None or frame is None or not date.edtf.startswith("XXXX") or "X" in frame.edtf or "." in frame.edtf[:2]:
        return
    full = date.edtf.replace("XXXX", frame.edtf[:4])
    if edtf_overlap(full, frame.edtf):
        event.date = structs.replace(date, edtf=full)


def frame_date(event: Draft) -> EventDate | None:
    """The days of a visit for what is planned within it in as many words."""
    parent = event.parent
    said = event.rules.get("part_of") == "part_of.words"
    if event.date is not None or event.status != "planned" or parent is None or parent.date is None or not said:
        return event.date
    first, _, last = parent.date.edtf.partition("/")
    if not last or ".." in (first, last):
        return None
    return EventDate(parent.date.edtf, "frame", parent.date.evidence)
