"""The sentence beside a field for every problem code. Vietnamese, with named placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

PROBLEM_TEXTS: dict[str, str] = {
    "required": N_("problem", "Cần nhập mục này"),
    "unknown_field": N_("problem", "Biểu không có mục này"),
    "wrong_type": N_("problem", "Sai kiểu dữ liệu, cần {expected}"),
    "not_a_number": N_("problem", "Chưa đọc được số “{text}”"),
    "ambiguous_number": N_("problem", "“{text}” có thể hiểu hai cách, xin gõ rõ hơn"),
    "not_an_amount": N_("problem", "Chưa đọc được số tiền “{text}” (ví dụ: 1,5 tỷ; 350tr; 1.500.000)"),
    "not_a_date": N_("problem", "Không có ngày “{text}” (gõ ngày/tháng/năm)"),
    "written_once": N_("problem", "Đã ghi thì không sửa; hãy lập dòng điều chỉnh mới, hoặc hoàn tác thao tác đã ghi"),
    "too_low": N_("problem", "Không được nhỏ hơn {low}"),
    "too_high": N_("problem", "Không được lớn hơn {high}"),
    "too_many_decimals": N_("problem", "Tối đa {scale} chữ số thập phân"),
    "too_long": N_("problem", "Dài {length} ký tự, tối đa {limit}"),
    "control_characters": N_("problem", "Có ký tự điều khiển không nhìn thấy được"),
    "unknown_code": N_("problem", "Danh mục không có mã “{text}”"),
    "unknown_unit": N_("problem", "Không tìm thấy xã, phường “{text}”"),
    "unit_ambiguous": N_("problem", "Có nhiều nơi tên “{text}”, xin chọn một"),
    "unknown_vsic": N_("problem", "Không có mã ngành “{text}”"),
    "not_an_id": N_("problem", "Mã liên kết không hợp lệ"),
    "too_many": N_("problem", "Quá {limit} mục"),
    "phone_doubtful": N_("problem", "Số điện thoại “{text}” có vẻ chưa đúng"),
    "tax_code_shape": N_("problem", "Mã số thuế gồm 10, 13 hoặc 12 chữ số"),
    "tax_code_check": N_("problem", "Sai số kiểm tra (…{expected}?)"),
    "tax_code_is_personal": N_("problem", "12 chữ số là số định danh cá nhân, chỉ hộ kinh doanh dùng làm mã số thuế"),
    "personal_no_century": N_("problem", "Không có số định danh nào với chữ số thứ tư như vậy"),
    "personal_no_province": N_("problem", "Số định danh: không có tỉnh mang mã {text}"),
    "personal_no_woman": N_("problem", "Theo số định danh, chủ cơ sở là nữ"),
    "personal_no_man": N_("problem", "Theo số định danh, chủ cơ sở là nam"),
    "personal_no_year": N_("problem", "Theo số định danh, chủ sinh năm {year}"),
    "household_old_code": N_("problem", "Từ 1/7/2025 hộ kinh doanh dùng số định danh; ghi mã này ở “Mã số thuế cũ”"),
    "former_is_new": N_("problem", "Trùng mã số thuế đang dùng"),
    "branch_number": N_("problem", "Ba số cuối của đơn vị phụ thuộc từ 001 đến 999"),
    "dependent_unit": N_("problem", "Đơn vị phụ thuộc của {parent}"),
    "edit_no_table": N_("problem", "Không có bảng này trong danh mục mà tỉnh được sửa"),
    "edit_no_column": N_("problem", "Bảng này không có cột đó, hoặc cột không sửa được"),
    "edit_bad_value": N_("problem", "Cột này không nhận giá trị “{text}”"),
    "personal_no_shape": N_("problem", "Số định danh gồm 12 chữ số"),
    "email_shape": N_("problem", "Địa chỉ thư điện tử chưa đúng"),
    "craft_village_unnamed": N_("problem", "Ghi tên làng nghề và số quyết định công nhận"),
    "position_incomplete": N_("problem", "Vị trí cần cả vĩ độ và kinh độ"),
    "part_over_whole": N_("problem", "Lớn hơn “{whole}”"),
    "shares_over_100": N_("problem", "Tổng tỷ lệ thị trường là {total} %"),
    "year_twice": N_("problem", "Năm {year} đã có ở dòng khác"),
    "consent_not_asked": N_("problem", "Chưa hỏi đồng ý xử lý dữ liệu cá nhân"),
    "not_asked": N_("problem", "Không áp dụng theo câu đã trả lời; giá trị đang có được giữ"),
    "warnings_unanswered": N_("problem", "Còn {count} cảnh báo chưa ghi lý do (F7)"),
    "far_above": N_("problem", "Gấp {times} lần số năm {year} ({before})"),
    "far_below": N_("problem", "Chỉ bằng 1/{times} số năm {year} ({before})"),
    "unit_slip": N_("problem", "Lệch {times} lần so với năm {year} ({before}): nhầm nghìn, triệu với đồng?"),
    "turnover_tiny": N_("problem", "Mới {each} đồng/lao động cả năm: nhầm đơn vị?"),
    "income_unlikely": N_("problem", "Thu nhập một người một tháng khó có như vậy: nhầm đơn vị?"),
    "after_visit": N_("problem", "Sau ngày khảo sát"),
    "differs_from_before": N_("problem", "Lần trước ghi {before}"),
    "moved_since": N_("problem", "Khác xã, phường lần trước: cơ sở đã chuyển?"),
    "before_start": N_("problem", "Sớm hơn thời điểm bắt đầu"),
    "over_norm": N_("problem", "Cao hơn định mức nhà nước ({norm} đồng)"),
    "reason_missing": N_("problem", "Ghi lý do không cần giấy tờ này"),
    "part_outside_years": N_("problem", "Năm nằm ngoài thời gian của đề án"),
    "conditions_missing": N_("problem", "Kết luận yêu cầu bổ sung nhưng chưa ghi bổ sung gì"),
    "sum_differs": N_("problem", "Tổng các nguồn là {total} đồng"),
    "product_differs": N_("problem", "Số lượng × đơn giá = {product}"),
    "beneficiary_unnamed": N_("problem", "Chọn cơ sở hoặc ghi tên đơn vị thụ hưởng"),
    "source_of_other_programme": N_("problem", "Nguồn này thuộc chương trình khác"),
    "task_with_beneficiary": N_("problem", "Nhiệm vụ không có đơn vị thụ hưởng; hỗ trợ cơ sở thì là đề án"),
    "single_with_many": N_("problem", "Có {count} đơn vị thụ hưởng: đề án nhóm?"),
    "pilot_one_content": N_("problem", "Đề án điểm có từ hai nội dung: ghi từng nội dung ở đây"),
    "pilot_one_year": N_("problem", "Đề án điểm thực hiện trên một năm: ghi năm kết thúc"),
    "beneficiary_twice": N_("problem", "Cơ sở này đã có ở dòng khác"),
    "budget_differs": N_("problem", "Dự toán ghi kinh phí chương trình {total} đồng"),
    "support_sum_differs": N_("problem", "Cộng mức hỗ trợ các đơn vị là {total} đồng, dự toán ghi {planned} đồng"),
    "assignment_empty": N_("problem", "Chọn cơ sở cần đến, hoặc ghi số cơ sở cần tìm"),
    "pair_with_itself": N_("problem", "Hai cơ sở phải khác nhau"),
    "outside_period": N_("problem", "Năm nằm ngoài thời gian {first}–{last}"),
    "figure_missing": N_("problem", "Ghi số lượng hoặc số tiền"),
    "list_differs": N_("problem", "Danh sách có {listed} người"),
    "maker_missing": N_("problem", "Chọn cơ sở hoặc ghi tên cơ sở sản xuất"),
    "outside_plan_year": N_("problem", "Ngày nằm ngoài năm kế hoạch {year}"),
}

_YEARS = ("year", "first", "last")


def problem_sentence(code: str, facts: Mapping[str, object]) -> Sentence:
    """The sentence for ``code``. Of its facts ``whole`` is the label of a field and years are not grouped."""
    shown: dict[str, Sentence | int | Decimal | str] = {}
    for key, value in facts.items():
        if key == "whole":
            shown[key] = Sentence(str(value), context="form")
        elif isinstance(value, int | Decimal) and key not in _YEARS:
            shown[key] = value
        else:
            shown[key] = str(value)
    return Sentence(PROBLEM_TEXTS[code], shown, "problem")


def problem_text(code: str, facts: Mapping[str, object]) -> str:
    """The sentence for ``code`` with its facts in Vietnamese."""
    return str(problem_sentence(code, facts))
