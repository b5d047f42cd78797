"""Letters handed over, meals that a host gives, meetings with people named by kind: who takes part in which role."""

from __future__ import annotations

import pytest

from banggiao.pages import RawPage
from banggiao.read import read

# What a page says, and what it must give: type, whoever takes part, day.
TOLD = {
    "a letter handed over for its writer": (
        "Ngày 20/4, Phó Thủ tướng Phạm Văn Bình đã trao thư và chuyển lời mời của Chủ tịch nước Trần Văn Cường mời "
        "Tổng thống Mỹ Peter Brown thăm Việt Nam.",
        ("message", {("Trần Văn Cường", "sender"), ("Peter Brown", "recipient")}, "XXXX-04-20"),
    ),
    "a letter that somebody has sent": (
        "Ngày 3/2/2019, Chủ tịch nước Trần Văn Cường đã có thư gửi Thủ tướng Nhật Bản Kenji Tanaka.",
        ("message", {("Trần Văn Cường", "sender"), ("Kenji Tanaka", "recipient")}, "2019-02-03"),
    ),
    "greetings to many at home": (
        "Nhân dịp Tết, Chủ tịch nước Trần Văn Cường có Thư chúc mừng năm mới động viên toàn thể sĩ quan, chiến sĩ.",
        ("message", {("Trần Văn Cường", "sender")}, None),
    ),
    "asked to tea": (
        "Chiều 12/1/2017, tại Bắc Kinh, Tổng Bí thư Vương Minh đã mời Tổng Bí thư Trần Văn An dự tiệc trà.",
        ("ceremony", {("Vương Minh", "host"), ("Trần Văn An", "honoree")}, "2017-01-12"),
    ),
    "some members of parliament": (
        "Ngày 5/6/2017, Thủ tướng Nguyễn Văn An đã gặp một số nghị sĩ tại Washington.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "2017-06-05"),
    ),
    "firms of a country": (
        "Ngày 5/6/2017, Thủ tướng Nguyễn Văn An đã có cuộc gặp gỡ, đối thoại với các doanh nghiệp của Áo.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "2017-06-05"),
    ),
    "said when meeting": (
        "Phát biểu khi gặp lãnh đạo các công ty của Thái Lan sáng 18/8, Thủ tướng Nguyễn Văn An kêu gọi đầu tư.",
        ("meeting", {("Nguyễn Văn An", "participant")}, "XXXX-08-18"),
    ),
    "the day on which it was said": (
        "Việt Nam đề nghị Philippines xử lý vụ việc\n\n"
        "Thủ tướng Nguyễn Văn An khi gặp Tổng thống Philippines Juan Santos đã yêu cầu giải quyết vụ việc.\n\n"
        "Thủ tướng Nguyễn Văn An ngày 14/11 đề nghị Tổng thống Santos chỉ đạo xử lý.",
        ("meeting", {("Nguyễn Văn An", "participant"), ("Juan Santos", "participant")}, "XXXX-11-14"),
    ),
    "the last honours": (
        "Sáng 14/6/2024, UBND huyện Đức Thọ tổ chức Lễ truy điệu, an táng liệt sĩ Nguyễn Văn Hà.",
        ("ceremony", {("UBND huyện Đức Thọ", "host"), ("Nguyễn Văn Hà", "honoree")}, "2024-06-14"),
    ),
}
SILENT = {
    "meets with difficulties": "Thủ tướng Nguyễn Văn An gặp một số khó khăn với các nghị sĩ.",
    "asked to come": "Tổng thống Mỹ Peter Brown mời Chủ tịch nước Trần Văn Cường sang thăm Mỹ và dự hội nghị.",
    "a letter of those who hold no office": "Nhân dân đã gửi thư tới cán bộ xã.",
}


def events(text: str) -> list[tuple[str, set[tuple[str, str]], str | None]]:
    record = read(RawPage(source="page.txt", data=text.encode()))
    names = {a.id: a.name for a in record.actors}
    return [
        (e.type, {(names[p.actor], p.role) for p in e.participants}, e.date.edtf if e.date else None)
        for e in record.events
    ]


@pytest.mark.parametrize("case", TOLD)
def test_told(case: str) -> None:
    text, event = TOLD[case]
    assert event in events(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert not events(text)


def test_tea_is_apart_from_the_banquet() -> None:
    text = (
        "Ngày 12/1/2017, tại Bắc Kinh, Tổng Bí thư Vương Minh chủ trì tiệc chiêu đãi trọng thể chào mừng Tổng Bí thư "
        "Trần Văn An.\n\nTổng Bí thư Vương Minh đã mời Tổng Bí thư Trần Văn An cùng dự tiệc trà thân mật."
    )
    assert [e[0] for e in events(text)] == ["ceremony", "ceremony"]
