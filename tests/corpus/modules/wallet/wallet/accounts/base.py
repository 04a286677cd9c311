from __future__ import annotations

import abc
import itertools
from typing import NamedTuple

from ..money import Money

_numbers = itertools.count(1001)


class Entry(NamedTuple):
    kind: str
    amount: Money
    note: str = ""


class InsufficientFunds(Exception):
    def __init__(self, account: Account, wanted: Money):
        self.account = account
        self.missing = wanted - account.available
        super().__init__(f"{account} lacks {self.missing}")


class Account(abc.ABC):
    kind: str

    def __init__(self, owner: str, opening: Money = Money.zero()) -> None:
        self.number = next(_numbers)
        self.owner = owner
        self._balance = opening
        self.history: list[Entry] = []
        if opening:
            self._book("open", opening)

    @property
    def balance(self) -> Money:
        return self._balance

    @property
    @abc.abstractmethod
    def available(self) -> Money: ...

    def _book(self, kind: str, amount: Money, note: str = "") -> None:
        self.history.append(Entry(kind, amount, note))

    def deposit(self, amount: Money, note: str = "") -> None:
        if amount <= Money.zero(amount.currency):
            raise ValueError("deposits are positive")
        self._balance += amount
        self._book("in", amount, note)

    def withdraw(self, amount: Money, note: str = "") -> None:
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self._book("out", -amount, note)

    def __str__(self) -> str:
        return f"{self.kind}-{self.number}"

    def month_end(self) -> None:
        pass
