"""Each family of markup, on pages of our own: nothing of the article lost, nothing of others let in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pages_families import FAMILIES, STORY

from banggiao.pages import Document, RawPage, parse

BODY = frozenset(("lead", "paragraph", "subheading"))


@pytest.fixture(scope="module", params=FAMILIES, ids=str)
def document(request: pytest.FixtureRequest) -> Document:
    html = FAMILIES[request.param](STORY)
    return parse(
        RawPage(
            source=request.param, data=html.encode(), media_type="text/html", url="https://bao.example/tin-1234567.html"
        )
    )


def words(document: Document, kinds: frozenset[str], article: int | None = 0) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in kinds and b.article == article]


def others(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == "link" or b.article not in (None, 0)]


def test_the_body_is_whole_and_holds_nothing_else(document: Document) -> None:
    got = [line.removeprefix("VOV.VN - ") for line in words(document, BODY)]
    assert got == list(STORY.body)


def test_title_is_the_first_line(document: Document) -> None:
    assert document.text.split("\n", 1)[0] == STORY.title
    assert document.articles[0].title == STORY.title


def test_lead(document: Document) -> None:
    assert document.articles[0].lead is not None
    assert document.articles[0].lead.removeprefix("VOV.VN - ") == STORY.lead


def test_captions(document: Document) -> None:
    assert document.articles[0].captions == STORY.captions


def test_subheading(document: Document) -> None:
    assert words(document, frozenset(("subheading",))) == [STORY.subheading]


def test_published_with_what_says_so(document: Document) -> None:
    published = document.articles[0].published
    assert published is not None
    assert published.edtf.startswith("2025-03-12")
    assert published.source == "text"
    assert published.start is not None
    assert "12" in document.text[published.start : published.end]


def test_author_is_the_writer(document: Document) -> None:
    assert document.articles[0].authors == (STORY.author,)


def test_headlines_of_others_are_found_and_none_is_in_the_body(document: Document) -> None:
    wanted = {*STORY.read, *(title for title, _ in STORY.related), *(b for b in STORY.boxed if b in document.text)}
    found = others(document)
    assert {w for w in wanted if not any(w in line for line in found)} == set()
    assert [w for w in wanted if any(w in line for line in words(document, BODY))] == []


def test_a_summary_makes_a_teaser_an_article(document: Document) -> None:
    wanted = [(t, s) for t, s in STORY.related if s in document.text]
    got = [(a.title, a.lead) for a in document.articles if a.role == "teaser"]
    assert [pair for pair in wanted if pair not in got] == []


def test_readers_comments_are_not_read(document: Document) -> None:
    kinds = {b.kind for b in document.blocks if STORY.comments[0] in document.text[b.start : b.end]}
    assert kinds <= {"boilerplate"}


def test_every_block_is_in_order_and_apart(document: Document) -> None:
    spans = [(b.start, b.end) for b in document.blocks]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(0 <= start < end <= len(document.text) for start, end in spans)


def test_the_page_knows_its_outlet_and_language(document: Document) -> None:
    assert (document.page.outlet, document.page.language, document.page.media_type) == (
        "bao.example",
        "vi",
        "text/html",
    )
