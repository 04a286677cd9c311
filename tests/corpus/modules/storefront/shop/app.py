from __future__ import annotations

import shop.services as services
from shop.domain import Customer, Product
from shop.events import EventBus
from shop.repository import Repository


class App:
    def __init__(self) -> None:
        self.events = EventBus()
        self.products: Repository[Product] = Repository("products")
        self.customers = Repository[Customer]("customers")
        self.orders = services.OrderService(self.products, self.customers, self.events)

    async def __aenter__(self) -> App:
        services.attach(self.events)
        await self.events.emit("app.start")
        return self

    async def __aexit__(self, exc_type, exc, tb) -> None:
        await self.events.emit("app.stop", products=len(self.products))


def create_app() -> App:
    return App()
