"""The text of each paper that the program ships a Word template for, made of ``template_blocks``.

Columns that no source was read for (``domain.md`` 3.1, mark M) are named in the note of the template, which Word shows
and nobody prints.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.tools.papers import appraising, asking, doing, settling
from tests.tools.template_blocks import Paper

MAKERS: Mapping[str, Callable[[str], Paper]] = {
    "de_nghi_ho_tro": asking.request_for_support,
    "de_an": asking.project,
    "du_toan": asking.budget,
    "cong_van": asking.letter,
    "bieu_tong_hop": appraising.register,
    "phieu_tham_dinh": appraising.sheet,
    "bien_ban_tham_dinh": appraising.minutes,
    "to_trinh": appraising.submission,
    "hop_dong": doing.contract,
    "ke_hoach": doing.rollout,
    "bao_cao_tien_do": doing.progress,
    "bao_cao_thang": doing.month,
    "bao_cao_khoi_luong": doing.volume,
    "de_nghi_dieu_chinh": doing.adjustment,
    "nghiem_thu": doing.acceptance,
    "de_nghi_thanh_toan": settling.money_request,
    "thanh_ly": settling.liquidation,
    "quyet_toan": settling.settlement,
    "bang_ke": settling.vouchers,
    "bao_cao_ket_qua": settling.results,
    "theo_doi": settling.follow_up,
}
"""Key of the kind → what makes its template from its title."""
