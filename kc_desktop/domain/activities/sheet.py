"""Papers of an activity that are lists of people: what stands on them, the same for Word, PDF and Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kc_desktop.domain import dates
from kc_desktop.domain.declared.activity import CLASSES, Activity, LearnerRow
from kc_desktop.domain.fold import sort_key

SIGNATURE, CERTIFICATES = "signature", "certificates"
KINDS = (SIGNATURE, CERTIFICATES)
BLANK_LINES = 30
"""Lines of a sheet for people nobody has listed yet: a class has about so many."""
MOST_DAYS, MOST_LINES = 31, 1_000
_WIDE_FROM = 3
"""So many columns of days need a page on its side."""


@dataclass(frozen=True, slots=True)
class Column:
    """``part``: width relative to the others; ``centred``: numbers, years."""

    head: str
    part: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """``facts``: lines (label, text) under the title; ``foot``: under the table; ``signers``: titles from the left."""

    title: str
    subject: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: str
    signers: tuple[str, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the sheet needs in words: label of a gender's code, name of a learner's place or office, of the commune."""

    genders: dict[str, str]
    offices: Sequence[str]
    commune: str = ""


def signature(activity: Activity, words: Words, days: int = 0, lines: int = 0) -> Sheet:
    """The list to sign: one column for each of ``days``, or (0) a single one; at least ``lines`` lines, thirty when
    nobody is listed."""
    people = listed(activity)
    turns = tuple(Column(text, 9, centred=True) for text in day_heads(activity.starts_on, days))
    columns = (
        Column("TT", 5, centred=True), Column("Họ và tên", 26), Column("Năm sinh", 8, centred=True),
        Column("Giới tính", 8, centred=True), Column("Đơn vị, địa chỉ", 26), *(turns or (Column("Ký nhận", 16),)),
    )  # fmt: skip
    rest = [""] * (len(turns) or 1)
    rows = [
        (str(at), one.name or "", str(one.birth_year or ""), words.genders.get(one.gender or "", ""), office, *rest)
        for at, (one, office) in enumerate(zip(people, words.offices, strict=True), 1)
    ]
    wanted = min(max(lines, 0 if people else BLANK_LINES), MOST_LINES)
    rows += [(str(at), *[""] * (len(columns) - 1)) for at in range(len(rows) + 1, wanted + 1)]
    teacher = "GIÁO VIÊN" if activity.kind in CLASSES else "NGƯỜI LẬP"
    title = "Danh sách học viên ký nhận" if activity.kind in CLASSES else "Danh sách đại biểu ký nhận"
    foot = f"Danh sách có {len(people)} người." if people else "Danh sách có ……… người."
    return Sheet(
        title, activity.name or "", facts(activity, words), columns, tuple(rows), foot, (teacher, "GIÁM ĐỐC"),
        len(turns) > _WIDE_FROM,
    )  # fmt: skip


def certificates(activity: Activity, words: Words) -> Sheet:
    """The book of the certificates given: of the people who have a number, in the order of the numbers."""
    pairs = [(one, office) for one, office in zip(listed(activity), words.offices, strict=True) if one.certificate_no]
    pairs.sort(key=lambda pair: sort_key(pair[0].certificate_no or ""))
    columns = (
        Column("TT", 5, centred=True), Column("Họ và tên", 26), Column("Năm sinh", 8, centred=True),
        Column("Đơn vị, địa chỉ", 25), Column("Số chứng chỉ", 16), Column("Ngày cấp", 11, centred=True),
        Column("Ký nhận", 14),
    )  # fmt: skip
    rows = [
        (str(at), one.name or "", str(one.birth_year or ""), office, one.certificate_no or "",
         dates.show(one.certificate_on) if one.certificate_on else "", "")
        for at, (one, office) in enumerate(pairs, 1)
    ]  # fmt: skip
    foot = f"Đã cấp {len(rows)} chứng chỉ, giấy chứng nhận."
    return Sheet(
        "Sổ cấp chứng chỉ", activity.name or "", facts(activity, words), columns, tuple(rows), foot,
        ("NGƯỜI LẬP", "GIÁM ĐỐC"),
    )  # fmt: skip


def listed(activity: Activity) -> tuple[LearnerRow, ...]:
    """The people in the order they were entered."""
    return tuple(sorted(activity.learners or (), key=lambda row: row.row_id))


def facts(activity: Activity, words: Words) -> tuple[tuple[str, str], ...]:
    """Time, place, trade, teacher, as far as they are known."""
    first, last = activity.starts_on, activity.ends_on
    time = " – ".join(dict.fromkeys(dates.show(day) for day in (first, last) if day))
    place = ", ".join(dict.fromkeys(part for part in (activity.place, words.commune) if part))
    pairs = (
        ("Thời gian", time), ("Địa điểm", place), ("Nghề, chuyên đề", activity.trade or ""),
        ("Giáo viên, báo cáo viên", activity.teacher or "" if activity.kind in CLASSES else ""),
    )  # fmt: skip
    return tuple(pair for pair in pairs if pair[1])


def day_heads(first: date | None, days: int) -> tuple[str, ...]:
    """Headings of the columns of days: their dates, or their numbers while the first day is not set."""
    count = max(0, min(days, MOST_DAYS))
    if first is None:
        return tuple(f"Ngày {at}" for at in range(1, count + 1))
    run = (first + timedelta(days=at) for at in range(count))
    return tuple(f"{day.day:02}/{day.month:02}" for day in run)
