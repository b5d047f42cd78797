"""The fields of a question (and of a filter) as conditions of the text index."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from banggiao.search import FieldTerm, Query
from banggiao.search.terms import any_tag
from banggiao.store.schema import actors, tenures
from banggiao.store.words import Expression, folded_tokens, tag
from banggiao.text import fold
from banggiao.views.model import ActorRef
from banggiao.views.naming import actor_named, country_named
from banggiao.views.parties import sole_party_country
from banggiao.views.where import spelled

__all__ = ["Conditions", "actor_tags", "conditions_of", "said_by", "said_to"]

# Titles that hold the words asked for; with more the question is too wide to be put as a list of titles.
_MOST_OFFICES = 300


class Conditions(msgspec.Struct, frozen=True):
    """What must hold and what must not, beside the words."""

    wanted: tuple[Expression, ...] = ()
    unwanted: tuple[Expression, ...] = ()


def conditions_of(connection: Connection, query: Query, table: str) -> Conditions | None:
    """The fields of ``query`` for one of the indexes; None where its rows have not such a field, so that none answers.

    Raises:
        NotFound: for an actor, a party or a country that the register does not know.
    """
    wanted = tuple(_condition(connection, t, table) for t in query.fields if not t.negated)
    if any(tags is None for tags in wanted):
        return None
    unwanted = (_condition(connection, t, table) for t in query.fields if t.negated)
    return Conditions(tuple(w for w in wanted if w is not None), tuple(u for u in unwanted if u is not None))


def _condition(connection: Connection, term: FieldTerm, table: str) -> Expression | None:
    tags = list(dict.fromkeys(t for value in term.values for t in _TAGS[table](connection, term.field, value)))
    return any_tag(tags) if tags else None


def _event_tags(connection: Connection, field: str, value: str) -> Iterator[str]:
    if field in ("actor", "party"):
        yield from actor_tags(actor_named(connection, value))
    elif field != "act":
        yield from _plain_tags(connection, field, value)


def _statement_tags(connection: Connection, field: str, value: str) -> Iterator[str]:
    if field in ("actor", "party"):
        yield from said_by(actor_named(connection, value))
    else:
        yield from _plain_tags(connection, field, value)


def _article_tags(connection: Connection, field: str, value: str) -> Iterator[str]:
    if field in ("actor", "party"):
        yield tag("mention", actor_named(connection, value).id)
    elif field == "country":
        code = country_named(connection, value)
        states = select(actors.c.id).where(actors.c.kind == "state", actors.c.country == code)
        yield from (tag("mention", id) for id in connection.scalars(states.order_by(actors.c.id)))
    elif field == "outlet":
        yield tag("outlet", value)


_TAGS = {"events": _event_tags, "statements": _statement_tags, "articles": _article_tags}


def _plain_tags(connection: Connection, field: str, value: str) -> Iterator[str]:
    """The tags of one value; a value that no row has gives a tag that none has."""
    if field == "country":
        yield tag("country", country_named(connection, value))
    elif field == "office":
        yield from (tag("office", title) for title in _titles(connection, value))
    elif field in ("topic", "series"):
        yield tag(field, spelled(connection, field, value))
    else:
        yield tag(field, fold(value) if field == "place" else value)


def actor_tags(actor: ActorRef) -> tuple[str, ...]:
    """Tags of events in which an actor has a part, as ``where.facet_of`` has them."""
    if actor.kind == "state" and actor.country:
        return (tag("side", actor.country),)
    country = sole_party_country(actor)
    return (tag("actor", actor.id), *((tag("party_side", country),) if country else ()))


def said_by(actor: ActorRef) -> tuple[str, ...]:
    """Tags of statements that are an actor's own, or of those who speak for it."""
    if actor.kind == "state" and actor.country:
        return (tag("from", actor.country),)
    country = sole_party_country(actor)
    return (tag("speaker", actor.id), tag("side", actor.id), *((tag("party_from", country),) if country else ()))


def said_to(actor: ActorRef) -> tuple[str, ...]:
    """Tags of statements to an actor, or in a meeting with it."""
    if actor.kind == "state" and actor.country:
        return (tag("to", actor.country), tag("with", actor.country))
    country = sole_party_country(actor)
    return (tag("addressee", actor.id), tag("with", actor.id), *((tag("party_with", country),) if country else ()))


def _titles(connection: Connection, value: str) -> list[str]:
    """Offices whose title holds the words of ``value``, one after the other."""
    words = " ".join(folded_tokens(value))
    found = select(tenures.c.folded).where(tenures.c.folded.contains(words, autoescape=True)).distinct()
    return list(connection.scalars(found.order_by(tenures.c.folded).limit(_MOST_OFFICES))) or [fold(value)]
