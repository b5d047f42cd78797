"""Whether two drafts tell of one happening."""

from __future__ import annotations

from banggiao.actors import Cast
from banggiao.events.draft import ENCOUNTERS, GATHERINGS, Draft
from banggiao.events.intervals import edtf_overlap, one_stay
from banggiao.events.one_gathering import one_gathering, one_name
from banggiao.events.standing import holds, kin, stands_for

__all__ = [
    "countries_agree",
    "dates_agree",
    "family",
    "in_private",
    "is_generic",
    "people",
    "same",
]

_SIGNING = frozenset({"ký", "đã", "cùng", "lễ", "được"})


def family(a: Draft, b: Draft) -> bool:
    """Whether two types may be words for one thing: reception, meeting and talks; session and conference."""
    if a.type == b.type:
        return a.type != "ceremony" or a.subtype == b.subtype or "other" in (a.subtype, b.subtype)
    kinds = {a.type, b.type}
    return kinds <= ENCOUNTERS or kinds <= GATHERINGS


def same(a: Draft, b: Draft, cast: Cast) -> bool:
    """Whether two drafts that stand on their own tell of one happening."""
    if not family(a, b) or not dates_agree(a, b):
        return False
    if a.status != b.status and "cancelled" in (a.status, b.status):
        return False
    if a.recalled != b.recalled and a.type != "agreement":
        return False
    test = _TESTS.get(a.type, _overlap)
    return test(a, b, cast)


def dates_agree(a: Draft, b: Draft) -> bool:
    """Whether the dates of two drafts may be one; no date agrees with any."""
    if a.date is None or b.date is None:
        return True
    return edtf_overlap(a.date.edtf, b.date.edtf) or (
        a.type == b.type == "visit" and one_stay(a.date.edtf, b.date.edtf)
    )


def in_private(a: Draft, b: Draft) -> bool:
    """Whether one of two is a meeting of the leaders alone, and the other the talks of their delegations."""
    return any(x.frame.id == "meeting.private" and y.frame.id == "talks" for x, y in ((a, b), (b, a)))


def _encounter(a: Draft, b: Draft, cast: Cast) -> bool:
    """Two meetings are one if nobody is left over on either side but those for whom another stands."""
    if (a.frame.id == "meeting.meal") != (b.frame.id == "meeting.meal") or in_private(a, b):
        return False
    if a.frame.id == b.frame.id == "meeting.voters":
        return _overlap(a, b, cast)
    if a.order == b.order and (a.actors() != b.actors() or a.office != b.office):
        return False
    if a.of("host") & b.of("guest") & people(a, cast):
        return False  # a return visit, told beside
    if a.order == b.order and not (_sided(a, cast) or _sided(b, cast)):
        return False  # "gặp một số nghị sĩ, … và gặp cộng đồng"
    if _another_office(a, b, cast) or _another_office(b, a, cast):
        return False
    if a.status != b.status and (a.type != b.type or not _sided(a, cast) or not _sided(b, cast)):
        return False
    if (
        a.frame.id == b.frame.id == "meeting.work"
        and {a.head, b.head} & {"buổi", "cuộc"}
        and people(a, cast) & people(b, cast)
    ):
        return True  # "phát biểu tại buổi làm việc"
    if not _sided(a, cast) or not _sided(b, cast):
        alike = len(a.name & b.name) * 2 >= min(len(a.name), len(b.name))
        return a.actors() == b.actors() and a.type == b.type and alike
    if _covered(a, b, cast) or _covered(b, a, cast) or len(people(a, cast) & people(b, cast)) >= 2:
        return True
    return (a.kind in _FRINGE and _headlines(a, b, cast)) or (b.kind in _FRINGE and _headlines(b, a, cast))


def _headlines(title: Draft, body: Draft, cast: Cast) -> bool:
    """Whether ``title`` names in short whom ``body`` names: "Cảnh sát biển chào xã giao B" for "Đại tá A chào B"."""
    shared = title.actors() & body.actors()
    if title.type == body.type and dates_agree(title, body) and _in_short(title, body, cast):
        return True
    if not shared or not dates_agree(title, body) or title.type != body.type:
        return False
    left = [(p.role, cast.by_id[p.actor]) for p in title.parts if p.actor not in body.actors()]
    met = {(p.role, cast.by_id[p.actor].country) for p in body.parts if p.actor not in title.actors()}
    return bool(left) and all(actor.kind != "person" and (role, actor.country) in met for role, actor in left)


def _in_short(title: Draft, body: Draft, cast: Cast) -> bool:
    """Whether ``title`` names only bodies, in words that those of ``body`` bear: "Hội LHPN tỉnh tiếp Hội Phụ nữ X"."""
    for part in title.parts:
        words = set(cast.by_id[part.actor].name.lower().split())
        if cast.by_id[part.actor].kind == "person" or len(words) < _BODY_WORDS:
            return False
        if not any(words <= _words(p.actor, cast) for p in body.parts if p.role == part.role):
            return False
    return bool(title.parts)


def _words(actor: str, cast: Cast) -> set[str]:
    """The words of an actor's name and offices."""
    one = cast.by_id[actor]
    return {w for text in (one.name, *(held.title for held in one.offices)) for w in text.lower().split()}


def _another_office(a: Draft, b: Draft, cast: Cast) -> bool:
    """ "Chào xã giao Nhà vua A" is no talks with the prime minister of A."""
    if not a.office or a.office == b.office:
        return False
    ours = {p.actor for p in a.parts if p.side == 0}
    others = [cast.by_id[p.actor] for p in b.parts if p.actor not in ours]
    people = [actor for actor in others if actor.kind == "person"]
    return bool(b.office) or (bool(people) and not any(holds(actor, a.office) for actor in people))


def _covered(a: Draft, b: Draft, cast: Cast) -> bool:
    """Whether everybody of ``a`` takes part in ``b``, or somebody there stands for them."""
    there = people(b, cast)
    return all(x in b.actors() or any(stands_for(x, p, cast) for p in there) for x in a.actors())


def _sided(draft: Draft, cast: Cast) -> bool:
    """Whether a counterpart is named; one that is only called "một số bộ, ngành" makes a meeting of its own."""
    return len({p.side for p in draft.parts}) > 1 or len(draft.parts) > 2 or len(_countries(draft, cast)) > 1


def _countries(draft: Draft, cast: Cast) -> set[str]:
    return {c for p in draft.parts if (c := cast.by_id[p.actor].country)}


def people(draft: Draft, cast: Cast) -> set[str]:
    """The ids of the persons who take part."""
    return {p.actor for p in draft.parts if cast.by_id[p.actor].kind == "person"}


_BODY_WORDS = 2
# Where a page names in other words what its text tells.
_FRINGE = frozenset({"title", "caption"})


def _visit(a: Draft, b: Draft, cast: Cast) -> bool:
    x, y = kin(a.of("visitor"), cast), kin(b.of("visitor"), cast)
    if a.name or b.name:
        aside = bool(_FRINGE & {a.kind, b.kind})  # a headline calls a site by another word, a caption those there
        return bool(a.name and b.name and (x & y or aside) and (a.name == b.name or (x & y and aside)))
    if not countries_agree(a, b):
        return False
    headline = "title" in (a.kind, b.kind) and bool(x) and bool(y) and _one_country(x, y, cast)  # It has no tense.
    if a.status != b.status and "planned" in (a.status, b.status) and not (x & y or headline):
        return False
    return not x or not y or bool(x & y) or _one_country(x, y, cast)


def _one_country(x: set[str], y: set[str], cast: Cast) -> bool:
    """A state or a delegation that visits stands for whoever of its country is named."""
    if all(cast.by_id[a].kind == "person" for a in x) and all(cast.by_id[a].kind == "person" for a in y):
        return False
    countries = {cast.by_id[a].country for a in x | y}
    return len(countries) == 1 and None not in countries


def countries_agree(a: Draft, b: Draft) -> bool:
    """Whether the countries of two visits may be one; several are told by a bar."""
    if a.country is None or b.country is None:
        return True
    return bool(set(a.country.split("|")) & set(b.country.split("|")))


def _message(a: Draft, b: Draft, cast: Cast) -> bool:
    if a.subtype != b.subtype and "other" not in (a.subtype, b.subtype):
        return False
    x, y = a.of("sender"), b.of("sender")
    senders = x & y or any(stands_for(s, p, cast) or stands_for(p, s, cast) for s in x for p in y)
    recipients = a.of("recipient") & b.of("recipient")
    if a.of("recipient") and b.of("recipient"):
        return bool(recipients) and (bool(senders) or not a.of("sender") or not b.of("sender"))
    return bool(senders)


def _ceremony(a: Draft, b: Draft, cast: Cast) -> bool:
    if a.trigger == b.trigger:
        return True
    if a.frame.subtype == b.frame.subtype == "tribute" and a.name and b.name and a.name != b.name:
        return False  # "vào Lăng viếng A; đặt vòng hoa tại Đài tưởng niệm"
    if a.frame.id != b.frame.id and is_generic(a) != is_generic(b):
        named = b if is_generic(a) else a
        return named.head == "lễ" or named.frame.subtype not in ("welcome", "tribute")
    if a.frame.id != b.frame.id or a.status != b.status:
        return False
    x, y = a.of("honoree"), b.of("honoree")
    if x and y:
        return bool(x & y) or _one_country(x, y, cast)
    if a.frame.subtype == "tribute":
        paid = b if x else a
        if _FRINGE & {a.kind, b.kind} and not (a.actors() - x and b.actors() - y):
            return True  # a headline names only whom they pay tribute to
        return bool(a.actors() & b.actors()) or (bool(x or y) and paid.head in ("viếng", "vào") and not paid.date)
    return a.frame.subtype == "welcome" or one_name(a, b)


def is_generic(draft: Draft) -> bool:
    """ "Buổi lễ" is whatever ceremony the article tells of."""
    return draft.frame.id == "ceremony.other" and draft.head == "buổi"


def _appointment(a: Draft, b: Draft, cast: Cast) -> bool:
    if not one_name(a, b):
        return False
    one, other = a.of("appointee"), b.of("appointee")
    if one and other:
        return bool(one & other)
    if one or other:
        return bool(_FRINGE & {a.kind, b.kind})  # a headline names only the office
    x, y = ({cast.by_id[p].country for p in d.of("appointer")} for d in (a, b))
    return "title" in (a.kind, b.kind) and bool(x & y - {None})


def _agreement(a: Draft, b: Draft, cast: Cast) -> bool:
    """The signing that leaders witness is the one of their states; a joint declaration is another.

    Raised ties are an agreement apart from the papers signed on that day, unless one sentence tells both.
    """
    ties, papers = (a, b) if a.frame.id == "agreement.ties" else (b, a)
    apart = ties.frame.id == "agreement.ties" and papers.head == "lễ" and a.order != b.order
    if apart and papers.frame.id != "agreement.ties":
        return False
    if _named_by_states(a, b, cast) or _named_by_states(b, a, cast):
        return True
    signing = a.head in _SIGNING and b.head in _SIGNING
    if signing and (_only_witnessed(a, b) or _only_witnessed(b, a)):
        return True
    return _overlap(a, b, cast) or (signing and (_covered(a, b, cast) or _covered(b, a, cast)))


def _named_by_states(title: Draft, body: Draft, cast: Cast) -> bool:
    """ "Nga và Triều Tiên ký hiệp ước" over two people who sign, of whom the page does not say otherwise."""
    states = {cast.by_id[a].country for a in title.actors() if cast.by_id[a].kind == "state"}
    if title.kind != "title" or len(states) != len(title.parts) or len(people(body, cast)) != len(states):
        return False
    return len(states) > 1 and all(cast.by_id[a].country in (None, *states) for a in people(body, cast))


def _only_witnessed(a: Draft, b: Draft) -> bool:
    """ "B chủ trì lễ ký" told next to what others sign in that country: the ceremony is theirs."""
    near = 0 <= a.order - b.order <= 1
    return near and a.head == "lễ" and not a.of("signatory") and bool(b.of("signatory")) and a.country == b.country


def _position(a: Draft, b: Draft, cast: Cast) -> bool:
    """An article tells of one joint press conference, whoever it quotes."""
    kinds = {a.frame.id, b.frame.id}
    return ("position.joint" in kinds and kinds <= {"position.joint", "position.press"}) or _overlap(a, b, cast)


def _overlap(a: Draft, b: Draft, cast: Cast) -> bool:
    return bool(a.actors() & b.actors())


_TESTS = {
    "position": _position,
    "reception": _encounter,
    "talks": _encounter,
    "meeting": _encounter,
    "call": _encounter,
    "visit": _visit,
    "message": _message,
    "conference": one_gathering,
    "congress": one_gathering,
    "session": one_gathering,
    "dialogue": one_gathering,
    "ceremony": _ceremony,
    "appointment": _appointment,
    "agreement": _agreement,
}
