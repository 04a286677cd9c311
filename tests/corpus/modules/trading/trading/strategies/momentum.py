from ..orders import Order, Side
from .base import Strategy, register


@register
class Momentum(Strategy):
    name = "momentum"

    def __init__(self, exchange):
        super().__init__(exchange)
        self.last = None

    async def on_price(self, symbol, tick, price):
        if self.last is not None and price > self.last:
            await self.exchange.submit(Order(symbol, Side.BUY, 2))
            self.cash -= price * 2
        self.last = price
