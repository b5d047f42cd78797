"""The question of the whole: real articles and seeds in, three counterparts out, the same from both stores."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from docx import Document

from banggiao import views
from banggiao.engine import read_many
from banggiao.export import format_named
from banggiao.pages.sources import open_pages
from banggiao.store import Store, open_store
from banggiao.store.ingest import Incoming, ingest

pytestmark = [pytest.mark.shared, pytest.mark.xdist_group("real articles")]
COUNTERPARTS = ("Đảng Nhân dân Cách mạng Lào", "Tô Lâm", "Trung Quốc")
PARTY = "Đảng Cộng sản Việt Nam"


@pytest.fixture(scope="session")
def pages(shared: Path) -> list[Incoming]:
    """All articles and seeds, read once."""
    paths = [
        *sorted(map(str, (shared / "articles").glob("*.jsonl"))),
        *sorted(map(str, (shared / "seeds").glob("*.txt"))),
    ]
    read = read_many(open_pages(paths), jobs=0)
    return [Incoming(o.source, o.raw.data if o.raw else b"", o.line, o.error) for o in read]


@pytest.fixture(scope="session")
def lite(pages: list[Incoming], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("real") / "register.sqlite") as opened:
        ingest(opened, pages)
        yield opened


@pytest.fixture(scope="session")
def real(pages: list[Incoming], postgres_server: str) -> Iterator[Store]:
    from sqlalchemy import create_engine, text

    engine = create_engine(postgres_server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE articles TEMPLATE template0"))
    with open_store(postgres_server.replace("/postgres?", "/articles?")) as opened:
        ingest(opened, pages)
        yield opened
    engine.dispose()


def answers(store: Store, name: str) -> dict[str, bytes]:
    """What a desk officer asks of a counterpart, as JSON."""
    found = {
        "dossier": views.dossier(store, name=name),
        "relation": views.relation(store, a=name, b=PARTY),
        "timeline": views.timeline(store, where=views.Filter(actor=name)),
        "briefing": views.briefing(store, name=name),
        "briefing in English": views.briefing(store, name=name, language="en"),
        "network": views.network(store, name=name),
        "commitments": views.commitments(store, where=views.Filter(actor=name)),
        "search": views.search(store, query=f'actor:"{name}"'),
    }
    return {key: msgspec.json.encode(answer) for key, answer in found.items()}


@pytest.mark.real
@pytest.mark.parametrize("name", COUNTERPARTS)
def test_both_stores_answer_alike(lite: Store, real: Store, name: str) -> None:
    one, other = answers(lite, name), answers(real, name)
    assert [key for key in one if one[key] != other[key]] == []


@pytest.mark.parametrize("name", COUNTERPARTS)
def test_every_answer_has_something_to_say_and_says_where_it_stands(lite: Store, name: str) -> None:
    dossier, relation = views.dossier(lite, name=name), views.relation(lite, a=name, b=PARTY)
    assert dossier.events_total > 0
    assert relation.events_total > 0
    for event in (*dossier.events, *relation.events):
        assert event.passage is not None
        assert event.passage.text
        assert event.passage.source.title or event.passage.source.path


@pytest.mark.parametrize("name", COUNTERPARTS)
def test_a_briefing_in_docx_with_its_sources(lite: Store, name: str) -> None:
    briefing = views.briefing(lite, name=name)
    assert briefing.sources
    assert all(item.sources for section in briefing.sections for item in section.items)
    out = io.BytesIO()
    format_named("briefing-docx")(lite, out, {"name": name})
    texts = [p.text for p in Document(io.BytesIO(out.getvalue())).paragraphs]
    assert texts[0] == briefing.title
    assert sum(t.startswith("[") for t in texts) == len(briefing.sources)


def test_every_passage_is_the_pages_own_words(lite: Store) -> None:
    """A thousand lines of the register against the pages that they point into."""
    events = views.timeline(lite, limit=500).events
    said = views.statements(lite, limit=500).statements
    pages_by_id = {
        id: views.page(lite, id=id).text for id in {x.passage.source.page for x in (*events, *said) if x.passage}
    }
    for line in (*events, *said):
        assert line.passage is not None
        text = pages_by_id[line.passage.source.page]
        assert text[line.passage.start : line.passage.end] == line.passage.text
