"""One module a step: ``mNNNN_name.py`` with ``revision = \"NNNN\"`` and ``upgrade()``."""
