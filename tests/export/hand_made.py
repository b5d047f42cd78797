"""A few events, a page, a network and a briefing made by hand, for the exports."""

from __future__ import annotations

from banggiao.record import Plover
from banggiao.views.model import ActorRef, Count, EventLine, OfficeLine, Part, Passage, Source
from banggiao.views.model_lists import (
    Block,
    Briefing,
    BriefingItem,
    BriefingSection,
    Mark,
    Network,
    NetworkEdge,
    NetworkNode,
    PageView,
    PlaceMark,
    Places,
)

SOURCE = Source(
    page="0" * 63 + "1",
    article=0,
    title="Hội đàm {cấp cao} & ký 100% văn kiện",
    outlet="bao.example",
    url="https://bao.example/tin?a=1&b=2",
    published="2025-11-24T08:00:00+07:00",
    path="bao.html",
    number=1,
    authors=("Nguyễn Thị Bình An",),
)
TEXT = "Chiều 23/11, tại Hà Nội, ông Trần Văn Mẫu đã hội đàm với bà Jana Beispiel; hai bên “nhất trí” hợp tác."
PASSAGE = Passage(source=SOURCE, start=41, end=53, text=TEXT[41:53], before=TEXT[:41], after=TEXT[53:])
HOST = ActorRef(id="a1", name="Trần Văn Mẫu", kind="person", country="VN")
GUEST = ActorRef(id="a2", name="Jana Beispiel", kind="person", country="DE")
PARTY = ActorRef(id="a3", name="Đảng Mẫu", kind="party", country="DE")
PARTS = (
    Part(actor=HOST, role="participant", side="VN", offices=(OfficeLine(title="Bộ trưởng Bộ Ngoại giao"),), level=3),
    Part(
        actor=GUEST,
        role="participant",
        side="DE",
        lead=True,
        represents=(PARTY,),
        offices=(OfficeLine(title="Chủ tịch Đảng", former=True), OfficeLine(title="Nghị sĩ")),
        level=1,
    ),
)


def event(id_: str = "e1", **changes: object) -> EventLine:
    """An event of talks, with ``changes``."""
    values: dict[str, object] = {
        "id": id_, "type": "talks", "subtype": None, "status": "held", "date": "2025-11-23", "date_part": "afternoon",
        "place": "Hà Nội", "country": "VN", "parts": PARTS, "channel": "party", "grade": None, "series": None,
        "ordinal": None, "topics": ("hợp tác", "đào tạo"), "part_of": None, "level": 3, "reports": 2,
        "confidence": 0.875, "passage": PASSAGE, "plover": Plover("CONSULT", "visit", ("diplomatic",)),
    }  # fmt: skip
    return EventLine(**(values | changes))  # type: ignore[arg-type]


EVENTS = (
    event(),
    event("e2", type="visit", date="2025-11-22/2025-11-25", status="planned", place="Cộng hòa Mẫu", grade="official"),
    event("e3", type="message", subtype="condolence", date="XXXX-11-30", place=None, country=None, plover=None),
    event("e4", date=None, passage=None, parts=(), topics=(), place='=HYPERLINK("x")', confidence=1.0),
    event("e5", date="2025-12", part_of="e2", series="Đối thoại, chính sách", ordinal=3, status="cancelled"),
)
NETWORK = Network(
    ego=HOST,
    nodes=(NetworkNode(actor=HOST, events=3, distance=0), NetworkNode(actor=GUEST, events=2, distance=1)),
    edges=(
        NetworkEdge(
            a="a1", b="a2", events=2, first="2025-11", last="2025-11-23", types=(Count(key="talks", count=2),),
            event_ids=("e1", "e2"),
        ),
    ),
    left_out=0,
)  # fmt: skip
PLACES = Places(
    places=(
        PlaceMark(
            name="Hà Nội", country="VN", latitude=21.03, longitude=105.85, precision="place", events=2,
            first="2025-11-23", last="2025-12",
        ),
        PlaceMark(
            name="Làng Mẫu", country=None, latitude=None, longitude=None, precision="unknown", events=1, first=None,
            last=None,
        ),
    ),
    countries=(Count(key="VN", count=2),),
    unplaced=1,
)  # fmt: skip
PAGE = PageView(
    source=SOURCE,
    media_type="text/html",
    language="vi",
    first_seen="2025-11-24",
    last_seen="2025-11-24",
    versions=(SOURCE.page,),
    text=TEXT,
    blocks=(Block(kind="paragraph", start=0, end=len(TEXT), role="main"),),
    articles=(),
    marks=(
        Mark(kind="date", start=0, end=11, id=None, label="2025-11-23"),
        Mark(kind="actor", start=29, end=41, id="a1", label="Trần Văn Mẫu"),
    ),
    events=(),
    statements=(),
)
BRIEFING = Briefing(
    actor=PARTY,
    home=ActorRef(id="a9", name="Việt Nam", kind="state", country="VN"),
    language="vi",
    title="Tài liệu tóm tắt: Đảng Mẫu",
    since=None,
    until=None,
    span="Giai đoạn: 2024 – 2025",
    sections=(
        BriefingSection(
            key="contacts",
            title="Tiếp xúc gần đây",
            note="Có 2 sự kiện chung.",
            items=(BriefingItem(id="e1", text="23/11/2025: hội đàm <b>tại</b> Hà Nội", sources=(1,)),),
            left=0,
        ),
    ),
    sources=(SOURCE,),
)
