"""Plain text and rows: which lines are the article's. All sentences are our own."""

from __future__ import annotations

import json

import pytest

from banggiao.errors import BadRow, EmptyPage, PageTooLarge
from banggiao.pages import Document, RawPage, parse

LONG = (
    "Sáng nay, tại trụ sở tỉnh, hai bên đã có buổi làm việc về hợp tác thương mại và du lịch giữa hai địa phương.",
    "Phát biểu tại buổi làm việc, lãnh đạo tỉnh bày tỏ tin tưởng quan hệ hai bên sẽ tiếp tục phát triển tốt đẹp.",
    "Hai bên nhất trí giao các cơ quan chuyên môn xây dựng kế hoạch chi tiết trong quý tới để triển khai thỏa thuận.",
)
TITLE = "Hai tỉnh biên giới bàn về hợp tác thương mại"


def text(*lines: str) -> Document:
    return parse(RawPage(source="page.txt", data="\n".join(lines).encode(), media_type="text/plain"))


def row(**fields: object) -> Document:
    return parse(RawPage(source="rows#1", data=json.dumps(fields).encode(), media_type="application/json"))


def kinds(document: Document) -> list[tuple[str, int | None]]:
    return [(b.kind, b.article) for b in document.blocks]


def kind_of(document: Document, line: str) -> list[tuple[str, int | None]]:
    return [(b.kind, b.article) for b in document.blocks if document.text[b.start : b.end] == line]


def test_a_row_with_title() -> None:
    document = row(title=TITLE, text="\n\n".join(LONG), published="2025-03-12", url="https://www.bao.example/a.html")
    assert kinds(document) == [("title", 0), ("lead", 0), ("paragraph", 0), ("paragraph", 0)]
    main = document.articles[0]
    assert (main.title, main.lead, main.url) == (TITLE, LONG[0], "https://www.bao.example/a.html")
    assert main.published is not None
    assert (main.published.edtf, main.published.source) == ("2025-03-12", "given")
    assert (document.page.outlet, document.page.language) == ("bao.example", "vi")


@pytest.mark.parametrize("odd", [7, 3.5, True, ["x"], {"vi": "x"}])
def test_what_came_with_a_row_and_is_no_text_is_left_out(odd: object) -> None:
    document = row(title=odd, text="\n\n".join((TITLE, *LONG)), published=[odd], url=odd)
    main = document.articles[0]
    assert (main.title, main.url, main.published) == (TITLE, None, None)


def test_a_title_that_stands_in_the_text_already_is_not_doubled() -> None:
    document = row(title=TITLE, text="\n".join((TITLE, *LONG)))
    assert document.text.count(TITLE) == 1


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Quang cảnh buổi làm việc.", "caption", id="caption by its first words"),
        pytest.param("Hai bên trao quà lưu niệm. Ảnh: Minh Họa", "caption", id="caption by its credit"),
        pytest.param("Hai bên trao quà lưu niệm (Ảnh: TTXVN).", "caption", id="credit in brackets"),
        pytest.param("Hai bên trao quà lưu niệm. (Nguồn: TTXVN)", "caption", id="source in brackets"),
        pytest.param("Thúc đẩy giao thương", "subheading", id="subheading"),
        pytest.param("Mời bạn đọc theo dõi báo trên Zalo", "boilerplate", id="residue"),
        pytest.param("</details>", "boilerplate", id="a stray tag"),
        pytest.param(">>> Xem thêm: Chợ biên giới đông khách dịp cuối tuần", "link", id="lead-in and headline"),
    ],
)
def test_a_line_within_the_body(line: str, kind: str) -> None:
    document = text(TITLE, LONG[0], LONG[1], line, LONG[2])
    assert [k for k, _ in kind_of(document, line)] == [kind]


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        pytest.param("Trần Minh Họa", ("Trần Minh Họa",), None, id="a name"),
        pytest.param("Theo TTXVN", (), "TTXVN", id="an agency"),
        pytest.param("MINH HỌA - HOÀNG MẪU", ("MINH HỌA", "HOÀNG MẪU"), None, id="two names in capitals"),
        pytest.param("Minh Họa (Theo Reuters)", ("Minh Họa",), "Reuters", id="a name and an agency"),
        pytest.param("Tin, ảnh: Minh Họa", ("Minh Họa",), None, id="label"),
        pytest.param("PV", (), None, id="nobody by name"),
    ],
)
def test_the_byline_at_the_end(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    document = text(TITLE, *LONG, line, "Hai đoàn chụp ảnh lưu niệm.")
    assert kind_of(document, line) == [("byline", 0)]
    assert kind_of(document, "Hai đoàn chụp ảnh lưu niệm.") == [("caption", 0)]
    assert (document.articles[0].authors, document.articles[0].agency) == (authors, agency)


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        pytest.param("Thứ tư, ngày 12/03/2025 10:45 GMT+7", "2025-03-12T10:45:00+07:00", id="weekday and zone"),
        pytest.param("Minh Họa - 12/03/2025 10:45", "2025-03-12T10:45:00", id="beside a name"),
        pytest.param("Cập nhật: 12-03-2025 | 10:45:30", "2025-03-12T10:45:30", id="dashes and seconds"),
        pytest.param("12/3/2025", "2025-03-12", id="a bare date"),
    ],
)
def test_a_dateline_dates_the_article_and_its_span_is_kept(line: str, edtf: str) -> None:
    published = text(TITLE, line, *LONG).articles[0].published
    assert published is not None
    assert (published.edtf, published.source) == (edtf, "text")
    assert published.start is not None


def test_a_date_on_the_page_wins_over_a_given_one_but_not_one_that_is_far_off() -> None:
    near = row(title=TITLE, text="\n".join(("13/03/2025, 06:02", *LONG)), published="2025-03-12")
    far = row(title=TITLE, text="\n".join(("00h30 ngày 20/3/2025", *LONG)), published="2025-03-12")
    assert [d.articles[0].published.edtf for d in (near, far)] == ["2025-03-13T06:02:00", "2025-03-12"]  # type: ignore[union-attr]


def test_a_sentence_with_a_date_is_no_dateline() -> None:
    document = text(TITLE, "Ngày 12/3/2025, tại trụ sở tỉnh, đoàn đã đến chào lãnh đạo địa phương.", *LONG)
    assert document.articles[0].published is None


def test_a_list_of_other_articles_after_the_body() -> None:
    caption, headline = "Lãnh đạo tỉnh phát biểu tại hội nghị. (Ảnh: Minh Họa)", "Hội nghị tổng kết năm học của tỉnh"
    summary = "Chiều qua, ngành giáo dục tỉnh đã tổ chức hội nghị tổng kết năm học với sự tham dự của 200 đại biểu."
    document = text(
        TITLE, *LONG, "Có thể bạn quan tâm", caption, headline, summary, "Đọc nhiều", "Giá lúa tăng nhẹ trở lại"
    )
    assert kind_of(document, "Có thể bạn quan tâm") == [("heading", None)]
    assert [kind_of(document, line)[0] for line in (caption, headline, summary)] == [
        ("caption", 1),
        ("title", 1),
        ("lead", 1),
    ]
    assert kind_of(document, "Giá lúa tăng nhẹ trở lại") == [("link", None)]
    assert [(a.role, a.title) for a in document.articles] == [("main", TITLE), ("teaser", headline)]


def test_dates_and_words_of_the_page_in_a_list_head_nothing() -> None:
    heads = ("Khánh thành cây cầu nối hai tỉnh biên giới", "Hội chợ vùng cao mở cửa đón khách")
    document = text(
        TITLE, *LONG, "TIN CÙNG CHUYÊN MỤC", heads[0], "25/11/2025", heads[1], "Chia sẻ", "Facebook", "Zalo"
    )
    assert kinds(document)[-7:] == [
        ("heading", None),
        ("link", None),
        ("boilerplate", None),
        ("link", None),
        *[("boilerplate", None)] * 3,
    ]


def test_the_body_goes_on_after_a_box_of_links() -> None:
    document = text(
        TITLE, LONG[0], "Tin liên quan", "Chợ biên giới đông khách dịp cuối tuần", *LONG[1:], LONG[0] + " Thêm."
    )
    assert kind_of(document, "Chợ biên giới đông khách dịp cuối tuần") == [("link", None)]
    assert [kind_of(document, line) for line in LONG[1:]] == [[("paragraph", 0)], [("paragraph", 0)]]


def test_table_cells_above_the_body_are_of_other_articles_and_under_a_picture_captions() -> None:
    cell = "Đoàn công tác của tỉnh đã thăm và làm việc tại một số địa phương của nước bạn trong tuần qua."
    document = text(TITLE, f"| {cell} |", "![]() |", "| Hai bên trao đổi tại buổi làm việc. |", *LONG)
    assert kind_of(document, cell) == [("lead", 1)]
    assert kind_of(document, "Hai bên trao đổi tại buổi làm việc.") == [("caption", 0)]
    assert document.articles[1].role == "teaser"


def test_a_line_that_stands_twice_is_a_caption() -> None:
    caption = "Chủ tịch tỉnh và các đại biểu tại buổi làm việc"
    document = text(TITLE, LONG[0], caption, *LONG[1:], caption)
    assert kind_of(document, caption) == [("caption", 0), ("caption", 0)]


@pytest.mark.parametrize(
    "line", [f"{TITLE}  - ảnh 1", "Hai tinh bien gioi ban ve hop tac thuong mai"], ids=["numbered", "bare"]
)
def test_what_stands_for_a_picture_is_of_the_page(line: str) -> None:
    assert kind_of(text(TITLE, LONG[0], line, *LONG[1:]), line) == [("boilerplate", None)]


def test_a_writer_named_twice_above_the_date_is_no_caption() -> None:
    document = text(TITLE, "Minh Họa", "Minh Họa", "30/08/2024 07:42 GMT+7", *LONG)
    assert kind_of(document, "Minh Họa") == [("byline", 0), ("byline", 0)]
    assert document.articles[0].authors == ("Minh Họa",)


def test_the_title_is_sought_below_menus() -> None:
    document = text(
        "1. Dòng sự kiện:",
        "2. Bầu cử nghị viện ở một nước châu Âu",
        TITLE,
        "Minh Họa",
        "Đại học Mẫu",
        "30/08/2024 07:42",
        *LONG,
    )
    assert document.articles[0].title == TITLE
    assert kinds(document)[:2] == [("boilerplate", None), ("link", None)]


def test_a_list_in_plain_text_has_no_main_article() -> None:
    entries = [
        line
        for n in range(1, 7)
        for line in (
            f"Tiêu đề của bài thứ {n} trong danh sách này",
            f"Ngày {n}/4, tại tỉnh, các đại biểu đã dự lễ khai mạc và trao đổi.",
        )
    ]
    assert {a.role for a in text(*entries).articles} == {"teaser"}


def test_headlines_under_the_lead_are_of_other_articles() -> None:
    others = (
        "Hội nghị triển khai nhiệm vụ đối ngoại của tỉnh trong năm mới",
        "Lãnh đạo tỉnh gặp mặt doanh nghiệp nước ngoài nhân dịp đầu xuân",
    )
    document = text(TITLE, LONG[0], *others, *LONG[1:])
    assert [kind_of(document, line) for line in others] == [[("link", None)], [("link", None)]]


def test_a_cut_snippet_of_another_page_is_left_out_and_ones_own_is_the_lead() -> None:
    other = "Giá vàng trong nước chiều qua bất ngờ quay đầu giảm mạnh khiến nhiều người mua tiếc nuối ..."
    own = LONG[0][:70] + " ..."
    assert kind_of(row(title=TITLE, text="\n".join((other, *LONG))), other) == [("boilerplate", None)]
    assert kind_of(row(title=TITLE, text="\n".join((own, *LONG))), own) == [("lead", 0)]


def test_a_cut_title_is_mended_by_the_page() -> None:
    document = row(title="Hai tỉnh biên giới bàn về hợp ...", text="\n".join((LONG[0], TITLE, *LONG[1:])))
    assert document.articles[0].title == TITLE
    assert kind_of(document, TITLE) == [("title", 0)]


def test_spaces_and_letters_are_normalised_and_blocks_quote_the_text() -> None:
    document = text("Ðoàn đại biểu thăm tỉnh", LONG[0].replace(" ", "\u00a0"), *LONG[1:])
    assert document.text.startswith("Đoàn")
    assert [document.text[b.start : b.end] for b in document.blocks][1] == LONG[0]


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        pytest.param(RawPage(source="s", data=b""), EmptyPage, id="no bytes"),
        pytest.param(RawPage(source="s", data=b" \n\t\n "), EmptyPage, id="white space"),
        pytest.param(
            RawPage(source="s", data=b'{"text": ""}', media_type="application/json"), EmptyPage, id="an empty row"
        ),
        pytest.param(RawPage(source="s", data=b'{"title": "x"}', media_type="application/json"), BadRow, id="no text"),
        pytest.param(RawPage(source="s", data=b"[1]", media_type="application/json"), BadRow, id="no object"),
        pytest.param(RawPage(source="s", data=b"{", media_type="application/json"), BadRow, id="cut JSON"),
        pytest.param(RawPage(source="s", data=b"x" * (32 * 1024 * 1024 + 1)), PageTooLarge, id="too large"),
    ],
)
def test_what_is_no_page_is_said_with_source_step_and_mend(raw: RawPage, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        parse(raw)
    assert (caught.value.source, bool(caught.value.mend)) == ("s", True)  # type: ignore[attr-defined]


def test_a_row_of_html_is_read_as_html_with_the_date_that_came_with_it() -> None:
    html = "<h1>" + TITLE + "</h1>" + "".join(f"<p>{line}</p>" for line in LONG)
    document = row(html=html, published=1741750000, url="https://bao.example/tin-1.html")
    assert [kind for kind, _ in kinds(document)] == ["title", "lead", "paragraph", "paragraph"]
    main = document.articles[0]
    assert main.published is not None
    assert (main.published.edtf, main.published.source) == ("2025-03-12T03:26:40Z", "given")
    assert document.page.media_type == "text/html"


def test_nul_bytes_in_text_are_left_out() -> None:
    assert "\0" not in text(TITLE, LONG[0] + "\0", LONG[1]).text
