"""One register on SQLite and PostgreSQL: ``open_store(where)`` gives a ``Store``; ``schema`` says what lies in it."""

from banggiao.store.connect import Store, open_store

__all__ = ["Store", "open_store"]
