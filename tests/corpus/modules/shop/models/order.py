from dataclasses import dataclass

from .status import Status


@dataclass
class Order:
    """An order of one article."""

    order_id: int
    article: str
    count: int
    price: float
    status: Status = Status.NEW

    def net(self) -> float:
        return self.count * self.price
