"""Pictures of activities, clusters, villages with the invented province: ``activity_gallery.py OUT [PAGE…]``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.services import demo, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.pages.activities.jobs_dialog import JobsDialog
from kc_desktop.ui.pages.activities.page import ActivityPage
from kc_desktop.ui.pages.activities.part import ActivityPart
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.start import Shell
from tests.tools.offices import office
from tests.tools.page_gallery import open_window, settle

Grab = Callable[[str], None]
PEOPLE = "TT\tHọ và tên\tNăm sinh\tGiới tính\tĐịa chỉ\n" + "".join(
    f"{n + 1}\tNgười Mẫu {chr(65 + n % 26)}{n // 26 or ''}\t{1970 + n}\t{'Nữ' if n % 3 else 'Nam'}\tThôn Mẫu\n"
    for n in range(30)
).replace("A1", "Thêm Một").replace("B1", "Thêm Hai").replace("C1", "Thêm Ba").replace("D1", "Thêm Bốn")


def found(desk: Desk, form: str, **where: str) -> str:
    """The first record of a form that fits."""
    nums = lists.ids(desk, lists.Query(form, where={key: (value,) for key, value in where.items()}))
    return lists.record_ids(desk, form, nums)[0]


def opened(app: QApplication, shell: Shell, desk: Desk, form: str, **where: str) -> RecordPage:
    """The page of a form with one record open."""
    shell.window.open_record(form, found(desk, form, **where))
    settle(app, shell, 0.8)
    page = shell.window.page(form)
    assert isinstance(page, RecordPage)
    return page


def show_class(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """A class: its head, its people, work afterwards."""
    page = opened(app, shell, desk, "activity", kind="lop_nghe", state="xong")
    grab("class")
    page.pane.view.go_to_block(2)
    settle(app, shell, 0.4)
    grab("class_people")
    part = next(one for one in page.pane.parts.parts if isinstance(one, ActivityPart))
    part.jobs.click()
    settle(app, shell, 0.4)
    box = part.acts.dialog
    assert isinstance(box, JobsDialog)
    grab_widget(box, "class_jobs", grab)
    box.reject()


def grab_widget(widget: QWidget, name: str, grab: Grab) -> None:
    """A box of its own."""
    grab.__self__.boxes[name] = widget  # type: ignore[attr-defined]  # the taker of pictures
    grab(name)


def fair(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """A fair with its booths."""
    page = opened(app, shell, desk, "activity", kind="hoi_cho")
    grab("fair")
    page.pane.view.go_to_block(2)
    settle(app, shell, 0.4)
    grab("fair_booths")


def donor(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """Paid by verified output."""
    page = opened(app, shell, desk, "activity", kind="sxsh")
    page.pane.view.go_to_block(3)
    settle(app, shell, 0.4)
    grab("donor")


def places(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """A cluster, a craft village."""
    opened(app, shell, desk, "cluster", state="dang_xay")
    grab("cluster")
    opened(app, shell, desk, "craft_village", kind="lang_nghe_truyen_thong")
    grab("craft_village")


def dossier(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """The part of a dossier where its activities are."""
    page = opened(app, shell, desk, "dossier", status="dang_thuc_hien")
    assert isinstance(page, DossierPage)
    page.part.leaves.show_child("activity", "")
    settle(app, shell, 0.8)
    grab("dossier_activity")


def typing(app: QApplication, shell: Shell, desk: Desk, grab: Grab) -> None:
    """A class of thirty from a pasted list, by keys alone; prints their number."""
    shell.window.show_section("activity")
    settle(app, shell, 0.6)
    page = shell.window.page("activity")
    assert isinstance(page, ActivityPage)
    QGuiApplication.clipboard().setText(PEOPLE)
    shell.window.activateWindow()
    settle(app, shell)
    keys = 0

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal keys
        keys += 1
        QTest.keyClick(QApplication.focusWidget() or page, key, modifier)
        settle(app, shell, 0.05)

    def write(text: str) -> None:
        nonlocal keys
        keys += len(text)
        QTest.keyClicks(QApplication.focusWidget() or page, text)
        settle(app, shell, 0.3)

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_N, control)
    settle(app, shell, 0.5)
    write("Mau lop 30")
    press(Qt.Key.Key_Return)
    write("lop nghe")
    press(Qt.Key.Key_Return)
    settle(app, shell, 0.4)
    grab("typing_kind")
    press(Qt.Key.Key_Return)
    write("2026")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_V, control | shift)
    settle(app, shell, 0.8)
    grab("typing_pasted")
    press(Qt.Key.Key_S, control)
    settle(app, shell, 0.8)
    grab("typing_saved")
    record, _problems = page.pane.view.read()
    print(f"keys {keys}: {len(record.values.get('learners') or ())} people, saved: {not page.pane.view.dirty}")
    kept = records.load(desk, "activity", page.pane.record_id())
    print("content", kept.record.values.get("content"), "outputs", len(kept.record.values.get("outputs") or ()))


PAGES = {"class": show_class, "fair": fair, "donor": donor, "places": places, "dossier": dossier, "typing": typing}


class Taker:
    """Keeps pictures of the window, or of a box."""

    def __init__(self, out: Path, shell: Shell) -> None:
        self.out, self.shell = out, shell
        self.boxes: dict[str, QWidget] = {}

    def grab(self, name: str) -> None:
        """One picture."""
        (self.boxes.get(name) or self.shell.window).grab().save(str(self.out / f"{name}_{theme.state().mode}.png"))


def main(out: Path, wanted: list[str], mode: theme.Mode) -> None:
    """All pages, or those wanted."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KC_HOME"] = str(Path(folder) / "home")
        with office(Path(folder) / "centre", "centre", "Trung tâm khuyến công mẫu") as made:
            demo.fill(made.desk)
            app, shell = open_window(made, Path(folder), mode)
            shell.window.resize(1366, 768)
            taker = Taker(out, shell)
            for name, show in PAGES.items():
                if not wanted or name in wanted:
                    show(app, shell, made.desk, taker.grab)
            shell.window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("KC_VAULT", "none")
    mode: theme.Mode = "dark" if "--dark" in sys.argv else "light"
    rest = [word for word in sys.argv[1:] if not word.startswith("--")]
    main(Path(rest[0]), rest[1:], mode)
