# A course's final project: an inventory with categories, discounts and reports.
from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP
from typing import Iterator


class InventoryError(Exception):
    """Base class."""


class OutOfStock(InventoryError):
    def __init__(self, item: Product, wanted: int):
        self.item, self.wanted = item, wanted
        super().__init__(f"{item.name}: wanted {wanted}, have {item.quantity}")


class Discount(ABC):
    @abstractmethod
    def apply(self, price: Decimal) -> Decimal: ...

    def __or__(self, other: Discount) -> Discount:
        return Chain(self, other)


class Percent(Discount):
    def __init__(self, percent):
        self.percent = Decimal(percent)

    def apply(self, price):
        return price * (100 - self.percent) / 100


class Flat(Discount):
    def __init__(self, amount):
        self.amount = Decimal(amount)

    def apply(self, price):
        return max(price - self.amount, Decimal(0))


class Chain(Discount):
    def __init__(self, *parts: Discount):
        self.parts = parts

    def apply(self, price):
        for part in self.parts:
            price = part.apply(price)
        return price


@dataclass(order=True)
class Product:
    sort_key: tuple = field(init=False, repr=False)
    name: str
    price: Decimal
    quantity: int = 0
    tags: set[str] = field(default_factory=set, compare=False)
    expires: date | None = field(default=None, compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError("price must not be negative")
        self.sort_key = (-self.price, self.name)

    @property
    def total(self) -> Decimal:
        return self.price * self.quantity


class Inventory:
    def __init__(self, *products: Product) -> None:
        self._products: dict[str, Product] = {p.name: p for p in products}

    def __iter__(self) -> Iterator[Product]:
        return iter(sorted(self._products.values()))

    def __getitem__(self, name):
        try:
            return self._products[name]
        except KeyError:
            raise InventoryError(f"no product {name!r}") from None

    def __contains__(self, name):
        return name in self._products

    def __len__(self):
        return len(self._products)

    def take(self, name, n=1):
        product = self[name]
        if product.quantity < n:
            raise OutOfStock(product, n)
        product.quantity -= n
        return product.price * n

    def tagged(self, *tags):
        return [p for p in self if p.tags >= set(tags)]

    def expiring(self, today: date, within=timedelta(days=7)):
        return {p.name: (p.expires - today).days for p in self if p.expires and today <= p.expires <= today + within}


def cents(amount: Decimal) -> str:
    return str(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


shop = Inventory(
    Product("tea", Decimal("4.20"), 10, {"drink", "dry"}),
    Product("milk", Decimal("1.09"), 3, {"drink", "cold"}, date(2024, 3, 4)),
    Product("cheese", Decimal("7.5"), 1, {"cold"}, date(2024, 3, 12)),
)
for p in shop:
    print(f"{p.name:<8}{cents(p.price):>8}{p.quantity:>4}{cents(p.total):>9}  {', '.join(sorted(p.tags))}")
print("tea" in shop, "rum" in shop, len(shop), [p.name for p in shop.tagged("drink")], [p.name for p in shop.tagged("cold", "drink")])
print(shop.expiring(date(2024, 3, 1)), shop.expiring(date(2024, 3, 1), timedelta(weeks=2)))
offer = Percent("12.5") | Flat("0.50")
print(cents(offer.apply(shop["tea"].price)), cents(Chain(Flat(10), Percent(5)).apply(shop["cheese"].price)))
for name, n in [("tea", 4), ("milk", 5), ("rum", 1)]:
    try:
        print("sold", cents(shop.take(name, n)))
    except OutOfStock as e:
        print("out:", e, e.wanted - e.item.quantity)
    except InventoryError as e:
        print("error:", e)
try:
    Product("bad", Decimal(-1))
except ValueError as e:
    print(e)
print(min(shop), max(shop).name)
