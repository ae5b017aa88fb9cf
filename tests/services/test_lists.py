"""Lists and search: found as Vietnamese type, ordered as Vietnamese sort, paged by number."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.declared import FORMS, Collaborator, Product
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.services import lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.lists import Query
from kc_desktop.store.queries.lists import in_use
from tests.services import kit
from tests.tools.cases import each


def found(desk: Desk, text: str = "", form: str = "facility", **more: object) -> list[str]:
    """Names in the order of the list."""
    nums = lists.ids(desk, Query(form, text, **more))  # type: ignore[arg-type]  # fields of Query
    return [row.cells[0] for row in lists.page(desk, form, nums, ["name"])]


@pytest.fixture
def bank(desk: Desk) -> Desk:
    """Five facilities, one collaborator, one survey."""
    kit.add(desk, kit.facility(name="Đồng Đông", tax_code="0100233488", founded_year=1990, remark="gốm sứ"))
    kit.add(desk, kit.facility(name="Dệt Lụa", phones=("0912345678",), owner_is_woman=True, founded_year=2005))
    kit.add(desk, kit.facility(name="Ấm Chén", short_name="Bát Tràng", legal_form="htx", owner_is_woman=False))
    kit.add(desk, kit.facility(name="Án Gỗ", main_product="bàn ghế"))
    kit.add(desk, kit.facility(name="An Khang", site_commune=kit.OTHER_COMMUNE, phones=("0912345678", "0987654321")))
    person = kit.add(desk, Collaborator({"name": "Mẫu Thị Thử", "communes": (kit.COMMUNE,)}))
    kit.add(desk, kit.survey(name="Dệt Lụa", visited_on=date(2026, 8, 1), collaborator=person))
    return desk


@each(
    "text, names",
    [
        ("dong", ["Đồng Đông"]),
        ("Đồng", ["Đồng Đông"]),
        ("ĐỒNG đông", ["Đồng Đông"]),
        ("do\u0302\u0300ng", ["Đồng Đông"]),
        ("lua", ["Dệt Lụa"]),
        ("lu", ["Dệt Lụa"]),
        ("det l", ["Dệt Lụa"]),
        ("de lua", []),  # only the last word is a prefix
        ("bat trang", ["Ấm Chén"]),
        ("0100233488", ["Đồng Đông"]),
        ("01002", ["Đồng Đông"]),
        ("0987", ["An Khang"]),
        ("gom", []),  # a remark is no search field
        ("ghe", ["Án Gỗ"]),
        ("'; DROP TABLE op --", []),
        ('"', []),
        ("***", []),
        ("NEAR(a b)", []),
        ("   ", ["Án Gỗ", "An Khang", "Ấm Chén", "Dệt Lụa", "Đồng Đông"]),
    ],
)
def test_search(bank: Desk, text: str, names: list[str]) -> None:
    assert found(bank, text) == names


def test_order_is_vietnamese_and_numbers_are_numbers(bank: Desk) -> None:
    names = ["Án Gỗ", "An Khang", "Ấm Chén", "Dệt Lụa", "Đồng Đông"]
    assert found(bank) == names
    assert found(bank, descending=True) == names[::-1]
    assert found(bank, order="founded_year", descending=True)[:2] == ["Dệt Lụa", "Đồng Đông"]
    with pytest.raises(Refused):
        found(bank, order="num; DROP TABLE op")
    with pytest.raises(Refused):
        found(bank, form="survey", order="products")


@each(
    "where, names",
    [
        ({"legal_form": ("htx",)}, ["Ấm Chén"]),
        ({"legal_form": ("htx", "ho_kd"), "founded_year": ("1990", "2005")}, ["Dệt Lụa", "Đồng Đông"]),
        ({"owner_is_woman": ("true",)}, ["Dệt Lụa"]),
        ({"owner_is_woman": ("1", "0")}, ["Ấm Chén", "Dệt Lụa"]),
        ({"phones": ("0912345678",)}, ["An Khang", "Dệt Lụa"]),
        ({"site_commune": (kit.OTHER_COMMUNE,)}, ["An Khang"]),
        ({"legal_form": ()}, []),
        ({"founded_year": ("²", "--5", "x", "9" * 40, "1e3")}, []),
        ({"legal_form": ("' OR 1=1 --",)}, []),
    ],
)
def test_filters(bank: Desk, where: dict[str, tuple[str, ...]], names: list[str]) -> None:
    assert found(bank, where=where) == names


@pytest.mark.parametrize("key", ["nothing", "num", "products", "1=1 OR name"])
def test_unknown_filters_are_refused(bank: Desk, key: str) -> None:
    with pytest.raises(Refused) as refused:
        lists.ids(bank, Query("survey", where={key: ("x",)}))
    assert refused.value.code == "not_found"


def test_search_filter_and_limit_together(bank: Desk) -> None:
    assert found(bank, "0912", where={"owner_is_woman": ("1",)}) == ["Dệt Lụa"]
    assert found(bank, limit=2) == ["Án Gỗ", "An Khang"]
    assert found(bank, "a", limit=1, quick=True) == found(bank, "a")[:1]


def test_a_page_shows_words_and_links(bank: Desk) -> None:
    nums = lists.ids(bank, Query("survey"))
    (row,) = lists.page(bank, "survey", nums, ["name", "visited_on", "collaborator", "facility", "legal_form"])
    assert row.cells[:4] == ("Dệt Lụa", "01/08/2026", "Mẫu Thị Thử", "")
    assert row.cells[4] == bank.names.code_label("legal_form", "ho_kd")
    assert lists.record_ids(bank, "survey", nums) == [row.id]


def test_a_link_to_a_record_not_here_yet_is_pending(desk: Desk) -> None:
    kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), facility=new_id()))
    (row,) = lists.page(desk, "survey", lists.ids(desk, Query("survey")), ["facility"])
    assert row.cells == ("…",)


def test_rows_deleted_meanwhile_are_absent_and_the_order_asked_is_kept(bank: Desk) -> None:
    nums = lists.ids(bank, Query("facility"))
    gone = lists.record_ids(bank, "facility", nums)[1]
    records.delete(bank, "facility", gone)
    page = lists.page(bank, "facility", [*reversed(nums), 10**6], ["name"])
    assert [row.num for row in page] == [n for n in reversed(nums) if n != nums[1]]
    assert gone not in {row.id for row in page}
    assert lists.page(bank, "facility", [], ["name"]) == []


def test_an_edit_moves_the_record_in_list_and_search(bank: Desk) -> None:
    (num,) = lists.ids(bank, Query("facility", "lua"))
    (record_id,) = lists.record_ids(bank, "facility", [num])
    kit.change(bank, record_id, name="Ánh Tơ")
    assert (found(bank, "lua"), found(bank, "to")) == ([], ["Ánh Tơ"])
    assert list(lists.ids(bank, Query("facility", "to"))) == [num], "the number stays"


def test_counts_and_values_for_filters(bank: Desk) -> None:
    assert [lists.count(bank, form) for form in ("facility", "survey", "payment")] == [5, 1, 0]
    assert lists.filter_values(bank, "facility", "legal_form") == [
        (code, bank.names.code_label("legal_form", code)) for code in ("ho_kd", "htx")
    ]
    assert lists.filter_values(bank, "facility", "phones")[0] == ("0912345678", "0912345678")
    assert {label for _, label in lists.filter_values(bank, "facility", "owner_is_woman")} == {"Có", "Không"}
    ((person, name),) = lists.filter_values(bank, "survey", "collaborator")
    assert (name, lists.names_of(bank, "collaborator", [person, new_id()])) == ("Mẫu Thị Thử", {person: "Mẫu Thị Thử"})


def test_find_anything_looks_into_every_form(bank: Desk) -> None:
    hits = lists.find_anything(bank, "lua")
    assert [(hit.form, hit.title) for hit in hits] == [("facility", "Dệt Lụa"), ("survey", "Dệt Lụa")]
    assert hits[1].detail == "01/08/2026"
    assert lists.find_anything(bank, "  ") == []
    assert lists.find_anything(bank, "không đâu có") == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=25) | st.text('"*():^-+ AND OR NOT NEAR', max_size=25))
def test_any_text_may_be_typed_into_the_search_box(bank: Desk, text: str) -> None:
    assert set(found(bank, text)) <= {"Án Gỗ", "An Khang", "Ấm Chén", "Dệt Lụa", "Đồng Đông"}
    lists.find_anything(bank, text)


def test_what_the_centre_has_not_received_is_marked(bank: Desk) -> None:
    from kc_desktop.domain.chains import Run
    from kc_desktop.store import receipts

    nums = lists.ids(bank, Query("facility"))
    assert all(row.unsent for row in lists.page(bank, "facility", nums, ["name"]))
    with bank.store.writer() as connection:
        third = connection.exec_driver_sql("SELECT lower(hex(id)) FROM op WHERE number = 3").scalar_one()
        run = Run(bank.identity.replica, 1, 3, third[: receipts.HEAD])
        assert receipts.take(connection, bank.identity.centre, [run], receipts.Moment("centre", 1))
    assert sum(row.unsent for row in lists.page(bank, "facility", nums, ["name"])) == 2
    assert len(found(bank, where={"unsent": (bank.identity.centre,)})) == 2


def test_a_list_is_narrowed_to_the_records_a_figure_counted(bank: Desk) -> None:
    rows = {row.cells[0]: row.id for row in lists.page(bank, "facility", lists.ids(bank, Query("facility")), ["name"])}
    wanted = {lists.IDS: (rows["Dệt Lụa"], rows["Án Gỗ"])}
    assert found(bank, where=wanted) == ["Án Gỗ", "Dệt Lụa"]
    assert found(bank, "det", where=wanted) == ["Dệt Lụa"]
    assert found(bank, where={**wanted, "owner_is_woman": ("true",)}) == ["Dệt Lụa"]
    assert found(bank, where={lists.IDS: tuple(new_id() for _ in range(40_000))}) == []


def test_a_field_may_be_named_as_a_word_of_sql(desk: Desk) -> None:
    """Edited, ordered, filtered by many values, offered as a filter."""
    record = kit.add(desk, Product({"name": "Bình gốm (mẫu)", "maker": "Mẫu", "group": "1"}))
    seen = records.load(desk, "product", record)
    records.save(desk, seen, seen.record.with_values(group="2"))
    assert records.load(desk, "product", record).record.values["group"] == "2"
    many = tuple(str(code) for code in range(60))
    assert found(desk, form="product", order="group", where={"group": many}) == ["Bình gốm (mẫu)"]
    with desk.store.reader() as connection:
        assert in_use(connection, Product, "group") == ["2"]


def test_every_field_of_every_form_can_be_ordered_and_filtered_by(desk: Desk) -> None:
    """SQL that names columns is partly written by hand."""
    with desk.store.reader() as connection:
        for form in FORMS.values():
            for field in form.fields:
                if field.kind is Kind.ROWS:
                    continue
                nums = lists.ids(desk, Query(form.key, order=field.key, where={field.key: ("1",) * 60}))
                assert (list(nums), in_use(connection, form, field.key)) == ([], []), (form.key, field.key)
