"""Reports: what a figure is, how a table of them is put together, what it says of itself. Declared in a pack."""
