"""The survey on paper: asks what the window asks, in its order; what is filled in can be read back; nothing is cut."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2

from kc_desktop.app import packs
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.declared.survey import NeedRow, ProductRow, YearRow
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.paper import Letterhead
from kc_desktop.exchange.documents import nd30, survey_layout
from kc_desktop.exchange.documents.survey_asks import Asks, Sheet
from kc_desktop.exchange.documents.survey_boxes import wrapped
from kc_desktop.exchange.documents.survey_flow import ROOM, Piece, pages
from kc_desktop.exchange.documents.survey_pdf import write_survey_pdf
from kc_desktop.services.names import Names
from tests.tools.cases import each
from tests.tools.offices import commune

HEAD = Letterhead("Sở Công Thương tỉnh Mẫu", "Trung tâm Khuyến công Mẫu", "Mẫu", date(2026, 8, 1))
DAY = date(2026, 8, 1)
FULL = Survey({
    "name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "site_commune": commune(), "visited_on": DAY,
    "tax_code": "2400123456", "phones": ("0912345678", "02043123456", "0987654321"), "industry_group": "đ",
    "products": (ProductRow({"name": "Bình gốm", "output": Decimal(8500), "typical_level": "tinh"}, new_id()),),
    "years": tuple(YearRow({"year": year, "revenue": year * 10**6}, new_id()) for year in (2025, 2024, 2023, 2022)),
    "needs": (NeedRow({"content": "3.3", "machine": "Lò nung gas"}, new_id()),),
    "proposal": "Đề nghị hỗ trợ. " * 240,
})  # fmt: skip


def paper(out: Path, *sheets: Sheet) -> list[str]:
    lookup = Names(packs())
    assert write_survey_pdf(out, sheets, HEAD, packs(), lookup, DAY) > 0
    document = pypdfium2.PdfDocument(out)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def rows(form: type[Form]) -> set[str]:
    return {field.key for field in form.fields}


def test_the_paper_asks_every_field_in_the_order_of_the_window() -> None:
    from kc_desktop.ui.forms.layouts.survey import LAYOUT

    typed = []
    for block in LAYOUT.blocks:
        typed += [place.key for place in block.places()] + [table.key for table in block.rows]
    assert survey_layout.keys_in_order() == [key for key in typed if key not in survey_layout.NOT_ON_PAPER]
    for part in survey_layout.PARTS:
        form = Survey.by_key[part.rows.key].row if part.rows else None
        if form is not None and isinstance(part.rows, survey_layout.Grid):
            assert {key for key, _ in part.rows.columns} == rows(form)
        elif form is not None and isinstance(part.rows, survey_layout.Cards):
            assert {text.split(":")[0] for line in part.rows.lines for text in line} == rows(form)


def test_answers_carry_what_the_typist_types_and_where_to_go_on() -> None:
    asks = Asks(Sheet(FULL), packs(), Names(packs()), DAY)
    legal = asks.cell(FULL, "legal_form", 12, before=None)
    chosen = [option for option in legal.options if option.on]
    place = [entry.code for entry in packs().codes("legal_form", DAY)].index("htx") + 1
    assert [option.mark for option in chosen] == [str(place)]
    assert next(o.arrow for o in legal.options if o.text.startswith("Chưa")).startswith("bỏ qua A")
    group = asks.cell(FULL, "industry_group", 12, before=None)
    assert [option.mark for option in group.options if option.on] == ["đ"]
    assert asks.cell(FULL, "tax_code", 5, before=None).values == ("2400123456",)
    assert "0987654321" in asks.cell(FULL, "phones", 7, before=None).text  # three numbers do not fit the boxes
    need = asks.cell(NeedRow(), "content", 9, before=None, prefix="needs/")
    assert "bỏ qua d–i" in need.hint
    assert {f.kind for f in NeedRow.fields} > {Kind.YESNO}


def test_a_filled_sheet_says_everything_and_a_blank_one_nothing(tmp_path: Path) -> None:
    code = f"KC1:survey:{new_id()}"
    texts = paper(tmp_path / "full.pdf", Sheet(FULL, code, fill=False), Sheet(Survey()))
    whole = " ".join(texts)
    for text in (
        code, "Mẫu – Gốm Bến Đá", "3.3 Ứng dụng máy móc", "Lò nung gas", "2.022.000.000", "0987654321", "91/2025/QH15",
    ):  # fmt: skip
        assert text in whole, text
    assert whole.count("Đề nghị hỗ trợ.") == 240
    assert [number for text in texts for number in re.findall(r"Trang (\d+)/\d+", text)][-4:] == ["1", "2", "3", "4"]
    assert "Bình gốm" not in " ".join(texts[-4:])


def test_the_last_visit_stands_beside_what_is_not_known(tmp_path: Path) -> None:
    known = Survey({"name": FULL.values["name"], "site_commune": commune()})
    whole = " ".join(paper(tmp_path / "known.pdf", Sheet(known, "KC1:facility:x", before=FULL)))
    assert "lần trước: 6 Hợp tác xã" in whole
    assert "2025: 2.025.000.000" in whole
    assert "Bình gốm" in whole


def test_headings_stay_with_what_they_head_and_tables_repeat_theirs() -> None:
    drawn: list[str] = []

    def piece(name: str, height: float, *, keep: bool = False, head: Piece | None = None) -> Piece:
        return Piece(height, lambda _canvas, _top: drawn.append(name), keep, head)

    head = piece("head", 20, keep=True)
    made = pages([piece("text", ROOM - 50), head, piece("row", 20, head=head), piece("row", 20, head=head)])
    assert [[round(one.height) for one in page] for page in made] == [[round(ROOM - 50), 20, 20], [20, 20]]
    made = pages([piece("text", ROOM - 30), head, piece("row", 20, head=head)])
    assert [len(page) for page in made] == [1, 2]


@each("text", ["W" * 400, "một từ rất dài", ""])
def test_every_letter_is_kept_within_the_width(text: str) -> None:
    nd30.register_fonts()
    lines = wrapped(text, nd30.REGULAR, 10, 80)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(nd30.text_width(line, nd30.REGULAR, 10) <= 80 for line in lines)
