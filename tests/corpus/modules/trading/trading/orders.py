from dataclasses import dataclass, field
from enum import Enum
from itertools import count

_ids = count(100)


class Side(Enum):
    BUY = 1
    SELL = -1

    @property
    def opposite(self):
        return Side(-self.value)


@dataclass
class Order:
    symbol: str
    side: Side
    qty: int
    id: int = field(default_factory=lambda: next(_ids))

    @property
    def signed(self) -> int:
        return self.side.value * self.qty
