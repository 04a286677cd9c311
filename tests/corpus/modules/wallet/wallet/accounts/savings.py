from decimal import Decimal

from ..money import Money
from .base import Account


class SavingsAccount(Account):
    kind = "SAV"
    rate = Decimal("0.015")

    @property
    def available(self) -> Money:
        return self.balance

    def month_end(self) -> None:
        interest = Money(self.balance.amount * self.rate, self.balance.currency)
        if interest:
            self.deposit(interest, note="interest")
