import asyncio

from core import settings, Status
from models.order import Order, Line
from .errors import CheckoutError


class CheckoutService:
    def __init__(self):
        self.lines: list[Line] = []

    async def place(self, customer, amount):
        await asyncio.sleep(0)
        if len(Order.registry) >= settings.limits["orders"]:
            raise CheckoutError(f"too many orders for {customer.name}")
        order = Order(customer, amount)
        self.lines.append(Line(f"sku{order.id}", tags=["debug"] if settings.DEBUG else []))
        order.status = Status.PAID
        return order
