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
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "banggiao.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=said) as caught:
        load_settings(environ={}, file=file)
    assert str(file) in str(caught.value)
