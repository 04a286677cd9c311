from dataclasses import dataclass, field

from .errors import BankError
from .errors.funds import InsufficientFunds

history: list[tuple[str, str, int]] = []


@dataclass(order=True)
class Account:
    balance: int = field(init=False, default=0)
    owner: str
    opening: int = field(default=0, repr=False, compare=False)

    def __post_init__(self):
        self.balance = self.opening

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self.owner, amount - self.balance)
        self.balance -= amount

    def deposit(self, amount: int) -> None:
        self.balance += amount


def transfer(source: Account, target: Account, amount: int) -> None:
    if amount <= 0:
        raise BankError(f"cannot move {amount}")
    source.withdraw(amount)
    target.deposit(amount)
    history.append((source.owner, target.owner, amount))
