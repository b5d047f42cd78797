"""Answers that take long, kept in memory until the register changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, select

from banggiao.store.schema import meta

__all__ = ["MOST_KEPT", "kept"]

T = TypeVar("T")
# Of each register so many answers, the ones asked for last: counts, or lists as long as a page shows.
MOST_KEPT = 256
_LOCK = Lock()
_ANSWERS: WeakKeyDictionary[Engine, OrderedDict[Hashable, tuple[str, object]]] = WeakKeyDictionary()


def kept(connection: Connection, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` gives for the state that ``connection`` sees; made once for each state of the register.

    The state is the stamp that settling leaves in ``meta``; where there is none, nothing is kept. ``key`` names the
    question with all that the answer depends on; the answer must not be changed by who gets it.
    """
    stamp = connection.scalar(select(meta.c.value).where(meta.c.key == "settled"))
    if stamp is None:
        return make()
    with _LOCK:
        known = _ANSWERS.setdefault(connection.engine, OrderedDict())
        if (found := known.get(key)) is not None and found[0] == stamp:
            known.move_to_end(key)
            return found[1]  # type: ignore[return-value]
    answer = make()
    with _LOCK:
        known[key] = (stamp, answer)
        known.move_to_end(key)
        while len(known) > MOST_KEPT:
            known.popitem(last=False)
    return answer
