"""Event sourcing with dataclasses and match, annotated, async."""
import asyncio
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never


@dataclass(frozen=True)
class Deposited:
    amount: int


@dataclass(frozen=True)
class Withdrawn:
    amount: int
    fee: int = 0


@dataclass(frozen=True)
class Renamed:
    old: str
    new: str


Event: TypeAlias = Deposited | Withdrawn | Renamed


@dataclass
class State:
    name: str = "unnamed"
    balance: int = 0
    version: int = 0


def apply(state: State, event: Event) -> State:
    match event:
        case Deposited(amount):
            return State(state.name, state.balance + amount, state.version + 1)
        case Withdrawn(amount=a, fee=f):
            return State(state.name, state.balance - a - f, state.version + 1)
        case Renamed(new=new):
            return State(new, state.balance, state.version + 1)
        case _:
            assert_never(event)


class ConcurrencyError(Exception):
    pass


@dataclass
class Store:
    streams: dict[str, list[Event]] = field(default_factory=dict)
    subscribers: list[asyncio.Queue[tuple[str, Event]]] = field(default_factory=list)

    async def append(self, stream: str, expected: int, *events: Event) -> int:
        existing = self.streams.setdefault(stream, [])
        if len(existing) != expected:
            raise ConcurrencyError(f"{stream}: expected {expected}, is {len(existing)}")
        existing.extend(events)
        for q in self.subscribers:
            for e in events:
                await q.put((stream, e))
        return len(existing)

    def load(self, stream: str) -> State:
        state = State()
        for e in self.streams.get(stream, []):
            state = apply(state, e)
        return state

    def subscribe(self) -> asyncio.Queue[tuple[str, Event]]:
        q: asyncio.Queue[tuple[str, Event]] = asyncio.Queue()
        self.subscribers.append(q)
        return q


async def main() -> None:
    store = Store()
    q = store.subscribe()
    v = await store.append("acc", 0, Renamed("unnamed", "savings"), Deposited(100))
    v = await store.append("acc", v, Withdrawn(30, fee=1))
    try:
        await store.append("acc", 1, Deposited(5))
    except ConcurrencyError as e:
        print(e)
    print(store.load("acc"), v, store.load("other"))
    totals: dict[str, int] = {}
    while not q.empty():
        stream, event = q.get_nowait()
        totals[type(event).__name__] = totals.get(type(event).__name__, 0) + 1
        print(stream, event)
    print(totals, Deposited(1) == Deposited(1), len({Deposited(1), Deposited(1), Withdrawn(1)}))


asyncio.run(main())
