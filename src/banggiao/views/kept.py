"""Answers about the whole register, kept in memory until the register changes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, select

from banggiao.store.schema import meta

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = ["kept"]

T = TypeVar("T")
_LOCK = Lock()
_ANSWERS: WeakKeyDictionary[Store, dict[str, tuple[str, object]]] = WeakKeyDictionary()


def kept(store: Store, connection: Connection, key: str, make: Callable[[], T]) -> T:
    """What ``make`` gives for the state that ``connection`` sees; made once for each state of the register.

    The state is the stamp that settling leaves in ``meta``; where there is none, nothing is kept.
    """
    stamp = connection.scalar(select(meta.c.value).where(meta.c.key == "settled"))
    with _LOCK:
        known = _ANSWERS.setdefault(store, {}).get(key)
    if known is not None and known[0] == stamp and stamp is not None:
        return known[1]  # type: ignore[return-value]
    answer = make()
    with _LOCK:
        _ANSWERS[store][key] = (stamp or "", answer)
    return answer
