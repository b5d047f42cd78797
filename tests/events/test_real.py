"""Real pages beside the checkout: what the two seeds must give, and pages that hold no event."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.pages.sources import open_pages
from banggiao.read import read
from banggiao.record import Event, Record

pytestmark = pytest.mark.shared


def found(record: Record, type: str, **roles: str) -> list[Event]:
    """Events of ``type`` with somebody of each name in each role."""
    names = {a.id: a.name for a in record.actors}
    wanted = {(name.replace("_", " "), role) for name, role in roles.items()}
    return [e for e in record.events if e.type == type and wanted <= {(names[p.actor], p.role) for p in e.participants}]


def seed(shared: Path, number: str) -> Record:
    path = next((shared / "seeds").glob(f"{number}_*.txt"))
    return read(next(iter(open_pages([str(path)]))))  # type: ignore[arg-type]


def test_seed_of_parties_and_teasers(shared: Path) -> None:
    record = seed(shared, "000")
    [seminar] = found(record, "conference", Trần_Đức_Thắng="attendee")
    assert seminar.series is not None
    assert seminar.series.ordinal == 26
    assert seminar.place
    assert seminar.place.country == "MX"
    assert found(record, "talks", Trần_Đức_Thắng="participant", Alberto_Anaya="participant")
    [tribute] = found(record, "ceremony", Trần_Đức_Thắng="participant", Hồ_Chí_Minh="honoree")
    assert tribute.subtype == "tribute"
    [telegram] = found(record, "message", Lương_Cường="sender", Maha_Vajiralongkorn="recipient")
    assert telegram.date
    assert telegram.date.edtf.endswith("12-05")
    assert telegram.article != seminar.article


def test_seed_of_a_dialogue_within_a_visit(shared: Path) -> None:
    record = seed(shared, "002")
    [reception] = found(record, "reception", Nguyễn_Xuân_Thắng="host", Tobias_Bank="guest")
    assert reception.date
    assert reception.date.edtf == "XXXX-11-23"
    [visit] = found(record, "visit", Tobias_Bank="visitor")
    [dialogue] = found(record, "dialogue", Lê_Hoài_Trung="chair", Tobias_Bank="chair")
    assert dialogue.series is not None
    assert dialogue.series.ordinal == 3
    assert dialogue.part_of == reception.part_of == visit.id


def test_pages_of_sport_shows_and_companies_hold_next_to_none(shared: Path) -> None:
    records = [read(raw) for raw in open_pages([str(shared / "articles" / "other.jsonl")])]  # type: ignore[arg-type]
    assert len(records) > 100
    assert sum(1 for r in records if r.events) <= 3
