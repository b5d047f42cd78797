"""The words that tell one event of an article from another of its type."""

from __future__ import annotations

import re

from banggiao.actors import Mention
from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Cue

__all__ = ["NAMED", "TWO_SIDED", "name_of"]

TWO_SIDED = frozenset({"reception", "talks", "meeting", "call"})
_NAME_END = re.compile(
    r"[,;.:()“”\"–]|\s-\s|\s(?:lần|do|tại|được|diễn ra|với|nhằm|nơi|gồm|là|có|đã|sẽ|vào|ở|năm|và|để|trong|dưới)\s"
)


_GENERIC = frozenset(
    [
        "này",
        "lần",
        "quốc",
        "tế",
        "cấp",
        "cao",
        "năm",
        "nay",
        "trên",
        "trong",
        "của",
        "các",
        "sự",
        "kiện",
        "chung",
        "thượng",
        "đỉnh",
        "có",
        "thứ",
        "nhà",
        "lãnh",
        "đạo",
        "mở",
        "rộng",
        "-",
        "–",
    ]
)


NAMED = frozenset({"conference", "congress", "session", "dialogue", "ceremony"})


_POST = re.compile(r"(?: làm| giữ| chức| vụ| vào| là| cương vị| vị trí)+ ([^,.;:()]+)")
_LINKS = (" làm", " giữ", " chức", " vụ")  # how the words for an appointment may end, before its office
_POST_BEYOND = re.compile(
    r"[^.;]{0,200}?(?: làm| giữ chức| giữ chức vụ| thôi giữ chức| vào chức| vào vị trí)(?: vụ)? ([^,.;:()]+)"
)


def name_of(scene: Scene, cue: Cue) -> frozenset[str]:
    """The words that tell one conference from another: those of its name after the head word, bodies as their ids."""
    if cue.frame is None:
        return frozenset()
    if cue.frame.type in TWO_SIDED:
        return frozenset(scene.lower[cue.end : min(scene.end, cue.end + 50)].split())
    if cue.frame.type == "appointment":
        at = next((cue.end - len(w) for w in _LINKS if scene.lower.endswith(w, cue.start, cue.end)), cue.end)
        found = _POST.match(scene.lower, at, scene.end) or _POST_BEYOND.match(scene.lower, at, scene.end)
        return frozenset(found.group(1).split()[:4]) if found else frozenset()
    if cue.frame.subtype == "tribute":
        return _memorial(scene, cue)
    if cue.frame.type not in NAMED:
        return frozenset()
    if cue.frame.id == "conference.short":
        own = [m.actors[0] for m in scene.all_mentions if m.start == cue.start and len(m.actors) == 1]
        return frozenset(own) or frozenset([scene.lower[cue.start : cue.end].split()[0]])  # "dự ASEM, P4G"
    stop = min(scene.end, cue.end + 100)
    bodies = [m for m in scene.mentions if cue.end <= m.start < stop and len(m.actors) == 1]
    text, at, ids = "", cue.start, []
    end = _name_end(scene, cue.end, stop, bodies)
    for body in bodies:
        if body.start >= end:
            break
        text += scene.lower[at : body.start]
        ids.append(body.actors[0])
        at = max(at, body.end)
    text += scene.lower[at:end] if at < end else ""
    if scene.text[end : end + 1] == "(":
        ids += [m.actors[0] for m in bodies if end < m.start <= end + 3]  # its short name in brackets
    words = frozenset(w for w in text.split()[2:] if not w.isdigit()) - _GENERIC
    if scene.lower.endswith("một ", scene.start, cue.start):
        return words | frozenset([f"one {cue.start}"])  # "một hội nghị ở tỉnh X" is none of those named before
    proper = ids or any(c.isupper() for c in scene.text[cue.start : end])
    return words | frozenset(ids) if proper else frozenset()  # "hội nghị cấp cao về hợp tác" is any conference


# To whom tribute is paid, where pages tell of both in one breath.
_MEMORIALS = {
    "martyrs": re.compile(r"liệt s[ĩỹ]|đài tưởng niệm|nghĩa trang"),
    "mausoleum": re.compile(r"lăng\b|hồ chí minh"),
}


def _memorial(scene: Scene, cue: Cue) -> frozenset[str]:
    """Which memorial a wreath is for: the martyrs', the mausoleum, or none that the words up to the next cue tell."""
    stop = min((c.start for c in scene.cues if c.start >= cue.end), default=scene.break_after(cue.end))
    text = scene.lower[cue.start : min(stop, scene.break_after(cue.end))]
    found = next((name for name, words in _MEMORIALS.items() if words.search(text)), None)
    return frozenset([found] if found else ())


def _name_end(scene: Scene, at: int, stop: int, bodies: list[Mention]) -> int:
    """Where the name that begins at ``at`` ends; "ASEAN - Nhật Bản" goes on after its dash, " - Ảnh" does not."""
    for found in _NAME_END.finditer(scene.lower, at, stop):
        if found.group() not in (" - ", "–") or not any(0 <= b.start - found.end() <= 1 for b in bodies):
            return found.start()
    return stop
