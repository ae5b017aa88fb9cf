"""init, card, join, enrol-list, enrol-accept, revoke."""

from __future__ import annotations

from kc_desktop.app import key_store, packs
from kc_desktop.cli.call import Call
from kc_desktop.cli.output import table
from kc_desktop.domain.fold import fold
from kc_desktop.domain.reference import Province
from kc_desktop.services import enrolment
from kc_desktop.services import setup as service
from kc_desktop.services.desk import Identity

_STATES = {"pending": "chờ xác nhận", "accepted": "đã xác nhận", "revoked": "đã thu hồi"}


def init(call: Call) -> int:
    """A new database for a station or a centre."""
    args = call.args
    reference = packs()
    answers = service.Answers(
        args.role,
        args.name,
        province_code(reference.provinces(), args.province),
        tuple(args.commune),
        args.user,
        args.centre,
    )
    identity = service.create(call.folder, reference, key_store(), answers)
    call.out.show(identity_object(identity), _identity_lines(identity))
    return 0


def province_code(provinces: tuple[Province, ...], text: str) -> str:
    """The code itself, or the code of the province so named."""
    wanted = fold(text)
    named = [p.code for p in provinces if wanted in (fold(p.name), fold(p.full_name))]
    return named[0] if len(named) == 1 else text.strip()


def identity_object(identity: Identity) -> dict[str, object]:
    """Who a database speaks as."""
    return {
        "role": identity.role,
        "station": identity.station,
        "replica": identity.replica,
        "name": identity.name,
        "province": identity.province,
        "communes": identity.communes,
        "centre": identity.centre,
    }


def _identity_lines(identity: Identity) -> list[str]:
    what = "Trung tâm" if identity.is_centre else "Trạm"
    return [f"{what}: {identity.name}", f"station: {identity.station}", f"replica: {identity.replica}"]


def card(call: Call) -> int:
    """The public card of this side."""
    with call.reading() as app:
        own = enrolment.write_card(app.desk, call.args.out) if call.args.out else enrolment.card(app.desk)
    words = own.fingerprint_words()
    result: dict[str, object] = {
        "kind": own.kind, "id": own.id, "replica": own.replica, "name": own.name, "province": own.province,
        "words": words, "card": own.to_json(), "file": call.args.out,
    }  # fmt: skip
    lines = [f"{own.name} ({own.kind})", f"mã: {own.id}", f"sáu từ nhận dạng: {words}"]
    call.out.show(result, [*lines, *([f"đã ghi: {call.args.out}"] if call.args.out else [])])
    return 0


def join(call: Call) -> int:
    """Take the centre's card."""
    with call.writing() as app:
        desk = service.join_centre(app.desk, call.args.card)
    call.out.show(identity_object(desk.identity), [f"Đã nhận thẻ Trung tâm {desk.identity.centre}"])
    return 0


def enrol_list(call: Call) -> int:
    """Stations at the centre."""
    with call.reading() as app:
        stations = enrolment.every(app.desk)
    rows = [(s.id, s.name, _STATES.get(s.state, s.state), s.words, s.when) for s in stations]
    head = ("mã trạm", "tên", "trạng thái", "sáu từ nhận dạng", "từ lúc")
    call.out.show({"stations": stations}, table(head, rows))
    return 0


def enrol_accept(call: Call) -> int:
    """Confirm a station."""
    with call.writing() as app:
        enrolment.accept(app.desk, call.args.id, continues=call.args.continues)
    call.out.show({"station": call.args.id, "state": "accepted"}, ["Đã xác nhận trạm; nhập lại gói của trạm."])
    return 0


def revoke(call: Call) -> int:
    """Refuse a station's further bundles."""
    with call.writing() as app:
        enrolment.revoke(app.desk, call.args.id)
    call.out.show({"station": call.args.id, "state": "revoked"}, ["Đã thu hồi; dữ liệu đã nhập vẫn còn."])
    return 0
