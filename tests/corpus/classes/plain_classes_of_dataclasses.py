# Classes without fields of their own, derived from dataclasses: they take what these take.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass
class Account(ABC):
    owner: str
    balance: Decimal = Decimal("0")
    history: list[str] = field(default_factory=list, repr=False)

    def deposit(self, amount, note=""):
        self.balance += amount
        self.history.append(note or f"+{amount}")
        return self

    @abstractmethod
    def limit(self): ...


class Checking(Account):
    overdraft = Decimal("50")

    def limit(self):
        return self.balance + self.overdraft


class Student(Checking):
    overdraft = Decimal("10")


@dataclass
class Savings(Student):
    rate: Decimal = Decimal("0.035")

    def limit(self):
        return self.balance * (1 + self.rate)


@dataclass
class Point:
    x: int
    y: int = 0

    def __post_init__(self):
        self.norm = abs(self.x) + abs(self.y)


class Pixel(Point):
    @property
    def key(self):
        return f"{self.x}:{self.y}"


for account in (Checking("Ann"), Student("Bob", Decimal("2.50")), Savings("Cid", balance=Decimal(100), rate=Decimal("0.1"))):
    account.deposit(Decimal(5)).deposit(Decimal("0.5"), note="gift")
    print(account, account.limit(), account.history)
print(Pixel(3, -4).key, Pixel(x=1).norm, Pixel(1), Pixel(1) == Pixel(1), Pixel(1) == Point(1))
