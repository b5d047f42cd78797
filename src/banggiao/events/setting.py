"""Where and when somebody spoke, in the page's own words: "A bày tỏ …, khi gặp B", "A mong muốn … tại hội nghị"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banggiao.events.draft import Part
from banggiao.events.modality import quoted
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Cue

__all__ = ["said_at", "said_when", "setting"]

# Sentences in which "tại hội nghị" after a verb of saying is the page's; further on it is as often a part of what was
# said (swept 1 to 20 on annotated pages).
_HEAD = 9
_IN = re.compile(r"(?:tại|trong|ở|bên lề|sau|ngay sau)\s*(?:buổi |cuộc )?$")
_WHEN = re.compile(
    r"\b(?:khi|lúc)\s(?:được |đang |có |dự |tham dự |phát biểu |đến |tới |chủ trì )*$|\bkhi cùng [^,;]{3,90}$"
)
# What somebody looks back on, or goes on to speak of, is told in his or her words.
_LOOKING_BACK = re.compile(
    r"nhắc lại|nhắc tới|nhắc đến|nhớ lại|hồi tưởng|kỷ niệm|kết quả|ghi nhận|sự tham |vai trò|đóng góp|thành công|việc "
)
# Where something may be said, in words that name nobody on another side.
_OCCASIONS = frozenset({"reception", "talks", "meeting", "conference", "session", "ceremony"})


def setting(scene: Scene, cue: Cue, support: Cue | None, parts: Sequence[Part]) -> bool:
    """Whether what ``cue`` names is where or when the sentence's speaker spoke, and no part of what was said.

    Args:
        scene: the sentence.
        cue, support: the trigger and its support verb.
        parts: who takes part in the event.
    """
    if cue.kind == "noun" and support is None:
        met = any(p.rule == "slot.with" for p in parts) and not quoted(scene, cue.start)
        inside = _IN.search(scene.lower, scene.start, cue.start) is not None
        return (met and inside) or said_at(scene, cue) is not None
    return said_when(scene, cue, support) is not None


def said_at(scene: Scene, cue: Cue) -> Cue | None:
    """The verb of saying whose place is the occasion that ``cue`` names: "A mong muốn điều này tại hội nghị"."""
    if cue.frame is None or cue.frame.type not in _OCCASIONS or scene.order >= _HEAD:
        return None
    return _said(scene, cue.start) if _IN.search(scene.lower, scene.start, cue.start) else None


def said_when(scene: Scene, cue: Cue, support: Cue | None) -> Cue | None:
    """The verb of saying whose time ``cue`` gives: "A bày tỏ …, khi gặp B"; or None."""
    head = support or cue
    if cue.frame is None or cue.frame.type not in _OCCASIONS or (cue.kind == "noun" and support is None):
        return None
    return _said(scene, head.start) if _WHEN.search(scene.lower, scene.start, head.start) else None


def _said(scene: Scene, at: int) -> Cue | None:
    if quoted(scene, at) or _LOOKING_BACK.search(scene.lower, scene.start, at):
        return None
    return next((c for c in reversed(scene.cues) if c.end <= at and c.kind in ("report", "inform")), None)
