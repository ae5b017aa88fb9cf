"""Every command with a key: words, keys, icon, declared once for buttons, shortcuts and the list under F1."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.texts import N_
from kc_desktop.ui import icons
from kc_desktop.ui.language import label


class Command(NamedTuple):
    """What a command is called, its keys (the first is the one shown) and its icon ("" = none)."""

    text: str
    keys: tuple[str, ...]
    icon: str = ""


COMMANDS: dict[str, Command] = {
    "search": Command(N_("ui", "Tìm mọi thứ"), ("Ctrl+K", "Ctrl+F"), "search"),
    "new": Command(N_("ui", "Thêm bản ghi mới"), ("Ctrl+N",), "add"),
    "save": Command(N_("ui", "Lưu"), ("Ctrl+S",), "save"),
    "refresh": Command(N_("ui", "Đọc lại dữ liệu"), ("F5",), "refresh"),
    "next_pane": Command(N_("ui", "Sang vùng kế tiếp"), ("F6",), "columns"),
    "previous_pane": Command(N_("ui", "Về vùng trước"), ("Shift+F6",), "columns"),
    "send": Command(N_("ui", "Gửi lên USB"), ("Ctrl+Shift+G",), "send"),
    "theme": Command(N_("ui", "Đổi nền sáng, tối"), ("Ctrl+Shift+L",), "moon"),
    "keys": Command(N_("ui", "Danh sách phím tắt"), ("F1",), "info"),
}


def words_of(key: str) -> str:
    """What the command is called, in the language of the window."""
    return label("ui", COMMANDS[key].text)


def hint(key: str) -> str:
    """``Lưu (Ctrl+S)``: a tool tip that teaches the key."""
    return f"{words_of(key)} ({COMMANDS[key].keys[0]})"


def make(key: str, owner: QWidget, run: Callable[[], object]) -> QAction:
    """The command as an action of ``owner`` (its window hears the keys); ``run`` is called without arguments."""
    command = COMMANDS[key]
    action = QAction(words_of(key), owner)
    action.setShortcuts([QKeySequence(text) for text in command.keys])
    action.setToolTip(hint(key))
    if command.icon:
        action.setIcon(icons.icon(command.icon))
    action.triggered.connect(lambda _checked=False: run())
    owner.addAction(action)
    return action


def shortcut_tables(section_names: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Place → (keys, what they do) for the list under F1: the window, a form, a đề án, an activity, a report."""
    from kc_desktop.ui.forms.keys import FORM_KEYS
    from kc_desktop.ui.pages.activities.keys import ACTIVITY_KEYS
    from kc_desktop.ui.pages.dossiers.keys import DOSSIER_KEYS
    from kc_desktop.ui.pages.reporting.keys import REPORT_KEYS

    sections = [(f"Ctrl+{number}", name) for number, name in enumerate(section_names[:9], 1)]
    commands = [(" · ".join(command.keys), words_of(key)) for key, command in COMMANDS.items()]
    return {
        label("ui", _WINDOW): sections + commands,
        label("ui", _FORM): [(keys, label("ui", text)) for keys, text in FORM_KEYS],
        label("ui", _DOSSIER): [(keys, label("ui", text)) for keys, text in DOSSIER_KEYS],
        label("ui", _ACTIVITY): [(keys, label("ui", text)) for keys, text in ACTIVITY_KEYS],
        label("ui", _REPORT): [(keys, label("ui", text)) for keys, text in REPORT_KEYS],
    }


_WINDOW, _FORM = N_("ui", "Khắp chương trình"), N_("ui", "Trong phiếu đang mở")
_DOSSIER, _REPORT = N_("ui", "Trong đề án"), N_("ui", "Trong báo cáo")
_ACTIVITY = N_("ui", "Trong hoạt động")
