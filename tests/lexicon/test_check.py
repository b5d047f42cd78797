"""``check_lexicon`` and a user's own folder of additions."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from banggiao.actors import find_actors
from banggiao.cli import app
from banggiao.errors import LexiconError
from banggiao.lexicon import Lexicon
from banggiao.lexicon.check import check_lexicon
from banggiao.pages import RawPage, parse

COUNTRIES = "code\tname\taliases\tshort\n"
HISTORY = "name\tcountry\tkind\tsince\tuntil\tsuccessor\n"
PARTIES = "name\tcountry\taliases\tpartyfacts\n"
PLACES = "name\tcountry\tkind\taliases\n"
SOURCE = "# Source: a test.\n"


def test_the_package_s_own_files_keep_every_rule() -> None:
    assert check_lexicon() == []


FAULTS = [
    ("duplicate alias", "countries.tsv", SOURCE + COUNTRIES + "XX\tXứ Một\tMỹ\n", "'Mỹ' names both US and XX"),
    (
        "end before start",
        "history.tsv",
        SOURCE + HISTORY + "Tỉnh Một\tVN\tprovince\t2025-07-01\t2020-01-01\t\n",
        "ends",
    ),
    ("no date", "history.tsv", SOURCE + HISTORY + "Tỉnh Một\tVN\tprovince\t\tnăm ngoái\t\n", "no day, month or year"),
    ("no source", "parties.tsv", PARTIES + "Đảng Một\tXX\t\t\n", "no source is given"),
    ("kind that is none", "places.tsv", SOURCE + PLACES + "Nơi Một\tVN\tplanet\t\n", "no kind 'planet'"),
    (
        "no actor kind",
        "organizations.tsv",
        SOURCE + "name\tkind\tcountry\taliases\nTổ Một\tplanet\t\t\n",
        "no kind 'planet'",
    ),
    ("country that is none", "places.tsv", SOURCE + PLACES + "Nơi Một\tViệt Nam\tcity\t\n", "no ISO 3166-1"),
    ("other columns", "places.tsv", SOURCE + "name\tland\n", "the first line must name the columns"),
    ("too many cells", "places.tsv", SOURCE + PLACES + "A\tVN\tcity\t\tmore\n", "5 cells for 4 columns"),
    ("no TOML", "offices.toml", SOURCE + "full = [", "offices.toml"),
    ("a word twice", "offices.toml", SOURCE + 'full = ["đại chấp chính", "đại chấp chính"]\n', "holds twice"),
]


@pytest.mark.parametrize(("name", "content", "said"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_is_named_with_its_file(tmp_path: Path, name: str, content: str, said: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    found = check_lexicon(tmp_path)
    assert any(said in line and name in line for line in found), found


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert any("no such folder" in line for line in check_lexicon(tmp_path / "none"))


def test_a_damaged_file_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_bytes(b"\xff\xfe")
    with pytest.raises(LexiconError, match=r"places\.tsv"):
        _ = Lexicon(tmp_path).places


def _actors(text: str, extra: Path | None) -> list[tuple[str, str, list[str]]]:
    document = parse(RawPage(source="t.txt", data=text.encode(), media_type="text/plain"))
    cast = find_actors(document, Lexicon(extra))
    return [(a.kind, a.name, [o.title for o in a.offices]) for a in cast.actors]


ADDITIONS = [
    (
        "an office",
        "offices.toml",
        SOURCE + 'full = ["đại chấp chính"]\n',
        "Đại chấp chính Anna Keller đến thăm.",
        ("person", "Anna Keller", ["Đại chấp chính"]),
    ),
    (
        "a party",
        "parties.tsv",
        SOURCE + PARTIES + "Phong trào Hoa Sen Xanh\tLA\tPHSX\t\n",
        "PHSX ra tuyên bố.",
        ("party", "PHSX", []),
    ),
    (
        "a state",
        "countries.tsv",
        SOURCE + COUNTRIES + "XX\tAn-đô-ri-a Mới\t\t\n",
        "An-đô-ri-a Mới phản đối.",
        ("state", "An-đô-ri-a Mới", []),
    ),
]


@pytest.mark.parametrize(
    ("name", "content", "text", "expected"), [a[1:] for a in ADDITIONS], ids=[a[0] for a in ADDITIONS]
)
def test_additions_are_read(
    tmp_path: Path, name: str, content: str, text: str, expected: tuple[str, str, list[str]]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert expected not in _actors(text, None)
    assert expected in _actors(text, tmp_path)
    assert check_lexicon(tmp_path) == []


def test_the_command_check() -> None:
    result = CliRunner().invoke(app, ["lexicon", "check"])
    assert result.exit_code == 0
    assert "no fault" in result.output


def test_the_command_check_fails_on_a_fault(tmp_path: Path) -> None:
    (tmp_path / "parties.tsv").write_text(PARTIES + "Đảng Một\tXX\t\t\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["lexicon", "check", "--lexicon", str(tmp_path)])
    assert result.exit_code == 1
    assert "no source" in result.output


LOOKS = [("Hà Giang", "until 2025-06-30"), ("Bộ trưởng", "office"), ("Mê-hi-cô", "MX")]


@pytest.mark.parametrize(("word", "said"), LOOKS, ids=[w for w, _ in LOOKS])
def test_the_command_look(word: str, said: str) -> None:
    assert said in CliRunner().invoke(app, ["lexicon", "look", word]).output


def test_the_command_look_says_what_it_does_not_know() -> None:
    result = CliRunner().invoke(app, ["lexicon", "look", "qwerty"])
    assert result.exit_code == 1
    assert "does not know" in result.output
