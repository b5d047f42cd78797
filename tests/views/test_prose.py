"""Sentences: of every type of event, in both languages, whoever is known; dates no more precise than the page."""

from __future__ import annotations

import re
from typing import get_args

import msgspec
import pytest

from banggiao.lexicon.loader import read_toml
from banggiao.record import EventType
from banggiao.views.model import ActorRef, EventLine, OfficeLine, Part
from banggiao.views.prose import event_clause, event_sentence, shortened
from banggiao.views.words import day_text, event_label

HOST = ActorRef(id="1", name="Trần Văn Mẫu", kind="person", country="VN")
GUEST = ActorRef(id="2", name="Jana Beispiel", kind="person", country="DE")


def part(actor: ActorRef, role: str, *offices: str, lead: bool = False) -> Part:
    held = tuple(OfficeLine(title=o) for o in offices)
    return Part(actor=actor, role=role, side=actor.country, lead=lead, offices=held)


def event(type: str, *parts: Part, **changes: object) -> EventLine:
    values: dict[str, object] = {
        "id": "e", "type": type, "subtype": None, "status": "held", "date": "2025-11-23", "date_part": None,
        "place": None, "country": None, "parts": parts, "channel": None, "grade": None, "series": None,
        "ordinal": None, "topics": (), "part_of": None, "level": None, "reports": 1, "confidence": 1.0,
        "passage": None,
    }  # fmt: skip
    return EventLine(**(values | changes))  # type: ignore[arg-type]


def parts_of(type: str, known: str) -> tuple[Part, ...]:
    """Participants of which the first, the second, both or none has its place in the sentence."""
    roles = read_toml("prose.toml")["roles"][type]
    first = roles.get("sides", roles.get("first"))[0]
    second = roles.get("sides", roles.get("second"))[-1]
    one, other = part(HOST, first, "Bộ trưởng"), part(GUEST, second)
    return {"both": (one, other), "first": (one,), "second": (other,), "none": ()}[known]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("known", ["both", "first", "second", "none"])
@pytest.mark.parametrize("status", ["held", "planned"])
@pytest.mark.parametrize("type", get_args(EventType))
def test_a_sentence_of_every_type(type: str, status: str, known: str, language: str) -> None:
    said = event_sentence(event(type, *parts_of(type, known), status=status), language)
    assert not re.search(r"[{}\[\]|]|  |\bNone\b| [,;:.]|\.\.", said), said
    assert ("Trần Văn Mẫu" in said) is (known in ("both", "first"))
    assert ("Jana Beispiel" in said) is (known in ("both", "second"))
    assert said.endswith(".")


SENTENCES = {
    "a reception": (
        event("reception", part(HOST, "host", "Bộ trưởng"), part(GUEST, "guest"), place="Hà Nội", country="VN"),
        "Ngày 23/11/2025, tại Hà Nội: Bộ trưởng Trần Văn Mẫu tiếp Jana Beispiel.",
        "On 23 November 2025, in Hà Nội: Trần Văn Mẫu (Bộ trưởng) received Jana Beispiel.",
    ),
    "a visit with a grade": (
        event("visit", part(GUEST, "visitor"), grade="state", country="VN", place="Việt Nam"),
        "Ngày 23/11/2025: Jana Beispiel thăm cấp Nhà nước Việt Nam.",
        "On 23 November 2025: Jana Beispiel paid a state visit to Vietnam.",
    ),
    "a visit to nowhere known": (
        event("visit", part(GUEST, "visitor")),
        "Ngày 23/11/2025: Jana Beispiel có chuyến thăm.",
        "On 23 November 2025: Jana Beispiel paid a visit.",
    ),
    "only the country is known": (
        event("talks", part(HOST, "participant"), part(GUEST, "participant"), country="DE"),
        "Ngày 23/11/2025, tại Đức: Trần Văn Mẫu hội đàm với Jana Beispiel.",
        "On 23 November 2025, in Germany: Trần Văn Mẫu held talks with Jana Beispiel.",
    ),
    "a message with its occasion": (
        event(
            "message",
            part(HOST, "sender"),
            part(GUEST, "recipient"),
            subtype="condolence",
            occasion="lũ lụt",
            date="XXXX-11-23",
        ),
        "Ngày 23/11 (không rõ năm): Trần Văn Mẫu gửi điện, thư chia buồn tới Jana Beispiel nhân lũ lụt.",
        "On 23 November (year not given): Trần Văn Mẫu sent condolences to Jana Beispiel on the occasion of “lũ lụt”.",
    ),
    "a dialogue with its number": (
        event(
            "dialogue",
            part(HOST, "chair"),
            part(GUEST, "chair"),
            series="Đối thoại chính sách",
            ordinal=3,
            date="2025-11",
        ),
        "Tháng 11/2025: Đối thoại chính sách lần thứ 3 giữa Trần Văn Mẫu và Jana Beispiel.",
        "In November 2025: Đối thoại chính sách no. 3 between Trần Văn Mẫu and Jana Beispiel.",
    ),
    "a welcome": (
        event("ceremony", part(HOST, "host"), part(GUEST, "honoree"), subtype="welcome", date="2025"),
        "Năm 2025: Trần Văn Mẫu chủ trì lễ đón Jana Beispiel.",
        "In 2025: Trần Văn Mẫu presided over a welcoming ceremony for Jana Beispiel.",
    ),
    "what is recalled": (
        event("meeting", part(HOST, "participant"), part(GUEST, "participant"), recalled=True, date=None),
        "Không rõ ngày: Trần Văn Mẫu gặp Jana Beispiel (nhắc lại).",
        "Undated: Trần Văn Mẫu met Jana Beispiel (recalled).",
    ),
    "what was cancelled": (
        event("call", part(HOST, "participant"), part(GUEST, "participant"), status="cancelled"),
        "Ngày 23/11/2025: đã hủy: Trần Văn Mẫu điện đàm với Jana Beispiel.",
        "On 23 November 2025: cancelled: Trần Văn Mẫu will speak by telephone or video with Jana Beispiel.",
    ),
}


@pytest.mark.parametrize(("happened", "vi", "en"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(happened: EventLine, vi: str, en: str) -> None:
    assert event_sentence(happened, "vi") == vi
    assert event_sentence(happened, "en") == en


def test_leaders_are_named_and_the_others_counted() -> None:
    people = [ActorRef(id=str(i), name=f"Người {i}", kind="person", country="DE") for i in range(5)]
    visit = event("visit", *(part(p, "visitor", lead=p.id == "3") for p in people), country="VN")
    assert event_clause(visit, "vi") == "Người 3, Người 0 và 3 người khác thăm Việt Nam"


def test_a_delegation_is_named_only_where_nobody_of_it_is() -> None:
    body = ActorRef(id="9", name="đoàn đại biểu", kind="delegation", country="DE")
    assert event_clause(event("reception", part(HOST, "host"), part(body, "guest")), "vi").endswith("đoàn đại biểu")
    both = event("reception", part(HOST, "host"), part(body, "guest"), part(GUEST, "guest"))
    assert event_clause(both, "vi") == "Trần Văn Mẫu tiếp Jana Beispiel"


def test_texts_signed_are_named() -> None:
    signed = event("agreement", part(HOST, "signatory"), part(GUEST, "signatory"))
    assert event_clause(signed, "vi", ["Hiệp định A", "Nghị định thư B"]).endswith(
        "thông qua Hiệp định A; Nghị định thư B"
    )


DATES = {
    "a day": ("2025-11-23", "23/11/2025", "23 November 2025"),
    "with a time": ("2025-11-23T08:00:00+07:00", "23/11/2025", "23 November 2025"),
    "a month": ("2025-11", "11/2025", "November 2025"),
    "a year": ("2025", "2025", "2025"),
    "days of one month": ("2025-12-04/2025-12-05", "4–5/12/2025", "4–5 December 2025"),
    "days of two months": ("2025-11-30/2025-12-05", "30/11/2025 – 5/12/2025", "30 November 2025 – 5 December 2025"),
    "no year": ("XXXX-11-23", "23/11", "23 November"),
    "an open end": ("2024-03-21/..", "từ 21/3/2024", "from 21 March 2024"),
    "an open beginning": ("../2024-03-21", "đến 21/3/2024", "until 21 March 2024"),
    "nothing": (None, "không rõ ngày", "undated"),
}


@pytest.mark.parametrize(("edtf", "vi", "en"), DATES.values(), ids=DATES)
def test_dates_as_people_write_them(edtf: str | None, vi: str, en: str) -> None:
    assert (day_text(edtf, "vi"), day_text(edtf, "en")) == (vi, en)


def test_a_label_puts_the_visitor_first_and_says_a_place_once() -> None:
    state = ActorRef(id="8", name="Việt Nam", kind="state", country="VN")
    visit = event("visit", part(state, "host"), part(GUEST, "visitor"), place="Việt Nam")
    assert event_label(visit, "en") == "visit: Jana Beispiel – Việt Nam"
    assert (
        event_label(msgspec.structs.replace(visit, place="Huế"), "vi") == "chuyến thăm: Jana Beispiel – Việt Nam (Huế)"
    )


def test_a_long_quotation_is_cut_between_words() -> None:
    assert shortened("một hai ba bốn", 10) == "một hai …"
    assert shortened("một hai", 10) == "một hai"
