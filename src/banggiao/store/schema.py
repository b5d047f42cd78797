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

from sqlalchemy import BigInteger, Column, Float, Index, LargeBinary, PrimaryKeyConstraint, Table

from banggiao.store.columns import METADATA, flag_, int_, n_, opt_, passage_, span_, text_

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

meta = Table("meta", METADATA, text_("key", key=True), text_("value"))
"""``schema`` (number of the last migration step), ``lexicon``, ``tidy`` …; see ``store.migrations``."""

pages = Table(
    "pages",
    METADATA,
    text_("id", key=True),  # SHA-256 of the current version's bytes (64 hexadecimal digits), as in the record
    text_("key"),  # what makes it the same page when its bytes change: its URL, else its source
    text_("root"),  # what its facts' ids are made of: its URL, else the id of its first version
    text_("source"),  # path, PATH#ID or URL as it was given
    *opt_("url", "outlet"),
    text_("media_type"),
    *opt_("language", "title", "published"),  # of the main article; ``published`` is EDTF
    *opt_("published_day"),  # ISO day, None where unknown
    int_("versions"),  # 1 for a page that never changed
    int_("articles"),
    int_("events"),  # raw events on it
    int_("statements"),
    text_("first_seen"),
    text_("last_seen"),
    text_("changed_seen", null=True),  # when the current version came, None for the first
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
    text_("id", key=True),  # SHA-256 of the bytes
    text_("page_key"),  # ``pages.key``
    int_("number"),  # 1, 2 … in the order of ingest
    Column("data", LargeBinary, nullable=False),  # the original bytes, compressed (``store.pack``)
    Column("record", LargeBinary, nullable=False),  # the record's JSON line, compressed
    Column("diff", LargeBinary),  # unified diff of the text against the version before, compressed; None for the first
    text_("first_seen"),
    Index("page_versions_key", "page_key", "number"),
)
"""Every version of every page. The record in here is the raw record and is never rewritten by merging."""

failures = Table(
    "failures",
    METADATA,
    text_("id", key=True),
    text_("source"),
    text_("code"),  # ``banggiao.errors`` code
    text_("step"),
    text_("reason"),
    text_("mend"),
    text_("first_seen"),
    text_("last_seen"),
    Index("failures_source", "source"),
)
"""Pages that could not be read. A page that is read later takes its row away."""

articles = Table(
    "articles",
    METADATA,
    n_(key=True),  # by publication day
    text_("page"),  # pages.id
    int_("number"),  # index in Record.articles
    text_("role"),  # main | teaser
    *opt_("title", "lead", "agency", "published", "published_day", "section", "url", "outlet"),
    text_("authors"),  # json list
    text_("body"),  # title, lead and paragraphs, for search
    text_("tags"),  # article, outlet, role, and actors mentioned
    Index("articles_page", "page", "number", unique=True),
)
"""The articles of each page. Text index: ``articles_words`` (SQLite), ``words_*`` columns (PostgreSQL)."""

forms = Table(
    "forms",
    METADATA,
    text_("id", key=True),
    text_("kind"),  # record kinds: person, party, state, organ, organization, international, delegation
    text_("name"),  # as pages spell it (tone marks in the traditional place)
    text_("country", null=True),
    text_("part"),  # "" or the judgement that parted this form's pages from the rest
    text_("actor"),  # actors.id
    Index("forms_actor", "actor"),
)
"""A name as pages spell it, with kind and country: what identity works on. Its ``id`` never changes."""

form_keys = Table(
    "form_keys",
    METADATA,
    text_("key"),
    text_("form"),
    PrimaryKeyConstraint("key", "form"),
    Index("form_keys_form", "form"),
    sqlite_with_rowid=False,
)
"""Blocking keys (``identity.keys``): only forms that share one are ever compared."""

page_actors = Table(
    "page_actors",
    METADATA,
    text_("page"),
    text_("local"),  # the actor's id in the record
    text_("form"),
    text_("actor"),  # actors.id
    text_("day", null=True),  # publication day
    int_("mentions"),
    *span_(),  # the first mention by name
    PrimaryKeyConstraint("page", "local"),
    Index("page_actors_actor", "actor", "day"),
    Index("page_actors_form", "form"),
)
"""Which actors stand on which page; all mentions lie in the record."""

actors = Table(
    "actors",
    METADATA,
    text_("id", key=True),  # the smallest id of its forms; ids of its other forms lead here too (forms.actor)
    text_("kind"),
    text_("name"),
    text_("country", null=True),
    text_("folded"),  # fold(name)
    text_("aliases"),  # json list of the other names
    *opt_("office", "organ"),  # latest known office (not a former one) and the id of its organ
    int_("pages"),
    int_("events"),
    int_("statements"),
    *opt_("first_day", "last_day"),  # of its events, else of its pages' publication
    text_("first_seen"),
    Index("actors_folded", "folded"),
    Index("actors_kind", "kind", "country"),
    Index("actors_events", "events"),
    Index("actors_first_seen", "first_seen"),
)
"""Register-wide actors, under one name each."""

actor_names = Table(
    "actor_names",
    METADATA,
    text_("folded"),  # fold(name), for looking up and for completion (prefix search)
    text_("actor"),
    text_("name"),
    int_("pages"),  # how many pages spell it so
    PrimaryKeyConstraint("folded", "actor", "name"),
    Index("actor_names_actor", "actor"),
)
"""Every spelling of every actor; words within a name as rows of their own ("thongloun sisoulith", "sisoulith")."""

offices = Table(
    "offices",
    METADATA,
    text_("page"),
    text_("local"),
    text_("form"),
    text_("actor"),
    text_("title"),
    text_("folded"),
    text_("organ", null=True),  # forms.id (tenures have the actor's)
    flag_("former"),
    text_("day", null=True),  # the event's day if given with an event, else the publication day
    *span_(),
    text_("text"),
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
    text_("actor"),
    text_("folded"),  # fold(title)
    text_("organ_key"),  # organ's id or ""
    flag_("former"),
    text_("title"),
    *opt_("organ", "first_day", "last_day"),  # first and last seen, never open-ended
    int_("pages"),
    text_("page"),  # where it was seen last, with the passage
    *span_(),
    text_("text"),
    PrimaryKeyConstraint("actor", "folded", "organ_key", "former"),
    Index("tenures_folded", "folded"),
    Index("tenures_organ", "organ"),
)
"""Offices over time, from ``offices``."""

event_reports = Table(
    "event_reports",
    METADATA,
    text_("id", key=True),  # of the page's root, the type and the words of the first passage
    text_("event"),  # events.id
    text_("page"),
    int_("article"),
    text_("local"),  # the event's id in the record
    text_("type"),
    text_("edtf", null=True),
    *opt_("first_day", "last_day", "near_day"),  # near_day: first_day, else the publication day
    *opt_("outlet", "published_day", "part_of"),  # part_of: id of the report of the frame on the same page
    text_("data"),  # json of record.Event with register-wide actor ids (forms) in place of the page's
    text_("first_seen"),
    *span_(),  # the first passage
    *passage_(),
    Index("event_reports_event", "event"),
    Index("event_reports_page", "page", "local", unique=True),
    Index("event_reports_part_of", "part_of"),
    Index("event_reports_seen", "first_seen"),
)
"""One article's report of an event. ``data`` decodes with ``store.rows.report_event``."""

report_keys = Table(
    "report_keys",
    METADATA,
    text_("key"),
    text_("report"),
    PrimaryKeyConstraint("key", "report"),
    Index("report_keys_report", "report"),
    sqlite_with_rowid=False,
)
"""Blocking keys of reports: only reports that share one are compared."""

events = Table(
    "events",
    METADATA,
    n_(key=True),
    text_("id"),  # the smallest id of its reports; ids of its other reports lead here too (event_reports.event)
    text_("type"),
    text_("subtype", null=True),
    text_("status"),
    flag_("recalled"),
    *opt_("edtf", "first_day", "last_day", "date_part", "date_basis"),
    *opt_("place", "place_folded", "place_country"),
    *opt_("channel", "grade", "series"),
    int_("ordinal", null=True),
    text_("occasion", null=True),
    text_("topics"),  # json list
    text_("part_of", null=True),  # events.id
    *opt_("plover"),  # json of record.Plover
    int_("reports"),
    int_("disagreements"),
    Column("confidence", Float, nullable=False),
    text_("report"),  # event_reports.id of the report whose passage stands for it
    text_("search"),  # names, offices, place, series, occasion, documents and passages, for search
    text_("tags"),
    text_("first_seen"),
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
    n_(),  # events.n
    int_("number"),  # order within the event: as in the first report, then by further ones
    text_("actor"),
    text_("role"),
    text_("side", null=True),  # ISO country of the actor or of what it represents
    flag_("lead"),
    text_("represents"),  # json list of actors.id
    text_("offices"),  # json list of {"title", "former"}
    PrimaryKeyConstraint("n", "number"),
    Index("participants_actor", "actor", "n"),
)
"""Who took part, once for each actor and role."""

event_facets = Table(
    "event_facets",
    METADATA,
    text_("field"),  # of a Filter; also office, party, side, level, year
    text_("value"),  # as stored: actor id, ISO code, name …; office is fold(title); place is fold(name)
    n_(),  # events.n
    PrimaryKeyConstraint("field", "value", "n"),
    Index("event_facets_n", "n", "field", "value"),
    sqlite_with_rowid=False,
)
"""Events by every value one can filter by. ``actor`` rows are there too for what participants represent, for
their organs' parties, and ``country`` rows for sides and place: each Filter field is one range of this table."""

documents = Table(
    "documents",
    METADATA,
    n_(),  # events.n
    int_("number"),
    text_("title"),
    text_("kind"),
    text_("page"),
    int_("article"),
    *span_(),
    *passage_(),
    PrimaryKeyConstraint("n", "number"),
)
"""Texts signed, adopted or handed over at an event."""

counts = Table(
    "counts",
    METADATA,
    n_(),  # events.n
    int_("number"),
    text_("report"),
    text_("what"),
    Column("value", BigInteger, nullable=False),
    flag_("at_least"),
    *span_(),
    text_("text"),
    PrimaryKeyConstraint("n", "number"),
)
"""Figures given for an event, with the report that gives each."""

disagreements = Table(
    "disagreements",
    METADATA,
    n_(),  # events.n
    text_("field"),  # date, place, type, status, ordinal, grade, count:<what>, name:<actor id>
    text_("value"),
    text_("reports"),  # json list of event_reports.id, in order of publication
    PrimaryKeyConstraint("n", "field", "value"),
)
"""What reports of one event differ on, a row a value."""

statements = Table(
    "statements",
    METADATA,
    n_(key=True),  # by the event's day, else the publication day
    text_("id"),
    text_("page"),
    int_("article"),
    text_("local"),
    text_("act"),
    flag_("direct"),
    *span_(),
    *passage_(),
    text_("cue"),
    int_("cue_start"),
    int_("cue_end"),
    text_("continued"),  # json list of [start, end]
    *opt_("report", "event"),  # event_reports.id on the same page, events.id
    *opt_("edtf", "first_day", "last_day", "due", "due_first_day", "due_last_day"),
    text_("topics"),  # json list
    Column("confidence", Float, nullable=False),
    text_("tags"),
    text_("first_seen"),
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
    text_("actor"),
    n_(),  # statements.n
    text_("part"),  # speaker | addressee | side (what a speaker represented at the event)
    int_("number"),
    text_("form"),  # forms.id
    PrimaryKeyConstraint("actor", "part", "n", "number"),
    Index("statement_actors_n", "n", "part", "number", "actor"),
    sqlite_with_rowid=False,
)
"""Whose statements they are, and whom they address."""

links = Table(
    "links",
    METADATA,
    text_("id", key=True),  # of what, a and b
    text_("what"),  # actor (forms.id) | event (event_reports.id)
    text_("a"),
    text_("b"),  # a < b
    Column("score", Float, nullable=False),
    text_("reasons"),  # json list of sentences
    text_("state"),  # merged | doubtful | parted
    Index("links_a", "what", "a"),
    Index("links_b", "what", "b"),
    Index("links_state", "what", "state", "score"),
)
"""Automatic judgements: pairs that were compared and merged, or are for a person to decide."""

unsettled = Table(
    "unsettled",
    METADATA,
    text_("what"),  # form | report | event
    text_("id"),
    PrimaryKeyConstraint("what", "id"),
    sqlite_with_rowid=False,
)
"""What changed since the register was last settled (``store.settle``); empty between runs of ingest."""

judgements = Table(
    "judgements",
    METADATA,
    text_("id", key=True),
    int_("number"),  # 1, 2 … in the order made
    text_("kind"),  # merge | part | confirm | reject | mend
    text_("what"),  # actor | event | statement
    text_("target"),  # an id
    text_("value"),  # json
    text_("author"),
    text_("note"),
    text_("made"),
    *opt_("undone", "undone_by"),
    Index("judgements_target", "what", "target"),
    Index("judgements_number", "number", unique=True),
)
"""People's judgements: merges, partings, confirmations, rejections, mended facts (``store.judgements``)."""

accounts = Table("accounts", METADATA, text_("name", key=True), text_("password_hash"), text_("created"))
"""Who may sign in to the web pages."""
