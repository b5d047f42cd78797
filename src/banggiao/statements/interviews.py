"""Interviews: a question, then an answer, which the page does not attribute again."""

from __future__ import annotations

import re

from banggiao.record import Span
from banggiao.statements.content import trimmed
from banggiao.statements.draft import Draft
from banggiao.statements.items import Unit
from banggiao.statements.left import look_left
from banggiao.statements.scene import Scene

__all__ = ["Interview"]

# An answer has more words than a caption's "Ông A: bên phải".
MIN_WORDS = 6
# One of these stands where an interview is announced.
_HINTS = (
    "phỏng vấn",
    "trả lời",
    "trao đổi với",
    "chia sẻ với",
    "trò chuyện với",
    "cuộc trao đổi",
    "cuộc trò chuyện",
    "buổi trao đổi",
    "buổi trò chuyện",
)
_ASKS = re.compile(
    r"(?:\d+[.)]\s*)?"
    r"(?:[*?–—-]\s*|\.\s+|(?:PV|P\.V|Phóng viên|Xin|Thưa|Hỏi|Câu hỏi|Theo (?:ông|bà|Đại sứ|ngài))\b"
    r"|[A-ZĐ][^:?!]{0,40}:)"
)
_ANSWERS = re.compile(r"(?:Trả lời|Đáp)\s*:\s*")
_NUMBER = re.compile(r"\d+[.)]?")
_ANNOUNCED = re.compile(
    r"phỏng vấn|(?:cuộc|buổi) (?:trao đổi|trò chuyện)(?: [^\W\d]+){0,2} với"
    r"|(?:trả lời|(?:trao đổi|chia sẻ|trò chuyện) với)[^,.;]{0,30} ?"
    r"(?:báo|phóng viên|pv|truyền thông|tạp chí|đài)\b"
    r"|(?:trả lời|(?:trao đổi|chia sẻ|trò chuyện)(?: riêng)? với) (?P<medium>\w)"
)


class Interview:
    """Follows the questions and answers of one article.

    Args:
        scene: who is on the stage.
        text: the page's text, ``lower`` in lower case.
        heading: where the article's title stands, if it has one.
    """

    def __init__(self, scene: Scene, text: str, lower: str, heading: Span | None) -> None:
        self._scene, self._text, self._lower = scene, text, lower
        self._announces = any(word in lower for word in _HINTS)
        self._guest = self._announced(heading) if heading is not None else ()
        self._asked = False
        self._answer: Draft | None = None
        # Whether answers run over paragraphs: only where somebody asks.
        self._across = "?\n" in text

    def read(self, unit: Unit, paragraph: str) -> tuple[bool, Draft | None]:
        """Whether ``unit`` is a question or an answer's part, and the answer that it begins.

        Args:
            paragraph: the whole text of the unit's block.
        """
        if self._is_label(unit):
            return True, None
        if (answer := self._labelled(unit) or self._unlabelled(unit, paragraph)) is not None:
            conversing = self._asked or bool(self._guest)
            self._answer = None if _quoted_whole(unit, answer) and not conversing else answer
            self._asked = False
            return True, answer
        if self._is_question(paragraph):
            self._answer, self._asked = None, bool(self._guest)
            return self._asked, None
        if self._answer is not None and not self._across and unit.block != self._answer.block:
            self._answer = None
        if self._answer is not None:
            self._go_on(unit, self._answer)
            return True, None
        self._introduce(unit)
        return False, None

    def _is_announced(self, start: int, end: int) -> bool:
        """Whether a passage says that somebody answers the questions of the press."""
        spoken = _ANNOUNCED.search(self._lower, start, end)
        if spoken is None or spoken.group("medium") is None:
            return spoken is not None
        return self._scene.reporting.begins("relay", self._lower[spoken.start("medium") : end])

    def _announced(self, heading: Span) -> tuple[str, ...]:
        """The person of whom a title says that they answer questions."""
        if not self._is_announced(heading.start, heading.end):
            return ()
        people = (m for m in self._scene.cast.within(heading.start, heading.end) if self._scene.is_person(m))
        return next((self._scene.speaking(m.actors)[:1] for m in people), ())

    def _is_label(self, unit: Unit) -> bool:
        """Whether the unit is but "Trả lời:", or the number of a question."""
        words = unit.text[unit.start : unit.end].strip()
        if self._guest and _ANSWERS.fullmatch(words):
            self._asked, self._answer = True, None
            return True
        return (self._asked or self._answer is not None) and _NUMBER.fullmatch(words) is not None

    def _introduce(self, unit: Unit) -> None:
        """Remembers who gives the interview: the first person named where it is announced."""
        if not self._announces or not self._is_announced(unit.start, unit.end):
            return
        for index, item in enumerate(unit.items):
            if item.mention is not None and self._scene.is_person(item.mention):
                self._guest = self._scene.speaking(self._scene.meant(unit, index))[:1]
                return

    def _is_question(self, paragraph: str) -> bool:
        if self._guest and paragraph.startswith("* "):
            return True
        if not paragraph.endswith("?"):
            return False
        return self._answer is not None or self._asked or _ASKS.match(paragraph) is not None

    def _unlabelled(self, unit: Unit, paragraph: str) -> Draft | None:
        if not self._asked or self._is_question(paragraph):
            return None
        label = _ANSWERS.match(unit.text, unit.start, unit.end)
        start = label.end() if label else unit.start
        first_word = unit.text.find(" ", unit.start, unit.end)
        return _answer(self._guest, unit, start, Span(unit.start, label.end() if label else max(first_word, start + 1)))

    def _labelled(self, unit: Unit) -> Draft | None:
        """The answer in "Ông A: …" at the start of a paragraph."""
        for index, item in enumerate(unit.items[:3]):
            if item.mention is None:
                continue
            if index + 1 >= len(unit.items) or not unit.items[index + 1].is_mark(":"):
                return None
            colon = unit.items[index + 1]
            speakers = self._scene.speaking(self._scene.meant(unit, index))
            if not speakers or not self._scene.is_person(item.mention) or look_left(unit, index).seam != "start":
                return None
            if not unit.adjacent(index, index + 1) or unit.text.count(" ", colon.end, unit.end) < MIN_WORDS:
                return None
            return _answer(speakers, unit, colon.end, Span(item.start, colon.end))
        return None

    def _go_on(self, unit: Unit, answer: Draft) -> None:
        start, end = trimmed(self._text, unit.start, unit.end)
        if unit.block == answer.block:
            answer.end = end
        elif start < end:
            answer.continued = (*answer.continued, Span(start, end))


def _answer(speakers: tuple[str, ...], unit: Unit, start: int, cue: Span) -> Draft:
    draft = Draft(speakers, "affirm", cue, start, unit.block, confidence=0.8)
    draft.end, draft.direct = unit.end, True
    return draft


def _quoted_whole(unit: Unit, answer: Draft) -> bool:
    """Whether the answer is one quotation and no more: 'Ông A: "…"'."""
    return any(item.quote and not unit.text[answer.start : item.start].strip() for item in unit.items)
