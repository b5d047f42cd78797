"""Subjects that do not stand right before their verb: owners of words, office-holders, appositions, adjuncts."""

from __future__ import annotations

import re

from banggiao.statements.cues import Cue
from banggiao.statements.items import Unit
from banggiao.statements.scene import Scene
from banggiao.statements.speakers import issuer, subject_group, unit_subject
from banggiao.statements.turns import MAX_ADJUNCT

__all__ = ["Found", "after_adjunct", "after_owner", "by_pointing", "on_behalf", "owner_before", "points_back"]

_POINTS = (
    r"(?:vị|người|nhà|ông|bà|quan chức|chuyên gia|bộ trưởng|tổng thống|thủ tướng|đại sứ|bộ|cơ quan|tổ chức|tập đoàn)"
    r"(?: [^\W\d]+){0,5} (?:này|nói trên)"
)
_AT_THE_HEAD = (
    r"người đứng đầu (?:ngành ngoại giao|chính phủ|nhà nước|quốc hội|đảng|cơ quan hành pháp|nhà trắng|điện kremlin)"
    r"(?: [^\W\d]+){0,3}"
)
_POINTING_SUBJECT = re.compile(rf"(?:{_POINTS}|{_AT_THE_HEAD})(?: (?:cũng|còn|đã|đồng thời|tiếp tục))*")
_POINTING_SOURCE = re.compile(
    rf"(?:tuy nhiên, |ngoài ra, |bên cạnh đó, )?cũng theo {_POINTS}, |(?:tuy nhiên, |ngoài ra, )?theo {_POINTS}, "
)


# Speakers, and where their words begin: what was said before ends there.
Found = tuple[tuple[str, ...], int]
# Items over which "thay mặt" is looked for before the verb ("thay mặt Chính phủ và nhân dân cảm ơn").
REACH = 6
# Characters between a subject and its verb where only a meeting stands between them.
MAX_MEETING = 120


def on_behalf(unit: Unit, index: int) -> bool:
    """Whether the mention at ``index`` is one for whom somebody else speaks."""
    return any(item.is_("behalf") for item in unit.items[max(0, index - REACH) : index])


def after_owner(unit: Unit, scene: Scene, cue: Cue, index: int) -> Found | None:
    """Who speaks where the mention at ``index`` before the verb is no subject: "bài phát biểu của A nêu …"."""
    of, owned = index - 1, index - 2
    if owned >= 0 and unit.items[of].is_("prep"):
        if unit.items[owned].mention is not None:
            return _holder(unit, scene, owned)
        if unit.items[owned].is_("carrier"):
            return issuer(unit, scene, owned), unit.items[owned].start
    if not cue.strong:
        return None
    if (joint := _joint_paper(unit, scene, index)) is not None:
        return joint
    return _meeting(unit, scene, cue, index) or _apposed(unit, scene, cue)


def owner_before(unit: Unit, scene: Scene, comma: int) -> Found | None:
    """Who issued the words before a comma: "…, người phát ngôn của bà B, cũng ra tuyên bố …"."""
    owner, of, owned = comma - 1, comma - 2, comma - 3
    if owned < 0 or unit.items[owner].mention is None or not unit.items[of].is_("prep"):
        return None
    if not unit.items[owned].is_("carrier") or not unit.adjacent(owner, comma):
        return None
    return issuer(unit, scene, owned), unit.items[owned].start


def _joint_paper(unit: Unit, scene: Scene, index: int) -> Found | None:
    """After "Tuyên bố chung … sau cuộc gặp giữa A và B": both."""
    if not unit.items[0].is_("carrier"):
        return None
    for at in range(index - 1, 0, -1):
        item = unit.items[at]
        if item.mention is not None and unit.lower[unit.items[at - 1].start : unit.items[at - 1].end] == "giữa":
            met = (*scene.speaking(scene.meant(unit, at)), *scene.speaking(scene.meant(unit, index)))
            return tuple(dict.fromkeys(met)), unit.start
    return None


def _meeting(unit: Unit, scene: Scene, cue: Cue, index: int) -> Found | None:
    """After "A hội đàm với B": what is agreed is said by both, else A speaks."""
    first = _first_met(unit, index)
    subject = unit_subject(unit, scene, first)
    if subject is None or unit.items[cue.first].start - unit.items[subject[1]].end > MAX_MEETING:
        return None
    between = unit.lower[unit.items[subject[1]].end : unit.items[first].start]
    if not scene.reporting.has("meet", between) or any(
        i.quote or i.is_mark(",;:") for i in unit.items[subject[1] : cue.first]
    ):
        return None
    met = scene.speaking(scene.meant(unit, index)) if cue.act == "agree" else ()
    return tuple(dict.fromkeys((*subject[0], *met))), unit.items[cue.first].start


def _first_met(unit: Unit, index: int) -> int:
    """The first item of "Thủ tướng Campuchia Hun Sen", which may be two mentions."""
    while index > 0 and unit.items[index - 1].mention is not None and unit.adjacent(index - 1, index):
        index -= 1
    return index


def _holder(unit: Unit, scene: Scene, index: int) -> Found | None:
    """After "người phát ngôn của bà B": whoever holds the office, where the page names them; else its owner."""
    mention, owner = unit.items[index].mention, unit.items[index + 2].mention
    if mention is None or owner is None or mention.form != "office":
        return None
    if scene.has_person(owner.actors) or (
        scene.countries(mention)
        and scene.countries(owner)
        and scene.countries(mention).isdisjoint(scene.countries(owner))
    ):
        return scene.speaking(owner.actors), unit.items[index].start
    return subject_group(unit, scene, index)


def _apposed(unit: Unit, scene: Scene, cue: Cue) -> Found | None:
    """After "Ông A, Phó Hiệu trưởng phụ trách … của B": the person with whom the unit begins."""
    subject = unit_subject(unit, scene, cue.first)
    if subject is None:
        return None
    speakers, index = subject
    item = unit.items[index]
    after = unit.lower[item.end : unit.end].lstrip()
    with_office = item.mention is not None and item.end > item.mention.end
    if not (with_office or after[:1] in ",-–" or scene.reporting.begins("adjunct", after)):
        return None
    if any(i.token is not None and i.token.verb is not None for i in unit.items[index + 1 : cue.first]):
        return None
    return speakers, unit.items[cue.first].start


def _quoted_by(unit: Unit, scene: Scene, cue: Cue) -> Found | None:
    """The subject of "Bà A được hãng tin B dẫn lời nói rằng …"."""
    cites, medium, passive, subject = (cue.first - n for n in (1, 2, 3, 4))
    if subject < 0 or not unit.adjacent(cites, cue.first) or unit.items[subject].mention is None:
        return None
    if not unit.lower[unit.items[cites].start : unit.items[cites].end].endswith("lời"):
        return None
    if unit.items[medium].mention is None or unit.lower[unit.items[passive].start : unit.items[passive].end] != "được":
        return None
    return subject_group(unit, scene, subject)


def after_adjunct(unit: Unit, scene: Scene, cue: Cue) -> Found | None:
    """A subject from which only a short "hôm …", "tại …", "và các …" parts its verb."""
    if (quoted := _quoted_by(unit, scene, cue)) is not None:
        return quoted
    if _governed(unit, cue.first) or _of_a_feast(unit, cue):
        return None
    if _after_name(unit, cue) and (apposed := _apposed(unit, scene, cue)) is not None:
        return apposed
    for index in range(cue.first - 1, -1, -1):
        item = unit.items[index]
        if item.quote or cue.start - item.end > MAX_ADJUNCT:
            return None
        if item.token is not None and (item.token.mark or item.token.verb is not None):
            return None
        if item.mention is not None and scene.reporting.begins("adjunct", unit.lower[item.end : unit.end].lstrip()):
            return subject_group(unit, scene, index) or after_owner(unit, scene, cue, index)
    return None


def _of_a_feast(unit: Unit, cue: Cue) -> bool:
    """Whether the verb tells what a feast is for: "tổ chức quốc yến chào mừng …", "lễ diễu hành chào mừng ngày …"."""
    before = cue.first - 1
    return cue.act in ("greet", "congratulate") and not (before >= 0 and unit.adjacent(before, cue.first))


def _after_name(unit: Unit, cue: Cue) -> bool:
    """Whether a name or a further office stands right before the verb.

    "Ông A, Bộ trưởng Bộ Chức năng Công nhấn mạnh"; "Đại tướng A, Ủy viên …, Trưởng đoàn kiểm tra đã nhấn mạnh".
    """
    before, comma, office = unit.text[unit.start : cue.start].rpartition(", ")
    if not comma:
        words = office.split()
        return len(words) > 1 and words[-1][:1].isupper()
    named = any(item.mention is not None and item.start > unit.start + len(before) for item in unit.items[: cue.first])
    return office.rstrip().rpartition(" ")[2][:1].isupper() or (office[:1].isupper() and not named)


def _governed(unit: Unit, index: int) -> bool:
    """Whether the word before makes the verb a noun or denies it ("các yêu cầu", "không nói")."""
    if index == 0 or not unit.adjacent(index - 1, index):
        return False
    return unit.items[index - 1].is_("block") or unit.items[index - 1].is_("prep")


def points_back(unit: Unit, cue: Cue) -> bool:
    """Whether the verb's subject is whoever spoke last: "Nhà lãnh đạo này nói thêm …"."""
    before = unit.lower[unit.start : cue.start]
    if " này" not in before and " nói trên" not in before and "người đứng đầu" not in before:
        return False
    return _POINTING_SUBJECT.fullmatch(before.strip()) is not None


def by_pointing(unit: Unit) -> int:
    """Where what was said begins after "Theo người phát ngôn này, …"; -1 where the unit begins otherwise."""
    if unit.lower.find("theo ", unit.start, unit.end) < 0:
        return -1
    found = _POINTING_SOURCE.match(unit.lower, unit.start, unit.end)
    return found.end() if found else -1
