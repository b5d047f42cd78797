"""PLOVER's code for an event, by the table ``plover.tsv``; contexts from its topics and channel."""

from __future__ import annotations

from pathlib import Path

from banggiao.errors import LexiconError
from banggiao.lexicon.loader import read_rows
from banggiao.record import Plover

__all__ = ["PloverTable", "load_plover"]

_COLUMNS = ("type", "subtype", "status", "event", "mode", "cameo")
_CHANNEL_CONTEXT = {
    "parliament": "legislative",
    "state": "diplomatic",
    "multilateral": "diplomatic",
    "party": "diplomatic",
}


class PloverTable:
    """Rows of the table, the first that fits wins."""

    def __init__(self, rows: list[dict[str, str]], contexts: dict[str, str]) -> None:
        self._rows = rows
        self._contexts = contexts

    def code(
        self,
        type: str,
        subtype: str | None,
        status: str,
        channel: str | None,
        topics: tuple[str, ...],
        multilateral: bool,
    ) -> Plover:
        """The code of one event.

        Args:
            type, subtype, status, channel, topics: the event's.
            multilateral: whether it took place within a conference; a meeting then has that mode.
        """
        row = next((r for r in self._rows if _fits(r, type, subtype, status)), None)
        context = [c] if (c := _CHANNEL_CONTEXT.get(channel or "")) else []
        context += [c for t in topics if (c := self._contexts.get(t)) and c not in context]
        if row is None:
            return Plover(context=tuple(context))
        mode = row["mode"] or ("multilateral" if multilateral and row["event"] == "CONSULT" else None)
        return Plover(row["event"] or None, mode, tuple(dict.fromkeys(context)), row["cameo"] or None)


def _fits(row: dict[str, str], type: str, subtype: str | None, status: str) -> bool:
    return row["type"] in ("*", type) and row["subtype"] in ("*", subtype or "") and row["status"] in ("*", status)


def load_plover(contexts: dict[str, str], extra: Path | None = None) -> PloverTable:
    """The table, with the user's rows before ours.

    Raises:
        LexiconError: where a row names no type.
    """
    rows = read_rows("plover.tsv", _COLUMNS, extra)
    if any(not r["type"] for r in rows):
        raise LexiconError("plover.tsv: a row has no type; write * for any")
    return PloverTable(rows, contexts)
