"""Numbers of certificates and papers in a run, as offices write them."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def run(first: str, count: int) -> tuple[str, ...]:
    """``count`` numbers from ``first`` on: "KC2026-009" → "KC2026-010", "01/2026/TTKC" → "02/2026/TTKC". The last
    digits count on that are no year, with their zeros; () for a text without digits."""
    groups = list(_DIGITS.finditer(first))
    if not groups:
        return ()
    plain = [one for one in groups if not _YEAR.fullmatch(one[0])]
    at = (plain or groups)[-1]
    before, after, start = first[: at.start()], first[at.end() :], int(at[0])
    return tuple(f"{before}{start + step:0{len(at[0])}}{after}" for step in range(count))
