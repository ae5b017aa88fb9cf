"""The window of reports: what can be asked, the table, where a figure comes from, files and paper."""
