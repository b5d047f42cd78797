"""Twelve invented pages about three invented happenings, with spellings, dates and figures that differ."""

from __future__ import annotations

from made import Made

from banggiao.store.ingest import Incoming

OUTLETS = ("to-tin.example", "bao-ngay.example", "diem-bao.example")
LAO = ("Khăm-phon Xi-xa-vát", "Khamphon Sisavath")
DAYS = ("2025-03-10", "2025-03-10", "2025-03-11")


def _talks(i: int) -> Made:
    guest, outlet = LAO[i % 2], OUTLETS[i % 3]
    text = (
        f"Tin số {i} của {outlet}. Ngày 10/3, tại Hà Nội, Bộ trưởng Trần Văn Mẫu hội đàm với {guest}, "
        "Chủ tịch Hội mẫu. "
        f"Hơn {200 + i % 3} đại biểu dự. Ông Trần Văn Mẫu khẳng định hợp tác {i} tốt đẹp."
    )
    return (
        Made(f"talks-{i}.txt", text, day="2025-03-10", outlet=outlet)
        .actor("Trần Văn Mẫu", "person", "VN", "Bộ trưởng")
        .actor(guest, "person", "LA", "Chủ tịch Hội mẫu")
        .event(
            "talks" if i % 2 else "meeting",
            "hội đàm với",
            ("Trần Văn Mẫu", "participant"),
            (guest, "participant"),
            date=DAYS[i % 3],
            place=("Hà Nội", "VN"),
            counts=(("đại biểu", 200 + i % 3, f"Hơn {200 + i % 3} đại biểu"),),
        )
        .statement("affirm", "Trần Văn Mẫu", "khẳng định", f"hợp tác {i} tốt đẹp", "e1")
    )


def _others(i: int) -> Made:
    text = f"Bản tin {i}: Trần Văn Mẫu tiếp Lê Thị Thử chiều {2 * i + 1}/4. Trần Văn Mẩu vắng mặt. Tran Van Mau là ai?"
    made = Made(f"other-{i}.txt", text, day="2025-04-20", outlet=OUTLETS[i % 3])
    made.actor("Trần Văn Mẫu", "person", None).actor("Lê Thị Thử", "person", "VN").actor("Trần Văn Mẩu", "person", "VN")
    made.actor("Tran Van Mau", "person", "VN")
    return made.event(
        "reception", "tiếp", ("Trần Văn Mẫu", "host"), ("Lê Thị Thử", "guest"), date=f"2025-04-{2 * i + 1:02}"
    )


def pages() -> list[Incoming]:
    """All twelve."""
    return [_talks(i).incoming() for i in range(6)] + [_others(i).incoming() for i in range(6)]
