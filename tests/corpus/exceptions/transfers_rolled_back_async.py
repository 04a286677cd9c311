"""Transactions that fail half way."""
import asyncio
from contextlib import contextmanager
from decimal import Decimal


class BankError(Exception):
    """Base."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__(f"{account.owner} needs {needed:.2f} more")


class AccountLocked(BankError):
    pass


class Account:
    total_accounts = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.locked = False
        self.history: list[tuple[str, float]] = []
        Account.total_accounts += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self._balance = round(value, 2)

    def withdraw(self, amount):
        if self.locked:
            raise AccountLocked(self.owner)
        if amount > self.balance:
            raise InsufficientFunds(self, amount - self.balance)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"invalid amount: {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))


@contextmanager
def transaction(*accounts):
    saved = [(a, a.balance, len(a.history)) for a in accounts]
    try:
        yield
    except BankError:
        for account, balance, n in saved:
            account.balance = balance
            del account.history[n:]
        print("rolled back")
        raise
    else:
        print("committed")
    finally:
        print("done with", ", ".join(a.owner for a in accounts))


async def transfer(source, target, amount):
    with transaction(source, target):
        target.deposit(amount)
        await asyncio.sleep(0.001)
        source.withdraw(amount)


async def main():
    ann, bob = Account("Ann", 100), Account("Bob", 50.5)
    for amount in (30, 500, -1):
        try:
            await transfer(ann, bob, amount)
        except InsufficientFunds as e:
            print(f"failed: {e} ({e.account.owner}, {e.needed})")
        except (BankError, ValueError) as e:
            print(type(e).__name__, e)
        print(ann.balance, bob.balance)
    bob.locked = True
    results = await asyncio.gather(transfer(bob, ann, 1), transfer(ann, bob, 5), return_exceptions=True)
    print([repr(r) for r in results], ann.history, Account.total_accounts)
    try:
        ann.balance = -5
    except ValueError as e:
        print(e)
    print(sum((Decimal(str(a.balance)) for a in (ann, bob)), Decimal("0")))


asyncio.run(main())
