import asyncio
from datetime import datetime, timedelta


class Account:
    _next_id = 1000

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance
        self.id = Account._next_id
        Account._next_id += 1
        self.transactions = []

    def __str__(self):
        return f"#{self.id} {self.owner}: ${self.balance:,.2f}"

    def __eq__(self, other):
        return isinstance(other, Account) and self.id == other.id

    def __hash__(self):
        return hash(self.id)

    def record(self, kind, amount, when):
        self.transactions.append({"kind": kind, "amount": amount, "when": when})


class InsufficientFunds(ValueError):
    def __init__(self, account, needed):
        self.account = account
        self.shortfall = needed - account.balance
        super().__init__(f"{account.owner} lacks ${self.shortfall:.2f}")


class Bank:
    def __init__(self):
        self.accounts = {}
        self.clock = datetime(2024, 2, 28, 23, 30)

    def open(self, owner, balance=0.0):
        acc = Account(owner, balance)
        self.accounts[acc.id] = acc
        return acc

    async def transfer(self, src, dst, amount):
        await asyncio.sleep(0)
        self.clock += timedelta(minutes=20)
        if src.balance < amount:
            raise InsufficientFunds(src, amount)
        src.balance -= amount
        dst.balance += amount
        src.record("out", amount, self.clock)
        dst.record("in", amount, self.clock)

    def total(self):
        return sum(a.balance for a in self.accounts.values())


async def main():
    bank = Bank()
    alice, bob = bank.open("Alice", 1234.5), bank.open("Bob")
    print(alice, "|", bob)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bank.transfer(alice, bob, 200))
            tg.create_task(bank.transfer(alice, bob, 34.5))
            tg.create_task(bank.transfer(bob, alice, 5000))
    except* InsufficientFunds as eg:
        for e in eg.exceptions:
            print("error:", e, round(e.shortfall, 2))
    print(alice)
    print(bob)
    print(f"{bank.total():.2f}", alice == bob, len({alice, bob, alice}))
    for t in alice.transactions + bob.transactions:
        print(f"{t['when']:%Y-%m-%d %H:%M} {t['kind']:>3} {t['amount']:8.2f}")
    first, *_, last = bob.transactions
    print((last["when"] - first["when"]).total_seconds(), last["when"].isoformat())


asyncio.run(main())
