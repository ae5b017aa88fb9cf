"""One test that goes through many small cases.

For each test of its own pytest makes fixtures, three reports and a dozen messages between processes: more than most
cases take. Cases that need files or a window of their own stay with ``pytest.mark.parametrize``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any


def each(names: str, cases: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Call the test with every case, as ``parametrize`` would; several may stand one over another.

    All cases run. What failed is raised at the end, each with a note that shows its case.
    """
    keys = [name.strip() for name in names.split(",")]
    given = [dict(zip(keys, [case] if len(keys) == 1 else case, strict=True)) for case in cases]
    assert given, "no cases"

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def through(**fixtures: Any) -> None:
            failed: list[Exception] = []
            for case in given:
                try:
                    test(**fixtures, **case)
                except Exception as fault:
                    fault.add_note("case: " + ", ".join(f"{key} = {value!r:.300}" for key, value in case.items()))
                    failed.append(fault)
            if len(failed) == 1:
                raise failed[0]
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(given)} cases", failed)

        signature = inspect.signature(test)
        rest = [parameter for name, parameter in signature.parameters.items() if name not in keys]
        assert len(rest) == len(signature.parameters) - len(keys), f"{test.__name__} does not take {names}"
        through.__signature__ = signature.replace(parameters=rest)  # type: ignore[attr-defined]  # what pytest fills in
        return through

    return decorate
