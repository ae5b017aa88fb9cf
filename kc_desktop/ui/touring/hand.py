"""What a person does at the window: looks until something is there, types, presses keys, takes a picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.view import FormView
from kc_desktop.ui.main_window import START_SIZE, MainWindow
from kc_desktop.ui.notices import Question, Trouble, WindowNotices
from kc_desktop.ui.widgets.toast import Toast

PATIENCE = 15.0
"""Seconds the tour waits for something to happen before it gives up."""
_TICK_MS, _STILL_MS = 4, 25
_PLAIN = Qt.KeyboardModifier.NoModifier
W = TypeVar("W", bound=QWidget)


class TourFailed(Exception):  # noqa: N818  (the tour stopped: this says where)
    """A step did not do what it should have done."""


def check(found: object, what: str) -> None:
    """Stop the tour unless ``found`` holds."""
    if not found:
        raise TourFailed(what)


class TourNotices(WindowNotices):
    """Real notices on the window; questions are answered from a list, troubles stop the tour."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.answers: list[str] = []
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.troubles: list[str] = []

    def toast(self, text: str, undo: Callable[[], None] | None = None, tone: str = "good") -> None:
        """Show it, and remember it."""
        self.said.append(text)
        self.undo = undo
        super().toast(text, undo, tone)  # type: ignore[arg-type]  # handed on as it came

    def ask(self, question: Question) -> str:
        """The next prepared answer."""
        return self.answers.pop(0) if self.answers else question.choices[-1].key

    def show_trouble(self, trouble: Trouble, retry: Callable[[], None] | None = None) -> None:
        """Remember it; the next wait ends with it."""
        del retry
        self.troubles.append(f"{trouble.title}: {trouble.message} {trouble.details}")


class Hand:
    """Two hands and an eye at one window."""

    def __init__(
        self,
        window: MainWindow,
        notices: TourNotices,
        pictures: Path,
        faults: list[str],
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """``faults`` is filled by whoever catches exceptions nobody waits for; ``busy``: whether work is under way."""
        self.window, self.notices = window, notices
        self._pictures, self._faults, self._busy = pictures, faults, busy

    # --- waiting ---

    def until(self, ready: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Let the window live until ``ready()``."""
        loop, timer = QEventLoop(), QTimer()
        end = time.monotonic() + seconds
        seen = [bool(ready())]  # once is enough: what was ready may have gone on when the loop has ended

        def look() -> None:
            seen[0] = seen[0] or bool(ready())
            if seen[0] or self._trouble() or time.monotonic() > end:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(_TICK_MS)
        if not seen[0]:
            loop.exec()
        timer.stop()
        check(not self._trouble(), f"{what}: {self._trouble()}")
        check(seen[0], f"{what}: nothing after {seconds:.0f} s")

    def rest(self, milliseconds: int = 30) -> None:
        """Let timers and paints that are due happen."""
        end = time.monotonic() + milliseconds / 1000
        self.until(lambda: time.monotonic() >= end, "rest")

    def _trouble(self) -> str:
        return "; ".join([*self._faults, *self.notices.troubles])

    # --- keys ---

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self._target(), key, modifiers)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        """Type: plain letters by keys, Vietnamese by an input method that composes word by word."""
        if text.isascii():
            QTest.keyClicks(self._target(), text)
            return
        words = text.split(" ")
        for at, word in enumerate(words):
            for length in range(1, len(word) + 1):
                self._compose(word[:length])
            self._commit(word + (" " if at < len(words) - 1 else ""))

    def click(self, button: QAbstractButton) -> None:
        """Press a button with the mouse, once it can be pressed."""
        self.until(lambda: button.isVisible() and button.isEnabled(), f"button {button.text()!r} can be pressed")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, text: str, inside: QWidget | None = None) -> QAbstractButton:
        """The visible button that says ``text``."""
        found = [
            one
            for one in (inside or self.window).findChildren(QAbstractButton)
            if one.text().replace("&", "") == text and one.isVisible()
        ]
        check(found, f"no button {text!r}")
        return found[0]

    def find(self, kind: type[W], inside: QWidget | None = None) -> W:
        """The visible widget of a kind."""
        found = [one for one in (inside or self.window).findChildren(kind) if one.isVisible()]
        check(found, f"no {kind.__name__}")
        return found[0]

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _compose(self, text: str) -> None:
        QApplication.sendEvent(self._target(), QInputMethodEvent(text, []))

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._target(), event)

    def answer_file(self, path: Path, ask: Callable[[], object]) -> None:
        """Do ``ask``, which opens a file window, and answer that with ``path``."""
        told: list[str] = []
        timer = QTimer()

        def answer() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QFileDialog):
                told.append(box.windowTitle())
                timer.stop()
                box.findChildren(QLineEdit)[0].setText(str(path))
                box.done(QDialog.DialogCode.Accepted)

        timer.timeout.connect(answer)
        timer.start(_TICK_MS)
        ask()
        timer.stop()
        check(told, f"no window asked for {path.name}")

    # --- forms ---

    def fill(self, view: FormView, values: dict[str, str], row: str = "") -> None:
        """Type into fields, each found by its key; a list that opens is answered with Enter."""
        for key, text in values.items():
            view.focus(f"{row}{key}")
            self.write(text)
            popup = PickPopup.of(self._target())
            if popup.serves(self._target()):
                check(popup.current() is not None, f"{key}: nothing offered for {text!r}")
            self.press(Qt.Key.Key_Return)

    def add_row(self, view: FormView, key: str, values: dict[str, str]) -> str:
        """Add a row with Enter on the add button and fill it; gives its id."""
        before = set(view.session.state.rows(key))
        view.focus(f"{key}/+")
        self.press(Qt.Key.Key_Return)
        made = [row for row in view.session.state.rows(key) if row not in before]
        check(made, f"no row of {key}")
        self.fill(view, values, f"{key}/{made[0]}/")
        return made[0]

    # --- pictures ---

    def clear_toasts(self) -> None:
        """Close the notices at the foot."""
        for toast in self.window.findChildren(Toast):
            toast.hide()
            toast.deleteLater()

    def picture(self, name: str) -> None:
        """Keep the window as NAME.png."""
        self.settle()
        self._grab(name)

    def settle(self) -> None:
        """Wait until nothing is read or laid out any more."""
        self.rest(_STILL_MS)
        self.until(lambda: not self._busy(), "the window is idle")
        self.rest(_STILL_MS)

    @contextmanager
    def dark(self) -> Iterator[None]:
        """The dark look for a while."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply_theme(app, "dark")
        try:
            yield
        finally:
            theme.apply_theme(app, "light")

    def _grab(self, name: str) -> None:
        check(self.window.size().toTuple() == START_SIZE, f"window is {self.window.size().toTuple()}")
        self.keep(self.window.grab(), name)

    def keep(self, picture: QPixmap, name: str) -> None:
        """Write a picture as NAME.png."""
        check(picture.save(str(self._pictures / f"{name}.png")), f"{name}.png was not written")
