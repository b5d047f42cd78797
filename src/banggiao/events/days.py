"""The day of an event that has none in its own sentence: told before it, linked to it, or its visit's."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import structs

from banggiao.events.day_text import BEFORE, DayText, single, start
from banggiao.events.draft import Draft
from banggiao.events.elected import ELECTING
from banggiao.events.intervals import edtf_overlap
from banggiao.events.scene import Scene
from banggiao.events.when import only_date
from banggiao.record import EventDate, Span

__all__ = ["frame_date", "set_days"]

_DATED_BY_NEIGHBOURS = frozenset({"reception", "talks", "meeting", "ceremony", "agreement", "award", "aid"})
_LINKING = _DATED_BY_NEIGHBOURS | {"conference", "session", "dialogue"}
_LEAD_SENTENCES = 3
# How many sentences before an event its day may have been told: within one visit; after "sau đó".
_NEAR = 2
_AFTER = 4
_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng ngày|(?:cũng )?trong ngày|cùng buổi|(?:đúng |lúc )?\d{1,2} ?(?:h|giờ)(?: ?\d{1,2})?(?! giờ))(?!\w)"
)
_NEXT = re.compile(r"(?<!\w)(?:(?:ngay |liền |một giờ |vài giờ )?(?:sau|tiếp|kế) đó|tiếp theo|(?:nhân )?dịp này)(?!\w)")
_ONWARDS = re.compile(r"(?<!\w)(?:đến|tới|sang) (?:\w+ ){1,5}(?:để )?(?:tham )?dự $")
_COUNTED = {"nay": 0, "mai": 1, "qua": -1}
_ANY_YEAR = "2001"
_SETTING = re.compile(r"(?:^|\n|[,.–-] |\) )(?:\(|vào )?$")
_AT_DAY = (" ", " hôm ", " vào ")
_FRONTED = re.compile(r"\W*(?:ngay |liền )?(?:sau|trước)(?: khi)? (?!chuyến|đó)")
_CLAUSE_AFTER = re.compile(r"(?<!\w)(?:sau|trước)(?: khi)? (?!chuyến|đó)[^,;]{0,40}$")


def set_days(events: list[Draft], view: list[Scene]) -> None:
    """Give events without a day of their own the day that the text has come to.

    Args:
        events: the article's events, with their frames; those recalled from earlier times keep what they have.
        view: the article's sentences.
    """
    _lead_date(events, view)
    text = DayText(events, view)
    for event in text.events:
        if event.date is None and not event.recalled and (event.type != "visit" or _at_a_site(event)):
            _day(event, text)
    for event in events:
        _year(event)


def _lead_date(events: list[Draft], view: list[Scene]) -> None:
    """The day with which a cut-off lead begins is that of the news which the headline, or else the lead, names."""
    held = [e for e in events if e.status == "held" and e.type != "visit" and not e.recalled]
    news = [e for e in held if e.order == 0 or any(s.start < view[0].end for s in e.evidence)]
    news = news or sorted((e for e in held if e.order < _LEAD_SENTENCES and e.type != "conference"), key=start)
    if not news or any(e.date is not None for e in news):
        return
    for scene in view[1 : _LEAD_SENTENCES + 1]:
        taken = any(e.date is not None and _within(scene, e.date.evidence) for e in events)
        when = single(only_date(scene))
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


def _day(event: Draft, text: DayText) -> None:
    told = (_same_day, _next, _today, _linked)
    rules = told if event.type == "conference" else (*told, _nearest, _pointed)
    for rule in rules:
        if (day := rule(event, text)) is not None:
            event.date, event.rules["date"] = day, f"date.{rule.__name__.strip('_')}"
            if rule is not _nearest:
                text.note(event)
            return


def _same_day(event: Draft, text: DayText) -> EventDate | None:
    """ "Cùng ngày, …", "15h30, …": on the day told last."""
    return text.last[text.place(event)[0]] if text.before(event, _SAME_DAY) else None


def _next(event: Draft, text: DayText) -> EventDate | None:
    """ "Sau đó, …", "dịp này …": on the day of the event told before it."""
    if not text.before(event, _NEXT) or text.before(event, _ONWARDS):
        return None
    here, at = text.place(event)
    for order in range(here, here - _AFTER - 1, -1):
        for other in reversed(text.named.get(order, [])):
            told = other is not event and other.order == order and start(other) < (here, at)
            if told and _goes_on(other, event) and (other.type != "visit" or single(other.date)):
                event.status = other.status
                return single(other.date)
    return None


def _goes_on(before: Draft, event: Draft) -> bool:
    """Whether ``event`` is told in the tense of the one before: after "sẽ" a bare "sau đó đến thăm" is planned too."""
    return before.status == event.status or (before.status == "planned" and event.status == "held" and not event.done)


def _today(event: Draft, text: DayText) -> EventDate | None:
    """ "Hôm nay", "ngày mai" on a page without a date: counted from the day that its beginning tells as news."""
    if text.today is None:
        return None
    for word in text.counted(event):
        day = date.fromisoformat(text.today.edtf.replace("XXXX", _ANY_YEAR)) + timedelta(days=_COUNTED[word])
        return EventDate(f"XXXX{day.isoformat()[4:]}", "relative", text.today.evidence)
    return None


def _linked(event: Draft, text: DayText) -> EventDate | None:
    """ "Sau khi dự quốc yến do A chủ trì, B đã hội kiến C", "Sau hội đàm, hai bên đã ký": one day for both."""
    order, at = text.place(event)
    scene = text.view[order]
    fronted = _FRONTED.match(scene.lower, scene.start, at) is not None
    if not fronted and not text.before(event, _CLAUSE_AFTER):
        return None
    for other in (*text.named.get(order, []), *text.pointed.get(order, [])):
        if other is not event and other.type in _LINKING and single(other.date) is not None:
            return other.date
    return None


def _neighbourly(event: Draft) -> bool:
    """Whether an event is of the kinds that a programme tells one after another."""
    return event.type in _DATED_BY_NEIGHBOURS or _at_a_site(event)


def _at_a_site(event: Draft) -> bool:
    """Whether a visit is one to an office, a school or a factory, within a journey or at home."""
    return event.type == "visit" and bool(event.name)


def _nearest(event: Draft, text: DayText) -> EventDate | None:
    """The day told last, of the visit or of what the same people did, a sentence or two before."""
    if event.type == "appointment" and event.status == "held" and (day := _elected_there(event, text)) is not None:
        return day
    if (
        event.status != "held"
        or event.reported
        or not (_neighbourly(event) or event.type == "appointment")
        or text.before(event, BEFORE)
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


def _elected_there(event: Draft, text: DayText) -> EventDate | None:
    """ "Ngày 20/3, Trung ương họp và đồng ý để A thôi giữ chức vụ": on the day of that session."""
    order, at = text.place(event)
    met = [e.date for e in text.dated.get(order, []) if e.type in ELECTING and start(e) < (order, at)]
    return met[-1] if met else None


def _akin(told: Draft, event: Draft) -> bool:
    """Whether both are of one visit, or the same people took part."""
    if event.type == "appointment" and told.type not in ELECTING:
        return False
    if event.parent is not None:
        return event.parent in (told, told.parent)
    return told.type != "visit" and bool(told.actors() & event.actors())


def _pointed(event: Draft, text: DayText) -> EventDate | None:
    """ "Sau hội đàm, hai bên đã ký …": on the day of the talks."""
    if event.reported or (not _neighbourly(event) and text.said(event)):
        return None
    others = [e.date for e in text.pointed.get(event.order, []) if e is not event and e.date and e.type != "visit"]
    return single(others[0]) if others else None


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
