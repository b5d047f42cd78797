"""Who deals with whom: the channel of an event."""

from __future__ import annotations

import pytest
from staged import Staged

HOST = "{Chủ tịch nước *Trần An*|p|VN} đã tiếp "

CHANNELS = [
    ("state", HOST + "{Bộ trưởng Ngoại giao Lào *Khăm Xay*|p|LA}.", "state"),
    (
        "party",
        "{Trưởng Ban Đối ngoại Trung ương *Lê Bình*|p|VN} tiếp {Phó Trưởng Ban Đối ngoại Đảng *Khăm Xay*|p|LA}.",
        "party",
    ),
    (
        "a seat in the party beside a post of state",
        "{Ủy viên Trung ương Đảng, Ủy viên Quân ủy Trung ương, Phó Tổng Tham mưu trưởng *Lê Bình*|p|VN} hội đàm với "
        "{Tư lệnh Lục quân Lào *Khăm Xay*|p|LA}.",
        "state",
    ),
    (
        "a seat in the party only",
        "{Ủy viên Bộ Chính trị *Lê Bình*|p|VN} hội đàm với {Bí thư Trung ương Đảng *Khăm Xay*|p|LA}.",
        "party",
    ),
    (
        "a seat in the party beside a post that tells nothing",
        "{Trưởng Ban Đối ngoại Trung ương *Lê Bình*|p|VN} hội đàm với "
        "{Ủy viên Trung ương Đảng, Phó Trưởng Ban *Khăm Xay*|p|LA}.",
        "party",
    ),
    (
        "parliament",
        "{Chủ tịch Quốc hội *Lê Bình*|p|VN} hội đàm với {Chủ tịch Thượng viện *Jan Novy*|p|CZ}.",
        "parliament",
    ),
    (
        "the Front",
        "{Ủy viên Trung ương Đảng, Chủ tịch Mặt trận Tổ quốc *Lê Bình*|p|VN} hội đàm với "
        "{Chủ tịch Mặt trận Lào xây dựng đất nước *Khăm Xay*|p|LA}.",
        "people",
    ),
]


@pytest.mark.parametrize(("text", "channel"), [r[1:] for r in CHANNELS], ids=[r[0] for r in CHANNELS])
def test_channel(text: str, channel: str) -> None:
    assert [e.channel for e in Staged(f"Ngày 3/4, {text}").events] == [channel]
