"""How alike two records of establishments (or persons) are, and why: evidence for and against, added up to 0–100.

Everything is compared folded and without legal words. What contradicts weighs as much as what agrees: two shops of one
chain, a branch and its parent, two masters of one family name in one commune are not duplicates.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kc_desktop.domain.identifiers import tax_code_sound
from kc_desktop.domain.likeness_facts import Facts, Street
from kc_desktop.domain.likeness_words import Name, is_syllable
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_

Compare = Callable[[str, str], float]
"""Likeness of two words, 0–1: 1 − edits (a swap of neighbours is one) / length of the longer."""
SUSPECT = 60
"""From this score on two records are suspects."""

REASONS = {
    "tax": N_("likeness", "cùng mã số thuế"),
    "tax_typo": N_("likeness", "mã số thuế chỉ khác một chữ số"),
    "registration": N_("likeness", "cùng số đăng ký"),
    "phone": N_("likeness", "cùng số điện thoại"),
    "email": N_("likeness", "cùng thư điện tử"),
    "name": N_("likeness", "cùng tên"),
    "name_close": N_("likeness", "tên gần giống"),
    "swapped": N_("likeness", "tên cơ sở này là tên chủ cơ sở kia"),
    "owner": N_("likeness", "cùng người đại diện"),
    "commune": N_("likeness", "cùng xã, phường"),
    "commune_old": N_("likeness", "xã, phường cũ thuộc cùng địa bàn mới"),
    "street": N_("likeness", "cùng số nhà, đường"),
    "street_close": N_("likeness", "cùng đường"),
    "hamlet": N_("likeness", "cùng thôn, tổ"),
    "near": N_("likeness", "cách nhau {metres} m"),
    "born": N_("likeness", "cùng năm sinh chủ"),
    "founded": N_("likeness", "cùng năm thành lập"),
}
AGAINST = {
    "tax_other": N_("likeness", "khác mã số thuế"),
    "branch": N_("likeness", "đơn vị phụ thuộc của cùng một doanh nghiệp"),
    "phone_other": N_("likeness", "khác số điện thoại"),
    "name_other": N_("likeness", "khác tên"),
    "owner_other": N_("likeness", "khác người đại diện"),
    "commune_other": N_("likeness", "khác xã, phường"),
    "province_other": N_("likeness", "khác tỉnh"),
    "number_other": N_("likeness", "cùng đường, khác số nhà"),
    "street_other": N_("likeness", "khác đường"),
    "hamlet_other": N_("likeness", "khác thôn, tổ"),
    "far": N_("likeness", "cách nhau {kilometres} km"),
    "born_other": N_("likeness", "khác năm sinh chủ"),
    "family_other": N_("likeness", "khác loại hình"),
}


class Evidence(NamedTuple):
    """Points for (or below 0: against) two records being one, the code of its sentence and the figure in it.

    Never a number of a person: sentences are kept with the decision.
    """

    points: float
    code: str
    figure: int = 0


@dataclass(frozen=True, slots=True)
class Likeness:
    """0–100, with what speaks for it and what against, the strongest first."""

    score: int
    reasons: tuple[Sentence, ...]
    against: tuple[Sentence, ...]


def score(a: Facts, b: Facts, similar: Compare) -> tuple[int, list[Evidence]]:
    """The bare score with its evidence; ``told`` makes sentences of it."""
    found = [*_codes(a, b, similar), *_contacts(a, b), *_places(a, b, similar), *_years(a, b)]
    same_code = any(one.code in ("tax", "registration") for one in found)
    found += _names(a, b, similar, gently=same_code)
    total = sum(one.points for one in found)
    if any(one.code == "tax" for one in found):  # a person looks at it, whatever speaks against it
        total = max(total, SUSPECT + 2)
    return max(0, min(100, round(total))), found


def likeness(a: Facts, b: Facts, similar: Compare) -> Likeness:
    """Score and sentences."""
    return told(*score(a, b, similar))


def told(points: int, found: list[Evidence]) -> Likeness:
    """Evidence as sentences."""
    ordered = sorted(found, key=lambda one: -abs(one.points))
    return Likeness(
        points,
        tuple(_sentence(REASONS, one) for one in ordered if one.code in REASONS),
        tuple(_sentence(AGAINST, one) for one in ordered if one.code in AGAINST),
    )


def _sentence(texts: dict[str, str], one: Evidence) -> Sentence:
    text = texts[one.code]
    names = re.findall(r"{(\w+)}", text)
    return Sentence(text, {names[0]: one.figure} if names else {}, "likeness")


# --------------------------------------------------------------------------------------------------------- evidence


def _codes(a: Facts, b: Facts, similar: Compare) -> Iterator[Evidence]:
    common = a.codes & b.codes
    if common:
        yield Evidence(70, "tax")
    elif a.tax[:10] == b.tax[:10] and len(a.tax) > 9 and len(b.tax) > 9 and 14 in (len(a.tax), len(b.tax)):
        yield Evidence(-75, "branch")
    elif a.codes and b.codes and len(a.tax) == len(b.tax):
        typo = similar(a.tax, b.tax) >= 1 - 1 / len(a.tax) - 0.001
        if typo and not (tax_code_sound(a.tax) and tax_code_sound(b.tax)):
            yield Evidence(25, "tax_typo")
        elif not typo or len(a.tax) != 12:
            yield Evidence(-60, "tax_other")
    if a.registration and a.registration == b.registration and len(a.registration) > 4 and not common:
        yield Evidence(45, "registration")


def _contacts(a: Facts, b: Facts) -> Iterator[Evidence]:
    if a.phones & b.phones:
        yield Evidence(32, "phone")
    elif a.phones and b.phones:
        yield Evidence(-8, "phone_other")
    if a.email and a.email == b.email:
        yield Evidence(25, "email")


def _places(a: Facts, b: Facts, similar: Compare) -> Iterator[Evidence]:
    if a.communes and b.communes:
        if a.communes & b.communes:
            sure = len(a.communes) == 1 == len(b.communes)
            yield Evidence(16 if sure else 12, "commune" if sure else "commune_old")
        else:
            other = not a.provinces & b.provinces
            yield Evidence(-40 if other else -24, "province_other" if other else "commune_other")
    if a.street and b.street:
        yield from _streets(a.street, b.street, similar)
    if a.hamlet and b.hamlet:
        same = a.hamlet == b.hamlet
        yield Evidence(6 if same else -8, "hamlet" if same else "hamlet_other")
    if a.position and b.position:
        metres = _metres(a.position, b.position)
        if metres < 80:
            yield Evidence(14, "near", metres)
        elif metres > 3000:
            yield Evidence(-20, "far", metres // 1000)


def _streets(a: Street, b: Street, similar: Compare) -> Iterator[Evidence]:
    if not a.words or not b.words:
        return
    shorter, longer = sorted((a.words, b.words), key=len)
    share = sum(max(similar(word, other) for other in longer) > 0.79 for word in shorter) / len(shorter)
    if share < 0.5:
        yield Evidence(-12, "street_other")
    elif share > 0.7 and a.number and b.number:
        same = a.number == b.number
        yield Evidence(18 if same else -16, "street" if same else "number_other")
    elif share > 0.7:
        yield Evidence(8, "street_close")


def _metres(a: tuple[float, float], b: tuple[float, float]) -> int:
    across = math.cos(math.radians((a[0] + b[0]) / 2))
    return round(111_200 * math.hypot(a[0] - b[0], (a[1] - b[1]) * across))


def _years(a: Facts, b: Facts) -> Iterator[Evidence]:
    if a.born and b.born:
        yield Evidence(5, "born") if a.born == b.born else Evidence(-10, "born_other")
    if a.founded and a.founded == b.founded:
        yield Evidence(4, "founded")
    if {a.family, b.family} in ({"enterprise", "household"}, {"enterprise", "cooperative"}):
        yield Evidence(-14, "family_other")


def _names(a: Facts, b: Facts, similar: Compare, *, gently: bool) -> Iterator[Evidence]:
    """The best of name with name and name with owner; then owner with owner."""
    alike, said = max((name_likeness(x, y, similar) for x in a.names for y in b.names), default=(0.0, 0.0))
    swapped = _swapped(a, b, similar) if alike < 0.9 else (0.0, 0.0)
    owners = name_likeness(a.owner, b.owner, similar) if a.owner and b.owner else None
    if swapped[0] >= 0.9:
        yield Evidence(46 * min(1, swapped[1] / 1.25), "swapped")
    else:
        points = _ramp(alike) * (min(1, said / 1.25) if alike >= 0.6 else 1)
        points += max(0, min(10, 5 * (said - 2))) if alike > 0.85 else 0  # a long name is seldom given twice
        points = max(points, -10) if gently else points
        code = "name" if alike > 0.97 else "name_close" if points > 0 else "name_other"
        yield Evidence(points, code)
        if any(x.branch for x in a.names) != any(x.branch for x in b.names):
            yield Evidence(-30, "branch")
    if owners is not None:
        if owners[0] >= 0.85:
            yield Evidence(10 if swapped[0] >= 0.9 else 24, "owner")
        elif owners[0] < 0.6:
            yield Evidence(-16, "owner_other")


def _swapped(a: Facts, b: Facts, similar: Compare) -> tuple[float, float]:
    pairs = [(b.owner, name) for name in a.names if b.owner] + [(a.owner, name) for name in b.names if a.owner]
    likely = ((x, y) for x, y in pairs if x and 2 * len(set(x.words).intersection(y.words)) >= len(x.words))
    return max((name_likeness(owner, name, similar) for owner, name in likely), default=(0.0, 0.0))


_STEPS = ((0.0, -34.0), (0.35, -30.0), (0.5, -16.0), (0.62, 6.0), (0.75, 30.0), (0.9, 46.0), (1.0, 50.0))


def _ramp(alike: float) -> float:
    """Points of a likeness of names, between the steps in a straight line."""
    for (x0, y0), (x1, y1) in zip(_STEPS, _STEPS[1:], strict=False):
        if alike <= x1:
            return y0 + (y1 - y0) * (alike - x0) / (x1 - x0)
    return _STEPS[-1][1]


# ------------------------------------------------------------------------------------------------------------- names


def name_likeness(a: Name, b: Name, similar: Compare) -> tuple[float, float]:
    """(likeness 0–1, weight of the words in common). Words missing on one side count little, other words much."""
    if a.words == b.words and a.toned == b.toned:
        return 1.0, sum(a.weights)
    if len(a.words) > len(b.words):
        a, b = b, a
    tones = a.toned != a.words and b.toned != b.words  # somebody who puts no tones says nothing by it
    left = list(range(len(b.words)))
    order: list[int] = []
    common = rest_a = 0.0
    open_a: list[int] = []
    for at, word in enumerate(a.words):
        place = next((n for n in left if b.words[n] == word), -1)
        if place < 0:
            open_a.append(at)
            continue
        left.remove(place)
        weight = min(a.weights[at], b.weights[place])
        same = not tones or a.toned[at] == b.toned[place]
        common += weight if same else weight / 2
        rest_a += 0 if same else weight / 2
        if weight > 0.5:
            order.append(place)
    rest_b = rest_a
    for at in open_a:
        weight = a.weights[at]
        share, places = _best(a.words[at], b, left, similar)
        if share:
            left = [n for n in left if n not in places]
            weight = min(weight, sum(b.weights[n] for n in places))
            common += weight * share
            rest_b += weight * (1 - share)
        rest_a += weight * (1 - share)
    rest_b += sum(b.weights[n] for n in left)
    less, more = sorted((rest_a, rest_b))
    alike = common / (common + 1.6 * less + 0.45 * (more - less) or 1)
    return (alike if order == sorted(order) else alike - 0.2), common


def _best(word: str, b: Name, left: list[int], similar: Compare) -> tuple[float, tuple[int, ...]]:
    """The open word of ``b`` that is most like ``word``, or the two neighbours that somebody joined to it."""
    found: tuple[float, tuple[int, ...]] = max(
        ((_word_likeness(word, b.words[n], similar), (n,)) for n in left), default=(0.0, ())
    )
    if found[0] < 0.9 and len(word) > 4:
        for n, m in zip(left, left[1:], strict=False):
            if m == n + 1 and similar(word, b.words[n] + b.words[m]) > 0.8:
                return 0.9, (n, m)
    return found


@lru_cache(maxsize=1 << 16)
def _word_likeness(x: str, y: str, similar: Compare) -> float:
    """A misspelling is seldom a Vietnamese syllable; two different syllables are two different words."""
    if len(x) == 1 or len(y) == 1:
        return 0.6 if x[0] == y[0] and x.isalpha() and y.isalpha() else 0.0
    if x.isdigit() or y.isdigit():
        return 0.0
    if abs(len(x) - len(y)) > 2:
        return 0.0
    close = similar(x, y)
    if is_syllable(x) and is_syllable(y):
        return 0.35 if close >= 0.75 else 0.0
    return 0.9 if close >= (0.75 if min(len(x), len(y)) > 3 else 0.6) else 0.0
