"""Who stands before a trigger: the subject, carried over or after a fronted clause, and who invited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banggiao.events.modality import in_closed, quotation_end, quoted
from banggiao.events.scene import Group, Scene
from banggiao.lexicon.frames import Cue

__all__ = [
    "OBJECT_REACH",
    "PREDICATES",
    "invitations",
    "inviters",
    "is_object",
    "later_subject",
    "main_subject",
    "opens",
    "subject",
]

# Cues that begin another predicate: what follows them is no longer the first one's.
PREDICATES = frozenset({"verb", "noun", "support", "report", "inform"})
# A direct object stands close by: "tiếp thân mật đoàn đại biểu cấp cao" has 30 letters before the name.
OBJECT_REACH = 48
_OPENERS = (
    "khi", "rằng", "bối cảnh", "việc", "mà", "thì", "để", "là", "nhưng", "nên", "trong đó", "sau đó", "cùng ngày",
    "hôm nay", "lúc", "tại đây", "nhân dịp này", "dịp này", "trước đó", "cùng lúc", "đồng thời", "hôm qua",
    "cùng dự", "do", "và",
)  # fmt: skip
_HEADS = ("lãnh đạo", "các lãnh đạo", "nhà lãnh đạo", "phía")  # "Lãnh đạo Lào khẳng định …"
_MARKS = ',;:.–—-“"‘(|•…/?!'
_UNMARKED = re.compile(rf"[^{re.escape(_MARKS)}]*")
# After an object a comma or "và" goes on with the subject; "và phu nhân" is still the object.
_GOES_ON = re.compile(r"\s*(?:[^,]*,|và\s(?!phu\s))")
_PARTY_OF = re.compile(r"(?:(?:phái )?đoàn|(?:\w+ ){0,2}(?:tàu|biên đội|khu trục hạm|chiến hạm)) [^,;:.]{0,40}của $")
_NEXT_WORDS = 24
_LED = re.compile(r" (?:\w+ ){0,3}dẫn đầu (?:phái )?đoàn [^,;:]{0,40}")
_INVITING = re.compile(r"(?: và phu (?:nhân|quân))?(?:;|,|,? và) ?")
_DASHED = re.compile(r"\w\s*[-–]\s*$")
_THIS_IS = re.compile(r"(?:đây|đó) (?:cũng )?là ")
_EMBEDDED_PREPS = frozenset({"", "passive", "by", "behalf", "other"})  # "nhân dịp A sang thăm"
_SUBJECT_PREPS = frozenset({"", "passive", "by", "behalf"})


def opens(scene: Scene, group: Group) -> bool:
    """Whether ``group`` stands where a subject does: at the beginning of a sentence or clause."""
    if group.prep or _in_address(scene, group):
        return False
    before = scene.between(scene.start, group.start).rstrip()
    tail = before[before.rfind(",") + 1 :]
    if not _UNMARKED.fullmatch(tail):
        tail = tail[max(map(tail.rfind, _MARKS)) + 1 :]
    if scene.words.adjoins(tail) or tail.strip() in _HEADS:
        return True
    if before.endswith("làm") and scene.lower.startswith("trưởng đoàn, ", group.start):
        return True  # "Tiếp Đoàn do A làm Trưởng đoàn, Bộ trưởng B khẳng định …"
    if before.endswith(" và") and _state(scene, group):
        return False  # "do Nhà vua và Hoàng hậu Nhật Bản chủ trì"
    return (before.endswith(_OPENERS) and before[-1].isalpha()) or _told_of(scene, group)


def _told_of(scene: Scene, group: Group) -> bool:
    """ "Quan chức cho biết A chia sẻ …": A begins what is announced."""
    told = any(c.kind == "inform" and c.end + 1 == group.start for c in scene.cues)
    acts = scene.words.acting(scene.lower[group.end : group.end + _NEXT_WORDS])
    return told and (acts or any(c.kind in PREDICATES and c.start == group.end + 1 for c in scene.cues))


def _is_person(scene: Scene, group: Group) -> bool:
    return all(scene.cast.by_id[a].kind == "person" for m in group.mentions for a in m.actors)


def _address_ends(scene: Scene, group: Group, gap: str) -> bool:
    """ "tới sân bay Kazan, Cộng hòa Tatarstan, Liên bang Nga, bắt đầu …": the state closes an address."""
    if _in_address(scene, group):
        return True
    return _state(scene, group) and gap.startswith(",") and scene.lower.endswith(", ", scene.start, group.start)


def _in_address(scene: Scene, group: Group) -> bool:
    """A state within an address or a double name: "thủ đô Tokyo, Nhật Bản", "Kochi (Ấn Độ)", "Mê Kông - Nhật Bản"."""
    if not _state(scene, group):
        return False
    before = scene.lower[scene.start : group.start]
    if _DASHED.search(before) or before.endswith("("):
        return True
    end = scene.start + len(before.rstrip(", "))
    return before.endswith(", ") and any(p.end == end for p in scene.places)


def subject(scene: Scene, at: int) -> tuple[Group | None, str]:
    """The subject of the verb at ``at``, and the rule that found it: next to it, or carried over."""
    before = _outside_quotation(scene, at)
    if not before:
        return None, ""
    last = before[-1]
    gap = scene.between(last.end, at)
    if len(before) > 1 and _state(scene, last) and _LED.fullmatch(scene.lower, before[-2].end, last.start):
        last = before[-2]  # "A dẫn đầu đoàn đại biểu cấp cao nước ta thăm B"
    if len(before) > 1 and (told := _who_is(scene, before, at)) is not None:
        return told, "subject.carried"
    if len(before) > 1 and _TOGETHER.fullmatch(scene.lower, before[-2].end, last.start) and opens(scene, before[-2]):
        return before[-2], "subject.carried"  # "A và phu nhân cùng nhà vua và hoàng hậu Nhật Bản đã dự …"
    if (own := _traveller(scene, last, at)) is not None:
        return own
    if last.prep == "behalf" and len(before) > 1 and before[-2].prep in _SUBJECT_PREPS:
        return before[-2], "subject.on_behalf"
    if gap.strip().startswith("đang") and "," not in gap and _is_person(scene, last) and scene.words.adjoins(gap):
        return last, "subject.adjoining"  # "hội đàm với B đang thăm …"
    preps = _SUBJECT_PREPS if "," in gap else _EMBEDDED_PREPS
    if (
        last.prep in preps
        and not _address_ends(scene, last, gap)
        and scene.words.adjoins(gap)
        and not (_GOES_ON.match(gap) and is_object(scene, last))
    ):
        return last, "subject.adjoining"
    twin = next((c for c in reversed(scene.cues) if c.end <= at and c.kind in ("verb", "support")), None)
    between = scene.lower[twin.end : at].strip() if twin is not None else ""
    if twin is not None and between in ("và", "nước này và", "đất nước này và"):
        return subject(scene, twin.start)  # "tiếp B đang thăm và dự …": B does both
    if scene.words.adjoins(gap) and _sends(scene, last):
        return last, "subject.adjoining"  # "Đoàn kiểm tra của Bộ Chính trị làm việc với …"
    openers = [g for g in reversed(before) if (opens(scene, g) or _sends(scene, g)) and not _medium(scene, g)]
    if openers:
        return next((g for g in openers if not _listed_body(scene, g)), openers[0]), "subject.carried"
    if before[0].prep == "of" and _THIS_IS.match(scene.lower, scene.start):
        return before[0], "subject.carried"  # "Đây là hoạt động cuối của A trước khi kết thúc …"
    return None, ""


_WHO_IS = re.compile(
    r" (?:cũng |đã )?(?:là|trở thành) [^,;:]{0,90}\b(?:đầu tiên|thứ (?:nhất|hai|ba|tư|năm|\d+))\b[^,;:]*$"
)


def _who_is(scene: Scene, before: list[Group], at: int) -> Group | None:
    """ "A là chủ tịch nước Việt Nam thứ hai đến thăm B": A, and not the state in the office."""
    if scene.lower.find(" đầu tiên", scene.start, at) < 0 and scene.lower.find(" thứ ", scene.start, at) < 0:
        return None
    first = next((g for g in before if _is_person(scene, g) and opens(scene, g)), None)
    return first if first is not None and _WHO_IS.match(scene.lower, first.end, at) else None


_TOGETHER = re.compile(r"(?: và (?:phu nhân|phu quân))? cùng (?:với )?[^,;:]{3,40} và ")
_ON_TRIP = re.compile(r"\b(?:nhân|trong|trước|sau|nhân dịp|trong khuôn khổ)\s+$")
_AND_ATTEND = re.compile(r"\s*(?:(?:và|kết hợp|để|đã|cũng)\s+)*$")


def _traveller(scene: Scene, last: Group, at: int) -> tuple[Group | None, str] | None:
    """Who travels in "chuyến công du Lào dự Hội nghị", "chuyến thăm Lào và dự Hội nghị của A": never the state."""
    trip = next((c for c in reversed(scene.cues) if c.end <= last.start), None)
    if trip is None or trip.frame is None or trip.frame.type != "visit" or not _state(scene, last):
        return None
    if not scene.words.leads_to(scene.lower[trip.end : last.start]):
        return None
    if not _AND_ATTEND.match(scene.lower, last.end, at):
        return None
    later = next((g for g in scene.groups if g.start >= at), None)
    if trip.kind == "noun" and later is not None and later.prep == "of":
        return later, "subject.of"
    if trip.kind == "noun" and _ON_TRIP.search(scene.lower, scene.start, trip.start):
        return None, ""  # "A hội kiến B nhân chuyến thăm Việt Nam dự …": whoever of the two travels
    return subject(scene, trip.start)


def _state(scene: Scene, group: Group) -> bool:
    return all(scene.cast.by_id[a].kind == "state" for m in group.mentions for a in m.actors)


_MEDIUM = ("hãng ", "báo ", "tờ ", "đài ", "kênh ", "tạp chí ", "ttxvn", "thông tấn xã")


def _medium(scene: Scene, group: Group) -> bool:
    """Whether an agency or a paper stands there, which only passes on what others do."""
    return scene.lower.startswith(_MEDIUM, group.start) and not _is_person(scene, group)


def _listed_body(scene: Scene, group: Group) -> bool:
    """Whether a body after a comma rather goes on a list than does what follows: "thăm A, Văn phòng B và gặp gỡ …"."""
    body = all(scene.cast.by_id[a].kind in ("organization", "organ") for m in group.mentions for a in m.actors)
    after = scene.lower[group.end : group.end + 24]
    return body and scene.lower.endswith(", ", scene.start, group.start) and not scene.words.acting(after)


def _outside_quotation(scene: Scene, at: int) -> list[Group]:
    """The groups before ``at`` but for those in a quotation that is closed before it: '"A và B …", C nói'."""
    before = [g for g in scene.groups if g.end <= at]
    closed = quotation_end(scene, at)
    if not before or before[0].start > closed or quoted(scene, at):
        return before
    return [g for g in before if g.start > closed or not in_closed(scene, g.start, closed)]


def _sends(scene: Scene, group: Group) -> bool:
    """ "Hai tàu hộ vệ của B cập cảng …": who owns a ship or sends a party travels."""
    return group.prep == "of" and _PARTY_OF.match(scene.lower, scene.start, group.start) is not None


def is_object(scene: Scene, group: Group) -> bool:
    """Whether a verb stands right before ``group``: "hội kiến A, B, dự …" has A and B as objects."""
    for cue in reversed(scene.cues):
        if cue.end <= group.start and cue.kind in PREDICATES:
            gap = scene.lower[cue.end : group.start]
            if len(gap) <= OBJECT_REACH and "," not in gap and ";" not in gap:
                return True
            before = next((g for g in scene.groups if cue.end <= g.start and g.end <= group.start), None)
            return before is not None and _listed_after(scene, before, group)
    return False


def _listed_after(scene: Scene, first: Group, group: Group) -> bool:
    """Whether ``group`` closes a list of objects that begins with ``first``."""
    listed = scene.words.join(scene.lower[first.end : group.start]) == "comma" and first.prep == group.prep
    return listed and is_object(scene, first)


def main_subject(scene: Scene, at: int) -> Group | None:
    """The subject before ``at``, or whose words are quoted: "Đó là khẳng định của A tại hội đàm với B"."""
    before = [g for g in scene.groups if g.end <= at]
    for group in before:
        if opens(scene, group):
            return group
    last = before[-1] if before else None
    if last is not None and last.prep == "of" and _SAYING.search(scene.lower, scene.start, last.start):
        return last
    return None


_SAYING = re.compile(
    r"(?:khẳng định|phát biểu|nhấn mạnh|đề nghị|chia sẻ|ý kiến|tuyên bố|đánh giá|nhận định|thông điệp|lời|mong muốn)"
    r"\s+của\s+"
)


def later_subject(scene: Scene, at: int) -> Group | None:
    """The subject that follows a fronted phrase: "Phát biểu tại hội nghị, A cho biết"."""
    for group in scene.groups:
        if group.start >= at and not group.prep and opens(scene, group) and not _reports(scene, group):
            return group
    return None


def _reports(scene: Scene, group: Group) -> bool:
    """Whether the group is an agency that only passes news on: "…, TTXVN đưa tin"."""
    body = all(scene.cast.by_id[a].kind == "organization" for m in group.mentions for a in m.actors)
    return body and any(c.kind == "inform" and 0 <= c.start - group.end <= 2 for c in scene.cues)


def invitations(scene: Scene, cue: Cue) -> Iterator[Group]:
    """Whoever invited to what ``cue`` names: "(nhận|theo) lời mời của A và Phu nhân; B …", before it or after it."""
    first = next((g for g in scene.groups if g.prep == "inviter"), None)
    if first is None:
        return
    visits = [c for c in scene.cues if c.frame is not None and c.frame.type == "visit" and c.end <= first.start]
    if not visits or cue is visits[-1] or (cue in visits and "," not in scene.lower[cue.end : visits[-1].start]):
        yield from inviters(scene)  # "Sau khi thăm A theo lời mời của B, C dự Hội nghị": B invited to the visit.


def inviters(scene: Scene) -> Iterator[Group]:
    """Whoever "lời mời của A và Phu nhân; B …" names."""
    inviter = next((g for g in scene.groups if g.prep == "inviter"), None)
    if inviter is None:
        return
    yield inviter
    end = inviter.end
    for group in scene.groups:
        people = group.prep == "" and _is_person(scene, group)
        if group.start >= end and people and _INVITING.fullmatch(scene.lower, end, group.start):
            yield group
            end = group.end
