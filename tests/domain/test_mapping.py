"""The bubbles of a province: where they stand, how large they are, that none hides another."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kc_desktop.domain.mapping import STEPS, Placed, Plan, Spot, labels, lay_out, middle, neighbour, round_value

WIDTH, HEIGHT = 900.0, 500.0
spots = st.lists(
    st.builds(
        Spot,
        st.uuids().map(str),
        st.integers(0, 5000).map(float),
        st.none() | st.floats(0, 1),
        st.none() | st.tuples(st.floats(20.9, 21.9), st.floats(105.5, 107.0)),
        st.lists(st.sampled_from("abcdefgh"), max_size=2, unique=True).map(tuple),
    ),
    max_size=60,
    unique_by=lambda spot: spot.key,
)


def deepest_overlap(plan: Plan) -> float:
    pairs = ((a, b) for at, a in enumerate(plan.bubbles) for b in plan.bubbles[:at])
    return max((a.radius + b.radius - hypot(a.x - b.x, a.y - b.y) for a, b in pairs), default=0.0)


@settings(max_examples=40)
@given(spots)
def test_every_commune_has_one_place_on_the_canvas_or_is_left_out(found: list[Spot]) -> None:
    plan = lay_out(found, WIDTH, HEIGHT, 1.0)
    assert sorted([*(one.key for one in plan.bubbles), *plan.left_out]) == sorted(one.key for one in found)
    values = {one.key: one.value for one in found}
    assert all(values[key] == 0 for key in plan.left_out)
    for one in plan.bubbles:
        assert one.x - one.radius >= -1e-6
        assert one.x + one.radius <= WIDTH + 1e-6
        assert one.y - one.radius >= -1e-6
        assert one.y + one.radius <= HEIGHT + 1e-6
        assert one.step is None or 0 <= one.step < STEPS
    assert plan == lay_out(found, WIDTH, HEIGHT, 1.0)


def crowd(count: int, places: int = 7) -> list[Spot]:
    """Many communes at a few points."""
    return [
        Spot(f"k{n:03}", float(n % 40 * 5), n / count, (21.0 + n % places / 10, 106.0 + n * n % places / 10), ("d",))
        for n in range(count)
    ]


def test_a_crowd_is_pushed_apart() -> None:
    plan = lay_out(crowd(200), WIDTH, HEIGHT, 1.0)
    assert len(plan.bubbles) == 200
    assert deepest_overlap(plan) < 0.5


def test_north_is_up_east_is_right_and_areas_follow_the_counts() -> None:
    far = [Spot("s", 100, at=(21.0, 106.0)), Spot("n", 25, at=(21.6, 106.4)), Spot("e", 400, at=(21.1, 106.9))]
    south, north, east = lay_out(far, WIDTH, HEIGHT).bubbles
    assert north.y < east.y < south.y
    assert south.x < north.x < east.x
    assert south.radius / north.radius == pytest.approx(2)
    assert east.radius / south.radius == pytest.approx(2)


def test_a_commune_without_coordinates_stands_among_its_neighbours_else_below() -> None:
    known = [Spot(f"a{n}", 10, at=(21.0 + n / 10, 106.0), near=("x",)) for n in range(3)]
    plan = lay_out(
        [*known, Spot("far", 5, at=(21.1, 107.2), near=("y",)), Spot("near", 5, near=("x", "y")), Spot("lost", 5),
         Spot("empty", 0)],
        WIDTH, HEIGHT,
    )  # fmt: skip
    by_key = {one.key: one for one in plan.bubbles}
    assert by_key["near"].placed is Placed.NEIGHBOURS
    assert abs(by_key["near"].x - by_key["a1"].x) < abs(by_key["near"].x - by_key["far"].x)
    assert by_key["lost"].placed is Placed.STRIP
    assert plan.strip_top is not None
    assert by_key["lost"].y > plan.strip_top > by_key["a0"].y
    assert plan.left_out == ("empty",)


def test_a_wrong_coordinate_moves_neither_its_commune_nor_the_map() -> None:
    assert middle([(21.0, 106.0), (21.2, 106.1), (0.0, 0.0)]) == (21.0, 106.0)
    assert middle([]) is None
    sound = crowd(30)
    plan = lay_out([*sound, Spot("swapped", 4, at=(106.0, 21.0))], WIDTH, HEIGHT)
    assert {one.key for one in plan.bubbles if one.placed is Placed.STRIP} == {"swapped"}


def test_without_any_coordinates_everything_stands_in_rows_by_old_district() -> None:
    plan = lay_out([Spot(f"k{n}", 5, near=("ab"[n % 2],)) for n in range(6)], WIDTH, HEIGHT)
    assert plan.strip_top == 0
    in_order = sorted(plan.bubbles, key=lambda one: (one.y, one.x))
    assert [one.key for one in in_order] == ["k0", "k2", "k4", "k1", "k3", "k5"]


def test_the_shades_end_at_the_whole_or_at_the_largest() -> None:
    shaded = [Spot("a", 1, 0.0, (21, 106)), Spot("b", 1, 0.2, (21.1, 106)), Spot("c", 1, 0.41, (21.2, 106)),
              Spot("d", 1, None, (21.3, 106))]  # fmt: skip
    whole = lay_out(shaded, WIDTH, HEIGHT, 1.0)
    assert [one.step for one in whole.bubbles] == [0, 0, 2, None]
    assert whole.steps == pytest.approx((0.2, 0.4, 0.6, 0.8, 1.0))
    assert [one.step for one in lay_out(shaded, WIDTH, HEIGHT).bubbles] == [0, 2, 4, None]


def test_names_stand_inside_where_they_fit_and_hide_nothing_beside() -> None:
    found = lay_out(crowd(60), WIDTH, HEIGHT)
    named = labels(found, {one.key: "Xã Mẫu" for one in found.bubbles}, lambda text: 7.0 * len(text), 15.0)
    by_key = {one.key: one for one in found.bubbles}
    assert any(one.inside for one in named)
    boxes = []
    for one in named:
        wide, high = 42 / 2, 15 / 2
        if one.inside:
            assert by_key[one.key].radius > wide
            continue
        for bubble in found.bubbles:
            x = min(max(bubble.x, one.x - wide), one.x + wide)
            y = min(max(bubble.y, one.y - high), one.y + high)
            assert bubble.key == one.key or hypot(bubble.x - x, bubble.y - y) >= bubble.radius - 1e-6
        assert all(abs(one.x - x) >= 42 - 1e-6 or abs(one.y - y) >= 15 - 1e-6 for x, y in boxes)
        boxes.append((one.x, one.y))


def test_the_keyboard_goes_to_the_nearest_bubble_that_way() -> None:
    plan = lay_out(
        [Spot("m", 9, at=(21.2, 106.2)), Spot("l", 1, at=(21.21, 106.0)), Spot("r", 1, at=(21.2, 106.5)),
         Spot("n", 1, at=(21.5, 106.22))],
        WIDTH, HEIGHT,
    )  # fmt: skip
    assert neighbour(plan, "", 1, 0) == "m"
    assert [neighbour(plan, "m", *way) for way in ((-1, 0), (1, 0), (0, -1), (0, 1))] == ["l", "r", "n", ""]
    assert plan.at(plan.bubbles[1].x, plan.bubbles[1].y) == plan.bubbles[1]


def test_legends_show_round_figures() -> None:
    assert [round_value(most) for most in (0.3, 1, 3.9, 9, 12, 250, 799_000)] == [1, 1, 2, 4, 10, 200, 400_000]
