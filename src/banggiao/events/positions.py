"""Public positions: somebody in office says, condemns, rejects outside any meeting, and that is the page's news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banggiao.actors import Cast
from banggiao.events.draft import PRESS, Draft
from banggiao.events.sayings import press_day, saying
from banggiao.events.scene import Scene
from banggiao.events.scope import holds_state_office, movement
from banggiao.lexicon.details import Details
from banggiao.lexicon.frames import Frame
from banggiao.record import Actor

__all__ = ["positions", "public_stand"]

_HEAD_SENTENCES = 3
# Sentences in which words of one's own are news, whatever else their speaker takes part in.
_OWN_WORDS = {"position.interview": 3, "position.post": 6, "position.post.pictures": 6}
_NEWS_SENTENCES = 6
_STRONG_SENTENCES = 14
_STRONG = re.compile(r"lên án|phản đối|bác bỏ|lên tiếng|cáo buộc|quan ngại|chỉ trích")
_SPOKESMAN = re.compile(r"(?:người|phó) phát ngôn(?: viên)? bộ ngoại giao|phát ngôn viên bộ ngoại giao")
# What an office-holder takes part in; what is said there is a statement.
_ENCOUNTERS = frozenset(
    {"reception", "talks", "meeting", "call", "conference", "congress", "session", "dialogue", "ceremony", "agreement",
     "visit", "message", "award", "aid"}
)  # fmt: skip


def public_stand(draft: Draft, events: list[Draft], cast: Cast, details: Details) -> bool:
    """Whether a draft of type ``position`` is one: by an office-holder, on another country, outside a meeting.

    Args:
        draft: the position.
        events: the article's other events.
        cast, details: the page's actors; the words of offices.
    """
    speakers = [cast.by_id[a] for a in draft.of("speaker")]
    by_name = draft.kind in ("title", "lead") and (draft.frame.id == "position" or len(speakers) > 1)
    by_name = by_name or draft.frame.id == "position.measure"  # "Mỹ trừng phạt …": a state does so under its own name
    if not any(
        _speaks_for_a_state(a, details) or (by_name and a.kind == "state") or movement(a, draft, details)
        for a in speakers
    ):
        return False
    if draft.frame.id == "position.holds_press" and any(a.kind == "organ" for a in speakers):
        return True  # At home too: that it holds one is the news.
    countries = {a.country for a in speakers} | {cast.by_id[a].country for a in draft.nearby}
    countries |= draft.around if len(draft.around) == 1 else set()
    of_a_body = "VN" in countries and any(a.country is None and holds_state_office(a, details) for a in speakers)
    if countries <= {None, "VN"} and not of_a_body:
        return False
    together = len({a.country for a in speakers} - {None}) > 1 and draft.frame.id in PRESS
    if together or draft.frame.id == "position.joint":
        return True
    if draft.frame.id == "position.press":
        told = [e for e in events if e.type != "position" and _at_head(e)]
        return not told or (draft.order < _NEWS_SENTENCES and all(e.status == "held" for e in told))
    if draft.order < _OWN_WORDS.get(draft.frame.id, 0):
        return True
    met = (e for e in events if e.type != "position" and not e.recalled and e.status == "held")
    return not any(e.order <= draft.order and draft.of("speaker") & e.actors() for e in met)


def _speaks_for_a_state(actor: Actor, details: Details) -> bool:
    return actor.kind in ("organ", "international") or holds_state_office(actor, details)


def positions(
    view: list[Scene], events: list[Draft], article: int, cast: Cast, details: Details, frame: Frame
) -> list[Draft]:
    """Where nothing else is an article's news: what those in office say in its first sentences.

    Further on only those count who condemn or reject in as many words, and a ministry's spokesman. Where other events
    are told, the headline must let somebody say it who takes part in none of them.
    """
    early = [e for e in events if e.order < _NEWS_SENTENCES and not _aside(e, cast)]
    if any(e.type == "position" for e in early):
        return []
    if any(_at_head(e) for e in early):
        return _headlined(view, events, article, cast, details, frame)
    stands = [e for e in events if e.type == "position"]
    found: list[Draft] = []
    for order, scene in enumerate(view):
        strong = _STRONG.search(scene.lower, scene.start, scene.end) is not None
        official = _SPOKESMAN.search(scene.lower, scene.start, scene.end) is not None and not (
            early and order >= _NEWS_SENTENCES
        )
        near = order < _NEWS_SENTENCES or (found and strong and order < _STRONG_SENTENCES)
        if scene.kind in ("title", "caption") or not (near or official):
            continue
        draft = saying(scene, order, article, cast, frame)
        if draft is None or not (official or public_stand(draft, events, cast, details)):
            continue
        if any(_there(e, draft, cast) for e in early):
            continue
        if not any(draft.actors() & e.actors() for e in [*found, *stands]):
            press_day(draft, view)
            found.append(draft)
    return found or _headlined(view, events, article, cast, details, frame)


def _headlined(
    view: list[Scene], events: list[Draft], article: int, cast: Cast, details: Details, frame: Frame
) -> list[Draft]:
    """What the headline says somebody declared, where the text first tells it."""
    title = saying(view[0], 0, article, cast, frame) if view else None
    if title is None or any(_there(e, title, cast) for e in events):
        return []
    told = [
        draft
        for draft in _sayings(view[1:_STRONG_SENTENCES], article, cast, frame)
        if _same_speaker(title, draft, cast) and public_stand(draft, events, cast, details)
    ]
    for draft in [d for d in told if d.date is not None and d.order < _NEWS_SENTENCES] or told[:1]:
        press_day(draft, view)
        return [draft]
    return []


def _sayings(view: list[Scene], article: int, cast: Cast, frame: Frame) -> Iterator[Draft]:
    for scene in view:
        if scene.kind != "caption" and (draft := saying(scene, scene.order, article, cast, frame)) is not None:
            yield draft


def _same_speaker(title: Draft, draft: Draft, cast: Cast) -> bool:
    """ "Mỹ hoan nghênh …" in a headline is said by whoever of that country speaks in the text."""
    if draft.actors() & title.actors():
        return True
    countries = {cast.by_id[a].country for a in title.actors() if cast.by_id[a].kind in ("state", "organ")}
    return bool(countries - {None}) and {cast.by_id[a].country for a in draft.actors()} <= countries


def _there(event: Draft, title: Draft, cast: Cast) -> bool:
    """Whether the headline's speaker takes part in an event that was held, or that country in an early one."""
    if event.type not in _ENCOUNTERS or event.recalled or event.status != "held":
        return False
    countries = {cast.by_id[a].country for a in title.actors() if event.order < _NEWS_SENTENCES} - {None}
    acting = event.of("sender") if event.type == "message" else event.actors()
    return any(a in title.actors() or cast.by_id[a].country in countries for a in acting)


def _at_head(event: Draft) -> bool:
    """Whether headline or lead tell of the event."""
    return min(event.told, default=event.order) < _HEAD_SENTENCES


def _aside(event: Draft, cast: Cast) -> bool:
    """A coming conference below the headline, or a stand told of states only, leaves room for who speaks for them."""
    if event.type == "position":
        return all(cast.by_id[a].kind == "state" for a in event.actors())
    return event.type == "conference" and event.status == "planned" and 0 not in event.told
