"""Pictures of products and voting, an invented province: ``python tests/tools/voting_gallery.py OUT``."""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from kc_desktop.domain.declared import Product, VotingRound
from kc_desktop.domain.declared.product import CertificateRow, JudgeRow, ProductFile
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records, voting
from kc_desktop.services.desk import Desk
from kc_desktop.services.voting import Certifying, Mark
from kc_desktop.services.voting_papers import KINDS, Wanted, write
from kc_desktop.ui import theme
from kc_desktop.ui.pages.products import views
from kc_desktop.ui.pages.products.page import VotingPage
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.start import Shell
from tests.tools.offices import office
from tests.tools.page_gallery import open_window, settle
from tests.tools.sample_province import fill

Grab = Callable[[str], None]
GOODS = ("Gốm men chàm", "Mây tre đan", "Trà tuyết", "Mật ong rừng", "Bún khô", "Ghế gỗ ghép", "Máy tẽ ngô", "Nón lá",
         "Miến dong", "Tinh dầu sả", "Khăn dệt tay", "Rượu nếp nương")  # fmt: skip
PAPERS = [(kind, Wanted(blank=True)) for kind in KINDS]


def rounds(desk: Desk, facilities: list[str], products: int = 40) -> tuple[str, str]:
    """A round of forty products, half of it typed, and one of the region above it."""
    dice = random.Random(7)  # noqa: S311  (the same pictures every time)
    made = []
    for at in range(products):
        photos = [
            ProductFile({"name": f"{n}.jpg", "kind": "anh_san_pham", "hash": f"{at:032x}{n:032x}"}, new_id())
            for n in range(3 if at % 5 else 2)
        ]
        held = CertificateRow(
            {"level": "xa" if at % 4 else "huyen", "year": 2026 - at % 5, "issued_on": date(2026 - at % 5, 3, 1)},
            new_id(),
        )
        name = f"{GOODS[at % len(GOODS)]} Mẫu {at // len(GOODS) + 1}"
        made.append(
            Product(
                {"name": name, "facility": facilities[at % len(facilities)], "group": str(at % 4 + 1),
                 "files": tuple(photos), "certificates": (held,), "commune": "2025:07654",
                 "description": "Sản phẩm mẫu, làm từ nguyên liệu tại chỗ, bán trong và ngoài tỉnh."}
            )
        )  # fmt: skip
    ids = records.save_many(desk, "product", [(None, one) for one in made]).saved
    offices = ("Sở Công Thương (mẫu)", "Hội Nghệ nhân (mẫu)", "Liên minh Hợp tác xã (mẫu)")
    people = tuple(
        JudgeRow({"name": f"Giám khảo Mẫu {n + 1}", "office": offices[n % 3],
                  "role": "chu_tich" if n == 0 else "uy_vien"}, new_id())
        for n in range(7)
    )  # fmt: skip
    head = {"name": "Bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm 2026 (mẫu)", "level": "tinh", "year": 2026,
            "opens_on": date(2026, 5, 1), "closes_on": date(2026, 6, 30), "scored_on": date(2026, 7, 20),
            "members": people, "council_no": "12/QĐ-MẪU", "council_on": date(2026, 7, 1),
            "place": "Hội trường mẫu"}  # fmt: skip
    one = records.save(desk, records.blank(desk, "voting_round"), VotingRound(head)).record_id
    upper = {"name": "Bình chọn cấp khu vực năm 2027 (mẫu)", "level": "khu_vuc", "year": 2027}
    two = records.save(desk, records.blank(desk, "voting_round"), VotingRound(upper)).record_id
    entered = voting.register(desk, one, ids, date(2026, 5, 9)).ids
    for entry_id in entered:
        seen = records.load(desk, "voting_entry", entry_id)
        yes = {"self_made": True, "not_copied": True, "lawful": True, "mass_made": True}
        records.save(desk, seen, seen.record.with_values(**yes))
    found = voting.sheet(desk, one)
    marks = []
    for at, entry_id in enumerate(entered):
        level = dice.uniform(0.6, 0.92)
        for number, judge in enumerate(found.judges):
            for asked in found.criteria:
                if number < 4 or (number == 4 and at < 22):
                    points = (asked.maximum * Decimal(level + dice.uniform(-0.05, 0.05))).quantize(Decimal("0.5"))
                    marks.append(Mark(entry_id, judge.row_id, asked.key, min(points, asked.maximum)))
    voting.set_marks(desk, one, marks)
    return one, two


def finish(desk: Desk, one: str) -> None:
    """The rest of the marks, the results and the certificates."""
    found = voting.sheet(desk, one)
    marks = [
        Mark(line.entry_id, judge.row_id, asked.key, asked.maximum * Decimal("0.8"))
        for line in found.lines
        for judge in found.judges
        for asked in found.criteria
        if asked.key not in next(card for card in line.tally.cards if card.judge == judge.row_id).given
    ]
    voting.set_marks(desk, one, marks)
    found = voting.sheet(desk, one)
    good = [line.entry_id for line in found.lines if line.outlook.result == "yes"]
    voting.decide(
        desk, one, {line.entry_id: "cong_nhan" if line.entry_id in good else "khong_cong_nhan" for line in found.lines}
    )
    voting.certify(desk, one, Certifying(date(2026, 8, 3), "01/2026/GCN-MẪU", "88/QĐ-MẪU"))


def scores(app: QApplication, shell: Shell, grab: Grab) -> None:
    """The three views."""
    shell.window.show_section("voting")
    settle(app, shell, 0.6)
    page = shell.window.page()
    assert isinstance(page, VotingPage)
    page.round.setCurrentIndex(next(at for at in range(page.round.count()) if "tỉnh" in page.round.itemText(at)))
    settle(app, shell, 0.6)
    page.whose.setCurrentIndex(4)
    page.grid.first_missing()
    settle(app, shell, 0.4)
    grab("voting_judge")
    for key in (views.ENTRY, views.ALL):
        page.view.button_of(key).click()
        settle(app, shell, 0.4)
        grab(f"voting_{key}")


def certificates(app: QApplication, shell: Shell, grab: Grab) -> None:
    """The certificates."""
    shell.window.show_section("certificates")
    settle(app, shell, 0.6)
    grab("certificates")


def forms(app: QApplication, shell: Shell, grab: Grab) -> None:
    """The records."""
    for section in ("product", "voting_round", "voting_entry"):
        shell.window.show_section(section)
        settle(app, shell, 0.5)
        page = shell.window.page()
        assert isinstance(page, RecordPage)
        page.list.table.selectRow(1 if section == "voting_round" else 0)
        settle(app, shell, 0.8)
        grab(section)


def main() -> int:
    """Light and dark, then the papers."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KC_HOME"] = folder
        opened = office(Path(folder) / "centre", "centre", "Trung tâm khuyến công (mẫu)")
        made = fill(opened.desk)
        one, _two = rounds(opened.desk, made["facility"])
        modes: tuple[theme.Mode, ...] = ("light", "dark")
        for mode in modes:
            app, shell = open_window(opened, Path(folder), mode)
            shell.window.resize(1366, 768)
            for show in (scores, certificates, forms):

                def grab(name: str, mode: str = mode, shell: Shell = shell) -> None:
                    shell.window.grab().save(str(out / f"{name}_{mode}.png"))

                show(app, shell, grab)
            shell.window.close()
            shell.tasks.close()
        finish(opened.desk, one)
        for kind, wanted in PAPERS:
            write(opened.desk, kind, one, out / f"{kind}.pdf", wanted if kind == "phieu_cham_diem" else Wanted())
        opened.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
