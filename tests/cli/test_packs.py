"""pack-unpack, pack-make, pack-install, pack-info: the centre's own version of a list, by commands alone."""

from __future__ import annotations

from pathlib import Path

from tests.tools import pack_kit
from tests.tools.command_line import good, run


def test_a_list_is_edited_signed_installed_and_used(tmp_path: Path) -> None:
    data, edit, out = tmp_path / "centre", tmp_path / "edit", tmp_path / "new.kcpack"
    good("init", "--role", "centre", "--name", "Trung tâm mẫu", "--province", "24", data=data)
    folder = Path(good("pack-unpack", "codelists", "--to", edit, data=data)["folder"])
    with (folder / "codelists.csv").open("a", encoding="utf-8") as table:
        table.write(",".join(pack_kit.ENTRY) + "\n")
    assert run("pack-make", folder, "--out", out, "--json", data=data).error == "older_than_here"
    assert good("pack-make", folder, "--out", out, "--version", "2099.1", data=data)["version"] == "2099.1"
    done = good("pack-install", out, data=data)
    assert done == {"name": "codelists", "version": "2099.1", "signer": "Trung tâm mẫu", "installed": True}
    assert good("pack-install", out, data=data)["installed"] is False
    assert run("pack-install", folder / "pack.json", "--json", data=data).error == "not_a_pack"
    found = {pack["name"]: pack for pack in good("pack-info", data=data)["packs"]}
    assert (found["codelists"]["version"], found["codelists"]["signer"]) == ("2099.1", "Trung tâm mẫu")
    assert (found["units"]["version"], found["units"]["signer"]) == (found["units"]["shipped"], "")
    assert "Trung tâm mẫu ký" in run("pack-info", data=data).out
    assert pack_kit.CODE in str(good("forms", "facility", data=data))
    assert good("version", data=data)["packs"]["codelists"] == "2099.1"
    assert pack_kit.CODE not in str(good("forms", "facility", data=tmp_path / "nowhere"))
