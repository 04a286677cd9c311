import asyncio
from abc import ABC, abstractmethod
from typing import Optional


class Item(ABC):
    _next_id = 1

    def __init__(self, name, price, qty=0):
        self.id = Item._next_id
        Item._next_id += 1
        self.name = name
        self.price = price
        self._qty = qty

    @property
    def qty(self):
        return self._qty

    @qty.setter
    def qty(self, value):
        if value < 0:
            raise ValueError(f"{self.name}: quantity cannot be negative")
        self._qty = value

    @property
    @abstractmethod
    def tax_rate(self) -> float:
        ...

    @property
    def total(self):
        return round(self.price * self.qty * (1 + self.tax_rate), 2)

    def __str__(self):
        return f"#{self.id} {self.name} x{self.qty} @ {self.price}"


class Food(Item):
    tax_rate = 0.05

    def __init__(self, name, price, qty=0, *, days=7):
        super().__init__(name, price, qty)
        self.days = days


class Gadget(Item):
    @property
    def tax_rate(self):
        return 0.2 if self.price > 100 else 0.1


class Store:
    def __init__(self):
        self._items: dict[str, Item] = {}
        self._log: list[str] = []

    def add(self, *items):
        for item in items:
            self._items[item.name] = item
        return self

    def find(self, name) -> Optional[Item]:
        return self._items.get(name)

    async def order(self, customer, **wanted):
        total = 0
        for name, n in wanted.items():
            item = self.find(name)
            if item is None:
                self._log.append(f"{customer}: no {name}")
                continue
            await asyncio.sleep(0)
            try:
                item.qty -= n
            except ValueError as e:
                self._log.append(f"{customer}: {e}")
            else:
                total += n * item.price
        return total


async def main():
    store = Store().add(Food("apple", 0.5, 10), Gadget("phone", 250.0, 2), Food("milk", 1.25, 3, days=2))
    totals = await asyncio.gather(
        store.order("ann", apple=4, phone=1),
        store.order("bob", apple=7, milk=1),
        store.order("cid", pear=2, phone=1),
    )
    print(totals)
    for line in store._log:
        print(line)
    for item in store._items.values():
        print(item, item.total, type(item).__name__)
    expiring = [i.name for i in store._items.values() if isinstance(i, Food) and i.days < 5]
    print(expiring, Item._next_id)
    try:
        Item("x", 1)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
