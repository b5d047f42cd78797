"""The register on both stores: opening, migrating, writing one after the other."""

from __future__ import annotations

from sqlalchemy import text

from banggiao.store import Store
from banggiao.store.words import Word, matching


def test_tables_are_there(store: Store) -> None:
    with store.read() as connection:
        assert connection.scalar(text("SELECT value FROM meta WHERE key = 'schema'")) == "1"
        assert connection.execute(matching(store.dialect, "events", Word("folded", ("dang",)))).all() == []
