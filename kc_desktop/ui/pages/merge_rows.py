"""What a merge does, as rows: one for each record of each bundle, in the order in which a person should look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kc_desktop.domain.change import Change, Progress
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import KcError
from kc_desktop.domain.fold import fold
from kc_desktop.services import merging, outcomes
from kc_desktop.services.desk import Desk
from kc_desktop.services.merging import Alarm, Counts, Merged
from kc_desktop.services.outcomes import RecordOutcome
from kc_desktop.system.garbage import undisturbed
from kc_desktop.ui.language import label, tr

ALL = "all"
ORDER = (
    outcomes.QUARANTINED, outcomes.CONFLICT, outcomes.INVALID, outcomes.DUPLICATE, outcomes.OUT_OF_SCOPE,
    outcomes.CLOCK, outcomes.NEWER_FORM, outcomes.NEW, outcomes.CHANGED, outcomes.SAME,
)  # fmt: skip
"""What needs a person comes first."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A result in words, with its sign; ``meaning`` is for who asks."""

    word: str
    icon: str
    token: str
    meaning: str


def spoken() -> dict[str, Spoken]:
    """Every outcome and every flag."""
    return {
        outcomes.NEW: Spoken(tr("Mới"), "add", "good", tr("Chưa có ở đây.")),
        outcomes.CHANGED: Spoken(tr("Thay đổi"), "edit", "accent", tr("Đã có ở đây; gói mang giá trị mới hơn.")),
        outcomes.SAME: Spoken(tr("Không đổi"), "check", "muted", tr("Nội dung giữ nguyên.")),
        outcomes.CONFLICT: Spoken(
            tr("Bất đồng"), "warning", "bad",
            tr("Hai nơi ghi khác nhau mà không thấy nhau: giữ cả hai, chờ người quyết định."),
        ),
        outcomes.DUPLICATE: Spoken(
            tr("Nghi trùng"), "copy", "warn",
            tr("Có bản ghi khác cùng mã số thuế. Vẫn nhận; hãy xem có phải một cơ sở không."),
        ),
        outcomes.INVALID: Spoken(
            tr("Không hợp lệ sau khi gộp"), "warning", "warn",
            tr("Mỗi nơi ghi đúng, gộp lại thì chưa đúng. Vẫn nhận và ghi thành việc cần làm."),
        ),
        outcomes.OUT_OF_SCOPE: Spoken(
            tr("Ngoài địa bàn"), "info", "warn",
            tr("Xã, phường của bản ghi không thuộc địa bàn của trạm gửi. Vẫn nhận."),
        ),
        outcomes.CLOCK: Spoken(
            tr("Đồng hồ đáng ngờ"), "clock", "warn",
            tr("Giờ ghi trên máy gửi chạy sai. Vẫn nhận; thứ tự không dựa vào đồng hồ."),
        ),
        outcomes.NEWER_FORM: Spoken(
            tr("Biểu mới hơn"), "info", "warn",
            tr("Máy gửi dùng bản biểu mới hơn. Phần chưa hiểu được giữ nguyên, hiện ra sau khi cập nhật chương trình."),
        ),
        outcomes.QUARANTINED: Spoken(
            tr("Cách ly"), "error", "bad", tr("Để riêng cùng lý do, không vào dữ liệu, không mất; thử lại được về sau.")
        ),
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One record of one bundle. ``kinds``: its outcome and flags; ``sought``: what a search finds it by."""

    record: RecordOutcome
    sender: str
    path: Path
    kinds: tuple[str, ...]
    sought: str = ""

    @property
    def form(self) -> str:
        """The form in words."""
        found = FORMS.get(self.record.form)
        return label("form", found.title) if found else self.record.form

    @property
    def fields(self) -> str:
        """Paths of contested fields as their labels; other remarks as they are."""
        found = FORMS.get(self.record.form)
        names = []
        for part in self.record.detail.split("; ") if self.record.detail else ():
            for path in part.split(", "):
                head, colon, rest = path.partition(": ")
                field = found.by_key.get(head.split("/")[0]) if found else None
                names.append(f"{label('form', field.label)}{colon}{rest}" if field else path)
        return ", ".join(dict.fromkeys(names))


@dataclass(frozen=True)
class Result:
    """A merge, or its preview, ready to be shown. ``change`` is broadcast like that of ``merged``."""

    merged: Merged
    rows: Sequence[ResultRow]

    @property
    def change(self) -> Change:
        """What the merge changed."""
        return self.merged.change

    @cached_property
    def counted(self) -> Counter[str]:
        """Rows of each kind."""
        return Counter(kind for row in self.rows for kind in row.kinds)

    @cached_property
    def total(self) -> Counts:
        """Operations of all bundles."""
        every = [one.counts for one in self.merged.imports]
        return Counts(
            sum(c.received for c in every), sum(c.applied for c in every), sum(c.known for c in every),
            sum(c.to_decide for c in every), sum(c.quarantined for c in every),
        )  # fmt: skip

    @property
    def alarms(self) -> list[Alarm]:
        """Of all bundles, each once, the gravest first."""
        found = dict.fromkeys(alarm for one in self.merged.imports for alarm in one.alarms)
        return sorted(found, key=lambda alarm: alarm.code != merging.FORKED)

    @property
    def refused(self) -> Sequence[tuple[Path, KcError]]:
        """Files left alone, with the reason."""
        return self.merged.refused


def run(desk: Desk, paths: Sequence[Path], progress: Progress, *, keep: bool) -> Result:
    """Merge, or look what merging would do; the rows are made off the GUI thread too."""
    with undisturbed():
        return _run(desk, paths, progress, keep=keep)


def _run(desk: Desk, paths: Sequence[Path], progress: Progress, *, keep: bool) -> Result:
    merged = (merging.merge if keep else merging.preview)(desk, paths, progress)
    weight = {kind: place for place, kind in enumerate(ORDER)}
    rows = [
        ResultRow(record, one.sender, one.path, (record.outcome, *record.flags), fold(f"{record.title} {one.sender}"))
        for one in merged.imports
        for record in one.records
    ]
    rows.sort(key=lambda row: min(weight.get(kind, 0) for kind in row.kinds))
    result = Result(merged, rows)
    _ = result.counted, result.total
    return result
