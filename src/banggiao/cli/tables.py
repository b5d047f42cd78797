"""Answers as tables for a terminal: each list of an answer is a table, its plain values a line above."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from banggiao.views import model, model_lists, model_search
from banggiao.views.words import event_label, word

__all__ = ["print_answer", "print_events"]

Row = tuple[str, ...]
_LANGUAGE = "en"
_SHORT = 160  # Characters of a quotation in a cell; the whole stands in the JSON.


def print_answer(answer: Any, console: Console | None = None) -> None:
    """Print ``answer``: plain values first, then a table for each list that is not empty."""
    console = console or Console()
    plain = [f"{_title(n)}: {v}" for n, v in _fields(answer) if _is_plain(v) and v not in (None, "")]
    if plain:
        console.print(Text(" · ".join(plain)))
    for name, value in _fields(answer):
        if isinstance(value, tuple) and value:
            _print_list(console, name, value)
        elif isinstance(value, msgspec.Struct):
            _print_struct(console, name, value)


def print_events(events: Iterable[model.EventLine], console: Console | None = None) -> None:
    """Print events as one table."""
    _print_list(console or Console(), "events", tuple(events))


def _fields(answer: Any) -> list[tuple[str, Any]]:
    return [(f, getattr(answer, f)) for f in answer.__struct_fields__]


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float) and len(str(value)) < _SHORT


def _title(name: str) -> str:
    return name.replace("_", " ")


def _print_struct(console: Console, name: str, value: msgspec.Struct) -> None:
    known = _ROWS.get(type(value))
    if known:
        _print_list(console, name, (value,))
    elif any(v for n, v in _fields(value)):
        console.print(Text(_title(name), style="bold"))
        print_answer(value, console)


def _print_list(console: Console, name: str, values: tuple[Any, ...]) -> None:
    if isinstance(values[0] if values else None, model.Count | model.Bar):
        console.print(Text(f"{_title(name)}: " + ", ".join(map(_counted, values))))
        return
    known = _ROWS.get(type(values[0])) if values else None
    if known is None:
        nested = [v for v in values if isinstance(v, msgspec.Struct)]
        if nested:
            for value in nested:
                _print_struct(console, name, value)
        elif values:
            console.print(Text(f"{_title(name)}: " + ", ".join(map(str, values))))
        return
    columns, row = known
    table = Table(title=_title(name), title_justify="left", expand=True)
    for column in columns:
        table.add_column(column, overflow="fold", ratio=_RATIOS.get(column, 2))
    for value in values:
        table.add_row(*map(Text, row(value)))
    console.print(table)


_RATIOS = {"what": 8, "words": 8, "who": 3, "id": 3, "name": 4, "title": 5, "source": 4}


def _counted(value: model.Count | model.Bar) -> str:
    return f"{value.key if isinstance(value, model.Count) else value.period} ({value.count})"


def _event(e: model.EventLine) -> Row:
    status = "" if e.status == "held" else f" ({word(_LANGUAGE, 'status', e.status)})"
    source = e.passage.source.outlet or "" if e.passage else ""
    return (e.date or "", event_label(e, _LANGUAGE) + status, f"{source} ×{e.reports}", e.id)


def _statement(s: model.StatementLine) -> Row:
    who = ", ".join(a.name for a in s.speakers)
    return (s.date or "", who, word(_LANGUAGE, "act", s.act), _cut(s.text), s.passage.source.outlet or "", s.id)


def _commitment(c: model.CommitmentLine) -> Row:
    after = "; ".join(f"{e.date} {word(_LANGUAGE, 'type', e.type)} {e.id}" for e in c.follow_ups)
    return (*_statement(c.statement)[:4], word(_LANGUAGE, "state", c.state), after)


def _actor(a: model.ActorRef) -> Row:
    return (a.name, word(_LANGUAGE, "kind", a.kind), a.country or "", a.office or "", a.id)


def _source(s: model.Source) -> Row:
    return (s.published or "", s.outlet or "", s.title or "", s.url or s.page)


def _part(p: model.Part) -> Row:
    offices = "; ".join(("former " if o.former else "") + o.title for o in p.offices)
    return (p.actor.name, word(_LANGUAGE, "role", p.role), offices, p.side or "", p.actor.id)


def _tenure(t: model.Tenure) -> Row:
    return (
        ("former " if t.former else "") + t.title,
        t.organ or "",
        t.first_seen or "",
        t.last_seen or "",
        str(t.pages),
    )


def _report(r: model.Report) -> Row:
    words = " … ".join(p.text for p in r.passages)
    return (*_source(r.source)[:3], r.date or "", _cut(words), r.source.page[:16])


def _difference(d: model.Disagreement) -> Row:
    said = (
        f"{v.key} ({', '.join(s.outlet or s.page[:8] for s in by)})" for v, by in zip(d.values, d.sources, strict=True)
    )
    return (d.field, "; ".join(said))


def _year(y: model.YearLevel) -> Row:
    types = ", ".join(f"{word(_LANGUAGE, 'type', c.key)} {c.count}" for c in y.by_type)
    return (y.year, str(y.events), word(_LANGUAGE, "level", y.level), types)


def _edge(e: model_lists.NetworkEdge) -> Row:
    return (e.a, e.b, str(e.events), e.first or "", e.last or "")


def _place(p: model_lists.PlaceMark) -> Row:
    point = f"{p.latitude:.2f}, {p.longitude:.2f}" if p.latitude is not None and p.longitude is not None else ""
    return (p.name, p.country or "", str(p.events), p.first or "", p.last or "", point)


def _edition(e: model_lists.Edition) -> Row:
    return (str(e.ordinal or ""), e.date or "", "; ".join(event_label(v, _LANGUAGE) for v in e.events))


def _facet(f: model_search.Facet) -> Row:
    return (f.field, ", ".join(f"{v.label} {v.count}" for v in f.values[:8]))


def _item(i: model_lists.BriefingItem) -> Row:
    return (i.date or "", i.text, " ".join(f"[{n}]" for n in i.sources))


def _mark(m: model_lists.Mark) -> Row:
    return (f"{m.start}–{m.end}", m.kind, m.label, m.id or "")


_EVENT_COLUMNS = ("date", "what", "source", "id")
_SAID_COLUMNS = ("date", "who", "act", "words", "source", "id")
_PAGE_COLUMNS = ("published", "outlet", "title", "url")
_ROWS: dict[type, tuple[tuple[str, ...], Callable[[Any], Row]]] = {
    model.EventLine: (_EVENT_COLUMNS, _event),
    model_search.EventHit: (_EVENT_COLUMNS, lambda h: _event(h.event)),
    model.StatementLine: (_SAID_COLUMNS, _statement),
    model_search.StatementHit: (_SAID_COLUMNS, lambda h: _statement(h.statement)),
    model.CommitmentLine: (("date", "who", "act", "words", "state", "afterwards"), _commitment),
    model.ActorRef: (("name", "kind", "country", "office", "id"), _actor),
    model.Counterpart: (
        ("name", "kind", "country", "events", "first", "last"),
        lambda c: (*_actor(c.actor)[:3], str(c.events), c.first or "", c.last or ""),
    ),
    model.Source: (_PAGE_COLUMNS, _source),
    model.Passage: (("source", "words"), lambda p: (p.source.outlet or p.source.page[:16], _cut(p.text))),
    model_search.ArticleHit: (
        ("published", "outlet", "title", "words"),
        lambda h: (*_source(h.source)[:3], _cut(h.snippet.text)),
    ),
    model_lists.PageLine: (
        ("published", "outlet", "title", "state", "events", "page"),
        lambda p: (*_source(p.source)[:3], p.state, str(p.events), p.source.page[:16]),
    ),
    model.Part: (("name", "role", "office", "side", "id"), _part),
    model.Tenure: (("title", "organ", "first seen", "last seen", "pages"), _tenure),
    model.Report: (("published", "outlet", "title", "date", "words", "page"), _report),
    model.Disagreement: (("field", "what"), _difference),
    model.DocumentLine: (("date", "title", "kind"), lambda d: (d.date or "", d.title, d.kind)),
    model.YearLevel: (("year", "events", "highest level", "types"), _year),
    model_lists.NetworkNode: (
        ("name", "kind", "country", "events", "distance"),
        lambda n: (*_actor(n.actor)[:3], str(n.events), str(n.distance)),
    ),
    model_lists.NetworkEdge: (("a", "b", "events", "first", "last"), _edge),
    model_lists.PlaceMark: (("name", "country", "events", "first", "last", "point"), _place),
    model_lists.SeriesLine: (
        ("name", "events", "first", "last", "highest"),
        lambda s: (s.name, str(s.events), s.first or "", s.last or "", str(s.highest or "")),
    ),
    model_lists.Edition: (("number", "date", "what"), _edition),
    model_lists.OutletLine: (
        ("outlet", "pages", "events", "days", "first", "last"),
        lambda o: (o.outlet, str(o.pages), str(o.events), str(o.days), o.first or "", o.last or ""),
    ),
    model_lists.DayCount: (("day", "pages"), lambda d: (d.day, str(d.pages))),
    model_lists.BriefingItem: (("date", "what", "sources"), _item),
    model_lists.Mark: (("offsets", "kind", "what", "id"), _mark),
    model_search.Facet: (("field", "what"), _facet),
    model_search.Suggestion: (
        ("did you mean", "events", "statements"),
        lambda s: (s.query, str(s.events), str(s.statements)),
    ),
}  # fmt: skip


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else flat[: flat.rfind(" ", 0, _SHORT)] + " …"
