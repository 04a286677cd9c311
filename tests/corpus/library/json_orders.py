import asyncio
import json
from dataclasses import dataclass, field, asdict
from enum import Enum
from typing import Any, Optional


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


@dataclass
class Item:
    sku: str
    qty: int
    price: float

    @property
    def total(self) -> float:
        return self.qty * self.price


@dataclass
class Order:
    id: int
    customer: str
    role: Role
    items: list[Item] = field(default_factory=list)
    notes: Optional[str] = None
    meta: dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def parse(raw: dict[str, Any]) -> "Order":
        return Order(
            id=raw["id"],
            customer=raw["customer"].strip().title(),
            role=Role(raw.get("role", "user")),
            items=[Item(**i) for i in raw["items"]],
            notes=raw.get("notes"),
            meta={k: v for k, v in raw.items() if k.startswith("x-")},
        )

    def total(self) -> float:
        return sum(item.total for item in self.items)


RAW = ['{"id": 1, "customer": " ann lee ", "role": "admin", "items": [{"sku": "A", "qty": 2, "price": 1.5}, {"sku": "B", "qty": 1, "price": 10}], "x-trace": "t1"}',
       '{"id": 2, "customer": "bob", "items": [], "notes": "call first"}',
       '{"id": 3}',
       ]


async def process(text: str) -> dict[str, Any]:
    await asyncio.sleep(0)
    try:
        order = Order.parse(json.loads(text))
    except KeyError as e:
        return {"ok": False, "error": f"missing {e}"}
    except (TypeError, ValueError) as e:
        return {"ok": False, "error": type(e).__name__}
    return {"ok": True, "id": order.id, "customer": order.customer.upper(), "role": order.role.value, "total": round(order.total(), 2), "notes": order.notes, "meta": order.meta}


async def main() -> None:
    results = await asyncio.gather(*(process(t) for t in RAW))
    for r in results:
        print(json.dumps(r))
    ok = [r for r in results if r["ok"]]
    print(len(ok), sum(r["total"] for r in ok), ok[0]["customer"])
    state: dict[str, Any] = {"users": {}, "count": 0}
    for line in ('{"op": "set", "key": "a", "value": 1}', '{"op": "set", "key": "b", "value": [1, 2]}', '{"op": "del", "key": "a"}', '{"op": "inc"}'):
        cmd = json.loads(line)
        op = cmd["op"]
        if op == "set":
            state["users"][cmd["key"]] = cmd["value"]
        elif op == "del":
            state["users"].pop(cmd["key"], None)
        else:
            state["count"] += 1
    print(state)


asyncio.run(main())
