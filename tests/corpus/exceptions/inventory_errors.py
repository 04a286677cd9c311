"""An inventory with validation errors."""


class InventoryError(Exception):
    pass


class OutOfStock(InventoryError):
    def __init__(self, item, wanted, available):
        super().__init__(f"only {available} of {item!r} left, {wanted} wanted")
        self.item = item
        self.missing = wanted - available


class Inventory:
    def __init__(self):
        self._stock = {}

    def add(self, name, quantity, price):
        if quantity <= 0:
            raise ValueError(f"bad quantity: {quantity}")
        current, _ = self._stock.get(name, (0, 0.0))
        self._stock[name] = (current + quantity, price)

    def remove(self, name, quantity=1):
        try:
            current, price = self._stock[name]
        except KeyError:
            raise InventoryError(f"unknown item {name}") from None
        if quantity > current:
            raise OutOfStock(name, quantity, current)
        if quantity == current:
            del self._stock[name]
        else:
            self._stock[name] = (current - quantity, price)
        return quantity * price

    def value(self):
        return sum(q * p for q, p in self._stock.values())

    def __repr__(self):
        items = ", ".join(f"{k}={v[0]}" for k, v in sorted(self._stock.items()))
        return f"Inventory({items})"


inv = Inventory()
inv.add("bolt", 100, 0.25)
inv.add("nut", 50, 0.1)
print(inv, f"{inv.value():.2f}")
for name, n in [("bolt", 30), ("nut", 60), ("gear", 1), ("nut", 50)]:
    try:
        print(f"sold {name}: {inv.remove(name, n):.2f}")
    except OutOfStock as e:
        print("out of stock:", e, e.missing)
    except InventoryError as e:
        print("error:", e, e.__cause__)
print(inv, len(inv._stock))
try:
    inv.add("x", -1, 1)
except ValueError as e:
    print(repr(e))
