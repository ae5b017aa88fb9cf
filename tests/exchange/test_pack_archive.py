"""The file of a pack: what goes in comes out, every other byte is refused, and only sound content gets past."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.exchange import pack_archive
from kc_desktop.exchange.bundle.cards import issue, vouch
from kc_desktop.exchange.pack_archive import SealedPack, build, open_pack, sign_again, version_key
from kc_desktop.exchange.pack_rules import COLUMNS, sound
from kc_desktop.exchange.pack_set import PACK_NAMES
from kc_desktop.exchange.packs import Packs
from tests.tools import bundle_kit, pack_kit
from tests.tools.bundle_kit import Office
from tests.tools.cases import each

CODES = {"not_a_pack", "tampered", "over_limit", "newer_version", "invalid_content"}


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return bundle_kit.office(tmp_path_factory.mktemp("centre"), "centre")


@pytest.fixture(scope="module")
def shipped() -> Packs:
    return Packs(pack_kit.SHIPPED)


@pytest.fixture(scope="module")
def made(centre: Office) -> bytes:
    return pack_kit.pack(centre.keys, [centre.card])


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        open_pack(data, "a.kcpack")
    return caught.value.code


@pytest.mark.parametrize("name", ["codelists", "vsic"])
def test_what_goes_in_comes_out(name: str, centre: Office, shipped: Packs) -> None:
    content = pack_kit.tables(name)
    data = build(pack_kit.facts(name, min_app="0.1.0"), content, centre.keys, [centre.card])
    opened = open_pack(data, name)
    assert (opened.info.name, opened.info.version, opened.min_app) == (name, pack_kit.NEXT, "0.1.0")
    assert opened.chain == (centre.card,)
    sealed = SealedPack(data, name)
    sealed.check()
    assert (sealed.info, sealed.signer) == (opened.info, centre.card.name)
    for table, rows in content.items():
        assert opened.rows(table) == rows
        assert sealed.table(table) == rows[1:]
    assert [one.title for one in sound(opened, shipped).infos()] == [one.title for one in shipped.infos()]


def test_a_pack_is_json_lines_that_a_stranger_can_read(made: bytes) -> None:
    import hashlib
    import json

    lines = made.decode("utf-8").split("\n")
    assert (json.loads(lines[0]), lines[-1]) == ("KCPACK1", "")
    manifest = json.loads(lines[1])
    before = made[: made.rindex(b"\n", 0, -1) + 1]
    assert json.loads(lines[-2]) == {"end": hashlib.sha256(before).hexdigest()}
    name, count, digest = manifest["tables"][0]
    rows = lines[3 : 3 + count]
    assert (name, digest) == (
        "codelists.csv", hashlib.sha256("".join(row + "\n" for row in rows).encode()).hexdigest()
    )  # fmt: skip
    assert json.loads(rows[-1]) == pack_kit.ENTRY


def test_versions_are_ordered_by_their_numbers() -> None:
    ordered = ["0", "1.9", "1.10", "2026.11.1", "2026.11.1.0", "2026.11.1.1", "2026.12", "2027"]
    assert sorted(reversed(ordered), key=version_key) == ordered
    for wrong in ("", "1.", ".1", "01", "1.02", "1a", "-1", "1.1.1.1.1.1", "1234567", "１"):
        with pytest.raises(ValueError, match="version"):
            version_key(wrong)


def test_every_changed_byte_is_noticed(made: bytes) -> None:
    chance = random.Random(7)
    places = {chance.randrange(len(made)) for _ in range(400)} | set(range(40)) | set(range(len(made) - 90, len(made)))
    for place in places:
        mutant = bytearray(made)
        mutant[place] ^= 1 << chance.randrange(8)
        assert refusal(bytes(mutant)) in CODES
        with pytest.raises(Damaged):
            SealedPack(bytes(mutant), "codelists")


def test_a_pack_cut_anywhere_is_no_pack(made: bytes) -> None:
    for length in [*range(0, len(made), 997), len(made) - 1]:
        assert refusal(made[:length]) in {"not_a_pack", "tampered"}
    assert refusal(made + b"\n") == "tampered"
    assert refusal(made + made) == "tampered"


def resealed(data: bytes) -> bytes:
    """With a true last line, as a forger without any key would write it."""
    body = data[: data.rindex(b"\n", 0, -1) + 1]
    return body + pack_archive._end(body)


@each(
    "old, new",
    [
        (b'"version":"2099.1"', b'"version":"2099.9"'),
        ("Tổ hợp tác mẫu".encode(), "Tổ hợp tác mẩu".encode()),
        (b'"mark":"W"', b'"mark":"F"'),
        (b'"signature":"', b'"signature":"00'),
        (b'{"end"', b'["legal_form"]\n{"end"'),
    ],
)
def test_a_forger_without_the_key_gets_nowhere(made: bytes, old: bytes, new: bytes) -> None:
    assert old in made
    assert refusal(resealed(made.replace(old, new, 1))) == "tampered"


def test_the_signature_of_another_is_no_signature(made: bytes, tmp_path: Path) -> None:
    other = bundle_kit.office(tmp_path, "centre")
    mine = sign_again(SealedPack(made, ""), other.keys, [other.card])
    ours, theirs = made.split(b"\n"), mine.split(b"\n")
    seal = ours[2].replace(ours[2][-130:], theirs[2][-130:])  # our cards, their signature
    assert refusal(resealed(b"\n".join([*ours[:2], seal, *ours[3:]]))) == "tampered"


def test_signed_again_it_says_the_same(made: bytes, centre: Office, tmp_path: Path) -> None:
    other = bundle_kit.office(tmp_path, "centre")
    again = open_pack(sign_again(SealedPack(made, ""), other.keys, [other.card]), "b")
    assert again.chain == (other.card,)
    assert again.same_as(SealedPack(made, ""))
    assert again.rows("codelists.csv") == open_pack(made, "a").rows("codelists.csv")


def test_the_chain_holds_together(centre: Office, tmp_path: Path) -> None:
    station = bundle_kit.office(tmp_path)
    certificate = issue(station.card, centre.keys, serial=2)
    leaf = vouch(certificate, station.keys, 2)
    opened = open_pack(pack_kit.pack(station.keys, [certificate, centre.card]), "a")
    assert [card.kind for card in opened.chain] == ["station", "centre"]  # genuine; whom to trust is asked elsewhere
    for chain in ([certificate], [centre.card, centre.card], [leaf, certificate, centre.card], [centre.card] * 40):
        with pytest.raises(Refused):
            pack_kit.pack(station.keys, chain)


def _set(**values: Any) -> Callable[[dict[str, Any], list[bytes]], None]:
    return lambda manifest, lines: manifest.update(values)


@each(
    "code, change",
    [
        ("newer_version", _set(v=2)),
        ("newer_version", _set(v="1")),
        ("invalid_content", _set(name="../../etc")),
        ("invalid_content", _set(name="Codelists")),
        ("invalid_content", _set(version="2026.11")),  # fine; the next line is not
        ("invalid_content", _set(version="newest")),
        ("invalid_content", _set(valid_from="hôm qua")),
        ("invalid_content", _set(valid_from="2026-01-01", valid_to="2025-01-01")),
        ("invalid_content", _set(mark="X")),
        ("invalid_content", _set(title=" ")),
        ("invalid_content", _set(title="Danh mu\u0323c")),
        ("invalid_content", _set(title="a\u0000b")),
        ("invalid_content", _set(note=7)),
        ("invalid_content", _set(min_app="latest")),
        ("invalid_content", _set(tables="codelists.csv")),
        ("invalid_content", _set(tables=[["codelists.csv", 1]])),
        ("invalid_content", _set(tables=[["../x.csv", 1, ""]])),
        ("invalid_content", _set(tables=[["codelists.csv", 0, ""]])),
        ("invalid_content", _set(tables=[["codelists.csv", 1, ""], ["codelists.csv", 1, ""]])),
        ("over_limit", _set(tables=[])),
        ("over_limit", _set(tables=[[f"t{n}.csv", 1, ""] for n in range(33)])),
        ("over_limit", _set(tables=[["codelists.csv", 200_001, ""]])),
        ("tampered", _set(tables=[["codelists.csv", 5, ""]])),
        ("tampered", _set(tables=[["codelists.csv", 221, "0" * 64]])),
    ],
)
def test_signed_nonsense_is_refused_too(
    code: str, change: Callable[[dict[str, Any], list[bytes]], None], centre: Office
) -> None:
    data = pack_kit.forged(centre.keys, [centre.card], change)
    if b'"version":"2026.11"' in data:
        assert open_pack(data, "a").info.version == "2026.11"
        return
    assert refusal(data) == code


@each(
    "line",
    [
        b'["a"]',
        b"[]",
        b"{}",
        b"7",
        b'["legal_form", "x"]',
        b'["a\\u0062"]',
        b'["a","b"',
        b"[1.5]",
        b"[[]]",
        b"",
        b'["\\u0000"]',
        b'["' + b"x" * 5000 + b'"]',
        b'["\xff"]',
        b"[" * 50_000,
        '["mu\u0323c"]'.encode(),
    ],
)
def test_a_line_that_is_no_row_is_refused(line: bytes, centre: Office) -> None:
    def spoil(manifest: dict[str, Any], lines: list[bytes]) -> None:
        lines[5] = line

    data = pack_kit.forged(centre.keys, [centre.card], spoil)
    with pytest.raises(Refused) as caught:
        open_pack(data, "a").rows("codelists.csv")
    assert caught.value.code == "invalid_content"


def test_too_large_is_refused_before_it_is_read(centre: Office) -> None:
    assert refusal(b'"KCPACK1"\n' + bytes(pack_archive.MAX_PACK)) == "over_limit"
    content = {"codelists.csv": [["list"], *([["x" * 4000]] * 2200)]}
    with pytest.raises(Refused) as caught:
        build(pack_kit.facts(), content, centre.keys, [centre.card])
    assert caught.value.code == "over_limit"


# ------------------------------------------------------------------------------------------------------------ content


def judged(
    centre: Office,
    shipped: Packs,
    name: str,
    change: Callable[[pack_kit.Tables], object],
    content: pack_kit.Tables | None = None,
) -> str:
    """What is wrong with ``content`` (that of the shipped pack) after ``change``; "" for nothing."""
    content = content or pack_kit.tables(name)
    change(content)
    made = open_pack(build(pack_kit.facts(name), content, centre.keys, [centre.card]), "a")
    try:
        sound(made, shipped)
    except Refused as fault:
        return f"{fault.code}: {fault.facts['detail']}"
    return ""


def cell(table: str, row: int, column: int, value: str) -> Callable[[pack_kit.Tables], object]:
    return lambda content: content[table][row].__setitem__(column, value)


@each(
    "change, said",
    [
        (lambda c: None, ""),
        (lambda c: c.update({"later.csv": [["a"], ["b"]]}), ""),
        (cell("codelists.csv", 1, 2, "Doanh nghiệp tư nhân (tên mới)"), ""),
        (cell("codelists.csv", 1, 7, "2026-12-31"), ""),
        (lambda c: c.pop("content_map.csv"), "thiếu bảng content_map.csv"),
        (lambda c: c["codelists.csv"].pop(1), "bỏ mất legal_form/dntn"),
        (cell("codelists.csv", 0, 0, "danh_muc"), "cần các cột"),
        (cell("codelists.csv", 1, 1, ""), "mã hoặc tên"),
        (cell("codelists.csv", 1, 2, " "), "mã hoặc tên"),
        (cell("codelists.csv", 1, 9, "?"), "dấu nguồn"),
        (cell("codelists.csv", 1, 6, "hôm nay"), "không đọc được"),
        (lambda c: c["codelists.csv"][1].__setitem__(slice(6, 8), ["2026-01-02", "2026-01-01"]), "ngày hiệu lực"),
        (cell("codelists.csv", 1, 4, "không có"), "mã cha"),
        (cell("content_map.csv", 1, 2, "không có"), "content_map.csv"),
    ],
)
def test_only_sound_code_lists_get_in(
    change: Callable[[pack_kit.Tables], object], said: str, centre: Office, shipped: Packs
) -> None:
    found = judged(centre, shipped, "codelists", change)
    assert (found.startswith("invalid_content") and said in found) if said else found == ""


def test_a_row_of_another_width_gets_nowhere(centre: Office) -> None:
    content = pack_kit.tables()
    content["codelists.csv"][3].append("")
    with pytest.raises(Refused) as caught:
        build(pack_kit.facts(), content, centre.keys, [centre.card])
    assert "số ô" in str(caught.value.facts["detail"])


@each(
    "change, said",
    [
        (cell("vsic_2025.csv", 1, 2, "Tên mới"), ""),
        (lambda c: c["vsic_2025.csv"].pop(1), "bỏ mất 2025:A"),
        (cell("vsic_2025.csv", 1, 1, "mười"), "không đọc được"),
        (cell("vsic_2025.csv", 1, 1, "9"), "cấp sai"),
        (cell("vsic_2025.csv", 1, 2, ""), "tên hoặc cấp sai"),
    ],
)
def test_only_sound_industries_get_in(
    change: Callable[[pack_kit.Tables], object], said: str, centre: Office, shipped: Packs
) -> None:
    found = judged(centre, shipped, "vsic", change)
    assert (found.startswith("invalid_content") and said in found) if said else found == ""


@each(
    "change, said",
    [
        (cell("units_2025.csv", 1, 1, "Tên Mới"), ""),
        (lambda c: c["units_2025.csv"].pop(1), "mapping.csv"),
        (lambda c: (c["units_pre2025.csv"].pop(1), c["mapping.csv"].pop(1)), "mapping.csv"),
        (lambda c: c["units_2021.csv"].pop(1), "bỏ mất 2021:"),
        (cell("units_2025.csv", 1, 3, "99"), "không đọc được"),
        (cell("mapping.csv", 1, 1, "99999"), "mapping.csv"),
        (cell("lists.csv", 1, 0, "2031"), "lists.csv"),
        (cell("province_merge.csv", 1, 1, "98"), "province_merge.csv"),
    ],
)
def test_only_sound_units_get_in(
    change: Callable[[pack_kit.Tables], object], said: str, centre: Office, shipped: Packs
) -> None:
    content = pack_kit.one_province()
    small = shipped.with_pack(SealedPack(pack_kit.pack(centre.keys, [centre.card], "2098", content, name="units"), ""))
    found = judged(centre, small, "units", change, content)
    assert (found.startswith("invalid_content") and said in found) if said else found == ""


def test_a_list_this_program_does_not_know(centre: Office, shipped: Packs) -> None:
    made = open_pack(pack_kit.forged(centre.keys, [centre.card], _set(name="norms")), "a")
    with pytest.raises(Refused, match="không có danh mục đó"):
        sound(made, shipped)


def test_the_rules_name_every_table_that_ships() -> None:
    assert set(COLUMNS) == set(PACK_NAMES)
    for name, known in COLUMNS.items():
        found = {file.name: file.read_text("utf-8").split("\n")[0] for file in (pack_kit.SHIPPED / name).glob("*.csv")}
        assert found == dict(known)
