from dataclasses import dataclass
from datetime import date


@dataclass
class Item:
    name: str
    quantity: int
    price: float

    def is_expired(self, today: date) -> bool:
        return False


@dataclass
class Perishable(Item):
    expires: date = date.max

    def is_expired(self, today: date) -> bool:
        return today > self.expires
