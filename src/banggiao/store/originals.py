"""A page's bytes as they came."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from banggiao.errors import NotFound
from banggiao.store.connect import Store
from banggiao.store.pack import unpack
from banggiao.store.schema import page_versions, pages

__all__ = ["Original", "original"]


class Original(msgspec.Struct, frozen=True):
    """The bytes of one version, and the media type that the page was read as."""

    data: bytes
    media_type: str


def original(store: Store, id: str) -> Original:
    """The version ``id`` (the SHA-256 of its bytes) of a page.

    Raises:
        NotFound: where there is none.
    """
    versions, page = page_versions.c, pages.c
    chosen = select(versions.data, page.media_type).join(pages, page.key == versions.page_key)
    with store.read() as connection:
        row = connection.execute(chosen.where(versions.id == id)).first()
    if row is None:
        raise NotFound(f"no page with the id {id!r} (a page's id is the SHA-256 of its bytes)")
    return Original(unpack(row.data), row.media_type)
