"""Joint statements quoted at a page's head: "Tuyên bố chung hôm nay nhấn mạnh …" is an agreement of two states."""

from __future__ import annotations

import re

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part
from banggiao.events.scene import Scene
from banggiao.events.when import days_of
from banggiao.lexicon.frames import Cue
from banggiao.record import EventDate

__all__ = ["found_statement", "joint_statement"]

# Sentences in which what is quoted is the article's news.
_HEAD_SENTENCES = 5
_PUBLISHED = re.compile(r" (?:được |vừa )*(?:công bố|đưa ra|phát đi|thông qua|ký)[^,;.]{0,20}")
_QUOTED = re.compile(r"(?:^|\W)(?:theo|trong|tại|nêu trong)\s+(?:bản |một )?$")
_SAYS = re.compile(
    r"[^;]{0,120}?\b(?:nhấn mạnh|nêu rõ|khẳng định|cho biết|có đoạn|ghi nhận|được công bố|được đưa ra)\b"
)
_OLD = re.compile(r"[^;,]{0,60}?\b(?:năm (?:19|20)\d\d|trước đây|từng)\b")


def joint_statement(scene: Scene, cue: Cue, order: int) -> bool:
    """Whether the words at ``cue`` quote a joint statement as the article's news."""
    if order >= _HEAD_SENTENCES or scene.kind in ("title", "caption") or _OLD.match(scene.lower, cue.end, scene.end):
        return False
    head = cue.start + len("trong ") if scene.lower.startswith("trong ", cue.start) else cue.start
    quoted = _QUOTED.search(scene.lower, scene.start, head) is not None
    return quoted or _SAYS.match(scene.lower, cue.end, scene.end) is not None


def found_statement(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """Add the joint statement that the article's head quotes, of the two states whose visit or meeting it tells.

    Args:
        events: the article's events so far; the statement is added.
        pointing: words that found no event to join.
        view: the article's sentences.
        cast: the page's actors.
    """
    quoted = [p for p in pointing if p.frame.id == "agreement.statement.told"]
    if not quoted or any(e.type == "agreement" and not e.recalled for e in events):
        return
    draft = quoted[0]
    sides = next((s for e in events if len(s := _states(e, cast)) == 2), [])
    if sides:
        span = draft.trigger
        draft.parts = [Part(a, "signatory", span.start, span.end, "context.states", 2, sure=False) for a in sides]
        draft.evidence, draft.told = [p.span for p in quoted], [p.order for p in quoted]
        if draft.date is None and (day := _made_public(view[draft.order], draft)) is not None:
            draft.date, draft.rules["date"] = day, "date.public"
        events.append(draft)


def _made_public(scene: Scene, draft: Draft) -> EventDate | None:
    """ "Thông cáo chung đưa ra hôm qua (5/3) sau buổi họp": the day on which it was made public."""
    end = draft.trigger.end
    days = (day for day in days_of(scene) if day.evidence.start >= end)
    return next((day for day in days if _PUBLISHED.fullmatch(scene.lower, end, day.evidence.start)), None)


def _states(event: Draft, cast: Cast) -> list[str]:
    """The ids of the states between which an event is."""
    countries = {cast.by_id[a].country for a in event.actors()} | set((event.country or "").split("|"))
    return [a.id for a in cast.actors if a.kind == "state" and a.country in countries - {None, ""}]
