from dataclasses import dataclass, field
from enum import Enum


class Status(Enum):
    NEW = "new"
    PAID = "paid"

    def next(self) -> "Status":
        return Status.PAID if self is Status.NEW else self


class Level(Enum):
    LOW = 1
    HIGH = 2


class Limits:
    RETRIES = 3
    LABEL = "plain"


@dataclass
class Order:
    number: int
    status: Status = Status.NEW
    level: Level = Level.LOW
    retries: int = Limits.RETRIES
    label: str = Limits.LABEL
    tags: list[str] = field(default_factory=list)

    def advance(self) -> None:
        self.status = self.status.next()

    @property
    def is_open(self) -> bool:
        return self.status is Status.NEW


@dataclass(frozen=True)
class Shape:
    name: str
    status: Status = Status.PAID


orders = [Order(1), Order(2, Status.PAID), Order(3, level=Level.HIGH, label="gift")]
for order in orders:
    print(order.number, order.status.value, order.is_open, order.level.name, order.retries, order.label)
    order.advance()
print([order.status.name for order in orders], orders[0] == Order(1, Status.PAID))
print(orders[0])
print(Shape("a"), Shape("b", Status.NEW).status.value)
