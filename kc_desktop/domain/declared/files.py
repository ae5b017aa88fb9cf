"""Files kept with a record: photos, scans, papers. The bytes live beside the database, named by their hash."""

from __future__ import annotations

import kc_desktop.domain.forms as kit
from kc_desktop.domain.forms import Form
from kc_desktop.domain.texts import N_


class FileRow(Form):
    """One file. ``hash`` names the bytes (SHA-256, hexadecimal); place and time come from the picture itself and are
    kept here, because everything else that a camera writes into it is taken out (``sync.md`` 5.11)."""

    name = kit.text(N_("form", "Tên tệp"), required=True, personal=True, length=150)
    kind = kit.choice(N_("form", "Loại tệp"), "file_kind")
    caption = kit.text(N_("form", "Chú thích"), personal=True, length=200)
    hash = kit.text(N_("form", "Mã nội dung"), required=True, length=64)
    media = kit.text(N_("form", "Định dạng"), length=60)
    size = kit.integer(N_("form", "Dung lượng"), unit="byte", high=1 << 40)
    taken_at = kit.text(N_("form", "Chụp lúc"), length=25)
    latitude = kit.decimal(N_("form", "Vĩ độ"), low=-90, high=90, scale=6, unit="°", personal=True)
    longitude = kit.decimal(N_("form", "Kinh độ"), low=-180, high=180, scale=6, unit="°", personal=True)
