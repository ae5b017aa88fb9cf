"""What things are: forms, rules, money, identifiers, the operation, the merge law. Standard library only."""
