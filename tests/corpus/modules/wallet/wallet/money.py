from __future__ import annotations

from decimal import Decimal, ROUND_HALF_UP
from enum import StrEnum
from functools import total_ordering


class Currency(StrEnum):
    EUR = "EUR"
    USD = "USD"


CENT = Decimal("0.01")


class CurrencyMismatch(TypeError):
    pass


@total_ordering
class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount: Decimal | int | str, currency: Currency = Currency.EUR) -> None:
        self.amount = Decimal(amount).quantize(CENT, rounding=ROUND_HALF_UP)
        self.currency = currency

    def _check(self, other: Money) -> None:
        if self.currency is not other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")

    def __add__(self, other: Money) -> Money:
        self._check(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return self + -other

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: int) -> Money:
        return Money(self.amount * factor, self.currency)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other: Money) -> bool:
        self._check(other)
        return self.amount < other.amount

    def __hash__(self) -> int:
        return hash((self.amount, self.currency))

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        return f"{self.amount:,} {self.currency}"

    def __repr__(self) -> str:
        return f"Money('{self.amount}', {self.currency.name})"

    @classmethod
    def zero(cls, currency: Currency = Currency.EUR) -> Money:
        return cls(0, currency)
