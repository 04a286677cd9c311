import asyncio
import random
from dataclasses import dataclass, field, replace, asdict, astuple
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str = "EUR"

    def __add__(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            raise TypeError(f"{self.currency} + {other.currency}")
        return replace(self, amount=self.amount + other.amount)

    def __mul__(self, k) -> "Money":
        return Money((self.amount * Decimal(str(k))).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), self.currency)

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"


@dataclass
class Line:
    sku: str
    qty: int
    price: Money

    @property
    def total(self):
        return self.price * self.qty


@dataclass
class Invoice:
    number: int
    issued: date
    lines: list[Line] = field(default_factory=list)
    paid: bool = False

    @property
    def due(self):
        return self.issued + timedelta(days=30)

    def total(self, tax=0.19):
        net = sum((l.total for l in self.lines), Money(Decimal(0)))
        return net * (1 + tax)


async def bill(invoice, delay):
    await asyncio.sleep(delay)
    return invoice.number, invoice.total()


async def main():
    rng = random.Random(7)
    invoices = []
    for n in range(1, 4):
        inv = Invoice(n, date(2024, 1, 31) + timedelta(weeks=n))
        for sku in "ab"[: n]:
            inv.lines.append(Line(sku, rng.randint(1, 9), Money(Decimal("19.99"))))
        invoices.append(inv)
    for done in asyncio.as_completed([bill(i, 0.03 / i.number) for i in invoices]):
        number, total = await done
        print(f"#{number}: {total}")
    first = invoices[0]
    print(first.due.isoformat(), f"{first.due:%d %b %Y}", first.due.strftime("%A"), (first.due - first.issued).days)
    print(asdict(first)["lines"][0]["sku"], astuple(first.lines[0])[:2])
    try:
        Money(Decimal(1)) + Money(Decimal(2), "USD")
    except TypeError as e:
        print("TypeError:", e)
    try:
        first.lines[0].price.amount = Decimal(5)
    except AttributeError as e:
        print(type(e).__name__, e)
    print(Money(Decimal("1.005")) * 1, {Money(Decimal(1)), Money(Decimal("1"))} == {Money(Decimal(1))}, first.lines[0])


asyncio.run(main())
