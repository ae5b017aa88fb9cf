"""The tables of the pack ``rules`` that lead a dossier: steps, deadlines, who decides a change, papers, days off."""

from __future__ import annotations

from kc_desktop.domain.rules.columns import YES_NO, Column, Table
from kc_desktop.domain.texts import N_

MAIN, SIDE, EXIT = "main", "side", "exit"
BACK = "back"
"""``to`` of a step that leads back to where the dossier came from: to the level that returned it, to work suspended."""
DAY_OF_YEAR, UNTIL_DAY_OF_YEAR, DAY_OF_MONTH = "day_of_year", "until_day_of_year", "day_of_month"
DAYS_AFTER, WORKING_DAYS_AFTER = "days_after", "working_days_after"

STEPS = Table(
    "steps.csv",
    N_("rules", "Các bước của đề án"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("step", N_("rules", "Bước")),
        Column("from", N_("rules", "Từ trạng thái"), "words"),
        Column("to", N_("rules", "Đến trạng thái")),
        Column("way", N_("rules", "Đường đi"), choices={
            MAIN: N_("rules", "đường chính"),
            SIDE: N_("rules", "nhánh phụ"),
            EXIT: N_("rules", "rời khỏi đường"),
        }),
        Column("repeat", N_("rules", "Làm được nhiều lần"), choices=YES_NO),
        Column("actor", N_("rules", "Ai làm"), "words"),
        Column("needs", N_("rules", "Cần có"), "words"),
        Column("deadline", N_("rules", "Hạn"), "words"),
    ),
)  # fmt: skip
"""The order of the main steps is the order of the path. ``kinds``: codes of ``dossier_kind`` and ``dossier_nature``;
``to``: a state, nothing (the dossier stays where it is), or ``back``.

``needs``, parted by blanks, a "?" at the end makes it a warning: ``paper:CODE|CODE`` (papers of the list), ``by:CODE``
(the paper of the step itself: its number can be given with the step), ``papers:PHASE`` (all of a phase), ``field:KEY``,
``record:FORM``, ``step:CODE`` (was taken), ``number`` (of a paper, given with the step), ``amount`` or ``amount:KEY``
(given, or a field), ``programme`` (the one moved to, or a year). ``deadline``: entries of ``DEADLINES``."""
DEADLINES = Table(
    "deadlines.csv",
    N_("rules", "Thời hạn"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("rule", N_("rules", "Cách tính"), choices={
            DAY_OF_YEAR: N_("rules", "trước một ngày trong năm"),
            UNTIL_DAY_OF_YEAR: N_("rules", "chậm nhất một ngày trong năm"),
            DAY_OF_MONTH: N_("rules", "trước một ngày hằng tháng"),
            DAYS_AFTER: N_("rules", "số ngày sau một bước"),
            WORKING_DAYS_AFTER: N_("rules", "số ngày làm việc sau một bước"),
        }),
        Column("after", N_("rules", "Tính từ bước"), "words"),
        Column("day", N_("rules", "Ngày, số ngày"), "number"),
        Column("month", N_("rules", "Tháng"), "number"),
        Column("year_offset", N_("rules", "Năm so với năm kế hoạch"), choices={
            "-1": N_("rules", "năm trước"), "0": N_("rules", "năm kế hoạch"), "1": N_("rules", "năm sau"),
        }),
    ),
)  # fmt: skip
"""An entry without a day says nothing yet: the province sets it."""
CHANGES = Table(
    "changes.csv",
    N_("rules", "Ai quyết định điều chỉnh"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("change", N_("rules", "Thay đổi")),
        Column("decider", N_("rules", "Cấp quyết định")),
        Column("rank", N_("rules", "Thứ bậc"), "number"),
    ),
)
"""Of several changes the decider of the highest rank decides all."""
PHASES = {
    "dang_ky": N_("rules", "đăng ký"),
    "tham_dinh": N_("rules", "thẩm định"),
    "phe_duyet": N_("rules", "phê duyệt"),
    "tam_ung": N_("rules", "tạm ứng lần đầu"),
    "con_lai": N_("rules", "tạm ứng còn lại"),
    "quyet_toan": N_("rules", "quyết toán"),
}
"""What papers are needed for, in the order of the work."""
PAPERS = Table(
    "papers.csv",
    N_("rules", "Giấy tờ của hồ sơ"),
    (
        Column("programmes", N_("rules", "Chương trình"), "words"),
        Column("kinds", N_("rules", "Loại đề án"), "words"),
        Column("contents", N_("rules", "Nội dung"), "words"),
        Column("items", N_("rules", "Khoản mục hỗ trợ"), "words"),
        Column("paper", N_("rules", "Giấy tờ")),
        Column("phase", N_("rules", "Cần cho"), choices=PHASES),
        Column("each", N_("rules", "Mỗi cơ sở một bản"), choices=YES_NO),
        Column("fact", N_("rules", "Khi")),
        Column("months", N_("rules", "Có giá trị (tháng)"), "number"),
        Column("record", N_("rules", "Có trong chương trình"), "words"),
        Column("prints", N_("rules", "Mẫu in được")),
    ),
)
"""``contents`` and ``items`` empty: for every dossier. ``items`` count where the content is only a group of contents.
``fact``: a test of ``procedure.facts``; ``record``: ``FORM`` or ``FORM:KIND`` of the records that are this paper."""
HOLIDAYS = Table(
    "holidays.csv",
    N_("rules", "Ngày nghỉ"),
    (
        Column("off", N_("rules", "Nghỉ"), choices=YES_NO),
        Column("yearly", N_("rules", "Hằng năm (tháng-ngày)")),
    ),
    open=True,
)
"""Days off and Saturdays worked. The validity of an entry is the days themselves, from the first to the last; of one
with ``yearly`` (``MM-DD``) the years in which it holds."""
