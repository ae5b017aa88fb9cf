"""age (age-encryption.org/v1) as a stream, with the true cause of a failure kept through the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from kc_desktop.domain.errors import KcError


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...


class Unsealable(Exception):  # noqa: N818  (internal: the reader gives it its public code)
    """Not sealed to this key, or changed since."""


def seal(chunks: Iterator[bytes], out: Sink, recipients: Sequence[str]) -> None:
    """Encrypt ``chunks`` to every age recipient. What ``chunks`` or ``out`` raise comes out as it was."""
    import pyrage

    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    _run(pyrage.encrypt_io, _Source(chunks), _Guarded(out), keys)


def unseal(chunks: Iterator[bytes], out: Sink, identities: Sequence[Any]) -> None:
    """Decrypt into ``out``. Unsealable when it is not whole or for none of ``identities``: then rubbish is in it."""
    import pyrage

    _run(pyrage.decrypt_io, _Source(chunks), _Guarded(out), list(identities))


def _run(work: Any, source: _Source, sink: _Guarded, keys: list[Any]) -> None:
    try:
        work(source, sink, keys)
    except BaseException as error:
        if cause := source.failure or sink.failure:
            raise cause from None
        if isinstance(error, (KcError, MemoryError, KeyboardInterrupt, SystemExit)):
            raise
        raise Unsealable(f"{type(error).__name__}: {error}") from error  # also the Rust library's own panic
    if cause := source.failure or sink.failure:
        raise cause  # the library says nothing of a write that fails while it finishes


class _Source:
    """Readable over chunks of any size."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._chunk, self._at = b"", 0
        self.failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            while self._at >= len(self._chunk):
                chunk = next(self._chunks, None)
                if chunk is None:
                    return b""
                self._chunk, self._at = chunk, 0
        except BaseException as error:
            self.failure = error
            raise
        end = len(self._chunk) if size < 0 else self._at + size
        piece = self._chunk[self._at : end]
        self._at += len(piece)
        return piece


class _Guarded:
    """Remembers what went wrong while writing: the library turns it into a text."""

    def __init__(self, out: Sink) -> None:
        self._out = out
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            return self._out.write(data)
        except BaseException as error:
            self.failure = error
            raise

    def flush(self) -> None:
        self._out.flush()
