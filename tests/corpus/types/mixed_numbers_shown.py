import asyncio
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float
    count: int = 1

    def cost(self):
        return self.price * self.count


@dataclass
class Cart:
    items: list[Item] = field(default_factory=list)
    discount: float = 0
    rate: float = 1

    def total(self):
        total = 0
        for item in self.items:
            total += item.cost()
        return total - self.discount

    def cheapest(self, default=0):
        return min((i.price for i in self.items), default=default)


def clamp(value, low, high):
    return max(low, min(value, high))


def describe(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return f"int {value}"
    return f"float {value}"


async def wait(name, delay=1, *, scale=1.5):
    await asyncio.sleep(0)
    return f"{name} waits {delay} x {scale}"


async def read(values):
    for value in values:
        await asyncio.sleep(0)
        yield value


async def main():
    print(await wait("a"), await wait("b", 0.5), await wait("c", 2, scale=2), await wait("d", scale=0))
    cart = Cart()
    print(cart, cart.total(), cart.cheapest())
    cart.items.append(Item("pen", 2, 3))
    print(cart, cart.total())
    cart.items.append(Item("book", 12.5))
    cart.discount = 0.5
    cart.rate = 1.25
    print(cart.total(), cart.cheapest(), round(cart.total(), 1))
    readings = [1, 2.5, 4, -3]
    print(readings, sum(readings), max(readings), min(readings), sorted(readings))
    print([abs(r) for r in readings], [r // 2 for r in readings], [r % 2 for r in readings], [r ** 2 for r in readings])
    print([describe(r) for r in readings], type(readings[0]).__name__, type(readings[1]).__name__)
    print(clamp(5, 0, 2.5), clamp(1, 0, 2.5), clamp(-1, 0, 2.5))
    total = 0
    async for value in read(readings):
        total += value if value > 0 else 0
        print("running", total)
    print(f"{total:.2f} {total:>8} {total!r} {-total}", str(total) + "!", "%s" % total, "%d items at %.1f" % (3, total))
    scale = {"low": 1, "mid": 1.5, "high": 2}
    for name, factor in scale.items():
        print(name, factor, 10 * factor, factor == 1, factor in (1, 2))
    best = None
    for r in readings:
        if best is None or r > best:
            best = r
    print("best", best, best or 0)
    print(scale, sum(scale.values()), scale.get("none", 0), scale.get("none"))
    print([x for x in (0, 0.0, 3) if x], 1 if total else 0.5, total and 1)
    print({1: "a"}.get(1), readings.count(4), readings.index(2.5), 4.0 in readings)


asyncio.run(main())
