import asyncio
from enum import Enum, IntEnum


class Side(str, Enum):
    BUY = "buy"
    SELL = "sell"
    ASK = "sell"

    @property
    def opposite(self):
        return Side.SELL if self is Side.BUY else Side.BUY


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Guard:
    def __enter__(me):
        return me

    def __exit__(me, *info):
        print(info[0] is None, info[1])
        return True


async def main():
    orders: dict[Side, list[int]] = {side: [] for side in Side}
    by_name = {s.name: s for s in Side}
    values = {s.value: s.opposite for s in Side if s is not Side.SELL}
    orders[Side.ASK].append(3)
    await asyncio.sleep(0)
    print({k.name: v for k, v in orders.items()}, by_name["BUY"] is Side.BUY, Side.ASK is Side.SELL, values)
    levels = {level: level * 2 for level in Level}
    print(levels, levels[Level.HIGH], Level.LOW is Level(1))
    maybe = None if levels else Side.BUY
    print(maybe is Side.BUY, maybe is not Side.BUY)
    with Guard():
        raise ValueError("kept")
    with Guard():
        pass


asyncio.run(main())
