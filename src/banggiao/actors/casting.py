"""From drafts to the record's actors: ids, names, aliases, offices, and mentions that carry the ids."""

from __future__ import annotations

from banggiao.actors.drafts import Draft, HeldOffice, RawMention
from banggiao.actors.model import Cast, Mention
from banggiao.record import Actor, Office, Span

__all__ = ["cast_of"]


def cast_of(text: str, drafts: list[Draft], mentions: list[RawMention]) -> Cast:
    """The cast: actors that are mentioned, numbered in the order of first mention."""
    spans: dict[Draft, list[Span]] = {}
    for mention in mentions:
        for draft in mention.actors:
            spans.setdefault(draft, []).append(Span(mention.start, mention.end))
    sure = {d for d in drafts if d in spans and (d.sure or d.kind == "person")}
    sure |= {o.organ for d in sure for o in d.offices if o.organ is not None}
    sure |= {d for m in mentions if m.inside for d in m.actors if _inside_counts(d, m.nested)}
    kept = sorted((d for d in drafts if d in sure and d in spans), key=lambda d: (min(spans[d]), d.kind))
    ids = {draft: f"a{i}" for i, draft in enumerate(kept, 1)}
    actors = tuple(_actor(d, ids, spans[d]) for d in kept)
    return Cast(actors, tuple(_mention(m, ids) for m in mentions if all(map(ids.__contains__, m.actors))))


def _inside_counts(draft: Draft, nested: bool) -> bool:
    """Whether being named within an office, or ``nested`` within another name, makes an actor.

    Not so "Đảng" alone, a state, nor within a name any other owner than a party.
    """
    if draft.kind == "party":
        return bool(draft.forms.keys() - {"Đảng"})
    return draft.kind != "state" and not nested


def _actor(draft: Draft, ids: dict[Draft, str], spans: list[Span]) -> Actor:
    name = _name(draft)
    aliases = [f for f in draft.forms if f != name]
    aliases += [a for a in draft.abbreviations if a not in aliases and a != name]
    if draft.canonical and draft.canonical != name and draft.canonical not in aliases:
        aliases.append(draft.canonical)
    return Actor(
        id=ids[draft],
        kind=draft.kind,
        name=name,
        aliases=tuple(aliases),
        mentions=tuple(dict.fromkeys(spans)),
        country=draft.country,
        offices=_distinct(draft.offices, ids),
        leader=ids.get(draft.leader) if draft.leader else None,
        represents=tuple(ids[d] for d in draft.represents if d in ids),
    )


def _name(draft: Draft) -> str:
    """The fullest form on the page; a state's usual name; the home party's name for "Đảng"."""
    if draft.kind == "state" or not draft.forms:
        return draft.canonical or max(draft.forms, key=len, default="")
    fullest = max(draft.forms, key=lambda f: (len(f.split()), len(f), not f.isupper()))
    if draft.kind == "party" and draft.canonical is not None and fullest.lower() == "đảng":
        return draft.canonical
    if draft.kind == "person":
        return _proper_case(fullest)
    return fullest[0].upper() + fullest[1:] if draft.kind in ("organ", "party") else fullest


def _proper_case(name: str) -> str:
    """A name that the page gives in capitals only, with a capital at the head of each part."""
    return name.title() if name.isupper() and " " in name else name


def _distinct(offices: list[HeldOffice], ids: dict[Draft, str]) -> tuple[Office, ...]:
    """Each office once, in its fullest wording."""
    kept: list[HeldOffice] = []
    for office in sorted(offices, key=lambda o: -len(o.title)):
        if not any(office.title.lower() in k.title.lower() and office.former == k.former for k in kept):
            kept.append(office)
    return tuple(_office(o, ids) for o in sorted(kept, key=lambda o: o.start))


def _office(office: HeldOffice, ids: dict[Draft, str]) -> Office:
    organ = ids.get(office.organ) if office.organ is not None else None
    return Office(office.title, office.start, office.end, organ, office.former)


def _mention(mention: RawMention, ids: dict[Draft, str]) -> Mention:
    return Mention(
        start=mention.start,
        end=mention.end,
        phrase_start=mention.phrase_start,
        phrase_end=mention.phrase_end,
        actors=tuple(ids[d] for d in mention.actors),
        form=mention.form,
        offices=tuple(_office(o, ids) for o in mention.offices),
        inside=mention.inside,
    )
