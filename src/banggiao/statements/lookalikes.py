"""What looks like a report and is none (a noun, an object, a setting), and a weak verb that is one after talks."""

from __future__ import annotations

import re

from banggiao.record import Act
from banggiao.statements.content import Opening
from banggiao.statements.cues import Cue
from banggiao.statements.draft import Draft
from banggiao.statements.items import Unit
from banggiao.statements.scene import Scene

__all__ = [
    "after_talks",
    "ends_clause",
    "governed",
    "has_no_object",
    "listed",
    "names_a_thing",
    "names_another",
    "of_standing",
    "only_a_setting",
    "only_names",
    "unnamed",
]

_SETTING = re.compile(r"(?:trong|tại|trước|sau|nhân|với|về|thời gian) [^,]*(?:, (?:với|trong|tại|nhân) .*)?")

# Words after the one greeted that tell nothing more ("… và Phu nhân").
_MORE_NAMED = 4
_TOGETHER = frozenset({"và", "cùng", ","})
_TO_SOMEBODY: frozenset[Act] = frozenset({"greet", "congratulate", "condole"})


def ends_clause(unit: Unit, cue: Cue) -> bool:
    """Whether the verb ends a relative clause: "… các cửa khẩu mà hai bên đã nhất trí."."""
    words = unit.lower[cue.start : cue.end]
    return not words.endswith("nhận lời") and not unit.text[cue.end : unit.end].strip(" .…")


def unnamed(unit: Unit, index: int) -> bool:
    """Whether the source at ``index`` is somebody whom the page does not name ("một nguồn tin mô tả …")."""
    item = unit.items[index]
    counted = index > 0 and unit.items[index - 1].is_("count") and unit.adjacent(index - 1, index)
    return counted and unit.lower[item.start : item.end] == "nguồn tin"


def governed(unit: Unit, index: int) -> bool:
    """Whether the words at ``index`` are an object ("cảm ơn về thông điệp chia buồn …")."""
    before = index - 1
    if before < 0 or not unit.adjacent(before, index) or not unit.items[before].is_("prep"):
        return False
    item = unit.items[before]
    return unit.lower[item.start : item.end] not in ("trong", "theo", "qua")


def names_a_thing(unit: Unit, cue: Cue) -> bool:
    """Whether the verb is a noun here, or points to what was said: "Tuyên bố trên …", "Chia sẻ quan điểm này, …"."""
    after = cue.last + 1
    if unit.lower.startswith((" này,", " trên,", " đó,"), cue.end):
        return True
    if not unit.items[cue.last].is_("nominal") or after >= len(unit.items):
        return False
    return unit.items[after].is_("demonstrative") and unit.adjacent(cue.last, after)


def only_names(scene: Scene, text: str, draft: Draft) -> bool:
    """Whether a greeting tells nothing but whom it is for: "… gửi lời chia buồn tới người đồng cấp Lào"."""
    if draft.act not in _TO_SOMEBODY or draft.direct:
        return False
    first = next(iter(scene.cast.within(draft.start, draft.end)), None)
    if first is None or first.phrase_start > draft.start:
        return False
    rest = text[first.phrase_end : draft.end]
    return rest.count(" ") <= _MORE_NAMED and (not rest or rest.split()[0] in _TOGETHER)


def names_another(unit: Unit, begin: Opening) -> bool:
    """Whether what is wished begins with somebody who is to do it: "muốn hai bên tăng cường …"."""
    if begin.index >= len(unit.items) or unit.text[begin.start : unit.items[begin.index].start].strip():
        return False
    return unit.items[begin.index].mention is not None


def of_standing(unit: Unit, scene: Scene, cue: Cue) -> bool:
    """Whether "…, khẳng định uy tín trên thế giới" goes on with what was said of somebody else."""
    after = unit.lower[cue.end : unit.end].lstrip().replace(",", " ", 1)
    return unit.lower[cue.start : cue.end] == "khẳng định" and scene.reporting.begins("standing", after)


def has_no_object(unit: Unit, begin: Opening) -> bool:
    """Whether "và" follows the verb: its object stands elsewhere ("… mà ông A đề nghị và bà B ủng hộ")."""
    items = unit.items
    if begin.quote >= 0 or begin.marked or begin.index + 1 >= len(items) or not items[begin.index].is_("join"):
        return False
    if items[begin.index + 1].mention is None and not items[begin.index + 1].is_("count"):
        return False
    return not unit.text[begin.start : items[begin.index].start].strip()


def listed(unit: Unit, first: int, last: int) -> bool:
    """Whether a colon between two items makes what follows a point of a list ("điều kiện: …; cam kết …")."""
    return any(item.is_mark(":") for item in unit.items[first:last])


def only_a_setting(unit: Unit, draft: Draft, end: int) -> bool:
    """Whether what was said up to ``end`` is but a setting: "cho biết trong thời gian tới, ông tin tưởng …"."""
    said = unit.lower[draft.start : end].strip(" ,")
    return draft.act in ("affirm", "inform") and _SETTING.fullmatch(said) is not None


def after_talks(unit: Unit, scene: Scene, cue: Cue, subject: int) -> bool:
    """Whether "A và B trao đổi về …, ủng hộ …": what those who talk with each other then support, they say."""
    between = unit.lower[unit.items[subject].end : cue.start]
    return cue.act in ("affirm", "pledge") and not cue.with_ and scene.reporting.has("meet", between)
