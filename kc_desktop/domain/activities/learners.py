"""A list of people as an office keeps it, read into learners: headings where there are any, else what the cells hold.

Nothing is dropped in silence: columns that are not taken and lines that name nobody are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kc_desktop.domain.fold import fold, visible

NAME, FAMILY, GIVEN, BIRTH, GENDER, MEN, WOMEN = "name", "family", "given", "birth", "gender", "men", "women"
MINORITY, COMMUNE, OFFICE, CERTIFICATE, JOB, SIGNED, NUMBER = (
    "minority", "commune", "office", "certificate_no", "job_after", "signed", "number",
)  # fmt: skip
MOST = 2_000
"""People taken in one go."""
_LOOK = 12
"""Lines among which the headings are looked for."""
_HEADINGS: tuple[tuple[str, str], ...] = (
    (NUMBER, r"tt|stt|so tt|so thu tu"),
    (CERTIFICATE, r".*\b(chung chi|chung nhan|so cc|so gcn)\b.*"),
    (JOB, r".*\bviec lam\b.*|tinh trang viec.*"),
    (BIRTH, r".*\b(nam sinh|ngay sinh|sinh nam|thang sinh|nam,? thang.*sinh|ngay,? thang,? nam sinh)\b.*"),
    (GENDER, r"gioi tinh|phai|gt|nam ?[/,-] ?nu|gioi"),
    (MEN, r"nam"),
    (WOMEN, r"nu|la nu"),
    (MINORITY, r".*\bdan toc\b.*|dtts"),
    (FAMILY, r"ho|ho dem|ho va (chu )?dem|ho va ten dem"),
    (GIVEN, r"ten"),
    (NAME, r".*\bho( va|,)? ten\b.*|(ten )?hoc vien|(ten )?dai bieu|ten nguoi.*|nguoi tham gia"),
    (OFFICE, r".*\b(don vi|co so|noi lam viec|co quan|chuc vu|doanh nghiep|cong ty|to chuc|nghe nghiep)\b.*"),
    (COMMUNE, r".*\b(xa|phuong|dia chi|noi o|cho o|noi cu tru|thuong tru|que quan|dia ban)\b.*"),
    (SIGNED, r"ky nhan|da ky|chu ky|ky ten"),
)  # fmt: skip
_KNOWN: tuple[tuple[str, re.Pattern[str]], ...] = tuple((key, re.compile(text)) for key, text in _HEADINGS)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_YEAR = re.compile(r"(?<!\d)(19[2-9]\d|20[0-2]\d)(?!\d)")
_TITLES = re.compile(r"(ông|bà|anh|chị)[ .:]+(?=\S+ \S)", re.IGNORECASE)
_TITLE_GENDER = {"ông": "nam", "anh": "nam", "bà": "nu", "chị": "nu"}
_GENDERS = {"nam": "nam", "nu": "nu", "n": "nu", "f": "nu", "m": "nam", "khac": "khac", "gai": "nu", "trai": "nam"}
_MARKS = frozenset(("x", "v", "1", "co", "+", "✓", "✔"))
_NOT_PEOPLE = re.compile(r"(tong|tong so|tong cong|cong|nguoi lap.*|giam doc.*|ghi chu.*|danh sach.*|lop .*|ngay .*)")
_PLACE = re.compile(r"(xa|phuong|thi tran|dac khu|x\.|p\.|tt\.) ?\S")


@dataclass(frozen=True, slots=True)
class Person:
    """One line. ``commune``, ``job``: as written; ``line``: from 1, of the list as given."""

    line: int
    name: str
    birth_year: int | None = None
    gender: str = ""
    minority: bool | None = None
    office: str = ""
    commune: str = ""
    certificate_no: str = ""
    job: str = ""
    signed: bool | None = None
    unread: bool = False
    """Whether a year of birth or a gender is written that nobody can read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """``columns``: what each column was read as ("" = not taken), with its heading or "cột n"; ``skipped``: numbers of
    lines with something in them that name nobody."""

    people: tuple[Person, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    skipped: tuple[int, ...] = ()
    over: int = 0
    """People beyond ``MOST`` that were not taken."""

    @property
    def unread(self) -> tuple[str, ...]:
        """Headings of the columns that are not taken."""
        return tuple(heading for heading, meaning in self.columns if not meaning)

    @property
    def unclear(self) -> tuple[int, ...]:
        """Numbers of lines whose year of birth or gender could not be read."""
        return tuple(one.line for one in self.people if one.unread)


@dataclass(slots=True)
class _Columns:
    """``meaning``: place → what it holds; ``first``: place of the first line of people."""

    meaning: dict[int, str] = field(default_factory=dict)
    heading: dict[int, str] = field(default_factory=dict)
    first: int = 0


def read(table: Sequence[Sequence[str]]) -> Listed:
    """The people of a table of texts. An empty result when no column holds names."""
    lines = [[" ".join(_CONTROL.sub(" ", visible(cell)).split()) for cell in row] for row in table]
    columns = _by_headings(lines) or _by_cells(lines)
    if columns is None:
        return Listed(skipped=tuple(at for at, line in enumerate(lines, 1) if any(line)))
    people: list[Person] = []
    skipped: list[int] = []
    for at, line in enumerate(lines[columns.first :], columns.first + 1):
        found = _person(at, line, columns.meaning)
        if found is not None:
            people.append(found)
        elif any(line):
            skipped.append(at)
    used = [place for place in range(max(map(len, lines), default=0)) if any(place < len(one) and one[place]
            for one in lines[columns.first :])]  # fmt: skip
    told = tuple((columns.heading.get(at) or f"cột {at + 1}", columns.meaning.get(at, "")) for at in used)
    return Listed(tuple(people[:MOST]), told, tuple(skipped), max(0, len(people) - MOST))


def _by_headings(lines: Sequence[Sequence[str]]) -> _Columns | None:
    for at, line in enumerate(lines[:_LOOK]):
        meaning = {place: key for place, cell in enumerate(line) if (key := _heading(cell))}
        if NAME not in meaning.values() and not {FAMILY, GIVEN} <= set(meaning.values()):
            lone = [place for place, key in meaning.items() if key == GIVEN]
            if len(lone) != 1 or len(meaning) < 2:
                continue
            meaning[lone[0]] = NAME
        found = _Columns(meaning, dict(enumerate(line)), at + 1)
        if at + 1 < len(lines):
            _second_line(lines[at + 1], found)
        return found
    return None


def _second_line(line: Sequence[str], found: _Columns) -> None:
    """ "Nam | Nữ" below "Năm sinh" or "Giới tính": the year or the mark stands in one of both."""
    below = {place: key for place, cell in enumerate(line) if (key := _heading(cell)) in (MEN, WOMEN)}
    if len(below) == 2 and not any(cell for place, cell in enumerate(line) if found.meaning.get(place) == NAME):
        found.meaning.update(below)
        found.heading.update({place: line[place] for place in below})
        found.first += 1


def _heading(cell: str) -> str:
    text = fold(cell).strip(" .:*()")
    if not text or len(text) > 60:
        return ""
    return next((key for key, pattern in _KNOWN if pattern.fullmatch(text)), "")


def _by_cells(lines: Sequence[Sequence[str]]) -> _Columns | None:
    """Columns by what most of their cells hold; the first that holds names is the name."""
    width = max(map(len, lines), default=0)
    found = _Columns()
    for place in range(width):
        cells = [line[place] for line in lines if place < len(line) and line[place]]
        key = next((key for key, test in _TESTS if cells and _most(cells, test)), "")
        if key and key not in found.meaning.values():
            found.meaning[place] = key
        elif key == NAME and OFFICE not in found.meaning.values():
            found.meaning[place] = OFFICE
    return found if NAME in found.meaning.values() else None


def _most(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, cells)) * 3 >= len(cells) * 2


def _is_birth(cell: str) -> bool:
    return bool(_YEAR.search(cell)) and len(cell) <= 12


def _is_name(cell: str) -> bool:
    words = cell.split()
    return 1 < len(words) <= 7 and not any(char.isdigit() for char in cell) and not _NOT_PEOPLE.fullmatch(fold(cell))


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (NUMBER, lambda cell: cell.rstrip(".").isdigit() and len(cell) < 4),
    (BIRTH, _is_birth),
    (GENDER, lambda cell: fold(cell) in ("nam", "nu")),
    (COMMUNE, lambda cell: bool(_PLACE.match(fold(cell)))),
    (NAME, _is_name),
    (OFFICE, lambda cell: len(cell) > 4 and not cell.isdigit()),
)


def _person(at: int, line: Sequence[str], meaning: Mapping[int, str]) -> Person | None:
    cells: dict[str, str] = {}
    for place, key in meaning.items():
        if place < len(line) and line[place]:
            cells.setdefault(key, line[place])
    name = cells.get(NAME) or " ".join(filter(None, (cells.get(FAMILY), cells.get(GIVEN))))
    title = _TITLES.match(name)
    name = " ".join((name[title.end() :] if title else name).split())
    letters = sum(char.isalpha() for char in name)
    if letters < 2 or any(char.isdigit() for char in name) or _NOT_PEOPLE.fullmatch(fold(name)):
        return None
    year, gender = _year(cells.get(BIRTH, ""), cells.get(MEN, ""), cells.get(WOMEN, "")), _gender(cells)
    unread = (BIRTH in cells and year is None) or (GENDER in cells and not gender)
    return Person(
        at,
        name[:120],
        year,
        gender or (_TITLE_GENDER.get(title[1].lower(), "") if title else ""),
        _minority(cells.get(MINORITY, "")),
        cells.get(OFFICE, "")[:200],
        cells.get(COMMUNE, ""),
        cells.get(CERTIFICATE, "")[:60],
        cells.get(JOB, ""),
        _marked(cells.get(SIGNED, "")),
        unread,
    )


def _year(*texts: str) -> int | None:
    found = (_YEAR.findall(text) for text in texts)
    return next((int(years[-1]) for years in found if years), None)


def _gender(cells: Mapping[str, str]) -> str:
    if said := _GENDERS.get(fold(cells.get(GENDER, "")), ""):
        return said
    men, women = cells.get(MEN, ""), cells.get(WOMEN, "")
    if bool(men) != bool(women):
        return "nam" if men else "nu"
    return ""


def _minority(text: str) -> bool | None:
    folded = fold(text)
    if not folded:
        return None
    return folded not in ("kinh", "khong", "0", "-")


def _marked(text: str) -> bool | None:
    return True if text and fold(text) in _MARKS else None


def repeated(people: Iterable[Person], known: Iterable[tuple[str, int | None]]) -> tuple[Person, ...]:
    """Those who are listed already: the same name, and no other year of birth. ``known``: (name, year of birth)."""
    years: dict[str, set[int | None]] = {}
    for name, year in known:
        years.setdefault(fold(name), set()).add(year)
    found = []
    for one in people:
        there = years.setdefault(fold(one.name), set())
        if there and (one.birth_year is None or None in there or one.birth_year in there):
            found.append(one)
        there.add(one.birth_year)
    return tuple(found)
