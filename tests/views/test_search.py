"""Search over the register: what is found, in which order, with which facets and suggestions."""

from __future__ import annotations

import contextlib

import pytest

from banggiao import views
from banggiao.errors import NotFound, QueryError
from banggiao.store import Store

FOUND: dict[str, tuple[str, tuple[int, int, int]]] = {
    # question: events, statements, articles
    "a word": ("hội đàm", (1, 0, 2)),
    "a word without marks": ("hoi dam", (1, 0, 2)),
    "đ folded": ("doi thoai", (2, 1, 3)),
    "a phrase": ('"đối thoại chính sách"', (2, 1, 3)),
    "a phrase that is none": ('"chính sách đối thoại"', (0, 0, 0)),
    "a participant's name": ('"Trần Văn Mẫu"', (4, 1, 4)),
    "an office of then": ('"Bộ trưởng Bộ Ngoại giao"', (3, 0, 2)),
    "a beginning": ("thoa*", (3, 1, 3)),
    "what is left out": ("đối thoại -2021", (2, 1, 2)),
    "a type": ("type:visit", (2, 0, 0)),
    "types": ("type:visit,talks", (3, 4, 0)),
    "a type left out": ("lào -type:visit", (4, 3, 5)),
    "an act": ("act:invite", (0, 1, 0)),
    "a country": ("country:LA", (7, 5, 3)),
    "an actor": ('actor:"lê thị thử"', (1, 1, 1)),
    "a party": ('party:"Đảng Mẫu Lào"', (2, 2, 1)),
    "an office": ('office:"thứ trưởng"', (1, 1, 0)),
    "a series": ('series:"Đối thoại chính sách"', (2, 2, 0)),
    "a place": ('place:"Viêng Chăn"', (1, 1, 0)),
    "a topic": ('topic:"giáo dục"', (2, 1, 0)),
    "an outlet": ("outlet:bao-ba.example", (2, 0, 2)),
    "a day": ("date:2024-03-11", (2, 4, 0)),
    "a year": ("date:2024", (2, 4, 2)),
    "since and a word": ("lào since:2025", (1, 0, 2)),
    "a channel": ("channel:party", (2, 4, 0)),
}


@pytest.mark.parametrize(("question", "totals"), FOUND.values(), ids=FOUND)
def test_found(store: Store, question: str, totals: tuple[int, int, int]) -> None:
    found = views.search(store, query=question)
    assert (found.events.total, found.statements.total, found.articles.total) == totals
    assert len(found.events.hits) == totals[0]
    assert not found.events.more


def test_exact_spelling_comes_first(store: Store) -> None:
    marked = [h.snippet for h in views.search(store, query="Lào").articles.hits]
    exact = [any(m.exact for m in s.marks) for s in marked]
    assert exact == sorted(exact, reverse=True)
    # "Lao động" of the newest page is found too, but below the pages that spell it so.
    assert exact[0]
    assert views.search(store, query="Lào", sort="date").articles.hits[0].source.published == "2025-03-01"


def test_highlights_lie_in_the_original_text(store: Store) -> None:
    for hit in views.search(store, query="hoi dam").events.hits:
        assert {hit.snippet.text[m.start : m.end] for m in hit.snippet.marks} == {"hội", "đàm"}


@pytest.mark.parametrize(("question", "outlet"), [("hội đàm ông", "hai"), ("hội đàm Bộ", "mot")])
def test_of_several_reports_the_one_with_the_words_is_shown(store: Store, question: str, outlet: str) -> None:
    (hit,) = views.search(store, query=question).events.hits
    assert hit.event.passage is not None
    assert hit.event.passage.source.outlet == f"bao-{outlet}.example"
    assert hit.event.passage.text in hit.snippet.text


def test_facets_count_the_hits_and_narrow_the_question(store: Store) -> None:
    found = views.search(store, query="mẫu")
    facets = {f.field: {v.label: v for v in f.values} for f in found.facets}
    for field in ("type", "channel", "country", "status", "outlet"):
        for value in facets[field].values():
            narrowed = views.search(store, query=f"mẫu {value.term}")
            assert narrowed.events.total == value.count, value.term
    assert facets["actor"]["Trần Văn Mẫu"].count == 4
    assert [(b.period, b.count) for b in found.bars] == [("2024", 2), ("2025", 2)]
    assert found.undated == 1


def test_a_facet_of_several_words_is_quoted(store: Store) -> None:
    found = views.search(store, query="lào")
    terms = {v.term: v.count for f in found.facets for v in f.values}
    assert terms['series:"Đối thoại chính sách"'] == 1
    assert views.search(store, query='lào series:"Đối thoại chính sách"').events.total == 1


def test_actors_by_their_names(store: Store) -> None:
    for query in ("khăm", "kham-phan", "Khăm-phăn Thử"):
        assert [a.name for a in views.search(store, query=query).actors.hits] == ["Khăm-phăn Thử-nghiệm"]
    assert {a.name for a in views.search(store, query="dang").actors.hits} == {
        "Đảng Thử nghiệm Việt Nam",
        "Đảng Mẫu Lào",
    }


MISSPELLED = {
    "a letter too many": ("hooi dam", "hội đàm"),
    "a letter swapped": ("hộiđàm doi thaoi", None),
    "a name": ("Tran Van Mauu", "Trần Văn Mẫu"),
}


@pytest.mark.parametrize(("question", "meant"), MISSPELLED.values(), ids=MISSPELLED)
def test_suggestions_have_answers(store: Store, question: str, meant: str | None) -> None:
    found = views.search(store, query=question)
    suggested = [s.query for s in found.suggestions]
    assert suggested[:1] == ([meant] if meant else [])
    for suggestion in found.suggestions:
        assert views.search(store, query=suggestion.query).events.total == suggestion.events


def test_a_question_with_answers_has_no_suggestions(store: Store) -> None:
    assert views.search(store, query="hội đàm").suggestions == ()


@pytest.mark.parametrize("sort", ["relevance", "date"])
@pytest.mark.parametrize("group", ["events", "statements", "articles", "actors"])
def test_pages_of_results_join_without_a_gap(store: Store, group: str, sort: str) -> None:
    def hits(limit: int, offset: int) -> list[object]:
        found = views.search(store, query="khăm-phăn*", group=group, sort=sort, limit=limit, offset=offset)
        return list(getattr(found, group).hits)

    assert [h for at in range(0, 8, 2) for h in hits(2, at)] == hits(10, 0)


def test_only_the_group_asked_for_is_listed(store: Store) -> None:
    found = views.search(store, query="lào", group="articles", limit=1, offset=1)
    assert (len(found.articles.hits), found.events.hits, found.statements.hits) == (1, (), ())
    assert found.events.total == 5


def test_an_empty_question_has_an_empty_answer(store: Store) -> None:
    found = views.search(store, query="  ")
    assert (found.events.total, found.facets, found.suggestions) == (0, (), ())


WRONG: dict[str, tuple[dict[str, object], type[Exception], str]] = {
    "a group": ({"group": "people"}, QueryError, "group: no such value: 'people'"),
    "an order": ({"sort": "best"}, QueryError, "sort: no such value: 'best'"),
    "too deep": ({"offset": 10_000}, QueryError, "results go as far as 10000"),
    "only left out": ({"query": "-lào"}, QueryError, "only says what is left out"),
    "an unknown actor": ({"query": "actor:Ai_Đó"}, NotFound, "no actor called 'Ai Đó'"),
}


@pytest.mark.parametrize(("asked", "error", "message"), WRONG.values(), ids=WRONG)
def test_refused(store: Store, asked: dict[str, object], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        views.search(store, **{"query": "lào", **asked})  # type: ignore[arg-type]
    assert message in str(caught.value)


HOSTILE = [
    "'",
    '" OR 1=1 --"',
    "NEAR(a b)",
    "a AND b",
    "*",
    "(((",
    "folded:x^2",
    "\\",
    "a:*",
    "🙂 lào",
    "\x00lào",
    "%_%",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_signs_of_the_index_mean_nothing(store: Store, question: str) -> None:
    # Refused in words, or answered; never an error of the store.
    with contextlib.suppress(QueryError):
        assert views.search(store, query=question).query
