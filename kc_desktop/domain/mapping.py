"""A province as bubbles, one for each commune: where it lies, how large, how dark. Geometry alone, nothing is painted.

A commune stands at the median position of its records, so that one wrong coordinate moves nothing; without any it
stands among its neighbours of the former district, else in a strip of its own, and each bubble says which. Bubbles are
pushed apart until none hides another. The same input gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import atan2, cos, floor, hypot, log10, pi, radians, sin, sqrt
from statistics import median

Position = tuple[float, float]
"""Latitude, longitude in degrees."""
_FILL = 0.30
"""Share of the canvas that the bubbles cover together."""
_LARGEST, _SMALLEST = 0.12, 0.011
"""Radius of the largest bubble, and of one that counts nothing, as shares of the smaller side."""
_GAP = 1.5
_ROUNDS = 80
_FAR, _FAR_DEGREES = 5.0, 0.5
"""A position further from the middle than so many median distances (and degrees) is an error or an island far out."""
_STRIP = 0.24
"""Most of the height that the strip takes while others have a place."""
_LABELLED = 60
_CELL, _LINE = 92.0, 28.0
"""Width for a name, height of a line of words in the strip, on a canvas of some 1,000 units."""
STEPS = 5


class Placed(StrEnum):
    """By what a bubble stands where it stands."""

    RECORDS = "records"
    NEIGHBOURS = "neighbours"
    STRIP = "strip"


@dataclass(frozen=True, slots=True)
class Spot:
    """A commune to show. ``value`` ≥ 0: its size; ``shade`` ≥ 0, None = not known; ``near``: keys of the areas whose
    other members stand close to it (its former districts)."""

    key: str
    value: float
    shade: float | None = None
    at: Position | None = None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bubble:
    """``x``, ``y``: the middle, y down; ``step``: 0 (lightest) to ``STEPS`` − 1, None = not known."""

    key: str
    x: float
    y: float
    radius: float
    value: float
    step: int | None
    placed: Placed


@dataclass(frozen=True, slots=True)
class Plan:
    """Bubbles in the order of their spots on a canvas of ``width`` × ``height``. ``strip_top``: where the strip begins
    (None: there is none, 0: nothing has a position); ``left_out``: keys that count nothing and have no place; ``per``:
    radius of the value 1; ``steps``: the upper end of each shade."""

    width: float
    height: float
    bubbles: tuple[Bubble, ...]
    strip_top: float | None
    left_out: tuple[str, ...]
    per: float
    steps: tuple[float, ...]

    def at(self, x: float, y: float, slack: float = 3.0) -> Bubble | None:
        """The bubble at a point, the smallest of several."""
        hit = [one for one in self.bubbles if hypot(one.x - x, one.y - y) <= one.radius + slack]
        return min(hit, key=lambda one: (one.radius, one.key), default=None)

    def radius_of(self, value: float) -> float:
        """How large a value is drawn."""
        return self.per * sqrt(value)


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a bubble with their middle; ``inside`` the bubble or beside it."""

    key: str
    x: float
    y: float
    inside: bool


def middle(positions: Iterable[Position]) -> Position | None:
    """The median of latitudes and of longitudes; None of nothing."""
    known = list(positions)
    return (median(one[0] for one in known), median(one[1] for one in known)) if known else None


def lay_out(spots: Sequence[Spot], width: float, height: float, most: float = 0.0) -> Plan:
    """Place bubbles for all spots. ``most``: the end of the darkest shade (0: the largest shade there is)."""
    homes, placed = _homes(spots)
    lost = [one for one in spots if one.key not in homes]
    strip = sorted((one for one in lost if one.value > 0), key=lambda one: one.near[:1])
    per = _scale([one.value for one in spots], width, height)
    least = _SMALLEST * min(width, height)
    room = height if not homes else height * _STRIP
    cell = _CELL
    while (rows := _shelves(strip, (per, least), cell, width))[1] > room and least > _GAP / 4:
        cell, per, least = (0.0, per, least) if cell else (0.0, per * 0.9, least * 0.9)
    top = None if not strip else height - rows[1] if homes else 0.0
    radii = {one.key: max(least, per * sqrt(one.value)) for one in spots}
    inside = [one for one in spots if one.key in homes]
    deep = height if top is None else top
    ground = _apart(_projected({one.key: homes[one.key] for one in inside}, radii, width, deep), radii, width, deep)
    end = most or max((one.shade or 0.0 for one in spots), default=0.0)
    steps = tuple(end * (at + 1) / STEPS for at in range(STEPS))
    down = {key: (x, y + (top or 0.0)) for key, (x, y) in rows[0].items()}
    bubbles = [
        Bubble(one.key, *(ground.get(one.key) or down[one.key]), radii[one.key], one.value, _step(one.shade, steps),
               placed.get(one.key, Placed.STRIP))
        for one in spots if one.key in ground or one.key in down
    ]  # fmt: skip
    left = tuple(one.key for one in lost if one.value <= 0)
    return Plan(width, height, tuple(bubbles), top, left, per, steps)


def _step(shade: float | None, steps: Sequence[float]) -> int | None:
    if shade is None:
        return None
    return next((at for at, end in enumerate(steps) if shade <= end * (1 + 1e-9)), STEPS - 1)


def _scale(values: Sequence[float], width: float, height: float) -> float:
    """Radius of the value 1: areas fill their share of the canvas, the largest stays below its cap."""
    whole, largest = sum(values), max(values, default=0.0)
    if whole <= 0:
        return 0.0
    return min(sqrt(_FILL * width * height / (pi * whole)), _LARGEST * min(width, height) / sqrt(largest))


def _homes(spots: Sequence[Spot]) -> tuple[dict[str, Position], dict[str, Placed]]:
    """Where each spot belongs; one whose position is far out of the province, or not known, among its neighbours."""
    known = {one.key: one.at for one in spots if one.at is not None}
    centre = middle(known.values())
    if centre is None:
        return {}, {}
    away = {key: hypot(at[0] - centre[0], at[1] - centre[1]) for key, at in known.items()}
    limit = max(_FAR_DEGREES, _FAR * median(away.values()))
    homes = {key: at for key, at in known.items() if away[key] <= limit}
    placed = dict.fromkeys(homes, Placed.RECORDS)
    areas: dict[str, list[Position]] = {}
    for one in spots:
        for area in one.near if one.key in homes else ():
            areas.setdefault(area, []).append(homes[one.key])
    for one in spots:
        wanted = one.key not in homes and one.value > 0
        near = [at for area in one.near for at in areas.get(area, ())] if wanted else []
        if near:
            homes[one.key] = (sum(at[0] for at in near) / len(near), sum(at[1] for at in near) / len(near))
            placed[one.key] = Placed.NEIGHBOURS
    return homes, placed


def _projected(
    homes: Mapping[str, Position], radii: Mapping[str, float], width: float, height: float
) -> dict[str, tuple[float, float]]:
    """Points of the canvas: north up, the whole as large as fits."""
    if not homes:
        return {}
    squeeze = cos(radians(sum(at[0] for at in homes.values()) / len(homes)))
    flat = {key: (at[1] * squeeze, -at[0]) for key, at in homes.items()}
    left, right = min(x for x, _ in flat.values()), max(x for x, _ in flat.values())
    top, bottom = min(y for _, y in flat.values()), max(y for _, y in flat.values())
    margin = max(radii[key] for key in homes)
    room = max(1.0, width - 2 * margin), max(1.0, height - 2 * margin)
    times = min(room[0] / max(right - left, 1e-6), room[1] / max(bottom - top, 1e-6))
    times = min(times, min(room) / 0.05)  # a handful of neighbours is not blown up to a province
    return {
        key: (width / 2 + (x - (left + right) / 2) * times, height / 2 + (y - (top + bottom) / 2) * times)
        for key, (x, y) in flat.items()
    }


def _apart(
    points: Mapping[str, tuple[float, float]], radii: Mapping[str, float], width: float, height: float
) -> dict[str, tuple[float, float]]:
    """Push overlapping bubbles apart, the smaller one more, until all stand free or the rounds are over."""
    keys = list(points)
    xs, ys = [points[key][0] for key in keys], [points[key][1] for key in keys]
    rs = [radii[key] for key in keys]
    for turn in range(_ROUNDS):
        moved = False
        order = sorted(range(len(keys)), key=lambda at: xs[at] - rs[at])
        for place, one in enumerate(order):
            for other in order[place + 1 :]:
                if xs[other] - rs[other] > xs[one] + rs[one] + _GAP:
                    break
                moved |= _push(one, other, xs, ys, rs, turn)
        for at, radius in enumerate(rs):
            xs[at] = min(max(xs[at], radius), width - radius)
            ys[at] = min(max(ys[at], radius), height - radius)
        if not moved:
            break
    return {key: (xs[at], ys[at]) for at, key in enumerate(keys)}


def _push(one: int, other: int, xs: list[float], ys: list[float], rs: list[float], turn: int) -> bool:
    wide, deep = xs[other] - xs[one], ys[other] - ys[one]
    wanted = rs[one] + rs[other] + _GAP
    if abs(deep) >= wanted or wide * wide + deep * deep >= wanted * wanted - 1e-6:
        return False
    apart = hypot(wide, deep)
    # two at one point part in a direction of their own; late rounds turn a little, so that nothing locks
    angle = 2.4 * (one + other + 1) if apart < 1e-6 else atan2(deep, wide) + (0.15 if turn > _ROUNDS // 2 else 0.0)
    over = (wanted - apart) * 0.55
    share = rs[other] / (rs[one] + rs[other])
    xs[one] -= cos(angle) * over * share * 2
    ys[one] -= sin(angle) * over * share * 2
    xs[other] += cos(angle) * over * (1 - share) * 2
    ys[other] += sin(angle) * over * (1 - share) * 2
    return True


def _shelves(
    spots: Sequence[Spot], sizes: tuple[float, float], cell: float, width: float
) -> tuple[dict[str, tuple[float, float]], float]:
    """Rows of bubbles under each other below a line of words, with the height they take. ``sizes``: radius of the
    value 1, least radius; ``cell``: width for a name under each bubble (0: none)."""
    per, least = sizes
    rows: list[list[tuple[str, float, float]]] = []
    x = width
    for one in spots:
        radius = max(least, per * sqrt(one.value))
        wide = max(2 * (radius + _GAP), cell)
        if x + wide > width:
            rows.append([])
            x = 0.0
        rows[-1].append((one.key, x + wide / 2, radius))
        x += wide
    found: dict[str, tuple[float, float]] = {}
    y = _LINE
    for row in rows:  # they stand on one line, and their names under it
        y += 2 * (max(radius for _, _, radius in row) + _GAP)
        found.update((key, (x, y - radius - _GAP)) for key, x, radius in row)
        y += _LINE if cell else 0.0
    return found, y


def labels(
    plan: Plan, words: Mapping[str, str], measure: Callable[[str], float], line: float, scale: float = 1.0
) -> tuple[Label, ...]:
    """Names for the largest bubbles: inside where they fit, else beside, where that hides nothing. ``measure``: width
    of words, ``line``: height of a line, both in units of the canvas times ``scale``."""
    largest = sorted((one for one in plan.bubbles if one.value > 0), key=lambda one: (-one.radius, one.key))[:_LABELLED]
    taken: list[_Box] = []
    found: list[Label] = []
    high = line / scale
    for one in largest:
        wide = measure(words[one.key]) / scale
        if wide <= 1.86 * one.radius and high <= one.radius:
            found.append(Label(one.key, one.x, one.y, inside=True))
            continue
        reach = one.radius + wide + 2
        near = [
            other
            for other in plan.bubbles
            if other is not one and max(abs(other.x - one.x), abs(other.y - one.y)) < reach + other.radius
        ]
        aside, below = one.radius + wide / 2 + 2, one.radius + high / 2
        beside = ((one.x + aside, one.y), (one.x - aside, one.y), (one.x, one.y + below), (one.x, one.y - below))
        for x, y in beside[2:3] if one.placed is Placed.STRIP else beside:
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if _is_inside(box, one, plan) and _is_free(box, near, taken):
                taken.append(box)
                found.append(Label(one.key, x, y, inside=False))
                break
    return tuple(found)


_Box = tuple[float, float, float, float]


def _is_inside(box: _Box, own: Bubble, plan: Plan) -> bool:
    end = plan.height if own.placed is Placed.STRIP else plan.strip_top or plan.height
    return box[0] >= 0 and box[1] >= 0 and box[2] <= plan.width and box[3] <= end


def _is_free(box: _Box, near: Sequence[Bubble], taken: Sequence[_Box]) -> bool:
    left, top, right, bottom = box
    if any(left < o[2] and o[0] < right and top < o[3] and o[1] < bottom for o in taken):
        return False
    for one in near:
        x, y = min(max(one.x, left), right), min(max(one.y, top), bottom)
        if (one.x - x) ** 2 + (one.y - y) ** 2 < one.radius**2:
            return False
    return True


def neighbour(plan: Plan, key: str, right: int, down: int) -> str:
    """The nearest bubble in a direction from one; the largest of all while none is lit; "" at the edge."""
    here = next((one for one in plan.bubbles if one.key == key), None)
    if here is None:
        return max(plan.bubbles, key=lambda one: one.radius).key if plan.bubbles else ""
    costs: list[tuple[float, str]] = []
    for one in plan.bubbles:
        ahead = (one.x - here.x) * right + (one.y - here.y) * down
        aside = abs((one.x - here.x) * down) + abs((one.y - here.y) * right)
        if ahead > 0 and aside <= 2 * ahead:
            costs.append((ahead + 2 * aside, one.key))
    return min(costs, default=(0.0, ""))[1]


def round_value(most: float) -> float:
    """The largest of 1, 2, 4, 10, 20, 40, … that is at most ``most``; 1 for less."""
    power = 10.0 ** floor(log10(most)) if most >= 1 else 1.0
    return next((step * power for step in (4, 2, 1) if step * power <= most), 1.0)
