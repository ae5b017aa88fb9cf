"""People who write without seeing each other: conflicts of every kind between real offices, without the sticks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kc_desktop.app import App
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.survey import ProductRow, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import parse
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, projection, subjects
from tests.tools.offices import Province, commune

LONG = (
    "Cơ sở đề nghị được hỗ trợ một phần kinh phí mua máy sấy lạnh công suất 500 kg mỗi mẻ, kinh phí đối ứng đã có; "
    "đề nghị hướng dẫn hồ sơ, đưa sản phẩm tham gia bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh. "
)


def carry(source: App, *targets: App) -> None:
    """Bring every operation of one office to others, and the keys of the personal values, as merges do."""
    with source.desk.store.reader() as connection:
        ops = [parse(raw) for _, _, raw in log.walk(connection)]
        keys = subjects.keys_of(connection, {op.record for op in ops})
    for target in targets:
        with target.desk.writer() as connection:
            held = log.known(connection, [op.id for op in ops])
            fresh = [op for op in ops if op.id not in held]
            subjects.take(connection, keys)
            log.append(connection, fresh, 1)
            projection.apply(connection, fresh, target.desk.names)


def meet(made: Province) -> None:
    """Everybody gets everything."""
    for _ in range(2):
        for app in made.stations:
            carry(app, made.centre)
        carry(made.centre, *made.stations)


def named(app: App, user: str) -> None:
    """Another person sits down at an office."""
    app.desk = app.desk.with_identity(replace(app.desk.identity, user=user))


def put(desk: Desk, record: Form) -> str:
    """Save a new record; its id."""
    return records.save(desk, records.blank(desk, type(record).key), record).record_id


def edit(app: App, form: str, record: str, **values: object) -> None:
    """Open, change and save."""
    seen = records.load(app.desk, form, record)
    records.save(app.desk, seen, seen.record.with_values(**values))


def same_field(made: Province, count: int) -> list[str]:
    """``count`` facilities whose main product station 1 and the centre changed."""
    station, centre = made.stations[0], made.centre
    items: list[tuple[str | None, Form]] = [(None, _facility(f"Mẫu – Cơ sở {n:04}")) for n in range(count)]
    ids = list(records.save_many(station.desk, "facility", items).saved)
    carry(station, centre)
    for app, said in ((station, "trạm"), (centre, "tỉnh")):
        pairs = [(i, _facility(f"Mẫu – Cơ sở {n:04}").with_values(main_product=f"Gốm {said} {n}"))
                 for n, i in enumerate(ids)]  # fmt: skip
        records.save_many(app.desk, "facility", pairs)
    meet(made)
    return ids


def all_kinds(made: Province) -> dict[str, str]:
    """``mixed`` beside three conflicts of ``same_field``."""
    same_field(made, 3)
    return mixed(made)


def mixed(made: Province) -> dict[str, str]:
    """One conflict of each kind between the centre and two stations; record ids by kind."""
    first, second, centre = *made.stations, made.centre
    for app, user in ((first, "Nguyễn Văn Mẫu"), (second, "Trần Thị Thử"), (centre, "Lê Văn Ví Dụ")):
        named(app, user)
    row = new_id()
    survey = Survey({"name": "Mẫu – Gốm Bến Đá", "legal_form": "htx", "site_commune": commune(),
                     "visited_on": date(2026, 5, 4), "proposal": LONG,
                     "products": (ProductRow({"name": "Gạch men", "unit": "viên"}, row),)})  # fmt: skip
    dossier = Dossier({"name": "Đề án mẫu máy sấy lạnh", "programme": "kcdp", "year": 2026, "content": "3.3"})
    kinds = ("plain", "three", "blanks", "tones", "figure", "choice", "gone", "twice", "empty")
    ids = {kind: put(first.desk, _facility(f"Mẫu – {kind}", founded_year=2010)) for kind in kinds}
    ids |= {"survey": put(first.desk, survey), "centre": put(first.desk, dossier)}
    meet(made)
    for app, end in ((first, "bản gốc hai mươi sáu"), (centre, "bản gốc và bản dịch")):
        edit(app, "facility", ids["plain"], main_product=f"Gốm Bến Đá, {end}")
    for app, value in ((first, "Mây tre"), (second, "Mây tre đan xuất khẩu"), (centre, "Mây, tre, nứa")):
        edit(app, "facility", ids["three"], main_product=value)
    for kind, (here, there) in {"blanks": ("Gốm  men", "Gốm men"), "tones": ("Gốm hoà bình", "Gốm Hòa Bình"),
                                "empty": ("Chè khô", "Chè Suối Mây")}.items():  # fmt: skip
        edit(first, "facility", ids[kind], main_product=here)
        edit(centre, "facility", ids[kind], main_product=there)
    for app, year in ((first, 2012), (centre, 2021)):
        edit(app, "facility", ids["figure"], founded_year=year)
    for app, kind in ((first, "ho_kd"), (centre, "tnhh1")):
        edit(app, "facility", ids["choice"], legal_form=kind)
    records.delete(first.desk, "facility", ids["gone"])
    edit(centre, "facility", ids["gone"], main_product="Gốm sau khi xóa", founded_year=2015)
    for app, end in ((first, LONG), (centre, LONG.replace("500", "800").replace("cấp tỉnh", "cấp khu vực"))):
        (held,) = records.load(app.desk, "survey", ids["survey"]).record.values["products"]
        product = held.with_values(unit="m2" if app is first else "hộp")
        edit(app, "survey", ids["survey"], proposal=LONG + end, products=(product,))
    for app, number in ((first, "12/QĐ-SCT"), (centre, "21/QĐ-SCT")):
        edit(app, "dossier", ids["centre"], decision_no=number)
    for app, value in ((first, "Nấm sấy"), (second, "Nấm sấy đóng gói")):
        named(app, "Nguyễn Văn Mẫu")
        edit(app, "facility", ids["twice"], main_product=value)
    meet(made)
    return ids


def _facility(name: str, **values: object) -> Facility:
    base = {"name": name, "legal_form": "htx", "site_commune": commune(), "main_product": "Gốm Bến Đá"}
    return Facility({**base, **values})
