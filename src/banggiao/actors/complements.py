"""What an office is of: an organ, a party, a country, a field, a place, a seat abroad."""

from __future__ import annotations

import re
from collections.abc import Callable

from banggiao.actors.bodies import Body, body_at, country_at
from banggiao.actors.body import place_at
from banggiao.actors.sight import Sight, is_syllable
from banggiao.actors.title import Title

__all__ = ["complement"]

TitleAt = Callable[[Sight, int, int], Title | None] | None

_LETTERS = re.compile(r"[A-ZĐ]{2,}[A-Z0-9Đ&-]*(?!\w)")
_NUMBER = re.compile(r" (?:[IVX]+|\d{1,2})(?![\w/.%])")
# Before the seat of an envoy.
_POSTED = (" tại ", " ở ", " bên cạnh ", " kiêm nhiệm ")


def complement(sight: Sight, title: Title, limit: int, title_at: TitleAt) -> None:
    """Takes what follows the title's own word, as far as it belongs to it; ``title_at`` reads an office within it."""
    if _overlapped(sight, title, limit):
        return _owned(sight, title, limit)
    for join in (" ", " của ", " thứ 29 của "):
        if sight.lower.startswith(join, title.end) and _part(
            sight, title, title.end + len(join), limit, join, title_at
        ):
            break
    _owned(sight, title, limit)


def _overlapped(sight: Sight, title: Title, limit: int) -> bool:
    """The title's last syllables begin the organ's name, as in "Trưởng Ban Đối ngoại Trung ương"."""
    at = title.end
    for _ in range(2):
        at = sight.lower.rfind(" ", title.start, at)
        if at < 0:
            return False
        body = body_at(sight, at + 1, limit, titled=True)
        if body is not None and body.end > title.end and not body.weak:
            _adopt(title, body)
            return True
    return False


def _part(sight: Sight, title: Title, at: int, limit: int, join: str, title_at: TitleAt) -> bool:
    body = body_at(sight, at, limit, titled=True)
    state = country_at(sight, at, limit, short=_ends_there(sight, at))
    if body is not None and (state is None or body.end > state.end) and not _too_weak(title, body):
        _adopt(title, body)
        return True
    if state is not None:
        title.inner = [*title.inner, state]
        title.country, title.end, title.bare = state.country, state.end, False
        return True
    holder = title_at(sight, at, limit) if title_at is not None and title.word in sight.naming.of_holder else None
    if holder is not None and join == " của " and holder.end + 1 in sight.token:
        title.bare = False  # "người phát ngôn của Tổng thư ký A": the name is the other's.
        return True
    if holder is not None:
        title.end, title.bare, title.inner = holder.end, False, [*title.inner, *holder.inner]
        title.country = title.country or holder.country
        return True
    if _generic(sight, title, at):
        return True
    return (not title.full or join == " ") and (
        _fields(sight, title, at, limit) or _place(sight, title, at, limit) or _letters(sight, title, at, limit)
    )


def _generic(sight: Sight, title: Title, at: int) -> bool:
    """An organ by its kind only, in lower case: "phó chủ tịch hội đồng"."""
    if title.full or sight.capital(at) or not sight.lower.startswith(sight.naming.generic, at):
        return False
    word = next(w for w in sight.naming.generic if sight.lower.startswith(w, at))
    if sight.text[at + len(word) : at + len(word) + 1].isalnum():
        return False
    if sight.capital(at + len(word) + 1):
        return False
    title.end, title.bare = at + len(word), False
    return True


def _too_weak(title: Title, body: Body) -> bool:
    return body.weak and body.kind != "party" and title.full


def _ends_there(sight: Sight, at: int) -> bool:
    """Whether a short name ("Nhật") stands alone or before a foreign name, and is no syllable of a Vietnamese one."""
    end = sight.token.get(at)
    after = sight.token.get(end + 1) if end is not None else None
    return after is None or not is_syllable(sight.text[(end or 0) + 1 : after])


def _adopt(title: Title, body: Body) -> None:
    title.organ, title.end, title.bare = body, body.end, False
    title.inner = [*title.inner, body]
    title.country = title.country or body.country


def _fields(sight: Sight, title: Title, at: int, limit: int) -> bool:
    """Fields without the organ's head, as in "Bộ trưởng Thông tin và Truyền thông"."""
    if title.full and title.word not in ("quốc vụ khanh", "trợ lý ngoại trưởng"):
        return False
    end = title.end
    while True:
        found = sight.find(at, "field", limit)
        small = title.word.endswith(("bộ trưởng", "thứ trưởng")) and found is not None and sight.capital(found[0] + 1)
        if found is None or not (
            sight.capital(at) or end > title.end or small or sight.lower.startswith(" của ", found[0])
        ):
            break
        end = found[0]
        step = next((j for j in (", ", " và ", " - ", " ") if sight.lower.startswith(j, end)), None)
        if step is None:
            break
        at = end + len(step)
        if not sight.capital(at) and step == ", ":
            break
    if end == title.end:
        return False
    number = _NUMBER.match(sight.text, end, limit)
    title.end, title.bare = number.end() if number is not None else end, False
    end = title.end
    for join in (" ", " của "):
        if sight.lower.startswith(join, end):
            _owner(sight, title, end + len(join), limit)
    return True


def _owner(sight: Sight, title: Title, at: int, limit: int) -> None:
    state = country_at(sight, at, limit, short=_ends_there(sight, at))
    if state is not None:
        title.inner = [*title.inner, state]
        title.country, title.end = state.country, state.end
        return
    body = body_at(sight, at, limit, titled=True)
    if body is not None and not body.weak and title.end + 1 == at:
        _adopt(title, body)


def _place(sight: Sight, title: Title, at: int, limit: int) -> bool:
    found = place_at(sight, at, limit)
    if found is None:
        return False
    title.end, title.bare = found[0], False
    title.country = title.country or found[1].country
    return True


def _letters(sight: Sight, title: Title, at: int, limit: int) -> bool:
    found = _LETTERS.match(sight.text, at, limit)
    if found is None or sight.text[title.start : title.end].isupper() or found.group().lower() in sight.naming.areas:
        return False
    _adopt(title, Body("organization", at, found.end(), found.end(), found.group().lower()))
    if sight.text.startswith(" ", title.end):
        second = body_at(sight, title.end + 1, limit, titled=True)
        if second is not None and second.name is not None:
            title.end, title.organ, title.inner = second.end, second, [*title.inner[:-1], second]
    return True


def _owned(sight: Sight, title: Title, limit: int) -> None:
    """So "tại Việt Nam" after an envoy, a second organ of the same office."""
    if sight.lower.startswith(_POSTED, title.end):
        at = title.end + next(len(join) for join in _POSTED if sight.lower.startswith(join, title.end))
        state = country_at(sight, at, limit)
        if state is not None:
            title.post, title.end = state.country, state.end
            title.inner = [*title.inner, state]
            return _more_posts(sight, title, limit)
        found = sight.find(at, "place", limit)
        body = body_at(sight, at, limit, titled=True)
        if found is not None and sight.capital(at):
            title.end = found[0]
        elif body is not None and body.kind == "international":
            title.inner, title.end = [*title.inner, body], body.end
        return
    if title.organ is not None and title.organ.word in sight.naming.units and sight.text.startswith(", ", title.end):
        higher = body_at(sight, title.end + 2, limit, titled=True)
        if higher is not None and higher.kind == "organ" and not higher.weak and higher.word not in sight.naming.units:
            _adopt_second(title, higher)
            return
    if title.organ is not None and title.organ.word in sight.naming.national:
        _area(sight, title, limit)
    if title.organ is not None and sight.lower.startswith(" và ", title.end):
        second = body_at(sight, title.end + 4, limit, titled=True)
        if (
            second is not None
            and not second.weak
            and sight.capital(second.end + 1)
            and sight.find(title.end + 4, "office", limit) is None
        ):
            _adopt_second(title, second)


def _more_posts(sight: Sight, title: Title, limit: int) -> None:
    """Further countries of one office, where a name follows ("tại Việt Nam, Lào và Campuchia A")."""
    end, more = title.end, []
    while (join := next((j for j in (", ", " và ") if sight.text.startswith(j, end)), None)) is not None:
        state = country_at(sight, end + len(join), limit)
        if state is None:
            break
        more.append(state)
        end = state.end
    if more and end + 1 in sight.token and sight.text[end] == " ":
        title.end, title.inner = end, [*title.inner, *more]


def _area(sight: Sight, title: Title, limit: int) -> None:
    """A province after a national organ is the office's, as in "đại biểu Quốc hội tỉnh Hà Tĩnh"."""
    for prefix in (" tỉnh ", " thành phố ", " tp ", " tp. ", " đoàn "):
        if sight.lower.startswith(prefix, title.end):
            found = sight.find(title.end + len(prefix), "place", limit)
            if found is not None:
                title.end = found[0]
            return


def _adopt_second(title: Title, second: Body) -> None:
    title.end, title.inner = second.end, [*title.inner, second]
    title.country = title.country or second.country
