"""Whether a trigger tells of what happened, will happen, is wished for, or is somebody's words."""

from __future__ import annotations

import re

import msgspec

from banggiao.events.scene import Scene
from banggiao.lexicon.frames import Cue
from banggiao.record import Status

__all__ = [
    "Modality",
    "bidden",
    "framing",
    "in_closed",
    "modality",
    "quotation_end",
    "quoted",
    "status_of",
    "took_place",
]

# A wish or a plan reaches as far as its clause: "đề nghị tăng cường các cuộc gặp" has 12 letters between.
_WISH_REACH = 60
_PLAN_REACH = 200
_CHAIN_REACH = 500


# "Cảm ơn A đã tới viếng": what is thanked for took place.
_FACTIVE = ("cảm ơn", "trân trọng cảm ơn", "chân thành cảm ơn", "cám ơn", "hoan nghênh", "chào mừng", "nhiệt liệt")
_NOUN = re.compile(r" (?:trên|này|chung|nêu trên)\b")  # "Tuyên bố trên được đưa ra …" names a paper.
_DONE = re.compile(r"\sđã\s")
_COMING = re.compile(
    r"[^,;:.]{0,60}?\b(?<!đến )(?<!tới )(?<!hết )(?:(?:tuần|tháng|năm) (?:tới|sau)|ngày mai|những ngày tới)\b"
)


# "A khẳng định Tổng thống B sẽ thăm Việt Nam": what is to come is announced so, and not only hoped for.
_ASSURING = ("khẳng định", "tái khẳng định", "cho hay", "nói ", "nói rằng", "tuyên bố", "cam kết", "nhấn mạnh")


class Modality(msgspec.Struct, frozen=True, gc=False):
    """``wished`` things are no events; ``reported`` ones only where something else supports them.

    ``assured``: the last word of saying before them is one that announces ("khẳng định").
    """

    status: Status = "held"
    wished: bool = False
    reported: bool = False
    assured: bool = False


def modality(scene: Scene, at: int) -> Modality:
    """How the sentence speaks of what the word at ``at`` names."""
    status: Status = "held"
    wished = reported = assured = False
    clause = scene.break_before(at)
    within = quoted(scene, at)
    closed = 0 if within else quotation_end(scene, at)
    for cue in scene.cues:
        if cue.start >= at:
            break
        if cue.start < closed and in_closed(scene, cue.start, closed):
            continue  # '"… chúng tôi mong muốn …", A phát biểu tại hội nghị': what the quotation wishes for is its own.
        gap = scene.lower[cue.end : at]
        if cue.kind == "report" and not _NOUN.match(gap):
            reported = not (scene.lower.startswith(_FACTIVE, cue.start) and _DONE.search(gap) and ";" not in gap)
            assured = scene.lower.startswith(_ASSURING, cue.start)
        elif cue.start < clause or cue.kind == "report":
            if cue.kind == "plan" and len(gap) <= _CHAIN_REACH and not _DONE.search(gap):
                status = "planned"  # "sẽ yết kiến Nhà vua; tham dự Quốc yến"
            continue
        elif cue.kind == "invite" or (cue.kind == "wish" and len(gap) <= _WISH_REACH and "," not in gap):
            wished = True
        elif cue.kind == "plan" and len(gap) <= _PLAN_REACH and not _DONE.search(gap):
            status = "planned"
        elif cue.kind == "cancel" and len(gap) <= _WISH_REACH:
            status = "cancelled"
    if status == "held" and _COMING.match(scene.lower, at, scene.end):
        status = "planned"  # "A thăm Mỹ vào tuần tới"
    return Modality(status, wished, reported or within, assured)


_BIDDING = re.compile(r"\bmời [^,;]{3,90}$")


def bidden(scene: Scene, cue: Cue, support: Cue | None) -> int | None:
    """Where the word stands by which a host asks a guest to a meal that he or she then gives: "A mời B dự tiệc trà"."""
    meal = cue.frame is not None and cue.frame.id.startswith("ceremony.banquet") and cue.kind == "noun"
    if not meal or support is None or support.part != "attendee":
        return None
    found = _BIDDING.search(scene.lower, scene.start, support.start)
    return found.start() if found is not None else None


def quoted(scene: Scene, at: int) -> bool:
    """Whether ``at`` lies within quotation marks that the sentence opens."""
    before = scene.text[scene.start : at]
    straight = before.count('"') - _closes_first(before)
    return before.count("“") > before.count("”") or straight % 2 == 1


def quotation_end(scene: Scene, at: int) -> int:
    """The end of the last quotation that is closed before ``at``, or 0."""
    return max(scene.text.rfind('"', scene.start, at), scene.text.rfind("”", scene.start, at)) + 1


def in_closed(scene: Scene, at: int, closed: int) -> bool:
    """Whether ``at`` lies in a quotation closed later, which the sentence or an earlier one may have opened."""
    if quoted(scene, at):
        return True
    return '"' not in scene.text[scene.start : at] and _closes_first(scene.text[scene.start : closed])


def _closes_first(text: str) -> bool:
    """Whether the first straight quotation mark ends a quotation that an earlier sentence began.

    Pages that part words from marks by spaces close with '" ,' and open with '" '.
    """
    first = text.find('"')
    rest = text[first + 1 :]
    if first <= 0 or (rest and rest[0] not in " ,.;:"):
        return False
    return text[first - 1] not in " (" or rest.lstrip()[:1] in (",", ".", ";")


_FRAMING = re.compile(
    r"(trong khuôn khổ|bên lề|nhân|trong chương trình|trong thời gian|trong|tại|tiếp tục|trước thềm|phát biểu tại)"
    r"(?: các hoạt động)?\s*(?:của\s*)?$"
)
_FRAMING_REACH = 64  # "trong chương trình các hoạt động của " has 37.
_TOOK_PLACE = re.compile(r"\b(?:đã|đang|vừa|hôm qua|sáng qua|chiều qua|tối qua|hôm nay|sáng nay|chiều nay)\b")
# Parts of whoever has an event on a programme, beside the others in the sentence.
_TAKES_PART = frozenset({"chair", "organizer", "attendee", "speaker"})
_GOES_ON = re.compile(r"(?:tiếp tục|kết thúc)(?: tốt đẹp)?\s*$")


def took_place(scene: Scene, cue: Cue, support: Cue | None, mood: Modality) -> bool:
    """Whether the words say that it took place; who "đặt chân đến" or leaves without "sẽ" has done so."""
    gone = cue.frame is not None and cue.frame.id in ("visit.arrival", "visit.departure") and mood.status == "held"
    if gone and scene.lower[cue.start : cue.end] not in ("đến", "tới"):
        return True
    return _TOOK_PLACE.search(scene.lower, max(scene.start, (support or cue).start - 24), cue.end) is not None


def status_of(scene: Scene, cue: Cue, mood: Modality) -> Status:
    """ "Sẽ tới X, tiếp tục chuyến công du": the journey has begun."""
    journey = cue.frame is not None and cue.frame.type == "visit" and cue.kind == "noun"
    going = journey and mood.status == "planned" and _GOES_ON.search(scene.lower, scene.start, cue.start)
    return "held" if going else mood.status


def framing(scene: Scene, cue: Cue, support: Cue | None) -> str:
    """The words that make it a frame; "dự và phát biểu tại diễn đàn" is one item of a programme, and none."""
    if support is not None and support.part in _TAKES_PART and support.start > scene.start:
        return ""
    found = _FRAMING.search(scene.lower[max(scene.start, cue.start - _FRAMING_REACH) : cue.start])
    return found.group(1) if found else ""
