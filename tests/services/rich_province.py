"""An invented province with everything that reports count, drawn at random: gaps, odd names, odd days and all."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.forms import Field, Form, Kind
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk

ODD = ('Đợt "1"', "Đợt 2; 3", "a=b|c", "=1+1", "Đợt 10", "@SUM(A1)")
"""Names of batches and units that break what quotes, splits or calculates carelessly."""
OLD_PLACES = ("Huyện Yên Thế", "Huyện Yên Thế, tỉnh Bắc Giang", "Bắc Ninh", "Một nơi không có thật", ", ,")
DAYS = (date(2023, 1, 1), date(2023, 6, 30), date(2023, 12, 31), date(2024, 2, 29), date(2024, 6, 30))
_FIRST, _SPAN = date(2021, 1, 1), 1500
_SHARE: Mapping[str, float] = {
    "dossier": 0.8,
    "facility": 0.8,
    "result": 0.8,
    "amount": 1,
    "status": 0.95,
    "opening": 0.1,
}
_COUNTS: Mapping[str, float] = {
    "facility": 1, "survey": 1, "collaborator": 0.2, "programme": 0.1, "dossier": 1, "acceptance": 0.5, "activity": 0.8,
    "plan": 0.8, "payment": 1, "cluster": 0.1, "craft_village": 0.2, "product": 0.5, "voting_round": 0.1,
    "voting_entry": 0.8, "opening": 0.5,
}  # fmt: skip
"""Form → how many of them for one facility."""
_FIELDS: Mapping[str, str] = {
    "facility": "legal_form site_commune industry_group",
    "survey": "facility legal_form site_commune industry_group visited_on state needs",
    "survey.needs": "content requested investment register_year",
    "collaborator": "communes status term_from",
    "programme": "kind level first_year last_year revises state targets",
    "programme.targets": "indicator content source year quantity",
    "dossier": "programme kind year end_year status content implementer beneficiaries places costs registered_on"
    " approved_on approved_support batch result_indicator result_quantity",
    "dossier.beneficiaries": "facility name commune support",
    "dossier.costs": "item source year amount",
    "acceptance": "dossier kind held_on facility results",
    "acceptance.results": "item indicator found",
    "activity": "kind content year state programme dossier starts_on commune old_place organiser participants women"
    " learners facilities booths revenue outputs costs",
    "activity.learners": "name gender job_after",
    "activity.facilities": "facility name booths amount",
    "activity.outputs": "indicator planned quantity verified",
    "activity.costs": "source planned amount",
    "plan": "year source kind amount decided_on batch content dossier commune old_place opening",
    "payment": "year source kind amount paid_on dossier facility activity content commune old_place opening",
    "cluster": "commune old_place area founded_on planned_on wastewater state",
    "craft_village": "kind commune old_place recognised_on revoked_on",
    "product": "facility maker commune old_place group specialty certificates",
    "product.certificates": "level year issued_on valid_to revoked_on entry",
    "voting_round": "level year old_place",
    "voting_entry": "round product facility group registered_on result certificate_on",
    "opening": "year as_of indicator source content level group commune old_place batch quantity amount",
}


class Maker:
    """Draws records of the declared forms. ``communes``: the units that records lie in."""

    def __init__(self, desk: Desk, seed: int, communes: int = 6) -> None:
        self._desk, self._draw = desk, random.Random(seed)
        units = [unit for unit in desk.packs.units("2025") if unit.province_code == desk.identity.province]
        self._communes = [unit.key for unit in units[:communes]]
        self.ids: dict[str, list[str]] = {}
        self._making: Mapping[Kind, Callable[[Field[Any]], Any]] = {
            Kind.TEXT: self._text, Kind.NOTE: self._text, Kind.DATE: self._day, Kind.LINK: self._link,
            Kind.YEAR: lambda _f: self._draw.randint(2022, 2024), Kind.INTEGER: lambda _f: self._draw.randint(0, 40),
            Kind.DECIMAL: lambda f: Decimal(self._draw.randint(1, 5000)).scaleb(-min(f.scale, 2)),
            Kind.MONEY: lambda _f: self._draw.randint(1, 10**9), Kind.YESNO: lambda _f: self._draw.random() < 0.5,
            Kind.CHOICE: self._choice, Kind.COMMUNE: lambda _f: self._draw.choice(self._communes),
            Kind.COMMUNES: lambda _f: tuple(sorted(self._draw.sample(self._communes, self._draw.choice((1, 1, 1, 2))))),
            Kind.ROWS: lambda f: tuple(self._row(f.row) for _ in range(self._draw.randint(0, 3))),
        }  # fmt: skip

    def fill(self, count: int) -> None:
        """``count`` facilities and everything else in proportion."""
        for form, share in _COUNTS.items():
            made = [(None, self.record(form)) for _ in range(max(3, int(count * share)))]
            self.ids[form] = list(records.save_many(self._desk, form, made).saved)

    def record(self, key: str) -> Form:
        """A new one."""
        form = FORMS[key]
        return form(dict(self._values(form, {"name": f"Mẫu {self._draw.randint(1, 999)}"})))

    def _row(self, row: type[Form] | None) -> Form:
        assert row is not None
        return row(dict(self._values(row, {})), new_id())

    def _values(self, form: type[Form], known: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        yield from ((key, value) for key, value in known.items() if key in form.by_key)
        for key in _FIELDS[form.key].split():
            field = form.by_key[key]
            if field.required or self._draw.random() < _SHARE.get(key, 0.75):
                value = self._making[field.kind](field)
                if value not in (None, ()):
                    yield key, value

    def _text(self, field: Field[Any]) -> str:
        if field.key == "old_place":
            return self._draw.choice(OLD_PLACES)
        return self._draw.choice(ODD) if field.key in ("batch", "implementer", "organiser") else "Mẫu"

    def _day(self, field: Field[Any]) -> date:
        late = 900 if field.key in ("valid_to", "revoked_on") else 0
        if not late and self._draw.random() < 0.2:
            return self._draw.choice(DAYS)
        return _FIRST + timedelta(days=late + self._draw.randrange(_SPAN))

    def _link(self, field: Field[Any]) -> str | None:
        known = self.ids.get(field.link) or ()
        return self._draw.choice(known) if known else None

    def _choice(self, field: Field[Any]) -> str:
        codes: Sequence[Any] = self._desk.packs.codes(field.choices)
        few = codes[:: max(1, len(codes) // 12)] if field.choices in ("indicator", "content") else codes
        return str(self._draw.choice(few).code)
