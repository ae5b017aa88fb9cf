"""Skip rules, reasons for warnings, figures that look like a slip, the last visit beside the new one: all pure."""

from __future__ import annotations

from datetime import date

from kc_desktop.app import packs
from kc_desktop.domain import accepting
from kc_desktop.domain.asking import gates_of
from kc_desktop.domain.declared import FORMS, Facility, Survey
from kc_desktop.domain.declared.plausible import alone, compare
from kc_desktop.domain.declared.survey import AcceptedRow, NeedRow, ProductRow, YearRow
from kc_desktop.domain.earlier import ASKED_ANEW, Earlier, offers, rows_missing
from kc_desktop.domain.forms import Form, Kind, Level, Problem
from kc_desktop.domain.ids import new_id
from kc_desktop.services.names import Names
from tests.tools.cases import each

NAMES = Names(packs())
VISIT = date(2026, 11, 12)


def row(form: type[Form], **values: object) -> Form:
    return form(values, new_id())


def survey(**values: object) -> Survey:
    return Survey({"visited_on": VISIT, **values})


# --- skip rules
def test_gates_speak_of_declared_fields_and_of_codes_that_exist() -> None:
    forms = [*FORMS.values(), *(field.row for form in FORMS.values() for field in form.fields if field.row)]
    for form in forms:
        for gate in gates_of(form):
            assert {gate.key, *gate.asks} <= form.by_key.keys()
            if (field := form.by_key[gate.key]).kind is Kind.CHOICE:
                assert all(NAMES.has_code(field.choices, str(code)) for code in (*gate.only, *gate.unless))


@each(
    "values, skipped",
    [
        ({}, True),  # nobody answered: not asked yet
        ({"in_craft_village": False}, True),
        ({"in_craft_village": True}, False),
        ({"craft_village": "Làng mẫu"}, False),  # an old record: what is there applies
        ({"in_craft_village": False, "craft_village": "Làng mẫu"}, True),
    ],
)
def test_a_name_is_asked_where_the_tick_says_so(values: dict[str, object], skipped: bool) -> None:
    for form in (Facility, Survey):
        assert ("craft_village" in form(values).skipped()) is skipped


def test_rows_have_rules_of_their_own_and_codes_cover_what_is_below_them() -> None:
    course, machine, bare = row(NeedRow, content="1.2"), row(NeedRow, content="3.3", can_match=True), row(NeedRow)
    found = survey(needs=(course, machine, bare)).skipped()
    assert f"needs/{course.row_id}/machine_price" in found
    assert not any(path.startswith(f"needs/{machine.row_id}/") for path in found)
    assert f"needs/{bare.row_id}/machine" not in found


def test_who_has_no_registration_is_not_asked_for_its_number() -> None:
    assert {"registration_no", "registered_on"} <= survey(legal_form="chua_dk").skipped()
    assert "registration_no" not in survey(legal_form="htx").skipped()
    assert "registration_no" not in survey().skipped()


def test_a_value_that_does_not_apply_stays_with_a_note() -> None:
    record = survey(name="Mẫu", premises="ngoai", cluster_name="CCN mẫu")
    noted = [p for p in record.problems(NAMES) if p.path == "cluster_name"]
    assert [(p.code, p.level) for p in noted] == [("not_asked", Level.NOTE)]
    assert record.cluster_name == "CCN mẫu"


# --- reasons
def test_a_sheet_is_finished_when_every_warning_has_its_reason() -> None:
    warning = Problem("tax_code", "tax_code_check", Level.WARN, expected="06")
    open_sheet, done = survey(state="nhap"), survey(state="xong")
    said = row(AcceptedRow, path="tax_code", code="tax_code_check", reason="Đúng theo giấy tờ")
    assert accepting.unfinished(None, open_sheet, [warning]) is None
    stopped = accepting.unfinished("nhap", done, [warning])
    assert stopped is not None
    assert (stopped.path, stopped.level, stopped.facts) == ("state", Level.BLOCK, {"count": 1})
    assert accepting.unfinished("xong", done, [warning]) is None  # finished before the warning came
    assert accepting.unfinished("nhap", done.with_values(accepted=(said,)), [warning]) is None
    (settled,) = accepting.with_reasons(done.with_values(accepted=(said,)), [warning])
    assert isinstance(settled, accepting.Accepted)
    assert (settled.level, settled.reason) == (Level.NOTE, "Đúng theo giấy tờ")


# --- slips
def codes(found: object) -> set[tuple[str, str]]:
    return {(p.path.rpartition("/")[2], p.code) for p in found}  # type: ignore[attr-defined]  # problems


def test_thousands_written_for_dong_are_asked_about() -> None:
    now = row(YearRow, year=2025, workers=42, revenue=1_500_000)
    then = row(YearRow, year=2024, workers=40, revenue=1_234_567_000)
    assert codes(alone(survey(years=(now, then)))) == {("revenue", "unit_slip"), ("revenue", "turnover_tiny")}
    assert codes(compare(survey(years=(now,)), survey(years=(then,)))) == {("revenue", "unit_slip")}


@each("workers, found", [(190, set()), (200, {("workers", "far_above")}), (8, {("workers", "far_below")})])
def test_workers_five_times_more_or_less_are_asked_about(workers: int, found: set[tuple[str, str]]) -> None:
    before = survey(years=(row(YearRow, year=2024, workers=40),))
    assert codes(compare(survey(years=(row(YearRow, year=2025, workers=workers),)), before)) == found


def test_what_lies_after_the_visit_is_asked_about() -> None:
    record = survey(founded_year=2027, years=(row(YearRow, year=2027),))
    assert codes(alone(record)) == {("founded_year", "after_visit"), ("year", "after_visit")}
    assert codes(alone(survey(founded_year=2026))) == set()


def test_a_new_row_begins_with_the_years_before_the_visit() -> None:
    first = survey().starting_row("years")
    assert first == {"year": 2025}
    one = survey(years=(row(YearRow, year=2025),))
    assert one.starting_row("years") == {"year": 2024}
    assert one.with_values(years=(*one.values["years"], row(YearRow, year=2024))).starting_row("years") == {}
    assert survey().starting_row("needs") == {"rank": 1, "register_year": 2027}


# --- the last visit
BEFORE = Earlier(
    survey(
        visited_on=date(2025, 3, 12),
        name="Mẫu",
        conclusion="Tốt",
        products=(row(ProductRow, name="Chum sành", unit="chiếc"), row(ProductRow, name="Ấm trà", unit="bộ")),
        years=(row(YearRow, year=2024, workers=38), row(YearRow, year=2023, workers=30)),
    ),
    date(2025, 3, 12),
)


def test_rows_are_laid_beside_rows_about_the_same() -> None:
    known, bare = row(ProductRow, name="CHUM SANH"), row(ProductRow)
    found = offers(BEFORE, Survey, {"products": [bare, known]})
    assert found["name"].value == "Mẫu"
    assert found[f"products/{known.row_id}/unit"].value == "chiếc"
    assert f"products/{known.row_id}/name" not in found
    assert found[f"products/{bare.row_id}/name"].value == "Ấm trà"
    assert not ASKED_ANEW & found.keys()


def test_figures_of_another_year_say_so_and_are_not_taken_with_the_block() -> None:
    new, same = row(YearRow, year=2025), row(YearRow, year=2024)
    found = offers(BEFORE, Survey, {"years": [new, same]})
    assert (found[f"years/{new.row_id}/workers"].value, found[f"years/{new.row_id}/workers"].year) == (38, 2024)
    assert found[f"years/{same.row_id}/workers"].year is None
    missing = rows_missing(BEFORE, "years", [new], (2025, 2024))
    assert [dict(one.values) for one in missing] == [{"year": 2024, "workers": 38}]
    assert rows_missing(BEFORE, "years", [new, same], (2025, 2024)) == ()
