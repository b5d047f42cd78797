"""What is no event of this register: sport, shows, companies; and what somebody says, where that is the news."""

from __future__ import annotations

import pytest
from staged import Staged

MIN = "{Bộ trưởng Ngoại giao Mỹ *John Fox*|p|US}"

NONE = {
    "players": "{*Nguyễn Văn Toàn*|p|VN} gặp {*Messi*|p|AR} trong trận đấu tối qua.",
    "companies": "{Công ty *Alpha*|g|VN} ký kết hợp tác với {Công ty *Beta*|g|VN}.",
    "pageant": "Hoa hậu {*Lan Anh*|p|VN} gặp gỡ {người mẫu *Minh Tú*|p|VN} tại đêm chung kết Hoa hậu.",
    "reporters": "{Thủ tướng *Lê Bình*|p|VN} gặp gỡ báo chí bên hành lang.",
    "since": "Kể từ khi {*Lê Bình*|p|VN} nhậm chức, kinh tế tăng trưởng.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_none(text: str) -> None:
    assert Staged(text).summary() == []


def test_what_a_minister_says_of_another_country_is_news() -> None:
    page = Staged(f"Ngày 3/4, {MIN} lên án hành động của {{*Nga*|s|RU}}.")
    assert [(e.type, page.parts(e)) for e in page.events] == [("position", {("John Fox", "speaker")})]
    assert page.events[0].date
    assert page.events[0].date.edtf == "XXXX-04-03"


def test_what_is_said_at_a_meeting_is_a_statement_only() -> None:
    page = Staged(
        f"Ngày 3/4, {{Chủ tịch nước *Trần An*|p|VN}} đã tiếp {MIN}.", f"{MIN} lên án hành động của {{*Nga*|s|RU}}."
    )
    assert [e.type for e in page.events] == ["reception"]


def test_domestic_sessions_are_in_scope() -> None:
    page = Staged("Sáng 3/4, {Thủ tướng *Lê Bình*|p|VN} chủ trì phiên họp {*Chính phủ*|o|VN}.")
    assert [(e.type, e.channel) for e in page.events] == [("session", "domestic")]
