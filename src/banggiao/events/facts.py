"""Details of one draft: grade, occasion, counts, documents and series, from the words around its trigger."""

from __future__ import annotations

import re

from banggiao.events.draft import Draft
from banggiao.events.ordinals import ORDINAL, ordinal
from banggiao.events.scene import Scene
from banggiao.lexicon.details import Details
from banggiao.record import Count, DocumentRef, Occasion, Series

__all__ = ["add_details"]

_ASIDE = re.compile(r"\([^()]*\)")
# "Hội nghị Trung ương 9", "Đại hội XIV": a number that follows the name at once.
_DIRECT = re.compile(
    r"(?:hội nghị trung ương|đại hội(?: đảng)?|kỳ họp)\s+(?P<n>\d{1,2}|[IVXLC]{1,6})(?![\w/.])", re.IGNORECASE
)
_CUT_WITHIN = re.compile(r"\s(?:tại|do|diễn ra|được|với|nhằm|và)\s")
_SERIES_TYPES = frozenset({"conference", "dialogue", "congress", "session", "meeting", "ceremony", "talks"})
_SERIES_REACH = 140
# "ASEAN 34", "ASEM-12", "COP26"; groups that bear a number in their name (G20, P4G) have one letter before it.
_ACRONYM = re.compile(
    r"(?<!\w)[A-ZĐ]{3,}(?:\s?-\s?|\s)?(?P<n>\d{1,2})(?![\w/%]|[.,]\d|\s(?:nước|quốc gia|năm|nền|bên|lãnh đạo))"
)
# "Kỳ họp thứ 8 Ủy ban hỗn hợp": whose it is stands after the number.
_BODY = re.compile(r"\s+(?:của\s+)?(?P<body>[^,;.()“”\"]{2,90})")
_BODY_END = re.compile(
    r"\s(?:tại|ở|do|vào|ngày|sáng|chiều|diễn ra|đã|sẽ|nhiệm kỳ|khóa|khoá|được|với|để|và các|dưới)\s.*$"
)
_HEADS = frozenset({"kỳ họp", "phiên họp", "khóa họp", "cuộc họp", "hội nghị", "phiên họp toàn thể"})
# "Đối thoại chính trị, an ninh và quốc phòng … lần thứ 13": a comma within the name of what is talked about.
_FIELD = re.compile(
    r", (?=(?:chính trị|an ninh|quốc phòng|kinh tế|thương mại|ngoại giao|khoa học|công nghệ|văn hóa|giáo dục|du lịch"
    r"|đầu tư|năng lượng|hợp tác|kỹ thuật)\b)"
)
_CUT = re.compile(r"\s*(?:,|\(|tại|do|diễn ra|được|với chủ đề|nhằm|và các)\s*$")


def add_details(scene: Scene, draft: Draft, details: Details, end: int) -> None:
    """Fill the details of ``draft`` that its own sentence gives."""
    if draft.type == "visit":
        _grade(scene, draft, details, end)
    if draft.type in _SERIES_TYPES and (series := _series(scene, draft)) is not None:
        draft.series = series
        draft.rules["series"] = "series.ordinal"
    if draft.type in ("message", "ceremony", "visit", "meeting", "reception", "conference"):
        _occasion(scene, draft, details)
    if draft.type in ("conference", "congress", "session", "ceremony"):
        _counts(scene, draft, details)
    if draft.type in ("agreement", "message"):
        _documents(scene, draft, details)


def _grade(scene: Scene, draft: Draft, details: Details, end: int) -> None:
    window = scene.lower[draft.trigger.start : min(scene.end, draft.trigger.end + 40)]
    for grade, pattern in details.grades:
        if pattern.search(window):
            draft.grade, draft.rules["grade"] = grade, "grade.words"
            return


# Words for meetings that may bear a number: "Cuộc gặp thượng đỉnh lần thứ hai".
_NUMBERED = frozenset({"cuộc", "buổi", "hội", "gặp"})


def _series(scene: Scene, draft: Draft) -> Series | None:
    start = draft.trigger.start
    if draft.type == "meeting" and draft.head not in _NUMBERED:
        return None  # "lần đầu tiên ngồi lại với nhau"
    later = [c.start for c in scene.cues if c.frame is not None and c.start > draft.trigger.end]
    stop = min([scene.end, start + _SERIES_REACH, *later])
    text = _ASIDE.sub(lambda m: " " * len(m.group()), scene.text[start:stop])
    found = ORDINAL.search(text) or _DIRECT.match(text) or _acronym(text, draft)
    if found is None or re.search(r"[;(]|\.(?!\d)", text[: found.start()]):
        return None
    number = ordinal(found.group("n"))
    name = text[: found.start()] if found.re is ORDINAL else text[: found.start("n")]
    name = " ".join(_CUT.sub("", name).strip(' ,“”"-').split())
    if number is None or not name or "," in _FIELD.sub(" ", name.lower()):
        return None
    if name.lower() in _HEADS and (body := _BODY.match(text, found.end())) and body["body"][0].isupper():
        name = f"{name} {_BODY_END.sub('', body.group('body')).strip()}"
    return Series(name, number)


def _acronym(text: str, draft: Draft) -> re.Match[str] | None:
    """The number at the end of a conference's name; nothing but the name stands before it."""
    found = _ACRONYM.search(text) if draft.type == "conference" else None
    before = text[: found.start()] if found is not None else ""
    return None if "," in before or _CUT_WITHIN.search(before) else found


def _occasion(scene: Scene, draft: Draft, details: Details) -> None:
    for found in details.occasion.finditer(scene.lower, scene.start, scene.end):
        if found.group(1).startswith(("này", "đó")):
            continue
        start, end = found.span(1)
        name = scene.text[start:end].strip()
        draft.occasion = Occasion(name, start, start + len(name))
        draft.rules["occasion"] = "occasion.words"
        return


def _counts(scene: Scene, draft: Draft, details: Details) -> None:
    for found in details.count.finditer(scene.lower, scene.start, scene.end):
        value = int(found.group(2).replace(".", "") or 0)
        if value:
            draft.counts.append(Count(found.group(3), value, found.start(), found.end(), found.group(1) is not None))


def _documents(scene: Scene, draft: Draft, details: Details) -> None:
    stop = scene.break_after(draft.trigger.end)
    for found in details.document.finditer(scene.lower, draft.trigger.start, stop):
        if not scene.text[found.start()].isupper():
            continue
        start, end = found.start(), _title_end(scene, found.end(), stop)
        title = scene.text[start:end].strip()
        draft.documents.append(DocumentRef(title, details.kinds[found.group()], start, start + len(title)))


def _title_end(scene: Scene, at: int, stop: int) -> int:
    found = re.compile(r"[,;.()“”\"]|\s(?:và|giữa|trước|với sự|nhân|tại)\s").search(scene.text, at, stop)
    return found.start() if found else stop
