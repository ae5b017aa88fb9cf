"""The province commune by commune: bubbles, the same as a list, and the way to the records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from kc_desktop.domain.mapping import Plan
from kc_desktop.services import province
from kc_desktop.services.province import Commune, Places
from kc_desktop.system.files import write_atomic
from kc_desktop.ui import icons
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.files import PDF, PNG, ask_save
from kc_desktop.ui.pages.overview.going import go, go_to_found
from kc_desktop.ui.pages.overview.measures import COVERAGE, MEASURES, PART, Laid, Measure, lay, tip
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets import tile_map
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices
from kc_desktop.ui.widgets.tile_map import TileMap, Words

LEAST = 4
"""Communes that make a map; fewer stand as bars."""
_HEIGHT = 372


class MapCard(Card):
    """The measure is chosen above; the light of the map and of the list go together."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Bản đồ xã, phường"))
        self._context = context
        self._places: Places | None = None
        self.laid: Laid | None = None
        self.measure = Choices([(one.key, label("ui", one.text)) for one in MEASURES], "segment")
        self.measure.setAccessibleName(tr("Cỡ của vòng tròn"))
        self.shade = QComboBox()
        self.shade.setAccessibleName(tr("Độ đậm của vòng tròn"))
        self.shade.addItem(tr("Đậm theo độ phủ khảo sát"), COVERAGE)
        self.shade.addItem(tr("Đậm theo phần của cả tỉnh"), PART)
        self.map = TileMap()
        self.list = Sheet(self._columns(), tr("Xã, phường"))
        self._about, self._note = words("", wrap=True), words("", "hint", wrap=True)
        self._acts = self._make_acts()
        self._place()
        self.measure.chosen.connect(lambda _key: self._lay())
        self.shade.activated.connect(lambda _at: self._lay())
        self.map.picked.connect(self._light)
        self.map.opened.connect(lambda _key: self.open_counted())
        self.list.picked.connect(self._on_row)
        self.list.opened.connect(lambda _row: self.open_counted())

    def show_places(self, places: Places) -> None:
        """The communes; hidden where there are too few for a map."""
        self._places = places
        enough = sum(bool(one.facilities or one.surveys or one.dossiers) for one in places.communes) >= LEAST
        self.setVisible(enough)
        if enough:
            self._lay()

    def commune(self) -> Commune | None:
        """The commune that has the light."""
        return next((one for one in self._places.communes if one.key == self.map.lit()), None) if self._places else None

    # --- showing ---

    def _lay(self) -> None:
        places, measure, shade = self._places, self._measure(), str(self.shade.currentData())
        if places is not None:
            self._context.bridge.read(
                lambda _desk: lay(places, measure, shade), partial(self._show, places), initiator=self
            )

    def _measure(self) -> Measure:
        return next(one for one in MEASURES if one.key == self.measure.selected())

    def _show(self, places: Places, laid: Laid) -> None:
        if (places, laid.measure, laid.shade) != (self._places, self._measure(), self.shade.currentData()):
            return  # another one was chosen meanwhile
        self.laid = laid
        self.map.show_plan(laid.plan, laid.words)
        lit = next((at for at, one in enumerate(laid.communes) if one.key == self.map.lit()), -1)
        self.list.show_rows(laid.communes, lit=lit)
        self._note.setText(self._remarks(laid))
        self._tell()

    def _remarks(self, laid: Laid) -> str:
        assert self._places is not None
        notes = [tr("Đã có phiếu khảo sát ở {some} trong {all} xã, phường của địa bàn.",
                    some=show_number(self._places.seen), all=show_number(self._places.area))]  # fmt: skip
        if laid.plan.left_out:
            notes.append(tr("{count} xã, phường chưa có số liệu và tọa độ không vẽ.",
                            count=show_number(len(laid.plan.left_out))))  # fmt: skip
        if laid.measure.key == "dossier":
            notes.append(tr("Đề án ở nhiều xã, phường tính ở mỗi nơi."))
        if laid.measure.is_money:
            notes.append(tr("Kinh phí hỗ trợ: đã duyệt, nếu chưa thì đề nghị; theo nơi của đơn vị thụ hưởng."))
        if laid.measure.is_money and self._places.unplaced:
            notes.append(tr("{money} chưa phân được về xã, phường.",
                            money=laid.words.figure(self._places.unplaced)))  # fmt: skip
        return " ".join(notes)

    def _light(self, key: str) -> None:
        rows = self.laid.communes if self.laid else ()
        at = next((at for at, one in enumerate(rows) if one.key == key), None)
        if at is None:
            self.list.clearSelection()
            self._tell()
        else:
            self.list.selectRow(at)

    def _on_row(self, one: Commune | None) -> None:
        if one is not None:
            self.map.light(one.key)
        self._tell()

    def _tell(self) -> None:
        one = self.commune()
        self._about.setText(tip(one) if one else tr("Chọn một xã, phường trên bản đồ hoặc trong danh sách."))
        for made in self._acts:
            made.setEnabled(one is not None and bool(one.key))

    # --- opening ---

    def open_counted(self) -> None:
        """The records that the figure of the lit commune counts."""
        measure, one = self._measure(), self.commune()
        if one is None:
            return
        if measure.field:
            go(self._context, measure.form, {measure.field: (one.key,)}, {(measure.field, one.key): one.name})
        else:
            said = tr("phiếu có nhu cầu, {name}", name=one.name)
            key = one.key
            go_to_found(self._context, "survey", lambda desk: province.surveys_with_needs(desk, commune=key), said)

    def _open(self, form: str, field: str) -> None:
        if (one := self.commune()) is not None:
            go(self._context, form, {field: (one.key,)}, {(field, one.key): one.name})

    def _print(self) -> None:
        from kc_desktop.ui.pages.one_pages import print_commune

        if (one := self.commune()) is not None:
            print_commune(self._context, self, one.key)

    def _export(self, title: str, kind: str, made: Callable[[Plan, Words], bytes]) -> None:
        laid = self.laid
        if laid is None:
            return
        out = ask_save(self, self._context.settings, title, laid.words.title.replace("/", "-").replace(":", ""), kind)
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(kind[kind.index("*") + 1 : -1])
        self._context.bridge.tasks.run(
            lambda _progress: write_atomic(file, made(laid.plan, laid.words)),
            done=lambda _done: self._context.notices.toast(tr("Đã ghi {file}", file=file.name)),
            initiator=self,
            beside=True,
        )

    # --- building ---

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Xã, phường"), lambda one: one.name or tr("(chưa rõ)")),
            Column(tr("Số"), lambda one: self.laid.figure(one) if self.laid else "", 96, figures=True),
            Column(tr("Phần"), partial(self._share, PART), 66, figures=True),
            Column(tr("Độ phủ"), partial(self._share, COVERAGE), 72, figures=True),
        )

    def _share(self, shade: str, one: Commune) -> str:
        return self.laid.share_text(shade, one) if self.laid else ""

    def _make_acts(self) -> tuple[QPushButton, ...]:
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (tr("Cơ sở"), "facility", partial(self._open, "facility", "site_commune")),
            (tr("Phiếu"), "survey", partial(self._open, "survey", "site_commune")),
            (tr("Đề án"), "dossier", partial(self._open, "dossier", "places")),
            (tr("Tờ tóm tắt…"), "print", self._print),
        )
        made = []
        for text, icon, act in acts:
            one = button(text, icon=icon)
            one.clicked.connect(lambda _checked=False, act=act: act())
            made.append(one)
        return tuple(made)

    def _place(self) -> None:
        self.more = button("", "quiet", "more", hint=tr("Lưu bản đồ"))
        menu = QMenu(self.more)
        for text, kind, made in (
            (tr("Lưu ảnh (PNG)…"), PNG, tile_map.picture),
            (tr("Lưu trang in (PDF)…"), PDF, tile_map.vector),
        ):
            menu.addAction(icons.icon("save"), text).triggered.connect(
                lambda _checked=False, text=text, kind=kind, made=made: self._export(text, kind, made)
            )
        self.more.setMenu(menu)
        for part in (self.measure, self.shade, self.more):
            self.heading.add(part)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.list, 1)
        side.addWidget(self._about)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for one in self._acts:
            acts.addWidget(one)
        acts.addStretch(1)
        side.addLayout(acts)
        row = QHBoxLayout()
        row.setSpacing(20)
        self.map.setFixedHeight(_HEIGHT)
        row.addWidget(self.map, 8)
        row.addLayout(side, 5)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
