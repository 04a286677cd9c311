"""Event sourcing with match on dataclasses and a reducer."""
from __future__ import annotations
from dataclasses import dataclass, replace
from functools import reduce
from typing import Callable, Iterable


@dataclass(frozen=True)
class Opened:
    owner: str


@dataclass(frozen=True)
class Deposited:
    amount: int


@dataclass(frozen=True)
class Withdrawn:
    amount: int
    reason: str = "cash"


@dataclass(frozen=True)
class Closed:
    pass


Event = Opened | Deposited | Withdrawn | Closed


@dataclass(frozen=True)
class State:
    owner: str = ""
    balance: int = 0
    is_open: bool = False
    version: int = 0


class DomainError(Exception):
    pass


def apply(state: State, event: Event) -> State:
    state = replace(state, version=state.version + 1)
    match event:
        case Opened(owner=name):
            return replace(state, owner=name, is_open=True)
        case Deposited(amount) | Withdrawn(amount) if amount <= 0:
            raise DomainError(f"bad amount {amount}")
        case Deposited(amount):
            return replace(state, balance=state.balance + amount)
        case Withdrawn(amount, reason):
            if state.balance < amount:
                raise DomainError(f"cannot withdraw {amount} for {reason}")
            return replace(state, balance=state.balance - amount)
        case Closed():
            return replace(state, is_open=False)
        case _:
            raise TypeError(event)


class Store:
    def __init__(self) -> None:
        self.streams: dict[str, list[Event]] = {}
        self.projections: dict[str, Callable[[str, Event], None]] = {}

    def append(self, stream: str, *events: Event) -> State:
        history = self.streams.setdefault(stream, [])
        state = reduce(apply, [*history, *events], State())
        history.extend(events)
        for event in events:
            for project in self.projections.values():
                project(stream, event)
        return state

    def __iter__(self) -> Iterable[tuple[str, State]]:
        for name, events in self.streams.items():
            yield name, reduce(apply, events, State())


totals: dict[str, int] = {}


def by_kind(stream: str, event: Event) -> None:
    kind = type(event).__name__
    totals[kind] = totals.get(kind, 0) + 1


store = Store()
store.projections["kinds"] = by_kind
print(store.append("a", Opened("ann"), Deposited(100)))
print(store.append("b", Opened("bob")))
for events in [(Withdrawn(30, "rent"),), (Withdrawn(500),), (Deposited(-1),), (Closed(),)]:
    try:
        print(store.append("a", *events))
    except DomainError as e:
        print("rejected:", e)
print(dict(store), totals)
print(store.streams["a"][-2:], Withdrawn(1) == Withdrawn(1, "cash"), hash(Closed()) == hash(Closed()))
