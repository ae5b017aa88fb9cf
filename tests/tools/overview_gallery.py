"""Pictures of the overview and its map, of the invented province: ``python tests/tools/overview_gallery.py OUT``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kc_desktop.services import demo
from kc_desktop.ui.pages.overview.measures import MEASURES
from kc_desktop.ui.pages.overview.page import OverviewPage
from kc_desktop.ui.widgets import tile_map
from tests.tools.offices import office
from tests.tools.page_gallery import open_window, settle


def main(out: Path) -> None:
    """The first screen, the whole page, the map of every measure, the map on paper; light and dark."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        centre = office(Path(home) / "data", "centre", "Trung tâm khuyến công mẫu")
        demo.fill(centre.desk)
        for mode in ("light", "dark"):
            app, shell = open_window(centre, Path(home), mode)
            shell.window.resize(1366, 768)
            shell.window.show_section("overview")
            settle(app, shell, 1.0)
            page = shell.window.page()
            assert isinstance(page, OverviewPage)
            shell.window.grab().save(str(out / f"overview-{mode}.png"))
            whole = page.widget()
            assert whole is not None
            whole.grab().save(str(out / f"overview-whole-{mode}.png"))
            for measure in MEASURES:
                page.map.measure.button_of(measure.key).click()
                settle(app, shell, 0.3)
                page.map.list.selectRow(2)
                page.map.grab().save(str(out / f"overview-map-{measure.key}-{mode}.png"))
            if mode == "light" and (laid := page.map.laid) is not None:
                (out / "map.png").write_bytes(tile_map.picture(laid.plan, laid.words))
                (out / "map.pdf").write_bytes(tile_map.vector(laid.plan, laid.words))
            shell.window.close()
            shell.tasks.close()
        centre.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
