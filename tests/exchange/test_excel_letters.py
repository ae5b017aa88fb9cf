"""Old letters in a sheet: decided cell by cell, with the neighbours' help, and told."""

from __future__ import annotations

from kc_desktop.exchange.excel import letters
from kc_desktop.exchange.excel.cells import Cell, Sheet, clean, raw


def read(*rows: tuple[Cell, ...]) -> Sheet:
    return letters.read(Sheet("Trang", tuple(rows)))


def test_an_old_sheet_becomes_unicode_and_says_where() -> None:
    found = read(
        ("S", "tØnh, thµnh phè", "Ghi chó"),
        (1, "Hµ Néi", "trung \u00ad¬ng"),
        (2, "H\u00adng Yªn", None),
        (3, "C\u00f3 c©y l\u00f3a", "chó"),
    )
    assert found.rows == (
        ("S", "tỉnh, thành phố", "Ghi chú"),
        (1, "Hà Nội", "trung ương"),
        (2, "Hưng Yên"),
        (3, "Cú cây lúa", "chú"),
    )
    assert [(c.row, c.column, c.before, c.after) for c in found.converted][1] == (0, 2, "Ghi chó", "Ghi chú")
    assert {c.kind for c in found.converted} == {"tcvn3"}


def test_a_list_pasted_together_of_three_kinds() -> None:
    found = read(
        ("Tên cơ sở",),
        ("Công ty TNHH Hoà Bình",),
        ("Hoà Thành",),
        ("C«ng ty cæ phÇn MÉu",),
        ("Coâng ty coå phaàn Maãu",),
        ("CÃ´ng ty cá»• pháº§n Máº«u",),
        ("Cà phê Chó Vàng",),
    )
    names = [row[0] for row in found.rows]
    assert names[1:3] == ["Công ty TNHH Hoà Bình", "Hoà Thành"]
    assert set(names[3:6]) == {"Công ty cổ phần Mẫu"}
    assert names[6] == "Cà phê Chó Vàng"
    assert [c.kind for c in found.converted] == ["tcvn3", "vni", "utf8"]


def test_unicode_stays_and_soft_hyphens_go() -> None:
    found = read(("Tên", "Hoà Bình"), ("Nhà máy\u00ad®", "5 µm"))
    assert found.rows == (("Tên", "Hoà Bình"), ("Nhà máy®", "5 µm"))
    assert found.converted == ()


def test_raw_keeps_what_old_letters_need() -> None:
    assert raw(" \u00ad¬ng\u200b ") == "\u00ad¬ng"
    assert raw("Ã\u00a0 b\u00a0") == "Ã\u00a0 b"
    assert clean("a\u00ad\u00a0b\u00a0") == "a b"
