"""put: what is taken, what is refused, and that a refusal changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.ids import new_id
from tests.tools.cases import each
from tests.tools.command_line import Done, facility, good, run, station


@pytest.fixture
def data(data_dir: Path) -> Path:
    return station(data_dir)


def dump(data: Path) -> str:
    return run("dump", data=data).out


def get(data: Path, form: str, record: str) -> Any:
    return good("get", form, record, data=data)


def test_one_object_comes_back_as_it_went_in(data: Path) -> None:
    given = facility(phones=["0912345678"], founded_year=1999, owner_is_woman=True, vsic="2025:2393", latitude="21.5")
    saved = good("put", "facility", data=data, stdin=given)
    assert saved["ids"] == [saved["id"]]
    assert get(data, "facility", saved["id"]) == {"id": saved["id"], **given}


def test_get_is_what_put_takes(data: Path) -> None:
    record = good("put", "facility", data=data, stdin=facility(short_name="GBĐ"))["id"]
    before = dump(data)
    assert good("put", "facility", data=data, stdin=get(data, "facility", record))["id"] == record
    assert dump(data) == before
    assert len(good("history", "facility", record, data=data)["entries"]) == 1


def test_only_the_fields_given_change_and_null_clears(data: Path) -> None:
    record = good("put", "facility", data=data, stdin=facility(short_name="GBĐ", cluster_name="Cụm mẫu"))["id"]
    good("put", "facility", data=data, stdin={"id": record, "short_name": None, "founded_year": 2001})
    found = get(data, "facility", record)
    assert "short_name" not in found
    assert (found["founded_year"], found["cluster_name"]) == (2001, "Cụm mẫu")


def test_an_id_of_ones_own_is_kept(data: Path) -> None:
    wanted = new_id()
    assert good("put", "facility", data=data, stdin={"id": wanted, **facility()})["id"] == wanted


def test_rows_are_replaced_as_a_list(data: Path) -> None:
    survey = {
        **facility(),
        "visited_on": "2026-03-01",
        "products": [{"name": "Bình"}, {"name": "Chậu", "output": "12.5"}],
    }
    record = good("put", "survey", data=data, stdin=survey)["id"]
    rows = get(data, "survey", record)["products"]
    kept = next(row for row in rows if row["name"] == "Chậu")
    good("put", "survey", data=data, stdin={"id": record, "products": [{**kept, "unit": "chiếc"}, {"name": "Ấm"}]})
    after = {row["name"]: row for row in get(data, "survey", record)["products"]}
    assert after["Chậu"] == {**kept, "unit": "chiếc"}
    assert set(after) == {"Chậu", "Ấm"}


def test_an_array_is_saved_whole(data: Path) -> None:
    saved = good("put", "facility", data=data, stdin=[facility(f"Mẫu – {n}") for n in range(30)])
    assert len(set(saved["ids"])) == 30
    assert good("list", "facility", data=data)["count"] == 30


def test_later_objects_of_an_array_see_earlier_ones(data: Path) -> None:
    record = new_id()
    good("put", "facility", data=data, stdin=[{"id": record, **facility()}, {"id": record, "short_name": "GBĐ"}])
    assert get(data, "facility", record) == {"id": record, **facility(), "short_name": "GBĐ"}


def test_one_bad_record_of_an_array_keeps_all_out(data: Path) -> None:
    before = dump(data)
    done = run("put", "facility", "--json", data=data, stdin=[facility(), {"name": "x"}, facility(founded_year="x")])
    assert (done.code, done.error) == (2, "invalid_content")
    problems = {(p["record"], p["path"], p["code"]) for p in done.json["error"]["problems"]}
    assert problems >= {
        (2, "legal_form", "required"),
        (2, "site_commune", "required"),
        (3, "founded_year", "wrong_type"),
    }
    assert dump(data) == before == ""


def test_warnings_do_not_refuse(data: Path) -> None:
    saved = good("put", "facility", data=data, stdin=facility(tax_code="2400123456", legal_form="cp"))
    assert [(w["path"], w["code"]) for w in saved["warnings"]] == [("tax_code", "tax_code_check")]


BAD: dict[str, tuple[bytes | dict[str, object], str]] = {
    "unknown field": (facility(colour="đỏ"), "unknown_field"),
    "text for a number": (facility(founded_year="1999"), "wrong_type"),
    "number for text": ({**facility(), "name": 5}, "wrong_type"),
    "true for a number": (facility(founded_year=True), "wrong_type"),
    "one for true": (facility(owner_is_woman=1), "wrong_type"),
    "object for text": (facility(zalo={}), "wrong_type"),
    "1 MB string": (facility("x" * 1_000_000), "too_long"),
    "NUL": (facility("a\0b"), "control_characters"),
    "control character": (facility("a\x1bb"), "control_characters"),
    "31/02": (facility(registered_on="2026-02-31"), "not_a_date"),
    "day the other way": (facility(registered_on="01/02/2026"), "not_a_date"),
    "no such code": (facility(legal_form="vua"), "unknown_code"),
    "no such commune": (facility(site_commune="2025:99999"), "unknown_unit"),
    "no such industry": (facility(vsic="2025:0000"), "unknown_vsic"),
    "too early": (facility(founded_year=1066), "too_low"),
    "bad e-mail": (facility(email="không phải"), "email_shape"),
    "missing": ({"name": "Mẫu"}, "required"),
    "bad id": (facility(id="1"), "not_an_id"),
    "id of another type": (facility(id=7), "not_an_id"),
    "not an object": (b'"text"', "wrong_type"),
}  # fmt: skip


@each("case", BAD)
def test_bad_records(case: str, data: Path) -> None:
    content, code = BAD[case]
    done = run("put", "facility", "--json", data=data, stdin=content)
    assert (done.code, done.error) == (2, "invalid_content")
    assert code in {p["code"] for p in done.json["error"]["problems"]}
    assert dump(data) == ""


def test_bad_money(data: Path) -> None:
    entry: dict[str, object] = {"year": 2026, "source": "kcdp", "kind": "giao", "decided_on": "2026-01-05"}
    for amount, code in ((-1, "too_low"), (10**16, "too_high"), (1.5, "wrong_type"), ("1", "wrong_type")):
        done = run("put", "plan", "--json", data=data, stdin={**entry, "amount": amount})
        assert (done.code, done.json["error"]["problems"][0]["code"]) == (2, code)
    assert dump(data) == ""


NO_JSON: dict[str, bytes] = {
    "empty": b"",
    "cut": b'{"name": "M',
    "not UTF-8": b'{"name": "\xff"}',
    "NaN": b'{"founded_year": NaN}',
    "Infinity": b'{"latitude": -Infinity}',
    "doubled key": b'{"name": "a", "name": "b"}',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "long number": b'{"founded_year": ' + b"9" * 5000 + b"}",
    "huge number": b'{"latitude": 1e999999}',
    "lone surrogate": b'{"name": "\\ud800"}',
    "two values": b"{} {}",
}


@each("case", NO_JSON)
def test_what_is_no_json(case: str, data: Path) -> None:
    done = run("put", "facility", "--json", data=data, stdin=NO_JSON[case])
    assert (done.code, done.error) == (2, "invalid_content")
    assert dump(data) == ""


def refused(done: Done) -> tuple[int, str]:
    return done.code, done.error


def test_ids_belong_to_one_form(data: Path) -> None:
    record = good("put", "facility", data=data, stdin=facility())["id"]
    before = dump(data)
    done = run(
        "put", "collaborator", "--json", data=data, stdin={"id": record, "name": "Mẫu", "communes": ["2025:07306"]}
    )
    assert refused(done) == (2, "invalid_content")
    assert dump(data) == before


def test_a_deleted_record_is_not_written(data: Path) -> None:
    record = good("put", "facility", data=data, stdin=facility())["id"]
    gone = good("delete", "facility", record, data=data)
    before = dump(data)
    assert json.loads(before)["deleted"] is True
    assert refused(run("put", "facility", "--json", data=data, stdin={"id": record, "name": "Mẫu"})) == (2, "not_found")
    assert refused(run("get", "facility", record, "--json", data=data)) == (2, "not_found")
    assert dump(data) == before
    good("undo", gone["op"], data=data)
    assert get(data, "facility", record)["name"] == "Mẫu – Gốm Bến Đá"


@each(
    "words, code",
    [
        (("put", "nosuch", "-"), "not_found"),
        (("put", "facility", "nosuch.json"), "file_missing"),
        (("get", "facility", "nosuch"), "not_found"),
        (("get", "nosuch", "x"), "not_found"),
        (("history", "facility", "nosuch"), "not_found"),
        (("undo", "nosuch"), "not_found"),
        (("undo", "z" * 64), "not_found"),
        (("delete", "facility", "nosuch"), "not_found"),
        (("forms", "nosuch"), "not_found"),
    ],
)
def test_what_is_not_there(words: tuple[str, ...], code: str, data: Path) -> None:
    assert refused(run(*words, "--json", data=data, stdin=facility())) == (2, code)


def test_undo_brings_the_value_back(data: Path) -> None:
    record = good("put", "facility", data=data, stdin=facility(short_name="A"))["id"]
    good("put", "facility", data=data, stdin={"id": record, "short_name": "B"})
    newest = good("history", "facility", record, data=data)["entries"][0]
    assert [(c["label"], c["before"], c["after"]) for c in newest["changes"]] == [("Tên viết tắt", "A", "B")]
    good("undo", newest["op"], data=data)
    assert get(data, "facility", record)["short_name"] == "A"
    again = run("undo", newest["op"], "--json", data=data)
    assert refused(again) == (2, "nothing_to_undo")


def test_people_read_it_too(data: Path) -> None:
    record = run("put", "facility", data=data, stdin=facility(phones=["0912345678"])).out.strip()
    sheet = run("get", "facility", record, data=data).out
    assert "Tên cơ sở: Mẫu – Gốm Bến Đá" in sheet
    assert "Loại hình: Hộ kinh doanh" in sheet
    assert (
        "Tên viết tắt: – → X"
        in (
            run("put", "facility", data=data, stdin={"id": record, "short_name": "X"})
            and run("history", "facility", record, data=data)
        ).out
    )
    told = run("put", "facility", data=data, stdin={"name": "Mẫu"})
    assert told.out == ""
    assert [line.split(":")[0] for line in told.err.splitlines() if not line.startswith("  ")] == [
        "Lỗi [invalid_content]", "Cần làm", "An toàn"]  # fmt: skip


def stream(data: Path, *lines: object) -> Done:
    raw = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return run("put", "facility", "--stream", "--json", data=data, stdin=raw)


def test_a_stream_acknowledges_line_by_line(data: Path) -> None:
    ids = [new_id() for _ in range(3)]
    done = stream(data, *({"id": i, **facility(f"Mẫu – {n}")} for n, i in enumerate(ids)))
    assert (done.code, done.out.splitlines()) == (0, [f"ACK {i}" for i in ids])


def test_a_bad_line_stops_only_itself(data: Path) -> None:
    wanted = new_id()
    done = stream(
        data, b"not json", b"", facility(colour="đỏ"), b"x" * (3 << 20), [facility()], {"id": wanted, **facility()}
    )
    *lines, last = done.out.splitlines()
    assert lines == [
        "REFUSED 1 invalid_content", "REFUSED 3 invalid_content", "REFUSED 4 over_limit", "REFUSED 5 invalid_content",
        f"ACK {wanted}"]  # fmt: skip
    assert (done.code, json.loads(last)["error"]["code"]) == (2, "some_refused")
    assert good("list", "facility", data=data)["count"] == 1
