import contextlib
import decimal
import enum
import sys
import traceback
from abc import ABC, abstractmethod
from decimal import Decimal
from typing import Protocol, runtime_checkable


class Currency(str, enum.Enum):
    EUR = "EUR"
    USD = "USD"


class BankError(Exception):
    code = 1

    def __init__(self, message, *, account=None):
        super().__init__(message)
        self.account = account


class Insufficient(BankError):
    code = 2

    def __str__(self):
        return f"[{self.code}] {super().__str__()} ({self.account})"


class Account(ABC):
    _registry: dict[str, "Account"] = {}

    def __init__(self, owner: str, balance: Decimal = Decimal("0.00"), currency: Currency = Currency.EUR):
        self.owner = owner
        self.balance = balance
        self.currency = currency
        Account._registry[owner] = self

    @property
    @abstractmethod
    def fee(self) -> Decimal: ...

    def withdraw(self, amount: Decimal) -> None:
        cost = amount + self.fee
        if cost > self.balance:
            raise Insufficient("not enough", account=self.owner)
        self.balance -= cost


class Basic(Account):
    @property
    def fee(self) -> Decimal:
        return Decimal("0.25")


class Gold(Account):
    fee = Decimal(0)


@runtime_checkable
class HasFee(Protocol):
    fee: Decimal


accounts = [Basic("ann", Decimal("10")), Gold("bob", Decimal("100.10"), Currency.USD)]
for acc, amount in zip(accounts, (Decimal("9.80"), Decimal("33.3333"))):
    try:
        acc.withdraw(amount)
    except Insufficient as exc:
        print(type(exc).__name__, exc, exc.account, exc.args)
    else:
        print(acc.owner, acc.balance.quantize(Decimal("0.01")), acc.currency, acc.currency.value, acc.currency == "USD")
    finally:
        print("done", acc.owner)
print(isinstance(accounts[0], HasFee), sorted(Account._registry))
try:
    try:
        int("12x")
    except ValueError as e:
        raise BankError("bad input") from e
except BankError as e:
    print(e, "|", e.__cause__, "|", repr(e.__cause__))
with contextlib.suppress(ZeroDivisionError, KeyError):
    print(1 / 0)
try:
    Account("x")
except TypeError as e:
    print("TypeError:", e)
try:
    raise Insufficient("deep", account="zed")
except BankError:
    exc_type, value, _ = sys.exc_info()
    print(exc_type.__name__, value)
    print("".join(traceback.format_exception_only(exc_type, value)).strip())
decimal.getcontext().prec = 6
print(Decimal(10) / 3, Decimal("1.10") + 2, round(Decimal("2.675"), 2), int(Decimal("7.9")), Decimal("-0.0"), abs(Decimal("-3.5")))
