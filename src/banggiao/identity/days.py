"""The days of reports: on which an event may lie, and how well two reports' dates go together."""

from __future__ import annotations

from datetime import date, timedelta

from banggiao.identity.report import Report, rules

__all__ = ["dates_agree", "days_of"]

# A report that spans longer than this gets keys for its first days only.
_MOST_DAYS = 12


def days_of(report: Report) -> list[str]:
    """The days on which the event may lie, as keys; month and day alone where the year is not known."""
    if report.first_day and report.last_day:
        first = max(date.min + timedelta(1), date.fromisoformat(report.first_day)) - timedelta(1)
        length = (date.fromisoformat(report.last_day) - first).days + 1
        days = [(first + timedelta(i)).isoformat() for i in range(min(length, _MOST_DAYS) + 1)]
        # Pages without a year know the event's first day by month and day alone.
        return [*days, report.first_day[5:10]]
    if report.event.date and report.event.date.edtf.startswith("XXXX-"):
        return [report.event.date.edtf[5:10]]
    if report.published:
        last = date.fromisoformat(report.published) + timedelta(1)
        return [(last - timedelta(i)).isoformat() for i in range(rules().news_days + 2)]
    return []


def dates_agree(a: Report, b: Report) -> float:
    """How well two dates go together: 1 the same day, 0 not at all."""
    if a.first_day and b.first_day:
        return _both_dated(a, b)
    if a.first_day or b.first_day:
        return _one_dated(*((a, b) if a.first_day else (b, a)))
    return _none_dated(a, b)


def _both_dated(a: Report, b: Report) -> float:
    assert a.first_day
    assert a.last_day
    assert b.first_day
    assert b.last_day
    if a.first_day == b.first_day and a.last_day == b.last_day:
        return 1.0 if a.first_day == a.last_day else 0.9
    gap = max(_apart(a.last_day, b.first_day), _apart(b.last_day, a.first_day))
    if gap <= 0:
        # One lies within or over the other; a month or a year says less than a day.
        return 0.9 if max(_apart(a.first_day, a.last_day), _apart(b.first_day, b.last_day)) < _MOST_DAYS else 0.5
    allowed = rules().visit_slack if a.event.type == "visit" else rules().slack
    return 0.6 if gap <= allowed else 0.0


def _apart(earlier: str, later: str) -> int:
    """Days from ``earlier`` to ``later``."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _one_dated(dated: Report, other: Report) -> float:
    assert dated.first_day
    assert dated.last_day
    edtf = other.event.date.edtf if other.event.date else ""
    if edtf.startswith("XXXX-"):
        return 0.85 if dated.first_day[5:10] == edtf[5:10] else 0.0
    if not other.published:
        return 0.3
    news = _apart(dated.last_day, other.published)
    return 0.75 if -1 <= news <= rules().news_days else 0.0


def _none_dated(a: Report, b: Report) -> float:
    left, right = (r.event.date.edtf if r.event.date else "" for r in (a, b))
    if left and right:
        return 0.85 if left == right else 0.0
    if a.published and b.published:
        return 0.75 if abs(_apart(a.published, b.published)) <= rules().news_days else 0.0
    return 0.3
