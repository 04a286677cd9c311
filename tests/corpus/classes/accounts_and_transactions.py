"""Bank accounts: inheritance, properties, context managers, async transfers."""
import asyncio
from abc import ABC, abstractmethod
from contextlib import contextmanager, asynccontextmanager


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        self.account = account
        self.amount = amount
        super().__init__(f"{account.owner} lacks {amount - account.balance:.2f}")


class Account(ABC):
    _next_id = 1000
    count = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.id = Account._next_id
        Account._next_id += 1
        Account.count += 1
        self.log = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self.log.append(f"{self._balance:.2f}->{value:.2f}")
        self._balance = value

    def deposit(self, amount):
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self.balance -= amount

    def available(self):
        return self._balance

    @abstractmethod
    def monthly(self):
        ...

    @staticmethod
    def fmt(amount):
        return f"${amount:,.2f}"

    @classmethod
    def from_line(cls, line):
        owner, balance = line.split(":")
        return cls(owner.strip(), float(balance))

    def __str__(self):
        return f"{type(self).__name__}[{self.id}] {self.owner}: {self.fmt(self.balance)}"

    def __lt__(self, other):
        return self.balance < other.balance

    def __add__(self, other):
        return self.balance + other.balance


class Savings(Account):
    rate = 0.02

    def monthly(self):
        interest = self.balance * self.rate
        self.deposit(interest)
        return round(interest, 2)


class Checking(Account):
    def __init__(self, owner, balance=0.0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return super().available() + self.overdraft

    def monthly(self):
        fee = 5 if self.balance < 50 else 0
        self._balance -= fee
        return -fee


@contextmanager
def transaction(*accounts):
    saved = [a._balance for a in accounts]
    try:
        yield accounts
        print("commit")
    except Exception as e:
        for a, b in zip(accounts, saved):
            a._balance = b
        print("rollback:", e)


@asynccontextmanager
async def locked(lock, name):
    async with lock:
        print("lock", name)
        yield
        print("unlock", name)


async def transfer(lock, src, dst, amount):
    async with locked(lock, src.owner):
        with transaction(src, dst):
            dst.deposit(amount)
            await asyncio.sleep(0.01)
            src.withdraw(amount)


async def main():
    a = Savings("Ann", 500)
    b = Checking.from_line("Bob: 20")
    lock = asyncio.Lock()
    await asyncio.gather(transfer(lock, a, b, 100), transfer(lock, b, a, 1000))
    for acc in sorted([a, b]):
        print(acc, acc.monthly(), acc.log)
    print(Account.count, Account.fmt(a + b), max(a, b).owner)
    try:
        a.balance = -1
    except ValueError as e:
        print(e)
    try:
        Account("x")
    except TypeError as e:
        print("TypeError")
    print(isinstance(b, Account), issubclass(Savings, Account), hasattr(a, "overdraft"), getattr(b, "overdraft"))


asyncio.run(main())
