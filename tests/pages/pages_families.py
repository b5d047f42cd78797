# ruff: noqa: E501 - markup is read more easily in one line
"""Pages of our own in the markup of the families of content systems, built from one story each.

The words are invented; the markup follows the families named in each function. What belongs to the article is known by
construction, so that a test can compare block by block.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["FAMILIES", "STORY", "Story"]


@dataclass(frozen=True)
class Story:
    """An invented article and what stands around it on its page."""

    title: str = "Đoàn đại biểu tỉnh Sơn Mẫu thăm và làm việc tại tỉnh Hà Mẫu"
    lead: str = "Sáng 12/3, tại trụ sở Ủy ban nhân dân, lãnh đạo tỉnh Hà Mẫu tiếp Đoàn đại biểu tỉnh Sơn Mẫu sang thăm và làm việc."
    paragraphs: tuple[str, ...] = (
        "Phát biểu tại buổi tiếp, ông Trần Văn Mẫu bày tỏ vui mừng được đón đoàn; nhấn mạnh hai địa phương có quan hệ lâu năm và còn nhiều tiềm năng hợp tác.",
        "Ông Lê Minh Họa cảm ơn sự đón tiếp trọng thị của tỉnh bạn.",
        "Hai bên đã trao đổi về tình hình phát triển kinh tế - xã hội của mỗi địa phương, đồng thời thống nhất tiếp tục duy trì cơ chế gặp gỡ hằng năm.",
        "Theo ông Họa, kim ngạch thương mại giữa hai tỉnh đạt 120 triệu USD trong năm qua, tăng 15% so với cùng kỳ.",
        "Nhân dịp này, hai tỉnh ký kết bản ghi nhớ về hợp tác nông nghiệp giai đoạn 2025-2030, trong đó ưu tiên trao đổi giống cây trồng và kinh nghiệm chế biến.",
        "Chiều cùng ngày, đoàn đã đến thăm khu công nghiệp Mẫu Đông và dâng hương tại nghĩa trang liệt sĩ của tỉnh.",
    )
    subheading: str = "Thúc đẩy hợp tác nông nghiệp"
    captions: tuple[str, ...] = ("Quang cảnh buổi tiếp. Ảnh: Minh Họa", "Hai bên ký kết bản ghi nhớ. (Ảnh: PV)")
    author: str = "Hoàng Mẫu"
    date: str = "12/03/2025 10:45"
    iso: str = "2025-03-12T10:45:00+07:00"
    boxed: tuple[str, ...] = ("Tỉnh Hà Mẫu đón đoàn doanh nghiệp nước ngoài đầu tiên trong năm",)
    related: tuple[tuple[str, str], ...] = (
        (
            "Hội nghị xúc tiến đầu tư vùng Mẫu diễn ra cuối tháng này",
            "Hội nghị dự kiến thu hút hơn 300 đại biểu trong và ngoài nước tham dự, theo ban tổ chức.",
        ),
        (
            "Khánh thành cây cầu nối hai tỉnh biên giới phía bắc",
            "Cây cầu dài 450 mét được xây dựng trong hai năm với vốn của hai địa phương, giúp rút ngắn đường đi.",
        ),
    )
    read: tuple[str, ...] = (
        "Giá xăng dầu trong nước giảm nhẹ từ chiều nay",
        "Đội tuyển bóng chuyền nữ vào chung kết giải khu vực",
        "Miền Bắc sắp đón đợt không khí lạnh cuối mùa",
    )
    comments: tuple[str, ...] = field(
        default=("Rất mong hai tỉnh hợp tác nhiều hơn nữa trong thời gian tới, nhất là du lịch.",)
    )

    @property
    def body(self) -> tuple[str, ...]:
        """Lead, paragraphs and subheading, in the order of the page."""
        return (self.lead, *self.paragraphs[:4], self.subheading, *self.paragraphs[4:])


STORY = Story()
_MENU = "".join(
    f'<li><a href="/{n}">{t}</a></li>'
    for n, t in enumerate(
        ("Trang chủ", "Thời sự", "Thế giới", "Kinh tế", "Đời sống", "Văn hóa", "Thể thao", "Giải trí")
    )
)
_FOOT = "<p>Cơ quan chủ quản: Hội Mẫu Việt Nam</p><p>Giấy phép số 12/GP-BTTTT do Bộ Thông tin và Truyền thông cấp.</p><p>Tổng Biên tập: Nguyễn Văn Biên. Tòa soạn: 1 phố Mẫu, Hà Nội. Điện thoại: 024 0000 0000.</p>"


def _page(head: str, body: str, *, meta: bool = True, s: Story = STORY) -> str:
    tags = (
        f'<meta property="og:title" content="{s.title}"><meta property="og:description" content="{s.lead}">'
        f'<meta property="og:type" content="article"><meta property="article:published_time" content="{s.iso}">'
        if meta
        else ""
    )
    return f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{s.title} | Báo Mẫu</title>{tags}{head}</head><body>{body}</body></html>'


def _cards(s: Story, wrap: str, title: str, summary: str) -> str:
    return "".join(wrap.format(title.format(t, n) + summary.format(d)) for n, (t, d) in enumerate(s.related))


def _list(s: Story, item: str) -> str:
    return "".join(item.format(t, n) for n, t in enumerate(s.read))


def vccorp(s: Story = STORY) -> str:
    """Lead outside the body, related boxes with a type inside it."""
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:2])
    q = "".join(f"<p>{x}</p>" for x in s.paragraphs[2:4])
    r = "".join(f"<p>{x}</p>" for x in s.paragraphs[4:])
    return _page(
        "",
        f'<div class="header"><ul class="menu-nav">{_MENU}</ul></div><div class="detail__main"><div class="detail-top"><div class="detail-cate"><a href="/x">Thời sự</a></div>'
        f'<div class="detail-time"><div data-role="publishdate">{s.date} GMT+7</div></div></div><h1 class="detail-title article-title" data-role="title">{s.title}</h1>'
        f'<div class="detail-author"><a class="name" href="/tg">{s.author}</a></div><h2 class="detail-sapo" data-role="sapo">{s.lead}</h2>'
        f'<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">'
        f'<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="a.jpg" alt=""></div><figcaption class="PhotoCMS_Caption"><p>{s.captions[0]}</p></figcaption></figure>'
        f'{p}<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a class="VCCSortableInPreviewMode-news-thumb" href="/1"><img src="b.jpg"></a>'
        f'<a class="title link-callout" href="/1">{s.boxed[0]}</a></div>{q}<h3>{s.subheading}</h3>'
        f'<figure class="VCSortableInPreviewMode" type="Photo"><img src="c.jpg"><figcaption class="PhotoCMS_Caption"><p>{s.captions[1]}</p></figcaption></figure>{r}</div>'
        f'<div class="detail-tab"><ul class="tags"><li><a href="/t">Hà Mẫu</a></li><li><a href="/t2">Sơn Mẫu</a></li></ul></div>'
        f'<div class="box-comment"><h3>Bình luận (1)</h3><div class="lst-comment"><p>{s.comments[0]}</p></div></div></div></div>'
        f'<div class="detail__related"><div class="box-title">Tin cùng chuyên mục</div>{_cards(s, "<div class=box-category-item>{}</div>", "<h3><a class=box-category-link-title href=/r{1}>{0}</a></h3>", "<p class=box-category-sapo>{}</p>")}</div>'
        f'<div class="sidebar"><div class="box-title">Đọc nhiều</div>{_list(s, "<div><a href=/d{1}>{0}</a></div>")}</div><div class="footer">{_FOOT}</div>',
    )


def mastercms(s: Story = STORY) -> str:
    """Captions and related articles in tables, nothing in meta tags."""
    table = '<table class="MASTERCMS_TPL_TABLE" align="center"><tbody><tr><td><img class="__img_mastercms" src="a.jpg"></td></tr><tr><td>{}</td></tr></tbody></table>'
    box = f'<table class="__MB_ARTICLE_A"><tbody><tr><td><a href="/1"><img src="b.jpg"></a><a href="/1" class="__MB_ARTICLE_TITLE">{s.boxed[0]}</a></td></tr></tbody></table>'
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:2])
    q = "".join(f"<p>{x}</p>" for x in s.paragraphs[2:4])
    r = "".join(f'<p style="text-align: justify;">{x}</p>' for x in s.paragraphs[4:])
    return _page(
        "",
        f'<div class="top"><ul>{_MENU}</ul></div><div class="col630"><div class="fs32 title-detail">{s.title}</div><div class="author-share-top"><a class="author" href="#">{s.author}</a> - <span class="post-time">{s.date}</span></div>'
        f'<div class="sapo_detail">{s.lead}</div><div id="content_detail_news">{table.format(s.captions[0])}{p}{box}{q}<p><strong>{s.subheading}</strong></p>{table.format(s.captions[1])}{r}</div>'
        f'<div class="box_tin_lien_quan"><div class="title-box">TIN LIÊN QUAN</div><ul>{_cards(s, "<li>{}</li>", "<a href=/r{1}>{0}</a>", "<div class=desc>{}</div>")}</ul></div></div>'
        f'<div class="col-right"><p>Đọc nhiều</p>{_list(s, "<article><a href=/d{1}>{0}</a></article>")}</div><footer>{_FOOT}</footer>',
        meta=False,
    )


def epi(s: Story = STORY) -> str:
    """article__* classes; related stories as articles inside the body."""
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:2])
    q = "".join(f"<p>{x}</p>" for x in s.paragraphs[2:4])
    r = "".join(f"<p>{x}</p>" for x in s.paragraphs[4:])
    story = f'<div class="related-news"><article class="story"><figure class="story__thumb"><a href="/1"><img src="b.jpg"></a></figure><h2 class="story__heading"><a class="cms-link" href="/1">{s.boxed[0]}</a></h2></article></div>'
    return _page(
        "",
        f'<header class="site-header"><ul class="menu">{_MENU}</ul></header><div class="main-content article"><h1 class="article__title cms-title">{s.title}</h1><div class="article__sapo cms-desc">{s.lead}</div>'
        f'<div class="article__meta"><time class="time" datetime="{s.iso}">Thứ tư, {s.date}</time></div><div class="social"><a href="#">Zalo</a></div>'
        f'<div class="article__body zce-content-body cms-body"><figure class="article__avatar"><img src="a.jpg"><figcaption>{s.captions[0]}</figcaption></figure>{p}{story}{q}<p><strong>{s.subheading}</strong></p>'
        f'<table class="picture"><tbody><tr><td class="pic"><img src="c.jpg"></td></tr><tr><td class="caption"><p>{s.captions[1]}</p></td></tr></tbody></table>{r}<div class="article__source"><span class="author">{s.author}</span></div></div>'
        f'<div class="article__tag"><h3 class="box-heading">Từ khóa</h3><a href="/t">#Hà Mẫu</a></div>'
        f'<div class="timeline"><h3 class="box-heading">Có thể bạn quan tâm</h3>{_cards(s, "<article class=story>{}</article>", "<h2 class=story__heading><a href=/r{1}>{0}</a></h2>", "<div class=story__summary>{}</div>")}</div></div>'
        f'<div class="sidebar"><h3>Đọc nhiều</h3>{_list(s, "<article class=story><h2><a href=/d{1}>{0}</a></h2></article>")}</div><footer class="site-footer">{_FOOT}</footer>',
    )


def vnexpress(s: Story = STORY) -> str:
    """The whole article in a sidebar; the author is the last paragraph."""
    p = "".join(f'<p class="Normal">{x}</p>' for x in s.paragraphs[:2])
    q = "".join(f'<p class="Normal">{x}</p>' for x in s.paragraphs[2:4])
    r = "".join(f'<p class="Normal">{x}</p>' for x in s.paragraphs[4:])
    fig = '<figure itemprop="associatedMedia image" class="tplCaption action_thumb"><div class="fig-picture"><img src="a.jpg"></div><figcaption itemprop="description"><p class="Image">{}</p></figcaption></figure>'
    return _page(
        "",
        f'<nav class="main-nav"><ul>{_MENU}</ul></nav><section class="section page-detail top-detail"><div class="container"><div class="sidebar-1"><div class="header-content"><ul class="breadcrumb"><li><a href="/t">Thời sự</a></li></ul><span class="date">Thứ tư, 12/3/2025, 10:45 (GMT+7)</span></div>'
        f'<h1 class="title-detail">{s.title}</h1><p class="description">{s.lead}</p><article class="fck_detail ">{fig.format(s.captions[0])}{p}<ul class="list-news"><li><a href="/1">{s.boxed[0]}</a></li></ul>{q}<p class="subtitle"><strong>{s.subheading}</strong></p>{fig.format(s.captions[1])}{r}'
        f'<p class="Normal" style="text-align:right;"><strong>{s.author}</strong></p></article><div class="footer-content"><a href="#">Trở lại Thời sự</a></div></div>'
        f'<div class="sidebar-2"><h2 class="title-box">Tin nổi bật</h2>{_list(s, "<article class=item-news><h3 class=title-news><a href=/d{1}>{0}</a></h3></article>")}</div></div></section>'
        f'<section class="other"><h2>Tin cùng chuyên mục</h2>{_cards(s, "<article class=item-news>{}</article>", "<h3 class=title-news><a href=/r{1}>{0}</a></h3>", "<p class=description>{}</p>")}</section><footer>{_FOOT}</footer>',
    )


def classless(s: Story = STORY) -> str:
    """No class means anything (machine-made names), as on Dân trí or on React sites."""
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:2])
    q = "".join(f"<p>{x}</p>" for x in s.paragraphs[2:4])
    r = "".join(f"<p>{x}</p>" for x in s.paragraphs[4:])
    return _page(
        "",
        f'<div class="x1"><ul>{_MENU}</ul></div><main class="css-1a2b3c"><div class="css-9z"><h1 class="css-k1">{s.title}</h1><div class="css-t1"><b>{s.author}</b></div><time datetime="2025-03-12 10:45">Thứ tư, 12/03/2025 - 10:45</time><div class="css-l">{s.lead}</div>'
        f'<div class="css-b"><figure><img src="a.jpg"><figcaption><p>{s.captions[0]}</p></figcaption></figure>{p}<div><a href="/1"><img src="b.jpg"></a><div><a href="/1">{s.boxed[0]}</a></div></div>{q}<h2>{s.subheading}</h2><figure><img src="c.jpg"><figcaption><p>{s.captions[1]}</p></figcaption></figure>{r}</div>'
        f'<div class="css-r"><div>Tin liên quan</div>{_cards(s, "<div class=css-q>{}</div>", "<a href=/r{1}><h3>{0}</h3></a>", "<div>{}</div>")}</div></div><div class="css-s"><div>Đọc nhiều</div>{_list(s, "<div><a href=/d{1}>{0}</a></div>")}</div></main><div class="css-f">{_FOOT}</div>',
    )


def tables(s: Story = STORY) -> str:
    """A page of 2008: tables, fonts, line breaks instead of paragraphs, no metadata."""
    text = "<br><br>".join(s.paragraphs[:4])
    more = "<br><br>".join(s.paragraphs[4:])
    pic = '<table align="center" width="300"><tr><td><img src="a.gif"></td></tr><tr><td align="center"><font size="1" color="#0000ff"><i>{}</i></font></td></tr></table>'
    return (
        f'<html><head><title>Báo Mẫu - {s.title}</title></head><body><table width="1000"><tr><td colspan="3"><table><tr><td><a href="/">Trang chủ</a> | <a href="/2">Thời sự</a> | <a href="/3">Kinh tế</a> | <a href="/4">Thể thao</a></td></tr></table></td></tr>'
        f'<tr><td width="160" valign="top"><table>{_list(s, "<tr><td><a href=/d{1}>{0}</a></td></tr>")}</table></td><td valign="top"><table><tr><td><font size="4"><b>{s.title}</b></font></td></tr><tr><td><font size="1">10:45, 12/03/2025</font></td></tr>'
        f'<tr><td><font face="Arial" size="2"><b>{s.lead}</b></font></td></tr><tr><td>{pic.format(s.captions[0])}<font face="Arial" size="2">{text}<br><br><b>{s.subheading}</b><br><br>{pic.format(s.captions[1])}{more}<br><br><b>{s.author}</b></font></td></tr>'
        f'<tr><td><b>Các tin khác:</b><ul>{"".join(f"<li><a href=/r{n}>{t}</a> (11/03/2025)</li>" for n, (t, _) in enumerate(s.related))}</ul></td></tr></table></td><td width="160"><img src="ad.gif"></td></tr><tr><td colspan="3">{_FOOT}</td></tr></table></body></html>'
    )


def wordpress(s: Story = STORY) -> str:
    """WordPress: entry-content, captions in wp-caption, comments of readers in full."""
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:4])
    r = "".join(f"<p>{x}</p>" for x in s.paragraphs[4:])
    pic = '<div class="wp-caption aligncenter"><img src="a.jpg"><p class="wp-caption-text">{}</p></div>'
    comments = "".join(
        f'<li class="comment"><div class="comment-body"><p>{c} {c}</p></div></li>' for c in s.comments * 12
    )
    return _page(
        "",
        f'<header id="masthead"><nav><ul>{_MENU}</ul></nav></header><div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{s.title}</h1><div class="entry-meta"><span class="posted-on">Đăng ngày {s.date[:10]}</span> <span class="byline">bởi <a href="/a">{s.author}</a></span></div></header>'
        f'<div class="entry-content"><p>{s.lead}</p>{pic.format(s.captions[0])}{p}<h2>{s.subheading}</h2>{pic.format(s.captions[1])}{r}<div class="sharedaddy"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div>'
        f'<div class="related-posts"><h3>Bài viết liên quan</h3>{_cards(s, "<div class=post-item>{}</div>", "<h4><a href=/r{1}>{0}</a></h4>", "<p>{}</p>")}</div></article><div id="comments"><h3>12 bình luận</h3><ol class="comment-list">{comments}</ol></div></div>'
        f'<aside id="secondary"><h3>Bài mới</h3><ul>{_list(s, "<li><a href=/d{1}>{0}</a></li>")}</ul></aside><footer>{_FOOT}</footer>',
    )


def portal(s: Story = STORY) -> str:
    """A ministry's portal: text pasted from a word processor, the boxes nested deep."""
    mso = '<p class="MsoNormal" style="margin:0cm;text-align:justify"><span style="font-size:14pt"><span style="font-family:Times">{}</span></span></p>'
    p = "".join(mso.format(x) for x in s.paragraphs[:4])
    r = "".join(mso.format(x) for x in s.paragraphs[4:])
    pic = '<p class="MsoNormal" align="center" style="text-align:center"><img src="a.png"></p><p class="MsoNormal" align="center" style="text-align:center"><i><span>{}</span></i></p>'
    return _page(
        "",
        f'<div id="wrapper"><div class="portlet"><ul>{_MENU}</ul></div><div class="portlet-boundary"><div class="portlet-body"><div class="journal-content-article"><div class="title"><h3>{s.title}</h3></div><div class="ngaydang">{s.date}</div><div class="noidung"><p style="text-align:justify"><strong>{s.lead}</strong></p>'
        f'{pic.format(s.captions[0])}{p}<p class="MsoNormal"><b>{s.subheading}</b></p>{pic.format(s.captions[1])}{r}<p style="text-align:right"><strong>{s.author}</strong></p></div></div></div></div><div class="portlet"><div class="other-news"><b>Tin khác</b><ul>{"".join(f"<li><a href=/r{n}>{t}</a> <i>(11/3/2025)</i></li>" for n, (t, _) in enumerate(s.related))}</ul></div></div></div><div class="portlet"><ul>{_list(s, "<li><a href=/d{1}>{0}</a></li>")}</ul></div><div id="footer">{_FOOT}</div>',
    )


def broadcaster(s: Story = STORY) -> str:
    """Rows of a grid (VOV) with the summary in its own row, pictures as tables of paragraphs."""
    p = "".join(f"<p>{x}</p>" for x in s.paragraphs[:2])
    q = "".join(f"<p>{x}</p>" for x in s.paragraphs[2:4])
    r = "".join(f"<p>{x}</p>" for x in s.paragraphs[4:])
    pic = '<table class="image align-center"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td class="image-desc"><em>{}</em></td></tr></tbody></table>'
    return _page(
        "",
        f'<header><ul>{_MENU}</ul></header><div class="container"><div class="row article-title"><div class="col"><h1>{s.title}</h1></div></div><div class="row article-date"><div class="col">Thứ Tư, 10:45, 12/03/2025</div></div><div class="row article-summary"><div class="col">VOV.VN - {s.lead}</div></div>'
        f'<div class="row article-content"><div class="col">{pic.format(s.captions[0])}{p}<div class="related-inner"><article><a href="/1"><h3>{s.boxed[0]}</h3></a></article></div>{q}<p><strong>{s.subheading}</strong></p>{pic.format(s.captions[1])}{r}</div></div>'
        f'<div class="row article-author"><div class="col"><a href="/tg">{s.author}/VOV</a></div></div><div class="row"><div class="col"><h2>Tin liên quan</h2>{_cards(s, "<article class=card>{}</article>", "<a href=/r{1}><h5>{0}</h5></a>", "<p>{}</p>")}</div></div></div><div class="col-side"><h2>Xem nhiều</h2>{_list(s, "<div class=card><a href=/d{1}>{0}</a></div>")}</div><footer>{_FOOT}</footer>',
    )


def world_service(s: Story = STORY) -> str:
    """A foreign broadcaster: hashed names, hidden words in captions, a skipped-over list within the body."""
    cap = '<figure><div><img src="a.jpg"></div><figcaption><p>{}</p></figcaption></figure>'
    p = "".join(
        f'<div dir="ltr" class="bbc-19j92fr"><p dir="ltr" class="bbc-hhl7in">{x}</p></div>' for x in s.paragraphs[:2]
    )
    q = "".join(
        f'<div dir="ltr" class="bbc-19j92fr"><p dir="ltr" class="bbc-hhl7in">{x}</p></div>' for x in s.paragraphs[2:4]
    )
    r = "".join(
        f'<div dir="ltr" class="bbc-19j92fr"><p dir="ltr" class="bbc-hhl7in">{x}</p></div>' for x in s.paragraphs[4:]
    )
    box = f'<section role="region" class="bbc-1skgc"><p class="e1m">Bỏ qua Có thể bạn quan tâm và tiếp tục đọc</p><strong>Có thể bạn quan tâm</strong><ul><li><a href="/1"><span>{s.boxed[0]}</span></a></li></ul><p>End of Có thể bạn quan tâm</p></section>'
    return _page(
        "",
        f'<header role="banner"><nav><ul>{_MENU}</ul></nav></header><main role="main"><div class="bbc-1151pbn"><h1 id="content" tabindex="-1" class="bbc-14gqcmb">{s.title}</h1></div>{cap.format(s.captions[0])}<section class="bbc-1b3"><ul><li><span>Tác giả, </span><span>{s.author}</span></li></ul></section>'
        f'<div><time datetime="2025-03-12">12 tháng 3 2025</time></div><div dir="ltr" class="bbc-19j92fr"><p dir="ltr" class="bbc-hhl7in"><b>{s.lead}</b></p></div>{p}{box}{q}<div dir="ltr"><h2 id="x" tabindex="-1">{s.subheading}</h2></div>{cap.format(s.captions[1])}{r}'
        f'<section aria-labelledby="rel"><h2>Tin liên quan</h2>{_cards(s, "<li>{}</li>", "<div><h3><a href=/r{1}>{0}</a></h3></div>", "<div><p>{}</p></div>")}</section></main><section><h2>Đọc nhiều nhất</h2><ol>{_list(s, "<li><a href=/d{1}>{0}</a></li>")}</ol></section><footer role="contentinfo">{_FOOT}</footer>',
    )


def divs(s: Story = STORY) -> str:
    """No paragraph element anywhere: each paragraph a div, empty ones between."""

    def run(lines: tuple[str, ...]) -> str:
        return "".join(f"<div>{x}</div><div><br></div>" for x in lines)

    pic = '<div style="text-align:center"><img src="a.jpg"></div><div style="text-align:center"><em>{}</em></div>'
    return _page(
        "",
        f'<div id="top"><div><ul>{_MENU}</ul></div></div><div id="main"><div><h1>{s.title}</h1></div><div>{s.date}</div><div><b>{s.lead}</b></div><div><div>{pic.format(s.captions[0])}{run(s.paragraphs[:2])}<div><a href="/1">{s.boxed[0]}</a></div>{run(s.paragraphs[2:4])}<div><b>{s.subheading}</b></div>{pic.format(s.captions[1])}{run(s.paragraphs[4:])}<div style="text-align:right"><b>{s.author}</b></div></div></div>'
        f'<div><div>Bài viết liên quan</div>{_cards(s, "<div>{}</div>", "<div><a href=/r{1}>{0}</a></div>", "<div>{}</div>")}</div></div><div id="side"><div>Xem nhiều</div>{_list(s, "<div><a href=/d{1}>{0}</a></div>")}</div><div id="foot">{_FOOT}</div>',
    )


def aggregator(s: Story = STORY) -> str:
    """An aggregator: each paragraph with its role in its class, the source and the author last."""
    body = "".join(f'<p class="body-text">{x}</p>' for x in s.paragraphs[:2])
    rest = "".join(f'<p class="body-text">{x}</p>' for x in s.paragraphs[2:4])
    last = "".join(f'<p class="body-text">{x}</p>' for x in s.paragraphs[4:])
    pic = '<p class="body-image"><img src="a.jpg"></p><p class="media-caption"><em>{}</em></p>'
    return _page(
        "",
        f'<div class="bm_A"><ul>{_MENU}</ul></div><div class="bm_B"><h1 class="bm_C">{s.title}</h1><div class="bm_D"><a href="/bao">Báo Mẫu</a> <time datetime="{s.iso}">12/03/25 10:45 GMT+7</time></div><h3 class="bm_E">{s.lead}</h3><div class="bm_F">{pic.format(s.captions[0])}{body}{rest}<p class="body-text"><strong>{s.subheading}</strong></p>{pic.format(s.captions[1])}{last}<p class="body-author"><strong>{s.author}</strong></p><p class="bm_G">Nguồn <a href="/x">Báo Mẫu</a>: <a href="https://bao.example/tin">https://bao.example/tin-goc</a></p></div>'
        f'<div class="bm_H"><a href="/t1">Hà Mẫu</a><a href="/t2">Sơn Mẫu</a></div></div><div class="bm_I"><h3>Tin cùng chuyên mục</h3>{_cards(s, "<div class=bm_J>{}</div>", "<h3><a href=/r{1}>{0}</a></h3>", "<p class=bm_K>{}</p>")}{_list(s, "<div class=bm_J><h3><a href=/d{1}>{0}</a></h3></div>")}</div><div class="bm_L">{_FOOT}</div>',
    )


FAMILIES: dict[str, Callable[[Story], str]] = {
    f.__name__: f
    for f in (
        vccorp,
        mastercms,
        epi,
        vnexpress,
        classless,
        tables,
        wordpress,
        portal,
        broadcaster,
        world_service,
        divs,
        aggregator,
    )
}
