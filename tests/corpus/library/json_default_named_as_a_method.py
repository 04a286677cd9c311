import json
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum


class Color(Enum):
    RED = "red"


@dataclass
class Item:
    name: str
    price: Decimal
    color: Color


def default(o):
    if isinstance(o, Decimal):
        return str(o)
    if isinstance(o, date):
        return o.isoformat()
    if isinstance(o, Enum):
        return o.value
    if is_dataclass(o):
        return asdict(o)
    raise TypeError(f"cannot serialise {type(o).__name__}")


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, timedelta):
            return o.total_seconds()
        return super().default(o)


print(json.dumps(Item("pen", Decimal("1.50"), Color.RED), default=default))
print(json.dumps({"day": date(2024, 5, 17)}, default=default))
print(json.dumps({"d": timedelta(minutes=2)}, cls=Encoder))
