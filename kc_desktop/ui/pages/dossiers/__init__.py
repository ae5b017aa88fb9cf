"""The window of the đề án: the board of stages, and what stands around an open dossier."""
