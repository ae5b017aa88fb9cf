"""Papers from Word templates: checked, filled in, and laid out as PDF from the very same file."""
