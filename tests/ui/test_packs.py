"""A pack is installed from the settings page, or comes with the stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.services import enrolment, packs
from kc_desktop.ui.pages import settings
from kc_desktop.ui.pages.exchange import ExchangePage
from kc_desktop.ui.pages.settings import SettingsPage
from tests.tools import pack_kit
from tests.tools.offices import Province, send
from tests.ui.page_bench import Bench


def test_a_pack_is_installed_and_the_window_opens_anew(
    station: Bench, offices: Province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre, file, again = offices.centre.desk, tmp_path / "a.kcpack", []
    with centre.store.reader() as connection:
        file.write_bytes(pack_kit.pack(centre.keys, enrolment.chain_of(centre, connection)))
    monkeypatch.setattr(settings, "ask_open", lambda *_: file)
    monkeypatch.setattr(station.window, "reopen", lambda: again.append(True))
    page = station.page("settings")
    assert isinstance(page, SettingsPage)
    page._install_pack()
    assert again == [True]
    assert station.desk.packs.has_code("legal_form", pack_kit.CODE)
    page._install_pack()
    assert "đã có sẵn" in station.notices.toasts[-1][0]
    file.write_bytes(b"?")
    page._install_pack()
    assert [getattr(error, "code", "") for error in station.errors] == ["not_a_pack"]
    station.errors.clear()


def test_a_pack_that_came_on_the_stick_is_used_by_the_window(station: Bench, offices: Province, tmp_path: Path) -> None:
    centre, file = offices.centre.desk, tmp_path / "a.kcpack"
    with centre.store.reader() as connection:
        file.write_bytes(pack_kit.pack(centre.keys, enrolment.chain_of(centre, connection)))
    with centre.writer() as connection:
        enrolment.register(connection, enrolment.card(station.desk))
    enrolment.accept(centre, station.desk.identity.station)
    offices.centre.desk = packs.install(centre, file).desk
    stick = offices.stick()
    send(offices.centre, stick)
    page = station.page("exchange")
    assert isinstance(page, ExchangePage)
    page.receiving.place.choose(stick)
    page.receiving.look()
    page.receiving.merge.click()
    assert "Đã nhận danh mục mới" in page.receiving._said.text()
    assert station.desk.names.has_code("legal_form", pack_kit.CODE)
