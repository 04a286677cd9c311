from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal


class InsufficientFunds(Exception):
    def __init__(self, account: Account, amount):
        self.account = account
        self.amount = amount
        super().__init__(f"{account.owner} needs {amount - account.available} more")


class Account(ABC):
    def __init__(self, owner: str, balance=0):
        self.owner = owner
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    @property
    @abstractmethod
    def available(self): ...

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount

    def withdraw(self, amount):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._balance -= amount

    def __str__(self):
        return f"{type(self).__name__}({self.owner}: {self.balance:.2f})"


class CheckingAccount(Account):
    def __init__(self, owner, balance=0, *, overdraft=0):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @property
    def available(self):
        return self._balance + self.overdraft


class SavingsAccount(Account):
    def __init__(self, owner, balance=0, *, rate):
        super().__init__(owner, balance)
        self.rate = rate

    @property
    def available(self):
        return self._balance

    def add_interest(self):
        self._balance += self._balance * self.rate
