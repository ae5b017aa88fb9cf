"""forms, place, pack-…, version: what the program knows of the world and of itself."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import kc_desktop
from kc_desktop.cli.call import Call
from kc_desktop.cli.dictionary import form_lines, form_object
from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.reference import MARKS

if TYPE_CHECKING:
    from kc_desktop.exchange.pack_set import PackState

_MAX_PLACES = 100_000
_MAX_ADDRESS = 1000


def forms(call: Call) -> int:
    """The data dictionary, whole or of one form."""
    wanted = call.args.form
    if wanted and wanted not in FORMS:
        raise Refused("not_found", what="biểu", name=wanted[:60])
    chosen = [FORMS[wanted]] if wanted else FORMS.values()
    if call.out.as_json:
        call.out.show({"forms": [form_object(form, call.packs) for form in chosen]}, ())
    else:
        call.out.show({}, (line for form in chosen for line in form_lines(form)))
    return 0


def place(call: Call) -> int:
    """Old or new addresses → communes of the map in force; where there are data, with the answers people gave."""
    from kc_desktop.services.places import resolve_many
    from kc_desktop.services.reference import resolution_json, resolve_places

    lines = _addresses(call.args.text)
    app = call.if_there()
    if app is None:
        found = [resolution_json(one) for one in resolve_places(call.packs, lines)]
    else:
        with app:
            found = [resolution_json(one) for one in resolve_many(app.desk, lines)]
    call.out.show({"places": found}, _place_lines(found))
    return 0


def _addresses(text: str) -> list[str]:
    if text != "-":
        return [text[:_MAX_ADDRESS]]
    lines = sys.stdin.buffer.read(_MAX_PLACES * _MAX_ADDRESS).decode("utf-8-sig", "replace").splitlines()
    return [line[:_MAX_ADDRESS] for line in lines[:_MAX_PLACES]]


def _place_lines(places: Iterable[dict[str, object]]) -> Iterator[str]:
    for found in places:
        yield f"{found['text']}{'  — cần người quyết định' if found['ask'] else ''} ({found['why']})"
        candidates = found["candidates"]
        for candidate in candidates if isinstance(candidates, list) else ():
            yield f"    {candidate['list']}:{candidate['code']}  {candidate['name']}  [{candidate['certainty']}]"


def pack_info(call: Call) -> int:
    """The reference packs in force: shipped, or installed here and signed by whom."""
    states = call.packs.sources.states()
    found = [{**asdict(s.info), "shipped": s.shipped, "signer": s.signer} for s in states]
    call.out.show({"packs": found, "marks": MARKS}, (_pack_line(state) for state in states))
    return 0


def _pack_line(state: PackState) -> str:
    i = state.info
    origin = (
        f"cài thêm, {state.signer} ký; bản kèm chương trình: {state.shipped}" if state.signer else "kèm chương trình"
    )
    return (
        f"{i.name} {i.version} — {i.title}\n    {origin}\n    hiệu lực: {i.valid_from or '…'} – {i.valid_to or '…'}"
        f"\n    nguồn: {i.source}\n    căn cứ: {i.legal_text} [{i.mark}: {MARKS.get(i.mark, i.mark)}]"
    )


def pack_install(call: Call) -> int:
    """Put a pack of our centre in force."""
    from kc_desktop.services.packs import install

    with call.writing() as app:
        done = install(app.desk, call.args.file)
    info = done.info
    said = "Đã cài" if done.fresh else "Đã có sẵn"
    result = {"name": info.name, "version": info.version, "signer": done.signer, "installed": done.fresh}
    call.out.show(result, [f"{said} danh mục {info.name} bản {info.version}, {done.signer} ký"])
    return 0


def pack_unpack(call: Call) -> int:
    """A pack as tables to edit."""
    from kc_desktop.services.packs import unpack

    with call.reading() as app:
        folder = unpack(app.desk, call.args.name, call.args.to)
    call.out.show({"folder": folder}, [f"Đã ghi các bảng vào {folder}; sửa xong thì đóng gói bằng pack-make"])
    return 0


def pack_make(call: Call) -> int:
    """Sign edited tables as a new version."""
    from kc_desktop.services.packs import make

    with call.reading() as app:
        info = make(app.desk, call.args.dir, call.args.out, version=call.args.version)
    lines = [f"Đã ký danh mục {info.name} bản {info.version}: {call.args.out}"]
    call.out.show({"name": info.name, "version": info.version, "file": call.args.out}, lines)
    return 0


def version(call: Call) -> int:
    """Versions of the program, its formats and its parts."""
    from kc_desktop.domain.op import FORMAT
    from kc_desktop.exchange.bundle.limits import READER
    from kc_desktop.store import versions

    found: dict[str, object] = {
        "program": kc_desktop.__version__,
        "schema": versions.SCHEMA,
        "format": READER,
        "operation": FORMAT,
        "sqlite": versions.sqlite(),
        "python": platform.python_version(),
        "platform": platform.platform(),
        "packs": {info.name: info.version for info in call.packs.infos()},
    }
    call.out.show(found, (f"{key}: {value}" for key, value in found.items()))
    return 0
