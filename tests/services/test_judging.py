"""Judging saved records, from the command line too; the province's rules travel by the log and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kc_desktop.domain.declared import Facility, PackEdit, Survey
from kc_desktop.domain.declared.survey import YearRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import history, judging, packs, records, rulebook, setup
from kc_desktop.services.desk import Desk
from tests.services import kit
from tests.tools import pack_kit
from tests.tools.cases import each
from tests.tools.command_line import good, run

TODAY = date(2026, 11, 21)
B = 10**9


def firm(**values: Any) -> Facility:
    return kit.facility(legal_form="cp", vsic="2025:2393", direct_production=True, **values)


def visit(facility: str, on: date, workers: int) -> Survey:
    figures = {"year": on.year - 1, "workers_insured": workers, "revenue": B, "capital": B}
    return kit.survey(facility=facility, visited_on=on, years=(YearRow(figures, new_id()),))


def rule(desk: Desk, **values: Any) -> records.Saved:
    known = {
        "name": "Mẫu", "pack": "rules", "table_name": "size.csv", "entry": "san_xuat/sieu_nho",
        "column_name": "workers", "value": "50", "legal_text": "QĐ mẫu 1/QĐ-UBND",
    }  # fmt: skip
    return records.save(desk, records.blank(desk, "pack_edit"), PackEdit({**known, **values}))


def test_a_facility_is_judged_by_its_last_survey_of_the_day(centre: Desk) -> None:
    desk = centre
    record_id = kit.add(desk, firm())
    assert judging.eligible(desk, "facility", record_id, TODAY).answer("eligible").result == "ask"
    first = kit.add(desk, visit(record_id, date(2026, 3, 1), 40))
    second = kit.add(desk, visit(record_id, date(2026, 11, 21), 5))
    found = judging.eligible(desk, "facility", record_id, TODAY)
    assert (found.survey, found.answer("size").value) == (second, "sieu_nho")
    found = judging.eligible(desk, "facility", record_id, date(2026, 11, 20))
    assert (found.survey, found.answer("size").value) == (first, "nho")
    assert judging.eligible(desk, "survey", first).on == date(2026, 3, 1), "a survey: the day of the visit"
    for form, one in (("facility", new_id()), ("dossier", record_id)):
        with pytest.raises(Refused):
            judging.eligible(desk, form, one)


def test_a_rule_of_the_province_holds_at_once_and_is_taken_back_by_undo(centre: Desk) -> None:
    desk = centre
    survey = kit.add(desk, visit(new_id(), TODAY, 40).with_values(**firm().values))

    def value() -> str:
        return judging.eligible(desk, "survey", survey).answer("size").value

    assert value() == "nho"
    saved = rule(desk)
    assert value() == "sieu_nho"
    assert rulebook.law(desk, TODAY).rule("size.csv", "san_xuat/sieu_nho").edit == saved.record_id  # type: ignore[union-attr]
    history.undo(desk, saved.op or "")
    assert value() == "nho"
    saved = rule(desk, valid_from=date(2026, 11, 22))
    assert value() == "nho", "not yet"
    records.delete(desk, "pack_edit", saved.record_id)


@each(
    "values, code",
    [
        ({"table_name": "limit.csv"}, "edit_no_table"),
        ({"pack": "units"}, "edit_no_table"),
        ({"column_name": "label"}, "edit_no_column"),
        ({"value": "năm mươi"}, "edit_bad_value"),
        ({"value": "-1"}, "edit_bad_value"),
    ],
)
def test_a_rule_that_could_not_stand_in_the_pack_is_refused(centre: Desk, values: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as caught:
        rule(centre, **values)
    assert [problem.code for problem in caught.value.facts["problems"]] == [code]  # type: ignore[attr-defined]


def test_an_edit_shows_what_it_lies_above(centre: Desk) -> None:
    desk = centre
    edit = PackEdit({"pack": "rules", "table_name": "size.csv", "entry": "san_xuat/sieu_nho", "column_name": "workers"})
    found = rulebook.shipped(desk, edit)
    assert found is not None
    assert (found.values["workers"], found.clause[:10]) == ("10", "NĐ 80/2021")
    rule(desk)
    assert rulebook.shipped(desk, edit) == found, "the pack stays as it is"
    start = next(one for one in rulebook.entries(desk, "rules", "size.csv") if one.entry == edit.entry)
    assert (start.values["workers"], start.edited) == ("50", True)
    city = PackEdit({"pack": "units", "table_name": "provinces.csv", "entry": "2025:22", "column_name": "type"})
    assert rulebook.has_effect(desk, city)
    assert not rulebook.has_effect(desk, city.with_values(entry="2025:99"))
    assert len(rulebook.entries(desk, "units", "provinces.csv")) == 34
    assert rulebook.entries(desk, "units", "units_2025.csv")[0].values["type"] in ("Xã", "Phường")


def test_the_command_explains_itself(centre: Desk) -> None:
    record_id = kit.add(centre, firm())
    kit.add(centre, visit(record_id, date(2026, 3, 1), 40))
    told = good("eligible", "facility", record_id, "--on", "2026-11-21", data=centre.folder)
    assert told["on"] == "2026-11-21"
    answers = {one["key"]: one for one in told["answers"]}
    assert answers["eligible"]["result"] == "yes"
    assert all(one["question"] for one in told["answers"])
    reason = answers["size"]["because"][0]
    assert (reason["mark"], reason["clause"][:10]) == ("F", "NĐ 80/2021")
    assert {datum["label"] for datum in reason["data"]} >= {"Lao động tham gia BHXH", "Doanh thu"}
    assert answers["priority_area"]["missing"] == ["priority_areas"]
    assert "NĐ 80/2021" in run("eligible", "facility", record_id, data=centre.folder).out
    assert run("eligible", "facility", record_id, "--on", "mai", "--json", data=centre.folder).error == "usage"


@each(
    "table, change, told",
    [
        ("size.csv", lambda rows: rows[1].__setitem__(4, "mười"), "workers"),
        ("size.csv", lambda rows: rows.pop(), "bỏ mất"),
        ("limits.csv", lambda rows: rows[1].__setitem__(-1, "X"), "dấu nguồn"),
        ("places.csv", lambda rows: rows[1].__setitem__(-4, "2030-01-01"), "ngày hiệu lực"),
        ("priority.csv", lambda rows: rows[2].__setitem__(4, "sao"), "phép thử"),
    ],
)
def test_an_unsound_pack_of_rules_is_refused(
    centre: Desk, tmp_path: Path, table: str, change: Callable[[list[list[str]]], None], told: str
) -> None:
    content, file = pack_kit.tables("rules"), tmp_path / "rules.kcpack"
    change(content[table])
    file.write_bytes(pack_kit.pack(centre.keys, (setup.own_card(centre),), content=content, name="rules"))
    with pytest.raises(Refused) as caught:
        packs.install(centre, file)
    assert told in str(caught.value.facts["detail"])


def test_a_later_pack_of_rules_is_judged_by(centre: Desk, tmp_path: Path) -> None:
    content, file = pack_kit.tables("rules"), tmp_path / "rules.kcpack"
    content["size.csv"][1][4] = "50"
    file.write_bytes(pack_kit.pack(centre.keys, (setup.own_card(centre),), content=content, name="rules"))
    desk = packs.install(centre, file).desk
    figures = visit(new_id(), TODAY, 40).with_values(**firm().values)
    assert judging.judge(desk, figures).answer("size").value == "sieu_nho"
