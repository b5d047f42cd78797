"""Pages built to hurt, and pages damaged at random: two seconds, no exception, no broken record."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pages_kinds
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages_families import FAMILIES, STORY

from banggiao.errors import PageError
from banggiao.pages import Document, RawPage, parse

SENTENCE = "Hai bên nhất trí tăng cường hợp tác trong thời gian tới. "
HOSTILE = {
    "20,000 nested divs": "<div>" * 20_000 + "x",
    "200,000 nested divs": "<div>" * 200_000 + "x",
    "nested and closed again": "<div><div></div>" * 20_000 + "</div>" * 20_000,
    "nested tables": "<table><tr><td>" * 20_000 + "x",
    "nested lists": "<ul><li>a" * 20_000,
    "formatting never closed": "".join(f"<font color={n}><p>x" for n in range(20_000)),
    "formatting closed late": "".join(f"<b id={n}><i id={n}><p>x</b>" for n in range(5_000)),
    "everything unclosed": f"<html><body><div><p><b><i><span><a href=x>{SENTENCE}" * 5_000,
    "100,000 links": "".join(f"<a href=/{n}>tiêu đề số {n} của một bài báo</a>" for n in range(100_000)),
    "100,000 links in a list": "".join(
        f"<li><a href=/{n}>tiêu đề số {n} của một bài báo</a></li>" for n in range(100_000)
    ),
    "10 MB of paragraphs": f"<p>{SENTENCE}</p>" * 110_000,
    "10 MB on one line": "a" * 10_000_000,
    "10 MB of words": "từ " * 2_500_000,
    "line breaks": "Một câu ngắn.<br>" * 200_000,
    "100,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
    "only angles": "<" * 3_000_000,
    "only ampersands": "&" * 3_000_000,
    "comments never closed": "<!--" * 200_000,
    "quotes never closed": '<a href="' * 100_000,
    "scripts never closed": "<script>" * 100_000,
    "deep JSON": '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>x",
    "a long title": "<title>" + "a b " * 500_000 + "</title><p>x",
    "datelines": "<p>07/03/2026 08:47</p>" * 50_000,
    "dates in lines": "<p>" + "07/03/2026 08:47<br>" * 100_000,
    "a link and broken lines": "<p><a href=x>tiêu đề số một của một bài báo</a>" + " ( x<br>" * 200_000,
    "brackets behind a headline": "<p><a href=x>tiêu đề số một của một bài báo</a>" + "(" * 1_000_000 + "<br>x",
    "authors by reference": '<script type="application/ld+json">{"@type":"Article","author":['
    + ",".join(f'{{"@id":"#{n}"}}' for n in range(20_000))
    + "]}</script><p>x",
    "broken JSON": '<script type="application/ld+json">' + '"author":{ ' * 40_000 + "</script><p>x",
    "credits": "<p>" + "Ảnh: " * 300_000,
    "commas": "<p>" + "A, " * 500_000,
    "cards": "<div><a href=/1><h3>Tiêu đề của một bài khác</h3></a>"
    "<p>Tóm tắt của bài khác nói rằng hai bên đã gặp nhau.</p></div>" * 20_000,
}


def sound(document: Document) -> None:
    """What holds of every document."""
    size = len(document.text)
    assert all(0 <= b.start < b.end <= size for b in document.blocks)
    assert all(a.end <= b.start for a, b in pairwise(document.blocks))
    assert {b.article for b in document.blocks} <= {None, *range(len(document.articles))}
    for article in document.articles:
        for dated in (article.published, article.modified):
            assert dated is None or dated.start is None or 0 <= dated.start < (dated.end or 0) <= size


def read(data: bytes, media_type: str | None) -> Document | None:
    """The document, or None where the page is refused in words; anything else is a failure."""
    try:
        document = parse(RawPage(source="x", data=data, media_type=media_type))
    except PageError:
        return None
    sound(document)
    return document


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_two_seconds(page: str, media_type: str) -> None:
    data = page.encode()
    start = time.process_time()
    read(data, media_type)
    assert time.process_time() - start < 2


MEASURE = """
import resource, sys
from banggiao.pages import RawPage, parse
parse(RawPage(source="x", data=b"<p>x</p>", media_type="text/html"))
data = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
parse(RawPage(source="x", data=data, media_type="text/html"))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / len(data))
"""


@pytest.mark.parametrize(
    "name", ["100,000 links", "100,000 links in a list", "10 MB of words", "everything unclosed", "cards"]
)
def test_memory_stays_under_thirty_times_the_page(name: str) -> None:
    command = [sys.executable, "-c", MEASURE]
    times = float(subprocess.run(command, input=HOSTILE[name].encode(), capture_output=True, check=True).stdout)
    assert times < 30


def samples() -> list[bytes]:
    own = [family(STORY).encode() for family in FAMILIES.values()]
    own += [pages_kinds.index_page()[0], pages_kinds.live_blog()[0], pages_kinds.many_articles()[0]]
    folder = Path(__file__).resolve().parents[2] / "samples"
    return own + [p.read_bytes() for p in sorted(folder.glob("*.*"))[:6] if p.suffix in (".html", ".txt")]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """One page with pieces cut out, doubled, moved, overwritten or cut off."""
    for _ in range(rng.randint(1, 6)):
        a, b = sorted(rng.randrange(len(data) + 1) for _ in range(2))
        b = min(b, a + rng.choice((1, 7, 60, 900)))
        piece = data[a:b]
        data = rng.choice(
            (
                data[:a] + data[b:],
                data[:a] + piece * 3 + data[b:],
                data[b:] + piece + data[:a],
                data[:a] + bytes(rng.randrange(256) for _ in piece) + data[b:],
                data[:a] or b"x",
            )
        )
        if not data:
            return b"x"
    return data


@pytest.mark.parametrize("seed", range(60))
def test_mutated_pages(seed: int) -> None:
    rng = random.Random(seed)
    data = mutated(rng.choice(samples()), rng)
    read(data, rng.choice(("text/html", "text/plain", None)))


TOKENS = st.sampled_from(
    (
        *(
            "<p>",
            "</p>",
            "<div class='sapo'>",
            "</div>",
            "<a href='/x'>",
            "</a>",
            "<h1>",
            "</h1>",
            "<li>",
            "<br>",
            "<img>",
            "<table><tr><td>",
        ),
        *(
            "</table>",
            "<figure>",
            "<figcaption>",
            "<article>",
            "</article>",
            "<b>",
            "<script>",
            "<!--",
            "-->",
            "&nbsp;",
            "&#0;",
            "<",
            ">",
            "\n",
        ),
        *(
            SENTENCE,
            "Tin liên quan",
            "Ảnh: Minh Họa",
            "12/03/2025 10:45",
            "Minh Họa",
            "Theo TTXVN",
            "...",
            "| a |",
            "![]()",
            "\u200b",
            "\ufeff",
        ),
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TOKENS, max_size=60).map("".join))
def test_any_run_of_markup(page: str) -> None:
    for media_type in ("text/html", "text/plain"):
        read(page.encode(), media_type)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    for media_type in (None, "text/html", "text/plain", "application/json"):
        read(data, media_type)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    read(text.encode("utf-8", "surrogatepass"), "text/plain")
    read(text.encode("utf-8", "replace"), "text/html")


def test_the_same_bytes_give_the_same_document() -> None:
    for data in samples():
        first, second = (parse(RawPage(source="x", data=data)) for _ in range(2))
        assert (first.text, first.blocks, first.articles) == (second.text, second.blocks, second.articles)
