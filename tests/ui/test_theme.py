"""Colours one can read, one table of them, icons and words that follow."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kc_desktop.system import paths
from kc_desktop.ui import icons, language, theme
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog
from tests.tools.cases import each

PACKAGE = Path(theme.__file__).parent
GROUNDS = ("background", "surface", "field", "neutral_soft", "hover", "selection", "accent_soft")
PAIRS = {
    "text": (*GROUNDS, "warn_soft", "bad_soft", "good_soft"),
    "muted": (*GROUNDS, "warn_soft", "bad_soft", "good_soft"),
    "accent": ("background", "surface", "field", "accent_soft", "selection", "hover"),
    "warn": ("background", "surface", "warn_soft"),
    "bad": ("background", "surface", "bad_soft"),
    "good": ("background", "surface", "good_soft"),
    "on_accent": ("accent", "accent_hover", "accent_pressed"),
    "on_tip": ("tip",),
    "tip_link": ("tip",),
    "surface": ("bad",),
}


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Generator[None]:
    """Every test starts light and in Vietnamese."""
    theme.apply_theme(qapp, "light")
    language.set_language(qapp, "vi")
    yield
    theme.apply_theme(qapp, "light")
    language.set_language(qapp, "vi")


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]  # type: ignore[union-attr]  # the stub says object
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@each("dark", [False, True])
def test_text_can_be_read_on_every_ground_it_is_put_on(dark: bool) -> None:
    table = theme.tokens(dark)
    weak = {}
    for text, grounds in PAIRS.items():
        for ground in grounds:
            low, high = sorted((luminance(table[text]), luminance(table[ground])))
            if (ratio := (high + 0.05) / (low + 0.05)) < 4.5:
                weak[text, ground] = round(ratio, 2)
    assert weak == {}


@each("dark", [False, True])
def test_the_focus_ring_stands_out_from_what_it_surrounds(dark: bool) -> None:
    table = theme.tokens(dark)
    for ground in ("background", "surface", "field"):
        low, high = sorted((luminance(table["focus"]), luminance(table[ground])))
        assert (high + 0.05) / (low + 0.05) >= 3


def test_both_themes_have_the_same_tokens_and_the_sheet_uses_only_those() -> None:
    assert theme.tokens(False).keys() == theme.tokens(True).keys()
    for dark in (False, True):
        sheet = theme.style_sheet(dark)
        assert not re.search(r"\{[a-z_]+\}", sheet)
    template = (paths.resource_root() / "theme" / "app.qss").read_text("utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", template)


def test_no_colour_is_written_in_the_code_of_the_window() -> None:
    found = {
        path.name: match[0]
        for path in PACKAGE.rglob("*.py")
        for match in [re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", path.read_text("utf-8"))]
        if match and path.name != "icons.py"  # the stroke its drawings are made with, to be replaced
    }
    assert found == {}


@each("mode", ["light", "dark"])
def test_the_small_signs_of_the_sheet_have_the_colours_of_their_theme(mode: str) -> None:
    table = theme.tokens(mode == "dark")
    for name, token in (
        ("chevron", "muted"),
        ("sort_up", "muted"),
        ("sort_down", "muted"),
        ("check", "on_accent"),
        ("dash", "on_accent"),
        ("dot", "on_accent"),
    ):
        drawing = (paths.resource_root() / "theme" / f"{name}_{mode}.svg").read_text("utf-8")
        assert table[token] in drawing, name


def test_every_state_that_takes_the_keyboard_shows_it() -> None:
    sheet = theme.style_sheet(False)
    for selector in (
        "QPushButton:focus",
        'QPushButton[role="nav"]:focus',
        'QPushButton[role="tab"]:focus',
        'QPushButton[role="chip"]:focus',
        "QLineEdit:focus",
        "QComboBox:focus",
        "QCheckBox:focus",
        "QTableView:focus",
        "QToolButton:focus",
    ):
        assert selector in sheet


def test_the_shipped_fonts_load_and_hold_every_vietnamese_letter() -> None:
    assert -1 not in theme.load_fonts()
    assert theme.token("family") in QFontDatabase.families()
    raw = QRawFont(str(paths.resource_root() / "fonts" / "BeVietnamPro-Regular.ttf"), 13)
    assert [letter for letter in "ẶẫỡĐựỴơỗửằẵ₫–“”…·×" if not raw.supportsCharacter(ord(letter))] == []


def test_the_theme_switches_while_the_window_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton(icons.icon("save", "text"), "Lưu")
    qtbot.addWidget(button)
    heard: list[bool] = []
    theme.state().changed.connect(lambda: heard.append(theme.is_dark()))

    def darkest() -> QColor:
        image = button.icon().pixmap(QSize(20, 20)).toImage()
        strong = [image.pixelColor(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() > 200]
        return strong[0]

    before = darkest()
    theme.apply_theme(qapp, "dark")
    assert heard == [True]
    assert before.name().upper() == theme.tokens(False)["text"]
    assert darkest().name().upper() == theme.tokens(True)["text"]
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == theme.tokens(True)["surface"]


def test_a_dressed_window_and_what_opens_over_it_follow_the_switch_and_the_application_has_no_sheet(
    qtbot: QtBot, qapp: QApplication
) -> None:
    bare, window = QLineEdit(), Dialog("Tên")
    qtbot.addWidget(bare)
    qtbot.addWidget(window)
    over, label = Dialog("Trên", window), words("chữ", "muted")
    over.body.addWidget(label)
    for mode, dark in (("light", False), ("dark", True)):
        theme.apply_theme(qapp, mode)  # type: ignore[arg-type]  # a word out of a tuple
        over.ensurePolished()
        label.ensurePolished()
        assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == theme.tokens(dark)["muted"]
    assert (bare.styleSheet(), over.styleSheet(), qapp.styleSheet()) == ("", "", "")


def test_every_icon_can_be_drawn_crisp_at_every_scale() -> None:
    names = sorted(path.stem for path in (paths.resource_root() / "icons").glob("*.svg"))
    assert set(icons.SECTION_ICONS) <= set(names)
    for name in names:
        for ratio in (1.0, 1.25, 1.5, 2.0):
            drawn = icons.icon(name).pixmap(QSize(20, 20), ratio)
            assert drawn.size() == QSize(round(20 * ratio), round(20 * ratio))
        image = drawn.toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(40) for y in range(40)), name


def test_an_icon_off_and_on_differ_and_a_disabled_one_is_pale() -> None:
    drawn = icons.icon("facility")
    off = drawn.pixmap(QSize(20, 20), QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = drawn.pixmap(QSize(20, 20), QIcon.Mode.Normal, QIcon.State.On).toImage()
    pale = drawn.pixmap(QSize(20, 20), QIcon.Mode.Disabled, QIcon.State.Off).toImage()
    assert off != on
    assert off != pale


def test_icons_survive_being_copied_and_changed_by_qt() -> None:
    for _ in range(50):
        copy = QIcon(icons.icon("save"))
        copy.setIsMask(True)  # makes Qt clone the engine
        assert not copy.pixmap(QSize(20, 20)).isNull()


def test_an_unknown_icon_is_an_error_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no_such_icon")


# ------------------------------------------------------------------------------------------------------------- words
def test_qt_speaks_vietnamese_and_keeps_what_it_has_no_word_for(qtbot: QtBot) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert QCoreApplication.translate("QPlatformTheme", "Never seen") == "Never seen"
    edit = QLineEdit("chữ")
    qtbot.addWidget(edit)
    menu = edit.createStandardContextMenu()
    menu.setParent(edit, Qt.WindowType.Popup)
    texts = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert texts == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]


def test_named_places_are_filled_and_a_wrong_translation_falls_back(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language.tr("Chưa gửi: {count}", count=37) == "Chưa gửi: 37"
    monkeypatch.setattr(language.QCoreApplication, "translate", lambda _context, _text: "Unsent: {number}")
    assert language.tr("Chưa gửi: {count}", count=37) == "Chưa gửi: 37"
    monkeypatch.setattr(language.QCoreApplication, "translate", lambda _context, _text: "Unsent: {count")
    assert language.tr("Chưa gửi: {count}", count=37) == "Chưa gửi: 37"


def test_dates_and_money_as_they_are_written_here(qapp: QApplication) -> None:
    assert language.show_date(date(2026, 8, 1)) == "01/08/2026"
    assert language.show_date(None) == "–"
    assert language.show_money(1_500_000_000) == "1.500.000.000 đồng"
    assert language.show_number(-1284) == "-1.284"
    language.set_language(qapp, "en")
    assert language.show_number(1284) == "1,284"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
