"""Entry point of the shop."""
import asyncio

from shop.app import create_app
from shop.config import settings, load
from shop.domain import Product, Customer
from shop.services import OrderService


async def main() -> None:
    load({"tax_rate": "0.2", "currency": "EUR", "debug": "yes"})
    print(settings)
    app = create_app()
    async with app:
        await app.products.add(Product("P1", "Lamp", 19.5, stock=3))
        await app.products.add(Product("P2", "Desk", 120.0, stock=1))
        await app.customers.add(Customer("C1", "Ada", "ada@example.org"))
        service: OrderService = app.orders
        order = await service.place("C1", {"P1": 2, "P2": 1})
        print(order.number, f"{order.total:.2f}", settings.currency, len(order.lines))
        for attempt in ({"P1": 5}, {"P9": 1}, {}):
            try:
                await service.place("C1", attempt)
            except Exception as e:
                print(type(e).__name__, "-", e)
        print([p.name for p in await app.products.find(lambda p: p.stock > 0)])
        print(await app.customers.get("C2"))
    print(app.events.log)


if __name__ == "__main__":
    asyncio.run(main())
