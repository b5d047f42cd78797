"""Texts adopted, joint statements quoted, views of posted people, decisions and what their day dates."""

from __future__ import annotations

import pytest
from reading import named, record_of, types_in

JOINT = (
    "Việt Nam, Lào đẩy nhanh các dự án\n\n"
    "Tuyên bố chung hôm nay sau chuyến thăm Lào của Tổng Bí thư Trần Văn Minh nhấn mạnh hai bên sẽ đẩy nhanh.\n"
)
OLD_JOINT = (
    "Việt Nam, Lào đẩy nhanh các dự án\n\n"
    "Hôm nay, Tổng Bí thư Trần Văn Minh thăm Lào. Theo Tuyên bố chung năm 2017, hai bên sẽ đẩy nhanh.\n"
)
BY_DECISION = (
    "Bộ Chính trị vừa ký Quyết định số 520 ngày 17/6/2024 bổ nhiệm ông Trần Văn Nam giữ chức Thứ trưởng Bộ Xây dựng."
)
ASSEMBLY = (
    "HĐND tỉnh Nghệ An bầu tân Chủ tịch UBND tỉnh\n\n"
    "Sáng 12/7/2024, HĐND tỉnh Nghệ An đã tiến hành bầu chức danh Chủ tịch UBND tỉnh.\n\n"
    "Ông Trần Văn Minh, Phó Bí thư Tỉnh ủy, trúng cử chức Chủ tịch UBND tỉnh Nghệ An.\n"
)
COUNSELLOR = (
    "Thị trường Ấn Độ còn rộng\n\n"
    "Theo ông Lê Văn Toàn, Tham tán Thương mại Việt Nam tại Ấn Độ, doanh nghiệp cần chú ý.\n"
)
SIGNED_NOW = (
    "Hai Thủ tướng hoan nghênh Việt Nam và Canada đã ký kết một số thỏa thuận hợp tác trong chuyến thăm của ông Brown."
)
TELLING = {
    "joint statement": ("agreement", JOINT),
    "law": ("agreement", "Sáng 18/1/2024, Quốc hội đã thông qua Luật Đất đai."),
    "resolution abroad": ("agreement", "Đại hội đồng Liên hợp quốc ngày 10/5/2024 đã bỏ phiếu thông qua nghị quyết."),
    "view": ("position", COUNSELLOR),
    "signed on the visit": ("agreement", SIGNED_NOW),
    "lawyers": ("position", "Hội Luật gia Việt Nam ra tuyên bố phản đối Trung Quốc\n"),
    "released": (
        "appointment",
        "Ngày 9/11/2024, Bộ Chính trị đồng ý để ông Trần Văn Nam thôi giữ chức Bí thư Tỉnh ủy.",
    ),
}
SILENT = {
    "joint statement of old": ("agreement", OLD_JOINT),
    "law to come": ("agreement", "Quốc hội cần sớm thông qua Luật Đất đai."),
    "view of a scholar": ("position", COUNSELLOR.replace("Tham tán Thương mại Việt Nam tại Ấn Độ", "chuyên gia")),
    "signed long ago": ("agreement", SIGNED_NOW.partition(" trong chuyến")[0] + "."),
    "consent": ("appointment", "Ngày 9/11/2024, Bộ Chính trị đồng ý để ông Trần Văn Nam giới thiệu dự án."),
}


@pytest.mark.parametrize("case", TELLING)
def test_wording_tells_its_event(case: str) -> None:
    kind, text = TELLING[case]
    assert kind in types_in(text)


@pytest.mark.parametrize("case", SILENT)
def test_neighbours_tell_none(case: str) -> None:
    kind, text = SILENT[case]
    assert kind not in types_in(text)


def test_joint_statement_is_of_the_two_states() -> None:
    record = record_of(JOINT)
    (event,) = [e for e in record.events if e.type == "agreement"]
    assert set(named(record, event, "signatory")) == {"Việt Nam", "Lào"}


def test_decision_dates_the_appointment() -> None:
    (event,) = record_of(BY_DECISION).events
    assert event.date is not None
    assert event.date.edtf == "2024-06-17"


def test_assembly_that_elects_is_the_appointer() -> None:
    record = record_of(ASSEMBLY)
    (event,) = [e for e in record.events if e.type == "appointment"]
    assert set(named(record, event, "appointer")) == {"HĐND tỉnh Nghệ An"}
    assert event.date is not None
    assert event.date.edtf == "2024-07-12"


def test_day_before_the_verb_is_that_of_the_words() -> None:
    told = "Thủ tướng Nhật Bản Sato Ken sáng 14/8/2024 cho biết sẽ rời ghế vào tháng 9."
    text = f"Thủ tướng Nhật Bản Sato Ken không tái tranh cử\n\n{told}\n"
    (event,) = [e for e in record_of(text).events if e.type == "position"]
    assert event.date is not None
    assert event.date.edtf == "2024-08-14"


def test_summits_by_short_names_are_two() -> None:
    record = record_of("Thủ tướng Trần Văn Minh sẽ dự ASEM tại Brussels và sẽ dự G20 tại Rome.")
    assert [e.type for e in record.events].count("conference") == 2


def test_round_table_on_a_programme_is_no_summit() -> None:
    text = (
        "Thủ tướng Lào Bun Xay sẽ tham dự tọa đàm với sinh viên. Sau đó, ông sẽ dự Hội nghị cấp cao APEC tại Đà Nẵng."
    )
    assert [e.type for e in record_of(text).events].count("conference") == 2
