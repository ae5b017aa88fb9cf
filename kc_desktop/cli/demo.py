"""demo: an invented province to practise in."""

from __future__ import annotations

from kc_desktop.app import key_store, packs
from kc_desktop.cli.call import Call
from kc_desktop.cli.setup import identity_object
from kc_desktop.services import demo as service


def demo(call: Call) -> int:
    """Create the invented province in the data folder."""
    made = service.demo(call.folder, packs(), key_store(), role=call.args.role, progress=call.meter)
    lines = [f"Đã tạo {made.identity.name} ở {call.folder}"]
    lines += [f"  {form}: {count}" for form, count in made.counts.items()]
    call.out.show({**identity_object(made.identity), "records": made.counts}, lines)
    return 0
