"""Drafts of all articles to the record's statements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from banggiao.actors import Cast
from banggiao.dates import DatePhrase
from banggiao.lexicon import Lexicon
from banggiao.lexicon.automaton import lower_same
from banggiao.pages.model import Document, Sentence
from banggiao.record import Act, Event, EventType, Span, Statement
from banggiao.statements.circumstances import Circumstances
from banggiao.statements.clauses import OPENING, Reader
from banggiao.statements.content import trimmed
from banggiao.statements.draft import Draft, Memory
from banggiao.statements.duplicates import without_duplicates
from banggiao.statements.following import continues, standing_quote, take_waiting, told_before
from banggiao.statements.interviews import Interview
from banggiao.statements.items import Unit
from banggiao.statements.letters import names_letters
from banggiao.statements.lookalikes import only_names
from banggiao.statements.officials import Officials
from banggiao.statements.scene import Scene
from banggiao.statements.units import STATEMENT_KINDS, units_of

__all__ = ["build"]


def build(
    document: Document,
    cast: Cast,
    events: Sequence[Event],
    dates: Mapping[int, Sequence[DatePhrase]],
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Statements of all articles in the order of the text."""
    lower = lower_same(document.spelled)
    officials = Officials(document.text, list(lexicon.places.scan(document.spelled, lower)), cast)
    found: list[tuple[int, Draft]] = []
    for article in range(len(document.articles)):
        own = [e for e in events if e.article == article]
        scene = Scene(cast, own, lexicon.reporting, lower)
        found += [
            (article, d)
            for d in _Article(document, scene, own, lower, officials, _heading(document, article)).read(article, dates)
        ]
    if not found:
        return ()
    found.sort(key=lambda pair: pair[1].start)
    scene = Scene(cast, (), lexicon.reporting, lower)
    around = Circumstances(document, scene, events, dates, lexicon.details.topics(lower))
    return tuple(_statement(f"s{n}", article, draft, around) for n, (article, draft) in enumerate(found, 1))


# Words that only point to what was said: "Giải thích về quyết định này, ông A cho biết …".
_POINTING = re.compile(
    r"(?:về |điều |việc )?(?:[^\W\d]+ ){1,3}(?:này|đó|trên|ấy)|(?:hoàn toàn )?trái ngược"
    r"|(?:như (?:vậy|thế|trên)|(?:về )?(?:điều|việc|những điều) (?:này|đó|trên))"
    r"(?: (?:với|tại|trong|sau|khi|trước|bên lề|ngày|hôm)\b.*)?"
    r"|(?:hôm|ngày|vào|sáng|chiều|tối) [^,;]{0,20}\d[\d/.-]*"
    r"|(?:với )?(?:các |giới )?(?:báo chí|báo giới|truyền thông|phóng viên|nhà báo)"
)
# An occasion that alone follows a verb of saying: what was said stands in the sentence before.
_OCCASION = re.compile(
    r"(?:khi|bên lề|(?:trong|tại|sau|trước) (?:một |khi )?(?:cuộc|buổi|phiên|lễ|hội nghị|họp báo)) (?:[^,;:]|, (?=\d))*"
)
# So begins a sentence out of what two states issued together.
_JOINT = re.compile(r"(?:theo |trong |tại )?(?:nội dung )?(?:bản )?(?:tuyên bố|thông cáo)(?: báo chí)? chung\b")
# What is still to come.
_AHEAD = re.compile(r"\b(?:sẽ|dự kiến|sắp)\b")


def _heading(document: Document, article: int) -> Span | None:
    titles = (s for s in document.article_sentences(article) if s.kind == "title")
    return next((Span(s.start, s.end) for s in titles), None)


_MEETINGS: frozenset[EventType] = frozenset({"talks", "meeting", "reception", "call", "message"})
# What a photograph shows people do; its caption reports no words.
_PICTURED: frozenset[Act] = frozenset({"greet", "congratulate", "invite"})


def _is_news(event: Event) -> bool:
    """Whether people are reported to have met or come: such news is nobody's words."""
    return event.status == "held" and not event.recalled and event.type in _MEETINGS


class _Article:
    """Reads the units of one article, and carries on from one to the next."""

    def __init__(
        self,
        document: Document,
        scene: Scene,
        events: Sequence[Event],
        lower: str,
        officials: Officials,
        heading: Span | None,
    ) -> None:
        self._document, self._scene, self._lower, self._officials = document, scene, lower, officials
        self._events = sorted(e.start for event in events for e in event.evidence)
        self._held = sorted(e.start for event in events if _is_news(event) for e in event.evidence)
        self._reporting = scene.reporting
        self._memory, self._interview = Memory(), Interview(scene, document.text, lower, heading)
        self._drafts: list[Draft] = []
        self._sentences: Sequence[Sentence] = ()

    def read(self, article: int, dates: Mapping[int, Sequence[DatePhrase]]) -> list[Draft]:
        """The article's statements, each clause once."""
        self._sentences = sentences = self._document.article_sentences(article)
        if sentences:
            self._memory.both = self._scene.first_group(sentences[0].start, sentences[-1].end)
        reader = Reader(self._scene, self._memory, lettered=names_letters(self._lower))
        for unit in units_of(
            self._document, article, self._scene.cast, dates, self._reporting, self._lower, self._officials
        ):
            self._take(unit, self._in_unit(reader, unit))
        kinds = {d.block: self._document.blocks[d.block].kind for d in self._drafts}
        return without_duplicates(self._drafts, kinds, self._lower, self._scene.side)

    def _in_unit(self, reader: Reader, unit: Unit) -> list[Draft]:
        if self._memory.waiting is not None and self._document.blocks[unit.block].kind == "caption":
            return []
        if (waiting := take_waiting(unit, self._memory)) is not None:
            return [waiting]
        if self._document.blocks[unit.block].kind != "caption" or unit.text[unit.end - 1] == ":":
            held, answer = self._interview.read(unit, self._paragraph(unit))
            if held:
                return [answer] if answer is not None else []
        self._scene.joint |= _JOINT.match(self._lower, unit.start, unit.end) is not None
        if new := reader.read(unit) or self._told(unit):
            return new
        last = self._drafts[-1] if self._drafts else None
        quoted = standing_quote(unit, self._memory, last)
        if quoted is None and last is not None and self._goes_on(unit, last):
            last.continued = (*last.continued, Span(unit.start, unit.end))
            self._memory.age -= 1
        return [quoted] if quoted is not None else []

    def _told(self, unit: Unit) -> list[Draft]:
        """The sentence before, where this one names its speaker: "… Đó là khẳng định của ông A"."""
        told = told_before(unit, self._scene)
        before = self._before(unit.start) if told is not None else None
        if told is None or before is None:
            return []
        held = [d for d in self._drafts if before.start <= d.cue.start < before.end]
        if any(self._scene.has_person(d.speakers) for d in held):
            return []
        self._drafts = [d for d in self._drafts if d not in held]
        told.start, told.end, told.block = before.start, before.end, before.block
        return [told]

    def _before(self, at: int) -> Sentence | None:
        """The sentence before offset ``at``, or the headline where none is."""
        spoken = [s for s in self._sentences if s.end <= at and (s.kind in STATEMENT_KINDS or s.kind == "title")]
        return spoken[-1] if spoken and spoken[-1].kind != "caption" else None

    def _paragraph(self, unit: Unit) -> str:
        block = self._document.blocks[unit.block]
        return self._document.text[block.start : block.end].strip()

    def _goes_on(self, unit: Unit, last: Draft) -> bool:
        """Whether ``unit`` continues ``last``: it follows at once, is no report of its own, and names no event."""
        if self._memory.age > 0 or self._reporting.begins("narrative", self._lower[unit.start : unit.end]):
            return False
        evidence = bisect_left(self._events, unit.start)
        if evidence < len(self._events) and self._events[evidence] < unit.end:
            return False
        return continues(unit, last, self._scene)

    def _take(self, unit: Unit, new: list[Draft]) -> None:
        kept = [d for d in new if self._kept(d)]
        self._memory.age += 1
        mentions = self._scene.cast.within(unit.start, unit.end)
        self._scene.named(unit.start, self._who_meet(unit, min((d.start for d in new), default=unit.end)))
        for mention in mentions:
            if len(mention.actors) > 1:
                self._memory.both = mention.actors
        if new:
            self._memory.speakers, self._memory.age = new[-1].speakers, 0
            self._scene.joint &= len(new[-1].speakers) > 1 or not self._scene.has_person(new[-1].speakers)
            for draft in new:
                self._scene.spoke(draft.cue.start, draft.speakers)
            self._scene.heard(unit.end, new[-1].speakers)
            if self._announces(unit, new[-1]):
                self._memory.waiting = new[-1]
                kept = [d for d in kept if d is not new[-1]]
        self._drafts += kept

    def _who_meet(self, unit: Unit, end: int) -> list[str]:
        """Those named before ``end`` where the unit tells of a meeting: "Trong cuộc gặp với bà B, ông A …"."""
        if not self._reporting.has("meet", self._lower[unit.start : end]):
            return []
        named = [m.actors[0] for m in self._scene.cast.within(unit.start, end) if len(m.actors) == 1]
        return named if len(named) > 1 else []

    def _announces(self, unit: Unit, draft: Draft) -> bool:
        """Whether the unit ends with the colon after a verb ("…, ông A nhận định với báo B hôm nay:")."""
        if self._document.text[unit.end - 1] != ":" or draft.end < unit.end - 2:
            return False
        said = self._lower[draft.start : draft.end]
        return not said.strip() or self._reporting.begins("adjunct", self._lower[draft.cue.end : unit.end].lstrip())

    def _cut(self, draft: Draft) -> None:
        """Ends a quotation of several paragraphs with the first of them; the others continue it."""
        first = next(b for b in self._document.blocks[draft.block :] if draft.start < b.end)
        if draft.end <= first.end:
            return
        more = [b for b in self._document.blocks[draft.block :] if first.end <= b.start < draft.end]
        spans = (trimmed(self._document.text, b.start, min(b.end, draft.end)) for b in more)
        draft.continued = tuple(Span(s, e) for s, e in spans if s < e)
        draft.end = first.end

    def _is_deed(self, draft: Draft, said: str) -> bool:
        """Whether what is affirmed is shown, not said: "Công ty A khẳng định vị thế …", "… vinh dự được trao …"."""
        if self._scene.has_person(draft.speakers):
            return False
        if draft.act == "praise" and self._lower.endswith(("vinh dự", "tự hào"), draft.cue.start, draft.cue.end):
            return said.startswith(("được ", "là ", "có "))
        if not self._reporting.begins("standing", said):
            return False
        return self._lower.endswith("khẳng định", draft.cue.start, draft.cue.end)

    def _has_no_words(self, draft: Draft, said: str) -> bool:
        """Whether only an occasion follows the verb: "Ông A nói khi tiếp bà B."."""
        cue = self._lower[draft.cue.start : draft.cue.end]
        return self._reporting.begins("saying", cue) and _OCCASION.fullmatch(said) is not None

    def _passes_on_news(self, draft: Draft) -> bool:
        """Whether "theo thông cáo của Bộ X" only names the source of an event that the page reports as held."""
        ahead = _AHEAD.search(self._lower, draft.start, draft.end) is not None
        if ahead or not (draft.source and draft.relay):
            return False
        at = bisect_left(self._held, draft.start)
        return at < len(self._held) and self._held[at] < draft.end

    def _recalls(self, draft: Draft) -> bool:
        """Whether an opening only says of what its subject goes on to speak: "Nhắc đến chuyến thăm, ông A …"."""
        return self._reporting.begins("recall", self._lower[draft.cue.start : draft.cue.end])

    def _kept(self, draft: Draft) -> bool:
        """Trims the draft's span; False where nothing is left of it, or not the words that its verb needs."""
        self._cut(draft)
        draft.start, draft.end = trimmed(self._document.text, draft.start, draft.end)
        if self._document.blocks[draft.block].kind == "caption" and draft.act in _PICTURED:
            return False
        said = self._lower[draft.start : draft.end]
        if not said and self._lower.endswith("nhận lời", draft.cue.start, draft.cue.end):
            past = self._lower.endswith("đã ", draft.cue.start - 3, draft.cue.start)
            draft.act, draft.start, draft.end = "agree", draft.cue.start - 3 * past, draft.cue.end
            return True
        if (
            self._passes_on_news(draft)
            or self._has_no_words(draft, said)
            or self._is_deed(draft, said)
            or only_names(self._scene, self._document.text, draft)
            or (draft.confidence == OPENING and self._recalls(draft))
        ):
            return False
        draft.act = self._reporting.refined(draft.act, self._lower[draft.cue.start : draft.cue.end], said)
        if draft.direct:
            draft.act = self._reporting.spoken(draft.act, said)
        if (
            said.count(" ") < 1
            or (draft.act == "inform" and said.startswith("và "))
            or (draft.act in ("affirm", "inform", "propose") and _POINTING.fullmatch(said))
        ):
            return False
        return not draft.with_ or any(f" {w} " in f" {said} " for w in draft.with_)


def _statement(identifier: str, article: int, draft: Draft, around: Circumstances) -> Statement:
    return Statement(
        id=identifier,
        speakers=draft.speakers,
        act=draft.act,
        start=draft.start,
        end=draft.end,
        cue=draft.cue,
        article=article,
        direct=draft.direct,
        continued=draft.continued,
        event=around.event(draft, article),
        addressees=around.addressees(draft),
        topics=around.topics(draft),
        due=around.due(draft, article),
        confidence=draft.confidence,
    )
