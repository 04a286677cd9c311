from . import BankError


class InsufficientFunds(BankError):
    def __init__(self, owner: str, missing: int):
        super().__init__(f"{owner} lacks {missing}")
        self.missing = missing
