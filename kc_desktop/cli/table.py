"""Every command: its words, its arguments, and the module whose function of the same name does it.

The module is imported only when its command runs. ``WINDOW`` commands are done by the window (``__main__`` knows it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

WINDOW = "window"
GROUPS = {
    "start": "Bắt đầu",
    "records": "Bản ghi",
    "files": "Excel và báo cáo",
    "bundles": "Gửi – nhận",
    "care": "Chăm sóc dữ liệu",
    "program": "Chương trình",
}
FORM_HELP = "biểu: facility, survey, dossier, collaborator, plan, payment (xem lệnh forms)"


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument; ``options`` as ``argparse`` takes them."""

    names: tuple[str, ...]
    help: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """``module`` below ``kc_desktop.cli``; ``detail`` is shown by ``--help`` only; ``gives``: the keys of its JSON."""

    name: str
    group: str
    module: str
    help: str
    args: tuple[Arg, ...] = ()
    detail: str = ""
    does: str = ""
    gives: str = ""

    @property
    def function(self) -> str:
        """Name of the function that does it."""
        return self.does or self.name.replace("-", "_")


def _word(name: str, help_text: str, **options: Any) -> Arg:
    return Arg((name.lower(),), help_text, {"metavar": name, **options})


def _value(name: str, metavar: str, help_text: str, **options: Any) -> Arg:
    return Arg((name,), help_text, {"metavar": metavar, **options})


def _flag(name: str, help_text: str) -> Arg:
    return Arg((name,), help_text, {"action": "store_true"})


_FORM, _ID = _word("FORM", FORM_HELP), _word("ID", "mã bản ghi (UUID)")


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
    yield Command("dump", "records", "records", "Mọi bản ghi, mỗi bản ghi một dòng JSON chuẩn")
    yield Command("place", "records", "reference", "Đọc một địa chỉ hay tên xã, cũ hoặc mới, có dấu hoặc không",
                  (_word("TEXT", "địa chỉ; - là mỗi dòng của stdin một địa chỉ"),))  # fmt: skip


def _files() -> Iterable[Command]:
    yield Command(
        "import-xlsx", "files", "excel", "Nhập một bảng tính (xlsx, xls, ods, csv)",
        (_word("FILE", "tệp bảng tính", type=Path),
         _value("--form", "FORM", FORM_HELP, default="facility"),
         _value("--map", "TỆP", "tệp JSON gán cột: {\"A\": \"name\", …}", type=Path),
         _flag("--dry-run", "chỉ đọc và cho biết sẽ nhập thế nào"),
         _value("--errors", "TỆP", "ghi các dòng không nhập được ra .xlsx", type=Path)),
    )  # fmt: skip
    yield Command("export-xlsx", "files", "excel", "Xuất mọi bản ghi của một biểu ra Excel",
                  (_FORM, _word("OUT", "tệp .xlsx", type=Path)))  # fmt: skip
    yield Command(
        "report", "files", "report", "Báo cáo kinh phí đến một ngày",
        (_word("NAME", "tên báo cáo: funding", nargs="?", default="funding"),
         _value("--year", "NĂM", "năm kế hoạch (mặc định: năm của ngày chốt)", type=int),
         _value("--to", "YYYY-MM-DD", "ngày chốt số liệu (mặc định: hôm nay)", default=""),
         _value("--out", "TỆP", "ghi ra .xlsx hoặc .pdf", type=Path)),
    )  # fmt: skip


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
                   _flag("--trust", "nhận cả dòng của nơi đã thu hồi hoặc mang danh tính nơi khác")))  # fmt: skip
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
        "erase", "care", "persons", "Xóa hẳn dữ liệu cá nhân theo yêu cầu của người đó: hủy khóa, không khôi phục được",
        (_word("ID", "mã các bản ghi (UUID)", nargs="+"),),
    )  # fmt: skip
    yield Command("erasures", "care", "persons", "Các yêu cầu xóa dữ liệu cá nhân và nơi nào đã xác nhận")


def _program() -> Iterable[Command]:
    yield Command("pack-info", "program", "reference", "Các danh mục đang dùng: phiên bản, hiệu lực, nguồn, ai ký")
    yield Command("pack-install", "program", "reference", "Cài gói danh mục do Trung tâm của mình ký",
                  (_word("FILE", "tệp .kcpack", type=Path),))  # fmt: skip
    yield Command(
        "pack-unpack", "program", "reference", "Ghi một danh mục đang dùng ra các bảng CSV để sửa",
        (_word("NAME", "tên danh mục: units, vsic, codelists"),
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


_IDENTITY = "role station replica name province communes centre"
_GIVES = {
    "init": _IDENTITY,
    "card": "kind id replica name province words card file",
    "join": _IDENTITY,
    "enrol-list": "stations[id replica name state words when]",
    "enrol-accept": "station state",
    "revoke": "station state",
    "recovery-make": "file words",
    "recovery-use": "centre replica serial words",
    "keys-rotate": "centre replica serial words",
    "demo": f"{_IDENTITY} records{{form: count}}",
    "forms": "forms[key title plural version headline fields[key kind json label required personal since merge …]]",
    "put": "form ids id warnings[record path code level text]",
    "get": "id <mục của biểu> _conflicts{path: [op value shown]}",
    "list": "form count records[id <mục của biểu, không có các danh sách dòng> _conflicts]",
    "delete": "id op",
    "history": "form id entries[op when user role station kind changes[path label before after] undoable"
    " set_aside[path text user station when]]",
    "undo": "id op",
    "conflicts": "count conflicts[form record_id path label sides[op value text user station when clocked shown here"
    " place also] title row base{value text user station when} only later deletion edits[path label before after user"
    " station when] like same seen allowed]",
    "resolve": "id op value; --like: id ops skipped[id form field]",
    "reopen": "id op",
    "dump": "mỗi dòng: form id values{path: value} conflicts{path: [value]} deleted",
    "place": "places[text candidates[list code name certainty] ask why]",
    "import-xlsx": "file form dry_run sheets[name header_rows first_data_row last_data_row data_rows"
    " other_rows[row kind] columns{letter: field confidence header}] rows taken refused[sheet row reasons] incomplete"
    " warnings[sheet row text] saved errors",
    "export-xlsx": "file records",
    "report": "report title year to unit conflicts lines[key label plan executed …] notes file",
    "export": "files operations records to bundles verified",
    "find": "bundles[path state kind size for_us known]",
    "verify": "ok bundle[path kind bundle_id size sha256 sender operations]",
    "resend": "files operations records to bundles verified",
    "withdraw": "import withdrawn operations kept records",
    "retry": "import applied quarantined",
    "publications": "publications[source number form records]",
    "tasks": "tasks[form record_id import problems[path code text]]",
    "verify-batch": "results[code path]",
    "merge": "preview imports[import file kind sender created received applied known to_decide quarantined"
    " alarms[code text] records[outcome form record_id title detail flags] quarantine[line code reason]]"
    " refused[path code message next safe]",
    "imports": "imports[import bundle name kind peer sha256 when state received applied known to_decide quarantined]",
    "receipts": "receipts[peer replica first last] unsent outbox[bundle name peer state when operations to]",
    "backup": "file sha256 bytes",
    "restore": f"{_IDENTITY} file new_card regained kept safety",
    "check": "ok deep findings[code where text]",
    "rebuild": "records",
    "doctor": "ok findings[code where text] repaired newest_backup advice",
    "audit": "ok chains[replica station first last] findings[code where text]",
    "person": "id form title personal[path label value text] sealed erased same[form id title reasons]"
    " written[op kind when user station] sent[direction bundle name peer when]",
    "erase": "ids ops cleaned left[file reason]",
    "erasures": "erasures[record_id form op when user station holders confirmed waiting]",
    "pack-info": "packs[name title version valid_from valid_to source legal_text mark licence note shipped signer]"
    " marks",
    "pack-install": "name version signer installed",
    "pack-unpack": "folder",
    "pack-make": "name version file",
    "version": "program schema format operation sqlite python platform packs",
}
"""The keys of each command's JSON object: ``name[…]`` a list, ``name{…}`` an object by key."""

COMMANDS: Mapping[str, Command] = {
    command.name: replace(command, gives=_GIVES.get(command.name, ""))
    for part in (_start, _records, _files, _bundles, _care, _program)
    for command in part()
}
