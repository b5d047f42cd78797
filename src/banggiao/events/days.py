"""The day of an event that has none in its own sentence: told before it, linked to it, or its visit's."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.events.alike import edtf_overlap
from banggiao.events.draft import Draft
from banggiao.events.scene import Scene
from banggiao.events.when import only_date
from banggiao.record import EventDate, Span

__all__ = ["frame_date", "set_days"]

_DATED_BY_NEIGHBOURS = frozenset({"reception", "talks", "meeting", "ceremony", "agreement"})
_LEAD_SENTENCES = 3
# How many sentences before an event its day may have been told: within one visit; after "sau đó".
_NEAR = 2
_AFTER = 4
_DAY_LENGTH = len("2024-11-23")
_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng ngày|(?:cũng )?trong ngày|cùng buổi|(?:đúng |lúc )?\d{1,2} ?(?:h|giờ)(?: ?\d{1,2})?(?! giờ))(?!\w)"
)
_NEXT = re.compile(r"(?<!\w)(?:(?:ngay |liền |một giờ |vài giờ )?(?:sau|tiếp|kế) đó|tiếp theo|(?:nhân )?dịp này)(?!\w)")
_BEFORE = re.compile(r"(?<!\w)(?:trước đó|trước khi|mới đây|gần đây|vừa qua|từng|năm ngoái)(?!\w)")
_CLAUSE_AFTER = re.compile(r"(?<!\w)(?:sau|trước)(?: khi)? (?!chuyến)[^,;]{0,20}$")


def set_days(events: list[Draft], view: list[Scene]) -> None:
    """Give events without a day of their own the day that the text has come to.

    Args:
        events: the article's events, with their frames; those recalled from earlier times keep what they have.
        view: the article's sentences.
    """
    _lead_date(events, view)
    in_order = sorted(events, key=lambda e: (e.order, e.trigger.start))
    for event in in_order:
        if event.date is None and not event.recalled and event.type not in ("visit", "conference"):
            _day(event, in_order, view)
    for event in events:
        _year(event)


def _lead_date(events: list[Draft], view: list[Scene]) -> None:
    """The day with which a cut-off lead begins is that of the news which the headline names."""
    news = [e for e in events if e.order == 0 or any(s.start < view[0].end for s in e.evidence)]
    news = [e for e in news if e.status == "held" and e.type != "visit" and not e.recalled]
    if not news or any(e.date is not None for e in news):
        return
    for scene in view[1:_LEAD_SENTENCES]:
        taken = any(e.date is not None and scene.start <= e.date.evidence.start < scene.end for e in events)
        if scene.kind in ("lead", "paragraph") and not taken and (when := only_date(scene)) is not None:
            news[0].date, news[0].rules["date"] = when, "date.lead"
            return


def _day(event: Draft, events: list[Draft], view: list[Scene]) -> None:
    scene = view[event.order]
    for day, rule in (
        (_same_day(event, events, scene), "date.same_day"),
        (_next(event, events, scene), "date.next"),
        (_linked(event, events, scene), "date.linked"),
        (_nearest(event, events, scene), "date.nearest"),
        (_pointed(event, events), "date.pointed"),
    ):
        if day is not None:
            event.date, event.rules["date"] = day, rule
            return


def _same_day(event: Draft, events: list[Draft], scene: Scene) -> EventDate | None:
    """ "Cùng ngày, …", "15h30, …": on the day told last."""
    if not _SAME_DAY.search(scene.lower, scene.start, event.trigger.start):
        return None
    told = [e.date for e in events if e.order < event.order and _single(e.date) is not None and not e.recalled]
    return told[-1] if told else None


def _next(event: Draft, events: list[Draft], scene: Scene) -> EventDate | None:
    """ "Sau đó, …", "dịp này …": on the day of the event told before it."""
    if not _NEXT.search(scene.lower, scene.start, event.trigger.start):
        return None
    before = [e for e in events if _start(e) < _start(event) and e.status == event.status and not e.recalled]
    before = [e for e in before if e.type != "visit" or _single(e.date) is not None]
    if not before or event.order - before[-1].order > _AFTER:
        return None
    return _single(before[-1].date)


def _linked(event: Draft, events: list[Draft], scene: Scene) -> EventDate | None:
    """ "Sau khi dự quốc yến do A chủ trì, B đã hội kiến C": one day for both."""
    if not _CLAUSE_AFTER.search(scene.lower, scene.start, event.trigger.start):
        return None
    beside = [
        e for e in events
        if e is not event and e.date is not None and e.type != "visit" and any(_within(scene, s) for s in e.evidence)
    ]  # fmt: skip
    return _single(beside[0].date) if beside else None


def _nearest(event: Draft, events: list[Draft], scene: Scene) -> EventDate | None:
    """The day told last, of the visit or of what the same people did, a sentence or two before."""
    if event.status != "held" or event.type not in _DATED_BY_NEIGHBOURS:
        return None
    if _BEFORE.search(scene.lower, scene.start, event.trigger.start):
        return None
    told = [e for e in events if _held(e) and 0 < event.order - e.order <= _NEAR and _akin(e, event)]
    return told[-1].date if told else None


def _held(event: Draft) -> bool:
    return _single(event.date) is not None and event.status == "held" and not event.recalled


def _akin(told: Draft, event: Draft) -> bool:
    """Whether both are of one visit, or the same people took part."""
    if event.parent is not None:
        return event.parent in (told, told.parent)
    return told.type != "visit" and bool(told.actors() & event.actors())


def _pointed(event: Draft, events: list[Draft]) -> EventDate | None:
    """ "Sau hội đàm, hai bên đã ký …": on the day of the talks."""
    for other in events:
        if other is not event and event.order in other.pointed and other.date is not None and other.type != "visit":
            return other.date
    return None


def _single(date: EventDate | None) -> EventDate | None:
    """``date`` where it is one day."""
    return date if date is not None and len(date.edtf) == _DAY_LENGTH else None


def _start(event: Draft) -> tuple[int, int]:
    return event.order, event.trigger.start


def _within(scene: Scene, span: Span) -> bool:
    return scene.start <= span.start < scene.end


def _year(event: Draft) -> None:
    """A day without a year, within a visit or conference dated with one."""
    date, frame = event.date, event.parent.date if event.parent is not None else None
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
