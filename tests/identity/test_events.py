"""One event in many reports: what joins two reports, what keeps them apart, and what the merged event says."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.edtf import first_day, last_day
from banggiao.identity.cluster import Link, cluster
from banggiao.identity.merge import merge
from banggiao.identity.reports import DOUBTFUL, SAME, Report, Taker, compare_reports, report_keys
from banggiao.record import Count, Event, EventDate, Participant, Place, Series, Span

AT = Span(0, 1)
PEOPLE = {"an": "VN", "bình": "VN", "chi": "VN", "anna": "DE", "otto": "DE", "luc": "FR"}


def report(
    id: str,
    type: str = "talks",
    who: tuple[str, ...] = ("an", "anna"),
    date: str | None = "2025-03-10",
    *,
    page: str | None = None,
    published: str | None = "2025-03-10",
    place: tuple[str, str | None] | None = None,
    series: tuple[str, int | None] | None = None,
    words: str = "",
    outlet: str | None = None,
    **more: Any,
) -> Report:
    """A report. Names with a capital are bodies, written with their country ("Hội mẫu:DE")."""
    takers = tuple(_taker(name) for name in who)
    event = Event(
        id,
        type,  # type: ignore[arg-type]
        0,
        (AT,),
        tuple(Participant(t.actor, "participant", 0, 1) for t in takers),
        date=EventDate(date, "text", AT) if date else None,
        place=Place(place[0], 0, 1, place[1]) if place else None,
        series=Series(*series) if series else None,
        **more,
    )
    return Report(
        id=id,
        page=page or f"page of {id}",
        article=0,
        outlet=outlet or f"outlet of {id}",
        event=event,
        takers=takers,
        first_day=first_day(date),
        last_day=last_day(date),
        published=published,
        words=frozenset(words.split()),
    )


def _taker(name: str) -> Taker:
    if ":" in name:
        body, country = name.split(":")
        return Taker(body, body, "organ", "participant", country)
    return Taker(name, name, "person", "participant", PEOPLE[name])


LONG = "mot hai ba bon nam sau bay tam chin muoi muoimot muoihai"

CASES = [
    pytest.param({}, {}, "one", id="the same people on the same day"),
    pytest.param({}, {"type": "reception"}, "one", id="types that outlets mix up"),
    pytest.param({}, {"type": "call"}, "two", id="a call is no meeting"),
    pytest.param({}, {"who": ("an", "otto")}, "two", id="another counterpart of the same country"),
    pytest.param({}, {"who": ("an", "luc")}, "two", id="another counterpart of another country"),
    pytest.param({}, {"who": ("chi", "anna")}, "two", id="another host"),
    pytest.param({}, {"who": ("an", "Hội mẫu:DE")}, "one", id="the other side without its leader's name"),
    pytest.param({}, {"who": ("an", "anna", "otto")}, "one", id="a companion more"),
    pytest.param({"who": ("an",)}, {"who": ("an",)}, "weak", id="one side only"),
    pytest.param({}, {"date": "2025-03-11"}, "weak or one", id="a day apart"),
    pytest.param({}, {"date": "2025-03-12"}, "two", id="two days apart"),
    pytest.param({}, {"date": "2025-03"}, "weak or one", id="a month that holds the day"),
    pytest.param({}, {"date": None, "published": "2025-03-11"}, "one", id="undated, in the news a day later"),
    pytest.param({}, {"date": None, "published": "2025-03-25"}, "two", id="undated, in the news two weeks later"),
    pytest.param({}, {"date": "XXXX-03-10", "published": None}, "one", id="no year"),
    pytest.param({}, {"date": "XXXX-03-12", "published": None}, "two", id="no year, another day"),
    pytest.param({}, {"page": "page of a"}, "two", id="two events of one article"),
    pytest.param({"place": ("Hà Nội", "VN")}, {"place": ("Berlin", "DE")}, "two", id="places in two countries"),
    pytest.param(
        {"type": "visit", "date": "2025-03-10/2025-03-12"},
        {"type": "visit", "date": "2025-03-11"},
        "one",
        id="a day of a visit",
    ),
    pytest.param(
        {"type": "visit", "date": None, "place": ("Vientiane", "LA")},
        {"type": "visit", "date": None, "place": ("Phnom Penh", "KH")},
        "two",
        id="two legs of a journey",
    ),
    pytest.param(
        {"type": "dialogue", "who": ("an",), "series": ("Đối thoại mẫu", 3)},
        {"type": "dialogue", "who": ("anna",), "series": ("Đối thoại mẫu", 3)},
        "one",
        id="the same number of a series",
    ),
    pytest.param(
        {"type": "dialogue", "series": ("Đối thoại mẫu", 3)},
        {"type": "dialogue", "series": ("Đối thoại mẫu", 4)},
        "two",
        id="another number of a series",
    ),
    pytest.param(
        {"type": "message", "subtype": "congratulation"},
        {"type": "message", "subtype": "condolence"},
        "two",
        id="congratulation and condolence",
    ),
    pytest.param(
        {"type": "position", "who": ("an",), "words": LONG},
        {"type": "position", "who": ("an",), "words": LONG},
        "one",
        id="one position in the same words",
    ),
    pytest.param(
        {"type": "position", "who": ("an",), "words": LONG},
        {"type": "position", "who": ("an",), "words": "hoan toan khac nhau o day"},
        "weak or two",
        id="two positions of one speaker on one day",
    ),
    pytest.param(
        {"type": "ceremony", "who": ("Hội mẫu:VN",), "words": LONG},
        {"type": "ceremony", "who": ("Ủy ban mẫu:VN",), "words": LONG},
        "one",
        id="a sentence taken over",
    ),
    pytest.param(
        {"who": ("an",), "date": None, "published": None, "words": LONG},
        {"who": ("an",), "date": None, "published": None, "words": LONG},
        "one",
        id="a sentence taken over word for word, without any date",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict"), CASES)
def test_two_reports(a: dict[str, Any], b: dict[str, Any], verdict: str) -> None:
    left, right = report("a", **a), report("b", **b)
    score, reasons = compare_reports(left, right)
    got = "one" if score >= SAME else "weak" if score >= DOUBTFUL else "two"
    assert got in verdict.split(" or "), (score, reasons)
    assert compare_reports(right, left)[0] == score


@pytest.mark.parametrize(("a", "b", "verdict"), [case for case in CASES if case.values[2] == "one"])
def test_reports_of_one_event_share_a_key(a: dict[str, Any], b: dict[str, Any], verdict: str) -> None:
    assert set(report_keys(report("a", **a))) & set(report_keys(report("b", **b)))


def test_merged_event_takes_what_most_say() -> None:
    count = ("đại biểu", 0, 1)
    merged = merge(
        [
            report("c", date="2025-03", published="2025-03-12", counts=(Count(count[0], 200, 0, 1),)),
            report("a", date="2025-03-10", published="2025-03-10", place=("Hà Nội", "VN"), who=("an", "anna", "otto")),
            report("b", date="2025-03-11", published="2025-03-11", counts=(Count(count[0], 250, 0, 1),)),
            report("d", type="reception", date="2025-03-10", published="2025-03-13", place=("Thủ đô Hà Nội", "VN")),
        ]
    )
    assert merged.first.id == "a"
    assert merged.values["type"] == "talks"
    assert merged.date
    assert merged.date.edtf == "2025-03-10"
    assert merged.place
    assert merged.place.name == "Thủ đô Hà Nội"
    assert [t.actor for t in merged.takers] == ["an", "anna", "otto"]
    assert merged.disagreements == (
        ("count:dai bieu", "200", ("c",)),
        ("count:dai bieu", "250", ("b",)),
        ("date", "2025-03-10", ("a", "d")),
        ("date", "2025-03-11", ("b",)),
        ("type", "reception", ("d",)),
        ("type", "talks", ("a", "b", "c")),
    )


@pytest.mark.parametrize(
    ("places", "claims"),
    [
        pytest.param(
            [("Hà Nội", "VN"), ("Phủ Chủ tịch", "VN"), ("Việt Nam", "VN")], [], id="a venue, its town, its country"
        ),
        pytest.param([("Hà Nội", "VN"), ("Huế", "VN")], ["Huế", "Hà Nội"], id="two towns"),
        pytest.param([("Berlin", "DE"), ("Hà Nội", "VN")], ["Việt Nam", "Đức"], id="two countries"),
        pytest.param([("Mỹ", "US"), ("Hoa Kỳ", "US")], [], id="two names of a country"),
    ],
)
def test_places_on_which_reports_differ(places: list[tuple[str, str]], claims: list[str]) -> None:
    merged = merge(report(str(i), place=place) for i, place in enumerate(places))
    assert [value for field, value, _ in merged.disagreements if field == "place"] == claims


def test_confidence_grows_with_outlets_not_with_pages() -> None:
    one = merge([report("a", confidence=0.8, outlet="x"), report("b", confidence=0.8, outlet="x")])
    two = merge([report("a", confidence=0.8, outlet="x"), report("b", confidence=0.8, outlet="y")])
    assert (one.confidence, two.confidence) == (0.8, 0.9)


@pytest.mark.parametrize(
    ("links", "apart", "groups"),
    [
        pytest.param([("a", "b", 0.9), ("b", "c", 0.9)], [], [["a", "b", "c"], ["d"]], id="a chain"),
        pytest.param(
            [("a", "b", 0.9), ("b", "c", 0.95)], [("a", "c")], [["a"], ["b", "c"], ["d"]], id="the surer first"
        ),
        pytest.param([("a", "b", 2.0)], [("a", "b")], [["a", "b"], ["c"], ["d"]], id="a person's word"),
        pytest.param(
            [("a", "b", 2.0), ("b", "c", 0.9)],
            [("a", "b"), ("a", "c")],
            [["a", "b", "c"], ["d"]],
            id="who joins one that people joined joins both",
        ),
        pytest.param([], [], [["a"], ["b"], ["c"], ["d"]], id="no links"),
    ],
)
def test_groups(links: list[tuple[str, str, float]], apart: list[tuple[str, str]], groups: list[list[str]]) -> None:
    conflicts = {frozenset(pair) for pair in apart}
    made = [Link(*link) for link in links]
    for order in (made, made[::-1]):
        assert cluster("dbca", order, lambda a, b: frozenset((a, b)) in conflicts) == groups
