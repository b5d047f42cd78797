"""What a page says of itself in its head, and which of two sources is believed."""

from __future__ import annotations

import json

import pytest

from banggiao.pages import RawPage, parse
from banggiao.pages.meta import clean, read_meta, same_words
from banggiao.pages.scan import scan
from banggiao.record import Article
from banggiao.text import letters

BODY = "".join(
    f"<p>Đoạn thứ {n} của bài viết kể về chuyến thăm và làm việc của đoàn đại biểu tại địa phương trong ngày.</p>"
    for n in range(5)
)


def article(head: str, before: str = "") -> Article:
    html = f"<html><head>{head}</head><body><h1>Đoàn đại biểu thăm tỉnh bạn</h1>{before}<div>{BODY}</div></body></html>"
    return parse(RawPage(source="x", data=html.encode(), media_type="text/html")).articles[0]


def linked(**fields: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Đoàn đại biểu thăm tỉnh bạn",
        **fields,
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        pytest.param(linked(author={"@type": "Person", "name": "Minh Họa"}), ("Minh Họa",), id="JSON-LD"),
        pytest.param(linked(author=[{"name": "Minh Họa"}, {"name": "Hoàng Mẫu"}]), ("Minh Họa", "Hoàng Mẫu"), id="two"),
        pytest.param(linked(author={"@type": "Organization", "name": "Báo Mẫu"}), (), id="an organisation"),
        pytest.param(linked(author="Minh Họa"), ("Minh Họa",), id="a bare string"),
        pytest.param(linked(author={"name": ["Minh Họa", "Hoàng Mẫu"]}), ("Minh Họa", "Hoàng Mẫu"), id="two under one"),
        pytest.param(
            '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},'
            '{"@type":["Person","Organization"],"@id":"#p","name":"Minh Họa"}]}</script>',
            ("Minh Họa",),
            id="a reference to another item",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},'
            '{"@type":"Organization","@id":"#p","name":"Nhóm Họa"}]}</script>',
            (),
            id="a reference to an organisation",
        ),
        pytest.param(
            '<meta name="twitter:label1" content="Được viết bởi"><meta name="twitter:data1" content="Minh Họa">',
            ("Minh Họa",),
            id="a card's label",
        ),
        pytest.param(
            '<meta name="twitter:label1" content="Địa điểm"><meta name="twitter:data1" content="Minh Họa">',
            (),
            id="another label of a card",
        ),
        pytest.param(
            linked(author={"name": ""}) + '<meta name="author" content="Minh Họa">',
            ("Minh Họa",),
            id="empty, then meta",
        ),
        pytest.param(linked(author={"name": "Theo Hồ Mẫu"}), ("Hồ Mẫu",), id="with a label"),
        pytest.param(
            '<meta property="og:site_name" content="Mẫu Online"><meta name="author" content="MẪU ONLINE">',
            (),
            id="the site",
        ),
        pytest.param('<meta name="author" content="baomau.vn">', (), id="a domain"),
        pytest.param('<meta property="article:author" content="https://www.facebook.com/baomau">', (), id="an address"),
        pytest.param(
            '<meta property="dable:author" content="MINH HỌA;HOÀNG MẪU">', ("MINH HỌA", "HOÀNG MẪU"), id="a list"
        ),
    ],
)
def test_authors_are_people(head: str, authors: tuple[str, ...]) -> None:
    assert article(head).authors == authors


def test_the_pages_byline_wins_over_the_head() -> None:
    found = article(
        linked(author={"name": "Hoàng Mẫu"}), '<div class="author">Minh Họa</div><div>12/03/2025 10:45</div>'
    )
    assert found.authors == ("Minh Họa",)


def test_the_pages_date_wins_and_the_zone_of_the_head_is_kept() -> None:
    same = article(linked(datePublished="2025-03-12T10:45:00+07:00"), "<div>12/03/2025 10:45</div>").published
    other = article(linked(datePublished="2025-03-12T09:00:00+07:00"), "<div>12/03/2025 10:45</div>").published
    assert same is not None
    assert other is not None
    assert [(p.edtf, p.source) for p in (same, other)] == [
        ("2025-03-12T10:45:00+07:00", "text"),
        ("2025-03-12T10:45:00", "text"),
    ]


def test_todays_date_over_the_headline_is_not_the_articles() -> None:
    html = f"<div>Thứ hai, 17/3/2025</div><h1>Đoàn đại biểu thăm tỉnh bạn</h1><div>{BODY}</div>"
    page = RawPage(
        source="x", data=(linked(datePublished="2025-03-12T10:45:00+07:00") + html).encode(), media_type="text/html"
    )
    published = parse(page).articles[0].published
    assert published is not None
    assert (published.edtf, published.source) == ("2025-03-12T10:45:00+07:00", "metadata")


def test_the_other_facts_of_the_head() -> None:
    found = article(
        linked(dateModified="2025-03-12T11:00:00+07:00", articleSection="Thời sự", keywords="đoàn đại biểu, hợp tác")
        + '<link rel="canonical" href="https://bao.example/tin-1.html">'
    )
    assert (found.section, found.tags, found.url) == (
        "Thời sự",
        ("đoàn đại biểu", "hợp tác"),
        "https://bao.example/tin-1.html",
    )
    assert found.modified is not None
    assert found.modified.edtf == "2025-03-12T11:00:00+07:00"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Chi&#7871;n s&#7921;", "Chiến sự"),
        ("Chi&amp;#7871;n s&amp;#7921;", "Chiến sự"),
        ("A &amp;amp; B", "A & B"),
        ("Ðoàn\n đại  biểu", "Đoàn đại biểu"),
        (None, ""),
    ],
)
def test_escaped_strings_of_the_head(value: object, expected: str) -> None:
    assert clean(value) == expected


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Một\ndòng"}',
        '[{"@type":"NewsArticle","headline":"Một dòng"},]',
        '{"@graph":[{"@type":["NewsArticle"],"headline":"Một dòng"}]};',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Một dòng"}\n//]]>',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Một dòng&quot;}",
    ],
    ids=["a raw line feed", "a trailing comma", "a graph and a semicolon", "in CDATA", "escaped"],
)
def test_json_as_sites_write_it(script: str) -> None:
    meta = read_meta(scan(f'<script type="application/ld+json">{script}</script>'.encode()))
    assert meta.is_article
    assert meta.titles[0] == "Một dòng"


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 5000, "null", '"x"', '{"@type": 3, "author": [[]]}', '{"@graph": 1}']
)
def test_broken_json_is_passed_over(script: str) -> None:
    assert not read_meta(scan(f'<script type="application/ld+json">{script}</script><p>x'.encode())).is_article


def test_a_leads_own_words_are_known_behind_a_sites_prefix() -> None:
    lead = "Sáng nay, đoàn đại biểu tỉnh đã đến thăm và làm việc tại địa phương."
    assert same_words(letters(lead), letters(f"VOV.VN - {lead}"))
    other = "Chiều qua, một đoàn khác đã rời địa phương sau ba ngày làm việc tại đây."
    assert not same_words(letters(lead), letters(other))


def test_of_json_that_a_quote_breaks_the_plain_facts_are_kept() -> None:
    script = (
        '{"@type":"NewsArticle","description":"Ông khen "tốt" hôm nay","author":{"@type":"Person","name":"Minh Họa"},'
        '"datePublished":"2025-03-12T10:45:00+07:00","publisher":{"@type":"Organization","name":"Báo Mẫu"}}'
    )
    meta = read_meta(scan(f'<script type="application/ld+json">{script}</script>'.encode()))
    assert (meta.is_article, meta.authors, meta.published) == (True, ("Minh Họa",), "2025-03-12T10:45:00+07:00")


@pytest.mark.parametrize(
    ("times", "published"),
    [
        (("2025-03-12T10:45:00+07:00",), "2025-03-12T10:45:00+07:00"),
        (("2025-03-12T10:45:00+07:00", "2025-03-12T11:00:00+07:00"), "2025-03-12T10:45:00+07:00"),
        (("2025-03-12T10:45:00+07:00", "2025-03-11T10:45:00+07:00"), None),
        (("3 giờ trước",), None),
    ],
)
def test_a_time_element_dates_the_page_where_all_are_of_one_day(times: tuple[str, ...], published: str | None) -> None:
    html = "".join(f'<time datetime="{when}">3 giờ trước</time>' for when in times)
    assert read_meta(scan(html.encode())).published == published


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("11/25/2025 10:15:00 AM", "2025-11-25T10:15:00"),
        ("3/12/2025 8:15:00 PM", "2025-03-12T20:15:00"),
        ("3/12/2025 8:15:00 CH", "2025-12-03T20:15:00"),
        ("25/11/2025 10:15", "2025-11-25T10:15:00"),
        ("13/13/2025 10:15", None),
    ],
)
def test_dates_of_the_head_with_american_settings(value: str, edtf: str | None) -> None:
    assert read_meta(scan(f'<meta name="pubdate" content="{value}">'.encode())).published == edtf
