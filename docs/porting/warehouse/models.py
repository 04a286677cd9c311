"""What a warehouse deals with."""
from dataclasses import dataclass, field
from enum import Enum


class Status(Enum):
    NEW = "new"
    PACKED = "packed"
    SHIPPED = "shipped"
    REJECTED = "rejected"


class WarehouseError(Exception):
    """Something the warehouse cannot do."""


class OutOfStock(WarehouseError):
    """There is less on the shelf than was ordered."""

    def __init__(self, item: str, wanted: int, available: int):
        super().__init__(f"{item}: {wanted} wanted, {available} available")
        self.item = item
        self.missing = wanted - available


class PaymentFailed(WarehouseError):
    """The customer's bank said no."""


@dataclass
class Line:
    item: str
    quantity: int
    price: float

    @property
    def total(self) -> float:
        return self.quantity * self.price


@dataclass
class Order:
    number: int
    customer: str
    lines: list[Line] = field(default_factory=list)
    status: Status = Status.NEW

    def add(self, item: str, quantity: int, price: float) -> "Order":
        self.lines.append(Line(item, quantity, price))
        return self

    @property
    def total(self) -> float:
        return sum(line.total for line in self.lines)

    @property
    def weight(self) -> int:
        return sum(line.quantity for line in self.lines)

    def __str__(self) -> str:
        return f"#{self.number} {self.customer}: {self.total:.2f}"
