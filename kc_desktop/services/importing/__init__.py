"""Lists of offices into the bank: read, understood, matched with what is there, taken in one group, taken back."""
