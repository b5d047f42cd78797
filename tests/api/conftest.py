"""``register``: the register made by hand, in one file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from banggiao.store import Store, open_store
from made_register import fill


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An open register; the faces only read it."""
    with open_store(tmp_path_factory.mktemp("api") / "register.sqlite") as opened:
        fill(opened)
        yield opened
