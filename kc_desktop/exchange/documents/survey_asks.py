"""A field of the survey as a question on paper, with its answer, what was answered the last time, where to go on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from kc_desktop.domain.asking import gates_of
from kc_desktop.domain.declared import Survey
from kc_desktop.domain.earlier import ASKED_ANEW
from kc_desktop.domain.forms import Field, Form, Kind, Lookup
from kc_desktop.domain.reference import OFFICIAL_CODES
from kc_desktop.domain.values import show
from kc_desktop.exchange.documents.survey_boxes import DAY, Cell, Option
from kc_desktop.exchange.documents.survey_layout import numbers
from kc_desktop.exchange.packs import Packs

_MOST_TICKS = 14
"""A longer list is no row of boxes: its code is written, the codes stand at the end."""
_SHORT = 24
_BOXES = {Kind.DATE: (DAY,), Kind.YEAR: ((4,),), Kind.TAX_CODE: ((10, 3),), Kind.PHONES: ((11,), (11,))}
_HINTS = {Kind.TAX_CODE: "10 hoặc 13 số; hộ kinh doanh 12 số", Kind.VSIC: "mã hoặc tên ngành"}
_YES, _NO = ("1", "Có"), ("2", "Không")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One survey to print. ``code``: what a scanner reads ("" on a sheet for anybody); ``fill``: to be written on;
    ``before``: the last visit, in grey where nothing is filled in; ``names``: link id → name."""

    record: Survey
    code: str = ""
    fill: bool = True
    before: Form | None = None
    names: Mapping[str, str] = field(default_factory=dict)


class Asks:
    """Makes the cells of ``sheet``: codes and numbers as they hold on a day."""

    def __init__(self, sheet: Sheet, packs: Packs, lookup: Lookup, on: date) -> None:
        self.sheet, self.packs, self._lookup, self._on = sheet, packs, lookup, on
        self.numbers = numbers()

    def cell(self, record: Form, key: str, span: int, lines: int = 1, *, before: Form | None, prefix: str = "") -> Cell:
        """The question ``key`` of a record, or (with ``prefix`` "needs/") of a row of it."""
        asked = record.by_key[key]
        value = record.values.get(key)
        cell = Cell(
            f"{self.numbers.get(prefix + key, '')}. {asked.label}",
            span,
            lines=lines if self.sheet.fill else 1,
            hint=self._hint(asked, prefix),
            before=self.before(asked, value, before),
        )
        if options := self._options(record, asked, value, prefix):
            return replace(cell, options=options)
        boxes, digits = _BOXES.get(asked.kind, ()), _digits(asked, value)
        if boxes and len(digits) <= len(boxes) and all(
            len(text) <= sum(groups) for text, groups in zip(digits, boxes, strict=False)
        ):  # fmt: skip
            return replace(cell, digits=boxes, values=digits)
        return replace(cell, text=self.text(asked, value), unit=asked.unit)

    def text(self, asked: Field[Any], value: Any) -> str:
        """The value as it is read; a code with what the typist types for it."""
        if value in (None, "", ()):
            return ""
        if asked.kind is Kind.LINK:
            return self.sheet.names.get(str(value), "")
        if asked.kind is Kind.CHOICE:
            mark = next((mark for key, mark, _ in self.marks(asked) if key == value), "")
            return f"{mark} {self._lookup.code_label(asked.choices, value)}".strip()
        return show(asked, value, self._lookup)

    def short(self, asked: Field[Any], value: Any) -> str:
        """The same for a narrow column."""
        if asked.kind is Kind.CHOICE and value:
            return next((f"{mark} {text}" for key, mark, text in self.marks(asked) if key == value), str(value))
        return self.text(asked, value)

    def before(self, asked: Field[Any], value: Any, before: Form | None) -> str:
        """What was said the last time, where nothing stands now."""
        if before is None or value not in (None, "", ()) or asked.key in ASKED_ANEW:
            return ""
        return self.text(asked, before.values.get(asked.key))

    def marks(self, asked: Field[Any]) -> list[tuple[str, str, str]]:
        """(code, what is typed for it, its words) of a list, as the window numbers them."""
        official = asked.choices in OFFICIAL_CODES
        return [
            (e.code, e.code if official else str(at), e.label if len(e.label) <= _SHORT else e.short)
            for at, e in enumerate(self.packs.codes(asked.choices, self._on), 1)
        ]

    def is_ticked(self, asked: Field[Any]) -> bool:
        """Whether the answers are few enough for boxes."""
        return asked.kind in (Kind.CHOICE, Kind.CHOICES) and len(self.marks(asked)) <= _MOST_TICKS

    def _options(self, record: Form, asked: Field[Any], value: Any, prefix: str) -> tuple[Option, ...]:
        arrows = self._arrows(type(record), asked, prefix)
        if asked.kind is Kind.YESNO:
            return tuple(
                Option(mark, text, value is answer, arrows.get(answer, ""))
                for answer, (mark, text) in ((True, _YES), (False, _NO))
            )
        if not self.is_ticked(asked):
            return ()
        chosen = value if isinstance(value, tuple) else (value,)
        listed = self.marks(asked)
        old = [(key, "–", self._lookup.code_label(asked.choices, key)) for key in chosen if key]
        known = {key for key, _, _ in listed}
        listed += [one for one in old if one[0] not in known]
        return tuple(Option(mark, text, key in chosen, arrows.get(key, "")) for key, mark, text in listed)

    def _arrows(self, form: type[Form], asked: Field[Any], prefix: str) -> dict[object, str]:
        """Answer → what is asked after it, or passed over."""
        found: dict[object, str] = {}
        for gate in gates_of(form):
            if gate.key == asked.key:
                targets = self._listed(prefix, gate.asks)
                found |= dict.fromkeys(gate.only, targets)
                found |= {answer: f"bỏ qua {targets}" for answer in gate.unless}
        return found

    def _hint(self, asked: Field[Any], prefix: str) -> str:
        parts = [_HINTS.get(asked.kind, asked.hint)]
        if self.sheet.fill and asked.kind is Kind.CHOICE and not self.is_ticked(asked):
            parts.append("ghi mã ở bảng cuối phiếu")
            form = Survey if not prefix else Survey.by_key[prefix.rstrip("/")].row or Survey
            for gate in gates_of(form):
                if gate.key == asked.key and gate.unless:
                    answers = ", ".join(str(one) for one in gate.unless)
                    parts.append(f"nội dung {answers}: bỏ qua {self._listed(prefix, gate.asks)}")
        return "; ".join(part for part in parts if part)

    def _listed(self, prefix: str, keys: Iterable[str]) -> str:
        known = [self.numbers[prefix + key] for key in keys if prefix + key in self.numbers]
        run = len(known) > 2 and all(len(one) == 1 for one in known)
        return f"{known[0]}–{known[-1]}" if run else ", ".join(known)


def _digits(asked: Field[Any], value: Any) -> tuple[str, ...]:
    if value in (None, "", ()):
        return ()
    if asked.kind is Kind.DATE:
        return (f"{value:%d%m%Y}",)
    texts = value if isinstance(value, tuple) else (str(value),)
    return tuple("".join(char for char in text if char.isdigit()) for text in texts)
