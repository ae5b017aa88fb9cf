"""Cặp cơ sở nghi trùng: a person's decision that two records are one establishment, or that they are not.

The record's id follows from the pair (``domain.pairs``), so that two offices that judge the same pair meet in one
record: they agree, or they see that they do not.
"""

from __future__ import annotations

from collections.abc import Iterator

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form, Problem
from kc_desktop.domain.texts import N_


class Pairing(
    Form,
    key="pairing",
    version=1,
    title=N_("form", "Quyết định trùng"),
    plural=N_("form", "Quyết định trùng, không trùng"),
    headline="name",
):
    """``verdict`` "same": ``merged`` goes on as ``kept``; "different": never suspected again. Taken back by undo."""

    name = kit.text(N_("form", "Cặp"), required=True, search=True, length=520)
    verdict = kit.choice(N_("form", "Quyết định"), "pairing_verdict", required=True)
    kept = kit.link(N_("form", "Cơ sở được giữ"), "facility", required=True, indexed=True)
    merged = kit.link(N_("form", "Cơ sở kia"), "facility", required=True, indexed=True)
    because = kit.text(N_("form", "Căn cứ"), length=400)
    decided_on = kit.day(N_("form", "Ngày quyết định"))

    def rules(self) -> Iterator[Problem]:
        """Two establishments."""
        if self.kept and self.kept == self.merged:
            yield Problem("merged", "pair_with_itself")
