"""Who can speak, and who does: from mentions to the actors that a statement is attributed to."""

from __future__ import annotations

from banggiao.statements.items import Item, Unit
from banggiao.statements.left import in_subject_place, look_left
from banggiao.statements.scene import Scene

__all__ = ["issuer", "subject_group", "unit_subject"]

# Characters of a title that is no part of its holder's mention, and of what is told of a person after a comma.
MAX_TITLE = 30
MAX_APPOSITION = 120
# Items from the first to the last of the fewest that are a list without "và".
LISTED = 4
_BEFORE_BOTH = ("giữa", "sau khi", "ngay sau khi", "trước khi", "khi", "việc")
_PLANS = ("sẽ ", "dự kiến ")


def subject_group(unit: Unit, scene: Scene, index: int) -> tuple[tuple[str, ...], int] | None:
    """The speakers of the noun phrase that ends with the mention at ``index``, and where the phrase begins.

    "Ông A và bà B" is both. None where the phrase is no subject: an object, the owner of a thing, a place.
    """
    actors: list[str] = []
    at = index = _holder(unit, scene, index)
    while True:
        actors = [*scene.meant(unit, at), *actors]
        if (sides := _sides_before(unit, scene, at)) >= 0:
            return subject_group(unit, scene, sides)
        if _with_dash(unit, scene, at):
            at -= 1
            continue
        join = _join_before(unit, _first_of_phrase(unit, scene, at))
        if join < 0 and (listed := _comma_list(unit, scene, at)) is not None:
            return listed
        partner = join - 1
        if partner < 0 or unit.items[partner].mention is None:
            break
        if not unit.adjacent(partner, join) or not _subject_at(unit, scene, partner):
            if _between(unit, scene, partner):
                return None
            break
        if not (_alike(unit, scene, partner, at) or _opens_part(unit, partner)):
            break
        at = _listed(unit, scene, partner, actors)
    if not _subject_at(unit, scene, at):
        return None
    return scene.speaking(scene.led_by(unit, at) or tuple(dict.fromkeys(actors))), _phrase_start(unit, at)


def _comma_list(unit: Unit, scene: Scene, index: int) -> tuple[tuple[str, ...], int] | None:
    """The states of "các nước như A, B, C đã …", three or more without "và", and where they begin."""
    first = index
    while first >= 2 and unit.items[first - 1].is_mark(",") and _alike(unit, scene, first - 2, first):
        if not (unit.adjacent(first - 2, first - 1) and unit.adjacent(first - 1, first)):
            break
        first -= 2
    named = unit.items[index].mention
    if index - first < LISTED or named is None or scene.is_person(named):
        return None
    exemplified = first > 0 and unit.lower[unit.items[first - 1].start : unit.items[first - 1].end] in ("như", "gồm")
    if not exemplified and not _subject_at(unit, scene, first):
        return None
    actors = [a for at in range(first, index + 1, 2) for a in scene.meant(unit, at)]
    return scene.speaking(tuple(dict.fromkeys(actors))), unit.start if exemplified else _phrase_start(unit, first)


def _sides_before(unit: Unit, scene: Scene, index: int) -> int:
    """The "hai nhà lãnh đạo" of which the countries up to the one at ``index`` are told; -1 for none."""
    at = index - 1
    while at >= 0 and unit.adjacent(at, at + 1):
        item = unit.items[at]
        if item.mention is None:
            if not (item.is_("join") or item.is_mark(",")):
                return -1
        elif item.mention.form == "group":
            named = unit.items[index].mention
            return at if named is not None and not scene.is_person(named) else -1
        elif scene.is_person(item.mention):
            return -1
        at -= 1
    return -1


def _between(unit: Unit, scene: Scene, index: int) -> bool:
    """Whether the mention at ``index`` is the first of "giữa A và B", "sau khi A và B"."""
    before = _first_of_phrase(unit, scene, index) - 1
    return before >= 0 and unit.lower[unit.items[before].start : unit.items[before].end] in _BEFORE_BOTH


def _with_dash(unit: Unit, scene: Scene, index: int) -> bool:
    """Whether the mention at ``index`` is the second of "Việt Nam - Ấn Độ"."""
    first, second = unit.items[index - 1].mention if index else None, unit.items[index].mention
    if first is None or second is None or scene.is_person(first) or scene.is_person(second):
        return False
    return unit.text[unit.items[index - 1].end : unit.items[index].start].strip() in ("-", "–")


def _join_before(unit: Unit, index: int) -> int:
    """The "và" before the item at ``index``, a title allowed between them ("và Cố vấn an ninh B"); -1 for none."""
    left = look_left(unit, index)
    if left.seam == "join":
        return left.index
    before = index - 1
    if left.seam != "other" or before < 0 or not unit.items[before].is_("join") or unit.adjacent(before, index):
        return -1
    title = unit.text[unit.items[before].end : unit.items[index].start].strip()
    return before if title[:1].isupper() and len(title) <= MAX_TITLE else -1


def _first_of_phrase(unit: Unit, scene: Scene, index: int) -> int:
    """The first item of "người đồng cấp Ấn Độ Narendra Modi"."""
    while index > 0 and unit.adjacent(index - 1, index):
        before, mention = unit.items[index - 1], unit.items[index].mention
        if before.is_("count") and unit.items[index].is_("head") and index > 1 and unit.items[index - 2].is_("join"):
            return index - 1
        of_country = before.mention is not None and mention is not None and not scene.is_person(before.mention)
        if not (before.is_("head") or (of_country and mention is not None and scene.is_person(mention))):
            break
        index -= 1
    return index


def _listed(unit: Unit, scene: Scene, index: int, actors: list[str]) -> int:
    """The first of "A, B và C", given the last but one; adds the actors before it to ``actors``."""
    while index >= 2 and unit.items[index - 1].is_mark(",") and unit.items[index - 2].mention is not None:
        if not (unit.adjacent(index - 2, index - 1) and unit.adjacent(index - 1, index)):
            break
        if not _subject_at(unit, scene, index - 2) or not _alike(unit, scene, index, index - 2):
            break
        actors[:0] = scene.meant(unit, index)
        index -= 2
    return index


def _opens_part(unit: Unit, index: int) -> bool:
    return look_left(unit, index).seam in ("start", "comma", "semicolon", "turn")


def _alike(unit: Unit, scene: Scene, one: int, other: int) -> bool:
    first, second = unit.items[one].mention, unit.items[other].mention
    return first is not None and second is not None and scene.is_person(first) == scene.is_person(second)


def _holder(unit: Unit, scene: Scene, index: int) -> int:
    """The person of whose office the mention at ``index`` is the rest: "Ông A, chuyên gia thuộc Viện X, nói …"."""
    mention = unit.items[index].mention
    assert mention is not None
    if scene.is_person(mention):
        return index
    for at in range(index - 1, -1, -1):
        item = unit.items[at]
        if item.quote or item.is_mark(";:") or _reports(item) or unit.items[index].start - item.end > MAX_APPOSITION:
            return index
        if item.mention is not None and scene.is_person(item.mention):
            return at if _apposed(unit, at, index) else index
    return index


def _apposed(unit: Unit, person: int, index: int) -> bool:
    """Whether the words after the person's comma or dash, up to the mention at ``index``, tell who they are."""
    if look_left(unit, person).seam not in ("start", "comma", "semicolon"):
        return False
    comma = person + 1
    if unit.text[unit.items[person].end : unit.items[index].start].lstrip()[:1] in ("-", "–"):
        return True
    if not unit.items[comma].is_mark(",") or not unit.adjacent(person, comma):
        return False
    told = unit.text[unit.items[comma].end : unit.items[index].start].strip()
    at_once = comma + 1 == index and not told
    return at_once or (told[:1].islower() and not unit.items[comma + 1].is_("prep"))


def _subject_at(unit: Unit, scene: Scene, index: int) -> bool:
    mention = unit.items[index].mention
    return mention is not None and in_subject_place(unit, index, person=scene.is_person(mention))


def _phrase_start(unit: Unit, index: int) -> int:
    """Where the noun phrase begins, "lãnh đạo", "tân" and the like included."""
    while index > 0 and unit.adjacent(index - 1, index) and unit.items[index - 1].is_("head"):
        index -= 1
    return unit.items[index].start


def unit_subject(unit: Unit, scene: Scene, before: int) -> tuple[tuple[str, ...], int] | None:
    """The subject of the unit's first clause and its item's index, for a verb that has none of its own.

    It opens the unit, or follows a setting and a comma ("Chiều 5/8, tại Hà Nội, ông A …"), and its clause is not
    of what is planned ("sẽ").
    """
    for index in range(before):
        if unit.items[index].mention is None or not _opens_clause(unit, index, scene) or _bracketed(unit, index):
            continue
        group = subject_group(unit, scene, _last_of_list(unit, scene, index, before))
        if group is not None and group[0]:
            planned = index + 1 < before and unit.lower[unit.items[index].end :].lstrip().startswith(_PLANS)
            return None if planned else (group[0], index)
    return None


def _last_of_list(unit: Unit, scene: Scene, index: int, before: int) -> int:
    """The last of "A, B và C", "Việt Nam - Lào", given the first; the first where no "và" ends the list."""
    at, joined = index, False
    while at + 1 < before and not joined:
        if _with_dash(unit, scene, at + 1):
            at, index = at + 1, at + 1
            continue
        link, after = unit.items[at + 1], at + 2
        if after >= before or not (link.is_("join") or link.is_mark(",")) or not _alike(unit, scene, at, after):
            break
        if not (unit.adjacent(at, at + 1) and unit.adjacent(at + 1, after)):
            break
        at, joined = after, link.is_("join")
    return at if joined else index


def _bracketed(unit: Unit, index: int) -> bool:
    before = unit.text[unit.start : unit.items[index].start]
    return before.count("(") > before.count(")")


def _opens_clause(unit: Unit, index: int, scene: Scene) -> bool:
    left = look_left(unit, index)
    if left.seam in ("start", "turn", "semicolon"):
        return True
    setting = scene.reporting.begins("setting", unit.lower[unit.start : unit.items[index].start])
    if left.seam == "comma":
        return setting or not any(_reports(item) for item in unit.items[:index])
    listed = left.index > 0 and unit.items[left.index - 1].mention is not None
    return setting and ((left.seam == "join" and not listed) or _after_head(unit, index))


def _reports(item: Item) -> bool:
    return item.token is not None and item.token.verb is not None and item.token.verb.kind != "marked"


def _after_head(unit: Unit, index: int) -> bool:
    before = index - 1
    if before < 0 or not unit.adjacent(before, index):
        return unit.text[unit.start : unit.items[index].start].rstrip()[-1:] in ")0123456789"
    return unit.items[before].is_("head") or unit.items[before].date


def issuer(unit: Unit, scene: Scene, carrier: int) -> tuple[str, ...]:
    """Who issued the words at ``carrier`` ("thông cáo của Bộ X"): the mention that follows at once."""
    at = carrier + 1
    while at < len(unit.items) and unit.adjacent(at - 1, at):
        mention = unit.items[at].mention
        if mention is not None:
            return scene.speaking(scene.meant(unit, at))
        if not (unit.items[at].is_("prep") or unit.items[at].is_("carrier") or unit.items[at].is_("head")):
            break
        at += 1
    return ()
