"""A registry of plugins and an event store, by PEP 695."""
import asyncio
from typing import Protocol, Callable, Iterator


class Event:
    def __init__(self, at: int):
        self.at = at

    def __repr__(self):
        return f"{type(self).__name__}@{self.at}"


class Clicked(Event):
    def __init__(self, at: int, x: int, y: int):
        super().__init__(at)
        self.x, self.y = x, y


class Typed(Event):
    def __init__(self, at: int, text: str):
        super().__init__(at)
        self.text = text


class Sized2(Protocol):
    def size(self) -> int: ...


class Store[E: Event]:
    def __init__(self, name: str, limit: int = 3):
        self.name = name
        self.limit = limit
        self.events: list[E] = []
        self.handlers: list[Callable[[E], None]] = []

    def on(self, handler: Callable[[E], None]) -> None:
        self.handlers.append(handler)

    async def push(self, event: E) -> bool:
        if self.events and self.events[-1].at > event.at:
            print("late:", event)
            return False
        self.events.append(event)
        if len(self.events) > self.limit:
            dropped = self.events.pop(0)
            print("dropped", dropped, "of", self.name)
        for handler in self.handlers:
            handler(event)
        await asyncio.sleep(0)
        return True

    def since(self, at: int) -> Iterator[E]:
        for event in self.events:
            if event.at >= at:
                yield event

    @property
    def last(self) -> E | None:
        return self.events[-1] if self.events else None


def biggest[S: Sized2](things: list[S]) -> S:
    return max(things, key=lambda t: t.size())


class Box:
    def __init__(self, n): self.n = n
    def size(self) -> int: return self.n


class Word:
    def __init__(self, w): self.w = w
    def size(self) -> int: return len(self.w)


async def main():
    clicks = Store[Clicked]("clicks", 2)
    keys = Store[Typed]("keys")
    seen = []
    clicks.on(lambda e: seen.append((e.x, e.y)))
    keys.on(lambda e: seen.append((len(e.text), e.at)))
    for i in range(4):
        await clicks.push(Clicked(i * 10, i, -i))
        ok = await keys.push(Typed(100 - i, "k" * (i + 1)))
        print(ok, keys.last)
    print(seen, [c.x for c in clicks.since(25)])
    last = clicks.last
    if last is not None:
        print(last.x + last.y, last)
    print(biggest([Box(3), Box(9)]).n, biggest([Word("ab"), Word("abcd")]).w)


asyncio.run(main())
