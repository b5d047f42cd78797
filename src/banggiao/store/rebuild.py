"""Everything derived, derived again from what came: after the rules changed, or to prove that nothing was lost."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from banggiao.store import schema
from banggiao.store.connect import Store
from banggiao.store.ingest import BATCH, SETTLE
from banggiao.store.keep import rewrite_page
from banggiao.store.ledger import now
from banggiao.store.rows import chunks
from banggiao.store.settle import settle

__all__ = ["rebuild"]


def rebuild(store: Store, *, on_pages: Callable[[int], None] | None = None) -> int:
    """Write all facts anew from the pages' records, with people's judgements; returns how many pages.

    Args:
        store: the register.
        on_pages: called with the number of pages done after each batch.
    """
    with store.read() as connection:
        ids = list(connection.scalars(select(schema.pages.c.id).order_by(schema.pages.c.id)))
    waiting = 0
    for group in chunks(ids, BATCH):
        waiting += len(group)
        with store.write() as connection:
            for id in group:
                rewrite_page(connection, id, now())
            if waiting >= SETTLE:
                settle(connection)
                waiting = 0
        if on_pages:
            on_pages(len(group))
    with store.write() as connection:
        settle(connection)
    return len(ids)
