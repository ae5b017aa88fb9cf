"""The papers of a round of voting, each from its Word template: score sheets, minutes, lists, certificates.

TT 26/2014/TT-BCT PL 4 (score sheet), PL 5 (list of products), PL 6 (certificate): fields read, layout not compared.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from kc_desktop.domain.amounts import group
from kc_desktop.domain.declared import Facility, VotingRound
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.texts import N_
from kc_desktop.domain.voting import RECOGNISED
from kc_desktop.services import links, lists, records, templates, voting
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers.context import head, roman
from kc_desktop.services.dossier_papers.kinds import AGENCY, HEAD
from kc_desktop.services.voting import Line, Sheet
from kc_desktop.system.clock import now
from kc_desktop.system.files import write_atomic

Context = dict[str, Any]
SCORES, MINUTES, RESULTS = "phieu_cham_diem", "bien_ban_binh_chon", "ket_qua_binh_chon"
ANNEX, CERTIFICATE, ENTERED = "phu_luc_cong_nhan", "giay_chung_nhan_sp", "danh_sach_trich_ngang"
KINDS: Mapping[str, str] = {
    ENTERED: N_("paper", "Danh sách trích ngang sản phẩm đăng ký bình chọn (PL 5)"),
    SCORES: N_("paper", "Phiếu chấm điểm sản phẩm (PL 4)"),
    MINUTES: N_("paper", "Biên bản tổng hợp kết quả bình chọn"),
    RESULTS: N_("paper", "Danh sách kết quả bình chọn"),
    ANNEX: N_("paper", "Phụ lục quyết định công nhận sản phẩm"),
    CERTIFICATE: N_("paper", "Giấy chứng nhận sản phẩm CNNT tiêu biểu (PL 6)"),
}
"""Key of a paper, also the name of its template → its title."""
_ROUND = {
    "ten": "Tên kỳ bình chọn", "cap": "Cấp", "nam": "Năm", "ngay_cham": "Ngày chấm", "dia_diem": "Nơi họp",
    "so_hoi_dong": "Số quyết định lập hội đồng", "ngay_hoi_dong": "Ngày quyết định lập hội đồng",
    "so_quyet_dinh": "Số quyết định công nhận", "ngay_quyet_dinh": "Ngày quyết định công nhận",
    "diem_dat": "Điểm bình quân để được công nhận", "so_dang_ky": "Số sản phẩm đăng ký",
    "so_cham": "Số sản phẩm được chấm", "so_cong_nhan": "Số sản phẩm được công nhận",
    "so_phieu": "Số phiếu chấm đủ điểm", "so_giam_khao": "Số thành viên chấm điểm",
}  # fmt: skip
_MEMBER = {"tt": "Số thứ tự", "ten": "Họ và tên", "chuc_vu": "Chức vụ, đơn vị", "vai_tro": "Vai trò"}
_ENTRY = {
    "tt": "Số thứ tự", "so_ho_so": "Số hồ sơ (mã số bình chọn)", "ten": "Tên sản phẩm", "nhom_sp": "Nhóm sản phẩm",
    "co_so": "Cơ sở", "dia_chi": "Xã, phường", "dac_diem": "Mô tả, đặc điểm",
    "diem": "Điểm từng thành viên, theo thứ tự",
    "binh_quan": "Điểm bình quân", "hang": "Thứ hạng", "du_diem": "Đủ điểm công nhận", "ket_qua": "Kết quả",
    "giai": "Giải, ghi nhận", "so_gcn": "Số giấy chứng nhận", "ngay_cap": "Ngày cấp", "den_ngay": "Có giá trị đến",
}  # fmt: skip
_GROUP = {"stt": "Số La Mã", "ten": "Tên nhóm", "so": "Số sản phẩm", "cong_nhan": "Số được công nhận"}
_CRITERION = {"tt": "Số thứ tự", "ten": "Tiêu chí", "toi_da": "Điểm tối đa", "diem": "Điểm", "nhan_xet": "Ghi chú"}
_CARD = {
    "so_ho_so": "Số hồ sơ (mã số bình chọn)", "ten": "Tên sản phẩm", "nhom_sp": "Nhóm sản phẩm", "co_so": "Cơ sở",
    "giam_khao": "Giám khảo", "chuc_vu": "Chức vụ, đơn vị", "tong": "Tổng điểm", "con_nua": "Sau tờ này còn tờ khác",
}  # fmt: skip
_MOST = 2000
"""Sheets of one file."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """``only``: entries, () for all; ``judge``: row of the council, "" for all; ``blank``: without points."""

    only: tuple[str, ...] = ()
    judge: str = ""
    blank: bool = False


def shape_of(kind: str) -> dict[str, Any]:
    """Every field that the template of a kind may use, each with what it is."""
    found: dict[str, Any] = {"co_quan": AGENCY, "van_ban": HEAD, "ky": _ROUND, "thanh_phan": [_MEMBER]}
    if kind == SCORES:
        return {**found, "phieu": [{**_CARD, "tieu_chi": [_CRITERION]}]}
    if kind == CERTIFICATE:
        return {**found, "giay": [{**_ENTRY, "con_nua": _CARD["con_nua"]}]}
    return {**found, "ho_so": [_ENTRY], "nhom": [{**_GROUP, "ho_so": [_ENTRY]}]}


def write(
    desk: Desk,
    kind: str,
    round_id: str,
    out: Path,
    wanted: Wanted = Wanted(),
    on: date | None = None,  # noqa: B008
) -> int:
    """Write a paper of a round as .docx or .pdf, by the suffix; the pages of a PDF, else 0. Raises ``Refused``:
    "not_found", "usage", "over_limit", "voting_nothing", "bad_template"; ``Machine``."""
    from kc_desktop.exchange.documents.word.pdf import to_pdf
    from kc_desktop.exchange.documents.word.render import render

    if out.suffix.lower() not in (".docx", ".pdf"):
        raise Refused("usage", detail=f"văn bản ghi được dạng .docx hoặc .pdf, không phải “{out.suffix}”")
    if kind not in KINDS:
        raise Refused("not_found", what="loại văn bản", name=kind[:60])
    context = context_of(desk, kind, voting.sheet(desk, round_id), wanted, on or now().date())
    docx = render(templates.template(desk, kind), context)
    if out.suffix.lower() == ".docx":
        write_atomic(out, docx)
        return 0
    made = to_pdf(docx)
    write_atomic(out, made.pdf)
    return made.pages


def context_of(desk: Desk, kind: str, found: Sheet, wanted: Wanted, on: date) -> Context:
    """What the template is filled with, in the shape of ``shape_of``."""
    lines = [line for line in found.lines if not wanted.only or line.entry_id in wanted.only]
    whole: Context = {**head(desk, on), "ky": _round(desk, found), "thanh_phan": _members(desk, found)}
    if kind == SCORES:
        return {**whole, "phieu": _cards(desk, found, lines, wanted)}
    if kind in (CERTIFICATE, ANNEX):
        lines = [line for line in lines if line.entry.result == RECOGNISED]
        lines.sort(key=lambda line: (line.entry.certificate_no or "", line.place.rank))
    if kind == ENTERED:
        lines.sort(key=lambda line: (len(line.entry.number or ""), line.entry.number or ""))
    if not lines:
        raise Refused("voting_nothing", detail="không có sản phẩm nào để in")
    rows = _entries(desk, lines)
    if kind == CERTIFICATE:
        return {**whole, "giay": [{**row, "con_nua": at < len(rows)} for at, row in enumerate(rows, 1)]}
    return {**whole, "ho_so": rows, "nhom": _groups(desk, lines, rows)}


def _round(desk: Desk, found: Sheet) -> Context:
    record: VotingRound = found.round
    done, _all = found.cards
    return {
        "ten": record.name, "cap": desk.names.code_label("typical_level", record.level or "").lower(),
        "nam": record.year, "ngay_cham": record.scored_on, "dia_diem": record.place, "so_hoi_dong": record.council_no,
        "ngay_hoi_dong": record.council_on, "so_quyet_dinh": record.decision_no, "ngay_quyet_dinh": record.decided_on,
        "diem_dat": Decimal(found.rule.text("pass_mark")) if found.rule and found.rule.text("pass_mark") else None,
        "so_dang_ky": len(found.lines), "so_cham": len(found.running),
        "so_cong_nhan": sum(line.entry.result == RECOGNISED for line in found.lines), "so_phieu": done,
        "so_giam_khao": len(found.judges),
    }  # fmt: skip


def _members(desk: Desk, found: Sheet) -> list[Context]:
    """Those who score first, numbered as their points stand in the lists."""
    scoring = list(found.judges)
    others = [one for one in found.round.members or () if one not in scoring]
    return [
        {"tt": at, "ten": one.name, "chuc_vu": one.office or "",
         "vai_tro": desk.names.code_label("council_role", one.role) if one.role else ""}
        for at, one in enumerate((*scoring, *others), 1)
    ]  # fmt: skip


def _entries(desk: Desk, lines: Sequence[Line]) -> list[Context]:
    places = _places(desk, lines)
    packs = desk.packs
    found = []
    for at, line in enumerate(lines, 1):
        entry, tally = line.entry, line.tally
        totals = "; ".join(_figure(card.total) or "–" for card in tally.cards)
        found.append(
            {
                "tt": at, "so_ho_so": entry.number or "", "ten": entry.name,
                "nhom_sp": packs.label("product_group", entry.group) if entry.group else "", "co_so": line.maker,
                "dia_chi": places.get(line.entry_id, ""),
                "dac_diem": (line.product.description or "") if line.product else "",
                "diem": totals if tally.totals else "",
                "binh_quan": group(tally.shown) if tally.shown is not None else "",
                "hang": str(line.place.rank) if line.place.rank else "",
                "du_diem": {"yes": "Đủ điểm", "no": "Không đủ"}.get(line.outlook.result, ""),
                "ket_qua": packs.label("entry_result", entry.result) if entry.result else "",
                "giai": entry.prize or "", "so_gcn": entry.certificate_no, "ngay_cap": entry.certificate_on,
                "den_ngay": entry.valid_to,
            }
        )  # fmt: skip
    return found


def _places(desk: Desk, lines: Sequence[Line]) -> dict[str, str]:
    """Entry → commune of the product, else of the establishment."""
    found: dict[str, str] = {}
    for line in lines:
        commune = line.product.commune if line.product is not None else None
        if not commune and line.entry.facility:
            with desk.store.reader() as connection:
                one = links.follow(connection, line.entry.facility)
            names = lists.names_of(desk, Facility.key, [one])
            record = records.load(desk, Facility.key, one).record if names else None
            commune = record.values.get("site_commune") if record is not None else None
        if commune:
            found[line.entry_id] = desk.names.unit_label(commune)
    return found


def _groups(desk: Desk, lines: Sequence[Line], rows: Sequence[Context]) -> list[Context]:
    by_group: dict[str, list[tuple[Line, Context]]] = {}
    for line, row in zip(lines, rows, strict=True):
        by_group.setdefault(line.entry.group or "", []).append((line, row))
    found = []
    for at, (key, members) in enumerate(sorted(by_group.items()), 1):
        inner = [{**row, "tt": n} for n, (_line, row) in enumerate(members, 1)]
        name = desk.packs.label("product_group", key) if key else "Chưa ghi nhóm"
        good = sum(line.entry.result == RECOGNISED for line, _row in members)
        found.append({"stt": roman(at), "ten": name,
                      "so": len(members), "cong_nhan": good, "ho_so": inner})  # fmt: skip
    return found


def _cards(desk: Desk, found: Sheet, lines: Sequence[Line], wanted: Wanted) -> list[Context]:
    judges = [one for one in found.judges if wanted.judge in ("", one.row_id)]
    running = sorted((line for line in lines if line.tally.runs), key=lambda line: line.entry.number or "")
    count = len(judges) * len(running)
    if not count:
        raise Refused("voting_nothing", detail="chưa có sản phẩm hoặc thành viên chấm điểm")
    if count > _MOST:
        raise Refused("over_limit", name=KINDS[SCORES], detail=f"{count} phiếu, tối đa {_MOST}")
    cards: list[Context] = []
    for judge in judges:
        for line in running:
            card = next(one for one in line.tally.cards if one.judge == judge.row_id)
            given = {} if wanted.blank else card.given
            said = _comments(line, judge.row_id) if not wanted.blank else {}
            rows = [
                {"tt": at, "ten": one.label, "toi_da": one.maximum, "diem": _figure(given.get(one.key)),
                 "nhan_xet": said.get(one.key, "")}
                for at, one in enumerate(found.criteria, 1)
            ]  # fmt: skip
            name = desk.packs.label("product_group", line.entry.group) if line.entry.group else None
            cards.append(
                {
                    "so_ho_so": line.entry.number, "ten": line.entry.name, "nhom_sp": name, "co_so": line.maker or None,
                    "giam_khao": judge.name, "chuc_vu": judge.office, "tieu_chi": rows,
                    "con_nua": len(cards) + 1 < count, "tong": _figure(card.total) if not wanted.blank else "",
                }
            )  # fmt: skip
    return cards


def _comments(line: Line, judge: str) -> dict[str, str]:
    rows = line.entry.marks or ()
    return {row.criterion or "": row.comment for row in rows if row.judge == judge and row.comment}


def _figure(value: Decimal | None) -> str:
    """Points as they are told, 87.0 as 87."""
    return "" if value is None else group(int(value) if value == int(value) else value)


def papers_for(found: Sheet) -> Collection[str]:
    """The kinds that say something of a round as it stands."""
    wanted = [ENTERED, SCORES, MINUTES, RESULTS]
    if any(line.entry.result == RECOGNISED for line in found.lines):
        wanted.append(ANNEX)
    if any(line.entry.certificate_no for line in found.lines):
        wanted.append(CERTIFICATE)
    return wanted if found.lines else ()
