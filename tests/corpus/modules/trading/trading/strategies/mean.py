from statistics import fmean

from ..orders import Order, Side
from .base import Strategy, register


@register
class MeanReversion(Strategy):
    name = "mean"

    def __init__(self, exchange):
        super().__init__(exchange)
        self.seen = []

    async def on_price(self, symbol, tick, price):
        self.seen.append(price)
        mean = fmean(self.seen)
        if price < mean:
            await self.exchange.submit(Order(symbol, Side.BUY, 1))
            self.cash -= price
        elif price > mean:
            await self.exchange.submit(Order(symbol, Side.BUY.opposite, 1))
            self.cash += price
