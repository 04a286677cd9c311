from typing import Any

from ..config import settings
from ..events import EventBus


def attach(bus: EventBus) -> None:
    @bus.on("order.placed")
    async def mail(topic: str, payload: dict[str, Any]) -> None:
        print(f"mail: {payload['number']} over {payload['total']:.1f}")

    @bus.on("*")
    async def audit(topic, payload):
        if settings.debug:
            print("audit:", topic, sorted(payload))
