"""The sums of the shipped reports as somebody would write them by hand for one year: the floor of ``bench.reports``."""

from __future__ import annotations

from collections.abc import Mapping

_OK = (
    "status IN ('da_duyet','da_ky_hd','dang_thuc_hien','nghiem_thu','quyet_toan','hoan_thanh','xin_dieu_chinh',"
    "'tam_dung')"
)
_DONE = "status IN ('nghiem_thu','quyet_toan','hoan_thanh')"
_NOW, _BEFORE, _YEAR_BEFORE = (2025, "2025-11-20"), (2024, "2024-11-20"), (2024, "2024-12-31")
_SIGN = "sum(CASE WHEN kind IN ({minus}) THEN -amount ELSE amount END)"
_WHOLE = " AND x.kind = '5b'"
_PLAN = _SIGN.format(minus="'giam','chuyen_di','nop_tra'")
_PAID = _SIGN.format(minus="'thu_hoi'").replace("kind", "t.kind").replace("amount", "t.amount")


def _plan(by: str, time: tuple[int, str] = _NOW, years: str = "") -> str:
    content = " LEFT JOIN dossier d ON d.id = t.dossier" if "d." in by else ""
    said = _PLAN.replace("kind", "t.kind").replace("amount", "t.amount")
    when = years or f"= {time[0]}"
    return f"SELECT {by}, {said} FROM plan t{content} WHERE t.year {when} AND t.decided_on <= '{time[1]}' GROUP BY 1"


def _paid(by: str, time: tuple[int, str] = _NOW, years: str = "") -> str:
    joins = ""
    if "d." in by:
        joins += " LEFT JOIN dossier d ON d.id = t.dossier"
    if "f." in by:
        joins += " LEFT JOIN facility f ON f.id = t.facility"
    if "a." in by:
        joins += " LEFT JOIN activity a ON a.id = t.activity"
    when = years or f"= {time[0]}"
    return f"SELECT {by}, {_PAID} FROM payment t{joins} WHERE t.year {when} AND t.paid_on <= '{time[1]}' GROUP BY 1"


def _dossiers(by: str, time: tuple[int, str] = _NOW, years: str = "", which: str = _OK) -> str:
    when = years or f"= {time[0]}"
    return (
        f"SELECT {by}, count(*), sum(approved_support) FROM dossier WHERE year {when} AND {which}"
        f" AND (approved_on IS NULL OR approved_on <= '{time[1]}') GROUP BY 1"
    )


def _firms(by: str, time: tuple[int, str] = _NOW, years: str = "") -> list[str]:
    join = " LEFT JOIN facility f ON f.id = b.facility" if "f." in by else ""
    when = years or f"= {time[0]}"
    within = (
        f"FROM dossier_beneficiaries b JOIN dossier d ON d.num = b.num{join} WHERE d.year {when} AND d.{_OK}"
        f" AND (d.approved_on IS NULL OR d.approved_on <= '{time[1]}')"
    )
    total = f"SELECT count(DISTINCT b.facility) {within}"
    lines = f"SELECT {by}, count(DISTINCT b.facility), count(*) FILTER (WHERE b.facility IS NULL) {within} GROUP BY 1"
    return [total] if by == "1" else [total, lines]


def _costs(by: str, time: tuple[int, str] = _NOW, years: str = "") -> str:
    when = years or f"= {time[0]}"
    return (
        f"SELECT {by}, sum(c.amount), sum(c.amount) FILTER (WHERE c.source IN ('doi_ung', 'vay')), sum(c.amount) FILTER"
        " (WHERE c.source IN ('kcqg', 'kcdp') AND d.approved_support IS NULL) FROM dossier_costs c JOIN dossier d ON"
        f" d.num = c.num WHERE coalesce(c.year, d.year) {when} AND d.{_OK}"
        f" AND (d.approved_on IS NULL OR d.approved_on <= '{time[1]}') GROUP BY 1"
    )


def _results(by: Mapping[str, str], time: tuple[int, str] = _NOW, years: str = "") -> list[str]:
    when = years or f"= {time[0]}"
    of_activity = (
        "EXISTS (SELECT 1 FROM activity x JOIN activity_outputs y ON y.num = x.num WHERE x.dossier = {dossier}"
        " AND y.indicator = {indicator})"
    )
    of_minutes = (
        "EXISTS (SELECT 1 FROM acceptance x JOIN acceptance_results y ON y.num = x.num WHERE x.dossier = {dossier}"
        " AND y.indicator = {indicator}{kind})"
    )
    minutes = (
        f"SELECT r.indicator, {by['acceptance']}, sum(r.found) FROM dossier d JOIN acceptance a"
        " ON a.dossier = d.id JOIN"
        f" acceptance_results r ON r.num = a.num WHERE d.year {when} AND (a.held_on IS NULL OR"
        f" a.held_on <= '{time[1]}')"
        f" AND r.indicator IS NOT NULL AND NOT {of_activity.format(dossier='d.id', indicator='r.indicator')}"
        f" AND (a.kind = '5b' OR a.kind = '5a' AND NOT"
        ""
        f" {of_minutes.format(dossier='d.id', indicator='r.indicator', kind=_WHOLE)}"
        ") GROUP BY 1, 2"
    )
    return [
        f"SELECT o.indicator, {by['activity']}, sum(o.quantity) FROM activity a JOIN"
        " activity_outputs o ON o.num = a.num"
        f" LEFT JOIN dossier d ON d.id = a.dossier WHERE a.year {when} AND (a.ends_on IS NULL OR a.ends_on <="
        f" '{time[1]}') AND (a.state IS NULL OR a.state <> 'huy') GROUP BY 1, 2",
        minutes,
        f"SELECT d.result_indicator, {by['dossier']}, sum(d.result_quantity) FROM dossier d WHERE d.year {when}"
        f" AND d.{_DONE} AND (d.approved_on IS NULL OR d.approved_on <= '{time[1]}') AND d.result_indicator IS NOT NULL"
        f" AND NOT {of_activity.format(dossier='d.id', indicator='d.result_indicator')}"
        f" AND NOT {of_minutes.format(dossier='d.id', indicator='d.result_indicator', kind='')} GROUP BY 1, 2",
    ]  # fmt: skip


def _surveys(by: str, first: str, last: str) -> list[str]:
    within = (
        f"FROM survey WHERE visited_on BETWEEN '{first}' AND '{last}' AND (state IS NULL OR state"
        " NOT IN ('nhap','tra_lai'))"
    )
    total = f"SELECT count(DISTINCT facility), count(*) FILTER (WHERE facility IS NULL) {within}"
    return [total] if by == "1" else [total, f"SELECT {by}, count(DISTINCT facility), count(*) {within} GROUP BY 1"]


def _needs(by: str, first: str, last: str) -> str:
    return (
        f"SELECT {by}, count(*), sum(n.requested), sum(n.investment) FROM survey s JOIN survey_needs n ON n.num = s.num"
        f" WHERE s.visited_on BETWEEN '{first}' AND '{last}' AND (s.state IS NULL OR s.state NOT IN ('nhap','tra_lai'))"
        " GROUP BY 1"
    )


def _voting(by: str, time: tuple[int, str] = _NOW, years: str = "") -> list[str]:
    when = years or f"= {time[0]}"
    entries = f"FROM voting_round r JOIN voting_entry e ON e.round = r.id WHERE r.year {when}"
    return [
        f"SELECT {by}, count(*) FILTER (WHERE e.registered_on IS NULL OR e.registered_on <="
        f" '{time[1]}'), count(*) FILTER"
        f" (WHERE e.result = 'cong_nhan' AND (e.certificate_on IS NULL OR e.certificate_on <= '{time[1]}')) {entries}"
        " GROUP BY 1, 2",
        "SELECT p.\"group\", c.level, count(*) FROM product_certificates c JOIN product p ON"
        " p.num = c.num WHERE c.entry IS"
        f" NULL AND c.year {when} AND (c.issued_on IS NULL OR c.issued_on <= '{time[1]}') GROUP BY 1, 2",
    ]  # fmt: skip


def _opening(years: str) -> str:
    return (
        "SELECT indicator, source, content, commune, batch, year, sum(quantity), sum(amount) FROM opening WHERE year"
        f" {years} GROUP BY 1, 2, 3, 4, 5, 6"
    )


def _everything(by: Mapping[str, str], time: tuple[int, str] = _NOW, years: str = "") -> list[str]:
    """The indicators that ``so_lieu`` adds up."""
    first = "2021-01-01" if years else f"{time[0]}-01-01"
    return [
        *_results(by, time, years),
        _dossiers(by["dossier"].replace("d.", ""), time, years),
        *_firms(by["dossier"], time, years)[1:],
        _plan(by["plan"], time, years),
        _paid(by["payment"], time, years),
        _costs(by["costs"], time, years),
        *_voting("1+0, r.level", time, years),
        *_surveys("1", first, time[1]),
    ]


_PROGRAMME = {
    "activity": "coalesce(a.programme, d.programme)", "acceptance": "d.programme", "dossier": "d.programme",
    "plan": "t.source", "payment": "t.source", "costs": "c.source",
}  # fmt: skip
_NONE = {**dict.fromkeys(("activity", "acceptance", "plan", "payment", "costs"), "0+1"), "dossier": "d.programme"}
_UNIT = {
    "activity": "a.organiser", "acceptance": "d.implementer", "dossier": "d.implementer",
    "plan": "coalesce(d.implementer, t.batch)", "payment": "coalesce(d.implementer, a.organiser)",
    "costs": "d.implementer",
}  # fmt: skip
_CONTENT = {**_PROGRAMME, "activity": "a.content", "acceptance": "d.content", "dossier": "d.content"}
_CYCLE = "BETWEEN 2021 AND 2025"
_PAID_PLACE = "coalesce(t.commune, f.site_commune, d.places, a.commune)"
STATEMENTS: Mapping[str, list[str]] = {
    "funding": [
        _plan("t.source"), _plan("t.source", _YEAR_BEFORE), _paid("t.source"), _paid("t.source", _BEFORE),
        "SELECT source, sum(amount) FROM plan WHERE year = 2025 AND kind = 'giao' AND"
        " decided_on <= '2025-11-20' GROUP BY 1",
    ],
    "sources": [
        _plan("t.source"), _paid("t.source"),
        "SELECT source, sum(amount) FROM plan WHERE year = 2025 AND kind IN ('giam','chuyen_di','nop_tra') GROUP BY 1",
    ],
    "years": [_plan("t.year, t.source", _NOW, _CYCLE) + ", 2", _paid("t.year, t.source", _NOW, _CYCLE) + ", 2"],
    "content": [
        _dossiers("content"), *_firms("d.content"), _costs("d.content"), _plan("coalesce(t.content, d.content)"),
        _paid("coalesce(t.content, d.content, a.content)"),
    ],
    "content_results": [*_results(_CONTENT), *_results(_CONTENT, _BEFORE)],
    "batches": [
        _dossiers("batch, id") + ", 2", _costs("d.batch, d.id") + ", 2", _paid("d.batch, t.dossier") + ", 2",
        *_firms("d.id"),
        f"SELECT id, name, code, implementer, places, approved_on FROM dossier WHERE year = 2025 AND {_OK}"
        " AND (approved_on IS NULL OR approved_on <= '2025-11-20') ORDER BY batch, name",
    ],
    "places": [
        _dossiers("places"), *_firms("coalesce(b.commune, f.site_commune, d.places)"), _costs("d.places"),
        _plan("coalesce(t.commune, d.places)"), _paid(_PAID_PLACE),
    ],
    "summary": [
        one
        for time, years, first in (
            (_NOW, "", "2025-01-01"), (_BEFORE, "", "2024-01-01"), (_YEAR_BEFORE, "", "2024-01-01"),
            (_NOW, _CYCLE, "2021-01-01"),
        )
        for one in (
            _plan("1+0", time, years), _paid("1+0", time, years), _dossiers("status", time, years),
            *_firms("1", time, years), _costs("1+0", time, years), *_voting("1+0, r.level", time, years),
            *_surveys("1", first, time[1]), _needs("1+0", first, time[1]),
            f"SELECT count(*), sum(participants) FROM activity WHERE year {years or '= ' + str(time[0])}"
            " AND (state IS NULL OR state <> 'huy')",
        )
    ],
    "results": [*_everything(_PROGRAMME), *_everything(_PROGRAMME, _BEFORE)],
    "voting": [
        *_voting('coalesce(e."group", 0), r.level'),
        "SELECT count(DISTINCT e.facility) FROM voting_round r JOIN voting_entry e ON e.round ="
        " r.id WHERE r.year = 2025"
        " AND e.result = 'cong_nhan'",
    ],
    "matrix": [
        *(one for year in range(2021, 2025) for one in _everything(_UNIT, (year, f"{year}-12-31"))),
        *_everything(_UNIT), _opening(_CYCLE),
    ],
    "targets": [
        "SELECT t.indicator, sum(t.quantity) FROM programme_targets t JOIN programme p ON p.num = t.num GROUP BY 1",
        *_everything(_NONE, _NOW, _CYCLE), *_everything(_NONE),
    ],
    "needs": [_needs("n.content", "2025-01-01", "2025-11-20")],
    "network": [
        "SELECT communes, count(*) FROM collaborator GROUP BY 1",
        "SELECT site_commune, count(*) FROM facility GROUP BY 1",
        *_surveys("site_commune", "2025-01-01", "2025-11-20"), _needs("s.site_commune", "2025-01-01", "2025-11-20"),
    ],
    "activities": [
        "SELECT kind, count(*), sum(participants), sum(women), sum(revenue) FROM activity WHERE year = 2025 AND"
        " (starts_on IS NULL OR starts_on <= '2025-11-20') AND (state IS NULL OR state <> 'huy') GROUP BY 1",
        "SELECT a.kind, sum(c.planned), sum(c.amount) FROM activity a JOIN activity_costs c ON"
        " c.num = a.num WHERE a.year"
        " = 2025 AND (a.starts_on IS NULL OR a.starts_on <= '2025-11-20') AND (a.state IS NULL OR a.state <> 'huy')"
        " GROUP BY 1",
    ],
    "facilities": [
        "SELECT industry_group, count(*) FROM facility GROUP BY 1",
        *_surveys("industry_group", "2025-01-01", "2025-11-20"),
    ],
    "products": [
        'SELECT "group", count(*), count(*) FILTER (WHERE specialty IS NOT NULL) FROM product GROUP BY 1',
        'SELECT p."group", c.level, count(DISTINCT p.id) FROM product_certificates c JOIN'
        ' product p ON p.num = c.num WHERE'
        " c.revoked_on IS NULL AND (c.issued_on IS NULL OR c.issued_on <= '2025-11-20') AND (c.valid_to IS NULL OR"
        " c.valid_to >= '2025-11-20') GROUP BY 1, 2",
        'SELECT p."group", count(DISTINCT p.id) FROM product_certificates c JOIN product p ON p.num = c.num WHERE'
        " c.revoked_on IS NULL AND (c.issued_on IS NULL OR c.issued_on <= '2025-11-20') AND (c.valid_to IS NULL OR"
        " c.valid_to >= '2025-11-20') GROUP BY 1",
    ],
    "clusters": [
        "SELECT commune, count(*), sum(area), count(planned_on), sum(wastewater) FROM cluster GROUP BY 1",
        "SELECT commune, count(*) FROM craft_village WHERE revoked_on IS NULL OR revoked_on >= '2025-11-20' GROUP BY 1",
    ],
}  # fmt: skip
"""Report → the statements that give its figures with its lines as shipped."""
