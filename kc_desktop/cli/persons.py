"""person, erase, erasures."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.cli.call import Call
from kc_desktop.services import erasing, persons
from kc_desktop.services.erasing import Erasure
from kc_desktop.services.persons import About


def person(call: Call) -> int:
    """Everything held about the person of a record."""
    with call.reading() as app:
        found = persons.about(app.desk, call.args.id)
    call.out.show(persons.json_object(found), _about(found))
    return 0


def _about(found: About) -> Iterator[str]:
    yield f"{found.title or '(không có tên)'}  {found.form} {found.record_id}"
    yield from (f"    {fact.label}: {fact.text}" for fact in found.facts)
    yield from (f"    {path}: chưa có khóa để đọc" for path in found.sealed)
    yield from (f"    {path}: đã xóa theo yêu cầu" for path in found.erased)
    yield f"Bản ghi khác có thể của cùng người: {len(found.same)}"
    yield from (f"    {one.form} {one.record_id}  {one.title}: {', '.join(one.reasons)}" for one in found.same)
    yield f"Đã ghi: {len(found.written)} lần"
    yield from (f"    {one.when}  {one.user} ({one.station})  {one.kind}" for one in found.written)
    yield f"Đã đi theo: {len(found.sent)} gói"
    yield from (
        f"    {'gửi' if one.direction == 'out' else 'nhận'}  {one.name}  {one.peer}  {one.when}" for one in found.sent
    )


def erase(call: Call) -> int:
    """Destroy the personal values of records for good."""
    with call.writing() as app:
        done = erasing.erase(app.desk, call.args.id, call.meter)
    left = [{"file": name, "reason": reason} for name, reason in done.swept.left]
    lines = [
        f"Đã xóa dữ liệu cá nhân của {len(done.records)} bản ghi, không khôi phục được; các bản sao lưu được làm sạch:"
        f" {len(done.swept.cleaned)}",
        *(f"    CÒN GIỮ dữ liệu: {name} ({reason})" for name, reason in done.swept.left),
        "Nơi khác xóa theo khi nhận gói tiếp theo; xem lệnh erasures. Bản sao lưu cất ở nơi khác phải tự hủy.",
    ]
    call.out.show({"ids": done.records, "ops": done.ops, "cleaned": done.swept.cleaned, "left": left}, lines)
    return 0


def erasures(call: Call) -> int:
    """Orders of erasure and who has carried them out."""
    with call.reading() as app:
        found = erasing.erasures(app.desk)
    call.out.show({"erasures": found}, _orders(found))
    return 0


def _orders(found: tuple[Erasure, ...]) -> Iterator[str]:
    for one in found:
        waiting = f"; chờ: {', '.join(one.waiting)}" if one.waiting else ""
        yield f"{one.when}  {one.form} {one.record_id}  {one.user} ({one.station})"
        yield f"    đã xác nhận {one.confirmed}/{one.holders} nơi giữ dữ liệu{waiting}"
    yield f"{len(found)} yêu cầu xóa dữ liệu cá nhân"
