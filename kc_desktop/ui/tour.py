"""``kc-desktop tour --out DIR``: the real window driven through the main job, with pictures and the files it makes.

Everything happens in throw-away folders with invented names; every step looks at the data it should have made.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from kc_desktop.system.files import machine_errors
from kc_desktop.ui import start, theme
from kc_desktop.ui.touring import begin, dossier, papers, post, station
from kc_desktop.ui.touring.hand import TourFailed, check
from kc_desktop.ui.touring.office import Office

STATION, CENTRE = "Trạm mẫu Bến Đá", "Trung tâm khuyến công mẫu"
SECTIONS = (
    "overview", "facility", "survey", "board", "dossier", "plan", "collaborator", "report", "exchange", "settings",
)  # fmt: skip
VOLUME = 120
"""Facilities at least, once the invented province is filled in."""


def run(out: Path) -> int:
    """Tour the program and list what was made in ``out``. 0 when every step did what it should; 1 otherwise."""
    with machine_errors(out):
        out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kc-tour-") as scratch, _own_home():
        tour = Tour(Path(scratch), out)
        _watch_windows(start.make_app([], start.Look("light")), tour.faults)
        try:
            with _caught(tour.faults):
                tour.whole()
        except TourFailed as fault:
            tour.say(f"HỎNG: {fault}")
            tour.keep_wreck()
            return 1
    _write_list(out, tour.told)
    tour.say(f"xong trong {time.monotonic() - begun:.0f} giây; xem {out / 'index.html'}")
    return 0


class Tour:
    """The steps, in their order."""

    def __init__(self, scratch: Path, out: Path) -> None:
        self.out = out
        self.faults: list[str] = []
        self.told: list[str] = []
        self.station = Office(scratch / "tram", out, self.faults)
        self.centre = Office(scratch / "trung-tam", out, self.faults)
        self.stick, self.card = scratch / "usb", scratch / "the-trung-tam.kccard"
        self.stick.mkdir()

    def say(self, text: str) -> None:
        """One line on the terminal."""
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def step(self, what: str, do: Callable[[], object]) -> None:
        """Do one step and say so."""
        begun = time.monotonic()
        do()
        check(not self.faults, "; ".join(self.faults))
        self.told.append(what)
        self.say(f"ok  {what} ({time.monotonic() - begun:.1f} s)")

    def whole(self) -> None:
        """A station works, a centre merges and reports, the receipt comes home."""
        self.at_station()
        self.step("Trung tâm: mở lần đầu, ghi thẻ cho trạm", self._found_centre)
        self.step("Trạm: nhận thẻ, cắm USB, gửi một cú bấm", self._send)
        self.step("Trung tâm: xác nhận trạm, xem trước, nhập gói, ghi biên nhận", self._merge)
        self.step("Trung tâm: đề án từ bảng đến bộ giấy tờ", lambda: dossier.through(self.centre, self.out))
        self.step("Trung tâm: báo cáo trên màn hình, Excel, PDF", self._report)
        self.step("Trạm: nhận biên nhận, không còn gì chưa gửi", self._receipt)
        self.step("Trạm: mọi mục, nền sáng và tối", self._sections)
        self.step("Trạm: tiếng Anh", self._english)

    def at_station(self) -> None:
        """One record of each kind, typed; search, undo, a power cut; then volume."""
        office = self.station
        made: dict[str, str] = {}
        self.step("Trạm: mở lần đầu, ba câu hỏi", lambda: begin.first_run(office, "station", STATION, "01-mo-lan-dau"))
        self.step("Trạm: nhập cơ sở bằng bàn phím, gõ tiếng Việt", lambda: made.update(f=station.facility(office)))
        self.step("Trạm: phiếu khảo sát có các dòng", lambda: made.update(s=station.survey(office, made["f"])))
        self.step("Trạm: đề án từ nhu cầu", lambda: made.update(d=station.dossier(office, made["s"])))
        self.step("Trạm: cộng tác viên", lambda: made.update(c=station.collaborator(office)))
        self.step("Trạm: nhập danh sách từ Excel", lambda: station.workbook(office, self.out / "danh-sach-co-so.xlsx"))
        self.step("Trạm: Ctrl+K tìm không dấu", lambda: station.search(office, made["f"]))
        self.step("Trạm: lịch sử và hoàn tác", lambda: station.undo(office, made["f"]))
        self.step("Trạm: mất điện, bản nháp còn nguyên", lambda: station.power_cut(office, made["f"]))
        self.step("Trạm: số liệu bịa cho đủ nhiều", lambda: station.volume(office, VOLUME))

    def keep_wreck(self) -> None:
        """A picture of where it stopped."""
        for office in (self.station, self.centre):
            if office.is_open:
                office.hand.keep(office.hand.window.grab(), "hong")
                office.kill()

    # --- steps with two offices ---

    def _found_centre(self) -> None:
        self.station.close()
        begin.first_run(self.centre, "centre", CENTRE)
        post.write_card(self.centre, self.card)
        self.centre.close()

    def _send(self) -> None:
        self.station.open()
        post.take_card(self.station, self.card)
        self._keep(post.send_up(self.station, self.stick), "goi-cua-tram.kcb")
        self.sent = post.everything(self.station)
        self.sender = self.station.desk.identity.station
        self.station.close()

    def _merge(self) -> None:
        self.centre.open()
        done = post.merge_up(self.centre, self.stick, self.sender)
        check(done.counts.applied > VOLUME, "the bundle brought everything")
        post.same_records(self.sent, post.everything(self.centre))
        self.centre.hand.window.show_section("overview")
        self.centre.hand.picture("17-trung-tam-tong-quan")
        post.send_down(self.centre)

    def _report(self) -> None:
        papers.report(self.centre, self.out)
        self.centre.hand.picture("18-trung-tam-bao-cao")
        self.centre.close()

    def _receipt(self) -> None:
        self.station.open()
        post.take_receipt(self.station, self.stick)
        for path in self.stick.rglob("*"):
            if path.is_file() and path.suffix == ".kcb":
                self._keep(path, f"{'bien-nhan' if 'down' in path.parts else path.stem}.kcb")

    def _sections(self) -> None:
        hand = self.station.hand
        for name in ("facility", "survey", "dossier", "collaborator"):
            station.open_first(self.station, name)
        hand.clear_toasts()
        for mode in ("", "-dark"):
            for number, key in enumerate(SECTIONS, 20):
                check(hand.window.show_section(key), f"{key} opens")
                if mode and key == SECTIONS[0]:
                    theme.apply_theme(_app(), "dark")
                hand.picture(f"{number}-{key}{mode}")
        theme.apply_theme(_app(), "light")
        self.station.close()

    def _english(self) -> None:
        hand = self.station.open("en")
        for number, key in enumerate(SECTIONS, 30):
            check(hand.window.show_section(key), f"{key} opens")
            hand.picture(f"{number}-{key}-en")
        self.station.close()

    def _keep(self, path: Path, name: str) -> None:
        shutil.copyfile(path, self.out / name)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@contextmanager
def _own_home() -> Iterator[None]:
    """Whatever ``KC_HOME`` was comes back."""
    before = os.environ.get("KC_HOME")
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("KC_HOME", None)
        else:
            os.environ["KC_HOME"] = before


KNOWN_WINDOWS = ("MainWindow", "Dialog", "Preview", "Progress", "Box", "Wizard", "Menu", "Popup", "Container")


def _watch_windows(app: QApplication, faults: list[str]) -> None:
    """A part shown before it has its place would flash as a window of its own and take the keyboard."""

    def look(window: QWindow | None) -> None:
        name = "" if window is None else window.objectName()
        if name and not any(known in name for known in KNOWN_WINDOWS):
            faults.append(f"a stray window: {name}")

    app.focusWindowChanged.connect(look)


@contextmanager
def _caught(faults: list[str]) -> Iterator[None]:
    """An exception in a slot stops the tour too."""
    before = sys.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append(f"{kind.__name__}: {error}")
        before(kind, error, trace)

    sys.excepthook = caught
    try:
        yield
    finally:
        sys.excepthook = before


def _write_list(out: Path, told: list[str]) -> None:
    """index.html (what to look at) and README.txt (the same in plain words)."""
    pictures = sorted(path.name for path in out.glob("*.png"))
    files = sorted(path.name for path in out.iterdir() if path.suffix in (".xlsx", ".pdf", ".kcb"))
    done = "".join(f"<li>{text}</li>" for text in told)
    made = "".join(f'<li><a href="{name}">{name}</a></li>' for name in files)
    shown = "".join(f'<figure><img src="{name}" alt=""><figcaption>{name}</figcaption></figure>' for name in pictures)
    page = (
        '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Khuyến công – một vòng công việc</title>'
        "<style>body{font:15px sans-serif;margin:2rem auto;max-width:1400px}img{width:100%;border:1px solid #ccc}"
        "figure{margin:2rem 0}</style><h1>Một vòng công việc</h1>"
        f"<ol>{done}</ol><h2>Tệp làm ra</h2><ul>{made}</ul><h2>Ảnh</h2>{shown}</html>\n"
    )
    (out / "index.html").write_text(page, "utf-8")
    lines = ["Một vòng công việc (mọi tên đều bịa)", "", *(f"- {text}" for text in told), "", *files, *pictures, ""]
    (out / "README.txt").write_text("\n".join(lines), "utf-8")
