"""What a page says of itself in its head: meta tags, JSON-LD, title, canonical address."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from banggiao.pages.lines import names
from banggiao.pages.published import to_edtf
from banggiao.pages.scanned import Page
from banggiao.text import fold, letters, normalize

__all__ = ["Meta", "clean", "read_meta", "same_words"]

_ARTICLE_TYPES = frozenset(
    [
        "article",
        "newsarticle",
        "blogposting",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "liveblogposting",
        "report",
        "videoobject",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "socialmediaposting",
        "scholarlyarticle",
        "techarticle",
    ]
)
_LIST_TYPES = frozenset(["collectionpage", "itemlist", "searchresultspage"])
_PUBLISHED = (
    *("article:published_time", "datepublished", "pubdate", "publishdate", "article:published", "og:published_time"),
    *("dc.date.issued", "dc.date", "date", "publish-date", "sailthru.date", "parsely-pub-date", "publication_date"),
    *("cxenseparse:recs:publishtime", "dcterms.created", "dc.created", "article_date_original"),
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified", "dcterms.modified")
_AUTHORS = (
    *("article:author", "dable:author", "author", "article:author_name", "dc.creator", "byl", "parsely-author"),
    *("sailthru.author", "creator"),
)
_TITLES = ("og:title", "headline", "twitter:title", "dc.title", "title")
_LEADS = ("og:description", "description", "twitter:description", "dc.description")
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "copyright", "generator")
_SUFFIX = re.compile(r"\s+(?:[|–—·»:]+|-{1,2}|::)\s+[^|–—]{2,60}$")
_PARTS = re.compile(r"\s+(?:[|–—·»]|-{1,2}|::)\s+")
_ENTITY = re.compile(r"&(?:amp;|#\d+;|#x[0-9a-f]+;|[a-z]{2,8};)", re.IGNORECASE)
_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[")
_CLOSINGS = ("//-->", "-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>")
_PAIR = re.compile(
    r'"(@type|datePublished|dateModified|author)"\s*:\s*(?:\{[^{}"]*(?:"@type"[^{}",]*"[^"]*"\s*,\s*)?"name"\s*:\s*)?"([^"]{1,120})"'
)
_WRITTEN_BY = frozenset(("duoc viet boi", "viet boi", "tac gia", "written by"))
_PREFIX = 24  # No site's prefix before a lead has more letters.


class Meta(msgspec.Struct, kw_only=True):
    """The head's facts, unescaped and normalised; empty strings and tuples where it is silent."""

    titles: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    canonical: str | None = None
    site: str | None = None
    language: str | None = None
    kind: str | None = None
    is_article: bool = False
    is_list: bool = False


def clean(value: object) -> str:
    """A string of metadata: unescaped as often as it was escaped (up to three times), NFC, one line."""
    if not isinstance(value, str):
        return ""
    for _ in range(3):
        if "&" not in value or not _ENTITY.search(value):
            break
        value = html.unescape(value)
    return " ".join(normalize(value).split())


def same_words(one: str, two: str, least: int = 30) -> bool:
    """Whether of two texts (as ``letters``) one begins as the other, but for a site's prefix ("VOV.VN - ")."""
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if len(short) < least:
        return one == two and one != ""
    head = short[: max(least, int(0.8 * len(short)))]
    if long.find(head, 0, len(head) + _PREFIX) >= 0:
        return True
    return len(short) > 2 * least and short[_PREFIX : _PREFIX + 2 * least] in long[: len(short) + _PREFIX]


def read_meta(page: Page) -> Meta:
    """The head's facts; JSON-LD of an article before meta tags."""
    metas: dict[str, list[str]] = {}
    for name, content in page.metas:
        metas.setdefault(name, []).append(content)
    items = list(_items(page.linked_data))
    article = next((i for i in items if _types(i) & _ARTICLE_TYPES), {})
    if "author" in article:
        named = {i["@id"]: i for i in items if "name" in i and isinstance(i.get("@id"), str)}
        article["author"] = _whole(article["author"], named)
    site = _first(metas, _SITE) or clean(_name(article.get("publisher")))
    authors = _authors(article, metas, site)
    return Meta(
        titles=_titles(page, metas, article),
        leads=_unique((clean(article.get("description")), *_all(metas, _LEADS))),
        authors=authors,
        published=_date(article.get("datePublished")) or _dates(metas, _PUBLISHED) or _only_day(page.times),
        modified=_date(article.get("dateModified")) or _dates(metas, _MODIFIED),
        section=_first(metas, ("article:section",)) or _text_of(article.get("articleSection")) or _breadcrumb(items),
        tags=_tags(metas, article),
        canonical=clean(page.canonical) or _first(metas, ("og:url",)) or None,
        site=site or None,
        language=page.language,
        kind=_first(metas, ("og:type",)).lower() or None,
        is_article=bool(article),
        is_list=any(_types(i) & _LIST_TYPES for i in items) and not article,
    )


def _items(scripts: list[str]) -> Iterator[dict[str, Any]]:
    for script in scripts[:20]:
        data = _load(script)
        todo = [data]
        for _ in range(300):
            if not todo:
                break
            item = todo.pop(0)
            if isinstance(item, list):
                todo.extend(item)
            elif isinstance(item, dict):
                yield item
                if isinstance(graph := item.get("@graph"), list):
                    todo.extend(graph)
                if isinstance(entity := item.get("mainEntity"), dict):
                    todo.append(entity)


def _load(script: str) -> object:
    """JSON as sites write it: with raw line feeds in strings, comments around it, a trailing semicolon."""
    text = _unwrapped(script)
    if len(text) > 500_000:
        return None
    for mended in (lambda t: t, _plain_spaces, _no_last_comma, html.unescape):
        text = mended(text)
        try:
            return msgspec.json.decode(text.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            continue
    return dict(
        reversed(_PAIR.findall(text))
    )  # A quote within a string breaks the whole: what can be told apart is kept.


def _unwrapped(script: str) -> str:
    text = script.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening)
    for closing in _CLOSINGS:
        text = text.removesuffix(closing)
    return text.strip().rstrip(";")


def _plain_spaces(text: str) -> str:
    return re.sub(r"[\x00-\x1f]+", " ", text)


def _no_last_comma(text: str) -> str:
    return re.sub(r",\s*([}\]])", r"\1", text)


def _types(item: dict[str, Any]) -> set[str]:
    kind = item.get("@type")
    return {k.lower() for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)}


def _name(value: object) -> object:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    return value.get("name") if isinstance(value, dict) else value


def _text_of(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else ""
    return clean(value) or None


def _all(metas: dict[str, list[str]], wanted: tuple[str, ...]) -> Iterator[str]:
    for name in wanted:
        for value in metas.get(name, ()):
            yield clean(value)


def _first(metas: dict[str, list[str]], wanted: tuple[str, ...]) -> str:
    return next((v for v in _all(metas, wanted) if v), "")


def _unique(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))


def _titles(page: Page, metas: dict[str, list[str]], article: dict[str, Any]) -> tuple[str, ...]:
    found = (clean(article.get("headline")), *_all(metas, _TITLES), clean(page.title))
    parts = tuple(p for p in _PARTS.split(found[-1]) if len(p) >= 20)
    return _unique((*(t for title in found for t in (title, _SUFFIX.sub("", title))), *parts))


def _date(value: object) -> str | None:
    return to_edtf(value) if isinstance(value, str) else None


def _dates(metas: dict[str, list[str]], wanted: tuple[str, ...]) -> str | None:
    return next((d for v in _all(metas, wanted) if (d := to_edtf(v))), None)


def _only_day(times: list[str]) -> str | None:
    """The first of the page's ``<time>`` elements, where all are of one day: others' dates stand on most pages."""
    dates = [edtf for when in times if (edtf := to_edtf(when))]
    return dates[0] if dates and len({edtf[:10] for edtf in dates}) == 1 else None


def _whole(author: object, named: dict[str, dict[str, Any]]) -> object:
    """An author, or each of several, that is given by a reference to another item of the page."""
    if isinstance(author, list):
        return [_whole(one, named) if isinstance(one, dict) else one for one in author]
    if isinstance(author, dict) and "name" not in author and isinstance(key := author.get("@id"), str):
        return named.get(key, author)
    return author


def _authors(article: dict[str, Any], metas: dict[str, list[str]], site: str) -> tuple[str, ...]:
    """People only: the first field that names any; the site's own name is none."""
    for value in (*_people(article.get("author")), *_all(metas, _AUTHORS), *_labelled(metas)):
        found = tuple(n for n in names(value) if not _is_site(n, site)) if value and "://" not in value else ()
        if found:
            return _with_others(found, article, site)
    return ()


def _with_others(found: tuple[str, ...], article: dict[str, Any], site: str) -> tuple[str, ...]:
    listed = tuple(n for value in _people(article.get("author")) for n in names(value) if not _is_site(n, site))
    return _unique(listed) if len(listed) > len(found) and found[0] in listed else found


def _people(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for v in values if not _is_body(v) for one in _names(v) if (name := clean(one))]


def _names(value: object) -> list[object]:
    """The names of one author; some systems list several under one."""
    name = value.get("name") if isinstance(value, dict) else value
    return name if isinstance(name, list) else [name]


def _is_body(value: object) -> bool:
    kinds = _types(value) if isinstance(value, dict) else set()
    return "person" not in kinds and any("organization" in kind for kind in kinds)


def _labelled(metas: dict[str, list[str]]) -> Iterator[str]:
    """A card's pairs of label and value ("twitter:label1": "Được viết bởi"), as WordPress writes them."""
    for number in "12":
        label = _first(metas, (f"twitter:label{number}",))
        if fold(label) in _WRITTEN_BY:
            yield _first(metas, (f"twitter:data{number}",))


def _is_site(name: str, site: str) -> bool:
    mine, theirs = letters(name), letters(site)
    return bool(theirs) and (mine in theirs or theirs in mine)


def _tags(metas: dict[str, list[str]], article: dict[str, Any]) -> tuple[str, ...]:
    found = list(_all(metas, ("article:tag",)))
    if not found:
        keywords = article.get("keywords")
        listed = keywords if isinstance(keywords, list) else [keywords or _first(metas, ("news_keywords", "keywords"))]
        found = [clean(part) for value in listed if isinstance(value, str) for part in re.split(r"[,;]", value)]
    return _unique(tuple(t for t in found if 1 < len(t) < 80))[:30]


def _breadcrumb(items: list[dict[str, Any]]) -> str | None:
    for item in items:
        steps = item.get("itemListElement")
        if "breadcrumblist" in _types(item) and isinstance(steps, list) and steps:
            last = steps[min(1, len(steps) - 1)]
            if isinstance(last, dict):
                inner = last.get("item")
                return clean(last.get("name")) or clean(_name(inner)) or None
    return None
