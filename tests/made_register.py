"""A small register made by hand, in our own words, of people and meetings that never were."""

from __future__ import annotations

import hashlib
from typing import Any

from banggiao.record import (
    Actor,
    Article,
    Block,
    Count,
    DocumentRef,
    Event,
    EventDate,
    Occasion,
    Office,
    Page,
    Participant,
    Place,
    Plover,
    Published,
    Record,
    Series,
    Span,
    Statement,
    encode,
)
from banggiao.store import Store
from banggiao.store.ingest import Incoming, ingest


class Sheet:
    """A page under construction: its text is given whole, and every fact names the words that say it."""

    def __init__(self, name: str, day: str | None, outlet: str, *lines: str) -> None:
        self.name, self.day, self.outlet = name, day, outlet
        self.text = "\n".join(lines)
        self.actors: dict[str, Actor] = {}
        self.events: list[Event] = []
        self.statements: list[Statement] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def _office(self, title: str, organ: str | None = None) -> Office:
        former = title.startswith("nguyên ")
        plain = title.removeprefix("nguyên ")
        at = self.span(plain)
        return Office(plain, at.start, at.end, organ and self.actors[organ].id, former)

    def actor(
        self, name: str, kind: str, country: str | None, *offices: str, words: str = "", aliases: tuple[str, ...] = ()
    ) -> Sheet:
        mentions, at = [], 0
        while (start := self.text.find(words or name, at)) >= 0:
            mentions.append(Span(start, start + len(words or name)))
            at = start + 1
        id = f"a{len(self.actors) + 1}"
        held = tuple(map(self._office, offices))
        self.actors[name] = Actor(id, kind, name, tuple(mentions), aliases, country, held)  # type: ignore[arg-type]
        return self

    def event(
        self,
        type: str,
        words: str,
        *parts: tuple[Any, ...],
        date: str | None = None,
        place: tuple[str, str | None] | None = None,
        series: tuple[str, int | None] | None = None,
        occasion: str | None = None,
        documents: tuple[tuple[str, str], ...] = (),
        counts: tuple[tuple[str, int, str], ...] = (),
        part_of: str | None = None,
        **more: Any,
    ) -> Sheet:
        """``parts`` are (name, role, *names represented)."""
        at = self.span(words)
        takers = tuple(self._taker(at, *part) for part in parts)
        self.events.append(
            Event(
                f"e{len(self.events) + 1}",
                type,  # type: ignore[arg-type]
                0,
                (at,),
                takers,
                date=EventDate(date, "text", at) if date else None,
                place=Place(place[0], *self._ends(place[0]), place[1]) if place else None,
                series=Series(*series) if series else None,
                occasion=Occasion(occasion, *self._ends(occasion)) if occasion else None,
                documents=tuple(DocumentRef(t, k, *self._ends(t)) for t, k in documents),
                counts=tuple(Count(w, v, *self._ends(t)) for w, v, t in counts),
                part_of=part_of,
                plover=Plover("CONSULT", "meet", ("diplomatic",)),
                **more,
            )
        )
        return self

    def _ends(self, words: str) -> tuple[int, int]:
        at = self.span(words)
        return at.start, at.end

    def _taker(self, at: Span, name: str, role: str, *represents: str) -> Participant:
        actor = self.actors[name]
        stands_for = tuple(self.actors[r].id for r in represents)
        return Participant(
            actor.id, role, at.start, at.end, represents=stands_for, offices=actor.offices  # type: ignore[arg-type]
        )  # fmt: skip

    def said(self, act: str, speaker: str, cue: str, words: str, event: str | None = "e1", **more: Any) -> Sheet:
        at = self.span(words)
        cue_at = self.text.rindex(cue, 0, at.start)
        id = f"s{len(self.statements) + 1}"
        addressees = tuple(self.actors[a].id for a in more.pop("to", ()))
        due = more.pop("due", None)
        self.statements.append(
            Statement(
                id,
                (self.actors[speaker].id,),
                act,  # type: ignore[arg-type]
                at.start,
                at.end,
                Span(cue_at, cue_at + len(cue)),
                event=event,
                addressees=addressees,
                due=EventDate(due, "text", at) if due else None,
                **more,
            )
        )
        return self

    def record(self) -> Record:
        lines, at, blocks = self.text.split("\n"), 0, []
        for number, line in enumerate(lines):
            blocks.append(Block("paragraph" if number else "title", at, at + len(line), 0))
            at += len(line) + 1
        published = Published(self.day, "given") if self.day else None
        address = f"https://{self.outlet}/{self.name}"
        return Record(
            page=Page(hashlib.sha256(self.text.encode()).hexdigest(), self.name, address, self.outlet, language="vi"),
            text=self.text,
            blocks=tuple(blocks),
            articles=(Article("main", title=lines[0], published=published, authors=("Người Viết",)),),
            actors=tuple(self.actors.values()),
            events=tuple(self.events),
            statements=tuple(self.statements),
        )

    def incoming(self) -> Incoming:
        return Incoming(self.name, self.text.encode(), encode(self.record()))


def _talks() -> Sheet:
    return (
        Sheet(
            "hoi-dam",
            "2024-03-12",
            "bao-mot.example",
            "Hội đàm giữa Đảng Thử nghiệm Việt Nam và Đảng Mẫu Lào",
            "Ngày 11/3/2024, tại Hà Nội, Trần Văn Mẫu, Bộ trưởng Bộ Ngoại giao, hội đàm với Khăm-phăn Thử-nghiệm, "
            "Phó Chủ tịch Quốc hội.",
            "Ông Trần Văn Mẫu đề nghị hai bên tổ chức Đối thoại chính sách lần thứ 4 trong năm 2025.",
            "Ông Khăm-phăn Thử-nghiệm khẳng định Lào coi trọng quan hệ với Việt Nam; "
            "mời ông Trần Văn Mẫu sang thăm Lào.",
            "Hai bên nhất trí tăng cường hợp tác giáo dục. Hai bên ký Thỏa thuận hợp tác giáo dục.",
        )
        .actor("Việt Nam", "state", "VN")
        .actor("Lào", "state", "LA")
        .actor("Đảng Thử nghiệm Việt Nam", "party", "VN")
        .actor("Đảng Mẫu Lào", "party", "LA")
        .actor("Trần Văn Mẫu", "person", "VN", "Bộ trưởng Bộ Ngoại giao")
        .actor("Khăm-phăn Thử-nghiệm", "person", "LA", "Phó Chủ tịch Quốc hội")
        .event(
            "talks",
            "hội đàm với Khăm-phăn Thử-nghiệm",
            ("Trần Văn Mẫu", "participant", "Đảng Thử nghiệm Việt Nam"),
            ("Khăm-phăn Thử-nghiệm", "participant", "Đảng Mẫu Lào"),
            date="2024-03-11",
            place=("Hà Nội", "VN"),
            channel="party",
            topics=("giáo dục",),
        )
        .event(
            "agreement",
            "ký Thỏa thuận hợp tác giáo dục",
            ("Đảng Thử nghiệm Việt Nam", "signatory"),
            ("Đảng Mẫu Lào", "signatory"),
            date="2024-03-11",
            channel="party",
            documents=(("Thỏa thuận hợp tác giáo dục", "agreement"),),
            topics=("giáo dục",),
        )
        .said(
            "propose", "Trần Văn Mẫu", "đề nghị", "hai bên tổ chức Đối thoại chính sách lần thứ 4 trong năm 2025",
            due="2025", to=("Khăm-phăn Thử-nghiệm",),
        )
        .said("affirm", "Khăm-phăn Thử-nghiệm", "khẳng định", "Lào coi trọng quan hệ với Việt Nam")
        .said("invite", "Khăm-phăn Thử-nghiệm", "mời", "ông Trần Văn Mẫu sang thăm Lào", to=("Trần Văn Mẫu",))
        .said("agree", "Trần Văn Mẫu", "nhất trí", "tăng cường hợp tác giáo dục", topics=("giáo dục",))
    )  # fmt: skip


def _same_talks() -> Sheet:
    """Another outlet on the same talks, with another place."""
    return (
        Sheet(
            "cung-hoi-dam",
            "2024-03-12",
            "bao-hai.example",
            "Trần Văn Mẫu hội đàm với Khăm-phăn Thử-nghiệm",
            "Chiều 11/3/2024, tại Huế, ông Trần Văn Mẫu hội đàm với ông Khăm-phăn Thử-nghiệm, hơn 20 đại biểu dự.",
        )
        .actor("Trần Văn Mẫu", "person", "VN")
        .actor("Khăm-phăn Thử-nghiệm", "person", "LA")
        .event(
            "talks",
            "hội đàm với ông Khăm-phăn Thử-nghiệm",
            ("Trần Văn Mẫu", "participant"),
            ("Khăm-phăn Thử-nghiệm", "participant"),
            date="2024-03-11",
            place=("Huế", "VN"),
            channel="party",
            counts=(("đại biểu", 20, "hơn 20 đại biểu"),),
        )
    )


def _visit() -> Sheet:
    return (
        Sheet(
            "tham-lao",
            "2025-02-03",
            "bao-mot.example",
            "Trần Văn Mẫu thăm chính thức Lào",
            "Từ 1 đến 3/2/2025, Trần Văn Mẫu, Bộ trưởng Bộ Ngoại giao, thăm chính thức Lào.",
            "Tại Viêng Chăn, ông dự Đối thoại chính sách lần thứ 4 cùng Khăm-phăn Thử-nghiệm, "
            "nguyên Phó Chủ tịch Quốc hội.",
            "Ông Khăm-phăn Thử-nghiệm cam kết hoàn thành cây cầu mẫu trong tháng 6/2026.",
        )
        .actor("Lào", "state", "LA")
        .actor("Trần Văn Mẫu", "person", "VN", "Bộ trưởng Bộ Ngoại giao")
        .actor("Khăm-phăn Thử-nghiệm", "person", "LA", "nguyên Phó Chủ tịch Quốc hội")
        .event(
            "visit",
            "thăm chính thức Lào.",
            ("Trần Văn Mẫu", "visitor"),
            ("Lào", "host"),
            date="2025-02-01/2025-02-03",
            place=("Lào", "LA"),
            channel="state",
            grade="official",
        )
        .event(
            "dialogue",
            "dự Đối thoại chính sách lần thứ 4",
            ("Trần Văn Mẫu", "chair"),
            ("Khăm-phăn Thử-nghiệm", "chair"),
            date="2025-02-02",
            place=("Viêng Chăn", "LA"),
            channel="state",
            series=("Đối thoại chính sách", 4),
            part_of="e1",
        )
        .said(
            "pledge", "Khăm-phăn Thử-nghiệm", "cam kết", "hoàn thành cây cầu mẫu trong tháng 6/2026",
            event="e2", due="2026-06",
        )
    )  # fmt: skip


def _older() -> Sheet:
    return (
        Sheet(
            "doi-thoai-2",
            "2021-06-02",
            "bao-hai.example",
            "Đối thoại chính sách lần thứ 2",
            "Ngày 1/6/2021, Lê Thị Thử, Thứ trưởng Bộ Ngoại giao, chủ trì Đối thoại chính sách lần thứ 2 với Lào.",
            "Bà Lê Thị Thử cảm ơn phía Lào đã ủng hộ.",
        )
        .actor("Lào", "state", "LA")
        .actor("Lê Thị Thử", "person", "VN", "Thứ trưởng Bộ Ngoại giao")
        .event(
            "dialogue",
            "chủ trì Đối thoại chính sách lần thứ 2",
            ("Lê Thị Thử", "chair"),
            ("Lào", "participant"),
            date="2021-06-01",
            channel="state",
            series=("Đối thoại chính sách", 2),
        )
        .said("thank", "Lê Thị Thử", "cảm ơn", "phía Lào đã ủng hộ", to=("Lào",))
    )


def _message() -> Sheet:
    return (
        Sheet(
            "dien-mung",
            None,
            "bao-ba.example",
            "Điện mừng Quốc khánh",
            "Ngày 2/12, ông Trần Văn Mẫu gửi điện mừng tới Khăm-phăn Thử-nghiệm nhân Quốc khánh Lào.",
        )
        .actor("Trần Văn Mẫu", "person", "VN")
        .actor("Khăm-phăn Thử-nghiệm", "person", "LA")
        .event(
            "message",
            "gửi điện mừng tới Khăm-phăn Thử-nghiệm",
            ("Trần Văn Mẫu", "sender"),
            ("Khăm-phăn Thử-nghiệm", "recipient"),
            date="XXXX-12-02",
            subtype="congratulation",
            occasion="Quốc khánh Lào",
            channel="state",
        )
    )


def _planned() -> Sheet:
    return (
        Sheet(
            "du-kien",
            "2025-03-01",
            "bao-ba.example",
            "Dự kiến chuyến thăm của Khăm-phăn Thử-nghiệm",
            "Theo kế hoạch, ông Khăm-phăn Thử-nghiệm sẽ thăm Việt Nam trong tháng 5/2025.",
            "Lao động hai nước được quan tâm, người phát ngôn Việt Nam thông báo.",
        )
        .actor("Việt Nam", "state", "VN")
        .actor("Khăm-phăn Thử-nghiệm", "person", "LA")
        .event(
            "visit",
            "sẽ thăm Việt Nam",
            ("Khăm-phăn Thử-nghiệm", "visitor"),
            ("Việt Nam", "host"),
            date="2025-05",
            place=("Việt Nam", "VN"),
            channel="state",
            status="planned",
        )
    )


def sheets() -> tuple[Sheet, ...]:
    """The pages of the register."""
    return (_talks(), _same_talks(), _visit(), _older(), _message(), _planned())


def fill(store: Store) -> None:
    """Bring the pages into ``store``."""
    ingest(store, [s.incoming() for s in sheets()])
