"""When an event took place: the date phrase that belongs to its trigger."""

from __future__ import annotations

import re

from banggiao.dates import DatePhrase
from banggiao.events.modality import quoted
from banggiao.events.scene import Scene
from banggiao.record import EventDate, Span

__all__ = ["date_of", "days_of", "decision_day", "only_date", "opening_day", "year_of"]

# After the last word of the event: "thăm chính thức Việt Nam từ ngày 24 đến 26/10".
_AFTER_REACH = 60
_DAYS_REACH = 110
_TOGETHER = re.compile(r"(?:(?!sau)[^,;]){0,40}\s(?:và |để )?(?:tham )?dự\s")
_APART = re.compile(r"[,;()]|giai đoạn|nhiệm kỳ|kế hoạch|đến\s|từ\s|cho\s")
# What may stand before the day that opens a sentence: "(TTXVN) - ", "TTO - ", "Hà Nội, ".
_DATELINE = re.compile(r"[^\w]{0,3}(?:[\w.+/ ]{2,24}(?:\) ?)?[-–,] ?)?(?:[Vv]ào )?")
_YEAR_LENGTH, _MONTH_LENGTH, _DAY_LENGTH = len("2024"), len("2024-11"), len("2024-11-23")
_YEAR_REACH = 25
_LAST_DAY = re.compile(r"(?:(?:kéo dài )?đến(?: hết)?|kết thúc(?: vào)?)\s*$")
_FROM = re.compile(r"\s(?:kể )?từ(?: ngày)?\s*$")
_FRONTED = re.compile(r"\W*(?:nhân dịp|nhân|trong khuôn khổ|để|nhằm)\s|.*(?:ngày|tuần|tháng|năm) (?:sau|trước) khi $")
_NEW_CLAUSE = re.compile(r"(?<!\w)(?:và|vì|nhưng|rồi) (?:vào |từ |đến |tới )?$")
_UNTIL_YEAR = re.compile(r"\.\./\d{4}")  # "Bản ghi nhớ đến năm 2022"
_PART_OF_YEAR = re.compile(r"tháng (?:đầu|cuối)|quý|nửa (?:đầu|cuối)")
# A date after these dates something else: an anniversary, a term, a document.
_OTHER = re.compile(
    r"(?:kỷ niệm|quốc khánh|nhiệm kỳ|giai đoạn|nghị quyết|chỉ thị|số|sinh|khóa|quyết định|từ năm|thành lập|ký)"
    r"[^,;.]{0,30}$"
)
# "Ngày cuối cùng trong chuyến thăm (31/5)", "hôm thứ Ba (7/5)": an aside that gives the day itself.
_ASIDE_OF_DAY = re.compile(r"(?<!\w)(?:ngày (?:cuối|đầu|thứ|làm việc)|hôm|thứ)(?!\w)[^()]{0,40}\($")
_DISASTER = re.compile(r"(?<!\w)(?:vụ|trận|cơn bão|thảm họa|tai nạn) [^;.]*$")
_DECISION = re.compile(r"quyết định (?:số|của)[^,;.]{0,40}$")
_OPENING = 6
_AT_ONCE_REACH = 1
_YEAR_FIRST = re.compile(r"\s*(?:vào |từ |trong |hồi )?")
_AFTERWARDS = re.compile(r"sau khi|trước khi|kể từ|từ khi|sau chuyến|trước chuyến|kết thúc (?:tốt đẹp )?chuyến tham dự")
_AT_AN_END = re.compile(r"\)? (?:ngay )?sau (?:một |các |những )?")  # "công bố hôm qua (3/5) sau cuộc họp của …"
_DECLARED = re.compile(r"(?:tuyên bố|thông cáo) (?:báo chí )?chung (?:được )?(?:công bố|đưa ra|phát đi|ra)\s")
_AT_ONCE = (", ", ", ngay ", ", liền ")


def date_of(
    scene: Scene, trigger: Span, end: int, others: list[Span], together: bool = False
) -> tuple[EventDate, str] | None:
    """The date of the event named at ``trigger`` whose words end at ``end``, and the rule that found it.

    Args:
        scene: the sentence.
        trigger: the naming word.
        end: where the event's last slot ends.
        others: triggers of the sentence's other events; a date beyond one of them is that one's.
        together: whether the days of what is attended on the way are the event's too: "thăm A và dự B từ 8 đến 10/10".
    """
    said = quoted(scene, trigger.start)
    phrases = [p for p in scene.dates if _eligible(scene, p, trigger) and (said or not quoted(scene, p.start))]
    after = [p for p in phrases if p.start >= trigger.end and _close(scene, trigger, end, p, others, together)]
    opening = next((p for p in phrases if p.start - scene.start <= _OPENING), None)
    if after and opening is not None and "/" not in after[0].edtf and "," in scene.lower[trigger.end : after[0].start]:
        return _dated(opening), "date.opening"  # "Ngày 5/9, A bổ nhiệm B, thay C từ chức hôm 16/7"
    if after:
        return _until(scene, after[0]), "date.after"
    before = [p for p in phrases if p.end <= trigger.start and not _since(scene, p)]
    clause = scene.break_before(trigger.start)
    near = [p for p in before if p.start >= clause] or before[:1]
    if near and _told_of(scene, near[-1].end, trigger.start):
        return None
    if near and _of_the_later(scene.lower[near[-1].end : trigger.start]):
        return None
    if near and not any(
        near[-1].end <= o.start < trigger.start and _purpose(scene, o.end, trigger.start) for o in others
    ):
        return _dated(near[-1]), "date.before"
    return None


def year_of(scene: Scene, trigger: Span, end: int, fronted: bool) -> EventDate | None:
    """The year that follows the event's words at once ("đã ký Bản ghi nhớ năm 2015"); if ``fronted``, or opens them."""
    at = max(trigger.end, end)
    for phrase in scene.dates:
        if len(phrase.edtf) != _YEAR_LENGTH or not phrase.edtf.isdigit():
            continue
        if not scene.lower.startswith("năm ", phrase.start):
            continue
        near = at <= phrase.start <= at + _YEAR_REACH and not _APART.search(scene.lower[at : phrase.start])
        if near or (fronted and _YEAR_FIRST.fullmatch(scene.lower, scene.start, phrase.start)):
            return _dated(phrase)
    return None


def days_of(scene: Scene) -> list[EventDate]:
    """The dates of a sentence that may date an event, in order; those in quotations may not."""
    return [_dated(p) for p in scene.dates if _eligible(scene, p) and not quoted(scene, p.start)]


def opening_day(scene: Scene) -> EventDate | None:
    """The day that opens a sentence, before a comma: "Ngày 25/3, trả lời câu hỏi của phóng viên, A nói …"."""
    first = next((p for p in scene.dates if _eligible(scene, p)), None)
    opens = first is not None and _DATELINE.fullmatch(scene.text, scene.start, first.start)
    return _dated(first) if first is not None and opens and scene.lower.startswith(",", first.end) else None


def decision_day(scene: Scene) -> EventDate | None:
    """The day of a decision that the sentence quotes: "ký Quyết định số 520 ngày 17/6/2024 bổ nhiệm A"."""
    for phrase in scene.dates:
        if len(phrase.edtf) == _DAY_LENGTH and _DECISION.search(scene.lower, scene.start, phrase.start):
            return _dated(phrase)
    return None


def only_date(scene: Scene) -> EventDate | None:
    """The one date of a sentence that may date an event, or None."""
    found = days_of(scene)
    return found[0] if len(found) == 1 else None


def _eligible(scene: Scene, phrase: DatePhrase, trigger: Span | None = None) -> bool:
    if len(phrase.edtf) == _YEAR_LENGTH or phrase.edtf.endswith("/.."):
        return False
    if (
        phrase.edtf.endswith("XX")
        or _UNTIL_YEAR.fullmatch(phrase.edtf)
        or _PART_OF_YEAR.search(scene.lower, phrase.start, phrase.end)
    ):
        return False
    if any(m.phrase_start <= phrase.start < m.phrase_end for m in scene.mentions):
        return False
    signed = trigger is not None and "ký" in scene.lower[trigger.start : trigger.end]
    start = trigger.end if trigger is not None and signed and trigger.end <= phrase.start else scene.start
    before = scene.lower[max(start, phrase.start - 48) : phrase.start]
    if before.count("(") > before.count(")") and not _ASIDE_OF_DAY.search(before):
        return False
    if len(phrase.edtf) == _MONTH_LENGTH and before.endswith("thường kỳ "):
        return False  # "phiên họp thường kỳ tháng 3" bears the month in its name
    return _OTHER.search(before) is None and _DISASTER.search(before) is None


def _close(scene: Scene, trigger: Span, end: int, phrase: DatePhrase, others: list[Span], together: bool) -> bool:
    at = max(trigger.end, end)
    reach = _AFTER_REACH if "/" not in phrase.edtf else _DAYS_REACH
    if _FRONTED.match(scene.lower[scene.start : trigger.start]) and scene.lower.endswith(
        ", ", trigger.end, phrase.start
    ):
        return False  # "Nhân dịp B được bổ nhiệm, ngày 16/4, A gửi thư"
    if _NEW_CLAUSE.search(scene.lower, trigger.end, phrase.start):
        return False
    words = [c.start for c in scene.cues if c.kind in ("report", "inform") and c.start >= trigger.end]
    if _DECLARED.search(scene.lower, trigger.start, phrase.start):
        words = words[1:]  # "Thông cáo chung đưa ra hôm qua (5/3)": a declaration is made when it is made public
    if any(0 <= start - phrase.end <= _AT_ONCE_REACH for start in words):
        return False  # "Về cuộc gặp giữa A và B, người phát ngôn hôm 6/2 cho biết"
    if any(start < phrase.start for start in words):
        return False  # "phát biểu tại buổi lễ, A nhấn mạnh ngày 2/9/1945 …"
    if phrase.start - at > reach or ";" in scene.lower[at : phrase.start]:
        return False
    if together and (len(phrase.edtf) != _DAY_LENGTH) and _TOGETHER.match(scene.lower, trigger.end, phrase.start):
        return True  # "thăm Nhật Bản và dự Hội nghị X từ 8 đến 10/10"
    return not any(trigger.end <= o.start < phrase.start for o in others)


def _of_the_later(between: str) -> bool:
    """ "Từ 5/3, hai ngày sau khi kết thúc chuyến thăm Lào"; "chiều 5/3, sau khi tiếp A, B …" is one day for both."""
    if _AT_AN_END.fullmatch(between):
        return True
    found = _AFTERWARDS.search(between)
    return found is not None and "," not in between[found.end() :] and between[: found.start()] not in _AT_ONCE


def _since(scene: Scene, phrase: DatePhrase) -> bool:
    """ "Sau khi giữ chức chủ tịch từ 1/7, A …": a state that lasts; "Từ ngày 4/6, A …" opens the sentence."""
    return "/" not in phrase.edtf and _FROM.search(scene.lower, scene.start + _OPENING, phrase.start) is not None


def _told_of(scene: Scene, start: int, end: int) -> bool:
    """ "Ngày 17/11, A nhấn mạnh hội nghị …", "Ngày 3/4, bộ thông báo A sẽ thăm B": the day of the words."""
    between = [c for c in scene.cues if start <= c.start and c.end <= end]
    kinds = {c.kind for c in between}
    if between and between[0].kind == "inform" and between[0].start - start <= _AT_ONCE_REACH:
        return True  # "Người phát ngôn hôm 6/2 cho biết …"
    about = scene.lower.endswith(" về", start, scene.lower.rfind(" ", start, end))
    return "report" in kinds or ("inform" in kinds and (between[-1].kind == "plan" or about))


def _purpose(scene: Scene, start: int, end: int) -> bool:
    """ "Chiều 12/11 tới Manila để tham dự hội nghị": the day is that of the arrival."""
    return re.search(r"\s(?:để|nhằm|bắt đầu)\s", scene.lower[start:end]) is not None


def _until(scene: Scene, phrase: DatePhrase) -> EventDate:
    """ "Tham dự diễn đàn đến 27/4": that day is the last."""
    found = _dated(phrase)
    if "/" not in found.edtf and _LAST_DAY.search(scene.lower, scene.start, phrase.start):
        return EventDate(f"../{found.edtf}", found.basis, found.evidence, found.part)
    return found


def _dated(phrase: DatePhrase) -> EventDate:
    return EventDate(phrase.edtf, phrase.basis, Span(phrase.start, phrase.end), phrase.part)
