"""Names as people type them: which actor or country they lead to, and what is said where none is."""

from __future__ import annotations

import pytest

from banggiao.errors import NotFound, QueryError
from banggiao.store import Store
from banggiao.views.naming import actor_named, country_named, known_country

ACTORS = {
    "in full": ("Khăm-phăn Thử-nghiệm", "Khăm-phăn Thử-nghiệm"),
    "without marks": ("kham-phan thu-nghiem", "Khăm-phăn Thử-nghiệm"),
    "in capitals, with odd spaces": ("  LÊ   THỊ THỬ ", "Lê Thị Thử"),
    "decomposed letters": ("Le\u0302 Thi\u0323 Thu\u031b\u0309", "Lê Thị Thử"),
    "the end of a name": ("Văn Mẫu", "Trần Văn Mẫu"),
    "another transcription": ("Kham-phan Thu-nghiem", "Khăm-phăn Thử-nghiệm"),
    "a state": ("lào", "Lào"),
    "a state in English": ("Laos", "Lào"),
    "a state by its code": ("LA", "Lào"),
    "a state by its short form": ("CHDCND Lào", "Lào"),
    "a party": ("đảng mẫu lào", "Đảng Mẫu Lào"),
}


@pytest.mark.parametrize(("typed", "name"), ACTORS.values(), ids=ACTORS)
def test_an_actor_in_any_spelling(store: Store, typed: str, name: str) -> None:
    with store.read() as connection:
        found = actor_named(connection, typed)
        assert found.name == name
        assert actor_named(connection, found.id) == found


def test_a_whole_name_comes_before_a_part(store: Store) -> None:
    # "Lào" is the last word of a party's name, too.
    with store.read() as connection:
        assert actor_named(connection, "lao").kind == "state"


COUNTRIES = {
    "a code": ("la", "LA"),
    "in Vietnamese": ("Đức", "DE"),
    "in English": ("Germany", "DE"),
    "by another name": ("Hoa Kỳ", "US"),
    "without marks": ("trung quoc", "CN"),
    "none": ("Atlantis", None),
}


@pytest.mark.parametrize(("typed", "code"), COUNTRIES.values(), ids=COUNTRIES)
def test_a_country(typed: str, code: str | None) -> None:
    assert known_country(typed) == code


UNKNOWN: dict[str, tuple[str, type[Exception], str]] = {
    "nothing": ("  ", QueryError, "no name given"),
    "nobody": ("Không Có Ai", NotFound, "no actor called 'Không Có Ai' (see banggiao search"),
    "nearly somebody": ("Lê Thị Thửu", NotFound, "did you mean Lê Thị Thử?"),
    "an id of nothing": ("0123456789abcdef", NotFound, "no actor called '0123456789abcdef'"),
}


@pytest.mark.parametrize(("typed", "error", "message"), UNKNOWN.values(), ids=UNKNOWN)
def test_nobody(store: Store, typed: str, error: type[Exception], message: str) -> None:
    with store.read() as connection, pytest.raises(error) as caught:
        actor_named(connection, typed)
    assert message in str(caught.value)


def test_a_country_that_is_none(store: Store) -> None:
    with store.read() as connection, pytest.raises(NotFound, match="no country called 'Atlantis'"):
        country_named(connection, "Atlantis")
