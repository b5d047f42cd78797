"""Public positions: somebody in office says, condemns, rejects outside any meeting, and that is the page's news."""

from __future__ import annotations

import re

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.draft import Draft
from banggiao.events.parts import parts_of
from banggiao.events.scene import Scene
from banggiao.events.scope import holds_state_office
from banggiao.events.syntax import subject
from banggiao.events.when import date_of, only_date
from banggiao.lexicon.details import Details
from banggiao.lexicon.frames import Cue, Frame
from banggiao.record import Actor, Span

__all__ = ["positions", "public_stand"]

_NEWS_SENTENCES = 6
_STRONG_SENTENCES = 14
_STRONG = re.compile(r"lên án|phản đối|bác bỏ|lên tiếng|cáo buộc|quan ngại|chỉ trích")
_SPOKESMAN = re.compile(r"người phát ngôn bộ ngoại giao")
_PRESS = re.compile(r"họp báo|phỏng vấn|phát biểu|trả lời")
_SPEAKING = frozenset({"report", "inform"})


def public_stand(draft: Draft, events: list[Draft], cast: Cast, details: Details) -> bool:
    """Whether a draft of type ``position`` is one: by an office-holder, on another country, outside a meeting.

    Args:
        draft: the position.
        events: the article's other events.
        cast, details: the page's actors; the words of offices.
    """
    speakers = [cast.by_id[a] for a in draft.of("speaker")]
    by_name = draft.kind in ("title", "lead") and (draft.frame.id == "position" or len(speakers) > 1)
    if not any(_speaks_for_a_state(a, details) or (by_name and a.kind == "state") for a in speakers):
        return False
    countries = {a.country for a in speakers} | {cast.by_id[a].country for a in draft.nearby} | {draft.around}
    if len(countries - {None}) < 2 and countries <= {None, "VN"}:
        return False
    if draft.frame.id == "position.press":
        return True
    met = (e for e in events if e.type != "position" and not e.recalled and e.order <= draft.order)
    return not any(draft.of("speaker") & e.actors() for e in met)


def _speaks_for_a_state(actor: Actor, details: Details) -> bool:
    return actor.kind in ("organ", "international") or holds_state_office(actor, details)


def positions(
    view: list[Scene], events: list[Draft], article: int, cast: Cast, details: Details, frame: Frame
) -> list[Draft]:
    """Where nothing else is an article's news: what those in office say in its first sentences.

    Further on only those count who condemn or reject in as many words.
    """
    if any(e.order < _NEWS_SENTENCES and not _aside(e, cast) for e in events):
        return []
    found: list[Draft] = []
    for order, scene in enumerate(view[:_STRONG_SENTENCES]):
        strong = _STRONG.search(scene.lower, scene.start, scene.end) is not None
        official = _SPOKESMAN.search(scene.lower, scene.start, scene.end) is not None
        if scene.kind in ("title", "caption") or not (order < _NEWS_SENTENCES or official or (found and strong)):
            continue
        draft = _said(scene, order, article, cast, frame)
        if draft is None or not (official or public_stand(draft, events, cast, details)):
            continue
        if not any(draft.actors() & e.actors() for e in found):
            _press_day(draft, view)
            found.append(draft)
    return found or _headlined(view, events, article, cast, details, frame)


def _headlined(
    view: list[Scene], events: list[Draft], article: int, cast: Cast, details: Details, frame: Frame
) -> list[Draft]:
    """What the headline says somebody declared, where the text first tells it."""
    title = _said(view[0], 0, article, cast, frame) if view else None
    if title is None or not public_stand(title, events, cast, details):
        return []
    for order, scene in enumerate(view[1:_STRONG_SENTENCES], 1):
        draft = _said(scene, order, article, cast, frame)
        if draft is not None and draft.actors() == title.actors() and scene.kind != "caption":
            return [draft]
    return []


def _aside(event: Draft, cast: Cast) -> bool:
    """A coming conference, or a stand told of states only, leaves room for whoever speaks for them."""
    if event.type == "position":
        return all(cast.by_id[a].kind == "state" for a in event.actors())
    return event.type == "conference" and event.status == "planned"


def _said(scene: Scene, order: int, article: int, cast: Cast, frame: Frame) -> Draft | None:
    cue = next((c for c in scene.cues if c.kind in _SPEAKING), None)
    group, rule = subject(scene, cue.start) if cue is not None else (None, "")
    if cue is None or group is None or any(len(m.actors) != 1 for m in group.mentions):
        return None
    states = all(cast.by_id[m.actors[0]].kind == "state" for m in group.mentions)
    if len(group.mentions) > 1 and not (states and scene.kind in ("title", "lead")):
        return None
    parts = [p for m in group.mentions for p in parts_of(m, cast, "speaker", rule, 0)]
    draft = Draft(
        frame=frame,
        type="position",
        subtype=None,
        article=article,
        span=Span(group.start, cue.end),
        trigger=Span(cue.start, cue.end),
        order=order,
        kind=scene.kind,
        parts=[structs.replace(p, role="speaker") for p in parts],
        weight=frame.confidence,
        evidence=[Span(group.start, cue.end)],
        rules={"type": "news of what somebody said"},
        nearby=frozenset(a for m in scene.mentions for a in m.actors),
    )
    _date(scene, draft, cue)
    return draft


def _press_day(draft: Draft, view: list[Scene]) -> None:
    """The day of the press conference at which it was said, told in a sentence before."""
    if draft.date is not None:
        return
    for scene in view[: draft.order]:
        if _PRESS.search(scene.lower, scene.start, scene.end) and (when := only_date(scene)) is not None:
            draft.date, draft.rules["date"] = when, "date.press"
            return


def _date(scene: Scene, draft: Draft, cue: Cue) -> None:
    if (when := date_of(scene, draft.trigger, cue.end, [])) is not None:
        draft.date, draft.rules["date"] = when
