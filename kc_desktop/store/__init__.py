"""The only place with SQL: engine, tables, log, projection, search, drafts, queries, migrations, backup."""
