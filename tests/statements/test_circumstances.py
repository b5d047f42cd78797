"""To whom, on what, at which event, by when."""

from __future__ import annotations

import pytest

from banggiao.record import Event, Participant, Span


def event(identifier, kind, start, *actors, recalled=False):
    parts = tuple(Participant(a, "participant", start, start + 1) for a in actors)
    return Event(identifier, kind, 0, (Span(start, start + 4),), parts, recalled=recalled)


ADDRESSEES = [
    ("invited", "[A|Ông Hòa] mời [B|bà Mai] sớm thăm lại.", ("B",)),
    ("thanked", "[A|Ông Hòa] cảm ơn Chính phủ [L|Lào] đã giúp đỡ.", ("L",)),
    ("asked", "[A|Ông Hòa] đề nghị phía [L|Lào] tạo thuận lợi.", ("L",)),
    ("informed", "[A|Ông Hòa] thông báo với [B|bà Mai] về tình hình trong nước.", ("B",)),
    ("named later in the words", "[A|Ông Hòa] đề nghị tăng cường hợp tác toàn diện giữa các địa phương [L|Lào].", ()),
    ("sent to", "[A|Ông Hòa] gửi lời cảm ơn chân thành của nhân dân tới [B|bà Mai] vì sự giúp đỡ.", ("B",)),
    ("a place to visit is not asked", "[A|Ông Hòa] mời sang thăm [L|Lào] vào dịp thích hợp.", ()),
    ("spoken of, not to", "[A|Ông Hòa] đánh giá cao [B|bà Mai] về những đóng góp quan trọng.", ()),
]


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in ADDRESSEES], ids=[c[0] for c in ADDRESSEES])
def test_addressees(read, marked, expected):
    assert [s.addressees for s in read(marked)[1]] == [expected]


def test_informed_leaves_the_addressee_out(read):
    document, found = read(ADDRESSEES[3][1])
    assert document.text[found[0].start : found[0].end] == "tình hình trong nước"


DUE = [
    ("ahead", "[A|Ông Hòa] cam kết mở cửa vào năm 2027.", "2027", "2025-03-01", "2027"),
    ("a date that has passed", "[A|Ông Hòa] đề nghị thực hiện bản ghi nhớ năm 2013.", "2013", "2025-03-01", None),
    ("unknown day of publication", "[A|Ông Hòa] mời [B|bà Mai] thăm vào tháng 12.", "tháng 12", None, "XXXX-12"),
    ("a text's name", "[A|Ông Hòa] đề nghị tuân thủ Công ước về Luật Biển năm 1982.", "1982", None, None),
    ("from then on", "[A|Ông Hòa] cam kết giữ quan hệ có từ năm 2013.", "2013", None, None),
    ("an interval ahead", "[A|Ông Hòa] cam kết giữ nhiệm kỳ 2026-2031.", "2026-2031", "2025-03-01", "2026-2031"),
    ("no commitment", "[A|Ông Hòa] đánh giá cao sự kiện năm 2027.", "2027", "2025-03-01", None),
    ("signed then", "[A|Ông Hòa] đề nghị thi hành hiệp định đã ký năm 2013.", "2013", None, None),
]


@pytest.mark.parametrize(("marked", "words", "published", "due"), [c[1:] for c in DUE], ids=[c[0] for c in DUE])
def test_due(read, marked, words, published, due):
    edtf = "XXXX-12" if words.startswith("tháng") else words
    _, found = read(marked, dates=((words, edtf),), published=published)
    assert [s.due.edtf if s.due else None for s in found] == [due]


def test_event_of_the_speakers_is_chosen_before_a_nearer_one(read):
    marked = "[A|Ông Hòa] gặp [B|bà Mai]. [C|Ông Nam] họp. [A|Ông Hòa] cảm ơn sự giúp đỡ của bạn."
    text = "Ông Hòa gặp bà Mai. Ông Nam họp."
    events = (event("e1", "meeting", text.index("gặp"), "A", "B"), event("e2", "session", text.index("họp"), "C"))
    assert [s.event for s in read(marked, events=events)[1]] == ["e1"]


def test_event_in_the_words_said_is_not_where_they_were_said(read):
    marked = "[A|Ông Hòa] mời [B|bà Mai] sang thăm lại trong năm tới."
    events = (event("e1", "visit", "Ông Hòa mời bà Mai sang thăm".index("thăm"), "A", "B"),)
    assert [s.event for s in read(marked, events=events)[1]] == [None]


def test_an_outsiders_words_were_not_said_at_an_event(read):
    marked = "[A|Ông Hòa] hội đàm với [B|bà Mai]. [C|Ông Nam] cảnh báo tình hình rất phức tạp."
    events = (event("e1", "talks", 8, "A", "B"),)
    assert [s.event for s in read(marked, events=events)[1]] == [None]


def test_words_told_with_an_event_were_said_at_it(read):
    marked = "[A|Ông Hòa] về nước. Tại hội nghị, [C|ông Nam] cảnh báo tình hình rất phức tạp."
    start = "Ông Hòa về nước. Tại hội nghị".index("hội nghị")
    events = (event("e1", "conference", start, "B"), event("e2", "visit", 8, "C"))
    assert [s.event for s in read(marked, events=events)[1]] == ["e1"]


def test_recalled_event_is_not_where_it_was_said(read):
    marked = "[A|Ông Hòa] từng gặp [B|bà Mai]. [A|Ông Hòa] cảm ơn sự giúp đỡ của bạn."
    events = (event("e1", "meeting", 14, "A", "B", recalled=True),)
    assert [s.event for s in read(marked, events=events)[1]] == [None]


def test_topics_of_the_words_said(read):
    _, found = read("[A|Ông Hòa] đề nghị tăng cường hợp tác quốc phòng với [L|Lào].")
    assert found[0].topics


CONTINUED = [
    ("goes on", "[A|Ông Hòa] khẳng định hai nước là bạn. Quan hệ ấy rất bền chặt.", 1),
    ("the report's own", "[A|Ông Hòa] khẳng định hai nước là bạn. Chiều cùng ngày, đoàn về nước.", 0),
    ("another paragraph", "[A|Ông Hòa] khẳng định hai nước là bạn.\nQuan hệ ấy rất bền chặt.", 0),
    ("somebody else", "[A|Ông Hòa] khẳng định hai nước là bạn. [B|Bà Mai] đến từ thủ đô.", 0),
    ("a wish", "[A|Ông Hòa] cảm ơn mọi người đã đến. Quan hệ ấy rất bền chặt.", 0),
]


@pytest.mark.parametrize(("marked", "count"), [c[1:] for c in CONTINUED], ids=[c[0] for c in CONTINUED])
def test_continued(read, marked, count):
    _, found = read(marked)
    assert [len(s.continued) for s in found] == [count]


def test_ids_follow_the_text(read):
    _, found = read("[A|Ông Hòa] cảm ơn bạn bè; đề nghị hai bên phối hợp.\n[B|Bà Mai] nhất trí tăng cường hợp tác.")
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    assert [s.start for s in found] == sorted(s.start for s in found)
