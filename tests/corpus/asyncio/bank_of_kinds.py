import asyncio
from collections import namedtuple
from contextlib import asynccontextmanager
from itertools import pairwise

Entry = namedtuple("Entry", "kind amount balance")


class InsufficientFunds(Exception):
    """Not enough money."""

    def __init__(self, account, needed):
        super().__init__(f"{account.owner} needs {needed - account.balance} more")
        self.missing = needed - account.balance


class Account:
    interest = 0.0
    _registry = {}

    def __init_subclass__(cls, /, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._registry[kind or cls.__name__.lower()] = cls

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()
        self.entries = [Entry("open", balance, balance)]

    @classmethod
    def create(cls, kind, *args, **kwargs):
        return cls._registry[kind](*args, **kwargs)

    async def deposit(self, amount):
        async with self.lock:
            await self._apply("deposit", amount)

    async def withdraw(self, amount):
        async with self.lock:
            if amount > self.available:
                raise InsufficientFunds(self, amount)
            await self._apply("withdraw", -amount)

    @property
    def available(self):
        return self.balance

    async def _apply(self, kind, delta):
        old = self.balance
        await asyncio.sleep(0)
        self.balance = old + delta
        self.entries.append(Entry(kind, abs(delta), self.balance))


class Savings(Account, kind="savings"):
    interest = 0.02

    async def pay_interest(self):
        await self.deposit(round(self.balance * self.interest, 2))


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=50):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @property
    def available(self):
        return super().available + self.overdraft


@asynccontextmanager
async def audited(*accounts):
    before = sum(a.balance for a in accounts)
    yield before
    after = sum(a.balance for a in accounts)
    print(f"audit: {before} -> {after}")


async def transfer(src, dst, amount):
    await src.withdraw(amount)
    await dst.deposit(amount)
    return amount


async def main():
    a = Account.create("savings", "ann", 100)
    b = Account.create("checking", "bob", 10, overdraft=25)
    async with audited(a, b) as start:
        results = await asyncio.gather(
            transfer(a, b, 30), transfer(b, a, 20), transfer(b, a, 60), transfer(a, b, 5), return_exceptions=True)
        print(start, [r if isinstance(r, int) else f"{type(r).__name__}({r}) {r.missing}" for r in results])
    await a.pay_interest()
    print(a.balance, b.balance, b.available)
    for entry in b.entries[:3]:
        print(f"{entry.kind:<9}{entry.amount:>5}{entry.balance:>6}")
    deltas = [y.balance - x.balance for x, y in pairwise(b.entries)]
    print(deltas, sorted(Account._registry))
    print(a.entries[-1]._asdict(), InsufficientFunds.__doc__)


asyncio.run(main())
