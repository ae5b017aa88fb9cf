"""Word templates of papers: the shipped ones, and those an office changed in Word, checked before they are taken.

An office's template is the file ``templates/<kind>.docx`` of the data folder. It is no record and no bundle carries it;
a backup made elsewhere takes it along, and the shipped one is always there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kc_desktop.domain.errors import Machine, Refused
from kc_desktop.domain.texts import N_
from kc_desktop.services.desk import Desk
from kc_desktop.system.files import ensure_folder, machine_errors, read_bounded, write_atomic
from kc_desktop.system.paths import resource_root

if TYPE_CHECKING:
    from kc_desktop.exchange.documents.word.check import Shape, Used

FOLDER = "templates"
_MOST = 8 << 20


@dataclass(frozen=True, slots=True)
class TemplateState:
    """``own``: the office has changed it; ``note``: what its maker tells, for example columns not verified."""

    kind: str
    title: str
    own: bool
    note: str


@dataclass(frozen=True, slots=True)
class Installed:
    """``used``: its fields with their places; ``remarks``: what Word prints of it and the PDF does not."""

    kind: str
    used: tuple[Used, ...]
    remarks: tuple[str, ...]


def template(desk: Desk, kind: str) -> bytes:
    """The template in force: the office's, else the shipped one. ``Refused("not_found", "bad_template")`` – the file
    was changed since it was taken –, ``Machine``."""
    from kc_desktop.exchange.documents.word.package import judged

    _known(kind)
    own = _own(desk, kind)
    if not own.is_file():
        return read_bounded(_shipped(kind), _MOST)
    data = read_bounded(own, _MOST)
    judged(data)
    return data


def listing(desk: Desk) -> tuple[TemplateState, ...]:
    """Every kind of paper that has a template. ``Machine``."""
    from kc_desktop.exchange.documents.word.render import note_of

    found = []
    for kind, title in _titles():
        note = ""
        with suppress(Refused):
            note = note_of(template(desk, kind))
        found.append(TemplateState(kind, title, _own(desk, kind).is_file(), note))
    return tuple(found)


def fields(kind: str) -> tuple[tuple[str, str], ...]:
    """What a template of this kind may use: ("de_an.ten", "Tên đề án"); "[]" marks a list. ``Refused("not_found")``."""
    from kc_desktop.exchange.documents.word import check

    return tuple(check.fields(_shape(kind)))


def take_out(desk: Desk, kind: str, out: Path) -> None:
    """Write the template in force as a file to be edited in Word. ``Refused("not_found", "usage")``, ``Machine``."""
    if out.suffix.lower() != ".docx":
        raise Refused("usage", detail=f"mẫu ghi ra dạng .docx, không phải “{out.suffix}”")
    write_atomic(out, template(desk, kind))


def try_out(desk: Desk, kind: str, out: Path) -> tuple[str, ...]:
    """Write the template in force with sample fields as a PDF; what Word prints of it and the PDF does not.
    ``Refused("not_found", "bad_template")``, ``Machine``."""
    from kc_desktop.exchange.documents.word.check import sample
    from kc_desktop.exchange.documents.word.pdf import to_pdf
    from kc_desktop.exchange.documents.word.render import render

    made = to_pdf(render(template(desk, kind), sample(_shape(kind))))
    write_atomic(out, made.pdf)
    return made.remarks


def install(desk: Desk, kind: str, path: Path) -> Installed:
    """Take an edited template: checked, tried with sample fields, put in force from the next paper on.

    Raises ``Refused``: "not_found", "file_missing", "over_limit", "bad_template" (facts ``place``, ``what``),
    "only_looking"; ``Machine``. After any of them the template in force is the one before.
    """
    from kc_desktop.exchange.documents.word.check import check, sample
    from kc_desktop.exchange.documents.word.pdf import to_pdf
    from kc_desktop.exchange.documents.word.render import render

    shape = _shape(kind)
    data = read_bounded(path, _MOST)
    used = check(data, shape)
    remarks = to_pdf(render(data, sample(shape))).remarks
    _may_write(desk)
    write_atomic(ensure_folder(desk.folder, FOLDER) / f"{kind}.docx", data)
    return Installed(kind, used, remarks)


def reset(desk: Desk, kind: str) -> bool:
    """The shipped template again; whether there was another. ``Refused("not_found", "only_looking")``, ``Machine``."""
    _known(kind)
    _may_write(desk)
    own = _own(desk, kind)
    with machine_errors(own):
        was = own.is_file()
        own.unlink(missing_ok=True)
    return was


def copy(folder: Path, to: Path) -> int:
    """Put the office's templates of a data folder beside a backup; how many. ``Machine``."""
    with machine_errors(to):
        own = [path for kind, _ in _titles() if (path := folder / FOLDER / f"{kind}.docx").is_file()]
        for path in own:
            write_atomic(ensure_folder(to, FOLDER) / path.name, read_bounded(path, _MOST))
    return len(own)


def bring_back(source: Path, folder: Path) -> int:
    """Take up templates that lie beside a backup, where the data folder has none of that kind; how many. Those that are
    no good stay where they are. ``Machine``."""
    from kc_desktop.exchange.documents.word.check import check

    taken = 0
    with machine_errors(source):
        for kind, _ in _titles():
            path, own = source / FOLDER / f"{kind}.docx", folder / FOLDER / f"{kind}.docx"
            if own.is_file() or not path.is_file():
                continue
            with suppress(Refused):
                data = read_bounded(path, _MOST)
                check(data, _shape(kind))
                write_atomic(ensure_folder(folder, FOLDER) / path.name, data)
                taken += 1
    return taken


def _may_write(desk: Desk) -> None:
    if desk.looking:
        raise Refused("only_looking")
    if desk.store.readonly:
        raise Machine("in_use")


def _own(desk: Desk, kind: str) -> Path:
    return desk.folder / FOLDER / f"{kind}.docx"


def _shipped(kind: str) -> Path:
    return resource_root() / FOLDER / f"{kind}.docx"


def _titles() -> Iterator[tuple[str, str]]:
    """The kinds of papers – of dossiers, of rounds of voting –, and the cover of a set."""
    from kc_desktop.exchange.documents.word.paper_set import COVER
    from kc_desktop.services.dossier_papers.kinds import KINDS
    from kc_desktop.services.voting_papers import KINDS as VOTING

    yield from ((key, kind.title) for key, kind in KINDS.items())
    yield from VOTING.items()
    yield COVER, N_("paper", "Mục lục bộ hồ sơ")


def _known(kind: str) -> None:
    """A name that becomes part of a path is one of ours. ``Refused("not_found")``."""
    if kind not in dict(_titles()):
        raise Refused("not_found", what="mẫu văn bản", name=kind[:60])


def _shape(kind: str) -> Shape:
    from kc_desktop.exchange.documents.word.paper_set import COVER, SHAPE
    from kc_desktop.services import voting_papers
    from kc_desktop.services.dossier_papers.kinds import kind_named, shape_of

    if kind in voting_papers.KINDS:
        return voting_papers.shape_of(kind)
    return SHAPE if kind == COVER else shape_of(kind_named(kind))
