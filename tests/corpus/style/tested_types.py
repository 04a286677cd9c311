import asyncio
from decimal import Decimal
from datetime import date, datetime


class Shape:
    def __init__(self, name):
        self.name = name


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def __eq__(self, other):
        if not isinstance(other, Circle):
            return NotImplemented
        return self.r == other.r

    def __hash__(self):
        return hash(self.r)


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def __eq__(self, other):
        return isinstance(other, Square) and self.side == other.side and other.name == "square"

    def __hash__(self):
        return hash(self.side)


def area(shape: Shape):
    if isinstance(shape, Circle):
        return round(3.14 * shape.r ** 2, 2)
    elif isinstance(shape, Square):
        return shape.side * shape.side
    return 0


def show(x):
    if isinstance(x, int) and x > 10:
        return f"big {x + 1}"
    if isinstance(x, int):
        number = x * 2
        return f"int {number + x}"
    elif isinstance(x, str):
        return f"str {x.upper()}" if len(x) > 1 else x
    if not isinstance(x, float):
        return "?"
    x = x / 2
    return f"half {x}"


def default(o):
    if isinstance(o, Decimal):
        return str(o)
    if isinstance(o, datetime):
        return o.isoformat()
    raise TypeError(type(o).__name__)


def twice(values):
    while values and not isinstance(values[-1], str):
        values.pop()
    last = values[-1] if values else None
    return last.title() if isinstance(last, str) else "none"


async def work(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError("two")
    if n == 3:
        raise KeyError("three")
    return n


async def main():
    results = await asyncio.gather(*(work(i) for i in range(5)), return_exceptions=True)
    for i, result in enumerate(results):
        if isinstance(result, ValueError):
            print(i, type(result).__name__, result, result.args)
            continue
        if isinstance(result, Exception):
            print(i, repr(result))
            continue
        print(i, result + 1)
    errors = [r for r in results if isinstance(r, Exception)]
    good = [r for r in results if not isinstance(r, BaseException)]
    print(len(errors), sum(good), [str(e) for e in errors])
    later = []
    for item in [1, "two", 3.5, "four"]:
        if isinstance(item, str):
            later.append(lambda item=item: item.upper())
    print([f() for f in later])


print(area(Circle(2)), area(Square(3)), area(Shape("dot")))
print(Circle(1) == Circle(1), Circle(1) == Square(1), Square(2) == Square(2), Square(2) == 4)
print(show(1), show(11), show("a"), show("abc"), show(2.5), show(None))
print(default(Decimal("1.50")), default(datetime(2024, 1, 2)))
print(twice(["ann", "bob", 3, 4.5]), twice([1, 2]), twice(["x", 1]))
mixed = [1, "two", 3.5, "four", None, True]
print([s.upper() for s in mixed if isinstance(s, str)], [n for n in mixed if isinstance(n, float)])
print(sum(isinstance(m, str) and len(m) > 3 for m in mixed))
asyncio.run(main())
