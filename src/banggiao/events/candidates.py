"""Drafts of events: each trigger of a sentence, with the parts that its frame gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from banggiao.actors import Cast
from banggiao.events.beyond import bound
from banggiao.events.counterparts import counterparts, office_told
from banggiao.events.draft import Draft, Part
from banggiao.events.filled import Filled
from banggiao.events.modality import Modality, bidden, framing, modality, status_of, took_place
from banggiao.events.naming import NAMED, TWO_SIDED, name_of
from banggiao.events.roles import fill
from banggiao.events.scene import Scene
from banggiao.events.setting import setting
from banggiao.events.statements import joint_statement
from banggiao.events.told import told
from banggiao.lexicon.frames import Cue, Frames
from banggiao.record import Span

__all__ = ["candidates"]

# Between a support verb and its noun: "chủ trì (trọng thể) lễ đón", "dự và phát biểu tại Hội nghị".
_SUPPORT_REACH = 40
# Before a noun that points back to something told already.
_POINTING = re.compile(
    r"(?:tại|trong|sau|ngay sau|trước|kết thúc|bên lề|trong khuôn khổ|kết quả|của|nhân|trước thềm|sau khi kết thúc"
    r"|không khí[^,]*)\s*$"
)
_PAST = re.compile(r"[^,;.]{0,40}?\b(?:vừa qua|trước đây|vừa rồi|năm ngoái|năm trước|tháng trước|trước kia)\b")
_HERE = re.compile(
    r"(?:(?:cũng )?nhân dịp này|dịp này"
    r"|(?:cũng )?tại (?:buổi lễ|lễ khai mạc|lễ bế mạc|hội nghị|đại hội|hội thảo))[, ]"
)
_SINCE = re.compile(r"\b(?:(?<!trong )khi|kể từ|từ lúc|(?<!cùng )ngày(?! *\d| hôm| mai))\b[^,;.]{0,50}$")
_PRESS = re.compile(
    r"(?: với)?(?: các| một nhóm| đông đảo| một số)? (?:phóng viên|báo chí|nhà báo|truyền thông|cơ quan báo chí)"
)
_FAIR = re.compile(r" (?:hội chợ|triển lãm|lễ hội|tuần lễ)[^,;.]{0,60}(?:,| và) ")  # "dự Hội chợ A, Hội nghị B"
_AND = re.compile(r"(?:và|cùng|cũng như|,)\s+(?:các\s+)?$")
_AIRPORT = re.compile(r"sân bay|cầu thang máy bay")
_MANY = re.compile(r"(?:các|những|nhiều|một số|hàng loạt) ")
_PLURAL = re.compile(r"(?:các|những|nhiều|một số|hàng loạt|mọi|mỗi)\s*$")

# Further on, "công bố quyết định kiểm tra" is one item of the working session told before.
_HEAD_SENTENCES = 3
_COUNTING = re.compile(r"\W*(?:đây|đó) (?:cũng |mới )?là lần (?:thứ |đầu )")


def candidates(scene: Scene, order: int, article: int, cast: Cast, frames: Frames) -> Iterator[Draft]:
    """Drafts of the events that one sentence names, in its order.

    "Đây là lần thứ tư Việt Nam dự …" counts what is told elsewhere.
    """
    if not scene.cues:
        return
    counting = _COUNTING.match(scene.lower, scene.start, scene.end) is not None
    for index, cue in enumerate(scene.cues):
        if cue.frame is None or _repeats(scene, index):
            continue
        if cue.frame.type == "appointment" and _SINCE.search(scene.lower, scene.start, cue.start):
            continue  # "kể từ khi ông nhậm chức" tells of another time.
        if (
            cue.frame.id == "reception"
            and "đón" in scene.lower[cue.start : cue.end]
            and _AIRPORT.search(scene.lower, scene.start, scene.end)
        ):
            continue  # a greeting is no reception
        if cue.frame.type == "meeting" and _PRESS.match(scene.lower, cue.end, scene.end):
            continue
        if cue.frame.id == "agreement.statement.told" and not joint_statement(scene, cue, order):
            continue
        support = _support(scene, index)
        mood = modality(scene, (support or cue).start)
        if counting:
            mood = structs.replace(mood, reported=True)
        wished = mood.wished or (support is not None and modality(scene, cue.start).wished)
        if wished and bidden(scene, cue, support) is None and not _occasion(scene, cue):
            continue
        filled = fill(scene, cue, support, cast, frames)
        if cue.frame.id == "agreement.ties":
            bound(filled, cast)
        if filled.crowd:
            continue
        if cue.frame.type == "visit" and _several(scene, cue, filled):
            continue
        yield from _drafts(scene, cue, support, mood, filled, order, article, cast)


_DURING = re.compile(r"(?<!\w)(?:trong|tại|ngay tại) $")


def _occasion(scene: Scene, cue: Cue) -> bool:
    """ "A mời B thăm C trong cuộc hội đàm với D": the talks were held, whatever was wished at them."""
    two = cue.kind == "noun" and cue.frame is not None and cue.frame.type in TWO_SIDED
    return two and cue.start > scene.start and _DURING.search(scene.lower, scene.start, cue.start) is not None


def _repeats(scene: Scene, index: int) -> bool:
    """The second word of "để tang tưởng niệm": one event."""
    if index == 0:
        return False
    before, cue = scene.cues[index - 1], scene.cues[index]
    later = scene.cues[index + 1] if index + 1 < len(scene.cues) else None
    if later is not None and _opening_of(scene, cue, later) and later.kind == "noun":
        return True  # "lễ khai mạc Hội nghị" is told as the conference
    if any(_narrower(other, cue) for other in (before, later)):
        return True
    gap = scene.lower[before.end : cue.start]
    if _held_by(scene, before, cue):
        return True
    if cue.kind == "noun" and _opening_of(scene, before, cue):
        return False
    return before.frame is cue.frame and len(gap) <= 24 and not set(",;") & set(gap) and " và " not in gap


def _held_by(scene: Scene, before: Cue, cue: Cue) -> bool:
    """ "Hội nghị thường niên lần thứ 15 của Diễn đàn Kinh tế thế giới": the forum is the body that holds it."""
    both = all(c.kind == "noun" and c.frame is not None and c.frame.type == "conference" for c in (before, cue))
    return both and scene.lower.endswith(" của ", before.end, cue.start)


def _narrower(other: Cue | None, cue: Cue) -> bool:
    """Whether the same words are told more closely by another frame: "Hội nghị lần thứ 5 Ban Chấp hành"."""
    if other is None or other.frame is None or cue.frame is None or other.start != cue.start:
        return False
    return {other.frame.type, cue.frame.type} <= NAMED and bool(other.frame.objects) and not cue.frame.objects


def _support(scene: Scene, index: int) -> Cue | None:
    """The support verb of the noun at ``index``: the last before it; nouns in a list share one."""
    cue = scene.cues[index]
    if cue.kind != "noun":
        return _witnessed(scene, index)
    head = cue
    for other in reversed(scene.cues[:index]):
        if other.kind == "support" and other.end <= head.start:
            gap = scene.lower[other.end : head.start]
            fits = (len(gap) <= _SUPPORT_REACH and not set(",;.") & set(gap)) or _FAIR.fullmatch(gap) is not None
            told = scene.lower.endswith("trong đó ", scene.start, other.start)  # "trong đó có kết quả chuyến thăm …"
            return _leading(scene, other) if fits and not told else None
        if other.kind in ("verb", "report"):
            return None
        if other.kind == "noun":
            if _opening_of(scene, other, head):
                head = other
                continue
            if not _listed(scene, other, head):
                return None
            head = other
    return None


def _witnessed(scene: Scene, index: int) -> Cue | None:
    """ "Chứng kiến (A và B) ký kết …": the subject witnesses what others sign."""
    cue, before = scene.cues[index], scene.cues[index - 1] if index else None
    if before is None or before.part != "witness" or cue.frame is None or cue.frame.type != "agreement":
        return None
    return before if not set(",;") & set(scene.lower[before.end : cue.start]) else None


def _opening_of(scene: Scene, other: Cue, cue: Cue) -> bool:
    """ "Lễ khai mạc Hội nghị": who attends the one attends the other."""
    opening = other.frame is not None and other.frame.id in ("ceremony.opening", "conference")
    return opening and cue.frame is not None and cue.frame.type in NAMED and cue.start - other.end <= 2


def _listed(scene: Scene, other: Cue, cue: Cue) -> bool:
    """Whether ``cue`` goes on a list of events: "dự Hội nghị A và Hội nghị B", "hội đàm, hội kiến"."""
    if scene.words.join(scene.lower[other.end : cue.start] + " "):
        return True
    if other.frame is None or cue.frame is None:
        return False
    same = other.frame.type == cue.frame.type or {other.frame.type, cue.frame.type} <= NAMED
    return same and _AND.search(scene.lower, other.end, cue.start) is not None


def _leading(scene: Scene, support: Cue) -> Cue:
    """Of "chủ trì và phát biểu chỉ đạo", the chairing counts."""
    for other in scene.cues:
        if other.kind == "support" and other.part == "chair" and other.end <= support.start:
            gap = scene.lower[other.end : support.start]
            if len(gap) <= _SUPPORT_REACH and "," not in gap:
                return Cue(other.start, support.end, "support", part="chair")
    return support


def _drafts(
    scene: Scene, cue: Cue, support: Cue | None, mood: Modality, filled: Filled, order: int, article: int, cast: Cast
) -> Iterator[Draft]:
    frame = cue.frame
    assert frame is not None
    bare = _bare(scene, cue, support, filled)
    parts_given = [_speaks_for(p, filled.behalf) for p in filled.parts]
    set_in = setting(scene, cue, support, filled.parts)
    one = cue.kind == "noun" and frame.type != "message" and not _PLURAL.search(scene.lower, scene.start, cue.start)
    one = one and not _MANY.match(scene.lower, cue.start)
    for met in counterparts(scene, cue, parts_given, cast, one=one):
        yield Draft(
            frame=frame,
            type=frame.type,
            subtype=frame.subtype,
            article=article,
            span=_span(scene, cue, support, filled),
            evidence=[met.span] if met.span is not None else [],
            trigger=Span(cue.start, cue.end),
            order=order,
            kind=scene.kind,
            parts=met.parts,
            office=met.office or _headed(scene, met.parts),
            status="held" if set_in and mood.reported else status_of(scene, cue, mood),
            bare=bare or (frame.id == "meeting.inspection" and order >= _HEAD_SENTENCES),
            reported=mood.reported and not (set_in or told(scene, cue, mood, filled)),
            weight=frame.confidence,
            nearby=frozenset(a for m in scene.mentions for a in m.actors),
            name=name_of(scene, cue),
            head=scene.lower[cue.start : cue.end].split()[0],
            recalled=cue.kind == "noun" and _PAST.match(scene.lower, cue.end, min(scene.end, cue.end + 60)) is not None,
            done=took_place(scene, cue, support, mood),
            framing=framing(scene, cue, support),
            here=_HERE.match(scene.lower, scene.start) is not None,
            rules={"type": f"frame {frame.id}", "status": "modality"},
        )


def _several(scene: Scene, cue: Cue, filled: Filled) -> bool:
    """ "A đã có các chuyến thăm Lào, Nga": journeys told of one by one elsewhere, if at all."""
    plural = cue.kind == "noun" and _PLURAL.search(scene.lower, scene.start, cue.start) is not None
    return plural and any(p.role == "visitor" for p in filled.parts)


def _headed(scene: Scene, parts: list[Part]) -> str:
    """The words for a visitor told by office alone: "chuyến thăm của Nhà vua Nhật Bản"."""
    starts = {p.start for p in parts if p.role == "visitor"}
    found = (m for m in scene.mentions if m.form == "office" and m.start in starts)
    return next((scene.lower[m.phrase_start : m.phrase_end] for m in found), "") if starts else ""


def _speaks_for(part: Part, behalf: tuple[str, ...]) -> Part:
    """ "A thay mặt B …": A represents B."""
    if not behalf or part.side != 0 or part.actor in behalf:
        return part
    return structs.replace(part, represents=tuple(dict.fromkeys((*part.represents, *behalf))))


def _span(scene: Scene, cue: Cue, support: Cue | None, filled: Filled) -> Span:
    listed = any(
        c.kind == "noun" and support is not None and support.end <= c.start and c.end < cue.start for c in scene.cues
    )
    start = cue.start if support is None or listed else min(support.start, cue.start)
    end = max(cue.end, filled.end or 0)
    return Span(start, end if end - start < 400 else cue.end)


def _bare(scene: Scene, cue: Cue, support: Cue | None, filled: Filled) -> bool:
    """Whether the trigger only points to an event told elsewhere."""
    told = all(p.rule.startswith("subject") for p in filled.parts)
    if filled.grouped and told and cue.frame is not None and cue.frame.type in TWO_SIDED:
        return True  # "Hai bên đã hội đàm": whoever they are, the talks are most often told elsewhere.
    if cue.kind == "verb" or any(p.rule == "subject.said" for p in filled.parts):
        return False
    if cue.frame is not None and cue.frame.type == "position":
        return not filled.parts
    if support is not None:
        return scene.lower.startswith("kết thúc", support.start) and cue.frame is not None and cue.frame.type != "visit"
    before = scene.lower[scene.start : cue.start]
    pointing = _POINTING.search(before) is not None
    if pointing and filled.parts and cue.frame is not None and cue.frame.type in TWO_SIDED and _of_kind(scene, cue):
        return False
    sides = {p.side for p in filled.parts}
    return (pointing and (len(sides) < 2 or _of_states(scene, cue, filled))) or not filled.parts


_WITH_KIND = re.compile(r"[^,.;]{0,16}(?:, \w+ \w+ )?với (?:các |một số |đông đảo |đại diện )[^,.;]{3,40}")


def _of_kind(scene: Scene, cue: Cue) -> bool:
    """ "Tại buổi gặp gỡ với các doanh nghiệp Nhật Bản, A …": the counterpart is named by its kind."""
    found = _WITH_KIND.match(scene.lower, cue.end, scene.end)
    return found is not None and scene.words.generic(found.group())


def _of_states(scene: Scene, cue: Cue, filled: Filled) -> bool:
    """ "Tại cuộc hội đàm cấp cao Việt Nam - Lào": whoever held it is told elsewhere."""
    two = cue.frame is not None and cue.frame.type in TWO_SIDED
    return two and all(scene.cast.by_id[p.actor].kind == "state" for p in filled.parts)


def two_sided(scene: Scene, draft: Draft) -> bool:
    """Whether a meeting has somebody on both sides, or a counterpart named by its kind."""
    sides = {p.side for p in draft.parts}
    if 0 in sides and not draft.bare and _PLURAL.search(scene.lower[scene.start : draft.trigger.start]):
        return True  # "sẽ có một số cuộc tiếp xúc song phương"
    if {0, 1} <= sides or sum(p.side == 0 for p in draft.parts) > 1:
        return True
    after = scene.lower[draft.trigger.end : min(scene.end, draft.trigger.end + 80)]
    return 0 in sides and (scene.words.generic(after) or office_told(scene, draft.trigger))
