"""Every command: its words, its arguments, and the module whose function of the same name does it.

The module is imported only when its command runs. ``WINDOW`` commands are done by the window (``__main__`` knows it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from kc_desktop.cli.commands import Command
from kc_desktop.cli.commands import flag as _flag
from kc_desktop.cli.commands import value as _value
from kc_desktop.cli.commands import word as _word
from kc_desktop.cli.commands import year as _year
from kc_desktop.cli.gives import GIVES

WINDOW = "window"
GROUPS = {
    "start": "Bắt đầu",
    "records": "Bản ghi",
    "files": "Excel và báo cáo",
    "bundles": "Gửi – nhận",
    "care": "Chăm sóc dữ liệu",
    "program": "Chương trình",
}
FORM_HELP = "biểu: facility, survey, dossier, collaborator… (xem lệnh forms)"


_FORM, _ID = _word("FORM", FORM_HELP), _word("ID", "mã bản ghi (UUID)")


_ASKED = (
    _value("--year", "NĂM", "năm kế hoạch (mặc định: năm của ngày chốt)", type=_year),
    _value("--to", "YYYY-MM-DD", "ngày chốt số liệu (mặc định: hôm nay)", default=""),
    _value("--from", "YYYY-MM-DD", "chỉ tính từ ngày này", default=""),
    _value("--by", "CHIỀU", "dòng theo gì, trong các cách của báo cáo", default=""),
    _value("--where", "CHIỀU=GIÁ_TRỊ", "chỉ tính phần này", action="append", default=[]),
    _value("--years", "NĂM", "các năm của bảng nhiều năm", type=_year, action="append"),
)
"""What is asked of a report."""


def _start() -> Iterable[Command]:
    role = _value("--role", "station|centre", "trạm hay trung tâm", choices=("station", "centre"), required=True)
    yield Command(
        "init", "start", "setup", "Tạo cơ sở dữ liệu mới cho một trạm hoặc Trung tâm",
        (
            role,
            _value("--name", "TÊN", "tên trạm hoặc Trung tâm", required=True),
            _value("--province", "TỈNH", "mã hoặc tên tỉnh, thành phố (danh mục từ 1/7/2025)", required=True),
            _value("--commune", "XÃ", "mã xã, phường phụ trách; dùng được nhiều lần", action="extend", nargs="+",
                   default=[]),
            _value("--centre", "THẺ", "thẻ Trung tâm (.kccard), chỉ cho trạm", type=Path),
            _value("--user", "TÊN", "tên người dùng (mặc định: tên trạm)", default=""),
        ),
    )  # fmt: skip
    yield Command(
        "card", "start", "setup", "Thẻ công khai của máy này; thẻ Trung tâm phát cho các trạm",
        (_value("--out", "TỆP", "ghi thẻ ra tệp .kccard", type=Path),),
    )  # fmt: skip
    yield Command(
        "join", "start", "setup", "Nhận thẻ Trung tâm cho một trạm đã tạo", (_word("CARD", "tệp .kccard", type=Path),)
    )
    yield Command("enrol-list", "start", "setup", "Các trạm đã biết và đang chờ xác nhận")
    yield Command("enrol-accept", "start", "setup", "Xác nhận một trạm, hoặc trung tâm khác",
                  (_word("ID", "mã trạm"),
                   _value("--continues", "TRẠM", "mã trạm cũ mà máy này làm tiếp (máy cũ hỏng, mất)",
                          default="")))  # fmt: skip
    yield Command("revoke", "start", "setup", "Thu hồi quyền gửi của một trạm hoặc một máy",
                  (_word("ID", "mã trạm, hoặc mã một máy của trạm"),))  # fmt: skip
    yield Command(
        "recovery-make", "start", "keys", "Tạo khóa khôi phục của Trung tâm: một tệp niêm phong và mười hai từ",
        (_value("--out", "TỆP", "tệp .kcrecovery để ghi, không ghi đè tệp cũ", type=Path, required=True),),
    )  # fmt: skip
    yield Command(
        "recovery-use", "start", "keys", "Tiếp tục làm Trung tâm cũ từ tệp khôi phục (máy mất, khóa mất hoặc bị lộ)",
        (_word("FILE", "tệp .kcrecovery", type=Path),
         _value("--password-fd", "N", "đọc mười hai từ ở mô tả tệp N (hoặc đặt trong KC_PASSWORD)", type=int)),
    )  # fmt: skip
    yield Command("keys-rotate", "start", "keys", "Đổi khóa làm việc của Trung tâm; các trạm nhận thẻ mới ở gói sau")
    yield Command(
        "demo", "start", "demo", "Tạo một tỉnh mẫu để tập dùng (dữ liệu tự đặt)",
        (_value("--role", "station|centre", "trạm (mặc định) hay trung tâm", choices=("station", "centre"),
                default="station"),),
    )  # fmt: skip


def _records() -> Iterable[Command]:
    yield Command("forms", "records", "reference", "Từ điển dữ liệu: mọi biểu và mọi mục",
                  (_word("FORM", FORM_HELP, nargs="?", default=""),))  # fmt: skip
    yield Command(
        "put", "records", "records", "Lưu một bản ghi, hoặc một mảng bản ghi, từ JSON",
        (_FORM, _word("FILE", "tệp JSON, hoặc - là stdin", nargs="?", default="-"),
         _flag("--stream", "mỗi dòng một bản ghi; in “ACK mã” sau mỗi lần đã ghi chắc")),
        "Có “id” của bản ghi đã có: chỉ các mục được nêu thay đổi, null là xóa mục,\n"
        "một danh sách dòng thay cả danh sách. Một mảng được lưu trọn vẹn hoặc không lưu gì.",
    )  # fmt: skip
    yield Command("get", "records", "records", "Xem một bản ghi", (_FORM, _ID))
    yield Command(
        "list", "records", "records", "Liệt kê bản ghi của một biểu",
        (_FORM,
         _value("--where", "MỤC=GIÁ_TRỊ", "lọc theo mã hoặc nhãn; nhiều giá trị của một mục là “hoặc”",
                nargs="+", action="extend", default=[]),
         _value("--search", "CHỮ", "tìm có dấu hoặc không dấu", default=""),
         _value("--order", "MỤC", "sắp theo mục (mặc định: tên)", default=""),
         _flag("--desc", "sắp giảm dần"),
         _value("--limit", "N", "tối đa N bản ghi", type=int, default=0)),
        does="list_records",
    )  # fmt: skip
    yield Command("delete", "records", "records", "Xóa một bản ghi (hoàn tác được)", (_FORM, _ID))
    yield Command("history", "records", "history", "Lịch sử một bản ghi", (_FORM, _ID))
    yield Command("undo", "records", "history", "Hoàn tác một thao tác", (_word("OP", "mã thao tác (64 chữ số)"),))
    yield Command("conflicts", "records", "history", "Các mục mà hai nơi ghi khác nhau, chờ người quyết định",
                  (_word("FORM", FORM_HELP, nargs="?", default=""),))  # fmt: skip
    yield Command(
        "resolve", "records", "history", "Quyết định một mục mà hai nơi ghi khác nhau",
        (_ID, _value("--field", "MỤC", "mục, như lệnh conflicts cho thấy", required=True),
         _value("--take", "base|mine|theirs|later|value V",
                "giá trị trước đó, của máy này, của nơi kia, ghi sau (một người, hai máy), hoặc giá trị V",
                nargs="+", required=True),
         _flag("--like", "quyết định như vậy ở mọi bất đồng giống thế này")),
        "Giống thế này: cùng mục, cùng hai nơi; với value V: cả các giá trị cũng phải giống.",
    )  # fmt: skip
    yield Command("reopen", "records", "history", "Mở lại bất đồng mà một quyết định đã đóng",
                  (_word("OP", "mã thao tác quyết định (64 chữ số)"),))  # fmt: skip
    yield Command(
        "attach", "records", "attachments", "Đính kèm ảnh, bản quét hoặc PDF vào một bản ghi",
        (_FORM, _ID, _word("FILE", "ảnh JPEG, PNG, WebP, BMP, TIFF hoặc tệp PDF, tối đa 25 MiB", type=Path),
         _value("--kind", "LOẠI", "loại tệp (danh mục file_kind)", default=""),
         _value("--caption", "CHỮ", "chú thích", default="")),
        "Ảnh được xoay đúng chiều, thu nhỏ còn 2048 điểm và bỏ mọi dữ liệu kèm theo; giờ và nơi chụp\n"
        "thành các mục của bản ghi. PDF giữ nguyên từng byte.",
    )  # fmt: skip
    yield Command("attachment", "records", "attachments", "Ghi một tệp đính kèm ra đĩa",
                  (_word("HASH", "mã nội dung (64 chữ số)"),
                   _value("--out", "TỆP", "tệp để ghi, không ghi đè tệp cũ", type=Path, required=True)))  # fmt: skip
    yield Command(
        "duplicates", "records", "duplicates", "Các cặp nghi trùng, kèm điểm và lý do",
        (_word("FORM", "biểu: facility, collaborator"),
         _value("--min", "ĐIỂM", "chỉ các cặp từ ĐIỂM trở lên, 0–100 (mặc định: 60)", type=int, default=60)),
    )  # fmt: skip
    both = (_word("A", "mã một cơ sở (UUID)"), _word("B", "mã cơ sở kia"))
    yield Command("merge-records", "records", "duplicates", "Gộp hai cơ sở là một (lấy lại được: split-records)",
                  (_word("KEEP", "mã cơ sở được giữ (UUID)"), _word("LOSE", "mã cơ sở gộp vào đó")))  # fmt: skip
    yield Command("not-same", "records", "duplicates", "Ghi nhớ hai cơ sở khác nhau, không nghi trùng nữa", both)
    yield Command("split-records", "records", "duplicates", "Lấy lại quyết định gộp, không trùng của hai cơ sở", both)
    yield Command("dump", "records", "records", "Mọi bản ghi, mỗi bản ghi một dòng JSON chuẩn")


def _work() -> Iterable[Command]:
    yield Command(
        "eligible", "records", "judging", "Điều kiện hưởng, quy mô DN, ưu tiên của một cơ sở hay phiếu khảo sát",
        (_word("FORM", "biểu: facility, survey"), _ID,
         _value("--on", "YYYY-MM-DD", "xét theo quy định của ngày này (mặc định: ngày khảo sát; cơ sở: hôm nay)",
                default="")),
        "Mỗi câu trả lời nêu lý do, điều khoản, số liệu đã dùng và mục còn thiếu.",
    )  # fmt: skip


def _surveys() -> Iterable[Command]:
    yield Command("place", "records", "reference", "Đọc một địa chỉ hay tên xã, cũ hoặc mới, có dấu hoặc không",
                  (_word("TEXT", "địa chỉ; - là mỗi dòng của stdin một địa chỉ"),))  # fmt: skip
    yield Command("campaigns", "records", "campaigns", "Các đợt khảo sát và tiến độ của từng đợt")
    yield Command(
        "assign", "records", "campaigns", "Chọn cơ sở cho một đợt khảo sát và giao cho cộng tác viên (ở Trung tâm)",
        (_word("CAMPAIGN", "mã đợt khảo sát"),
         _value("--facility", "MÃ", "chỉ giao các cơ sở này", action="extend", nargs="+", default=[]),
         _value("--per-commune", "N", "nhiều nhất N cơ sở mỗi xã, phường", type=int, default=0),
         _value("--limit", "N", "nhiều nhất N cơ sở cả đợt (mặc định: chỉ tiêu của đợt)", type=int, default=0),
         _flag("--find", "xã, phường thiếu so với --per-commune thì giao tìm cơ sở mới"),
         _flag("--dry-run", "chỉ cho biết sẽ giao thế nào")),
    )  # fmt: skip
    yield Command(
        "jobs", "records", "campaigns", "Việc khảo sát được giao: của nơi này, hoặc của một đợt",
        (_word("CAMPAIGN", "mã đợt khảo sát", nargs="?", default=""), _flag("--all", "cả việc đã xong"),
         _value("--out", "TỆP", "ghi danh sách ra .xlsx hoặc .pdf", type=Path)),
    )  # fmt: skip
    yield Command(
        "coverage", "records", "campaigns", "Độ phủ khảo sát theo xã, phường và theo người",
        (_word("CAMPAIGN", "mã đợt khảo sát (mặc định: cả danh bạ)", nargs="?", default=""),
         _value("--from", "YYYY-MM-DD", "từ ngày (mặc định: đầu năm, hoặc đầu đợt)", default="", dest="since"),
         _value("--to", "YYYY-MM-DD", "đến ngày (mặc định: hôm nay, hoặc cuối đợt)", default="")),
    )  # fmt: skip
    yield Command("retyping", "records", "retyping", "Phiếu cần nhập lại để đối chiếu; tỷ lệ sai theo người, theo mục",
                  (_word("CAMPAIGN", "mã đợt khảo sát (mặc định: mọi đợt)", nargs="?", default=""),))  # fmt: skip
    yield Command(
        "network", "records", "network", "Mạng lưới cộng tác viên: ai phụ trách xã nào, ai đến hạn, phương án, kết quả",
        (_value("--on", "YYYY-MM-DD", "ngày xem (mặc định: hôm nay)", default=""),
         _value("--days", "N", "nhiệm kỳ hết trong N ngày tới (mặc định: 60)", type=int, default=60),
         _value("--plan", "M", "chia các xã của địa bàn cho M người", type=int, default=0),
         _value("--from", "YYYY-MM-DD", "kết quả từ ngày này", default="", dest="since"),
         _value("--to", "YYYY-MM-DD", "đến ngày (mặc định: hôm nay)", default=""),
         _value("--out", "TỆP", "ghi danh sách ra .pdf hoặc .xlsx", type=Path),
         _value("--cards", "TỆP", "ghi thẻ cộng tác viên ra .pdf", type=Path)),
    )  # fmt: skip
    yield Command(
        "hand-over", "records", "network", "Bàn giao địa bàn và việc đang mở của một cộng tác viên (ở Trung tâm)",
        (_word("ID", "mã cộng tác viên"),
         _value("--to", "MÃ", "giao tất cả cho người này (mặc định: theo đề xuất từng xã)", default=""),
         _flag("--stays", "người này vẫn làm, chỉ thôi các xã được giao đi"),
         _flag("--dry-run", "chỉ xem đề xuất")),
    )  # fmt: skip
    yield Command(
        "pay", "records", "network", "Bảng thù lao cộng tác viên của một tháng",
        (_value("--month", "YYYY-MM", "tháng", required=True),
         _flag("--approve", "duyệt: ghi số còn được chi thành bút toán thù lao (ở Trung tâm)"),
         _value("--out", "TỆP", "ghi ra .pdf hoặc .xlsx", type=Path)),
    )  # fmt: skip


def _activities() -> Iterable[Command]:
    yield Command(
        "activity", "records", "activities", "Kết quả của một hoạt động theo đơn vị của nội dung, và tính từ đâu",
        (_ID,),
        "Kết quả người nhập ghi thì được giữ; danh sách người, cơ sở cho số khác thì nêu ra, không tự sửa.",
    )  # fmt: skip
    yield Command(
        "sheet", "records", "activities", "In danh sách ký nhận, sổ cấp chứng chỉ của một hoạt động",
        (_ID,
         _value("--out", "TỆP", "ghi ra .pdf, .docx hoặc .xlsx", type=Path, required=True),
         _flag("--certificates", "sổ cấp chứng chỉ thay cho danh sách ký nhận"),
         _value("--days", "N", "một cột ký cho mỗi ngày (mặc định: một cột)", type=int, default=0),
         _value("--lines", "N", "ít nhất N dòng (mặc định: 30 khi chưa ghi ai)", type=int, default=0)),
    )  # fmt: skip


def _products() -> Iterable[Command]:
    on = _value("--on", "YYYY-MM-DD", "xét vào ngày này (mặc định: hôm nay)", default="")
    yield Command(
        "voting", "records", "products", "Kỳ bình chọn: điểm, xếp hạng, ai đủ điểm và vì sao; không có ID: các kỳ",
        (_word("ID", "mã kỳ bình chọn", nargs="?", default=""), on),
        "Điểm là bình quân đúng của các phiếu đủ điểm; mức công nhận theo quy định của ngày chấm.",
    )  # fmt: skip
    yield Command(
        "certificates", "records", "products", "Giấy chứng nhận sản phẩm: còn hiệu lực, sắp hết hạn, hết hạn, thu hồi",
        (_value("--until", "YYYY-MM-DD", "chỉ giấy còn hiệu lực và hết hạn đến ngày này", default=""), on,
         _value("--reports-due", "NĂM", "chỉ giấy mà cơ sở chưa báo cáo năm này", type=_year)),
    )  # fmt: skip


def _dossiers() -> Iterable[Command]:
    yield Command(
        "support", "records", "support", "Mức hỗ trợ, điều kiện, trùng hỗ trợ, dự toán, tạm ứng của một đề án",
        (_ID,
         _value("--on", "YYYY-MM-DD", "xét theo quy định của ngày này (mặc định: ngày phê duyệt, chưa có thì hôm nay)",
                default="")),
        "Mỗi câu trả lời nêu lý do, điều khoản, số liệu đã dùng và mục còn thiếu; số tiền là đồng.",
    )  # fmt: skip
    yield Command(
        "rank", "records", "appraising", "Thứ tự ưu tiên của các đề án một năm; với --budget: chọn trong số tiền đó",
        (_value("--year", "NĂM", "năm kế hoạch", type=_year, required=True),
         _value("--programme", "MÃ", "chương trình: kcqg, kcdp…", required=True),
         _value("--budget", "TIỀN", "kinh phí, như “2,5 tỷ”", default=""),
         _flag("--skip", "đề án không đủ tiền thì bỏ qua, chọn đề án sau còn vừa"),
         _value("--on", "YYYY-MM-DD", "theo quy định của ngày này (mặc định: hôm nay)", default=""),
         _value("--out", "TỆP", "ghi ra .xlsx hoặc .pdf", type=Path)),
        "Mỗi vị trí nêu vì sao đứng trước đề án sau; mỗi đề án được chọn hay không nêu lý do.",
    )  # fmt: skip
    yield Command("at-risk", "records", "appraising", "Đề án cần chú ý: dấu hiệu rủi ro, quy định, số ngày, số tiền",
                  (_value("--on", "YYYY-MM-DD", "xét vào ngày này (mặc định: hôm nay)", default=""),))  # fmt: skip
    yield Command(
        "plan", "records", "planning", "Kinh phí một năm: kế hoạch, trong đề án, hợp đồng, đã chi, còn lại",
        (_value("--year", "NĂM", "năm kế hoạch (mặc định: năm nay)", type=_year, default=0),
         _value("--to", "YYYY-MM-DD", "số liệu đến ngày này (mặc định: tất cả)", default=""),
         _value("--by", "CHIỀU", "dòng: source, content, commune, old_district, old_province, batch, dossier",
                default="source"),
         _value("--source", "MÃ", "chỉ các nguồn này", action="extend", nargs="+", default=[])),
        "Số tiền là đồng; mỗi số kèm mã các bản ghi làm ra nó.",
    )  # fmt: skip
    yield Command(
        "programme", "records", "planning", "Một chương trình, kế hoạch: các bản, chỉ tiêu, đã đạt, thay đổi",
        (_ID, _value("--to", "YYYY-MM-DD", "đạt được đến ngày này (mặc định: hôm nay)", default="")),
    )  # fmt: skip
    yield Command(
        "stage", "records", "dossiers", "Đường đi của một đề án; có BƯỚC thì ghi bước đó",
        (_word("ID", "mã đề án"), _word("STEP", "mã bước (dossier_step); để trống là xem", nargs="?", default=""),
         _value("--on", "YYYY-MM-DD", "ngày (mặc định: hôm nay)", default=""),
         _value("--paper", "SỐ", "số văn bản", default=""),
         _value("--paper-on", "YYYY-MM-DD", "ngày văn bản", default=""),
         _value("--actor", "MÃ", "ai quyết định (danh mục dossier_actor)", default=""),
         _value("--amount", "ĐỒNG", "số tiền: kinh phí được duyệt, hoàn trả", default=""),
         _value("--batch", "ĐỢT", "đợt phê duyệt", default=""),
         _value("--programme", "MÃ", "chuyen_nguon: chương trình chuyển sang", default=""),
         _value("--year", "N", "chuyen_nguon: năm kế hoạch chuyển sang", type=_year),
         _value("--remark", "CHỮ", "ghi chú", default=""),
         _value("--force", "LÝ DO", "vẫn ghi khi còn thiếu điều kiện, kèm lý do", default=""),
         _value("--also", "MÃ", "các đề án khác cùng bước này; tất cả hoặc không", action="extend", nargs="+",
                default=[])),
        "Không sửa, không xóa bước đã ghi: ghi nhầm thì take-back cả nhóm, hoặc ghi bước tiếp theo.",
    )  # fmt: skip
    yield Command(
        "checklist", "records", "dossiers", "Giấy tờ của một đề án: đã có, thiếu, hết hạn, không cần",
        (_word("ID", "mã đề án"), _value("--on", "YYYY-MM-DD", "xét vào ngày này (mặc định: hôm nay)", default="")),
    )  # fmt: skip


def _files() -> Iterable[Command]:
    yield Command(
        "import-xlsx", "files", "excel", "Nhập một bảng tính (xlsx, xls, ods, csv)",
        (_word("FILE", "tệp bảng tính", type=Path),
         _value("--form", "FORM", FORM_HELP, default="facility"),
         _value("--map", "TỆP", "tệp JSON gán cột: {\"A\": \"name\", …}", type=Path),
         _value("--sheet", "TÊN", "chỉ các trang tính này (mặc định: mọi trang nhận ra được)", nargs="+",
                action="extend", default=[]),
         _value("--update", "fill|overwrite|skip", "bản ghi đã có: điền mục trống (mặc định), ghi đè, bỏ qua",
                choices=("fill", "overwrite", "skip"), default="fill"),
         _flag("--dry-run", "chỉ đọc và cho biết sẽ nhập thế nào"),
         _value("--errors", "TỆP", "trả lại bảng tính (.xlsx), dòng không nhập được tô màu, ghi lý do", type=Path)),
    )  # fmt: skip
    yield Command("excel-imports", "files", "excel", "Các lần nhập bảng tính")
    yield Command("take-back", "files", "excel", "Lấy lại một lần nhập bảng tính; các sửa đổi sau đó được giữ",
                  (_word("GROUP", "mã lần nhập (xem lệnh excel-imports)"),))  # fmt: skip
    yield Command("export-xlsx", "files", "excel", "Xuất mọi bản ghi của một biểu ra Excel",
                  (_FORM, _word("OUT", "tệp .xlsx", type=Path)))  # fmt: skip
    yield from _given_out()


def _given_out() -> Iterable[Command]:
    yield Command(
        "export-bank", "files", "bank", "Xuất toàn bộ dữ liệu cho Sở: Excel, tệp SQLite hoặc bộ CSV, kèm từ điển",
        (_value("--to", "NƠI", "thư mục, hoặc tệp .xlsx, .sqlite, .zip", type=Path, required=True),
         _value("--as", "xlsx|sqlite|csv", "dạng (mặc định: xlsx)", choices=("xlsx", "sqlite", "csv"), default="xlsx",
                dest="kind"),
         _flag("--no-personal", "không có mục nào của cá nhân"),
         _value("--reason", "LÝ DO", "có mục cá nhân (chỉ ở Trung tâm): dùng vào việc gì; được ghi lại", default=""),
         _value("--forms", "FORM", FORM_HELP, nargs="+", action="extend", default=[])),
        "Bộ dữ liệu chỉ để đọc; dạng của nó được mô tả ở docs/data-set.md.",
    )  # fmt: skip
    yield Command(
        "one-page", "files", "bank", "Một trang về một xã, một cộng tác viên hoặc một cơ sở",
        (_word("KIND", "commune, collaborator hoặc facility", choices=("commune", "collaborator", "facility")),
         _word("ID", "mã xã (như 2025:00004) hoặc mã bản ghi"),
         _value("--out", "TỆP", "tệp .pdf hoặc .docx để ghi", type=Path, required=True)),
    )  # fmt: skip
    yield Command(
        "document", "files", "documents", "Văn bản của đề án, cả bộ hồ sơ đánh số, hoặc phiếu khảo sát trên giấy",
        (_word("KIND", "loại văn bản (xem lệnh template); set: cả bộ hồ sơ; survey: phiếu khảo sát"),
         _word("ID", "mã đề án hoặc mã bản ghi của văn bản; survey: mã phiếu, cơ sở, phân công, blank", nargs="+"),
         _value("--out", "TỆP", "tệp .docx hoặc .pdf để ghi", type=Path, required=True),
         _value("--facility", "CƠ-SỞ", "mã cơ sở thụ hưởng ký văn bản", default="")),
    )  # fmt: skip
    yield Command(
        "template", "files", "documents", "Mẫu Word của văn bản: các trường, lấy ra, nhận mẫu đã sửa, trở lại",
        (_word("KIND", "loại văn bản; không ghi: danh sách", nargs="?", default=""),
         _value("--out", "TỆP", "ghi mẫu đang dùng ra tệp .docx", type=Path),
         _value("--take", "TỆP", "nhận mẫu đã sửa", type=Path),
         _flag("--reset", "trở lại mẫu ban đầu")),
    )  # fmt: skip
    yield Command(
        "report", "files", "report", "Báo cáo đến một ngày; không có tên: các báo cáo có sẵn",
        (_word("NAME", "tên báo cáo: funding, content, places…", nargs="?", default=""), *_ASKED,
         _value("--out", "TỆP", "ghi ra .xlsx, .pdf hoặc .docx", type=Path)),
    )  # fmt: skip
    yield Command(
        "issue-report", "files", "published", "Lưu nguyên một báo cáo như đã phát hành (chỉ ở Trung tâm)",
        (_word("NAME", "tên báo cáo"), *_ASKED,
         _value("--number", "SỐ", "số văn bản", default=""),
         _value("--on", "YYYY-MM-DD", "ngày phát hành", default="")),
    )  # fmt: skip
    yield Command("compare-report", "files", "published", "So báo cáo đã phát hành với số liệu hôm nay",
                  (_word("ID", "mã báo cáo đã phát hành"),))  # fmt: skip
    yield Command("cases", "files", "published", "Tính lại các số liệu đã công bố trong một tệp trường hợp (JSON)",
                  (_word("FILE", "tệp trường hợp", type=Path),))  # fmt: skip
    yield Command("dictionary", "files", "figures", "Từ điển số liệu: mỗi chỉ tiêu, số liệu đếm gì, theo văn bản nào",
                  (_value("--out", "TỆP", "ghi ra bảng tính .xlsx, kèm từ điển biểu mẫu", type=Path),))  # fmt: skip


def _bundles() -> Iterable[Command]:
    yield Command(
        "export", "bundles", "exchange", "Xuất gói dữ liệu đã niêm phong ra USB hoặc thư mục",
        (_value("--to", "THƯ_MỤC", "USB hoặc thư mục", type=Path, required=True),
         _value("--for", "THẺ", "thẻ nơi nhận: Trung tâm, máy thứ hai của trạm, trung tâm khác", type=Path,
                dest="card"),
         _flag("--no-personal", "công bố: bản chụp các bản ghi, không có dữ liệu cá nhân"),
         _value("--target", "stick|zalo|mail", "cỡ mỗi tập: USB 1 GB, Zalo 100 MB, thư 20 MB",
                choices=("stick", "zalo", "mail"), default="stick")),
    )  # fmt: skip
    yield Command(
        "resend", "bundles", "exchange", "Chép lại các gói trong hộp gửi chưa được xác nhận ra USB khác",
        (_value("--to", "THƯ_MỤC", "USB hoặc thư mục", type=Path, required=True),
         _word("BUNDLE", "mã gói (mặc định: mọi gói chưa được xác nhận)", nargs="*", default=[])),
    )  # fmt: skip
    yield Command("find", "bundles", "exchange", "Tìm gói trên USB hoặc trong thư mục",
                  (_word("DIR", "thư mục", type=Path),))  # fmt: skip
    yield Command("verify", "bundles", "exchange", "Kiểm tra một gói", (_word("FILE", "tệp .kcb", type=Path),))
    yield Command(
        "verify-batch", "bundles", "exchange", "Kiểm tra nhiều gói: đường dẫn ở stdin, mỗi dòng in “MÃ đường_dẫn”"
    )
    yield Command(
        "merge", "bundles", "exchange", "Nhập gói (sao lưu trước, mỗi gói một giao dịch)",
        (_word("FILE", "các tệp .kcb", nargs="+", type=Path), _flag("--preview", "chỉ xem trước")),
    )  # fmt: skip
    number = _word("NUMBER", "số của lần nhập (xem lệnh imports), hoặc mã gói")
    yield Command("imports", "bundles", "imports", "Các gói đã nhập")
    yield Command("withdraw", "bundles", "imports", "Rút lại đúng một lần nhập; các sửa đổi sau đó được giữ",
                  (number, _flag("--back", "lấy lại lần nhập đã rút")))  # fmt: skip
    yield Command("retry", "bundles", "imports", "Thử lại các dòng cách ly của một lần nhập",
                  (number,
                   _flag("--trust", "nhận cả dòng của nơi đã thu hồi, ghi thay nơi khác hoặc Trung tâm")))  # fmt: skip
    yield Command("receipts", "bundles", "imports", "Nơi kia đã xác nhận giữ những gì; còn bao nhiêu chưa gửi")
    yield Command("publications", "bundles", "imports", "Các bản công bố đã nhận của trung tâm khác")
    yield Command("tasks", "bundles", "imports", "Bản ghi cần xem lại sau khi nhập, hoặc Trung tâm trả lại")


def _care() -> Iterable[Command]:
    yield Command("backup", "care", "care", "Sao lưu và kiểm tra bản sao",
                  (_value("--to", "THƯ_MỤC", "nơi ghi (mặc định: thư mục backups)", type=Path),))  # fmt: skip
    yield Command("restore", "care", "care", "Khôi phục từ một bản sao lưu, đúng như lúc sao lưu",
                  (_word("FILE", "tệp sao lưu", type=Path),
                   _flag("--newer", "lấy lại cả những thay đổi của máy này mới hơn bản sao lưu")))  # fmt: skip
    yield Command("check", "care", "care", "Kiểm tra dữ liệu",
                  (_flag("--deep", "so từng bản ghi với nhật ký"),))  # fmt: skip
    yield Command("rebuild", "care", "care", "Dựng lại mọi bảng từ nhật ký")
    yield Command("doctor", "care", "care", "Khám thư mục dữ liệu, kể cả khi không mở được",
                  (_flag("--repair", "sửa bằng cách dựng lại hoặc dùng bản sao lưu; tệp hỏng được giữ"),))  # fmt: skip
    yield Command("audit", "care", "care", "Kiểm tra chuỗi nhật ký của từng máy")
    yield Command("person", "care", "persons", "Mọi điều đang giữ về người của một bản ghi", (_ID,))
    yield Command(
        "erase", "care", "persons",
        "Xóa hẳn dữ liệu cá nhân theo yêu cầu của người đó, ở mọi cơ sở đã gộp làm một (xem trước bằng person): hủy "
        "khóa, không khôi phục được",
        (_word("ID", "mã các bản ghi (UUID)", nargs="+"),),
    )  # fmt: skip
    yield Command("erasures", "care", "persons", "Các yêu cầu xóa dữ liệu cá nhân và nơi nào đã xác nhận")


def _program() -> Iterable[Command]:
    yield Command("pack-info", "program", "reference", "Các danh mục đang dùng: phiên bản, hiệu lực, nguồn, ai ký")
    yield Command("pack-install", "program", "reference", "Cài gói danh mục do Trung tâm của mình ký",
                  (_word("FILE", "tệp .kcpack", type=Path),))  # fmt: skip
    yield Command(
        "pack-unpack", "program", "reference", "Ghi một danh mục đang dùng ra các bảng CSV để sửa",
        (_word("NAME", "tên danh mục: units, vsic, codelists, rules"),
         _value("--to", "THƯ_MỤC", "nơi ghi thư mục của danh mục", type=Path, required=True)),
    )  # fmt: skip
    yield Command(
        "pack-make", "program", "reference", "Ký các bảng đã sửa thành gói danh mục mới (ở Trung tâm)",
        (_word("DIR", "thư mục có pack.json và các bảng CSV", type=Path),
         _value("--out", "TỆP", "tệp .kcpack để ghi, không ghi đè tệp cũ", type=Path, required=True),
         _value("--version", "BẢN", "phiên bản mới, như 2026.11.2 (mặc định: trong pack.json)", default="")),
    )  # fmt: skip
    yield Command("version", "program", "reference", "Phiên bản chương trình, lược đồ, định dạng, SQLite")
    yield Command("gui", "program", WINDOW, "Mở cửa sổ chương trình")
    yield Command("tour", "program", WINDOW, "Đi hết một vòng công việc trong cửa sổ thật và chụp ảnh",
                  (_value("--out", "THƯ_MỤC", "nơi ghi ảnh và tệp", type=Path, required=True),))  # fmt: skip
    yield Command("self-test", "program", WINDOW, "Tự kiểm tra chương trình đã cài đặt")


COMMANDS: Mapping[str, Command] = {
    command.name: replace(command, gives=GIVES.get(command.name, ""))
    for part in (
        _start,
        _records,
        _work,
        _surveys,
        _activities,
        _products,
        _dossiers,
        _files,
        _bundles,
        _care,
        _program,
    )  # fmt: skip
    for command in part()
}
