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
        **_of_the_bank(),
        **_of_the_year(),
        **_of_the_dossier(),
    }  # fmt: skip
    return table[form]


def _of_the_bank() -> dict[str, Words]:
    return {
        "campaign": Words(
            tr("Đợt khảo sát"), tr("Chưa có đợt khảo sát nào"),
            tr("Chọn địa bàn, thời gian, cơ sở; rồi giao việc cho cộng tác viên."), tr("Lập đợt"), "calendar",
        ),
        "assignment": Words(
            tr("Việc được giao"), tr("Không có việc nào được giao"),
            tr("Trung tâm giao việc theo đợt khảo sát; việc của trạm về theo USB."), tr("Giao việc"), "survey",
        ),
        "retyping": Words(
            tr("Nhập lại đối chiếu"), tr("Chưa có phiếu nào được nhập lại"),
            tr("Một phần phiếu được người khác nhập lại từ giấy để biết tỷ lệ sai."), tr("Thêm lần nhập lại"), "survey",
        ),
        "pairing": Words(
            tr("Quyết định trùng, không trùng"), tr("Chưa có quyết định nào"),
            tr("Quyết định ở trang Nghi trùng; ở đây xem lại và lấy lại được."), tr("Thêm quyết định"), "facility",
        ),
        "work": Words(
            tr("Nhật ký cộng tác viên"), tr("Chưa ghi việc nào"),
            tr("Phiếu khảo sát được tính tự động; ở đây ghi các việc khác."), tr("Ghi việc"), "collaborator",
        ),
        "pay": Words(
            tr("Thù lao cộng tác viên"), tr("Chưa có bảng thù lao nào"),
            tr("Lập bảng tháng từ quy định của tỉnh và việc đã làm."), tr("Thêm dòng"), "plan",
        ),
        "pack_edit": Words(
            tr("Quy định của tỉnh"), tr("Tỉnh chưa thay giá trị nào của danh mục"),
            tr("Mỗi thay đổi ghi rõ văn bản, ngày hiệu lực và đi theo USB tới các trạm."),
            tr("Thêm quy định"), "settings",
        ),
        "place_answer": Words(
            tr("Địa bàn đã hỏi"), tr("Chưa có câu trả lời nào"),
            tr("Xã cũ bị chia: thôn, tổ nào nay thuộc xã nào, hỏi một lần và nhớ."), tr("Thêm câu trả lời"), "settings",
        ),
    }  # fmt: skip


def _of_the_year() -> dict[str, Words]:
    return {
        "programme": Words(
            tr("Chương trình, kế hoạch"), tr("Chưa có chương trình, kế hoạch nào"),
            tr("Ghi chương trình giai đoạn, kế hoạch năm và từng lần điều chỉnh; bản cũ được giữ."),
            tr("Thêm chương trình, kế hoạch"), "plan",
        ),
        "opening": Words(
            tr("Số liệu lịch sử"), tr("Chưa có số liệu nào"),
            tr("Số liệu các năm trước khi dùng chương trình: gõ từng dòng hoặc nhập từ Excel; báo cáo ghi rõ nguồn."),
            tr("Thêm số liệu"), "history",
        ),
        "activity": Words(
            tr("Hoạt động khuyến công"), tr("Chưa có hoạt động nào"),
            tr("Lớp học, hội chợ, hội nghị, tư vấn, tuyên truyền…; mỗi hoạt động tính theo đơn vị của nội dung."),
            tr("Thêm hoạt động"), "activity",
        ),
        "cluster": Words(
            tr("Cụm công nghiệp"), tr("Chưa có cụm công nghiệp nào"),
            tr("Thêm từng cụm, hoặc nhập cả danh sách từ Excel."), tr("Thêm cụm công nghiệp"), "facility",
        ),
        "craft_village": Words(
            tr("Làng nghề, nghề truyền thống"), tr("Chưa có làng nghề nào"),
            tr("Thêm từng làng nghề, hoặc nhập cả danh sách từ Excel."), tr("Thêm làng nghề"), "facility",
        ),
        "product": Words(
            tr("Sản phẩm tiêu biểu, đặc thù"), tr("Chưa có sản phẩm nào"),
            tr("Thêm sản phẩm của cơ sở cùng ảnh và giấy chứng nhận đã có."), tr("Thêm sản phẩm"), "product",
        ),
        "voting_round": Words(
            tr("Kỳ bình chọn sản phẩm"), tr("Chưa có kỳ bình chọn nào"),
            tr("Lập kỳ bình chọn, hội đồng; nhận hồ sơ; chấm điểm độc lập; công nhận."),
            tr("Thêm kỳ bình chọn"), "product",
        ),
        "voting_entry": Words(
            tr("Hồ sơ đăng ký bình chọn"), tr("Chưa có hồ sơ nào"),
            tr("Mở sản phẩm hoặc kỳ bình chọn rồi thêm hồ sơ từ đó."), tr("Thêm hồ sơ"), "product",
        ),
        "issued": Words(
            tr("Báo cáo đã phát hành"), tr("Chưa phát hành báo cáo nào"),
            tr("Ở trang Lập báo cáo, bấm “Lưu bản đã phát hành” để giữ nguyên số liệu ngày hôm đó."),
            tr("Thêm báo cáo"), "report",
        ),
    }  # fmt: skip


def _of_the_dossier() -> dict[str, Words]:
    from_dossier = tr("Mở đề án rồi thêm từ đó để không phải nhập lại điều đã có.")
    names = {
        "appraisal": (tr("Thẩm định đề án"), tr("Chưa có lần thẩm định nào"), tr("Thêm phiếu thẩm định")),
        "adjustment": (tr("Điều chỉnh, ngừng đề án"), tr("Chưa có đề nghị nào"), tr("Thêm đề nghị")),
        "contract": (tr("Hợp đồng, phụ lục"), tr("Chưa có hợp đồng nào"), tr("Thêm hợp đồng")),
        "rollout": (tr("Kế hoạch triển khai"), tr("Chưa có kế hoạch nào"), tr("Lập kế hoạch triển khai")),
        "progress": (tr("Tiến độ thực hiện"), tr("Chưa có báo cáo tiến độ nào"), tr("Thêm báo cáo tiến độ")),
        "acceptance": (tr("Nghiệm thu"), tr("Chưa có lần nghiệm thu nào"), tr("Thêm nghiệm thu")),
        "request": (tr("Đề nghị tạm ứng, thanh toán"), tr("Chưa có đề nghị nào"), tr("Thêm đề nghị")),
        "settlement": (tr("Thanh lý, quyết toán"), tr("Chưa có quyết toán nào"), tr("Lập quyết toán")),
        "follow_up": (tr("Theo dõi sau hỗ trợ"), tr("Chưa có lần theo dõi nào"), tr("Thêm lần theo dõi")),
    }
    return {key: Words(title, none, from_dossier, add, "dossier") for key, (title, none, add) in names.items()}
