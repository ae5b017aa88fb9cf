"""What a card of the board says last: the risk that weighs most, else the deadline that comes first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from kc_desktop.domain.watch import Risk
from kc_desktop.services import procedure, watch
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import DueDossier
from kc_desktop.ui.language import label, show_date, tell, tr
from kc_desktop.ui.pages.dossiers.board_cards import Sign
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.times import today

Signs = Mapping[str, Sign]
_AHEAD_DAYS, _SOON_DAYS, _MOST = 60, 10, 2_000


def read_signs(desk: Desk, shown: Collection[str]) -> Signs:
    """Dossier → its sign, of those ``shown``; off the window's thread."""
    day = today()
    found: dict[str, Sign] = {}
    for one in procedure.due(desk, day + timedelta(days=_AHEAD_DAYS), day, limit=_MOST):
        if one.id in shown:
            found.setdefault(one.id, _of_deadline(one, day))
    words = _risk_words()
    for risk in watch.at_risk(desk, day, shown):
        before = found.get(risk.dossier.id)
        if risk.late or before is None or before.token != "bad":
            found[risk.dossier.id] = _of_risk(risk, words, before)
    return found


def _of_deadline(one: DueDossier, day: date) -> Sign:
    left = one.deadline.left(day)
    tip = tr("{what}: hạn {day}", what=label("rules", one.deadline.label), day=show_date(one.deadline.by))
    if left < 0:
        return Sign(days_words(left), "bad", "warning", tip)
    return Sign(days_words(left), "warn" if left <= _SOON_DAYS else "muted", "clock", tip)


def _of_risk(risk: Risk, words: Mapping[str, str], before: Sign | None) -> Sign:
    text = words.get(risk.findings[0].key, tr("cần chú ý"))
    tips = [tell(finding.because.text) for finding in risk.findings]
    return Sign(text, "bad" if risk.late else "warn", "warning", "\n".join((*tips, *((before.tip,) if before else ()))))


def _risk_words() -> dict[str, str]:
    """Code of a sign → few words."""
    return {
        "no_contract": tr("thiếu hợp đồng"), "no_progress": tr("thiếu báo cáo"), "past_end": tr("quá hạn"),
        "own_capital": tr("thiếu đối ứng"), "slow_money": tr("giải ngân chậm"), "paper_ends": tr("giấy tờ hết hạn"),
        "not_settled": tr("chưa quyết toán"), "year_end": tr("phải hoàn trả"),
    }  # fmt: skip
