from ..money import Money
from .base import Account


class CheckingAccount(Account):
    kind = "CHK"

    def __init__(self, owner: str, opening: Money = Money.zero(), *, overdraft: Money = Money(100)) -> None:
        super().__init__(owner, opening)
        self.overdraft = overdraft
        self.fees = 0

    @property
    def available(self) -> Money:
        return self.balance + self.overdraft

    def month_end(self) -> None:
        super().month_end()
        if self.balance < Money.zero():
            self.fees += 1
            self._balance -= Money("2.50")
            self._book("fee", Money("-2.50"), f"fee no {self.fees}")
