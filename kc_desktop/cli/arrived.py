"""What the command line does with a database that is not home: never asks, never overwrites, says it in one line."""

from __future__ import annotations

from kc_desktop.services import arrival
from kc_desktop.services.arrival import Arrival, Settled


def choose(found: Arrival) -> str:
    """The safe default."""
    return found.choices[0]


def told(found: Arrival, done: Settled) -> str:
    """One line for stderr."""
    replica = done.identity.replica
    if found.state == arrival.COPIED:
        text = f"Dữ liệu này được chép từ nơi khác đến: máy này nay ghi là máy thêm (replica {replica})."
        if done.identity.is_centre and done.identity.station != found.identity.station:
            text += " Thẻ Trung tâm đã đổi: phát lại thẻ, hoặc khôi phục khóa bằng tệp khôi phục."
        return text
    if found.why == arrival.ORDERED:
        return f"Trung tâm thấy hai máy cùng ghi dưới một danh tính: máy này nay ghi là replica {replica}."
    return (
        f"Tệp dữ liệu cũ hơn sổ ghi của máy này: lấy lại {done.regained} thao tác, từ nay ghi là replica {replica}."
        " Không có gì bị ghi đè."
    )
