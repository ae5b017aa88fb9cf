"""recovery-make, recovery-use, keys-rotate: the keys of a centre."""

from __future__ import annotations

import os

from kc_desktop.cli.call import Call
from kc_desktop.domain.errors import Refused
from kc_desktop.exchange.bundle.cards import Card
from kc_desktop.services import centre_keys
from kc_desktop.services.centre_keys import Renewed

_LIMIT = 1024


def recovery_make(call: Call) -> int:
    """A recovery file and its twelve words."""
    with call.writing() as app:
        words = centre_keys.make_recovery(app.desk, call.args.out)
    lines = [
        f"Đã ghi tệp khôi phục: {call.args.out}",
        f"Mười hai từ: {words}",
        "Chỉ hiện một lần: in ra, cất trong két, tách khỏi tệp. Thẻ Trung tâm đã đổi theo; các trạm tự nhận ở gói sau.",
    ]
    call.out.show({"file": call.args.out, "words": words}, lines)
    return 0


def keys_rotate(call: Call) -> int:
    """New working keys."""
    with call.writing() as app:
        done = centre_keys.rotate(app.desk)
    return _show(call, done)


def recovery_use(call: Call) -> int:
    """Go on as the centre of a recovery file."""
    words = password(call)
    with call.writing() as app:
        done = centre_keys.recover(app.desk, call.args.file, words)
    return _show(call, done)


def password(call: Call) -> str:
    """The secret from ``--password-fd``, else from KC_PASSWORD; never an argument, never a prompt.

    Refused("wrong_password") without any.
    """
    if call.args.password_fd is None:
        text = os.environ.get("KC_PASSWORD", "")
    else:
        try:
            with os.fdopen(call.args.password_fd, "rb", closefd=False) as source:
                text = source.read(_LIMIT).decode()
        except (OSError, ValueError):
            raise Refused("usage", detail=f"không đọc được --password-fd {call.args.password_fd}") from None
    if not text.strip():
        raise Refused("wrong_password")
    return text.strip()


def _show(call: Call, done: Renewed) -> int:
    card: Card = done.card
    words = card.fingerprint_words()
    lines = [
        f"Thẻ Trung tâm mới: {card.name}, lần cấp {card.serial}",
        f"mã: {card.id}",
        f"sáu từ nhận dạng: {words}",
        "Xuất gói cho các trạm để trạm nhận thẻ mới; gói đã niêm phong cho khóa cũ vẫn mở được.",
    ]
    call.out.show({"centre": card.id, "replica": card.replica, "serial": card.serial, "words": words}, lines)
    return 0
