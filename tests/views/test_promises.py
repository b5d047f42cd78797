"""What the words of a proposal ask for, and which later events answer to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banggiao import views
from banggiao.store import Store, open_store
from banggiao.store.ingest import ingest
from banggiao.views.model import Passage, Source, StatementLine
from banggiao.views.promises import asked_kinds
from made_register import Sheet

SOURCE = Source(page="p", article=0, title=None, outlet=None, url=None, published=None, path="/pages/p")


def said(text: str, act: str = "propose") -> StatementLine:
    passage = Passage(source=SOURCE, start=0, end=len(text), text=text)
    return StatementLine(
        id="s", speakers=(), act=act, text=text, direct=False, cue="đề nghị", addressees=(), topics=(), event=None,
        date=None, due=None, passage=passage,
    )  # fmt: skip


ASKED: dict[str, tuple[str, set[str]]] = {
    "a visit": ("hai bên tăng cường trao đổi đoàn các cấp", {"visit"}),
    "a visit in old tone placement": ("ông sớm sang thăm Việt Nam", {"visit"}),
    "a signing": ("hai nước sớm ký Hiệp định dẫn độ", {"agreement"}),
    "a signing that was": ("triển khai các thỏa thuận đã ký", set()),
    "a session": ("tổ chức phiên họp lần thứ 5 của Ủy ban", {"dialogue"}),
    "forums are where, not what": ("ủng hộ nhau tại các diễn đàn đa phương", set()),
    "nothing": ("hai bên tiếp tục hợp tác chặt chẽ", set()),
}


@pytest.mark.parametrize(("text", "kinds"), ASKED.values(), ids=ASKED)
def test_words_ask_for_kinds_of_events(text: str, kinds: set[str]) -> None:
    assert asked_kinds(said(text)) == kinds


def test_an_invitation_asks_for_a_visit_whatever_its_words() -> None:
    assert "visit" in asked_kinds(said("ông Trần Văn Mẫu tới dự lễ", act="invite"))


def _meeting(day: str, *words: tuple[str, str], **event: object) -> Sheet:
    """A meeting of two sides, at which the first says each of ``words`` (act, text)."""
    lines = "\n".join(f"Ông Lê Văn Mẫu nói câu {i}: {text}." for i, (_, text) in enumerate(words))
    sheet = Sheet(f"p-{day}", day, "bao.example", "Gặp gỡ", f"Ngày {day}, Lê Văn Mẫu gặp Anna Muster.", lines)
    sheet.actor("Lê Văn Mẫu", "person", "VN").actor("Anna Muster", "person", "DE")
    values: dict[str, object] = {"type": "meeting", **event}
    sheet.event(
        str(values.pop("type")), "gặp Anna Muster", ("Lê Văn Mẫu", "participant"), ("Anna Muster", "participant"),
        date=day, **values,  # type: ignore[arg-type]
    )  # fmt: skip
    for act, text in words:
        sheet.said(act, "Lê Văn Mẫu", "nói", text)
    return sheet


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Store]:
    """Four things said in 2020, and what came after."""
    pages = (
        _meeting(
            "2020-01-10",
            ("propose", "tổ chức Hội thảo mẫu lần thứ 3"),
            ("propose", "tổ chức đối thoại về giáo dục"),
            ("pledge", "hợp tác giáo dục"),
            ("propose", "tổ chức Hội thảo mẫu lần thứ 9"),
        ),
        _meeting("2020-06-01", type="dialogue", series=("Kỳ họp mẫu", 7)),
        _meeting("2020-07-01", type="dialogue"),
        _meeting("2021-02-01", type="conference", series=("Hội thảo mẫu", 3)),
        _meeting("2024-02-01", type="conference", series=("Hội thảo mẫu", 9)),
    )
    with open_store(tmp_path / "register.sqlite") as opened:
        ingest(opened, [p.incoming() for p in pages])
        yield opened


ANSWERS = {
    "the edition that is named": ("tổ chức Hội thảo mẫu lần thứ 3", ["2021-02-01"]),
    "an edition more than three years on answers nothing": ("tổ chức Hội thảo mẫu lần thứ 9", []),
    "a dialogue, but none of another series": ("tổ chức đối thoại về giáo dục", ["2020-07-01"]),
    "words that ask for nothing, without a common topic": ("hợp tác giáo dục", []),
}


@pytest.mark.parametrize(("text", "days"), ANSWERS.values(), ids=ANSWERS)
def test_later_events_answer(register: Store, text: str, days: list[str]) -> None:
    found = {c.statement.text: c for c in views.commitments(register).commitments}
    assert [e.date for e in found[text].follow_ups] == days
    assert found[text].state == ("followed" if days else "open")
