"""The frames as data: what a file may say, and a frame of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.errors import LexiconError
from banggiao.lexicon import load_lexicon
from banggiao.lexicon.frames import load_frames
from banggiao.pages import RawPage
from banggiao.read import read

OWN = """[[frame]]
id = "meeting.tea"
type = "meeting"
verbs = ["dùng trà với"]
"""


def write(folder: Path, text: str) -> Path:
    (folder / "frames.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_frame_of_ones_own(tmp_path: Path) -> None:
    lexicon = load_lexicon(write(tmp_path, OWN))
    page = RawPage(
        source="own.txt",
        data="Ngày 12/7, Chủ tịch nước Tô Lâm đã dùng trà với Đại sứ Lào Khamphao Ernthavanh.\n".encode(),
    )
    record = read(page, lexicon=lexicon)
    assert [(e.type, e.frame) for e in record.events] == [("meeting", "meeting.tea")]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('type = "meeting"', 'type = "tea"'), "tea"),
        (('verbs = ["dùng trà với"]', ""), "no verbs and no nouns"),
        (('id = "meeting.tea"', 'id = "meeting"'), "two frames"),
        (("dùng trà với", "Dùng trà với"), "capitals"),
        (('verbs = ["dùng trà với"]', 'verbs = ["dùng trà với"]\nneed = "sugar"'), "sugar"),
        (('verbs = ["dùng trà với"]', 'verbs = ["dùng trà với"]\nslots = { after = "drinker" }'), "drinker"),
        (('verbs = ["dùng trà với"]', 'verbs = ["dùng trà với"]\nverb = "uống"'), "verb"),
    ],
)
def test_a_broken_frame_is_told(tmp_path: Path, change: tuple[str, str], words: str) -> None:
    with pytest.raises(LexiconError, match=words):
        load_frames(write(tmp_path, OWN.replace(*change)))


def test_the_longest_trigger_wins() -> None:
    frames = load_frames()
    found = [
        (c.start, c.end, c.frame.id if c.frame else c.kind) for c in frames.scan("chuyến thăm chính thức việt nam")
    ]
    assert found == [(0, 22, "visit")]


def test_an_exception_hides_its_trigger() -> None:
    assert [c.frame for c in load_frames().scan("trực tiếp kiểm tra") if c.frame] == []
