from __future__ import annotations

import asyncio

from events import EventBus
from events.types import OrderPlaced, StockLow
from . import errors, pricing
from .catalog import Catalog


class Shop:
    LOW = 2

    def __init__(self, catalog: Catalog, bus: EventBus):
        self.catalog, self.bus = catalog, bus
        self.is_open = False

    async def __aenter__(self) -> Shop:
        self.is_open = True
        return self

    async def __aexit__(self, kind, value, tb) -> None:
        self.is_open = False

    async def order(self, sku, amount=1):
        if not self.is_open:
            raise errors.ShopClosed
        if sku not in self.catalog:
            raise errors.UnknownSku(f"no {sku}")
        product = self.catalog[sku]
        if amount > product.stock:
            return False
        product = self.catalog.update(sku, stock=product.stock - amount)
        await self.bus.publish(OrderPlaced(sku, amount, pricing.apply_discount(sku, product.price)))
        if product.stock < self.LOW:
            await self.bus.publish(StockLow(sku, left=product.stock))
        return True
