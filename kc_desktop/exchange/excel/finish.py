"""What each form still needs after its columns are read: places, legal forms, cost lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kc_desktop.domain.amounts import NotANumber, parse_number
from kc_desktop.domain.declared.dossier import GRANT_SOURCES, BeneficiaryRow, CostRow
from kc_desktop.domain.fold import fold
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.domain.sentence import Sentence
from kc_desktop.domain.texts import N_
from kc_desktop.exchange.excel.guesses import content_of, is_old_address, joined, names_commune, street_of
from kc_desktop.exchange.excel.rows import Draft, Finish, Place, Reason, Reference

_LINE = 300
_FROM_NAME = N_("excel", "Loại hình suy từ tên: {what}")
_WHERE = N_("excel", "Chưa xác định được xã, phường: {why}")
_PERHAPS = N_("excel", "Chưa xác định được xã, phường: {why}; có thể là {hints}")
_WHICH = N_("excel", "Chưa xác định được “{text}”: {why}")
_NO_PROGRAMME = N_("excel", "Nguồn không nêu cấp khuyến công: tạm xếp “Chương trình khác”, cần xác nhận")
_FROM_WORDS = N_("excel", "Nội dung suy từ chữ: {what}")
_SUMS = N_("excel", "Tổng kinh phí khác hỗ trợ + đối ứng; giữ nguyên như công bố")
_AMOUNT = N_("excel", "Chưa đọc được số tiền “{text}”")
_NO_CONTENT = N_("excel", "Nội dung khuyến công: chưa nhận ra nội dung nào trong chín nội dung")


def facility(draft: Draft, reference: Reference) -> None:
    """Commune from the address line, legal form from the name; both say when they are not sure."""
    values, parts = draft.values, draft.parts
    if not values.get("legal_form") and (guess := legal_form(str(values.get("name", "")))):
        values["legal_form"], said = guess
        if not said:
            draft.keep("", "Loại hình suy từ tên gọi, cần xác nhận")
            draft.warn(_FROM_NAME, what=reference.lookup.code_label("legal_form", guess[0]))
    for key in ("old_commune", "office_commune"):
        if key in parts:
            _other_commune(draft, key, reference.place(parts[key]))
    line = joined(
        str(values.get("site_address") or values.get("office_address") or ""),
        parts.get("site_commune", ""),
        parts.get("old_address/district", ""),
        parts.get("old_address/province", ""),
    )
    if not line and values.get("old_address"):
        line = str(values["old_address"])
    if line and not values.get("site_commune"):  # our own files bring the key itself
        _site(draft, line, reference.place(line))


def _other_commune(draft: Draft, key: str, place: Place) -> None:
    if place.key:
        draft.values[key] = place.key
    else:
        draft.keep("Xã, phường cũ" if key == "old_commune" else "Xã, phường đặt trụ sở", draft.parts[key])


def _site(draft: Draft, line: str, place: Place) -> None:
    """Put an address line where it belongs; the whole line stays readable in one of the fields, or in the remark."""
    values = draft.values
    own_street = bool(values.get("site_address"))
    if place.key:
        values["site_commune"] = place.key
    else:
        draft.warnings.append(_unsure(place))
    if place.is_old or (not place.key and is_old_address(line)):
        _put(draft, "old_address", line)
        street = street_of(line)
        values["site_address"] = street[:_LINE] if own_street and street else None
    elif not place.key:
        _put(draft, "site_address", line)
    elif own_street:
        street = street_of(line)
        values["site_address"] = street[:_LINE] or None
        if street == line:  # no unit was told apart from the street: keep it all
            _put(draft, "site_address", line)


@lru_cache(1 << 12)
def _unsure(place: Place) -> Sentence:
    """What is told of a line that a person must place; kept, a list says it of half of its rows."""
    if place.hints:
        return Sentence(_PERHAPS, {"why": place.why, "hints": ", ".join(place.hints[:3])}, "excel")
    return Sentence(_WHERE, {"why": place.why}, "excel")


def _put(draft: Draft, key: str, line: str) -> None:
    if len(line) <= _LINE and not (key == "old_address" and draft.values.get(key)):
        draft.values[key] = line
    elif draft.values.get(key) != line:
        draft.keep("Địa chỉ", line)


# ------------------------------------------------------------------------------------------------------------ dossiers

_OTHER = "khac"


def dossier(draft: Draft, reference: Reference) -> None:
    """Content, programme, beneficiary, place and cost lines of one published project."""
    _programme(draft)
    _content(draft, reference)
    if "đề án nhóm" in str(draft.values.get("name", "")).lower():
        draft.values.setdefault("kind", "nhom")
    support, rows = _costs(draft)
    if rows:
        draft.values["costs"] = rows
    _places(draft, reference, support)
    for key, label in (("remark/source", "Nguồn tin"), ("remark/group", "Nhóm"), ("costs/words", "Lời văn số liệu")):
        if draft.parts.get(key):
            draft.keep(label, draft.parts[key])


def _programme(draft: Draft) -> None:
    """KCQG or KCĐP as named; a source that does not say which is kept as "Chương trình khác", visibly."""
    if "programme" in draft.values:
        return
    draft.values["programme"] = _OTHER
    if "programme" in draft.unread:
        draft.keep("Nguồn kinh phí ghi", draft.unread.pop("programme")[0])
    draft.warn(_NO_PROGRAMME)
    draft.keep("", "Cấp khuyến công chưa rõ, tạm xếp “Chương trình khác”, cần xác nhận")


def _content(draft: Draft, reference: Reference) -> None:
    if "content" in draft.values:
        return
    words = draft.unread.pop("content", ("", ""))[0]
    code = content_of(words) or content_of(str(draft.values.get("name", "")))
    if code is None:
        draft.reasons.append(Reason("content", Sentence(_NO_CONTENT, context="excel")))
        return
    draft.values["content"] = code
    if words:
        draft.keep("Nội dung ghi", words)
    draft.warn(_FROM_WORDS, what=reference.lookup.code_label("content", code))


def _costs(draft: Draft) -> tuple[int | None, tuple[CostRow, ...]]:
    """(support in đồng, cost lines by source). What the source does not split stays one line that says so."""
    support, own, total = (_amount(draft, f"costs/{part}") for part in ("support", "own", "total"))
    programme = str(draft.values["programme"])
    source = programme if programme in GRANT_SOURCES else _OTHER
    words = draft.parts.get("costs/words", "")
    rows: list[CostRow] = []

    def line(item: str, code: str, amount: int, basis: str = "") -> None:
        basis = "; ".join(part for part in (basis, f"nguồn ghi: {words}" if words else "") if part)[:200]
        cells: dict[str, Any] = {"item": item, "source": code, "amount": amount, "year": draft.values.get("year")}
        rows.append(CostRow({**cells, "basis": basis or None}, new_id()))

    if support is not None:
        line("Kinh phí khuyến công hỗ trợ", source, support)
    if own is not None:
        line("Vốn đối ứng của cơ sở", "doi_ung", own)
    elif total is not None and support is not None and total > support:
        line("Vốn đối ứng của cơ sở", "doi_ung", total - support, "tính từ tổng kinh phí trừ hỗ trợ")
    elif total is not None and support is None:
        line("Tổng kinh phí (nguồn tin không tách)", _OTHER, total)
    if total is not None and support is not None and own is not None and support + own != total:
        draft.warn(_SUMS)
        draft.keep("Tổng kinh phí công bố", draft.parts["costs/total"])
    return support, tuple(rows)


def _amount(draft: Draft, key: str) -> int | None:
    text = draft.parts.get(key, "")
    if not text:
        return None
    plain = re.fullmatch(r"[0-9]+\.[0-9]{1,2}|[0-9]+", text)
    try:
        amount = (Decimal(text) if plain else parse_number(text)) * draft.factors.get(key, 1)
    except NotANumber:
        amount = Decimal("0.5")
    if amount != amount.to_integral_value() or amount < 0:
        draft.keep("Số tiền (chưa đọc được)", text)
        draft.warn(_AMOUNT, text=text[:40])
        return None
    return int(amount)


def _places(draft: Draft, reference: Reference, support: int | None) -> None:
    published = str(draft.values.get("place_note") or "")
    line = joined(published, draft.parts.get("place_note/province", ""))
    place = reference.place(line) if line and names_commune(line) else None  # "Hữu Lũng, Lạng Sơn" may be a district
    if place is not None and place.key:
        draft.values["places"] = (place.key,)
    if line:
        draft.values["place_note"] = line[:_LINE]
    name = draft.parts.get("beneficiaries/name", "")
    if name:
        cells: dict[str, Any] = {"name": name[:250], "support": support}
        if place is not None and place.key:
            cells["commune"] = place.key
        draft.values["beneficiaries"] = (BeneficiaryRow(cells, new_id()),)


# -------------------------------------------------------------------------------------------------------- collaborators


def collaborator(draft: Draft, reference: Reference) -> None:
    """The communes a collaborator looks after."""
    found: list[str] = []
    for part in re.split(r"[;\n]|,(?! )", draft.parts.get("communes", "")):
        if not part.strip():
            continue
        place = reference.place(part)
        if place.key:
            found.append(place.key)
        else:
            draft.keep("Địa bàn", part.strip())
            draft.warn(_WHICH, text=part.strip()[:60], why=place.why)
    if found:
        draft.values["communes"] = tuple(sorted(set(found)))


DUPLICATE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "facility": ("name", "tax_code", "site_commune", "old_address", "site_address"),
    "survey": ("sheet_no", "name", "visited_on", "site_commune", "old_address", "site_address"),
    "dossier": ("code",),
    "collaborator": ("name", "communes"),
    "cluster": ("name", "commune"),
    "craft_village": ("name", "commune"),
    "activity": ("name", "year", "starts_on"),
}
"""The columns that ``keys`` looks at."""


def keys(form_key: str, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(what is the same, its key) by which two rows or records of a form are duplicates."""
    name = fold(str(values.get("name") or ""))
    place = values.get("site_commune") or fold(str(values.get("old_address") or values.get("site_address") or ""))
    found: list[tuple[str, str]] = []
    if form_key == "facility":
        if values.get("tax_code"):
            found.append((N_("excel", "mã số thuế"), f"t:{values['tax_code']}"))
        if place or not values.get("tax_code"):  # two tax codes and no address: two firms of one name
            found.append((N_("excel", "tên và địa bàn"), f"n:{name}|{place}"))
    elif form_key == "survey":
        if values.get("sheet_no"):
            found.append((N_("excel", "mã phiếu"), f"s:{values['sheet_no']}"))
        else:
            found.append((N_("excel", "tên, địa bàn và ngày"), f"n:{name}|{place}|{values.get('visited_on')}"))
    elif form_key == "dossier":
        if values.get("code"):
            found.append((N_("excel", "mã đề án"), f"c:{values['code']}"))
    elif form_key == "collaborator":
        found.append(
            (
                N_("excel", "họ tên và địa bàn"),
                f"n:{name}|{','.join(sorted(re.findall(r'[0-9a-z]+:[0-9]+', str(values.get('communes')))))}",
            )
        )
    elif form_key in ("cluster", "craft_village"):
        found.append((N_("excel", "tên và địa bàn"), f"n:{name}|{values.get('commune') or ''}"))
    elif form_key == "activity":
        found.append((N_("excel", "tên, năm và ngày"), f"n:{name}|{values.get('year')}|{values.get('starts_on')}"))
    return found


def placed(draft: Draft, reference: Reference) -> None:
    """The commune of a record that has no other address."""
    if line := draft.parts.get("commune"):
        place = reference.own_place(line)
        if place.key:
            draft.values["commune"] = place.key
        else:
            draft.keep("Xã, phường", line)
            draft.warnings.append(_unsure(place))


def opening(draft: Draft, reference: Reference) -> None:
    """A figure without a name is called by what it is: "Kinh phí thực hiện, Khuyến công địa phương, 2021"."""
    placed(draft, reference)
    values, names = draft.values, reference.lookup
    if not values.get("name"):
        coded = (("indicator", "indicator"), ("source", "funding_source"), ("content", "content"))
        parts = [names.code_label(list_name, str(values[key])) for key, list_name in coded if values.get(key)]
        values["name"] = ", ".join((*parts, *((str(values["year"]),) if values.get("year") else ())))[:250]


FINISH: Mapping[str, Finish] = {
    "facility": facility,
    "survey": facility,
    "dossier": dossier,
    "collaborator": collaborator,
    "opening": opening,
    **dict.fromkeys(("plan", "payment", "activity", "cluster", "craft_village"), placed),
}
