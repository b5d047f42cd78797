"""An article about letters: each leader whose paragraph tells of one has sent it."""

from __future__ import annotations

import re

from banggiao.actors import Cast
from banggiao.events.draft import Draft, Part
from banggiao.events.scene import Scene
from banggiao.events.syntax import opens
from banggiao.record import Actor, Span

__all__ = ["letters", "to_many"]

_HEAD = 3  # The letters are an article's subject where its first sentences name them.
_ENCOUNTERS = frozenset({"reception", "talks", "meeting", "visit"})


def letters(events: list[Draft], pointing: list[Draft], view: list[Scene], cast: Cast) -> None:
    """Add to ``events`` the messages of those who are only said to express joy, or sorrow.

    "Lãnh đạo các nước gửi điện mừng A" is followed by "X bày tỏ vui mừng …", "Y nhấn mạnh …": X and Y wrote to A.
    "Trong điện mừng, X cho biết …" to Y's country is followed by "Y đánh giá …": Y wrote to X.
    """
    source = next((d for d in [*pointing, *events] if d.type == "message" and d.order <= _HEAD), None)
    if (
        source is None
        or (source.of("sender") and source.head != "trong")
        or any(e.type in _ENCOUNTERS and not e.recalled for e in events)
    ):
        return
    for scene in view[source.order + 1 :]:
        writer = _writer(scene, cast)
        if writer is None or any(writer[0].id in e.of("sender") for e in events):
            continue
        actor, start, end = writer
        recipient = _recipient(source, actor, cast)
        if recipient is not None:
            parts = [Part(actor.id, "sender", start, end, "letters.paragraph", 0), recipient]
            events.append(_message(source, scene, parts, Span(start, end)))


def _writer(scene: Scene, cast: Cast) -> tuple[Actor, int, int] | None:
    """The person with whom a paragraph begins and who is said to speak."""
    group = next((g for g in scene.groups if opens(scene, g)), None)
    if group is None or scene.kind not in ("paragraph", "lead") or len(group.mentions) != 1:
        return None
    mention = group.mentions[0]
    actor = cast.by_id[mention.actors[0]]
    speaks = any(c.kind in ("report", "inform") and 0 <= c.start - group.end <= 20 for c in scene.cues)
    return (actor, mention.phrase_start, mention.phrase_end) if actor.kind == "person" and speaks else None


def _recipient(source: Draft, writer: Actor, cast: Cast) -> Part | None:
    """Whoever the letters are for, or who wrote the first of two; of another country than ``writer``."""
    roles = ("recipient",) if not source.of("sender") else ("sender",)
    for part in source.parts:
        other = cast.by_id[part.actor]
        if part.role in roles and other.country != writer.country and writer.country is not None:
            return Part(part.actor, "recipient", part.start, part.end, "letters.headline", 1, sure=False)
    return None


def _message(source: Draft, scene: Scene, parts: list[Part], span: Span) -> Draft:
    return Draft(
        frame=source.frame,
        type="message",
        subtype=source.subtype,
        article=source.article,
        span=span,
        trigger=span,
        order=scene.order,
        kind=scene.kind,
        parts=parts,
        weight=source.weight,
        evidence=[span],
        rules={"type": "letters"},
    )


# Whom an office-holder writes to at home: "có thư chúc Tết (tới toàn thể) cán bộ".
_MANY = re.compile(
    r"[^,;.]{0,40}\b(?:đồng bào|nhân dân|cán bộ|chiến sĩ|chiến sỹ|tướng lĩnh|sĩ quan|kiều bào|người việt nam|học sinh"
    r"|sinh viên|giáo viên|nhà giáo|thầy|thiếu nhi|thiếu niên|bà con|phật tử|chức sắc|tín đồ|người cao tuổi|phụ nữ"
    r"|công nhân|doanh nhân|đội ngũ)\b"
)


def to_many(scene: Scene, draft: Draft) -> bool:
    """Whether a letter goes to a public that is no actor."""
    return _MANY.match(scene.lower, draft.trigger.end, scene.end) is not None
