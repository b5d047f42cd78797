"""The day of events that have none in their own sentence, and of those whose sentence dates something else."""

from __future__ import annotations

import pytest
from staged import Staged

AN = "{Chủ tịch nước *Trần An*|p|VN}"
LE = "{Thủ tướng *Lê Bình*|p|VN}"
BUN = "{Thủ tướng Lào *Bun Xay*|p|LA}"
SOM = "{Chủ tịch Quốc hội Lào *Som Phon*|p|LA}"
VIET = "{*Việt Nam*|s|VN}"
NAN = "{Bộ trưởng Lào *Nan Chan*|p|LA}"
LAO = "{*Lào*|s|LA}"
FILLING = "Hai bên hài lòng về quan hệ."

# Sentences, and the days of the events in their order.
TOLD = {
    "same day at the beginning": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", FILLING, FILLING, f"Cùng ngày, {AN} đã tiếp {SOM}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "a clock time": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", FILLING, FILLING, f"15h30, {LE} đã hội đàm với {BUN}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "afterwards": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"Sau đó, {LE} đã hội kiến {SOM}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "afterwards, of what has no day": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"{AN} đã hội đàm với {SOM}.", f"Sau đó, {LE} đã hội kiến {SOM}."],
        ["XXXX-11-23", "XXXX-11-23", "XXXX-11-23"],
    ),
    "afterwards, planned": (
        [f"Sáng 23/11, {AN} sẽ tiếp {BUN}.", FILLING, f"Tiếp đó, {LE} sẽ hội kiến {SOM}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "planned after what is held": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", FILLING, f"Sau đó, {LE} sẽ hội kiến {SOM}."],
        ["XXXX-11-23", None],
    ),
    "one clause after another": (
        [f"Chiều 23/11, sau khi hội đàm với {AN}, {BUN} đã hội kiến {LE}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "the same person a sentence later": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"{AN} cũng đã tiếp {SOM}."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "others a sentence later": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"{LE} cũng đã tiếp {SOM}."],
        ["XXXX-11-23", None],
    ),
    "same day, of a sentence without an event": (
        ["Chiều 23/11 trời mưa to.", FILLING, FILLING, FILLING, f"Tối cùng ngày, {AN} đã tiếp {SOM}."],
        ["XXXX-11-23"],
    ),
    "a conference afterwards": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"Sau đó, {AN} đã dự hội nghị về biên giới."],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "a conference elsewhere afterwards": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"Sau đó, {AN} đã đến Singapore dự hội nghị về biên giới."],
        ["XXXX-11-23", None, None],
    ),
    "only a month was told": (
        [f"Tháng 11/2023, {AN} đã tiếp {BUN}.", f"{AN} cũng đã tiếp {SOM}."],
        ["2023-11", None],
    ),
    "afterwards, in the tense of what is planned": (
        [f"Ngày 25/11, {AN} sẽ hội đàm với {BUN}.", f"Sau đó, {AN} gặp {SOM}."],
        ["XXXX-11-25", "XXXX-11-25"],
    ),
    "a site on the day of arrival": (
        [f"Chiều 3/5, {AN} đã đến {LAO}, bắt đầu chuyến thăm {LAO}.", f"{AN} đã thăm {{*Bộ Ngoại giao Lào*|o|LA}}."],
        ["XXXX-05-03", "XXXX-05-03"],
    ),
    "on a day that the page does not tell": (
        [f"Ngày 23/11, {AN} đã tiếp {BUN}.", f"Chiều nay, {AN} đã tiếp {SOM}."],
        ["XXXX-11-23", None],
    ),
    "on the day of which the page tells": (
        [f"Sáng 30/11, {AN} đã đến {LAO}.", f"Chiều nay, {AN} sẽ gặp {BUN}.", f"Ngày mai, {AN} sẽ gặp {SOM}."],
        ["XXXX-11-30", "XXXX-11-30", "XXXX-12-01"],
    ),
    "signed after the talks": (
        [
            f"Sáng 23/11, {AN} đã hội đàm với {BUN}.",
            FILLING,
            FILLING,
            FILLING,
            f"Sau hội đàm, {AN} và {BUN} đã chứng kiến lễ ký các văn kiện hợp tác.",
        ],
        ["XXXX-11-23", "XXXX-11-23"],
    ),
    "no chain of guesses": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", FILLING, f"{AN} đã tiếp {SOM}.", FILLING, f"{AN} đã tiếp {NAN}."],
        ["XXXX-11-23", "XXXX-11-23", None],
    ),
    "something earlier": (
        [f"Sáng 23/11, {AN} đã tiếp {BUN}.", f"Trước đó, {AN} đã tiếp {SOM}."],
        ["XXXX-11-23", None],
    ),
    "on the day of arrival": (
        [f"Chiều 3/5, {AN} đã đến {LAO}, bắt đầu chuyến thăm chính thức {LAO}.", f"{AN} đã hội đàm với {BUN}."],
        ["XXXX-05-03", "XXXX-05-03"],
    ),
}

# Sentences whose day is not the event's.
ANOTHERS = {
    "of the words": (
        [f"Ngày 17/11, {AN} khẳng định chuyến thăm của {BUN} tới {VIET} có ý nghĩa."],
        [None],
    ),
    "of the announcement": (
        [f"Ngày 3/4, {{*Bộ Ngoại giao*|o|VN}} thông báo {AN} sẽ thăm chính thức {LAO}."],
        [None],
    ),
    "of a state that lasts": (
        [f"Sau khi nhậm chức từ 1/7, {AN} đã hội đàm với {BUN}."],
        [None],
    ),
    "of the letter on the occasion": (
        [f"Nhân dịp hội đàm với {BUN}, ngày 16/4, {AN} đã tiếp {SOM}."],
        [None, "XXXX-04-16"],
    ),
    "of the spokesman before": (
        [f"{{Người phát ngôn *Lê Hà*|p|VN}} hôm 6/2 cho biết {AN} đã hội đàm với {BUN}."],
        [None],
    ),
    "of the spokesman after": (
        [f"Về cuộc hội đàm giữa {AN} và {BUN}, {{người phát ngôn *Lê Hà*|p|VN}} hôm 6/2 cho biết kết quả tốt."],
        [None],
    ),
    "of a fire": (
        [f"{AN} đã tiếp {BUN} sau vụ hỏa hoạn tại kho xăng, bến cảng hôm 25/3."],
        [None],
    ),
    "of the next clause": (
        [f"{AN} được bầu làm Viện trưởng Viện Kiểm sát và vào tháng 4/2016, ông làm Chánh án."],
        [None],
    ),
    "of leaving": (
        [f"Chiều 16/11, {AN} đã rời Viêng Chăn, kết thúc tốt đẹp chuyến thăm chính thức {LAO}."],
        [None],
    ),
    "of who is congratulated": (
        [f"Sáng 2/4, {AN} đã tiếp {BUN}.", f"Tại buổi tiếp, {AN} chúc mừng {BUN} được bầu làm Thủ tướng."],
        ["XXXX-04-02", None],
    ),
    "of a quotation": (
        [f'{AN} đã tiếp {BUN}, theo báo nước này: "Hôm 5/3 trời mưa".'],
        [None],
    ),
}


# Sentences with a year or an interval that is the event's.
OWN = {
    "a year": (f"{VIET} và {LAO} ký Hiệp ước hữu nghị năm 1977.", ["1977"]),
    "an aside that gives the day": (f"Ngày cuối cùng ở {LAO} (31/5), {AN} đã hội đàm với {BUN}.", ["XXXX-05-31"]),
    "the year of a plan": (f"{VIET} và {LAO} ký kế hoạch hợp tác giai đoạn đến năm 2030.", [None]),
    "the year in a gathering's name": (f"{LE} dự hội nghị tổng kết năm 2024.", [None]),
    "days of what is attended": (
        f"{AN} sẽ thăm {LAO} và dự Hội nghị cấp cao Mekong từ 8 đến 10/10.",
        ["XXXX-10-08/XXXX-10-10"] * 2,
    ),
    "month of what is attended": (f"{AN} sẽ đến {LAO} dự Hội nghị cấp cao Mekong vào tháng 10.", ["XXXX-10"] * 2),
    "days of what came before": (
        f"{AN} đang thăm {LAO} sau khi dự Hội nghị cấp cao Mekong từ 8 đến 10/10.",
        [None, "XXXX-10-08/XXXX-10-10"],
    ),
    "a signing": (f"Bộ trưởng hai nước {VIET} và {LAO} đã ký Bản ghi nhớ ngày 5/3.", ["XXXX-03-05"]),
    "published afterwards": (f"Thông cáo công bố hôm 24/7 sau cuộc gặp giữa {AN} và {BUN} nêu rõ.", [None]),
}


@pytest.mark.parametrize("case", OWN)
def test_years_intervals_and_signings(case: str) -> None:
    sentence, days = OWN[case]
    assert _days([sentence]) == days


def test_the_first_and_the_last_day_of_a_stay_told_apart() -> None:
    page = Staged(
        f"{AN} sẽ bắt đầu thăm chính thức {LAO} từ ngày 5/9.",
        f"Chuyến thăm chính thức {LAO} của {AN} sẽ kết thúc vào ngày 8/9.",
    )
    assert [e.date and e.date.edtf for e in page.events] == ["XXXX-09-05/XXXX-09-08"]


def test_a_date_with_its_year_on_a_page_of_days_without_is_recalled() -> None:
    page = Staged(
        f"Sáng 24/1, {AN} đã tiếp {BUN}.", f"Tháng 9/2016, {AN} đã thăm {LAO}.", f"Hồi tháng 6, {LE} thăm {LAO}."
    )
    assert [e.recalled for e in page.events] == [False, True, True]


def _days(sentences: list[str]) -> list[str | None]:
    return [e.date and e.date.edtf for e in Staged(*sentences).events]


def test_the_day_of_a_cut_off_lead_dates_what_the_lead_names() -> None:
    page = Staged("Chiều 23/12, nhân dịp năm mới, đồng chí …", f"{LE} đã gặp {BUN}.", title="Chúc mừng năm mới")
    assert [e.date and e.date.edtf for e in page.events] == ["XXXX-12-23"]


@pytest.mark.parametrize("case", TOLD)
def test_the_day_that_the_text_has_come_to(case: str) -> None:
    sentences, days = TOLD[case]
    assert _days(sentences) == days


@pytest.mark.parametrize("case", ANOTHERS)
def test_the_day_of_something_else(case: str) -> None:
    sentences, days = ANOTHERS[case]
    assert _days(sentences) == days


def test_a_headlines_event_takes_the_day_where_the_text_tells_it() -> None:
    page = Staged(
        "Sáng 8/2, ở Hà Nội, {Chủ tịch nước *Trần An*|p|VN} chủ trì lễ đón {Tổng thống Ai Cập *Omar Said*|p|EG}.",
        "Sau lễ đón, {*hai nhà lãnh đạo*|=|Trần An, Omar Said} tiến hành hội đàm.",
        title="{Chủ tịch nước *Trần An*|p|VN} hội đàm với {Tổng thống Ai Cập *Omar Said*|p|EG}",
    )
    talks = next(e for e in page.events if e.type == "talks")
    assert talks.date
    assert talks.date.edtf == "XXXX-02-08"


def test_talks_at_which_somebody_is_invited_were_held() -> None:
    page = Staged(
        "{Phó Thủ tướng *Lê Bình*|p|VN} mời {Tổng thống *John Fox*|p|US} thăm Việt Nam "
        "trong cuộc hội đàm với {Ngoại trưởng Mỹ *Jack Dole*|p|US} ngày 7/2."
    )
    (talks,) = [e for e in page.events if e.type == "talks"]
    assert page.parts(talks) == {("Lê Bình", "participant"), ("Jack Dole", "participant")}
    assert talks.date
    assert talks.date.edtf == "XXXX-02-07"


def test_talks_that_are_proposed_are_no_event() -> None:
    page = Staged("{Phó Thủ tướng *Lê Bình*|p|VN} mời {Ngoại trưởng Mỹ *Jack Dole*|p|US} dự cuộc hội đàm ngày 7/2.")
    assert "talks" not in [e.type for e in page.events]
