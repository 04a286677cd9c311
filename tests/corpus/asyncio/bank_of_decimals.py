import asyncio
import decimal
import uuid
from contextlib import AsyncExitStack
from decimal import Decimal


class InsufficientFunds(ValueError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} lacks {needed}")
        self.account, self.needed = account, needed


class Account:
    def __init__(self, owner: str, balance: str | Decimal = "0"):
        self.owner = owner
        self.balance = Decimal(balance)
        self.lock = asyncio.Lock()
        self.journal: list[tuple[str, Decimal]] = []

    def __lt__(self, other):
        return self.owner < other.owner

    async def deposit(self, amount: Decimal, memo: str = ""):
        if amount <= 0:
            raise ValueError("amount must be positive")
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before + amount
        self.journal.append((memo or "deposit", amount))

    async def withdraw(self, amount: Decimal, memo: str = ""):
        if self.balance < amount:
            raise InsufficientFunds(self, amount - self.balance)
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before - amount
        self.journal.append((memo or "withdraw", -amount))


class Bank:
    def __init__(self, *accounts: Account):
        self.accounts = {a.owner: a for a in accounts}
        self.failed: list[BaseException] = []

    def __getitem__(self, owner: str) -> Account:
        return self.accounts[owner]

    async def transfer(self, src: str, dst: str, amount: Decimal) -> bool:
        a, b = self[src], self[dst]
        async with AsyncExitStack() as stack:
            for acct in sorted({a, b}):
                await stack.enter_async_context(acct.lock)
            try:
                await a.withdraw(amount, f"to {dst}")
            except InsufficientFunds as e:
                self.failed.append(e)
                return False
            await b.deposit(amount, f"from {src}")
            return True

    @property
    def total(self) -> Decimal:
        return sum((a.balance for a in self.accounts.values()), Decimal())


async def main():
    decimal.getcontext().prec = 10
    bank = Bank(Account("ann", "100.50"), Account("bob", 20), Account("cy"))
    results = await asyncio.gather(
        bank.transfer("ann", "bob", Decimal("50.25")),
        bank.transfer("bob", "cy", Decimal("30")),
        bank.transfer("cy", "ann", Decimal("99")),
        bank.transfer("ann", "cy", Decimal("50.25")),
        return_exceptions=False,
    )
    print(results)
    for name, acct in bank.accounts.items():
        print(f"{name:<4}{acct.balance:>10.2f}", [f"{m} {v:+}" for m, v in acct.journal])
    print(bank.total, [f"{type(e).__name__}: {e} ({e.needed})" for e in bank.failed])
    try:
        await bank["cy"].deposit(Decimal(-1))
    except InsufficientFunds:
        print("never")
    except ValueError as e:
        print("ValueError:", e)
    try:
        await bank.transfer("ann", "nobody", Decimal(1))
    except KeyError as e:
        print("no account", e, e.args)
    ids = {uuid.uuid5(uuid.NAMESPACE_DNS, n).hex[:8] for n in bank.accounts}
    print(len(ids), (Decimal(1) / Decimal(3)).quantize(Decimal("0.01")))


asyncio.run(main())
