"""Public workbooks as found: where their tables lie, and that none of them is a list of establishments."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from kc_desktop.exchange.excel import letters, reader, worker
from kc_desktop.exchange.excel.cells import Sheet
from kc_desktop.exchange.excel.layout import find_layout
from tests.tools.cases import each

PUBLIC = Path(__file__).parents[1] / "data" / "workbooks" / "public"

TABLES = [  # file, sheet, header rows, first and last row of data, rows of data
    ("Plan_2003.xls", "Sheet1", (9, 14), (19, 79), 61),
    ("Plan_2003.xls", "Sheet1 (2)", (9, 14), (19, 79), 61),
    ("Final_2006.xls", "Sheet1", (11, 12), (15, 85), 64),
    ("Plan_2008.xls", "Sheet1", (8, 11), (19, 92), 64),
    ("Plan_2010.xls", "Sheet1", (6, 10), (15, 82), 63),
    ("Final_2012.xls", "M09+", (10, 12), (15, 82), 63),
    ("PCI_2007.xls", "Tóm tắt các chỉ số PCI", (1, 1), (2, 65), 64),
    ("PCI_2012.xlsx", "Tong hop", (1, 1), (2, 64), 63),
    ("PCI_2012.xlsx", "Thiet che phap ly", (1, 3), (4, 66), 63),
]


@cache
def sheets(name: str) -> dict[str, Sheet]:
    """The sheets of a file, read without a process of its own: these files are known."""
    found = reader.gathered(name, worker._messages(str(PUBLIC / name)))
    return {sheet.name: letters.read(sheet) for sheet in found}


@each("name, title, header, data, count", TABLES)
def test_where_the_table_lies(
    name: str, title: str, header: tuple[int, int], data: tuple[int, int], count: int
) -> None:
    found = find_layout(sheets(name)[title], "facility")
    assert (found.header_rows[0], found.header_rows[-1]) == header
    assert (found.data_rows[0], found.data_rows[-1], len(found.data_rows)) == (*data, count)


@each("name", sorted({name for name, *_ in TABLES}))
def test_figures_by_province_are_no_establishments(name: str) -> None:
    for sheet in sheets(name).values():
        found = find_layout(sheet, "facility")
        assert found.targets <= {"#", "old_address/province"}, sheet.name
        rows = [*found.header_rows, *found.data_rows, *(row for row, _ in found.other_rows)]
        assert sorted(rows) == list(range(1, len(sheet.rows) + 1))


def test_old_letters_say_the_same_as_the_unicode_sheet_beside_them() -> None:
    old, new = (sheets("Plan_2003.xls")[title] for title in ("Sheet1", "Sheet1 (2)"))
    texts = [
        (one, other)
        for here, there in zip(old.rows, new.rows, strict=True)
        for one, other in zip(here, there, strict=False)
        if isinstance(one, str) and isinstance(other, str)
    ]
    assert len(texts) > 100
    assert [pair for pair in texts if pair[0].casefold() != pair[1].casefold()] == []
    assert (old.rows[22][1], old.rows[10][4]) == ("HƯNG YÊN", "TRUNG ƯƠNG")  # written in a font of capitals
    assert Counter(cell.kind for cell in old.converted) == {"tcvn3": len(old.converted)}
    assert not new.converted
    assert (old.hidden_rows, old.hidden_columns) == (frozenset({15, 16}), frozenset({7}))
