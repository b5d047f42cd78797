# ruff: noqa: E501 - markup is read more easily in one line
"""Shapes of markup in which sites put date, writer, headline, picture and lists: a line's kind, whatever its classes.

The words are invented; no page of any site was copied.
"""

from __future__ import annotations

import pytest

from banggiao.pages import Document, RawPage, parse

TITLE = "Đoàn đại biểu tỉnh Sơn Mẫu thăm và làm việc tại Hà Mẫu"
LEAD = "Sáng 12/3, tại trụ sở Ủy ban nhân dân, lãnh đạo tỉnh Hà Mẫu tiếp Đoàn đại biểu tỉnh Sơn Mẫu sang thăm."
SAID = (
    "Phát biểu tại buổi tiếp, ông Trần Văn Mẫu bày tỏ vui mừng được đón đoàn; nhấn mạnh hai địa phương có quan hệ lâu năm.",
    "Hai bên đã trao đổi về tình hình phát triển kinh tế của mỗi địa phương, thống nhất duy trì cơ chế gặp gỡ hằng năm.",
    "Chiều cùng ngày, đoàn đã đến thăm khu công nghiệp Mẫu Đông và dâng hương tại nghĩa trang liệt sĩ của tỉnh.",
)
BODY = "".join(f"<p>{p}</p>" for p in SAID)
OTHER = "Hội nghị xúc tiến đầu tư vùng Mẫu diễn ra cuối tháng này"
HEAD = f"<h1>{TITLE}</h1>"
NAMED = f'<meta property="og:title" content="{TITLE}"><meta property="og:description" content="{LEAD}">'


def read(body: str, head: str = NAMED) -> Document:
    html = f'<html lang="vi"><head><meta charset="utf-8"><title>Báo Mẫu</title>{head}</head><body>{body}</body></html>'
    return parse(
        RawPage(source="page", data=html.encode(), media_type="text/html", url="https://bao.example/tin-12345")
    )


def kinds(document: Document, line: str) -> list[tuple[str, int | None]]:
    return [(b.kind, b.article) for b in document.blocks if document.text[b.start : b.end] == line]


def prose(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in ("lead", "paragraph", "subheading")]


@pytest.mark.parametrize(
    ("above", "edtf"),
    [
        pytest.param(
            "{h}<div>Thứ Ba, 12/03/2024 10:45 | <a href=/in>In bài viết</a></div>", "2024-03-12T10:45:00", id="print"
        ),
        pytest.param(
            "<div>Thứ Ba, 12/03/2024 10:45 | <a href=/in>In bài viết</a></div>{h}",
            "2024-03-12T10:45:00",
            id="over the headline",
        ),
        pytest.param(
            "{h}<div>12/03/2024 | 10:45 <span>[GMT +7]</span> <b>A+ A-</b></div>",
            "2024-03-12T10:45:00+07:00",
            id="brackets and sizes",
        ),
        pytest.param(
            "{h}<div>12/03/2024 10:45 <a href=#>Xem với cỡ chữ</a></div>", "2024-03-12T10:45:00", id="sizes in words"
        ),
        pytest.param("{h}<div>Ngày đăng: 12/03/2024 | Lượt xem: 214</div>", "2024-03-12", id="counter"),
        pytest.param("{h}<div>Cập nhật lúc 10h45', ngày 12/03/2024</div>", "2024-03-12T10:45:00", id="a minute's mark"),
        pytest.param(
            "{h}<div>Thứ Ba, 12/03/2024 10:45:00 +07:00</div>", "2024-03-12T10:45:00+07:00", id="a bare offset"
        ),
        pytest.param("{h}<div>2024.03.12</div>", "2024-03-12", id="the year first"),
        pytest.param("<h2 class=date-header>Thứ Ba, 12 tháng 3, 2024</h2>{h}", "2024-03-12", id="a blog's day"),
    ],
)
def test_the_date_and_what_stands_beside_it(above: str, edtf: str) -> None:
    published = read(f"<div>{above.format(h=HEAD)}<p>{LEAD}</p><div>{BODY}</div></div>").articles[0].published
    assert published is not None
    assert (published.edtf, published.source) == (edtf, "text")


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("<div>Thứ Ba, 12 tháng 3, 2024</div><ul><li>Trang chủ</li></ul>{h}", id="today's, over the menu"),
        pytest.param(
            "{h}<div>Trong năm 2024, từ 10:45 đến 12:45, tỉnh mở cửa đón khách</div>", id="hours in a sentence"
        ),
    ],
)
def test_what_is_no_dateline(above: str) -> None:
    assert read(f"<div>{above.format(h=HEAD)}<p>{LEAD}</p><div>{BODY}</div></div>").articles[0].published is None


def test_a_date_of_updating_that_the_head_gives_as_that_of_publishing() -> None:
    head = NAMED + '<meta property="article:published_time" content="2024-03-12T10:45:00+07:00">'
    article = read(f"{HEAD}<div>Cập nhật 10:45, Thứ ba, 12/03/2024</div><p>{LEAD}</p><div>{BODY}</div>", head).articles[
        0
    ]
    assert article.published is not None
    assert (article.published.source, article.modified) == ("text", None)


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        pytest.param(
            "<div>Minh Họa</div><div>Phó Trưởng khoa, Học viện Mẫu</div>", "", ("Minh Họa",), id="under the headline"
        ),
        pytest.param("<div>Hà Mẫu</div>", "", (), id="a place that the headline names"),
        pytest.param("<div><a href=/chu-de/1>Biển Mẫu</a></div>", "", (), id="a topic's link"),
        pytest.param(
            "<ul><li>x</li></ul><a href=/tac-gia/minh-hoa-12.htm>Minh Họa</a>", "", ("Minh Họa",), id="its page"
        ),
        pytest.param("", "<div>Minh Họa</div>", ("Minh Họa",), id="under the body"),
        pytest.param("", "<div>Tin Đã Đưa</div>", (), id="a list's heading under the body"),
        pytest.param("<div><span>Đọc bài của:</span> <a href=/m>Minh Họa</a></div>", "", ("Minh Họa",), id="a label"),
        pytest.param("<div>Minh Họa (ghi) | 12/03/2024 10:45</div>", "", ("Minh Họa",), id="a note before the date"),
        pytest.param("", "<p>Người đăng: <b>Minh Họa</b> vào lúc 10:45</p>", ("Minh Họa",), id="a blog's"),
    ],
)
def test_who_wrote_it(above: str, below: str, authors: tuple[str, ...]) -> None:
    document = read(
        f"<div>{HEAD}{above}<h2>{LEAD}</h2><div>{BODY}</div>{below}<ul><li><a href=/1>{OTHER}</a></ul></div>"
    )
    assert document.articles[0].authors == authors
    assert prose(document) == [LEAD, *SAID]


def test_comments_that_outweigh_the_article_are_known_by_their_heading() -> None:
    said = "Tôi rất vui khi hai tỉnh hợp tác ngày càng chặt chẽ, mong có thêm nhiều chuyến xe để đi lại. Ý kiến số {}."
    comments = "".join(f"<div><b>Bạn đọc {n}</b><p>{said.format(n)}</p><a>Trả lời</a></div>" for n in range(12))
    document = read(f"{HEAD}<p>{LEAD}</p><div>{BODY}</div><div><h3>Bình luận (12)</h3>{comments}</div>")
    assert prose(document) == [LEAD, *SAID]


def test_an_article_may_open_with_a_sections_name_that_heads_lists() -> None:
    document = read(f"<div><div>Video</div>{HEAD}<p>{LEAD}</p>{BODY}</div>")
    assert prose(document) == [LEAD, *SAID]


@pytest.mark.parametrize("more", ["{}", "<div>{}</div>"], ids=["beside", "in a box of its own"])
def test_a_further_article_is_loaded_below_the_first(more: str) -> None:
    other = "".join(
        f"<p>Ở phần thứ {n}, hội thi tay nghề toàn tỉnh ghi nhận nhiều sản phẩm có chất lượng cao, được ban giám khảo đánh giá tốt về kỹ thuật và thời gian.</p>"
        for n in range(6)
    )
    own = "".join(f"<p>{p} {q}</p>" for p in SAID for q in SAID if p != q)
    further = f"<article><h2><a href=/2>{OTHER}</a></h2>{other}</article>"
    document = read(f"<article>{HEAD}<p>{LEAD}</p>{own}</article>{more.format(further)}")
    assert [a.title for a in document.articles if a.role == "main"] == [TITLE, OTHER]


def test_what_is_hidden_is_not_read() -> None:
    hidden = "Bạn đang ở chế độ dành cho khách; hãy vào tài khoản để dùng hết các chức năng của trang này."
    document = read(f"<div>{HEAD}<p style='display:none'>{hidden}</p><p>{LEAD}</p>{BODY}</div>")
    assert prose(document) == [LEAD, *SAID]


def test_slides_are_a_photo_page() -> None:
    captions = tuple(f"Ảnh {n}: Gian trưng bày số {n}" for n in range(1, 6))
    slides = "".join(f"<div><div><img src={c[4]}></div><div>{c}</div></div>" for c in captions)
    assert read(f"<div>{HEAD}<h2>{LEAD}</h2><div>{slides}</div></div>").articles[0].captions == captions


def test_what_an_authors_box_says_of_the_author_is_not_the_articles() -> None:
    bio = "Nhà báo Minh Họa có hơn 20 năm theo dõi mảng đối ngoại, từng thường trú tại nhiều nước và đoạt nhiều giải báo chí."
    box = f"<div class=author-card><a href=/tac-gia/m>Minh Họa</a><p>{bio}</p></div>"
    document = read(f"<article>{HEAD}{box}<p>{LEAD}</p>{BODY}</article>")
    assert prose(document) == [LEAD, *SAID]
    assert document.articles[0].authors == ("Minh Họa",)


@pytest.mark.parametrize(
    "above",
    [
        pytest.param(f"<div>{TITLE}</div><div>12/03/2024 10:45</div>", id="over the date"),
        pytest.param(f"<div>12/03/2024 10:45</div><div>{TITLE}</div>", id="under the date"),
        pytest.param(f"<div class=news-title>{TITLE}</div>", id="named"),
        pytest.param(
            f"<font>Thứ ba, 12/3/2024, 10:45</font><br><font><b>{TITLE}</b></font><br><br>", id="lines in fonts"
        ),
    ],
)
def test_the_headline_where_the_head_names_only_the_site(above: str) -> None:
    document = read(f"<ul><li>Trang chủ</li></ul><div>{above}<p>{LEAD}</p>{BODY}</div>", "")
    assert document.articles[0].title == TITLE
    assert prose(document) == [LEAD, *SAID]


@pytest.mark.parametrize(
    ("picture", "kind"),
    [
        pytest.param("<div><img src=a><div>{c}</div></div>", "caption", id="boxed with its picture"),
        pytest.param("<div><div>{c}</div></div>", "paragraph", id="boxed without a picture"),
    ],
)
def test_a_caption_that_only_its_picture_shows(picture: str, kind: str) -> None:
    caption = "Lãnh đạo hai tỉnh tại buổi tiếp"
    body = "".join(f"<div>{p}</div>" for p in SAID)
    document = read(f"{HEAD}<div>{LEAD}</div><div>{picture.format(c=caption)}{body}</div>")
    assert kinds(document, caption) == [(kind, 0)]


def test_a_picture_with_its_caption_over_the_body() -> None:
    caption = "Lãnh đạo hai tỉnh tại buổi tiếp sáng 12/3"
    document = read(f"{HEAD}<div><div id=headerimg><img src=a><div>{caption}</div></div></div><div>{BODY}</div>", "")
    assert document.articles[0].captions == (caption,)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param(f"<em>Đọc thêm: {OTHER}</em>", "link", id="a lead-in without a link"),
        pytest.param(f"&gt;&gt; {OTHER}", "link", id="arrows without a link"),
        pytest.param(
            "*Mời bạn đọc vào chuyên mục <a href=/c>Chính trị</a> xem các tin khác.", "boilerplate", id="an invitation"
        ),
        pytest.param(
            "Xem thêm: ông nói rằng hai bên sẽ còn gặp nhau nhiều lần trong năm nay.", "paragraph", id="a sentence"
        ),
    ],
)
def test_lines_of_others_among_the_paragraphs(line: str, kind: str) -> None:
    document = read(f"{HEAD}<p>{LEAD}</p><div><p>{SAID[0]}</p><p>{SAID[1]}</p><p>{line}</p><p>{SAID[2]}</p></div>")
    assert [b.kind for b in document.blocks if document.text[b.start : b.end] not in (TITLE, LEAD, *SAID)] == [kind]


ENTRIES = tuple(f"Đoàn đại biểu tỉnh Mẫu thăm nhà máy số {n} trong tháng" for n in range(1, 9))


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(
            "<tr><td><a href=?id={n}><b>{t}</b></a> <font>(12/03/2009)</font><br>{s} <a href=?id={n}>Chi tiết</a>",
            id="summaries in a table",
        ),
        pytest.param("<li><a href=/tin/{n}>{t}</a><span>(12/03/2025 10:45)</span></li>", id="headlines and dates"),
        pytest.param("» <a href=?id={n}>{t}</a> (12/03/2009)<br>", id="lines"),
    ],
)
def test_lists_without_classes(entry: str) -> None:
    rows = "".join(entry.format(n=n, t=t, s=SAID[n % 3]) for n, t in enumerate(ENTRIES))
    document = read(f"<table>{rows}</table><p>1 2 3 Trang sau</p>", "")
    assert [a for a in document.articles if a.role == "main"] == []
    assert [a.title for a in document.articles] == list(ENTRIES)
