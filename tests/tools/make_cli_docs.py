"""``python -m tests.tools.make_cli_docs`` writes docs/commands.md and docs/errors.md from the tables in the code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kc_desktop.cli.commands import Command
from kc_desktop.cli.parser import PROGRAM, help_of
from kc_desktop.cli.table import COMMANDS, GROUPS
from kc_desktop.domain.error_texts import ERROR_TEXTS
from kc_desktop.domain.problem_texts import PROBLEM_TEXTS
from tests.architecture.repository import ROOT

COMMANDS_PAGE = ROOT / "docs" / "commands.md"
ERRORS_PAGE = ROOT / "docs" / "errors.md"

COMMANDS_INTRO = f"""\
# Các lệnh

Trang này do `python -m tests.tools.make_cli_docs` viết ra từ bảng lệnh; một phép thử giữ cho nó đúng.

`{PROGRAM}` không có lệnh thì mở cửa sổ. Mọi lệnh nhận `--data THƯ_MỤC` (mặc định: thư mục dữ liệu của người dùng) và
`--json` ở bất kỳ chỗ nào: khi đó stdout có đúng một đối tượng JSON, mọi lời nhắn ra stderr. Các lệnh đọc chạy được
cả khi cửa sổ đang mở; các lệnh ghi thì chờ đến khi không ai khác ghi (mã 3, `in_use`). Chữ ra luôn là UTF-8.

| mã thoát | nghĩa |
|---|---|
| 0 | xong |
| 1 | lỗi của chương trình; có báo cáo lỗi, không chứa nội dung đã nhập |
| 2 | bị từ chối: câu lệnh, nội dung, khóa, gói, quyền |
| 3 | máy: ổ đầy, mất USB, đang có người dùng, không có quyền |
| 4 | thấy dữ liệu hỏng |
| 130 | đã dừng theo yêu cầu |

Sau 1, 2, 3, 130 không có việc nào dở dang. Lỗi nào cũng cho biết điều gì sai, cần làm gì, cái gì còn an toàn
([các mã lỗi](errors.md)); với `--json`: `{{"error": {{"code", "message", "next", "safe", "problems"?}}}}`.

Giá trị trong JSON: tiền là số đồng nguyên, ngày là `"YYYY-MM-DD"`, số lẻ là chuỗi `"12.5"`, xã là `"2025:07306"`
(danh mục + mã), ngành là `"2025:2393"`, danh sách dòng là mảng đối tượng có `id`. `forms` cho biết mọi mục.

Một vòng công việc:

```
{PROGRAM} init --role centre --name "Trung tâm mẫu" --province 24 --data TT
{PROGRAM} card --out tt.kccard --data TT
{PROGRAM} init --role station --name "Trạm mẫu" --province 24 --centre tt.kccard --data TRAM
{PROGRAM} import-xlsx danh-sach.xlsx --errors loi.xlsx --data TRAM
{PROGRAM} export --to USB --data TRAM
{PROGRAM} merge USB --data TT          # lần đầu: unknown_sender
{PROGRAM} enrol-list --data TT         # so sáu từ qua điện thoại, rồi enrol-accept MÃ_TRẠM
{PROGRAM} merge USB --data TT
{PROGRAM} export --to USB --data TT    # biên nhận cho trạm
{PROGRAM} merge USB --data TRAM
{PROGRAM} report --to 2026-09-30 --out bao-cao.pdf --data TT
```
"""

ERRORS_INTRO = """\
# Các mã lỗi

Trang này do `python -m tests.tools.make_cli_docs` viết ra; một phép thử giữ cho nó đúng. Chữ trong `{ngoặc}`
được điền khi có lỗi. Mã thoát: 2 bị từ chối, 3 máy, 4 hỏng; riêng `internal_error` là 1, `cancelled` là 130.

| mã | điều gì sai | cần làm gì | cái gì còn an toàn |
|---|---|---|---|
"""

PROBLEMS_INTRO = """
## Các mã của từng mục

Trong `problems` của một lỗi `invalid_content` và trong `warnings` của `put`: `path` là mục (`name`, hoặc
`products/<mã dòng>/name`), `level` là `block` (không lưu được), `warn` hoặc `note` (đã lưu, nên xem lại).

| mã | lời nhắn |
|---|---|
"""


def commands_page() -> str:
    """The whole page."""
    return COMMANDS_INTRO + "".join(_commands())


def _commands() -> Iterator[str]:
    for group, title in GROUPS.items():
        yield f"\n## {title}\n"
        for command in COMMANDS.values():
            if command.group == group:
                yield _command(command)


def _command(command: Command) -> str:
    usage = " ".join(re.sub(r"^Cách dùng: \S+ ", "", help_of(command).split("\n\n")[0]).split())
    parts = [f"\n### {command.name}\n\n{command.help}.\n"]
    parts += [f"\n{' '.join(command.detail.split())}\n"] if command.detail else []
    parts.append(f"\n`{usage}`\n")
    if command.args:
        parts.append("\n")
        for arg in command.args:
            word = arg.options.get("metavar", "")
            name = f"{arg.names[0]} {word}".strip() if arg.names[0].startswith("-") else word
            parts.append(f"- `{name}`: {arg.help}\n")
    parts += [f"\nJSON: `{command.gives}`\n"] if command.gives else []
    return "".join(parts)


def errors_page() -> str:
    """The whole page."""
    errors = "".join(f"| `{c}` | {t.message} | {t.next} | {t.safe} |\n" for c, t in sorted(ERROR_TEXTS.items()))
    problems = "".join(f"| `{code}` | {text} |\n" for code, text in sorted(PROBLEM_TEXTS.items()))
    return ERRORS_INTRO + errors + PROBLEMS_INTRO + problems


if __name__ == "__main__":
    COMMANDS_PAGE.write_text(commands_page(), "utf-8", newline="\n")
    ERRORS_PAGE.write_text(errors_page(), "utf-8", newline="\n")
