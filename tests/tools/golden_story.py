"""Make the golden samples of this version: ``python -m tests.tools.golden_story FOLDER`` (which must not exist yet).

One invented story of a centre, its stations and a region, told by the real services; everything that travels is kept.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from kc_desktop.app import key_store, packs
from kc_desktop.domain.canonical import dumps
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Op, Place, make, op_id
from kc_desktop.exchange.bundle import volumes
from kc_desktop.exchange.bundle.manifest import Range
from kc_desktop.exchange.bundle.volumes import Target
from kc_desktop.exchange.bundle.writer import BundleContent, write_bundle
from kc_desktop.services import (
    centre_keys,
    conflicts,
    enrolment,
    erasing,
    history,
    imports,
    merging,
    parcels,
    records,
    sending,
    setup,
    upkeep,
)
from kc_desktop.services import packs as carried_packs
from kc_desktop.services.desk import Desk
from kc_desktop.system import clock
from tests.tools import golden
from tests.tools.golden import Office
from tests.tools.offices import PROVINCE, add, change, commune

HANOI = timezone(timedelta(hours=7))
Record = dict[str, Any]


class Story:
    """``computers``: where the offices work; ``out``: what is kept of it."""

    def __init__(self, root: Path, out: Path) -> None:
        self.computers, self.out = root, out
        self.ids: dict[str, str] = {}
        self.words = ""
        self._sticks = 0

    def office(self, name: str) -> Office:
        return Office(self.computers / name)

    @contextmanager
    def at(self, name: str) -> Iterator[Desk]:
        with golden.at(self.office(name)) as desk:
            yield desk

    def make(self, name: str, role: str, title: str) -> None:
        """A new office."""
        office = self.office(name)
        office.root.mkdir(parents=True)
        card = self.out / "centre.kccard" if role == "station" else None
        answers = setup.Answers(role, title, PROVINCE, (commune(),) if card else (), "Người dùng mẫu", card)
        with golden.outside(office):
            setup.create(office.data, packs(), key_store(), answers)

    def keep(self, name: str, label: str) -> None:
        """The office as it stands, as an archive."""
        golden.pack(self.office(name), self.out / f"{label}.zip")

    def send(self, name: str, label: str, to: str = "", **how: Any) -> list[Path]:
        """Export; the bundles (to the addressee named ``to`` alone) are kept under ``label``."""
        self._sticks += 1
        stick = self.computers / f"stick{self._sticks}"
        stick.mkdir()
        with self.at(name) as desk:
            done = sending.export(desk, stick, **how)
        files = [f for f, one in zip(done.files, done.to, strict=True) if one == to] if to else list(done.files)
        names = [f"{label}-{n}.kcb" for n in range(1, len(files) + 1)] if len(files) > 1 else [f"{label}.kcb"]
        return [shutil.copyfile(file, self.out / one) for file, one in zip(files, names, strict=True)]

    def merge(self, name: str, files: Sequence[Path]) -> list[merging.Import]:
        """Merge at an office, one bundle after the other."""
        with self.at(name) as desk:
            return [merging.merge(desk, [file]).imports[0] for file in files]

    def meet(self, name: str, other: str) -> None:
        """An office confirms another one's card."""
        with self.at(other) as desk:
            card = enrolment.card(desk)
        with self.at(name) as desk:
            with desk.writer() as connection:
                enrolment.register(connection, card)
            enrolment.accept(desk, card.id)


def _person(number: int) -> Record:
    return {"representative": f"Nguyễn Văn Mẫu {number}", "phones": (f"09120000{number:02}",),
            "owner_is_minority": number % 2 == 0}  # fmt: skip


def offices(story: Story) -> None:
    """A centre with a recovery key, its stations, a region; the first day's work."""
    story.make("centre", "centre", "Trung tâm mẫu")
    with story.at("centre") as desk:
        story.words = centre_keys.make_recovery(desk, story.out / "centre.kcrecovery")
        enrolment.write_card(desk, story.out / "centre.kccard")
    story.make("region", "centre", "Vùng mẫu")
    for name, title in (("pc", "Trạm mẫu Bến Đá"), ("other", "Trạm mẫu Đồi Thông"), ("newer", "Trạm mẫu đời sau")):
        story.make(name, "station", title)
        story.meet("centre", name)
    story.meet("region", "centre")
    with story.at("pc") as desk:
        enrolment.write_card(desk, story.out / "station.kccard")
        for number, key in enumerate(("pottery", "weaving", "forge", "noodles"), 1):
            story.ids[key] = add(desk, f"Mẫu – cơ sở {key}", **_person(number))
        person = {"name": "Trần Thị Mẫu", "birth_year": 1985, "phones": ("0912000099",), "communes": (commune(),)}
        blank = records.blank(desk, "collaborator")
        story.ids["person"] = records.save(desk, blank, FORMS["collaborator"](person)).record_id
        story.ids["visit"] = _visit(desk, story.ids["pottery"])
        gone = records.delete(desk, "facility", story.ids["forge"])
        history.undo(desk, gone.op or "")
        records.delete(desk, "facility", story.ids["noodles"])
    with story.at("other") as desk:
        story.ids["withdrawn"] = add(desk, "Mẫu – cơ sở rút lại", **_person(7))
    story.keep("centre", "centre-start")
    story.keep("region", "region-start")


def _visit(desk: Desk, facility: str) -> str:
    form = FORMS["survey"]
    product, year = (form.by_key[key].row for key in ("products", "years"))
    assert product is not None
    assert year is not None
    values = {
        "name": "Mẫu – cơ sở pottery", "legal_form": "htx", "site_commune": commune(), "facility": facility,
        "visited_on": date(2026, 5, 4), "products": (product({"name": "Chum sành"}, new_id()),),
        "years": (year({"year": 2025, "workers": 12}, new_id()),),
    }  # fmt: skip
    known = {key: value for key, value in values.items() if key in form.by_key}
    return records.save(desk, records.blank(desk, "survey"), form(known)).record_id


def disagreements(story: Story) -> None:
    """Two edit the same fields; a cloned disk forks a chain; decisions; a later version's lines."""
    story.merge("centre", story.send("pc", "up-first") + story.send("other", "up-other"))
    with story.at("centre") as desk:
        for key in ("pottery", "weaving", "forge"):
            change(desk, story.ids[key], main_product="Trung tâm ghi")
    with story.at("pc") as desk:
        for key in ("pottery", "weaving", "forge"):
            change(desk, story.ids[key], main_product="Trạm ghi", representative="Lê Thị Mẫu")
    shutil.copytree(story.office("pc").root, story.office("twin").root)
    with story.at("pc") as desk:
        for number in range(11, 41):
            add(desk, f"Mẫu – cơ sở số {number}", main_product=sha256(bytes([number])).hexdigest() * 3)
        story.ids["branch"] = add(desk, "Mẫu – nhánh một", **_person(5))
    with story.at("twin") as desk:
        story.ids["twin"] = add(desk, "Mẫu – nhánh hai", **_person(6))
    story.merge("centre", story.send("pc", "up-volume", target=_small()))
    story.merge("centre", story.send("twin", "up-fork"))
    with story.at("centre") as desk:
        for key in ("weaving", "forge"):
            conflicts.resolve(desk, "facility", story.ids[key], "main_product", "Trạm ghi")
        decided = next(e for e in history.history(desk, "facility", story.ids["forge"]) if e.kind == "resolve")
        conflicts.reopen(desk, decided.op)
    story.merge("centre", [_odd(story)])


def _small() -> Target:
    """A size that cuts the second bundle of the station in two or three."""
    return Target("golden", "mẫu", volumes.RESERVE + 300 * 5 + 4000)


def _odd(story: Story) -> Path:
    """A bundle as a later version may write it: unknown fields, forms, kinds, keys, a later line, and a bad value."""
    with story.at("newer") as desk, desk.store.reader() as connection:
        author, record = desk.identity.author, new_id()
        lines: list[bytes] = []
        chain = enrolment.chain_of(desk, connection)

        def line(kind: str, form: str, version: int, target: str, sets: Record, **more: object) -> None:
            place = Place(len(lines) + 1, op_id(lines[-1]) if lines else "", desk.clock.tick(), clock.now().isoformat())
            made: Op = make(author, place, kind, form, version, target, {p: (v, ()) for p, v in sets.items()})
            lines.append(dumps({**json.loads(made.raw), **more}))

        basic = {"name": "Mẫu – cơ sở đời sau", "legal_form": "htx", "site_commune": commune()}
        line("set", "facility", 9, record, {**basic, "later_field": "mục đời sau", "later_list": ["a", "b"]})
        line("set", "kiln", 3, new_id(), {"name": "Lò mẫu", "heat": 1250, "lit": True, "empty": None})
        line("confirm", "facility", 9, record, {"later_field": "đã xác minh"}, later={"by": ["x", 1]})
        line("set", "facility", 9, record, {"remark": "dòng đời sau"}, v=2)
        line("set", "facility", 1, record, {"founded_year": "không phải năm"})
        line("set", "facility", 9, record, {"later_sealed": {"$": "p9", "k": "?", "c": "?"}})
        replica = desk.identity.replica
        content = BundleContent(
            "up", 1, operations=lines, ranges=[Range(replica, 1, len(lines), op_id(lines[-1]))],
            forms={"facility": 9, "kiln": 3}, program="9.0.0", extra={"later": {"key": [1, "hai", None]}},
        )  # fmt: skip
        centre = setup.centre_card(desk)
        assert centre is not None
        to = parcels.recipients(desk, (centre,))
        return write_bundle(story.out, "up-later.kcb", content, desk.keys, chain, to).path


def decisions(story: Story) -> None:
    """An import is withdrawn, a person erased; the region gets a publication and the log; the station its answer."""
    with story.at("centre") as desk:
        withdrawn = next(b for b in imports.every(desk) if b.detail.get("sender") == "Trạm mẫu Đồi Thông")
        imports.withdraw(desk, withdrawn.num)
        erasing.erase(desk, [story.ids["person"], story.ids["pottery"]])
    with story.at("region") as desk:
        region = story.computers / "region.kccard"
        enrolment.write_card(desk, region)
    story.merge("region", story.send("centre", "publish", card=region, personal=False))
    story.merge("region", story.send("centre", "peer", card=region))
    story.keep("pc", "station-start")
    story.merge("pc", story.send("centre", "down-first", to="Trạm mẫu Bến Đá"))
    with story.at("pc") as desk:  # the disk was cloned: it goes on as a new replica
        add(desk, "Mẫu – sau khi mang danh tính mới", **_person(8))
    story.merge("centre", story.send("pc", "up-reborn"))


def renewal(story: Story) -> None:
    """The centre changes its keys and its code lists; both reach the station."""
    folder = story.computers / "codelists"
    with story.at("centre") as desk:
        source = carried_packs.unpack(desk, "codelists", folder)
        carried_packs.make(desk, source, story.out / "codelists.kcpack", version="2027.1")
        carried_packs.install(desk, story.out / "codelists.kcpack")
    with story.at("centre") as desk:
        renewed = centre_keys.rotate(desk)
        enrolment.write_card(renewed.desk, story.out / "centre-renewed.kccard")
    story.merge("pc", story.send("centre", "down-renewed", to="Trạm mẫu Bến Đá"))
    with story.at("pc") as desk:
        upkeep.backup(desk)
        add(desk, "Mẫu – sau bản sao lưu")
    story.keep("pc", "station")
    story.keep("centre", "centre")


REPLAYS = {
    "centre-start": ("up-other", "up-fork", "up-volume", "up-later", "up-reborn", "up-first", "up-first", "down-first"),
    "station-start": ("down-first", "down-renewed"),
    "region-start": ("publish", "peer"),
}
"""Office → bundles in the order of their merging there: late, doubled, misdirected."""


def record(story: Story) -> None:
    """Write down what the samples say and become."""
    replays: list[Record] = []
    for name, labels in REPLAYS.items():
        found = [sorted(story.out.glob(f"{label}*.kcb"), reverse=True) for label in labels]
        bundles = [path.name for paths in found for path in paths]
        outcomes, lines = golden.replay(story.out, name, bundles, story.computers / f"replay-{name}")
        (story.out / f"{name}.jsonl").write_bytes(lines)
        replays.append({"office": name, "bundles": bundles, "outcomes": outcomes, "dump": f"{name}.jsonl"})
    kept = []
    for name in ("station", "centre"):
        with golden.at(golden.unpack(story.out / f"{name}.zip", story.computers / f"kept-{name}"), write=False) as desk:
            (story.out / f"{name}.jsonl").write_bytes(golden.dump(desk))
        kept.append({"office": name, "dump": f"{name}.jsonl"})
    cards = {path.name: golden.words(path) for path in sorted(story.out.glob("*.kccard"))}
    body = {"replays": replays, "offices": kept, "cards": cards, "packs": {"codelists.kcpack": "2027.1"},
            "recovery": {"centre.kcrecovery": story.words}}  # fmt: skip
    (story.out / golden.STORY).write_text(json.dumps(body, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")


@contextmanager
def fixed_time() -> Iterator[None]:
    """A clock of the story's own: a minute passes whenever somebody looks."""
    seen = [datetime(2026, 5, 4, 8, 0, tzinfo=HANOI)]

    def now() -> datetime:
        seen[0] += timedelta(minutes=1)
        return seen[0]

    def wall() -> int:
        return int(now().astimezone(UTC).timestamp() * 1000)

    real: Callable[[], datetime] = clock.now
    for module in [m for n, m in sys.modules.items() if n.startswith("kc_desktop.")]:
        if getattr(module, "now", None) is real:
            module.now = now  # type: ignore[attr-defined]
    clock.Hlc.__init__.__defaults__ = ("", wall)
    yield


def main() -> int:
    """Tell the story."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as root, fixed_time():
        told = Story(Path(root), out)
        for act in (offices, disagreements, decisions, renewal, record):
            act(told)
    print(golden.digest(out), sum(path.stat().st_size for path in out.rglob("*") if path.is_file()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
