"""Which column means what: hidden keys of our own files, then words, then what the cells look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.fold import fold
from kc_desktop.domain.forms import Kind
from kc_desktop.domain.identifiers import is_email, is_phone, is_tax_code_shape, split_phones
from kc_desktop.exchange.excel.cells import Row, Sheet, show
from kc_desktop.exchange.excel.words import target_of, unit_of

KEY_MARK = "kc:"
"""First cell of the hidden key row of our own files: ``kc:facility``; the other cells are field keys."""
ID = "id"
LISTS_SHEET = "Danh mục"
"""Sheet of code lists in our own files; its first row holds the keys of the lists."""

_ADDRESS = re.compile(r"\b(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|duong|thon|ap|khu pho|to|tp)\b")
_FIRM = re.compile(
    r"(cong ty|cty|doanh nghiep|dntn|htx|hop tac xa|ho kinh doanh|co so|xuong|nha may|lang nghe|to hop tac|chi nhanh)\b"
)
_SAMPLE = 300


@dataclass(frozen=True, slots=True)
class Column:
    """One used column: its header as read, the target ("" = none: kept as a remark), how sure (0–1), đồng per unit."""

    index: int
    header: str
    target: str
    confidence: float
    factor: int = 1

    def to_json(self) -> dict[str, object]:
        """As ``--dry-run`` prints it: the field it feeds, or null."""
        return {
            "field": self.target.split("/")[0] if self.target and self.target != "#" else None,
            "confidence": round(self.confidence, 2) if self.target else 0.0,
            "header": self.header,
        }


def exact_columns(rows: Sequence[Row], form_key: str) -> tuple[tuple[int, ...], tuple[Column, ...]] | None:
    """(header rows, columns) of a file this program wrote for the form, by its hidden key row; else None."""
    if len(rows) < 2 or not rows[0] or rows[0][0] != f"{KEY_MARK}{form_key}":
        return None
    labels = rows[1]
    keys = [ID, *(show(cell) for cell in rows[0][1:])]
    columns = [
        Column(
            i,
            show(labels[i]) if i < len(labels) else "",
            key if key in FORMS[form_key].by_key or key == ID else "",
            1.0,
        )
        for i, key in enumerate(keys)
    ]
    return (1, 2), tuple(columns)


def guess_columns(sheet: Sheet, header: tuple[int, ...], form_key: str) -> tuple[Column, ...]:
    """Every used column with its best target; a target stands once, except several phone columns."""
    start = header[-1] if header else 0
    body = [row for row in sheet.rows[start : start + 2000] if len(row) > 1 or start == 0]
    width = max((len(row) for row in sheet.rows[header[0] - 1 if header else 0 :]), default=0)
    found: list[Column] = []
    for index in range(width):
        parts = _header(sheet, header, index)
        sample = [show(row[index]) for row in body if index < len(row) and row[index] is not None][:_SAMPLE]
        if not parts and not sample:
            continue
        hit = target_of(form_key, parts) if parts else None
        target, sure = hit or ("", 0.0)
        found.append(Column(index, " – ".join(parts), target, sure, unit_of(" ".join(parts))))
    return _sniffed(_once(found, form_key), body, form_key)


def _header(sheet: Sheet, header: tuple[int, ...], index: int) -> tuple[str, ...]:
    parts: list[str] = []
    for row in header:
        text = _covering(sheet, row - 1, index)
        text = re.sub(r"\s+", " ", text)
        if text and text not in parts:
            parts.append(text)
    return tuple(parts)


def _covering(sheet: Sheet, row: int, column: int) -> str:
    cells = sheet.rows[row]
    if column < len(cells) and cells[column] is not None:
        return show(cells[column])
    for top, left, bottom, right in sheet.merged:
        if top <= row <= bottom and left <= column <= right and left < len(sheet.rows[top]):
            return show(sheet.rows[top][left])
    return ""


def _once(columns: list[Column], form_key: str) -> list[Column]:
    """The surest column keeps a target, the first among equals; phones may come in several columns."""
    kinds = {key: field.kind for key, field in FORMS[form_key].by_key.items()}
    best: dict[str, Column] = {}
    for column in columns:
        if column.target and (column.target not in best or column.confidence > best[column.target].confidence):
            best[column.target] = column
    return [
        column
        if not column.target or best[column.target] is column or kinds.get(column.target) is Kind.PHONES
        else replace(column, target="", confidence=0.0)
        for column in columns
    ]


_SNIFFERS: tuple[tuple[str, float, Callable[[str], bool]], ...] = (
    ("tax_code", 0.6, lambda text: is_tax_code_shape(text.replace(" ", "")) and not is_phone(text)),
    ("phones", 0.6, lambda text: any(is_phone(part) for part in split_phones(text))),
    ("email", 0.6, is_email),
    ("name", 0.3, lambda text: _FIRM.match(fold(text)) is not None),
    ("site_address", 0.6, lambda text: len(set(_ADDRESS.findall(fold(text)))) > 1 or text.count(",") > 1),
)


def _sniffed(columns: list[Column], body: Sequence[Row], form_key: str) -> tuple[Column, ...]:
    """Columns that no word explains, by what most of their cells look like."""
    keys = FORMS[form_key].by_key
    taken = {column.target for column in columns}
    found = list(columns)
    for target, share, looks in _SNIFFERS:
        if target not in keys or target in taken:
            continue
        for place, column in enumerate(found):
            if column.target:
                continue
            sample = [
                show(row[column.index]) for row in body if column.index < len(row) and row[column.index] is not None
            ]
            hits = sum(looks(text) for text in sample[:_SAMPLE])
            if len(sample) > 2 and hits >= share * len(sample[:_SAMPLE]):
                found[place] = replace(
                    column, target=target, confidence=round(0.4 + 0.3 * hits / len(sample[:_SAMPLE]), 2)
                )
                break
    return tuple(found)
