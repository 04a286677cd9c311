import asyncio

from .. import state
from ..bus import Event, EventBus


async def on_order(event: Event) -> None:
    await asyncio.sleep(0.01)
    total = state.add("orders", event.payload["amount"])
    print(f"order {event.payload['id']} total {total:.1f}")


async def on_refund(event: Event) -> None:
    await asyncio.sleep(0.02)
    state.add("refunds", -event.payload["amount"])


def install(bus: EventBus) -> None:
    bus.on("order", on_order)
    bus.on("refund", on_refund)
