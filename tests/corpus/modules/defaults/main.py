from dataclasses import dataclass
from datetime import date, timedelta
import math

import config
from config import HOST, NAMES


@dataclass
class P:
    name: str
    expires: date = date.max
    limit: int = config.LIMIT
    host: str = config.HOST
    other: str = HOST
    rate: float = config.RATE
    names: tuple = NAMES
    again: tuple = config.NAMES
    size: float = math.inf
    wait: timedelta = timedelta.resolution


def f(a, limit=config.LIMIT, host=config.HOST, names=config.NAMES, d=date.min):
    return a, limit, host, names, d


print(P("a"))
print(f(1), f(2, 3, "h", names=("z",)))
