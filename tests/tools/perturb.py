"""Labelled records for the duplicate radar: names of real workbooks (or invented ones), the same establishment written
again as people do, and others that only look alike. Everything follows from a seed.

The workbooks are read where they lie and are no part of the project; what they lack (owner, phone, year) is invented.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kc_desktop.domain.fold import fold, nfc
from kc_desktop.domain.identifiers import split_phones
from kc_desktop.domain.likeness_words import legal_form
from kc_desktop.exchange.packs import Packs

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seed:
    """A name with what its source says beside it."""

    name: str
    address: str = ""
    tax: str = ""
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record and the establishment it is about (two of one ``entity`` are duplicates), and what was done to it."""

    entity: int
    how: str
    values: Values


# --------------------------------------------------------------------------------------------------------- the names


def of_workbooks(folder: Path) -> list[Seed]:
    """The establishments of the workbooks in ``folder`` that have names, tax codes or addresses, each once."""
    import openpyxl

    rows: list[Seed] = []
    for path in sorted(folder.glob("*.xlsx")):
        if path.stem.startswith("PCI"):
            continue
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book.worksheets:
            head, *body = ([str(cell or "").strip() for cell in row] for row in sheet.iter_rows(values_only=True))
            rows += [seed for row in body if (seed := _seed(dict(zip(head, row, strict=False))))]
        book.close()
    for path in sorted(folder.glob("vpdd*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows += [Seed(row["Tên văn phòng đại diện"], row["Địa chỉ"]) for row in csv.DictReader(file)]
    return _once(rows)


def _seed(row: dict[str, str]) -> Seed | None:
    name = row.get("TÊN") or row.get("Tên cơ sở") or row.get("Tên") or ""
    if len(name) < 4:
        return None
    return Seed(nfc(name), row.get("Địa chỉ", ""), row.get("MST", ""), split_phones(row.get("Điện thoại", ""))[:2])


def _once(rows: Iterable[Seed]) -> list[Seed]:
    """Real lists hold duplicates of their own, which nobody labelled: one of each name and tax code stays."""
    kept: list[Seed] = []
    seen: set[str] = set()
    for row in rows:
        keys = {re.sub(r"[\W_]+", "", fold(row.name)), row.tax or "-"} - {"-"}
        if "\ufffd" not in row.name and not keys & seen:
            seen |= keys
            kept.append(row)
    return kept


_KINDS = ("Cơ sở sản xuất", "Hộ kinh doanh", "Công ty TNHH MTV", "Công ty TNHH", "Công ty cổ phần", "Hợp tác xã",
          "Doanh nghiệp tư nhân", "Xưởng", "Cơ sở", "Tổ hợp tác")  # fmt: skip
_TRADES = ("mộc", "cơ khí", "may mặc", "gốm", "mây tre đan", "bún khô", "rượu gạo", "bánh đa", "đồ gỗ mỹ nghệ",
           "chế biến nông sản", "sản xuất thương mại", "gạch không nung", "miến dong", "nước mắm", "chổi chít",
           "nhôm kính", "xây dựng", "chế biến lâm sản", "thực phẩm", "dệt thổ cẩm")  # fmt: skip
_FIRST = ("Hưng", "Minh", "Thành", "Đại", "Phú", "An", "Hoàng", "Kim", "Ngọc", "Tân", "Việt", "Gia", "Thiên", "Bảo",
          "Quang", "Đức", "Hồng", "Sơn", "Trường", "Vạn", "Nhật", "Đông", "Nam", "Bình", "Thuận")  # fmt: skip
_SECOND = ("Thịnh", "Phát", "Long", "Khang", "Lộc", "Tín", "Hà", "Anh", "Dũng", "Thắng", "Lợi", "Vinh", "Phúc", "Hải",
           "Hòa", "Tiến", "Cường", "Thảo", "Linh", "Châu", "Tâm", "Hiệp", "Đạt", "Yến", "Mai")  # fmt: skip
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Hà", "Lương")
_MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Xuân", "Ngọc", "Hữu", "Quang", "Thanh", "Đình")
_GIVEN = ("An", "Bình", "Cúc", "Dung", "Giang", "Hạnh", "Hùng", "Khoa", "Lan", "Mai", "Nga", "Oanh", "Phương", "Quân",
          "Sáu", "Tuấn", "Uyên", "Vân", "Xuyến", "Yên", "Hiền", "Tú", "Thủy", "Khánh", "Toàn")  # fmt: skip
_STREETS = ("Lê Lợi", "Trần Phú", "Hùng Vương", "Quang Trung", "Nguyễn Huệ", "Lý Thường Kiệt", "Ngô Quyền",
            "Hai Bà Trưng", "Phan Đình Phùng", "Hoàng Hoa Thám", "Trường Chinh", "Điện Biên Phủ")  # fmt: skip


def invented(count: int, seed: int) -> list[Seed]:
    """Establishments that nobody has: kind, trade and name of common Vietnamese words."""
    rng = random.Random(seed)
    names = set[str]()
    while len(names) < count:
        kind, who = rng.choice(_KINDS), f"{rng.choice(_FIRST)} {rng.choice(_SECOND)}"
        if kind == "Hộ kinh doanh" and rng.random() < 0.7:
            names.add(f"{kind} {_person(rng)}")
        elif rng.random() < 0.35:
            names.add(f"{kind} {rng.choice(_TRADES)} {who} {rng.choice(_SECOND)}")
        else:
            names.add(f"{kind} {rng.choice(_TRADES)} {who}")
    return _once(Seed(name) for name in sorted(names))


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_SURNAMES)} {rng.choice(_MIDDLES)} {rng.choice(_GIVEN)}"


# ----------------------------------------------------------------------------------------------------------- records


class Maker:
    """Makes labelled records of a province: one establishment each seed, some again, some that only look alike."""

    def __init__(self, packs: Packs, seed: int, province: str = "24") -> None:
        self.rng = random.Random(seed)
        self.packs = packs
        self.communes = [unit.key for unit in packs.units("2025", province)]
        self.old_of: dict[str, list[str]] = {}
        for old, successors in packs.mapping.items():
            for new, _mark in successors:
                self.old_of.setdefault(new, []).append(old)
        self._entity = 0

    def bank(self, seeds: Sequence[Seed], *, again: float = 0.25, alike: float = 0.35) -> list[Labelled]:
        """``again``: share of establishments written once or twice more; ``alike``: share with a false twin."""
        found: list[Labelled] = []
        for one in seeds:
            self._entity += 1
            base = self._base(one)
            entity = self._entity
            found.append(Labelled(entity, "base", self._lost(base)))
            if self.rng.random() < again:
                for _ in range(1 if self.rng.random() < 0.85 else 2):
                    values, how = self._written_again(base)
                    found.append(Labelled(entity, how, values))
            if self.rng.random() < alike:
                self._entity += 1
                twin, how = self._false_twin(base)
                found.append(Labelled(self._entity, how, self._lost(twin)))
        self.rng.shuffle(found)
        return found

    def _base(self, one: Seed) -> Values:
        """Everything there is to know about it."""
        rng = self.rng
        place = self._place(one.address)
        person = re.fullmatch(r"(?i)(?:hộ kinh doanh|hkd) (\S+ \S+ \S+(?: \S+)?)", one.name)
        owner = person[1].title() if person and one.name.isupper() else person[1] if person else _person(rng)
        form = legal_form(one.name)
        street = one.address.split(",")[0][:100] if one.address else f"số {rng.randint(1, 300)} {rng.choice(_STREETS)}"
        return {
            "name": one.name[:250],
            "legal_form": form[0] if form else "ho_kd",
            "tax_code": one.tax or self._tax(form[0] if form else "ho_kd"),
            "phones": one.phones or (self._phone(),),
            "representative": owner,
            "founded_year": rng.randint(1985, 2025),
            "site_address": street,
            "site_hamlet": f"Thôn {rng.choice(_GIVEN)}" if rng.random() < 0.3 else None,
            **place,
        }

    def _place(self, address: str) -> Values:
        if address:
            found = self.packs.addresses.resolve(address)
            keys = [candidate.unit.key for candidate in found.candidates]
            if len(keys) == 1 and not found.ask:
                return {"site_commune": keys[0]}
        return {"site_commune": self.communes[int(len(self.communes) * self.rng.random() ** 2)]}

    def _tax(self, form: str) -> str:
        rng = self.rng
        if form == "ho_kd" and rng.random() < 0.5:
            return f"{rng.choice(('024', '027', '030'))}{rng.randint(0, 3)}{rng.randint(10**7, 10**8 - 1)}"
        while True:
            digits = f"{rng.randint(10**8, 10**9 - 1)}"
            total = sum(w * int(d) for w, d in zip((31, 29, 23, 19, 17, 13, 7, 5, 3), digits, strict=True))
            if 10 - total % 11 < 10:
                return f"{digits}{10 - total % 11}"

    def _phone(self) -> str:
        return f"0{self.rng.choice('35789')}{self.rng.randint(10**7, 10**8 - 1):08d}"[:10]

    def _lost(self, values: Values) -> Values:
        """What a real list does not tell."""
        shares = {"tax_code": 0.45, "phones": 0.4, "representative": 0.45, "founded_year": 0.5, "site_address": 0.3}
        return {
            key: value
            for key, value in values.items()
            if value is not None and self.rng.random() >= shares.get(key, 0.0)
        }

    # --- the same again ---

    def _written_again(self, base: Values) -> tuple[Values, str]:
        values = self._lost(base)
        done = []
        for chance, what in (
            (0.55, self._legal), (0.4, self._no_tones), (0.15, self._upper), (0.22, self._typo), (0.2, self._short),
            (0.1, self._swap), (0.05, self._fewer_words), (0.15, self._old_map), (0.05, self._no_place),
            (0.02, self._wrong_place), (0.15, self._other_phone), (0.25, self._street), (0.03, self._tax_slip),
            (0.05, self._joined),
        ):  # fmt: skip
            if self.rng.random() < chance and what(values, base):
                done.append(what.__name__.strip("_"))
        return values, "+".join(done) or "copy"

    def _legal(self, values: Values, base: Values) -> bool:
        name = str(values["name"])
        for shape, others in _LEGAL:
            if shape.search(name):
                values["name"] = shape.sub(self.rng.choice(others), name, count=1).strip()
                return True
        return False

    def _no_tones(self, values: Values, base: Values) -> bool:
        plain = str.maketrans("đĐ", "dD")
        values["name"] = _without_marks(str(values["name"]).translate(plain))
        if "representative" in values:
            values["representative"] = _without_marks(str(values["representative"]).translate(plain))
        return True

    def _upper(self, values: Values, base: Values) -> bool:
        values["name"] = str(values["name"]).upper()
        return True

    def _typo(self, values: Values, base: Values) -> bool:
        words = str(values["name"]).split()
        long = [n for n, word in enumerate(words) if len(word) > 3 and word.isalpha()]
        if not long:
            return False
        at = self.rng.choice(long)
        word, place = words[at], self.rng.randint(1, len(words[at]) - 2)
        match self.rng.randint(0, 2):
            case 0:
                word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            case 1:
                word = word[:place] + word[place + 1 :]
            case _:
                word = word[:place] + word[place] + word[place:]
        words[at] = word
        values["name"] = " ".join(words)
        return True

    def _short(self, values: Values, base: Values) -> bool:
        name = str(values["name"])
        for shape, short in _SHORT:
            name = shape.sub(short, name)
        changed = bool(name != values["name"])
        values["name"] = name
        return changed

    def _swap(self, values: Values, base: Values) -> bool:
        """The list is kept by owners: the trade name stands beside, or nowhere."""
        if base["legal_form"] not in ("ho_kd", "dntn") or "site_commune" not in values:
            return False
        trade = values["name"]
        values["name"] = self.rng.choice(("Hộ kinh doanh ", "HKD ", "Hộ ", "")) + str(base["representative"])
        values["short_name"] = trade if self.rng.random() < 0.6 else None
        values["representative"] = base["representative"]
        return True

    def _fewer_words(self, values: Values, base: Values) -> bool:
        words = str(values["name"]).split()
        if len(words) < 6:
            return False
        values["name"] = " ".join((*words[:2], *words[3:]))
        return True

    def _joined(self, values: Values, base: Values) -> bool:
        words = str(values["name"]).split()
        if len(words) < 3:
            return False
        values["name"] = " ".join((*words[:-2], words[-2] + words[-1].lower()))
        return True

    def _old_map(self, values: Values, base: Values) -> bool:
        old = self.old_of.get(str(values.get("site_commune")), [])
        if not old:
            return False
        key = self.rng.choice(old)
        unit = self.packs.unit(key)
        values.pop("site_commune")
        if self.rng.random() < 0.5 or unit is None:
            values["old_commune"] = key
        else:
            values["old_address"] = unit.label
        return True

    def _no_place(self, values: Values, base: Values) -> bool:
        return any([values.pop(key, None) is not None for key in ("site_commune", "site_hamlet")])

    def _wrong_place(self, values: Values, base: Values) -> bool:
        values["site_commune"] = self.rng.choice(self.communes)
        return True

    def _other_phone(self, values: Values, base: Values) -> bool:
        more = (self._phone(),)
        values["phones"] = more if self.rng.random() < 0.4 else (*base["phones"], *more)
        return True

    def _street(self, values: Values, base: Values) -> bool:
        line = str(base["site_address"])
        values["site_address"] = self.rng.choice(
            (line.replace("số ", "").replace("Số ", ""), fold(line), line.replace("đường ", ""), f"Số nhà {line}")
        )
        return True

    def _tax_slip(self, values: Values, base: Values) -> bool:
        code = str(base["tax_code"])
        at = self.rng.randint(0, len(code) - 2)
        values["tax_code"] = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        return str(values["tax_code"]) != code

    # --- others that look alike ---

    def _false_twin(self, base: Values) -> tuple[Values, str]:
        rng = self.rng
        fresh = {**base, "tax_code": self._tax(str(base["legal_form"])), "phones": (self._phone(),),
                 "representative": _person(rng), "founded_year": rng.randint(1985, 2025),
                 "site_address": f"số {rng.randint(1, 300)} {rng.choice(_STREETS)}"}  # fmt: skip
        kinds: tuple[Callable[[Values, Values], str], ...] = (
            self._neighbour, self._relative, self._namesake, self._branch, self._second_shop, self._same_house,
            self._chain,
        )  # fmt: skip
        how = rng.choice(kinds)(fresh, base)
        return fresh, how

    def _neighbour(self, fresh: Values, base: Values) -> str:
        """Same trade, same commune, another name."""
        words = str(base["name"]).split()
        words[-1] = self.rng.choice([w for w in _SECOND if fold(w) != fold(words[-1])])
        fresh["name"] = " ".join(words)
        return "neighbour"

    def _relative(self, fresh: Values, base: Values) -> str:
        """A brother of the owner beside him, same trade."""
        *family, given = str(base["representative"]).split()
        fresh["representative"] = " ".join((*family, self.rng.choice([g for g in _GIVEN if fold(g) != fold(given)])))
        fresh["name"] = f"Hộ kinh doanh {fresh['representative']}"
        fresh["legal_form"] = "ho_kd"
        return "relative"

    def _namesake(self, fresh: Values, base: Values) -> str:
        fresh["site_commune"] = self.rng.choice([c for c in self.communes if c != base["site_commune"]])
        return "namesake"

    def _branch(self, fresh: Values, base: Values) -> str:
        fresh["name"] = f"Chi nhánh {base['name']}"
        fresh["tax_code"] = f"{str(base['tax_code'])[:10]}-{self.rng.randint(1, 9):03d}"
        if self.rng.random() < 0.5:
            fresh["site_commune"] = self.rng.choice(self.communes)
        return "branch"

    def _second_shop(self, fresh: Values, base: Values) -> str:
        """One owner, one phone, another business."""
        fresh["name"] = f"{self.rng.choice(_KINDS[:4])} {self.rng.choice(_TRADES)} {self.rng.choice(_FIRST)} " + (
            self.rng.choice(_SECOND)
        )
        fresh["representative"], fresh["phones"] = base["representative"], base["phones"]
        return "second_shop"

    def _same_house(self, fresh: Values, base: Values) -> str:
        fresh["name"] = f"Công ty TNHH {self.rng.choice(_TRADES)} {self.rng.choice(_FIRST)} {self.rng.choice(_SECOND)}"
        fresh["site_address"] = base["site_address"]
        return "same_house"

    def _chain(self, fresh: Values, base: Values) -> str:
        """The next shop of a chain: the name with another place at its end."""
        unit = self.packs.unit(self.rng.choice(self.communes))
        fresh["name"] = f"{base['name']} {unit.name if unit else ''}".strip()
        fresh["site_commune"] = unit.key if unit else base["site_commune"]
        return "chain"


def true_pairs(records: Sequence[Labelled]) -> set[tuple[int, int]]:
    """Places (i < j) of the records about one establishment."""
    places: dict[int, list[int]] = {}
    for place, one in enumerate(records):
        places.setdefault(one.entity, []).append(place)
    return {(i, j) for group in places.values() for i in group for j in group if i < j}


def _without_marks(text: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


_LEGAL: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), others)
    for shape, others in (
        (r"công ty (tnhh|trách nhiệm hữu hạn) (mtv|một thành viên)",
         ("Cty TNHH MTV", "Công ty TNHH Một thành viên", "TNHH MTV", "C.ty TNHH 1TV", "Cty")),
        (r"công ty (tnhh|trách nhiệm hữu hạn)", ("Cty TNHH", "Công ty Trách nhiệm hữu hạn", "TNHH", "CT TNHH", "Cty")),
        (r"công ty (cổ phần|cp)", ("CTCP", "Cty CP", "Công ty CP", "Công ty Cổ phần")),
        (r"doanh nghiệp tư nhân|dntn", ("DNTN", "DN tư nhân", "Doanh nghiệp tư nhân", "DN")),
        (r"hợp tác xã|htx", ("HTX", "Hợp tác xã", "H.T.X")),
        (r"hộ kinh doanh|hkd", ("HKD", "Hộ KD", "Hộ kinh doanh", "Hộ kinh doanh cá thể", "Cơ sở")),
        (r"cơ sở sản xuất|cssx", ("CSSX", "Cơ sở SX", "Cơ sở", "Xưởng sản xuất", "Hộ sản xuất")),
        (r"^cơ sở", ("CS", "Xưởng", "Cơ sở sản xuất", "CSSX")),
        (r"^xưởng", ("Cơ sở", "CSSX", "Xưởng sản xuất")),
        (r"tổ hợp tác", ("THT", "Tổ hợp tác")),
        (r"văn phòng đại diện", ("VPĐD", "VPDD", "Văn phòng đại diện")),
    )
)  # fmt: skip
_SHORT = tuple(
    (re.compile(shape, re.IGNORECASE), short)
    for shape, short in (
        ("sản xuất", "SX"), ("thương mại", "TM"), ("dịch vụ", "DV"), ("xây dựng", "XD"), ("chế biến", "CB"),
        ("xuất nhập khẩu", "XNK"), ("vận tải", "VT"), ("du lịch", "DL"), ("kinh doanh", "KD"), ("Việt Nam", "VN"),
        ("trung tâm thương mại", "TTTM"),
    )
)  # fmt: skip
