"""Where an open statement ends: a new subject with its verb, a verb of the same speaker, the reporter's own words."""

from __future__ import annotations

import re

from banggiao.record import Act
from banggiao.statements.cues import Cue
from banggiao.statements.draft import Draft
from banggiao.statements.items import Item, Unit
from banggiao.statements.left import Left, look_left
from banggiao.statements.scene import Scene

__all__ = ["MAX_ADJUNCT", "leaves", "splits", "turns_to"]

# Characters of what may stand between a subject and its verb ("Ông A hôm 5/3 tại Nhà Trắng nói …"), or after the words.
MAX_ADJUNCT = 60
# How long somebody has wanted something, of whom something is said.
_LASTING = ("luôn", "luôn luôn", "vẫn", "vẫn luôn", "đang", "rất")
# Where somebody's words stand.
_WHERE_WRITTEN = re.compile(
    r"trong (?:(?:một |các )?(?:bức|lá) (?:thư|điện)|(?:thư|điện) (?:mừng|chúc mừng|chia buồn|gửi)"
    r"|thông điệp (?:gửi|nhân)|(?:một )?cuộc (?:phỏng vấn|họp báo)|(?:một )?bài đăng)\b[^,;:\"“]*$"
)
# What may stand in the title before a name ("người phát ngôn của Tổng thư ký B").
_OF_A_TITLE = ("head", "carrier", "official", "prep", "count")
# Words of a clause, less one: fewer are a list ("những nhận định, đánh giá …").
MIN_CLAUSE = 3
# Characters between "thông cáo" and its verb ("thông cáo được đưa ra hôm thứ Bảy trong chuyến thăm của ông A nói").
MAX_ISSUED = 110
# The acts whose content is a list of things to do, in which a weak verb ("chia sẻ", "ủng hộ") is one of them.
_LISTS: frozenset[Act] = frozenset({"propose", "agree", "pledge", "invite"})
# The acts whose object is a thing, so that a person with a verb after a comma is a clause of its own.
_DONE_TO: frozenset[Act] = frozenset({"praise", "thank", "concern", "congratulate"})
_OF_THINGS: frozenset[Act] = frozenset({"praise", "thank", "congratulate", "greet", "condole"})


def turns_to(unit: Unit, scene: Scene, draft: Draft, content: int, cue: Cue, mention: int) -> bool:
    """Whether the subject at ``mention`` with its verb ``cue`` leaves the open ``draft``, or is part of it.

    Args:
        content: index of the first item that may lie in what was said.
    """
    first, before = _group_start(unit, scene, content, mention)
    said = unit.items[mention].mention
    person = said is not None and scene.is_person(said)
    if before.seam in ("semicolon", "turn") or (person and _that_again(unit, draft, cue, mention)):
        return True
    if not draft.speakers:
        return before.seam == "comma" or (person and cue.strong and first > content)
    if draft.relay:
        return person and not cue.marked and (before.seam in ("comma", "join") or first <= content + 2)
    if before.seam == "comma":
        return draft.aside or (person and draft.act in _OF_THINGS) or _same_speaker(unit, draft, cue, mention)
    joined = before.seam == "join" and person and cue.strong
    parted = unit.text[before.start] == "," or unit.text[max(0, before.start - 2) : before.start].rstrip()[-1:] in (
        '"',
        "”",
    )
    return joined and (parted or draft.act == "invite")


def _that_again(unit: Unit, draft: Draft, cue: Cue, mention: int) -> bool:
    """Whether both verbs stand with "rằng", and "và" joins them: "A lưu ý rằng … và B nói rằng …"."""
    if unit.lower.find("rằng", cue.start, cue.end + len(" rằng")) < 0:
        return False
    if unit.lower.find("rằng", draft.cue.start, draft.start) < 0:
        return False
    at = mention - 1
    while at > 0 and (unit.items[at].mention is not None or any(unit.items[at].is_(k) for k in _OF_A_TITLE)):
        at -= 1
    return at > 0 and unit.items[at].is_("join")


def _group_start(unit: Unit, scene: Scene, content: int, mention: int) -> tuple[int, Left]:
    """The first mention of "A và B", and what stands before it."""
    first, before = mention, look_left(unit, mention)
    while before.seam == "join" and before.index > content and _alike(unit, scene, before.index - 1, first):
        first = before.index - 1
        before = look_left(unit, first)
    return first, before


def _alike(unit: Unit, scene: Scene, one: int, other: int) -> bool:
    """Whether both items are mentions, and both of people or neither."""
    first, second = unit.items[one].mention, unit.items[other].mention
    return first is not None and second is not None and scene.is_person(first) == scene.is_person(second)


def _same_speaker(unit: Unit, draft: Draft, cue: Cue, mention: int) -> bool:
    said = unit.items[mention].mention
    return said is not None and said.form == "pronoun" and said.actors == draft.speakers and cue.strong


def splits(unit: Unit, scene: Scene, draft: Draft, content: int, cue: Cue, left: Left) -> bool:
    """Whether a verb without subject leaves the open ``draft``, or is part of what was said."""
    if left.index < content or (cue.act == "concern" and unit.text[cue.end : cue.end + 1] == ","):
        return False
    if cue.strong:
        return not _still_theirs(unit, draft, content, cue, left)
    if _says_again(unit, draft, cue) or _quotes(unit, cue):
        return True
    if draft.act in _LISTS:
        if draft.act == "agree" and len(draft.speakers) > 1 and _to_be_done(unit, scene, cue, left):
            return True
        return left.seam == "semicolon" and (cue.act == "pledge" or _of_somebody(unit, cue))
    if left.seam in ("comma", "semicolon") and unit.items[cue.first].is_("opinion"):
        return unit.text.count(" ", draft.start, left.start) > MIN_CLAUSE
    if left.seam == "comma" and cue.with_ and draft.act in _DONE_TO:
        return True
    if (left.seam == "semicolon" and cue.act == "pledge") or (left.seam == "comma" and _both_agree(draft, cue)):
        return True
    if _begins_with(unit, draft, content, "subject"):
        return False
    if left.seam == "comma" and cue.act == "pledge" and _begins_with(unit, draft, content, "verb"):
        return True
    return left.seam == "semicolon" or (left.seam == "comma" and left.joined)


def _to_be_done(unit: Unit, scene: Scene, cue: Cue, left: Left) -> bool:
    """Whether two sides go on to agree ("…, thống nhất triển khai …") or to support something ("…; ủng hộ việc …")."""
    after = unit.lower[cue.end : unit.end].lstrip()
    if cue.act == "agree":
        return left.seam == "comma" and scene.reporting.begins("doing", after)
    return left.seam == "semicolon" and cue.act == "affirm" and after.startswith("việc ")


def _still_theirs(unit: Unit, draft: Draft, content: int, cue: Cue, left: Left) -> bool:
    """Whether "… rằng Lào không muốn leo thang và luôn mong muốn đối thoại" goes on with what Lào wants."""
    joined = left.seam == "join" and unit.text[left.start] != ","
    adverb = unit.lower[unit.items[left.index].end : cue.start].strip()
    return joined and adverb in _LASTING and _begins_with(unit, draft, content, "subject")


def _both_agree(draft: Draft, cue: Cue) -> bool:
    """Whether two sides go on to agree: "Hai bên bày tỏ vui mừng về …, thống nhất phối hợp …"."""
    return cue.act == "agree" and len(draft.speakers) > 1


def _quotes(unit: Unit, cue: Cue) -> bool:
    """Whether a quotation follows the verb at once: "… và đánh giá “Việt Nam là …”"."""
    return unit.text[cue.end : cue.end + 3].lstrip(" :")[:1] in ("“", '"')


def _says_again(unit: Unit, draft: Draft, cue: Cue) -> bool:
    """Whether the verb is that of the open statement: "ủng hộ tự do hàng hải, ủng hộ lập trường của …"."""
    return unit.lower[draft.cue.start : draft.cue.end] == unit.lower[cue.start : cue.end]


def _of_somebody(unit: Unit, cue: Cue) -> bool:
    """Whether an actor follows the verb at once: "…; khuyến khích Lào tăng nhập khẩu …"."""
    after = cue.last + 1
    return after < len(unit.items) and unit.items[after].mention is not None and unit.adjacent(cue.last, after)


def _begins_with(unit: Unit, draft: Draft, content: int, part: str) -> bool:
    """Whether what was said begins with a ``subject`` of its own, or with a ``verb`` of the speaker's."""
    if content >= len(unit.items) or unit.text[draft.start : unit.items[content].start].strip():
        return False
    item = unit.items[content]
    if part == "subject":
        return item.mention is not None
    return item.is_("adverb") or (item.token is not None and item.token.verb is not None)


def leaves(unit: Unit, draft: Draft, content: int, end: int) -> int:
    """Where the reporter's own words follow what was said ("…, vốn đã …", "…, theo Reuters"), or ``end``."""
    for index in range(content, len(unit.items)):
        item = unit.items[index]
        if item.start >= end:
            break
        if _written_in(unit, item) or (draft.act == "invite" and unit.lower[item.start : item.end] == "khi"):
            return item.start
        closing = item.is_("closer") and draft.act not in _LISTS
        if draft.act in _DONE_TO and _passive_follows(unit, index):
            return item.start
        turns = _turns_back(unit, item, draft)
        if not (closing or turns or _cites(unit, index) or _relayed(unit, index)):
            continue
        left = look_left(unit, index)
        if turns and left.index != index - 1:
            continue
        if left.seam in ("comma", "semicolon") or (closing and left.seam == "join"):
            return left.start
    return end


def _written_in(unit: Unit, item: Item) -> bool:
    """Whether "trong bức điện gửi ông B" ends the unit: it tells where the words stand."""
    return item.is_("prep") and _WHERE_WRITTEN.match(unit.lower, item.start, unit.end) is not None


def _turns_back(unit: Unit, item: Item, draft: Draft) -> bool:
    """Whether the reporter goes on with ", vốn …" or, after what is asked or refused, ", sau khi …"."""
    if not item.is_("relative"):
        return False
    return unit.lower[item.start : item.end] == "vốn" or draft.act not in ("affirm", "inform")


def _passive_follows(unit: Unit, index: int) -> bool:
    """Whether the item is the "và" of "… và được trao huân chương"."""
    after = index + 1
    if not unit.items[index].is_("join") or after >= len(unit.items) or not unit.adjacent(index, after):
        return False
    return unit.lower[unit.items[after].start : unit.items[after].end] in ("được", "bị")


def _cites(unit: Unit, index: int) -> bool:
    """Whether "theo X" ends the unit: "…, theo Reuters"."""
    item = unit.items[index]
    following = index + 1
    if not item.is_("theo") or unit.end - item.start > MAX_ADJUNCT:
        return False
    if unit.text[item.end + 1 : item.end + 2].isupper():
        return True
    if following >= len(unit.items) or not unit.adjacent(index, following):
        return False
    named = unit.items[following]
    return named.mention is not None or ((named.is_("carrier") or named.is_("head")) and not named.is_("no_source"))


def _relayed(unit: Unit, index: int) -> bool:
    """Whether "nguồn tin từ X cho biết", "báo Y đưa tin" or "thông cáo chung … nêu rõ" ends the unit."""
    item, last = unit.items[index], unit.items[-1]
    medium = item.is_("medium") or (item.mention is not None and item.mention.form in ("name", "short"))
    if not (item.is_("carrier") or medium) or last.token is None or last.token.verb is None:
        return False
    far = last.start - item.end > (MAX_ISSUED if item.is_("carrier") else MAX_ADJUNCT)
    return last.end >= unit.end - 2 and not far and last.token.verb.act in ("inform", "affirm")
