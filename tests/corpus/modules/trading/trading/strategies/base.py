import abc
from typing import ClassVar

from ..exchange import Exchange

STRATEGIES: "dict[str, type[Strategy]]" = {}


def register(cls):
    STRATEGIES[cls.name] = cls
    return cls


class Strategy(abc.ABC):
    name: ClassVar[str]

    def __init__(self, exchange: Exchange):
        self.exchange = exchange
        self.cash = 0.0

    @abc.abstractmethod
    async def on_price(self, symbol: str, tick: int, price: float) -> None:
        ...

    async def run(self, symbol: str) -> float:
        async for tick, price in self.exchange.prices(symbol):
            await self.on_price(symbol, tick, price)
        return self.cash
