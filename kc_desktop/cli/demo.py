"""demo: an invented province to practise in."""

from __future__ import annotations

from kc_desktop.app import App, key_store, packs
from kc_desktop.cli.call import Call
from kc_desktop.cli.setup import identity_object
from kc_desktop.domain.declared import FORMS
from kc_desktop.services import demo as service
from kc_desktop.services import setup


def demo(call: Call) -> int:
    """Create the invented province in the data folder."""
    identity = setup.create(call.folder, packs(), key_store(), service.answers(call.args.role))
    with App(call.folder) as app:
        made = service.fill(app.desk, progress=call.meter)
    lines = [f"Đã tạo {identity.name} ở {call.folder}"]
    lines += [f"  {FORMS[form].plural}: {count}" for form, count in made.counts.items()]
    call.out.show({**identity_object(identity), "records": made.counts}, lines)
    return 0
