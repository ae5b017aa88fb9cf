"""The papers of a round from their templates."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.documents.word.check import check
from kc_desktop.services import templates, voting, voting_papers
from kc_desktop.services.desk import Desk
from kc_desktop.services.voting import Certifying
from kc_desktop.services.voting_papers import KINDS, Wanted, shape_of, write
from tests.services.test_voting import GOOD, POOR, product, round_of, score
from tests.tools.papers.voting import MAKERS


@pytest.fixture
def over(centre: Desk) -> tuple[Desk, str, tuple[str, ...]]:
    """A round of two products, one recognised with its certificate."""
    ids = [product(centre, f"Sản phẩm mẫu {name}") for name in ("một", "hai")]
    one = round_of(centre, decision_no="QĐ mẫu 9")
    entered = voting.register(centre, one, ids, date(2023, 5, 5)).ids
    score(centre, one, [(entered[0], GOOD), (entered[1], POOR)])
    voting.decide(centre, one, {entered[0]: "cong_nhan", entered[1]: "khong_cong_nhan"})
    voting.certify(centre, one, Certifying(date(2023, 7, 3), "21/GCN"))
    return centre, one, entered


def text_of(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
        return file.read("word/document.xml").decode()


def test_every_template_is_shipped_and_sound(centre: Desk) -> None:
    assert set(MAKERS) == set(KINDS)
    for kind in KINDS:
        assert check(templates.template(centre, kind), shape_of(kind))


def test_what_the_papers_say(over: tuple[Desk, str, tuple[str, ...]], tmp_path: Path) -> None:
    desk, one, _entered = over
    told = {}
    for kind in KINDS:
        write(desk, kind, one, tmp_path / f"{kind}.docx")
        told[kind] = text_of(tmp_path / f"{kind}.docx")
    assert told["phieu_cham_diem"].count("PHIẾU CHẤM ĐIỂM") == 14
    assert "78; 78; 78; 78; 78; 78; 78" in told["bien_ban_binh_chon"]
    assert "21/GCN" in told["giay_chung_nhan_sp"]
    assert "ngày 31 tháng 12 năm 2026" in told["giay_chung_nhan_sp"]
    assert "Sản phẩm mẫu hai" not in told["phu_luc_cong_nhan"]
    assert "QĐ mẫu 9" in told["phu_luc_cong_nhan"]
    assert set(voting_papers.papers_for(voting.sheet(desk, one))) == set(KINDS)


def test_one_judge_some_products_without_points(over: tuple[Desk, str, tuple[str, ...]], tmp_path: Path) -> None:
    desk, one, entered = over
    judge = voting.sheet(desk, one).judges[2].row_id
    out = tmp_path / "phiếu.docx"
    write(desk, "phieu_cham_diem", one, out, Wanted(entered[:1], judge, blank=True))
    assert text_of(out).count("PHIẾU CHẤM ĐIỂM") == 1
    assert "78" not in text_of(out).partition("Tổng cộng")[2][:400]
    assert write(desk, "ket_qua_binh_chon", one, tmp_path / "x.pdf") == 1


def test_what_cannot_be_printed(centre: Desk, tmp_path: Path) -> None:
    one = round_of(centre)
    for kind, out, code in (
        ("ket_qua_binh_chon", "x.docx", "voting_nothing"),
        ("phieu_cham_diem", "x.docx", "voting_nothing"),
        ("phieu_cham_diem", "x.txt", "usage"),
        ("lạ", "x.docx", "not_found"),
    ):
        with pytest.raises(Refused) as refused:
            write(centre, kind, one, tmp_path / out)
        assert refused.value.code == code
