# ruff: noqa: E501 - markup is read more easily in one line
"""Pages that are no single plain article: lists, live-blogs, photo pages, several articles, long forms."""

from __future__ import annotations

from pages_families import STORY, Story

__all__ = ["home_page", "index_page", "live_blog", "long_form", "many_articles", "photo_page", "short_news", "tag_page"]

_HEADLINES = tuple(
    f"{who} {what} số {n} trong chương trình làm việc"
    for n, (who, what) in enumerate(
        (w, x)
        for w in ("Đoàn Sơn Mẫu", "Lãnh đạo Hà Mẫu", "Hội hữu nghị tỉnh Mẫu", "Ban tổ chức lễ hội")
        for x in ("thăm nhà máy", "tiếp đại sứ", "dự hội nghị")
    )
)
_SUMMARY = "Sáng {n}/3, tại trung tâm hội nghị tỉnh, các đại biểu đã dự sự kiện thứ {n} và trao đổi về nhiều nội dung hợp tác giữa hai bên."


def _html(title: str, body: str, head: str = "") -> bytes:
    return f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'.encode()


def index_page() -> tuple[bytes, tuple[str, ...]]:
    """A section's page: cards with headline and summary, and the same in a side column without."""
    cards = "".join(
        f'<div class="item"><a href="/bai-{n}.html"><img src="t.jpg"></a><h3><a href="/bai-{n}.html">{t}</a></h3><p class="sapo">{_SUMMARY.format(n=n + 1)}</p></div>'
        for n, t in enumerate(_HEADLINES)
    )
    side = "".join(f'<li><a href="/bai-{n}.html">{t}</a></li>' for n, t in enumerate(_HEADLINES[:5]))
    head = '<meta property="og:type" content="website"><meta property="og:title" content="Thời sự"><link rel="canonical" href="https://bao.example/thoi-su">'
    body = f'<ul class="menu"><li><a href="/">Trang chủ</a></li></ul><h1>Thời sự</h1><div class="list">{cards}</div><aside><h2>Xem nhiều</h2><ul>{side}</ul></aside>'
    return _html("Thời sự - Báo Mẫu", body, head), _HEADLINES


def tag_page() -> tuple[bytes, tuple[str, ...]]:
    """A tag's page without a word of metadata: headlines, dates and summaries in one flat list."""
    cards = "".join(
        f'<article><h2><a href="/p{n}">{t}</a></h2><span>1{n}/3/2025</span><div>{_SUMMARY.format(n=n + 1)} <a href="/p{n}">Xem tiếp</a></div></article>'
        for n, t in enumerate(_HEADLINES[:9])
    )
    return _html("Từ khóa: hợp tác", f"<h1>Từ khóa: hợp tác</h1>{cards}<div>1 2 3 Trang sau</div>"), _HEADLINES[:9]


def home_page() -> tuple[bytes, tuple[str, ...]]:
    """A front page that says nothing of itself: long summaries, each with further headlines under it."""
    items = "".join(
        f'<div><div><a href="/a{n}"><h2>{t}</h2></a></div><div>{_SUMMARY.format(n=n + 1)} Đây là hoạt động nằm trong chương trình hợp tác thường niên giữa hai địa phương, được tổ chức luân phiên.</div><div><a href="/b{n}">Bên lề: {t.lower()}</a></div></div>'
        for n, t in enumerate(_HEADLINES)
    )
    side = "".join(f'<li><a href="/c{n}">{t}</a></li>' for n, t in enumerate(_HEADLINES))
    return _html(
        "Báo Mẫu - Tin tức trong ngày",
        f'<h1><a href="/">Báo Mẫu</a></h1><div><a href="/x">Thời sự</a> <a href="/y">Kinh tế</a></div><div>{items}</div><div><ul>{side}</ul></div>',
    ), _HEADLINES


def live_blog(s: Story = STORY) -> tuple[bytes, tuple[str, ...]]:
    """Entries with a time, the newest first."""
    said = (*s.paragraphs, s.paragraphs[0].replace("vui mừng", "trân trọng"))
    entries = "".join(
        f'<div class="live-entry"><span class="time">{18 - n}:3{n}</span><h3>Diễn biến thứ {n + 1} của ngày làm việc</h3><div class="live-content"><p>{p}</p></div></div>'
        for n, p in enumerate(said)
    )
    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{s.title}"><meta property="og:description" content="{s.lead}">'
    return _html(
        s.title, f'<h1>{s.title}</h1><p class="sapo">{s.lead}</p><div class="live-list">{entries}</div>', head
    ), said


def photo_page(s: Story = STORY) -> tuple[bytes, tuple[str, ...]]:
    """Pictures with captions and hardly a word besides."""
    captions = tuple(
        f"Ảnh {n}: Đoàn đại biểu tỉnh Sơn Mẫu thăm cơ sở sản xuất thứ {n} tại Hà Mẫu." for n in range(1, 9)
    )
    figures = "".join(
        f'<figure><img src="{n}.jpg"><figcaption>{c}</figcaption></figure>' for n, c in enumerate(captions)
    )
    head = f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{s.title}","datePublished":"{s.iso}"}}</script>'
    return _html(
        s.title, f'<h1>{s.title}</h1><p class="sapo">{s.lead}</p><div class="gallery">{figures}</div>', head
    ), captions


def many_articles(s: Story = STORY) -> tuple[bytes, Story]:
    """The next article loaded below the one that was asked for."""
    other = Story(
        title="Hội thi tay nghề toàn tỉnh Bắc Mẫu thu hút hơn hai trăm thí sinh",
        lead="Hội thi diễn ra trong ba ngày tại trường cao đẳng nghề của tỉnh với sáu nội dung thi.",
        paragraphs=tuple(
            f"Ở nội dung thứ {n}, các thí sinh phải hoàn thành sản phẩm trong thời gian bốn giờ dưới sự giám sát của ban giám khảo, theo thể lệ mới của hội thi."
            for n in range(1, 7)
        ),
    )

    def one(x: Story, n: int) -> str:
        paragraphs = "".join(f"<p>{p}</p>" for p in x.paragraphs)
        return f'<article id="a{n}"><h1>{x.title}</h1><div class="sapo">{x.lead}</div><div class="body">{paragraphs}</div></article>'

    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{s.title}">'
    return _html(s.title, f"<div class=feed>{one(s, 1)}{one(other, 2)}</div>", head), other


def long_form(s: Story = STORY) -> bytes:
    """An e-magazine: every paragraph or picture in a section of its own."""
    parts = [f'<section class="sec"><div class="w"><p>{p}</p></div></section>' for p in s.paragraphs]
    parts.insert(
        2, f'<section class="sec img"><img src="a.jpg"><div class="cap"><em>{s.captions[0]}</em></div></section>'
    )
    parts.insert(4, f'<section class="sec"><h2>{s.subheading}</h2></section>')
    head = f'<meta property="og:type" content="article"><meta property="og:title" content="{s.title}"><meta property="og:description" content="{s.lead}">'
    return _html(
        s.title,
        f'<div class="cover"><h1>{s.title}</h1></div><section class="sec"><div class="w"><p><b>{s.lead}</b></p></div></section>{"".join(parts)}<div class="end"><p>Nội dung: {s.author}</p></div>',
        head,
    )


def short_news(s: Story = STORY) -> bytes:
    """A piece of news of two paragraphs among many links, without metadata."""
    links = "".join(f'<li><a href="/bai-{n}.html">{t}</a></li>' for n, t in enumerate(_HEADLINES))
    return _html(
        s.title,
        f'<div class="c"><h1>{s.title}</h1><div>{s.date}</div><div class="t"><p>{s.lead}</p><p>{s.paragraphs[0]}</p></div></div><div class="l"><b>Tin khác</b><ul>{links}</ul></div>',
    )
