"""The tables of a register, one schema on SQLite and PostgreSQL.

Three layers. **What came** (``pages``, ``page_versions``, ``failures``) is never rewritten: a page's bytes and
its record lie there as they came. **What pages say** (``articles``, ``forms``, ``page_actors``, ``offices``,
``event_reports``, ``statements`` and their parts) is one page's facts, replaced when the page changes. **What the
register makes of them** (``actors``, ``tenures``, ``events`` and their parts, ``links``) is derived, and can be
derived again (``rebuild``). ``judgements`` are people's, and outlive both.

Kinds of column used throughout:

- ``id``: 16 hexadecimal digits of a hash of content; stable over re-reading and over the order of ingest.
- ``n``: a sortable number: the first day in the high bits, a hash in the low ones, so that ``ORDER BY n DESC`` is
  "newest first, stable" and a range of days is a range of ``n`` (``store.numbers``). Undated rows come first (n small).
- ``edtf`` dates with ``first_day`` and ``last_day`` (ISO days, None without a year) beside them.
- ``*_seen``: when this register saw it, UTC, ``2025-11-24T08:00:00Z``.
- ``json``: JSON text in ``msgspec``'s compact form, lists in a fixed order.
- ``tags``: filter values as single words of the text index (``store.words.tag``), so that a filter and a word are
  one look-up. ``start``/``end``: code-point offsets into the text of the page (``Record.text``).
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import TEXT as PG_TEXT
from sqlalchemy.types import TypeEngine

__all__ = [
    "METADATA",
    "accounts",
    "actor_names",
    "actors",
    "articles",
    "counts",
    "disagreements",
    "documents",
    "event_facets",
    "event_reports",
    "events",
    "failures",
    "form_keys",
    "forms",
    "judgements",
    "links",
    "meta",
    "offices",
    "page_actors",
    "page_versions",
    "pages",
    "participants",
    "report_keys",
    "statement_actors",
    "statements",
    "tenures",
    "unsettled",
]

METADATA = MetaData()

# Byte order in both stores, so that the same query sorts the same everywhere.
_TEXT: TypeEngine[str] = Text().with_variant(PG_TEXT(collation="C"), "postgresql")
# SQLite's row numbers are the plain INTEGER; PostgreSQL needs the wide one.
_NUMBER: TypeEngine[int] = BigInteger().with_variant(Integer(), "sqlite")


def _text(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, _TEXT, nullable=null, primary_key=key)


def _int(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null)


def _n(*, key: bool = False) -> Column[int]:
    return Column("n", _NUMBER, nullable=False, primary_key=key, autoincrement=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _opt(*names: str) -> list[Column[str]]:
    return [_text(name, null=True) for name in names]


def _span() -> list[Column[int]]:
    return [_int("start"), _int("end")]


def _passage() -> list[Column[str]]:
    """``text`` is ``[start:end]`` of the page; ``before``/``after`` the rest of the sentence around it."""
    return [_text("text"), _text("before"), _text("after")]


meta = Table("meta", METADATA, _text("key", key=True), _text("value"))
"""``schema`` (number of the last migration step), ``lexicon``, ``tidy`` …; see ``store.migrations``."""

pages = Table(
    "pages",
    METADATA,
    _text("id", key=True),  # SHA-256 of the current version's bytes (64 hexadecimal digits), as in the record
    _text("key"),  # what makes it the same page when its bytes change: its URL, else its source
    _text("root"),  # what its facts' ids are made of: its URL, else the id of its first version
    _text("source"),  # path, PATH#ID or URL as it was given
    *_opt("url", "outlet"),
    _text("media_type"),
    *_opt("language", "title", "published"),  # of the main article; ``published`` is EDTF
    *_opt("published_day"),  # ISO day, None where unknown
    _int("versions"),  # 1 for a page that never changed
    _int("articles"),
    _int("events"),  # raw events on it
    _int("statements"),
    _text("first_seen"),
    _text("last_seen"),
    _text("changed_seen", null=True),  # when the current version came, None for the first
    Index("pages_key", "key", unique=True),
    Index("pages_first_seen", "first_seen", "id"),
    Index("pages_changed_seen", "changed_seen"),
    Index("pages_outlet", "outlet", "published_day"),
    Index("pages_day", "published_day"),
)
"""One row a page: its current version."""

page_versions = Table(
    "page_versions",
    METADATA,
    _text("id", key=True),  # SHA-256 of the bytes
    _text("page_key"),  # ``pages.key``
    _int("number"),  # 1, 2 … in the order of ingest
    Column("data", LargeBinary, nullable=False),  # the original bytes, compressed (``store.pack``)
    Column("record", LargeBinary, nullable=False),  # the record's JSON line, compressed
    Column("diff", LargeBinary),  # unified diff of the text against the version before, compressed; None for the first
    _text("first_seen"),
    Index("page_versions_key", "page_key", "number"),
)
"""Every version of every page. The record in here is the raw record and is never rewritten by merging."""

failures = Table(
    "failures",
    METADATA,
    _text("id", key=True),
    _text("source"),
    _text("code"),  # ``banggiao.errors`` code
    _text("step"),
    _text("reason"),
    _text("mend"),
    _text("first_seen"),
    _text("last_seen"),
    Index("failures_source", "source"),
)
"""Pages that could not be read. A page that is read later takes its row away."""

articles = Table(
    "articles",
    METADATA,
    _n(key=True),  # by publication day
    _text("page"),  # pages.id
    _int("number"),  # index in Record.articles
    _text("role"),  # main | teaser
    *_opt("title", "lead", "agency", "published", "published_day", "section", "url", "outlet"),
    _text("authors"),  # json list
    _text("body"),  # title, lead and paragraphs, for search
    _text("tags"),  # article, outlet, role, and actors mentioned
    Index("articles_page", "page", "number", unique=True),
)
"""The articles of each page. Text index: ``articles_words`` (SQLite), ``words_*`` columns (PostgreSQL)."""

forms = Table(
    "forms",
    METADATA,
    _text("id", key=True),
    _text("kind"),  # record kinds: person, party, state, organ, organization, international, delegation
    _text("name"),  # as pages spell it (tone marks in the traditional place)
    _text("country", null=True),
    _text("part"),  # "" or the judgement that parted this form's pages from the rest
    _text("actor"),  # actors.id
    Index("forms_actor", "actor"),
)
"""A name as pages spell it, with kind and country: what identity works on. Its ``id`` never changes."""

form_keys = Table(
    "form_keys",
    METADATA,
    _text("key"),
    _text("form"),
    PrimaryKeyConstraint("key", "form"),
    Index("form_keys_form", "form"),
    sqlite_with_rowid=False,
)
"""Blocking keys (``identity.keys``): only forms that share one are ever compared."""

page_actors = Table(
    "page_actors",
    METADATA,
    _text("page"),
    _text("local"),  # the actor's id in the record
    _text("form"),
    _text("actor"),  # actors.id
    _text("day", null=True),  # publication day
    _int("mentions"),
    *_span(),  # the first mention by name
    PrimaryKeyConstraint("page", "local"),
    Index("page_actors_actor", "actor", "day"),
    Index("page_actors_form", "form"),
)
"""Which actors stand on which page; all mentions lie in the record."""

actors = Table(
    "actors",
    METADATA,
    _text("id", key=True),  # the smallest id of its forms; ids of its other forms lead here too (forms.actor)
    _text("kind"),
    _text("name"),
    _text("country", null=True),
    _text("folded"),  # fold(name)
    _text("aliases"),  # json list of the other names
    *_opt("office", "organ"),  # latest known office (not a former one) and the id of its organ
    _int("pages"),
    _int("events"),
    _int("statements"),
    *_opt("first_day", "last_day"),  # of its events, else of its pages' publication
    _text("first_seen"),
    Index("actors_folded", "folded"),
    Index("actors_kind", "kind", "country"),
    Index("actors_events", "events"),
    Index("actors_first_seen", "first_seen"),
)
"""Register-wide actors, under one name each."""

actor_names = Table(
    "actor_names",
    METADATA,
    _text("folded"),  # fold(name), for looking up and for completion (prefix search)
    _text("actor"),
    _text("name"),
    _int("pages"),  # how many pages spell it so
    PrimaryKeyConstraint("folded", "actor", "name"),
    Index("actor_names_actor", "actor"),
)
"""Every spelling of every actor; words within a name as rows of their own ("thongloun sisoulith", "sisoulith")."""

offices = Table(
    "offices",
    METADATA,
    _text("page"),
    _text("local"),
    _text("form"),
    _text("actor"),
    _text("title"),
    _text("folded"),
    _text("organ", null=True),  # forms.id (tenures have the actor's)
    _flag("former"),
    _text("day", null=True),  # the event's day if given with an event, else the publication day
    *_span(),
    _text("text"),
    Index("offices_page", "page"),
    Index("offices_actor", "actor", "day"),
    Index("offices_form", "form", "folded"),
    Index("offices_organ", "organ"),
    Index("offices_folded", "folded"),
)
"""Each time that a page gives somebody an office."""

tenures = Table(
    "tenures",
    METADATA,
    _text("actor"),
    _text("folded"),  # fold(title)
    _text("organ_key"),  # organ's id or ""
    _flag("former"),
    _text("title"),
    *_opt("organ", "first_day", "last_day"),  # first and last seen, never open-ended
    _int("pages"),
    _text("page"),  # where it was seen last, with the passage
    *_span(),
    _text("text"),
    PrimaryKeyConstraint("actor", "folded", "organ_key", "former"),
    Index("tenures_folded", "folded"),
    Index("tenures_organ", "organ"),
)
"""Offices over time, from ``offices``."""

event_reports = Table(
    "event_reports",
    METADATA,
    _text("id", key=True),  # of the page's root, the type and the words of the first passage
    _text("event"),  # events.id
    _text("page"),
    _int("article"),
    _text("local"),  # the event's id in the record
    _text("type"),
    _text("edtf", null=True),
    *_opt("first_day", "last_day", "near_day"),  # near_day: first_day, else the publication day
    *_opt("outlet", "published_day", "part_of"),  # part_of: id of the report of the frame on the same page
    _text("data"),  # json of record.Event with register-wide actor ids (forms) in place of the page's
    _text("first_seen"),
    *_span(),  # the first passage
    *_passage(),
    Index("event_reports_event", "event"),
    Index("event_reports_page", "page", "local", unique=True),
    Index("event_reports_part_of", "part_of"),
    Index("event_reports_seen", "first_seen"),
)
"""One article's report of an event. ``data`` decodes with ``store.rows.report_event``."""

report_keys = Table(
    "report_keys",
    METADATA,
    _text("key"),
    _text("report"),
    PrimaryKeyConstraint("key", "report"),
    Index("report_keys_report", "report"),
    sqlite_with_rowid=False,
)
"""Blocking keys of reports: only reports that share one are compared."""

events = Table(
    "events",
    METADATA,
    _n(key=True),
    _text("id"),  # the smallest id of its reports; ids of its other reports lead here too (event_reports.event)
    _text("type"),
    _text("subtype", null=True),
    _text("status"),
    _flag("recalled"),
    *_opt("edtf", "first_day", "last_day", "date_part", "date_basis"),
    *_opt("place", "place_folded", "place_country"),
    *_opt("channel", "grade", "series"),
    _int("ordinal", null=True),
    _text("occasion", null=True),
    _text("topics"),  # json list
    _text("part_of", null=True),  # events.id
    *_opt("plover"),  # json of record.Plover
    _int("reports"),
    _int("disagreements"),
    Column("confidence", Float, nullable=False),
    _text("report"),  # event_reports.id of the report whose passage stands for it
    _text("search"),  # names, offices, place, series, occasion, documents and passages, for search
    _text("tags"),
    _text("first_seen"),
    Index("events_id", "id", unique=True),
    Index("events_part_of", "part_of"),
    Index("events_series", "series", "ordinal"),
    Index("events_type", "type", "n"),
    Index("events_place", "place", "place_country"),
    Index("events_first_seen", "first_seen"),
)
"""Merged events. Text index: ``events_words``."""

participants = Table(
    "participants",
    METADATA,
    _n(),  # events.n
    _int("number"),  # order within the event: as in the first report, then by further ones
    _text("actor"),
    _text("role"),
    _text("side", null=True),  # ISO country of the actor or of what it represents
    _flag("lead"),
    _text("represents"),  # json list of actors.id
    _text("offices"),  # json list of {"title", "former"}
    PrimaryKeyConstraint("n", "number"),
    Index("participants_actor", "actor", "n"),
)
"""Who took part, once for each actor and role."""

event_facets = Table(
    "event_facets",
    METADATA,
    _text("field"),  # of a Filter; also office, party, side, level, year
    _text("value"),  # as stored: actor id, ISO code, name …; office is fold(title); place is fold(name)
    _n(),  # events.n
    PrimaryKeyConstraint("field", "value", "n"),
    Index("event_facets_n", "n", "field", "value"),
    sqlite_with_rowid=False,
)
"""Events by every value one can filter by. ``actor`` rows are there too for what participants represent, for
their organs' parties, and ``country`` rows for sides and place: each Filter field is one range of this table."""

documents = Table(
    "documents",
    METADATA,
    _n(),  # events.n
    _int("number"),
    _text("title"),
    _text("kind"),
    _text("page"),
    _int("article"),
    *_span(),
    *_passage(),
    PrimaryKeyConstraint("n", "number"),
)
"""Texts signed, adopted or handed over at an event."""

counts = Table(
    "counts",
    METADATA,
    _n(),  # events.n
    _int("number"),
    _text("report"),
    _text("what"),
    Column("value", BigInteger, nullable=False),
    _flag("at_least"),
    *_span(),
    _text("text"),
    PrimaryKeyConstraint("n", "number"),
)
"""Figures given for an event, with the report that gives each."""

disagreements = Table(
    "disagreements",
    METADATA,
    _n(),  # events.n
    _text("field"),  # date, place, type, status, ordinal, grade, count:<what>, name:<actor id>
    _text("value"),
    _text("reports"),  # json list of event_reports.id, in order of publication
    PrimaryKeyConstraint("n", "field", "value"),
)
"""What reports of one event differ on, a row a value."""

statements = Table(
    "statements",
    METADATA,
    _n(key=True),  # by the event's day, else the publication day
    _text("id"),
    _text("page"),
    _int("article"),
    _text("local"),
    _text("act"),
    _flag("direct"),
    *_span(),
    *_passage(),
    _text("cue"),
    _int("cue_start"),
    _int("cue_end"),
    _text("continued"),  # json list of [start, end]
    *_opt("report", "event"),  # event_reports.id on the same page, events.id
    *_opt("edtf", "first_day", "last_day", "due", "due_first_day", "due_last_day"),
    _text("topics"),  # json list
    Column("confidence", Float, nullable=False),
    _text("tags"),
    _text("first_seen"),
    Index("statements_id", "id", unique=True),
    Index("statements_page", "page", "local", unique=True),
    Index("statements_event", "event", "n"),
    Index("statements_report", "report"),
    Index("statements_act", "act", "n"),
)
"""Statements, one for each reporting clause. Text index: ``statements_words``."""

statement_actors = Table(
    "statement_actors",
    METADATA,
    _text("actor"),
    _n(),  # statements.n
    _text("part"),  # speaker | addressee | side (what a speaker represented at the event)
    _int("number"),
    _text("form"),  # forms.id
    PrimaryKeyConstraint("actor", "part", "n", "number"),
    Index("statement_actors_n", "n", "part", "number", "actor"),
    sqlite_with_rowid=False,
)
"""Whose statements they are, and whom they address."""

links = Table(
    "links",
    METADATA,
    _text("id", key=True),  # of what, a and b
    _text("what"),  # actor (forms.id) | event (event_reports.id)
    _text("a"),
    _text("b"),  # a < b
    Column("score", Float, nullable=False),
    _text("reasons"),  # json list of sentences
    _text("state"),  # merged | doubtful | parted
    Index("links_a", "what", "a"),
    Index("links_b", "what", "b"),
    Index("links_state", "what", "state", "score"),
)
"""Automatic judgements: pairs that were compared and merged, or are for a person to decide."""

unsettled = Table(
    "unsettled",
    METADATA,
    _text("what"),  # form | report | event
    _text("id"),
    PrimaryKeyConstraint("what", "id"),
    sqlite_with_rowid=False,
)
"""What changed since the register was last settled (``store.settle``); empty between runs of ingest."""

judgements = Table(
    "judgements",
    METADATA,
    _text("id", key=True),
    _int("number"),  # 1, 2 … in the order made
    _text("kind"),  # merge | part | confirm | reject | mend
    _text("what"),  # actor | event | statement
    _text("target"),  # an id
    _text("value"),  # json
    _text("author"),
    _text("note"),
    _text("made"),
    *_opt("undone", "undone_by"),
    Index("judgements_target", "what", "target"),
    Index("judgements_number", "number", unique=True),
)
"""People's judgements: merges, partings, confirmations, rejections, mended facts (``store.judgements``)."""

accounts = Table("accounts", METADATA, _text("name", key=True), _text("password_hash"), _text("created"))
"""Who may sign in to the web pages."""
