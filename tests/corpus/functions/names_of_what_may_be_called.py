import asyncio
import functools
from typing import Callable, Optional


class Order:
    def __init__(self, price: float, discount: Optional[Callable] = None):
        self.price = price
        self.discount = discount

    def total(self):
        return self.price - (self.discount(self) if self.discount else 0)

    def __repr__(self):
        return f"<Order {self.price} with {getattr(self.discount, '__name__', None)}>"


def half(order):
    return order.price * 0.5


def logged(func):
    name = getattr(func, "__name__", repr(func))

    @functools.wraps(func)
    def wrapper(*args):
        print("calling", name)
        return func(*args)

    return wrapper


@logged
def add(a, b):
    return a + b


async def later():
    return 1


print(Order(10.0), Order(10.0, half), Order(8.0, half).total())
print(add(2, 3))
coro = later()
print(type(coro), asyncio.iscoroutine(coro))
print(asyncio.run(coro))
