"""Settings: read once, from a TOML file and the environment, and passed in. Nothing else reads either."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import platformdirs

from banggiao.errors import ConfigError

__all__ = ["Settings", "load_settings"]

_APP = "banggiao"
MAX_PAGE_BYTES = 32 * 1024 * 1024  # The largest of 100,000 crawled news pages was under 10 MB.


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set, by ``banggiao.toml`` or by ``BANGGIAO_<NAME>`` in the environment.

    Attributes:
        db: the register: a path of an SQLite file or a ``postgresql://`` URL.
        lexicon: a folder of the user's additions to the lexicon, or None.
        host: the address that ``serve`` binds to.
        port: the port that ``serve`` tries first.
        language: the interface's language where the visitor names none (``vi`` or ``en``).
        jobs: processes for reading; 0 is one for each core.
        max_page_bytes: pages larger than this many bytes are refused.
        closed: whether the web pages and the API can be read only after signing in.
    """

    db: str = ""
    lexicon: Path | None = None
    host: str = "127.0.0.1"
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)] = 8765
    language: Literal["vi", "en"] = "vi"
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 0
    max_page_bytes: Annotated[int, msgspec.Meta(ge=1)] = MAX_PAGE_BYTES
    closed: bool = False


def load_settings(
    *,
    environ: Mapping[str, str] | None = None,
    file: Path | None = None,
    **overrides: Any,
) -> Settings:
    """Settings from defaults, then ``file``, then the environment, then ``overrides`` that are not None.

    Raises:
        ConfigError: for a name that is no setting, a value that it cannot have, a file that is no TOML, or one
            that ``BANGGIAO_CONFIG`` names and that is not there.
    """
    environ = os.environ if environ is None else environ
    named = environ.get("BANGGIAO_CONFIG")
    path = file or Path(named or platformdirs.user_config_path(_APP) / "banggiao.toml")
    # A file that was named must be there; the default one may be missing.
    values: dict[str, Any] = _file_values(path) if path.is_file() or (named and not file) else {}
    names = {f.name for f in msgspec.structs.fields(Settings)}
    values |= {n: v for n in names if (v := environ.get(f"BANGGIAO_{n.upper()}"))}
    values |= {n: v for n, v in overrides.items() if v is not None}
    if unknown := sorted(set(values) - names):
        raise ConfigError(f"{path}: no such setting: {', '.join(unknown)} (settings are {', '.join(sorted(names))})")
    values.setdefault("db", str(platformdirs.user_data_path(_APP) / "register.sqlite"))
    try:
        return msgspec.convert(values, Settings, strict=False, dec_hook=_to_path)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path} or the environment: {error}") from error


def _file_values(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error} (mend or remove the file)") from error


def _to_path(kind: type, value: Any) -> Any:
    return Path(value) if kind is Path else value
