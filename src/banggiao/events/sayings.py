"""Who says something in a sentence, outside quotation marks: the draft of a public position."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.events.modality import quoted
from banggiao.events.parts import parts_of
from banggiao.events.scene import Group, Scene
from banggiao.events.syntax import subject
from banggiao.events.when import date_of, days_of, only_date, opening_day
from banggiao.lexicon.frames import Cue, Frame
from banggiao.record import EventDate, Span

__all__ = ["press_day", "saying"]

_SPEAKING = frozenset({"report", "inform"})
_PRESS = re.compile(r"họp báo|phỏng vấn|phát biểu|trả lời")

_OCCASION = re.compile(
    r"(?<!\w)(?:tại|trong)\s(?:buổi |cuộc |phiên |lễ |hội nghị|hội thảo|tọa đàm|diễn đàn|hội đàm|đại hội)"
    r"(?!họp báo|phỏng vấn)"
)
_HONORIFIC = 16  # "ông ", "Giáo sư ", "đồng chí "
_SILENT = re.compile(r"(?:không|chưa|từ chối)(?: ngay lập tức| hề| muốn)?\s$")
_PAPER = re.compile(r", (?:theo )?(?:bản )?(?:thông cáo|thông báo|nguồn tin)[^,]{0,60}$")


def saying(scene: Scene, order: int, article: int, cast: Cast, frame: Frame) -> Draft | None:
    """The draft of what a sentence lets somebody say, or None: "A cho biết …", in a headline also "A: …"."""
    found = _verb(scene) or _colon(scene) or _according(scene)
    if found is None or any(len(m.actors) != 1 for m in found[0].mentions):
        return None
    if scene.lower.startswith(" này", found[0].end):
        return None  # "Bộ này nói rằng": whoever was named before
    group, cue, rule = found
    states = all(cast.by_id[m.actors[0]].kind == "state" for m in group.mentions)
    if len(group.mentions) > 1 and not (states and scene.kind in ("title", "lead")):
        return None
    parts = [p for m in group.mentions for p in parts_of(m, cast, "speaker", rule, 0)]
    words = Span(min(group.start, cue.start), max(group.end, cue.end))
    draft = Draft(
        frame=frame,
        type="position",
        subtype=None,
        article=article,
        span=words,
        trigger=Span(cue.start, cue.end),
        order=order,
        kind=scene.kind,
        parts=[structs.replace(p, role="speaker") for p in parts],
        weight=frame.confidence,
        evidence=[words],
        rules={"type": "news of what somebody said"},
        nearby=frozenset(a for m in scene.all_mentions for a in m.actors),
    )
    if (told := _before_verb(scene, group, cue)) is not None:
        draft.date, draft.rules["date"] = told, "date.before"
    elif (when := date_of(scene, draft.trigger, cue.end, [])) is not None:
        draft.date, draft.rules["date"] = when
    elif (day := opening_day(scene)) is not None:
        draft.date, draft.rules["date"] = day, "date.opening"
    return draft


def _verb(scene: Scene) -> tuple[Group, Cue, str] | None:
    for cue in scene.cues:
        if cue.kind not in _SPEAKING or quoted(scene, cue.start):
            continue
        if _SILENT.search(scene.lower, scene.start, cue.start):
            return None
        if _PAPER.search(scene.lower, scene.start, cue.start):
            return None  # "A sẽ thăm B, thông cáo của Bộ Ngoại giao cho biết"
        if _OCCASION.search(scene.lower, scene.start, cue.start):
            return None  # "Tại hội thảo, A đánh giá …"
        group, rule = subject(scene, cue.start)
        if group is not None:
            return group, cue, rule
    return None


def _colon(scene: Scene) -> tuple[Group, Cue, str] | None:
    """ "Ông X: Hai nước cần hợp tác": the headline begins with whoever is quoted."""
    first = scene.groups[0] if scene.groups and scene.kind == "title" else None
    if first is None or first.start > scene.start + 1 or not scene.lower.startswith(":", first.end):
        return None
    return first, Cue(first.end, first.end + 1, "report"), "subject.colon"


def _before_verb(scene: Scene, group: Group, cue: Cue) -> EventDate | None:
    """ "A sáng 14/8 thông báo sẽ không tranh cử vào tháng 9": the day between the speaker and the verb."""
    days = [d for d in days_of(scene) if group.end <= d.evidence.start and d.evidence.end <= cue.start]
    return days[-1] if days else None


_ACCORDING = re.compile(r"\W*theo\s")


def _according(scene: Scene) -> tuple[Group, Cue, str] | None:
    """ "Theo ông X, …": a person's view that opens the sentence."""
    if scene.kind == "title" or (found := _ACCORDING.match(scene.lower, scene.start, scene.end)) is None:
        return None
    first = scene.groups[0] if scene.groups else None
    near = first is not None and first.start - found.end() <= _HONORIFIC
    if first is None or not near or not scene.lower.startswith(",", first.end):
        return None
    if any(scene.cast.by_id[a].kind != "person" for m in first.mentions for a in m.actors):
        return None
    return first, Cue(found.start(), found.end() - 1, "report"), "subject.according"


def press_day(draft: Draft, view: list[Scene]) -> None:
    """Give ``draft`` the day of the press conference at which it was said, told in a sentence before."""
    if draft.date is not None:
        return
    for scene in view[: draft.order]:
        if _PRESS.search(scene.lower, scene.start, scene.end) and (when := only_date(scene)) is not None:
            draft.date, draft.rules["date"] = when, "date.press"
            return
