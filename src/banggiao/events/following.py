"""Who stands after a trigger, in the slot that the word before them names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banggiao.events.modality import quoted
from banggiao.events.scene import Group, Scene
from banggiao.events.syntax import OBJECT_REACH, PREDICATES
from banggiao.lexicon.frames import Cue

__all__ = ["following"]

# A slot with a preposition may stand further off, after a date or a place.
_SLOT_REACH = 160
# Slots that a comma ends: "chuyến thăm tạo xung lực, mở ra cơ hội hợp tác giữa A với B" has none of the visit's.
_CLOSE = frozenset({"of", "to", "with"})
_CLOSE_REACH = 60
_PARTY = ("đoàn ", "phái đoàn ")
_LED_AND = re.compile(r"[^;]{0,120}\b(?:dẫn đầu|trưởng đoàn)(?:;|,| và|, và| cùng) |; (?:và )?")
_TITLE = re.compile(r"[“\"][^”\"]{0,120}[”\"]")  # A medal's, a programme's name is no distance.
_STAFF = re.compile(
    r"\b(?:tập thể )?(?:cán bộ|sĩ quan|lãnh đạo),(?: (?:công chức|chiến s[ĩỹ]|nhân viên|người lao động),?)+ "
)
# After these another clause begins: "cuộc gặp của A với B diễn ra sau khi cận vệ của C …".
_CLAUSE = re.compile(r"\b(?:sau khi|trước khi|trong khi|nhằm|rằng|vì|để)\b")
_WELCOMING = (" chào mừng", " trọng thể chào mừng", " mừng", " thân mật chào mừng", " để chào mừng", " nhằm chào mừng")
_ATTENDING = re.compile(r"\s(?:và|kết hợp)\s+$")


def following(scene: Scene, cue: Cue) -> Iterator[tuple[Group, str]]:
    """Groups after a trigger with the slot of each: "after" for a direct object, else as their preposition says.

    A further delegation, named after one with its leader, stands in the slot "next".
    """
    end = _coordinated_end(scene, cue)
    stop = _stop(scene, end, cue)
    first = True
    for group in scene.groups:
        if group.start < end:
            continue
        if group.start >= stop:
            return
        if quoted(scene, group.start) and not quoted(scene, cue.start):
            continue  # "trao Kỷ niệm chương “Vì … Việt Nam” cho A"
        if not (first or group.prep) and _attended(scene, cue, group):
            continue
        gap = _STAFF.sub("", _TITLE.sub("", scene.between(end, group.start)))
        if not (first or group.prep) and _lists_parties(cue) and _next_party(scene, end, group):
            yield group, "next"
        elif group.prep in ("", "passive"):
            if group.prep and cue.kind == "noun":
                return  # "chuyến thăm được A mô tả là …"
            if not first or len(gap) > OBJECT_REACH or "," in gap:
                return
            yield group, "after"
        elif group.prep in _CLOSE and ("," in gap or len(gap) > _CLOSE_REACH):
            return
        elif len(gap) <= _SLOT_REACH:
            yield group, group.prep
        first = False
        end = group.end


def _attended(scene: Scene, cue: Cue, group: Group) -> bool:
    """Whether ``group`` is in the name of what is attended: "chuyến thăm Việt Nam và dự Hội nghị APEC của A"."""
    journey = cue.kind == "noun" and cue.frame is not None and cue.frame.type == "visit"
    return journey and all(scene.cast.by_id[a].kind == "international" for m in group.mentions for a in m.actors)


def _next_party(scene: Scene, end: int, group: Group) -> bool:
    """Whether one more delegation is named after one with its leader: "Đoàn A do X dẫn đầu và Đoàn B do Y …"."""
    listed = scene.lower.startswith(_PARTY, group.start) and _LED_AND.fullmatch(scene.lower, end, group.start)
    return bool(listed) and not scene.words.acting(scene.lower[group.end : group.end + 24])


def _coordinated_end(scene: Scene, cue: Cue) -> int:
    """The end of "hội đàm, hội kiến" for either of the two: they share what follows."""
    end = cue.end
    for other in scene.cues:
        if other.start >= end and other.frame is not None:
            if other.frame.type == "position" or not scene.words.join(scene.lower[end : other.start] + " "):
                return end
            end = other.end
    return end


def _lists_parties(cue: Cue) -> bool:
    return cue.frame is not None and cue.frame.type in ("reception", "meeting", "talks")


def _listed_until(scene: Scene, end: int) -> int:
    """Where the clause ends; "tiếp Đoàn A; Đoàn B" goes on after its semicolons."""
    stop = scene.break_after(end)
    while scene.lower.startswith(("; đoàn ", "; và đoàn "), stop):
        stop = scene.break_after(stop + 1)
    return stop


def _stop(scene: Scene, end: int, own: Cue) -> int:
    """Where another predicate or clause begins after ``end``."""
    stop = _listed_until(scene, end) if _lists_parties(own) else scene.break_after(end)
    for clause in _CLAUSE.finditer(scene.lower, end, stop):
        if not quoted(scene, clause.start()):  # "Kỷ niệm chương “Vì hòa bình”"
            stop = clause.start()
            break
    skipped = False
    for cue in scene.cues:
        if cue.start < end or cue.kind not in PREDICATES:
            continue
        if own.frame is not None and own.frame.type == "call" and scene.lower[end : cue.end] == " chúc mừng":
            continue  # "có cuộc điện đàm chúc mừng B"
        meal = own.frame is not None and own.frame.id == "ceremony.banquet"
        if meal and scene.lower[end : cue.end] in _WELCOMING:
            continue  # "mở tiệc chiêu đãi chào mừng B"
        if cue.kind == "support" and own.kind == "noun" and scene.lower.endswith("được ", scene.start, cue.start):
            continue  # "lễ đón B được tổ chức dưới sự chủ trì của A"
        if cue.frame is not None and cue.frame is own.frame and "," not in scene.lower[end : cue.start]:
            continue
        visit = own.frame is not None and own.frame.type == "visit"
        if (
            visit
            and cue.kind == "support"
            and cue.part == "attendee"
            and _ATTENDING.search(scene.lower, end, cue.start)
        ):
            skipped = True  # "chuyến thăm Việt Nam và dự Hội nghị X của A": the visit goes on.
            continue
        if skipped and cue.kind == "noun":
            skipped = False
            continue
        return min(stop, cue.start)
    return stop
