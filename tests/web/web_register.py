"""What the tests of the web pages show: addresses of every page, and a page that means harm."""

from __future__ import annotations

from pathlib import Path

from banggiao import views
from banggiao.store import Store
from made_register import Sheet

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a-token-of-the-tests"
EVIL = "<script>alert('x')</script>"


def hostile() -> Sheet:
    """A page whose title, name, place and series are markup."""
    return (
        Sheet(
            f'x"><img src=x onerror=alert(1)>{EVIL}',
            "2024-04-01",
            "evil.example",
            f"Tiếp khách {EVIL}",
            f"Ngày 1/4/2024, tại {EVIL}Nơi, Kẻ {EVIL} Xấu tiếp Lê Thị Thử; nói </textarea>{EVIL} hai bên.",
        )
        .actor(f"Kẻ {EVIL} Xấu", "person", "VN")
        .actor("Lê Thị Thử", "person", "VN")
        .event(
            "reception",
            "tiếp Lê Thị Thử",
            (f"Kẻ {EVIL} Xấu", "host"),
            ("Lê Thị Thử", "guest"),
            date="2024-04-01",
            place=(f"{EVIL}Nơi", "VN"),
            series=(f"Chuỗi {EVIL}/..", 2),
            channel="state",
        )
        .said("affirm", f"Kẻ {EVIL} Xấu", "nói", f"</textarea>{EVIL} hai bên")
    )


def page_addresses(store: Store) -> dict[str, str]:
    """An address of every page, by a short name, each with something to show."""
    glance = views.overview(store)
    events = views.timeline(store, limit=500).events
    event = max(events, key=lambda e: (e.reports, len(e.parts), e.id))
    person = next(a for a in glance.examples if a.kind == "person")
    state = next(a for a in glance.examples if a.kind == "state" and a.country != "VN")
    statement = views.statements(store, limit=1).statements[0]
    page = views.event(store, id=event.id).reports[0].source.path
    series = views.series_list(store).series[0].name
    return {
        "start": "/",
        "search": "/search?q=hội đàm",
        "search_facets": "/search?q=type:visit country:VN",
        "search_group": "/search?q=hợp tác&group=statements&sort=date",
        "search_empty": "/search",
        "search_nothing": "/search?q=Nguyen Xuan Phuk",
        "new": "/new?since=2020",
        "timeline": "/timeline",
        "timeline_month": f"/timeline?unit=month&actor={person.id}",
        "statements": "/statements",
        "commitments": "/commitments",
        "network": "/network",
        "ego": f"/network?name={person.id}",
        "map": "/map",
        "series": "/series",
        "series_one": f"/series/{series}",
        "coverage": "/coverage",
        "event": f"/events/{event.id}",
        "actor": f"/actors/{person.id}",
        "statement": f"/statements/{statement.id}",
        "relation": f"/relation?a=Việt Nam&b={state.id}",
        "relation_empty": "/relation",
        "page": page,
        "read": "/read",
        "briefing": f"/briefing?name={state.id}",
        "briefing_edit": f"/briefing?name={state.id}&edit=1",
        "briefing_empty": "/briefing",
        "help": "/help",
        "sign_in": "/sign-in",
    }
