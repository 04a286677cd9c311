import asyncio
import functools
import logging
from dataclasses import dataclass, field, asdict
from datetime import date
from typing import Optional

logging.basicConfig(level=logging.WARNING, format="%(levelname)s:%(message)s")


class BankError(Exception):
    default_code = 500

    def __init__(self, message: str = "", code: Optional[int] = None, **context):
        super().__init__(message or self.__class__.__name__)
        self.code = code if code is not None else self.default_code
        self.context = context

    def to_dict(self) -> dict:
        return {"error": str(self), "code": self.code, **self.context}


class InsufficientFunds(BankError):
    default_code = 402

    def __init__(self, need: float, have: float):
        super().__init__(f"need {need:.2f}, have {have:.2f}", need=need, have=have)


class AccountLocked(BankError):
    default_code = 423


def audited(action: str):
    def deco(fn):
        @functools.wraps(fn)
        async def inner(self, *args, **kwargs):
            self.audit.append(f"{action}:start")
            try:
                result = await fn(self, *args, **kwargs)
            except BankError as e:
                self.audit.append(f"{action}:failed({e.code})")
                raise
            else:
                self.audit.append(f"{action}:ok")
                return result
        return inner
    return deco


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    opened: date = date(2024, 2, 29)
    locked: bool = False
    audit: list[str] = field(default_factory=list, repr=False)

    def __post_init__(self):
        if not self.owner:
            raise ValueError("owner required")

    @audited("deposit")
    async def deposit(self, amount: float) -> float:
        if amount <= 0:
            raise BankError("invalid amount", amount=amount)
        await asyncio.sleep(0)
        self.balance += amount
        return self.balance

    @audited("withdraw")
    async def withdraw(self, amount: float, *, fee: float = 0.5) -> float:
        if self.locked:
            raise AccountLocked()
        total = amount + fee
        if total > self.balance:
            raise InsufficientFunds(total, self.balance)
        await asyncio.sleep(0)
        self.balance -= total
        return self.balance


async def transfer(src: Account, dst: Account, amount: float) -> bool:
    try:
        await src.withdraw(amount, fee=0)
    except InsufficientFunds as e:
        print("transfer refused:", e.to_dict())
        return False
    except BankError as e:
        print("bank error:", e, e.code)
        return False
    else:
        await dst.deposit(amount)
        return True
    finally:
        print(f"{src.owner}->{dst.owner} {amount}")


async def main():
    a, b = Account("ann", 100), Account("bob")
    print(await a.deposit(50), await a.withdraw(20))
    print(await transfer(a, b, 29.5), await transfer(b, a, 1000))
    b.locked = True
    print(await transfer(b, a, 1))
    for amount in (-5, 0):
        try:
            await a.deposit(amount)
        except BankError as e:
            print(e.to_dict(), e.args)
    print(a, b.balance, a.audit[-3:])
    print(Account.deposit.__name__, asdict(b)["opened"].isoformat(), a.opened.year)
    try:
        Account("")
    except ValueError as e:
        print("ValueError:", e)
    logging.warning("to stderr")
    raise AccountLocked("final", code=7)


asyncio.run(main())
