"""Migration scripts of Alembic, run by ``store.migrate``; released ones never change."""
