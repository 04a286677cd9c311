from inventory.config import CONFIG
from inventory.units import Price


class LowStock(Exception):
    def __init__(self, item, missing):
        super().__init__(f"{item.name}: {missing} missing")
        self.item = item
        self.missing = missing


class Item:
    def __init__(self, name: str, quantity: float, price: Price):
        self.name = name
        self.quantity = quantity
        self.price = price

    @property
    def value(self) -> float:
        return self.price.of(self.quantity)

    def take(self, n):
        if n > self.quantity:
            raise LowStock(self, n - self.quantity)
        self.quantity -= n
        if self.quantity < CONFIG.threshold:
            print(f"warning: only {self.quantity} {self.price.unit} of {self.name}")

    def __str__(self):
        return f"{self.name:<6}{self.quantity:>7}{self.price.unit:>4} {CONFIG.currency}{self.value:.2f}"
