from dataclasses import dataclass, field


@dataclass
class Cart:
    owner: str
    items: list[str] = field(default_factory=list)
    prices: dict[str, float] = field(default_factory=dict)
    count: int = field(default=0)

    def add(self, name, price):
        self.items.append(name)
        self.prices[name] = price
        self.count += 1

    def total(self):
        return sum(self.prices.values())


a = Cart("ann")
b = Cart("bob")
a.add("pen", 1.5)
a.add("ink", 4.25)
print(a.items, b.items)
print(a.total(), a.count, b.count)
print(b)
print(a)
