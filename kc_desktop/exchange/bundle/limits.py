"""Limits of format 1 against hostile or broken input. A writer keeps them, a reader enforces them."""

from __future__ import annotations

READER = 1
"""Highest ``min_reader`` this program understands. Raised only when the container itself changes."""

MAX_FILE = (1 << 32) - 1  # FAT32
MAX_HEADER = 64 << 10
MAX_MANIFEST = 16 << 20
MAX_ENTRIES = 20_000
MAX_OPS_ENTRY = 8 << 20
MAX_LINE = 1 << 20
MAX_OPERATIONS = 1_000_000
MAX_BLOB = 32 << 20
MAX_RAW_TOTAL = 8 << 30
MAX_TEXT_TOTAL = 1 << 30
"""Raw bytes of everything but blobs: a merge holds it in memory. A writer cuts volumes at half of it."""
MAX_RATIO = 100
"""An entry unpacks to at most so many times its stored size. What packs better is stored as it is: text never does."""
RATIO_FREE = 64 << 10
"""Raw bytes of an entry to which ``MAX_RATIO`` does not apply."""
MAX_NAME = 60
"""Characters of a file name, ASCII."""
MAX_RUNS = 50_000
"""Runs of a receipt, or ranges asked for, in all."""
MAX_OVERLAP = 100
"""Runs of one replica that lie over one another: the branches of a cloned disk."""
MAX_CARD = 64 << 10
MAX_CHAIN = 16  # a centre that rotates every year, below it a station reborn a few times
