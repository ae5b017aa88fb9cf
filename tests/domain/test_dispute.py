"""What both sides had seen, and which words differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.dispute import Base, Write, base_of, field_of, marked, only_by, origin, spans
from tests.tools.cases import each

WORDS = st.lists(st.sampled_from(["gốm", "Gốm", "sành", "12.500", ",", "  ", " ", "men"]), max_size=12).map("".join)


def test_the_base_is_the_last_value_both_had_seen() -> None:
    writes = {"a": Write("gốm", ()), "b": Write("gốm sành", ("a",)), "x": Write("x", ("b",)), "y": Write("y", ("b",))}
    assert base_of(writes, ("x", "y")) == Base("b", "gốm sành")


def test_a_side_further_ahead_does_not_hide_the_base() -> None:
    writes = {"a": Write(1, ()), "b": Write(2, ("a",)), "x": Write(3, ("b",)), "y": Write(4, ("a",))}
    assert base_of(writes, ("x", "y")) == Base("a", 1)


def test_both_began_from_an_empty_field() -> None:
    assert base_of({"x": Write(1, ()), "y": Write(2, ())}, ("x", "y")) == Base("", None)


def test_a_hole_in_the_log_leaves_the_base_unknown() -> None:
    assert base_of({"x": Write(1, ("gone",)), "y": Write(2, ("gone",))}, ("x", "y")) is None
    assert base_of({"x": Write(1, ("gone",)), "y": Write(2, ())}, ("x", "y")) is None


def test_two_decisions_on_one_conflict_go_back_to_what_its_sides_had_seen() -> None:
    writes = {
        "a": Write("cũ", ()), "x": Write("x", ("a",)), "y": Write("y", ("a",)),
        "d": Write("d", ("x", "y")), "e": Write("e", ("x", "y")),
    }  # fmt: skip
    assert base_of(writes, ("d", "e")) == Base("a", "cũ")


def test_a_reopened_conflict_has_the_base_it_had() -> None:
    writes = {
        "a": Write("cũ", ()), "x": Write("x", ("a",)), "y": Write("y", ("a",)), "d": Write("x", ("x", "y")),
        "x2": Write("x", ("d",), "x"), "y2": Write("y", ("d",), "y"), "y3": Write("y", ("d",), "y2"),
    }  # fmt: skip
    assert base_of(writes, ("x2", "y2")) == Base("a", "cũ")
    assert origin(writes, "y3") == "y"
    assert origin(writes, "beyond") == "beyond"


@given(st.permutations(["x", "y", "z"]))
def test_the_order_of_the_sides_does_not_matter(order: list[str]) -> None:
    writes = {"a": Write(0, ()), **{side: Write(side, ("a",)) for side in "xyz"}}
    assert base_of(writes, order) == Base("a", 0)


@each(
    "texts, only",
    [
        (("Gốm  Bến Đá", "Gốm Bến Đá"), "blanks"),
        (("Gốm bến đá", "Gốm Bến  Đá"), "case"),
        (("hoà bình", "hòa bình"), "tones"),
        (("Gom Ben Da", "Gốm Bến Đá"), "tones"),
        (("Gốm Bến Đá", "Gốm Bến Đò"), ""),
        (("Gốm", "gốm", "Gom"), "tones"),
    ],
)
def test_how_little_texts_may_differ(texts: tuple[str, ...], only: str) -> None:
    assert only_by(texts) == only


def test_changed_words_stand_beside_each_other() -> None:
    assert spans("Gốm Bến Đá cũ", "Gốm Bến Đò cũ") == (
        ("Gốm Bến ", "same"), ("Đá", "gone"), ("Đò", "new"), (" cũ", "same"),
    )  # fmt: skip
    assert spans("một hai ba", "một bốn năm") == (("một ", "same"), ("hai ba", "gone"), ("bốn năm", "new"))
    assert spans("doanh thu 1.500.000", "doanh thu 1.800.000")[1:] == (("1.500.000", "gone"), ("1.800.000", "new"))
    assert spans("", "mới") == (("mới", "new"),)
    assert spans("như nhau", "như nhau") == (("như nhau", "same"),)


@given(WORDS, WORDS)
def test_spans_lose_nothing(base: str, text: str) -> None:
    found = spans(base, text)
    assert "".join(part for part, kind in found if kind != "gone") == text
    assert "".join(part for part, kind in found if kind != "new") == base
    assert all(part for part, _ in found)
    assert all(one[1] != two[1] for one, two in zip(found, found[1:], strict=False))


def test_what_no_other_side_has_is_told_from_what_both_added() -> None:
    base, here, there = "Gốm", "Gốm men, 500 kg", "Gốm men, 800 kg"
    assert marked(spans(base, here), [there]) == (
        ("Gốm", "same"), (" men, ", "new"), ("500", "own"), (" kg", "new"),
    )  # fmt: skip


@given(WORDS, WORDS, st.lists(WORDS, max_size=2))
def test_marking_changes_no_word(base: str, text: str, others: list[str]) -> None:
    plain, told = spans(base, text), marked(spans(base, text), others)
    assert [p for p in told if p[1] in ("same", "gone")] == [p for p in plain if p[1] in ("same", "gone")]
    assert "".join(part for part, kind in told if kind != "gone") == text


def test_very_long_texts_are_not_compared_word_by_word() -> None:
    long = "a " * 3000
    assert spans(long, long + "b") == ((long, "gone"), (long + "b", "new"))


def test_the_field_of_a_path() -> None:
    row = "01900000-0000-7000-8000-000000000001"
    assert [field_of(p) for p in ("name", f"products/{row}/name", "-", f"products/{row}/-")] == [
        "name", "products/name", "-", "products/-",
    ]  # fmt: skip
