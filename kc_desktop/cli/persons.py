"""person, erase, erasures."""

from __future__ import annotations

from collections.abc import Iterator

from kc_desktop.cli.call import Call
from kc_desktop.services import erasing, persons
from kc_desktop.services.erasing import Erasure
from kc_desktop.services.persons import About, Part


def person(call: Call) -> int:
    """Everything held about the person of a record."""
    with call.reading() as app:
        found = persons.about(app.desk, call.args.id)
    call.out.show(persons.json_object(found), _about(found))
    return 0


def _about(found: About) -> Iterator[str]:
    yield from _part(found.own)
    if found.merged:
        yield f"Đã gộp làm một với bản ghi này (xóa dữ liệu cá nhân sẽ xóa ở tất cả): {len(found.merged)}"
        for part in found.merged:
            yield from _part(part)
    yield f"Bản ghi khác có thể của cùng người: {len(found.same)}"
    yield from (f"    {one.form} {one.record_id}  {one.title}: {', '.join(one.reasons)}" for one in found.same)
    written = [one for part in (found.own, *found.merged) for one in part.written]
    yield f"Đã ghi: {len(written)} lần"
    yield from (f"    {one.when}  {one.user} ({one.station})  {one.kind}" for one in written)
    yield f"Đã đi theo: {len(found.sent)} gói"
    yield from (
        f"    {'gửi' if one.direction == 'out' else 'nhận'}  {one.name}  {one.peer}  {one.when}" for one in found.sent
    )


def _part(part: Part) -> Iterator[str]:
    yield f"{part.title or '(không có tên)'}  {part.form} {part.record_id}"
    yield from (f"    {fact.label}: {fact.text}" for fact in part.facts)
    yield from (f"    {path}: chưa có khóa để đọc" for path in part.sealed)
    yield from (f"    {path}: đã xóa theo yêu cầu" for path in part.erased)


def erase(call: Call) -> int:
    """Destroy the personal values of records for good."""
    with call.writing() as app:
        done = erasing.erase(app.desk, call.args.id, call.meter)
    left = [{"file": name, "reason": reason} for name, reason in done.swept.left]
    more = len(set(done.records) - set(call.args.id))
    merged = f" (gồm {more} cơ sở đã gộp làm một với bản ghi được nêu)" if more else ""
    lines = [
        f"Đã xóa dữ liệu cá nhân của {len(done.records)} bản ghi{merged}, không khôi phục được; các bản sao lưu được "
        f"làm sạch: {len(done.swept.cleaned)}",
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
        yield from (f"    CÒN dữ liệu ở cơ sở được gộp làm một với bản ghi này: {other}" for other in one.beside)
    yield f"{len(found)} yêu cầu xóa dữ liệu cá nhân"
