"""The network as a tree: province, teams with their leaders, people, communes; what nobody covers is a red branch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from kc_desktop.domain.network import LEADER, Cover, Member, Team, teams
from kc_desktop.ui import icons, theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr

_RECORD = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OPEN_TEAMS = 12
"""With more teams than that only their names are shown at first."""


class CoverTree(QTreeWidget):
    """Enter or a double click on a person opens the record."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._cover: Cover | None = None
        self.setColumnCount(4)
        self.setHeaderLabels([tr("Tổ, người, xã, phường"), tr("Xã, phường"), tr("Cơ sở"), tr("Đến ngày")])
        self.setAccessibleName(tr("Cây mạng lưới"))
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(16, 16))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 110), (2, 90), (3, 120)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, width)
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.itemActivated.connect(self._open)
        theme.state().changed.connect(self._again)

    def show_cover(self, cover: Cover) -> None:
        """Show the network of a day."""
        self._cover = cover
        self.clear()
        identity, names = self._context.desk.identity, self._context.desk.names
        weights = cover.facilities()
        covered = [place for place in cover.places if place.people]
        root = self._item(
            self.invisibleRootItem(),
            names.province_names.get(identity.province, identity.name),
            len(cover.places),
            sum(weights.values()),
        )
        self._bold(root)
        if cover.gaps:
            self._gaps(root, cover)
        found = teams(cover.working)
        for team in found:
            branch = self._item(root, _team_words(team), *_size(team.members, weights))
            self._bold(branch)
            if team.name and team.leaders != 1:
                branch.setIcon(0, icons.icon("warning", "warn"))
            for member in team.members:
                self._member(branch, member, weights)
            branch.setExpanded(len(found) <= _OPEN_TEAMS)
        root.setExpanded(True)
        root.setToolTip(0, tr("{count} xã, phường có người phụ trách", count=len(covered)))

    def _gaps(self, root: QTreeWidgetItem, cover: Cover) -> None:
        facilities = sum(place.facilities for place in cover.gaps)
        branch = self._item(root, tr("Chưa có người phụ trách"), len(cover.gaps), facilities)
        self._bold(branch)
        self._red(branch)
        for place in sorted(cover.gaps, key=lambda place: -place.facilities):
            leaf = self._item(branch, self._context.desk.names.unit_label(place.commune), None, place.facilities)
            self._red(leaf)

    def _member(self, branch: QTreeWidgetItem, member: Member, weights: dict[str, int]) -> None:
        role = label("codelist", self._context.desk.names.code_label("team_role", member.role)) if member.role else ""
        name = f"{member.name} · {role}" if member.role == LEADER else member.name
        item = self._item(branch, name, *_size((member,), weights))
        item.setIcon(0, icons.icon("collaborator"))
        item.setData(0, _RECORD, member.id)
        item.setText(3, show_date(member.ends) if member.ends else "")
        for commune in member.communes:
            self._item(item, self._context.desk.names.unit_label(commune), None, weights.get(commune, 0))

    def _item(
        self, above: QTreeWidgetItem, text: str, communes: int | None = None, facilities: int = 0
    ) -> QTreeWidgetItem:
        made = QTreeWidgetItem([text, "" if communes is None else show_number(communes), show_number(facilities)])
        for column in (1, 2, 3):
            made.setTextAlignment(column, _RIGHT)
        made.setSizeHint(0, QSize(0, theme.ROW_HEIGHT_DENSE + 4))
        above.addChild(made)
        return made

    def _bold(self, item: QTreeWidgetItem) -> None:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        for column in range(4):
            item.setFont(column, font)

    def _red(self, item: QTreeWidgetItem) -> None:
        item.setIcon(0, icons.icon("error", "bad"))
        for column in range(3):
            item.setForeground(column, theme.colour("bad"))

    def _open(self, item: QTreeWidgetItem) -> None:
        if record := item.data(0, _RECORD):
            self._context.navigator.open_record("collaborator", str(record))

    def _again(self) -> None:
        if self._cover is not None:
            self.show_cover(self._cover)


def _size(members: tuple[Member, ...], weights: dict[str, int]) -> tuple[int, int]:
    communes = {commune for member in members for commune in member.communes}
    return len(communes), sum(weights.get(commune, 0) for commune in communes)


def _team_words(team: Team) -> str:
    if not team.name:
        return tr("Chưa xếp tổ")
    if team.leaders == 0:
        return tr("{team} · chưa có tổ trưởng", team=team.name)
    if team.leaders > 1:
        return tr("{team} · {count} tổ trưởng", team=team.name, count=team.leaders)
    return team.name
