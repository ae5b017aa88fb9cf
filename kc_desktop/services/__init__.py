"""Use cases: one function = one thing a person does. They take values and return frozen results with a ``Change``."""
