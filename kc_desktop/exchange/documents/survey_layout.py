"""The survey on paper: the same blocks and the same order as in the window, so that nobody looks for a field.

What the program keeps for itself (links, files, state, warnings) is not asked on paper.
"""

from __future__ import annotations

from dataclasses import dataclass

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Repeating rows as a table: (field, part of the width). ``upright``: the fields stand under each other, one
    column for each row (figures of years). ``blank``: empty rows to write on."""

    key: str
    columns: tuple[tuple[str, float], ...]
    blank: int
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Repeating rows of many fields, each laid out like a small form."""

    key: str
    lines: tuple[Line, ...]
    blank: int


@dataclass(frozen=True, slots=True)
class Part:
    """A block: its letter and title, lines of ``field:columns`` (of 12; ``:n`` lines high), repeating rows."""

    letter: str
    title: str
    lines: tuple[Line, ...] = ()
    rows: Grid | Cards | None = None


PARTS = (
    Part(
        "A",
        "Định danh",
        (
            ("visited_on:4", "sheet_no:3", "collaborator:5"),
            ("name:12",),
            ("legal_form:12",),
            ("founded_year:2", "tax_code:5", "registration_no:5"),
            ("registered_on:4", "representative:5", "representative_title:3"),
            ("owner_birth_year:2", "owner_is_woman:3", "phones:7"),
            ("zalo:3", "email:4", "owner_is_minority:5"),
            ("short_name:5", "former_tax_code:7"),
        ),
    ),
    Part(
        "B",
        "Địa điểm",
        (
            ("site_commune:5", "site_hamlet:3", "site_address:4"),
            ("old_address:7", "old_commune:5"),
            ("office_commune:4", "office_old_commune:4", "office_address:4"),
            ("premises:7", "cluster_name:5"),
            ("latitude:2", "longitude:2", "in_craft_village:4", "craft_village:4"),
            ("priority_areas:12",),
        ),
    ),
    Part(
        "C",
        "Ngành nghề, sản phẩm",
        (("vsic:12",), ("industry_group:12",), ("main_product:8", "direct_production:4")),
        Grid(
            "products",
            (
                ("name", 26), ("unit", 9), ("capacity", 12), ("output", 12), ("typical_level", 10),
                ("typical_year", 9), ("ocop_stars", 7), ("trademark", 13), ("standards", 13),
            ),
            3,
        ),
    ),
    Part(
        "D",
        "Quy mô theo năm",
        rows=Grid(
            "years",
            tuple(
                (key, 1)
                for key in (
                    "year", "workers", "workers_insured", "workers_women", "workers_minority", "income", "capital",
                    "revenue", "export_value", "budget_paid", "profit",
                )
            ),
            2,
            upright=True,
        ),
    ),
    Part(
        "E",
        "Nguyên liệu, thị trường",
        (
            ("materials:7", "local_material_share:5"),
            ("market_local:4", "market_domestic:4", "market_export:4"),
            ("sales_channels:12",),
        ),
    ),
    Part(
        "F",
        "Máy móc, công nghệ",
        (("mechanisation:12",), ("digital_level:12",), ("technology_known_here:12",)),
        Grid(
            "equipment",
            (
                ("name", 30), ("made_year", 9), ("origin", 12), ("capacity", 13), ("quantity", 8), ("value", 16),
                ("condition", 10),
            ),
            4,
        ),
    ),
    Part(
        "G",
        "Môi trường, năng lượng",
        (("environment_paper:9", "cleaner_production:3"), ("waste:6", "energy:6")),
    ),
    Part(
        "H",
        "Nhu cầu hỗ trợ",
        rows=Cards(
            "needs",
            (
                ("content:9", "rank:3"),
                ("description:12",),
                ("machine:6", "machine_is_new:3", "machine_price:3"),
                ("investment:3", "own_capital:3", "loan:3", "requested:3"),
                ("wanted_on:4", "register_year:2", "can_match:3", "match_proof:3"),
            ),
            2,
        ),
    ),
    Part(
        "I",
        "Hỗ trợ đã nhận",
        rows=Grid("supports", (("year", 10), ("source", 12), ("programme", 52), ("amount", 20)), 3),
    ),
    Part("J", "Vướng mắc, kiến nghị", (("obstacles:12",), ("proposal:12:3",))),
    Part(
        "K",
        "Kết luận",
        (
            ("eligible:5", "potential:7"),
            ("conclusion:12:3",),
            ("consent:7", "consent_on:5"),
            ("confirmed_by_facility:12",),
        ),
    ),
)  # fmt: skip
NOT_ON_PAPER = frozenset({"facility", "assignment", "files", "accepted", "state"})


def keys_in_order() -> list[str]:
    """The fields of the survey in the order in which they stand on the paper, rows by the key of their table."""
    found = []
    for part in PARTS:
        found += [key for line in part.lines for key, _, _ in map(split, line)]
        found += [part.rows.key] if part.rows is not None else []
    return found


def split(text: str) -> tuple[str, int, int]:
    """Field, columns, lines of ``key:span[:lines]``."""
    key, span, *rest = text.split(":")
    return key, int(span), int(rest[0]) if rest else 1


def numbers() -> dict[str, str]:
    """The number of each field or table on the paper: "A1", "C4"; of a card its letters: "needs/content" → "a"."""
    found: dict[str, str] = {}
    for part in PARTS:
        keys = [key for line in part.lines for key, _, _ in map(split, line)]
        keys += [part.rows.key] if part.rows is not None else []
        found |= {key: f"{part.letter}{at}" for at, key in enumerate(keys, 1)}
        if isinstance(part.rows, Cards):
            inner = [key for line in part.rows.lines for key, _, _ in map(split, line)]
            found |= {f"{part.rows.key}/{key}": chr(ord("a") + at) for at, key in enumerate(inner)}
    return found
