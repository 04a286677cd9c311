import asyncio
import json
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any, Awaitable, Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    data: dict[str, Any]
    at: datetime = field(default=datetime(2024, 1, 1))
    version: int = 1


Handler = Callable[[Event], Awaitable[None]]


class EventStore:
    def __init__(self) -> None:
        self._streams: dict[str, list[Event]] = defaultdict(list)
        self._handlers: dict[str, list[Handler]] = defaultdict(list)
        self._lock = asyncio.Lock()

    def on(self, *kinds: str):
        def deco(fn: Handler) -> Handler:
            for kind in kinds:
                self._handlers[kind].append(fn)
            return fn
        return deco

    async def append(self, stream: str, *events: Event, expected: int | None = None) -> int:
        async with self._lock:
            current = len(self._streams[stream])
            if expected is not None and expected != current:
                raise RuntimeError(f"conflict on {stream}: expected {expected}, at {current}")
            self._streams[stream].extend(events)
        for event in events:
            await asyncio.gather(*(h(event) for h in self._handlers[event.kind]))
        return current + len(events)

    async def replay(self, stream: str):
        for i, event in enumerate(self._streams[stream], start=1):
            await asyncio.sleep(0)
            yield i, event


store = EventStore()
projection: dict[str, int] = {}


@store.on("added", "removed")
async def update(event: Event) -> None:
    sign = 1 if event.kind == "added" else -1
    sku = event.data["sku"]
    projection[sku] = projection.get(sku, 0) + sign * event.data.get("qty", 1)


@store.on("removed")
async def audit(event: Event) -> None:
    await asyncio.sleep(0)
    print("audit", event.at.isoformat(), json.dumps(event.data, sort_keys=True))


async def main() -> None:
    t0 = datetime(2024, 5, 17, 9, 30)
    v = await store.append("cart-1", Event("added", {"sku": "pen", "qty": 3}, t0), Event("added", {"sku": "ink"}))
    v = await store.append("cart-1", Event("removed", {"sku": "pen", "qty": 1}, t0 + timedelta(minutes=5)), expected=v)
    print("version", v, projection)
    try:
        await store.append("cart-1", Event("added", {"sku": "cap"}), expected=1)
    except RuntimeError as exc:
        print(exc)
    async for n, ev in store.replay("cart-1"):
        print(n, ev.kind, ev.data)
    days = {ev.at.strftime("%d %b %Y") async for _, ev in store.replay("cart-1")}
    print(sorted(days))

asyncio.run(main())
