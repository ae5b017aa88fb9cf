"""The bank as files for somebody outside: CSV in a zip, or a workbook."""
