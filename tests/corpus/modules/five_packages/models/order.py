from dataclasses import dataclass, field

from core.status import Status
from .base import Model
from .customer import Customer


class Order(Model):
    registry: list["Order"] = []

    def __init__(self, customer: Customer, amount: float):
        super().__init__()
        self.customer = customer
        self.amount = customer.price(amount)
        self.status = Status.NEW
        Order.registry.append(self)

    def describe(self) -> str:
        return f"{super().describe()} {self.customer.name} {self.amount:.2f}"


@dataclass
class Line:
    sku: str
    qty: int = 1
    tags: list[str] = field(default_factory=list)


def total_orders() -> float:
    return sum(o.amount for o in Order.registry if o.status == Status.PAID)
