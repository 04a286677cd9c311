class BankError(Exception):
    """The base of what the bank raises."""
