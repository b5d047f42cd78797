"""What stands in somebody's words and yet is told as a fact by them."""

from __future__ import annotations

import re

from banggiao.events.filled import Filled
from banggiao.events.modality import Modality
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Cue

__all__ = ["told"]

_AGREEING = re.compile(r"(?:nhất trí|thống nhất|quyết định|tuyên bố|thông báo)(?: đã| việc| chính thức)*\s$")
_THIS_VISIT = re.compile(r"(?:trong khuôn khổ|trong|nhân|nhân dịp) (?:các |chuỗi )?(?:chuyến|dịp) thăm")
_CHEERED = re.compile(r"chúc mừng[^,;.]{0,60}$")


def told(scene: Scene, cue: Cue, mood: Modality, filled: Filled) -> bool:
    """Whether what stands in somebody's words is told as a fact by them."""
    return _cheered(scene, cue) or _agreed(scene, cue, filled) or _announced(cue, mood, filled) or _within(scene, cue)


def _announced(cue: Cue, mood: Modality, filled: Filled) -> bool:
    """ "B khẳng định Tổng thống A sẽ thăm Việt Nam": a journey that is to come."""
    coming = cue.frame is not None and cue.frame.type == "visit" and mood.status == "planned" and mood.assured
    return coming and any(p.role == "visitor" and p.rule == "subject.adjoining" for p in filled.parts)


def _within(scene: Scene, cue: Cue) -> bool:
    """ "Hai bên hoan nghênh các bộ đã ký kết … trong khuôn khổ chuyến thăm": so they did."""
    signed = cue.frame is not None and cue.frame.type == "agreement"
    return signed and _THIS_VISIT.search(scene.lower, cue.end, scene.end) is not None


def _cheered(scene: Scene, cue: Cue) -> bool:
    """ "Chúc mừng A vừa được bầu …": so A was."""
    appointed = cue.frame is not None and cue.frame.type == "appointment"
    return appointed and _CHEERED.search(scene.lower, scene.start, cue.start) is not None


def _agreed(scene: Scene, cue: Cue, filled: Filled) -> bool:
    """ "A và B nhất trí nâng cấp quan hệ": what two sides agree on or declare is done with that."""
    if cue.frame is None or cue.frame.id != "agreement.ties" or len(filled.parts) < 2:
        return False
    return _AGREEING.search(scene.lower, scene.start, cue.start) is not None
