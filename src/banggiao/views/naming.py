"""Names as people type them, to actors and countries; and the names that go on from a beginning."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import Connection, Row, func, select

from banggiao.errors import NotFound, QueryError
from banggiao.identity import compare_names
from banggiao.identity.keys import form_keys as keys_of
from banggiao.lexicon.loader import read_rows
from banggiao.store.schema import actor_names, actors, form_keys, forms
from banggiao.text import collapse, fold, normalize, old_tone
from banggiao.views.model import ActorRef
from banggiao.views.model_lists import Completions
from banggiao.views.parties import full_party_name
from banggiao.views.rows import actor_refs

if TYPE_CHECKING:
    from banggiao.store import Store

__all__ = [
    "actor_named",
    "complete",
    "country_named",
    "known_country",
    "names_matching",
    "prefix_range",
    "similar_names",
]

# Two names score so high where they are one person's (``banggiao.compare_names``).
_SAME = 0.85
_COMPARED = 500
_INITIAL = re.compile(r"\.(?=\w)")
_ID = re.compile(r"[0-9a-f]{16}")
# Above the last letter of any alphabet in use here: the end of a range of names with one beginning.
_LAST = "\U0010ffff"


def actor_named(connection: Connection, name: str) -> ActorRef:
    """The actor with the id or the name ``name``, in any spelling; of several, the one on most pages.

    Raises:
        NotFound: where there is none; the message names similar ones.
        QueryError: for an empty name.
    """
    name = collapse(normalize(name))
    if not name:
        raise QueryError("no name given (give a name in any spelling, or an id)")
    found = (_by_id(connection, name) if _ID.fullmatch(name) else None) or _by_name(connection, name)
    found = found or next(iter(named_alike(connection, name)), None)
    if found is None:
        near = similar_names(connection, name)
        mend = f"did you mean {', '.join(near)}?" if near else "see banggiao search, or give another spelling"
        raise NotFound(f"no actor called {name!r} ({mend})")
    return actor_refs(connection, [found])[found]


def _by_id(connection: Connection, id: str) -> str | None:
    known = connection.scalar(select(actors.c.id).where(actors.c.id == id))
    # Other forms' ids lead to the actor that they were merged into.
    return known or connection.scalar(select(forms.c.actor).where(forms.c.id == id))


def _by_name(connection: Connection, name: str) -> str | None:
    """Whoever is called so in full; else a country or a party known by other names; else by a part of the name."""
    found: list[Row[Any]] = []
    for spelling in dict.fromkeys((name, _INITIAL.sub(". ", name))):
        found = found or _candidates(connection, fold(spelling))
    if not any(_in_full(row, name) for row in found):
        found = _country_candidates(connection, name) or found
    if not found and (full := full_party_name(name)):
        found = _candidates(connection, fold(full))
    return min(found, key=lambda r: _order(r, name)).id if found else None


def _in_full(row: Row[Any], name: str) -> bool:
    return fold(row.name) == fold(name)


def named_alike(connection: Connection, name: str) -> list[str]:
    """Ids of persons whose name is ``name`` in another writing (Xi Jinping, Thongloun Sisoulith), the surest first.

    What makes two writings one name is ``identity``'s to say.
    """
    near = select(forms.c.name, forms.c.actor, actors.c.events).join(actors, actors.c.id == forms.c.actor)
    keyed = select(form_keys.c.form).where(form_keys.c.key.in_(keys_of("person", name, None)))
    rows = connection.execute(near.where(forms.c.id.in_(keyed)).order_by(actors.c.events.desc(), forms.c.id)).all()
    scored = [(compare_names(name, row.name).score, row) for row in rows[:_COMPARED]]
    same = sorted(((s, r) for s, r in scored if s >= _SAME), key=lambda sr: (-sr[0], -sr[1].events, sr[1].actor))
    return list(dict.fromkeys(row.actor for _, row in same))


def _candidates(connection: Connection, folded: str) -> list[Row[Any]]:
    names, who = actor_names, actors
    chosen = select(*who.c["id", "kind", "country", "pages", "events"], names.c.name)
    joined = chosen.join(names, names.c.actor == who.c.id)
    return list(connection.execute(joined.where(names.c.folded == folded)))


def _order(row: Row[Any], name: str) -> tuple[bool, bool, int, int, str]:
    """The full name first, then the exact spelling, then the most reported; the id settles the rest."""
    wanted = old_tone(name).casefold()
    return (not _in_full(row, name), wanted not in old_tone(row.name).casefold(), -row.events, -row.pages, row.id)


def _country_candidates(connection: Connection, name: str) -> list[Row[Any]]:
    """A state by its ISO code or its English or Vietnamese name, where no page spells it so."""
    code = known_country(name)
    if code is None:
        return []
    who = actors.c
    chosen = select(*who["id", "kind", "country", "pages", "events"], who.name)
    return list(connection.execute(chosen.where(who.kind == "state", who.country == code)))


def known_country(name: str) -> str | None:
    """The ISO code of a country by its code, or by a name in the Vietnamese press or in English."""
    return _countries().get(fold(collapse(normalize(name))))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Folded names and codes to ISO codes: the lexicon's first, then the Common Locale Data Repository's."""
    from babel import Locale

    rows = read_rows("countries.tsv", ("code", "name", "aliases", "short"))
    found = {fold(name): row["code"] for row in rows for name in (row["name"], *row["aliases"].split("|")) if name}
    for language in ("vi", "en"):
        for code, called in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(fold(called), str(code))
                found.setdefault(code.lower(), str(code))
    return found


def country_named(connection: Connection, text: str) -> str:
    """The ISO code for ``text``: a code, or a country's name in any spelling.

    Raises:
        NotFound: where it is neither.
    """
    if re.fullmatch("[A-Za-z]{2}", text):
        return text.upper()
    found = [r for r in _candidates(connection, fold(text)) if r.kind == "state" and r.country]
    code = min(found, key=lambda r: _order(r, text)).country if found else known_country(text)
    if code is None:
        raise NotFound(f"no country called {text!r} (give its ISO code, such as LA, or its name)")
    return str(code)


def prefix_range(text: str) -> tuple[str, str]:
    """The range of ``folded`` names that begin with ``text``: from the first on, up to the second."""
    folded = fold(collapse(normalize(text)))
    return folded, folded + _LAST


def names_matching(connection: Connection, text: str, most: int = 200) -> list[str]:
    """Ids of the actors whose names go on from ``text``: spelled so first, then those with most events."""
    low, high = prefix_range(text)
    names, who = actor_names.c, actors.c
    # Of each actor the spellings that fit are joined; a thousand rows hold the busiest ones of any beginning.
    chosen = (
        select(who.id, who.events, who.pages, names.name)
        .join(actor_names, names.actor == who.id)
        .where(names.folded >= low, names.folded < high)
        .order_by(who.events.desc(), who.pages.desc(), who.id, names.name)
        .limit(5 * most)
    )
    wanted = old_tone(collapse(normalize(text))).casefold()
    exact: dict[str, bool] = {}
    for row in connection.execute(chosen) if low else ():
        exact[row.id] = exact.get(row.id, False) or wanted in old_tone(row.name).casefold()
    return sorted(exact, key=lambda id: not exact[id])[:most]


def complete(store: Store, *, text: str, limit: int = 10) -> Completions:
    """Actors whose names go on from what was typed."""
    with store.read() as connection:
        found = names_matching(connection, text, limit)
        refs = actor_refs(connection, found)
        return Completions(text=text, actors=tuple(refs[i] for i in found if i in refs))


def similar_names(connection: Connection, name: str, limit: int = 3) -> list[str]:
    """Names in the register that look like ``name``: of the same first letter, one edit in four letters at most."""
    folded = fold(collapse(normalize(name)))
    names = actor_names.c
    near = (
        select(names.folded, func.max(names.name), func.sum(names.pages))
        .where(names.folded >= folded[:1], names.folded < folded[:1] + _LAST)
        .group_by(names.folded)
        .order_by(func.sum(names.pages).desc(), names.folded)
        .limit(20_000)
    )
    known = {row[0]: row[1] for row in connection.execute(near)}
    most = max(1, len(folded) // 4)
    found = process.extract(folded, list(known), scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=limit)
    return [known[match] for match, *_ in found]
