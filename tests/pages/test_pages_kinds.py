"""Pages that are no single plain article."""

from __future__ import annotations

import pages_kinds
import pytest
from pages_families import STORY

from banggiao.pages import Document, RawPage, parse


def read(data: bytes) -> Document:
    return parse(RawPage(source="page.html", data=data, media_type="text/html"))


def lines(document: Document, *kinds: str, article: int = 0) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in kinds and b.article == article]


@pytest.mark.parametrize(
    "make", [pages_kinds.index_page, pages_kinds.tag_page, pages_kinds.home_page], ids=["section", "tag", "front page"]
)
def test_a_list_has_no_main_article_and_each_entry_is_a_teaser(make) -> None:  # type: ignore[no-untyped-def]
    data, headlines = make()
    document = read(data)
    assert {a.role for a in document.articles} == {"teaser"}
    titles = [a.title for a in document.articles]
    assert [h for h in headlines if h not in titles] == []
    firsts = [document.articles[titles.index(headline)] for headline in headlines]
    assert all(article.lead for article in firsts)


def test_dates_of_a_lists_entries_are_theirs() -> None:
    document = read(pages_kinds.tag_page()[0])
    assert [a.published.edtf for a in document.articles if a.published][:3] == [
        "2025-03-10",
        "2025-03-11",
        "2025-03-12",
    ]


def test_teasers_lead_to_their_pages() -> None:
    document = parse(
        RawPage(source="x", data=pages_kinds.index_page()[0], media_type="text/html", url="https://bao.example/thoi-su")
    )
    assert document.articles[0].url == "https://bao.example/bai-0.html"


def test_a_live_blog_is_one_article_with_all_entries() -> None:
    data, said = pages_kinds.live_blog()
    document = read(data)
    assert [a.role for a in document.articles] == ["main"]
    assert lines(document, "paragraph") == list(said)
    assert len(lines(document, "subheading")) == len(said)


def test_a_photo_page_is_read_for_its_captions() -> None:
    data, captions = pages_kinds.photo_page()
    document = read(data)
    assert document.articles[0].role == "main"
    assert document.articles[0].captions == captions
    assert document.articles[0].lead == STORY.lead


def test_a_second_full_article_is_an_article_of_its_own() -> None:
    data, other = pages_kinds.many_articles()
    document = read(data)
    assert [a.title for a in document.articles] == [STORY.title, other.title]
    assert lines(document, "lead", "paragraph", article=1) == [other.lead, *other.paragraphs]
    assert lines(document, "lead", "paragraph") == [STORY.lead, *STORY.paragraphs]


def test_a_long_form_in_sections_is_whole() -> None:
    document = read(pages_kinds.long_form())
    assert lines(document, "lead", "paragraph") == [STORY.lead, *STORY.paragraphs]
    assert lines(document, "caption") == [STORY.captions[0]]
    assert document.articles[0].authors == (STORY.author,)


def test_two_paragraphs_among_many_links_are_an_article() -> None:
    document = read(pages_kinds.short_news())
    assert lines(document, "lead", "paragraph") == [STORY.lead, STORY.paragraphs[0]]


def test_a_page_in_another_language_is_said_to_be_so() -> None:
    html = (
        "<html><body><h1>Talks in Hanoi</h1>"
        + "<p>The two sides have agreed that the talks were useful for both.</p>" * 5
    )
    assert read(html.encode()).page.language == "en"
