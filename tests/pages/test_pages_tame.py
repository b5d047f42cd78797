"""Which pages are filtered before they are parsed: those that nest too deep, and no others."""

from __future__ import annotations

import pytest

from banggiao.pages.tame import tame

_ROW = "<li><a href='/tin'>Một dòng</a></li>"

AS_THEY_ARE = {
    "short": "<p>Một đoạn</p>",
    "many tags, none deep": f"<ul>{_ROW * 3_000}</ul>",
    "more ends than starts": f"{'</div>' * 5_000}<ul>{_ROW * 1_000}</ul>",
    "deep, but not too deep": f"{'<div>' * 1_000}x{'</div>' * 1_000}{_ROW * 1_000}",
}
FILTERED = {
    "deep": f"{'<div>' * 4_000}x",
    "deep after ends of nothing": f"{'</p>' * 100}{_ROW * 500}{'<div>' * 4_000}x",
    "deep and closed again": f"{'<div>' * 4_000}x{'</div>' * 4_000}",
    "deep between rows": f"{_ROW * 2_000}{'<div>' * 3_000}x{'</div>' * 3_000}{_ROW * 2_000}",
    "a crowd of attributes": f"<p {' '.join(f'a{n}=1' for n in range(30_000))}>x</p>",
}


@pytest.mark.parametrize("name", AS_THEY_ARE)
def test_an_ordinary_page_is_left_as_it_is(name: str) -> None:
    page = AS_THEY_ARE[name].encode()
    assert tame(page) is page


@pytest.mark.parametrize("name", FILTERED)
def test_a_page_that_would_be_slow_is_filtered(name: str) -> None:
    page = FILTERED[name].encode()
    assert len(tame(page)) < len(page)
