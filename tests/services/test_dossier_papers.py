"""Papers of a đề án: every kind from its records, as Word and as PDF, alone and as a numbered set."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.documents.word.check import check
from kc_desktop.services import records, templates
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import writing
from kc_desktop.services.dossier_papers.kinds import KINDS, MONTH, shape_of
from tests.tools import sample_dossier
from tests.tools.make_templates import HERE
from tests.tools.papers import MAKERS
from tests.tools.sample_dossier import SampleDossier


@pytest.fixture
def made(centre: Desk) -> SampleDossier:
    """A đề án with every record of its life."""
    return sample_dossier.make(centre)


def text_of_pdf(data: bytes) -> str:
    """The words of a PDF, parted by single blanks."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def text_of_docx(data: bytes) -> str:
    """The XML of a Word file's body."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read("word/document.xml").decode()


def test_a_paper_of_every_kind(centre: Desk, made: SampleDossier, tmp_path: Path) -> None:
    """Each is made from its record, holds the dossier's name, leaves no tag and prints as PDF with the same words."""
    for key, kind in KINDS.items():
        if key == MONTH:
            continue
        record = made.records.get(kind.form, made.id)
        body = text_of_docx(writing.make(centre, key, [record]))
        assert "{{" not in body, key
        assert "{%" not in body, key
        done = writing.write(centre, key, [record], tmp_path / "p.pdf")
        words = text_of_pdf((tmp_path / "p.pdf").read_bytes())
        assert "HTX Gốm Bến Đá (mẫu)" in words or "ứng dụng máy móc tiên tiến" in words, key
        assert (done.papers, done.remarks) == (1, ()), key
        assert done.pages >= 1, key


def test_figures_are_taken_not_typed(centre: Desk, made: SampleDossier) -> None:
    """The amounts of the dossier stand in its papers, also in words; odd letters of a name do no harm."""
    body = text_of_docx(writing.make(centre, "de_nghi_ho_tro", [made.id]))
    for said in ("817.250.000", "517.250.000", "300.000.000", "Ba trăm triệu đồng", "Trần Thị Mẫu", "0100109106", "42",
                 "&amp; Cộng sự &lt;TNHH&gt;"):  # fmt: skip
        assert said in body, said
    project = text_of_docx(writing.make(centre, "de_an", [made.id]))
    assert "khói bụi.</w:t></w:r></w:p>" in project, "what was typed in two lines stands in two paragraphs"
    budget = text_of_docx(writing.make(centre, "du_toan", [made.id]))
    assert budget.count("Lò nung ga 12 m³") == 1, "one item, two sources: one line"
    settled = text_of_docx(writing.make(centre, "quyet_toan", [made.records["settlement"]]))
    assert "800.000.000" in settled
    assert "17.250.000" in settled


def test_a_paper_before_its_record_is_dotted(centre: Desk) -> None:
    """A contract that nobody wrote yet has dots where it will say something, and the dossier's own facts."""
    bare = sample_dossier.make(centre, whole=False)
    body = text_of_docx(writing.make(centre, "hop_dong", [bare.id]))
    assert "……" in body
    assert "HTX Gốm Bến Đá" in body
    listed = writing.papers_of(centre, bare.id)
    assert [p.kind.key for p in listed if p.ready] == ["de_nghi_ho_tro", "de_an", "du_toan", "cong_van"]
    assert len(listed) == 8


def test_who_does_not_benefit_signs_nothing(centre: Desk, made: SampleDossier) -> None:
    """A wrong id once gave the paper of somebody else."""
    for who, code in ((made.facility, ""), (made.survey, "not_found")):
        with pytest.raises(Refused) if code else contextlib.nullcontext():
            writing.make(centre, "de_nghi_ho_tro", [made.id], facility=who)
    records.delete(centre, "contract", made.records["contract"])
    assert writing.make(centre, "de_nghi_thanh_toan", [made.records["request"]]), "its contract is gone"
    records.delete(centre, "dossier", made.id)
    with pytest.raises(Refused):
        writing.make(centre, "de_an", [made.id])


def test_a_list_of_dossiers(centre: Desk, made: SampleDossier) -> None:
    """Mẫu 2 groups by content and adds up."""
    other = sample_dossier.make(centre, whole=False)
    body = text_of_docx(writing.make(centre, "bieu_tong_hop", [made.id, other.id]))
    for said in ("1.634.500.000", "600.000.000", "(2 đề án)"):
        assert said in body
    with pytest.raises(Refused, match="usage|cần một mã"):
        writing.make(centre, "de_an", [made.id, other.id])


def test_the_report_of_a_month(centre: Desk, made: SampleDossier) -> None:
    """Every running dossier with its contract, work and money; what is no month is told."""
    seen = records.load(centre, "dossier", made.id)
    records.save(centre, seen, seen.record.with_values(status="dang_thuc_hien"))
    body = text_of_docx(writing.make(centre, MONTH, ["2027-05"]))
    for said in ("05/2027/HĐ-MẪU", "72,5", "210.000.000", "Chạy thử đầu tháng 6", "1 đề án đang thực hiện"):
        assert said in body, said
    with pytest.raises(Refused, match="tháng"):
        writing.make(centre, MONTH, ["tháng 5"])


def test_the_whole_set_is_one_numbered_file(centre: Desk, made: SampleDossier, tmp_path: Path) -> None:
    """Contents first, every paper an entry of the outline, pages counted through."""
    out = tmp_path / "set.pdf"
    done = writing.write_set(centre, made.id, out)
    assert done.papers == len(writing.papers_of(centre, made.id)) == 18
    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == done.pages
        assert len(list(document.get_toc())) >= done.papers
    assert f"trang {done.pages}/{done.pages}" in text_of_pdf(out.read_bytes())


def test_shipped_templates_are_sound() -> None:
    """Every kind has one; each uses only fields that its paper knows."""
    assert set(MAKERS) == set(KINDS)
    for key in MAKERS:
        assert check((HERE / f"{key}.docx").read_bytes(), shape_of(KINDS[key])), key


@pytest.mark.parametrize("keys", [sorted(MAKERS)[:3], pytest.param(sorted(MAKERS)[3:], marks=pytest.mark.slow)])
def test_shipped_templates_are_those_of_the_tool(keys: list[str]) -> None:
    """Made anew they are the same bytes."""
    for key in keys:
        assert MAKERS[key](KINDS[key].title).data() == (HERE / f"{key}.docx").read_bytes(), f"run make_templates {key}"


def test_an_office_template_is_used_and_given_back(centre: Desk, made: SampleDossier, tmp_path: Path) -> None:
    """What the office changed in Word is printed; a field that does not exist is refused with its place."""
    from tests.tools.template_blocks import Paper

    own = Paper("Mẫu riêng")
    own.body("Mẫu của tỉnh: {{ de_an.ten }}")
    (tmp_path / "own.docx").write_bytes(own.data())
    templates.install(centre, "cong_van", tmp_path / "own.docx")
    assert "Mẫu của tỉnh" in text_of_docx(writing.make(centre, "cong_van", [made.id]))
    bad = Paper("Sai")
    bad.body("{{ de_an.tenn }}")
    (tmp_path / "bad.docx").write_bytes(bad.data())
    with pytest.raises(Refused) as caught:
        templates.install(centre, "cong_van", tmp_path / "bad.docx")
    assert caught.value.code == "bad_template"
    assert "de_an.ten" in str(caught.value)
    assert "Mẫu của tỉnh" in text_of_docx(writing.make(centre, "cong_van", [made.id])), "the one in force stays"
    assert templates.reset(centre, "cong_van")
    assert "Mẫu của tỉnh" not in text_of_docx(writing.make(centre, "cong_van", [made.id]))
