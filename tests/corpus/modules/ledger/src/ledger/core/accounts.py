from dataclasses import dataclass, field
from typing import Protocol


class LedgerError(Exception):
    pass


class InsufficientFunds(LedgerError):
    def __init__(self, account: "Account", amount: int):
        self.account, self.amount = account, amount
        super().__init__(f"{account.name} has {account.balance}, needs {amount}")


class Observer(Protocol):
    def notify(self, event: str, account: "Account", amount: int) -> None: ...


@dataclass
class Account:
    name: str
    balance: int = 0
    observers: list[Observer] = field(default_factory=list, repr=False, compare=False)

    def deposit(self, amount: int) -> int:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self._tell("deposit", amount)
        return self.balance

    def withdraw(self, amount: int) -> int:
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self._tell("withdraw", amount)
        return self.balance

    def _tell(self, event, amount):
        for observer in self.observers:
            observer.notify(event, self, amount)
