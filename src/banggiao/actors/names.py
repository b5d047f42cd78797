"""Names of persons: where one that begins at an offset ends, and of what make it is."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from banggiao.actors.sight import Sight, is_syllable

__all__ = ["Name", "name_at", "without_area"]

Make = Literal["vietnamese", "syllables", "foreign"]

# "Jae - in", "Chan - ocha": the last part of a transcribed name, its hyphen set with spaces.
_ROMAN = re.compile(r"[IVX]{1,5}")
_TAIL = re.compile(r" - (?:o - )?([a-z]{2,5})(?!\w)")
# A further part in small letters, its hyphen set with spaces ("Vla - đi - mia Pu - tin"); what follows a single one.
_PART = re.compile(r" - ([^\W\d_]{1,5})(?!\w)")
_CLOSED = re.compile(r"[,.;:)\n]|$| [A-ZĐ]| (?:và|đã|sẽ|đang|cho|nói|khẳng|tại|có)(?!\w)")
# Two capitals for given names ("JD Vance").
_PAIR = re.compile(r"[A-HJ-UW-Z]{2} (?=[A-Z][a-z]{3})")
_LONGEST_PART = 5
_ORDINAL = re.compile(r"đệ (?:nhất|nhị|tam|tứ|ngũ|lục)(?!\w)")
_MOST_SYLLABLES = 5  # "Công Tằng Tôn Nữ Thị" apart, names of ministers and members of parliament have at most five.
_MOST_TRANSCRIBED = 6  # "My Na Phon Xay Sổm Phu": a Lao name in Vietnamese syllables.
_MOST_TOKENS = 11
# Kinds of lexicon words that never stand inside a person's name.
_STOPS = ("office", "rank", "honorific", "fixed", "delegation", "body", "wife")


class Name(msgspec.Struct, frozen=True, gc=False):
    """A person's name: ``vietnamese`` begins with a family name, ``syllables`` is made of Vietnamese syllables
    ("Tập Cận Bình"), ``foreign`` has tokens of another spelling."""

    start: int
    end: int
    make: Make
    tokens: int


def name_at(sight: Sight, start: int, limit: int) -> Name | None:
    """The longest name that begins at ``start`` and ends by ``limit``; None where none can."""
    run = _run(sight, start, limit)
    if not run:
        return None
    words = [sight.text[s:e] for s, e in run]
    name = _of_syllables(sight, run, words) if all(map(is_syllable, words)) else _mixed(run)
    tail = _TAIL.match(sight.text, name.end) if name.tokens > 1 else None
    if tail is not None and tail.group(1) in sight.naming.tail:
        return msgspec.structs.replace(name, end=tail.end(), make="foreign")
    return name


def without_area(sight: Sight, name: Name) -> Name:
    """``name`` without the two syllables of a district before a Vietnamese name ("huyện Tân Kỳ Phan Văn Giáp")."""
    if name.make != "syllables" or name.tokens < 4 or not sight.lower.endswith(sight.naming.areas, 0, name.start):
        return name
    tokens = [at for at in range(name.start, name.end) if at in sight.token]
    family = sight.lower[tokens[2] : sight.token[tokens[2]]]
    if family not in sight.naming.family:
        return name
    return name_at(sight, tokens[2], sight.token[tokens[-1]] + 20) or name


def _of_syllables(sight: Sight, run: list[tuple[int, int]], words: list[str]) -> Name:
    if words[0].lower() in sight.naming.family:
        kept = run[: _MOST_SYLLABLES if len(words) > 4 and words[1] in ("Thị", "Văn") else 4]
        return Name(kept[0][0], kept[-1][1], "vietnamese", len(kept))
    kept = run[:_MOST_TRANSCRIBED]
    return Name(kept[0][0], kept[-1][1], "syllables", len(kept))


def _mixed(run: list[tuple[int, int]]) -> Name:
    return Name(run[0][0], run[-1][1], "foreign", len(run))


def _run(sight: Sight, start: int, limit: int) -> list[tuple[int, int]]:
    """Tokens from ``start`` on that may be one name, joined by single spaces, hyphens and particles."""
    run: list[tuple[int, int]] = []
    at = start
    while len(run) < _MOST_TOKENS:
        end = sight.token.get(at)
        if run and end is not None and _numeral(sight, at, run):
            run.append((at, end))
            break
        if end is None or end > limit or (run and _stops(sight, at, run)) or (not run and _no_name(sight, at)):
            break
        if run and (_another(sight, run, at, end) or _ORDINAL.match(sight.lower, at)):
            break
        if sight.text.startswith(" - ", end):
            end = _parts(sight, run, at, end)
        run.append((at, end))
        at = _next(sight, end, limit)
        if at == limit and end - run[-1][0] == 1 and sight.text.startswith((" ’ ", " ' "), end):
            at = end + 3  # "Sean O ’ Brien": the mark is set with spaces.
        joined = sight.lower[run[-1][0] : end] in sight.naming.joined
        if at == limit and _double(sight, run[-1]) and (joined or len(run) == 1 or not _goes_on(sight, end + 3)):
            at = end + 3
            if joined:  # Whatever else the second part may be.
                run.append((at, sight.token[at]))
                at = _next(sight, sight.token[at], limit)
    return run


def _parts(sight: Sight, run: list[tuple[int, int]], start: int, end: int) -> int:
    """Where a transcribed token ends whose hyphens are set with spaces."""
    if end - start > _LONGEST_PART or (run and _family(sight, run)):
        return end
    chained = bool(run) and " - " in sight.text[run[0][0] : start]
    while (part := _PART.match(sight.text, end)) is not None:
        here = sight.at.get(part.start(1))
        chained = chained or sight.text.startswith(" - ", part.end())
        plain = part.group(1) not in sight.naming.ends and _CLOSED.match(sight.text, part.end()) is not None
        if (here is not None and here.opens) or not part.group(1).islower() or not (chained or plain):
            break
        end = part.end()
    return end


def _no_name(sight: Sight, at: int) -> bool:
    if _letters(sight, at):
        return at in sight.at or _PAIR.match(sight.text, at) is None or is_syllable(_after(sight, at))
    here = sight.at.get(at)
    if here is None:
        return False
    return any(
        k in here and here[k][1].word.count(" ") for k in ("office", "fixed", "head", "country", "group", "honorific")
    )


def _after(sight: Sight, at: int) -> str:
    """The token after the one at ``at`` and a space; "" where there is none."""
    start = sight.token[at] + 1
    return sight.text[start : sight.token.get(start, start)]


def _another(sight: Sight, run: list[tuple[int, int]], at: int, end: int) -> bool:
    """Whether a Vietnamese name begins after foreign tokens ("Star Telecom Trần Trung Hưng")."""
    if sight.lower[at:end] not in sight.naming.common or is_syllable(sight.text[run[0][0] : run[0][1]]):
        return False
    after = sight.token.get(end + 1)
    return after is not None and is_syllable(sight.text[end + 1 : after])


def _double(sight: Sight, first: tuple[int, int]) -> bool:
    """A double given name whose hyphen is set with spaces, as in "Jean - Claude"."""
    start, end = first
    after = sight.token.get(end + 3) if sight.text.startswith(" - ", end) else None
    return (
        after is not None
        and (end + 3 not in sight.at or sight.lower[start:end] in sight.naming.joined)
        and not is_syllable(sight.text[start:end])
        and not is_syllable(sight.text[end + 3 : after])
    )


def _goes_on(sight: Sight, at: int) -> bool:
    """Whether the token at ``at`` begins a name of its own ("Vladimir Putin - Joe Biden")."""
    return sight.token.get(at, at) + 1 in sight.token


def _numeral(sight: Sight, at: int, run: list[tuple[int, int]]) -> bool:
    """The Roman number of a king after a foreign name, as in "Mohammed VI"."""
    first = sight.text[run[0][0] : run[0][1]]
    return not is_syllable(first) and _ROMAN.fullmatch(sight.text, at, sight.token[at]) is not None


def _letters(sight: Sight, at: int) -> bool:
    """Whether the token at ``at`` is an abbreviation or a Roman number amid words that are not all capitals."""
    token = sight.text[at : sight.token[at]]
    if len(token) < 2 or not token.isupper():
        return (
            len(token) == 1 and sight.token[at] < len(sight.text) and sight.text[at - 1 : at] != "" and token in "IVX"
        )
    around = sight.text[max(0, at - 12) : at] + sight.text[sight.token[at] : sight.token[at] + 12]
    return "." not in token and any(c.islower() for c in around)


def _stops(sight: Sight, at: int, run: list[tuple[int, int]]) -> bool:
    """Whether a word of the lexicon at ``at`` ends the name that has begun."""
    if _letters(sight, at):
        return True
    if sight.text[at : sight.token[at]].isupper() and sight.lower[at : sight.token[at]] in sight.naming.ends:
        return True
    here = sight.at.get(at)
    if here is None:
        return False
    token = sight.token[at] - at
    for kind, (length, word) in here.items():
        if kind in _STOPS and (length > token or kind in ("rank", "office", "body")):
            return True
        if kind in ("country", "head") and length > token and " " in word.word:
            return True
        if kind == "place" and length > token and not _family(sight, run):
            return True
        if kind == "field" and length > token and sight.text[at + token + 1].islower():
            return True
    return False


def _family(sight: Sight, run: list[tuple[int, int]]) -> bool:
    return len(run) < 4 and sight.lower[run[0][0] : run[0][1]] in sight.naming.family


def _next(sight: Sight, end: int, limit: int) -> int:
    """Where the next token of a name would begin, over a space, " - " within a transcription, or particles."""
    text = sight.text
    at = end + 1 if end < limit and text[end] == " " else end
    if text.startswith("\n", end) and text[end - 1] == ".":
        while at < limit and text[at] == "\n":  # A break within the name.
            at += 1
    if at == end and text.startswith(".", end) and end + 1 in sight.token and text[end + 1].isupper():
        return end + 1  # "Ph.Mô-ghê-ri-ni": an initial of two letters.
    if at == end and not (text[end - 1] == "." and at in sight.token):
        return limit
    if text.startswith("- ", at) and text[at + 2 : at + 3].islower():
        return limit
    hops = 0
    while at < limit and at not in sight.token and hops < 3:
        stop = at
        while stop < limit and text[stop].isalpha():
            stop += 1
        if text[at:stop] not in sight.naming.particle or not text.startswith((" ", "-"), stop):
            return limit
        at, hops = stop + 1, hops + 1
    return at
