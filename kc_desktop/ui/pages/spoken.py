"""How each form is spoken of on its page."""

from __future__ import annotations

from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.record_list import Words


def words_of(form: str) -> Words:
    """Title, what an empty list says, the name of the button that adds, the icon."""
    from_excel = tr("Thêm từng bản ghi, hoặc nhập cả danh sách đang có trong tệp Excel.")
    table = {
        "facility": Words(
            tr("Cơ sở công nghiệp nông thôn"), tr("Danh bạ chưa có cơ sở nào"), from_excel, tr("Thêm cơ sở"), "facility"
        ),
        "survey": Words(
            tr("Phiếu khảo sát"), tr("Chưa có phiếu khảo sát nào"),
            tr("Mở một cơ sở rồi bấm “Khảo sát mới” để phiếu có sẵn thông tin đã biết."),
            tr("Lập phiếu khảo sát"), "survey",
        ),
        "dossier": Words(
            tr("Đề án khuyến công"), tr("Chưa có đề án nào"),
            tr("Mở một phiếu khảo sát rồi bấm “Lập đề án”, hoặc nhập danh sách từ Excel."), tr("Thêm đề án"), "dossier",
        ),
        "collaborator": Words(
            tr("Cộng tác viên"), tr("Chưa có cộng tác viên nào"), from_excel, tr("Thêm cộng tác viên"), "collaborator"
        ),
        "plan": Words(
            tr("Kế hoạch giao"), tr("Chưa có kế hoạch nào"),
            tr("Nhập từng quyết định giao, bổ sung hoặc điều chỉnh giảm kinh phí."), tr("Thêm kế hoạch"), "plan",
        ),
        "payment": Words(
            tr("Thực hiện, giải ngân"), tr("Chưa có khoản giải ngân nào"),
            tr("Nhập từng chứng từ giải ngân hoặc thu hồi; báo cáo tự cộng."), tr("Thêm giải ngân"), "plan",
        ),
    }  # fmt: skip
    return table[form]
