"""A question's conditions as chips and facets."""

from __future__ import annotations

import pytest

from banggiao.views.model_search import Facet, FacetValue
from banggiao.web.terms import question_chips, question_facets, with_days, with_term, without_term

FACETS = (
    Facet(
        field="actor",
        values=(FacetValue(value="00ff00ff00ff00ff", label="Trần Văn Mẫu", term="actor:00ff00ff00ff00ff", count=3),),
    ),
    Facet(field="type", values=(FacetValue(value="visit", label="visit", term="type:visit", count=2),)),
)


@pytest.mark.parametrize(
    ("question", "since", "until", "result"),
    [
        ("hội đàm", "2024", "2024", "hội đàm date:2024"),
        ("hội đàm date:2023 since:2020", "2024", "2025", "hội đàm date:2024..2025"),
        ("", None, "2024-03", "date:..2024-03"),
        ('"hợp tác" until:2020', "2024", None, '"hợp tác" date:2024..'),
    ],
)
def test_days_are_replaced(question: str, since: str | None, until: str | None, result: str) -> None:
    assert with_days(question, since, until) == result


def test_a_term_added_is_a_term_to_remove() -> None:
    question = with_term('"hội đàm" Lào', 'series:"Đối thoại"')
    assert question == '"hội đàm" Lào series:"Đối thoại"'
    assert without_term(question, 'series:"Đối thoại"') == '"hội đàm" Lào'


@pytest.mark.parametrize(
    ("question", "language", "chips"),
    [
        ("hội đàm", "vi", []),
        ("type:visit", "vi", [("Loại", "chuyến thăm")]),
        ("-country:LA", "en", [("Country", "not Laos")]),
        ("actor:00ff00ff00ff00ff", "vi", [("Ai", "Trần Văn Mẫu")]),
        ("date:2024-03..2025", "vi", [("Ngày", "01/03/2024 – 31/12/2025")]),
        ("since:2024-03-02", "en", [("From", "from 2 March 2024")]),
        ("type:visit,talks", "en", [("Kind", "visit, talks")]),
    ],
)
def test_chips(question: str, language: str, chips: list[tuple[str, str]]) -> None:
    found = question_chips(question, FACETS, language, {"q": question})
    assert [(c.name, c.value) for c in found] == chips
    assert all(c.without == "/search" for c in found)


def test_facets_narrow_or_widen() -> None:
    question = "hội type:visit"
    actor, kind = question_facets(question, FACETS, "vi", {"q": question, "offset": "20"})
    assert not actor.values[0].chosen
    assert actor.values[0].href.endswith("type%3Avisit+actor%3A00ff00ff00ff00ff")
    assert kind.values[0].chosen
    assert kind.values[0].href == "/search?q=h%E1%BB%99i"
