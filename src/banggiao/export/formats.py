"""The formats as a list, so that command line, API and web pages offer the same ones under the same names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, BinaryIO

import msgspec

from banggiao import views
from banggiao.errors import QueryError
from banggiao.export.annotations import write_annotations
from banggiao.export.atom import write_atom
from banggiao.export.briefing_docx import write_briefing_docx
from banggiao.export.briefing_html import write_briefing_html
from banggiao.export.briefing_text import write_briefing_text
from banggiao.export.cite import write_bibtex, write_ris
from banggiao.export.ftm import write_ftm
from banggiao.export.geojson import write_geojson
from banggiao.export.gexf import write_gexf
from banggiao.export.ical import write_ical
from banggiao.export.jsonl import write_jsonl
from banggiao.export.plover import write_plover, write_plover_statements
from banggiao.export.schemaorg import write_schemaorg
from banggiao.export.tables import PARTICIPANT_COLUMNS, codebook, write_csv, write_parquet
from banggiao.store import Store
from banggiao.views.catalogue import Parameter, filter_parameters, view
from banggiao.views.filters import Filter
from banggiao.views.model import EventLine
from banggiao.views.stream import iter_events, iter_pages, iter_sources, iter_statements

__all__ = ["FORMATS", "Format", "format_named"]

Values = Mapping[str, Any]
JSONL = "application/x-ndjson"


class Format(msgspec.Struct, frozen=True):
    """One format of export: its name everywhere, its file's ending and media type, and what it takes."""

    name: str
    extension: str
    media_type: str
    help: str
    parameters: tuple[Parameter, ...]
    write: Callable[[Store, BinaryIO, Values], None]

    def __call__(self, store: Store, out: BinaryIO, values: Values) -> None:
        """Write to ``out`` what the register holds of ``values`` (by parameter name).

        Raises:
            QueryError: for a parameter that the format has not, or one that is missing.
        """
        given = {n: v for n, v in values.items() if v is not None}
        if unknown := sorted(set(given) - {p.name for p in self.parameters}):
            raise QueryError(f"{self.name} has no parameter {', '.join(unknown)}")
        self.write(store, out, given)


def _events(write: Callable[[Iterable[EventLine], BinaryIO], None], store: Store, out: BinaryIO, given: Values) -> None:
    write(iter_events(store, where=Filter(**given)), out)


def _statements(store: Store, out: BinaryIO, given: Values) -> None:
    write_jsonl(iter_statements(store, where=Filter(**given)), out)


def _plover(store: Store, out: BinaryIO, given: Values) -> None:
    """Events, then the statements that PLOVER has categories for."""
    write_plover(iter_events(store, where=Filter(**given)), out)
    write_plover_statements(iter_statements(store, where=Filter(**given)), out)


def _sources(write: Callable[[Iterable[Any], BinaryIO], None], store: Store, out: BinaryIO, given: Values) -> None:
    write(iter_sources(store, where=Filter(**given)), out)


def _annotations(store: Store, out: BinaryIO, given: Values) -> None:
    write_annotations(iter_pages(store, where=Filter(**given)), out)


def _view(write: Callable[[Any, BinaryIO], None], name: str, store: Store, out: BinaryIO, given: Values) -> None:
    write(view(name)(store, given), out)


def _network(store: Store, out: BinaryIO, given: Values) -> None:
    where = {n: v for n, v in given.items() if n not in ("name", "limit")}
    limit = given.get("limit", 10_000)
    write_gexf(views.network(store, name=given.get("name"), where=Filter(**where), limit=limit), out)


def _codebook(store: Store, out: BinaryIO, given: Values) -> None:
    out.write(codebook().encode())


_FILTER = filter_parameters()
_BRIEFING = view("briefing").parameters
_participants_csv = partial(write_csv, columns=PARTICIPANT_COLUMNS)
_participants_parquet = partial(write_parquet, columns=PARTICIPANT_COLUMNS)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PARQUET = "application/vnd.apache.parquet"

FORMATS: tuple[Format, ...] = (
    Format("csv", "csv", "text/csv", "One row an event.", _FILTER, partial(_events, write_csv)),
    Format(
        "participants-csv", "csv", "text/csv", "One row a participant.", _FILTER, partial(_events, _participants_csv)
    ),
    Format("parquet", "parquet", _PARQUET, "One row an event.", _FILTER, partial(_events, write_parquet)),
    Format(
        "participants-parquet",
        "parquet",
        _PARQUET,
        "One row a participant.",
        _FILTER,
        partial(_events, _participants_parquet),
    ),
    Format("codebook", "md", "text/markdown", "What the columns of the tables hold.", (), _codebook),
    Format(
        "jsonl", "jsonl", JSONL, "Events as the API gives them, one a line.", _FILTER, partial(_events, write_jsonl)
    ),
    Format("statements", "jsonl", JSONL, "Statements as the API gives them, one a line.", _FILTER, _statements),
    Format("plover", "jsonl", JSONL, "PLOVER 0.8 records, one a line.", _FILTER, _plover),
    Format("ftm", "ftm.json", JSONL, "FollowTheMoney entities, one a line.", _FILTER, partial(_events, write_ftm)),
    Format("gexf", "gexf", "application/gexf+xml", "Who met whom, as a graph.", view("network").parameters, _network),
    Format(
        "geojson",
        "geojson",
        "application/geo+json",
        "Where events took place, as points.",
        _FILTER,
        partial(_view, write_geojson, "places"),
    ),
    Format("ics", "ics", "text/calendar", "Dated events as a calendar.", _FILTER, partial(_events, write_ical)),
    Format("atom", "atom", "application/atom+xml", "Events as a feed.", _FILTER, partial(_events, write_atom)),
    Format(
        "bibtex", "bib", "application/x-bibtex", "The articles, for BibTeX.", _FILTER, partial(_sources, write_bibtex)
    ),
    Format(
        "ris",
        "ris",
        "application/x-research-info-systems",
        "The articles, as RIS.",
        _FILTER,
        partial(_sources, write_ris),
    ),
    Format("annotations", "jsonl", JSONL, "Facts as W3C Web Annotations.", _FILTER, _annotations),
    Format(
        "schemaorg",
        "jsonld",
        "application/ld+json",
        "Events in schema.org JSON-LD.",
        _FILTER,
        partial(_events, write_schemaorg),
    ),
    Format(
        "briefing-docx",
        "docx",
        _DOCX,
        "A briefing as DOCX.",
        _BRIEFING,
        partial(_view, write_briefing_docx, "briefing"),
    ),
    Format(
        "briefing-html",
        "html",
        "text/html",
        "A briefing as HTML that prints.",
        _BRIEFING,
        partial(_view, write_briefing_html, "briefing"),
    ),
    Format(
        "briefing-text",
        "txt",
        "text/plain",
        "A briefing as plain text.",
        _BRIEFING,
        partial(_view, write_briefing_text, "briefing"),
    ),
)


def format_named(name: str) -> Format:
    """The format called ``name``.

    Raises:
        QueryError: where there is none.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    raise QueryError(f"there is no format {name!r} (formats are {', '.join(f.name for f in FORMATS)})")
