from __future__ import annotations

from dataclasses import dataclass, field

from .base import Entity, new_number


@dataclass
class Product(Entity):
    sku: str
    name: str
    price: float
    stock: int = 0

    @property
    def key(self) -> str:
        return self.sku


@dataclass(frozen=True)
class Customer(Entity):
    id: str
    name: str
    email: str | None = None

    @property
    def key(self) -> str:
        return self.id


@dataclass
class OrderLine:
    product: Product
    quantity: int

    @property
    def amount(self) -> float:
        return self.product.price * self.quantity


@dataclass
class Order(Entity):
    customer: Customer
    lines: list[OrderLine] = field(default_factory=list)
    tax_rate: float = 0.0
    number: str = field(default_factory=lambda: new_number("ORD"))

    @property
    def key(self) -> str:
        return self.number

    @property
    def total(self) -> float:
        return sum(line.amount for line in self.lines) * (1 + self.tax_rate)
