from dataclasses import dataclass


class Event:
    pass


@dataclass
class OrderPlaced(Event):
    sku: str
    amount: int
    price: float

    @property
    def total(self):
        return self.amount * self.price


@dataclass
class StockLow(Event):
    sku: str
    left: int = 0
