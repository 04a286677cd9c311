"""Money class with currency, exchange table, rounding and ordering; text adventure of a wallet."""
from decimal import Decimal, ROUND_HALF_EVEN, getcontext
from functools import total_ordering

getcontext().prec = 28
RATES = {("USD", "EUR"): Decimal("0.92"), ("EUR", "GBP"): Decimal("0.86")}


class CurrencyMismatch(TypeError):
    pass


def rate(a, b, seen=()):
    if a == b:
        return Decimal(1)
    if (a, b) in RATES:
        return RATES[a, b]
    if (b, a) in RATES:
        return 1 / RATES[b, a]
    for x, y in RATES:
        for mid in (x, y):
            if mid not in seen and mid not in (a, b) and ((a, mid) in RATES or (mid, a) in RATES):
                return rate(a, mid) * rate(mid, b, seen + (a, mid))
    raise LookupError(f"no rate {a}->{b}")


@total_ordering
class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount, currency="USD"):
        self.amount = Decimal(str(amount)).quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)
        self.currency = currency

    def _check(self, other):
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")

    def __add__(self, other):
        if other == 0:
            return self
        self._check(other)
        return Money(self.amount + other.amount, self.currency)

    __radd__ = __add__

    def __mul__(self, factor):
        return Money(self.amount * Decimal(str(factor)), self.currency)

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other):
        self._check(other)
        return self.amount < other.amount

    def __hash__(self):
        return hash((self.amount, self.currency))

    def to(self, currency):
        return Money(self.amount * rate(self.currency, currency), currency)

    def split(self, n):
        cents = int(self.amount * 100)
        share, rest = divmod(cents, n)
        return [Money(Decimal(share + (i < rest)) / 100, self.currency) for i in range(n)]

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"

    def __repr__(self):
        return f"Money('{self.amount}', {self.currency!r})"

    def __bool__(self):
        return self.amount != 0


wallet = [Money("10.005"), Money(2.5), Money("1234.565")]
print(*wallet, sep="; ")
total = sum(wallet)
print(total, repr(total), total.to("EUR"), total.to("GBP"), Money(100, "GBP").to("USD"))
print([str(m) for m in Money(10).split(3)], sum(Money(10).split(3)) == Money(10))
print(max(wallet), sorted(wallet)[0], Money(1) >= Money("1.00"), Money(1) != Money(1, "EUR"), bool(Money(0)))
try:
    Money(1) < Money(1, "EUR")
except CurrencyMismatch as e:
    print("mismatch:", e)
try:
    Money(1).to("JPY")
except LookupError as e:
    print(e)
print(len({Money(1), Money("1.0"), Money(2)}), Money(3) * 1.1, Money(1) == 1)
