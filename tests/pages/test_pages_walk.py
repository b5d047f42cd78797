"""The compiled walk: what it says of trees that are odd, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banggiao.pages.scan import scan
from banggiao.pages.scanned import Page
from banggiao.pages.walk import Names, count_markup

ONE = Names({"lead": 1, "leadin": 2, "articlebody": 4}, 8, 4)


def runs(page: Page) -> list[tuple[str, str]]:
    return [(block.tag, block.text) for block in page.blocks]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        pytest.param(b"<p>a<p>b", [("p", "a"), ("p", "b")], id="unclosed"),
        pytest.param(b"<p>a<b>b</p>c</b>", [("p", "ab"), ("body", "c")], id="crossed"),
        pytest.param(b"a<script>b</script><style>c</style><template>d</template>", [("body", "a")], id="passed over"),
        pytest.param("<đoàn>a</đoàn>".encode(), [("body", "<đoàn>a")], id="no tag"),
        pytest.param("<x-đ>a</x-đ>b".encode(), [("x-đ", "a"), ("body", "b")], id="a tag of one's own"),
        pytest.param(b"<p>a\xff\xfeb\x00c</p>", [("p", "a\ufffd\ufffdbc")], id="damaged bytes"),
        pytest.param(b"<p>" + b"\xe1\xba" + b"</p>", [("p", "\ufffd")], id="cut within a letter"),
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"<frameset><frame>", [], id="no body"),
    ],
)
def test_runs_of_text(html: bytes, wanted: list[tuple[str, str]]) -> None:
    assert runs(scan(html)) == wanted


def test_a_link_is_known_by_its_address_and_length() -> None:
    (block,) = scan(b'<p>see <a href="/x">the other page</a>, please</p>').blocks
    assert (block.href, block.linked) == ("/x", len("the other page"))


@pytest.mark.parametrize(
    ("names", "bits"),
    [
        ("lead", 1),
        ("LEAD", 1),
        ("lead-in", 3),
        ("leadIn", 3),
        ("box__lead", 1),
        ("articleBody x", 4),
        ("article_body_lead", 5),
        ("mislead", 0),
        ("leader", 0),
        ("l-e-a-d", 0),
        ("đlead", 1),
        ("x" * 100_000 + "-lead", 0),
    ],
)
def test_words_in_names(names: str, bits: int) -> None:
    assert ONE.bits(names) == bits


@given(st.text())
def test_no_name_is_too_odd(names: str) -> None:
    assert 0 <= ONE.bits(names) < 8


@given(st.binary(), st.integers(1, 1_000))
def test_markup_is_counted(html: bytes, times: int) -> None:
    html *= times  # Longer than the stretches in which it is counted.
    equals, closed, tags, _ = count_markup(html)
    assert (equals, closed, tags) == (html.count(b"="), html.count(b">"), html.count(b"<"))


@pytest.mark.parametrize(
    ("html", "deepest"), [(b"", 0), (b"<a><b></b></a>", 2), (b"<a></a><b></b>", 1), (b"</a></b>", 0), (b"<", 1)]
)
def test_how_deep_elements_may_be(html: bytes, deepest: int) -> None:
    assert count_markup(html)[3] == deepest


@pytest.mark.parametrize("odd", [None, 3, b"x"])
def test_what_is_no_text_is_refused(odd: object) -> None:
    with pytest.raises(TypeError, match=r"expected str|must not be None"):
        ONE.bits(odd)  # type: ignore[arg-type]
