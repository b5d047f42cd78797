"""Whether two mentions of conferences, sessions or dialogues are of one gathering."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.draft import Draft

__all__ = ["one_frames", "one_gathering", "one_name"]

_SOON = 6  # sentences
# Heads of a round table's name.
_ROUND = frozenset({"tọa", "toạ"})


def one_gathering(a: Draft, b: Draft, cast: Cast) -> bool:
    """Whether two mentions are of one gathering: by number, by name, else by their words and who takes part."""
    if a.series and b.series and a.series.ordinal and b.series.ordinal:
        return a.series.ordinal == b.series.ordinal
    if one_frames(a, b) or _another_round(a, b):
        return False
    if a.name and b.name:
        if a.head != b.head and not (a.name <= b.name or b.name <= a.name):
            return False  # "Hội nghị Mekong - Nhật Bản", "Diễn đàn đầu tư Mekong - Nhật Bản"
        return one_name(a, b) or _organized(a, b, cast) or _organized(b, a, cast)
    if "dialogue" in (a.type, b.type) and a.type != b.type and (a.name or b.name):
        return a.head == b.head  # "Hội nghị G7", "Đối thoại chính sách với doanh nghiệp Nhật"
    if a.type == b.type or a.head == b.head or a.actors() & b.actors():
        return True
    return _spoken_at(b, a) or _spoken_at(a, b)


def _another_round(a: Draft, b: Draft) -> bool:
    """Of a programme, "tọa đàm với sinh viên" is none of its summits."""
    return a.status == b.status == "planned" and a.head != b.head and bool(_ROUND & {a.head, b.head})


def one_frames(a: Draft, b: Draft) -> bool:
    """ "Trong khuôn khổ Hội nghị ASEAN lần thứ 52, A chủ trì Hội nghị ASEAN - Nhật Bản": two of one sentence."""
    return a.order == b.order and bool(a.framing) != bool(b.framing)


def _organized(a: Draft, b: Draft, cast: Cast) -> bool:
    """ "Hội nghị Quân ủy Trung ương" is the conference that Quân ủy Trung ương holds."""
    bodies = [cast.by_id[p.actor] for p in a.parts if p.role == "organizer"]
    words = {w for body in bodies for w in body.name.lower().split()} | {body.id for body in bodies}
    return len(words & b.name) * 2 >= len(b.name)


def one_name(a: Draft, b: Draft) -> bool:
    """Whether one of two names holds at least half of the other's words; a bare head word fits any."""
    if not a.name or not b.name:
        return True
    return len(a.name & b.name) * 2 >= min(len(a.name), len(b.name))


def _spoken_at(later: Draft, session: Draft) -> bool:
    """ "Ban Chấp hành họp … Phát biểu tại hội nghị, A …": the words for a session that has just been told of."""
    unnamed = not later.name and later.series is None and later.date is None
    speaks = bool(later.parts) and all(p.role == "speaker" for p in later.parts)
    return unnamed and speaks and session.type == "session" and 0 < later.order - session.order <= _SOON
