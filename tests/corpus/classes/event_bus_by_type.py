import asyncio
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Awaitable, Callable, Type, TypeVar


@dataclass(frozen=True)
class Event:
    pass


@dataclass(frozen=True)
class UserCreated(Event):
    user_id: int
    name: str


@dataclass(frozen=True)
class OrderPlaced(Event):
    order_id: str
    total: float


E = TypeVar("E", bound=Event)
Handler = Callable[[Any], Awaitable[None]]


class EventBus:
    def __init__(self):
        self._handlers: dict[type, list[Handler]] = defaultdict(list)
        self.history: list[Event] = []

    def subscribe(self, event_type: Type[E], handler: Handler) -> Callable[[], None]:
        self._handlers[event_type].append(handler)

        def unsubscribe() -> None:
            self._handlers[event_type].remove(handler)

        return unsubscribe

    async def publish(self, event: Event) -> int:
        self.history.append(event)
        handlers = self._handlers.get(type(event), [])
        await asyncio.gather(*(h(event) for h in handlers))
        return len(handlers)


class Mailer:
    def __init__(self):
        self.sent = []

    async def welcome(self, event: UserCreated) -> None:
        await asyncio.sleep(0.01)
        self.sent.append(f"welcome {event.name}")


async def audit(event: Event) -> None:
    print("audit:", event)


async def main():
    bus = EventBus()
    mailer = Mailer()
    bus.subscribe(UserCreated, mailer.welcome)
    off = bus.subscribe(UserCreated, audit)
    bus.subscribe(OrderPlaced, audit)
    print(await bus.publish(UserCreated(1, "Ada")))
    off()
    print(await bus.publish(UserCreated(2, "Bob")))
    print(await bus.publish(OrderPlaced("o-1", 99.5)))
    print(await bus.publish(Event()))
    print(mailer.sent)
    print([type(e).__name__ for e in bus.history])


asyncio.run(main())
