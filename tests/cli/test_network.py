"""network, hand-over, pay at a centre, as JSON."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.system.clock import now
from tests.services.kit import COMMUNE, OTHER_COMMUNE
from tests.tools.command_line import centre, good, run

TODAY = now().date()


def test_the_network_from_the_command_line(tmp_path: Path) -> None:
    folder = centre(tmp_path / "centre")
    people = [
        {"name": "Mẫu Anh", "communes": [COMMUNE], "status": "dang_lam", "allowance": 400000, "team": "Tổ 1"},
        {"name": "Mẫu Bình", "communes": [OTHER_COMMUNE], "status": "dang_lam", "team": "Tổ 1"},
    ]
    first, second = good("put", "collaborator", data=folder, stdin=people)["ids"]

    found = good("network", "--plan", "5", "--from", f"{TODAY.year}-01-01", data=folder)
    assert len(found["gaps"]) == len(found["communes"]) - 2
    assert len(found["plan"]) == 5
    assert [one["surveys"] for one in found["results"]["people"]] == [0, 0]

    month = f"{TODAY:%Y-%m}"
    sheet = good("pay", "--month", month, "--approve", "--out", str(tmp_path / "pay.xlsx"), data=folder)
    assert (sheet["due"], sheet["approved"]) == (400000, 1)
    assert good("pay", "--month", month, data=folder)["due"] == 0
    assert run("pay", "--month", "11/2026", "--json", data=folder).error == "usage"

    assert good("hand-over", first, "--dry-run", data=folder)["moves"][0]["to"] == second
    assert good("hand-over", first, data=folder)["group"]
    people = good("network", data=folder)["people"]
    assert [one["at_work"] for one in people] == [False, True]
