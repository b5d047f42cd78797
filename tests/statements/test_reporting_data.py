"""The data of reporting verbs: what the file must hold, and what it says of single words."""

from __future__ import annotations

import pytest

from banggiao.errors import LexiconError
from banggiao.lexicon import load_lexicon
from banggiao.lexicon.reporting import load_reporting


def cues(text):
    return [(text[t.start : t.end], t.verb.act) for t in load_lexicon().reporting.scan(text) if t.verb]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhất trí cao", [("nhất trí cao", "agree")]),
        ("ủng hộ lẫn nhau", []),
        ("tin tức", []),
        ("khẳng định và đề nghị", [("khẳng định", "affirm"), ("đề nghị", "propose")]),
        ("gửi thư chúc mừng", []),
        ("chúc mừng", [("chúc mừng", "congratulate")]),
        ("lên án", [("lên án", "concern")]),
        ("ngoại giao", []),
    ],
)
def test_longest_words_win(text, expected):
    assert cues(text) == expected


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ('[[verb]]\nact = "sing"\nwords = ["hát"]\n', "sing"),
        ('[[verb]]\nact = "affirm"\nkind = "loud"\nwords = ["hét"]\n', "loud"),
        ('[[verb]]\nact = "affirm"\nwords = ["khẳng định"]\n', "khẳng định"),
        ('[[verb]]\nact = "affirm"\nwords = ["a"]\nspeed = 1\n', "speed"),
    ],
    ids=["unknown act", "unknown kind", "listed twice", "unknown field"],
)
def test_broken_additions_are_named(tmp_path, data, part):
    (tmp_path / "reporting.toml").write_text(data, encoding="utf-8")
    with pytest.raises(LexiconError, match=part):
        load_reporting(tmp_path)


def test_own_verb_is_added(tmp_path):
    (tmp_path / "reporting.toml").write_text('[[verb]]\nact = "propose"\nwords = ["đặt hàng"]\n', encoding="utf-8")
    found = [t.verb.act for t in load_reporting(tmp_path).scan("đặt hàng") if t.verb]
    assert found == ["propose"]


@pytest.mark.parametrize(
    ("act", "said", "refined"),
    [
        ("affirm", "tôi xin hứa sẽ làm", "pledge"),
        ("propose", "tôi xin hứa sẽ làm", "propose"),
        ("affirm", "trời đẹp", "affirm"),
    ],
)
def test_words_that_make_a_report_a_pledge(act, said, refined):
    assert load_lexicon().reporting.refined(act, "nói", said) == refined
