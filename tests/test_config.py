from __future__ import annotations

from pathlib import Path

import pytest

from banggiao.config import load_settings
from banggiao.errors import ConfigError


def test_later_sources_win(tmp_path: Path) -> None:
    file = tmp_path / "banggiao.toml"
    file.write_text('port = 9000\nlanguage = "en"\nhost = "127.0.0.2"\n', encoding="utf-8")
    settings = load_settings(environ={"BANGGIAO_PORT": "9001"}, file=file, host="127.0.0.3", db=None)
    assert (settings.port, settings.language, settings.host) == (9001, "en", "127.0.0.3")


def test_a_folder_is_a_path(tmp_path: Path) -> None:
    settings = load_settings(environ={"BANGGIAO_LEXICON": str(tmp_path)}, file=tmp_path / "none.toml")
    assert settings.lexicon == tmp_path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("prot = 1\n", "no such setting: prot", id="misspelt"),
        pytest.param('port = "many"\n', "port", id="another type"),
        pytest.param("port = \n", "mend or remove the file", id="no toml"),
        pytest.param("port = 70000\n", "65535", id="no port"),
        pytest.param("jobs = -1\n", ">= 0", id="fewer than no processes"),
        pytest.param('language = "fr"\n', "fr", id="another language"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "banggiao.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as caught:
        load_settings(environ={}, file=file)
    assert str(file) in str(caught.value)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "banggiao.toml"
    file.write_text("port = 9000\n", encoding="utf-16")
    with pytest.raises(ConfigError, match="mend or remove the file"):
        load_settings(environ={}, file=file)


def test_a_file_that_the_environment_names_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml"):
        load_settings(environ={"BANGGIAO_CONFIG": str(tmp_path / "none.toml")})
