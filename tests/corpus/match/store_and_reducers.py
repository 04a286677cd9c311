from dataclasses import dataclass, field, replace
from typing import Callable, Optional


@dataclass(frozen=True)
class Action:
    type: str
    payload: Optional[object] = None


@dataclass(frozen=True)
class State:
    count: int = 0
    items: tuple[str, ...] = ()
    error: Optional[str] = None


Reducer = Callable[[State, Action], State]


def counter(state: State, action: Action) -> State:
    match action:
        case Action("inc", int(n)):
            return replace(state, count=state.count + n)
        case Action("inc"):
            return replace(state, count=state.count + 1)
        case Action("reset"):
            return replace(state, count=0, error=None)
    return state


def items(state: State, action: Action) -> State:
    match action:
        case Action(type="add", payload=str(name)) if name in state.items:
            return replace(state, error=f"duplicate {name}")
        case Action(type="add", payload=str(name)):
            return replace(state, items=(*state.items, name), error=None)
        case Action(type="remove", payload=str() as name):
            return replace(state, items=tuple(i for i in state.items if i != name))
    return state


def combine(*reducers: Reducer) -> Reducer:
    def root(state: State, action: Action) -> State:
        for r in reducers:
            state = r(state, action)
        return state
    return root


@dataclass
class Store:
    reducer: Reducer
    state: State = field(default_factory=State)
    listeners: list[Callable[[State], None]] = field(default_factory=list)

    def subscribe(self, fn: Callable[[State], None]) -> Callable[[], None]:
        self.listeners.append(fn)
        return lambda: self.listeners.remove(fn)

    def dispatch(self, type: str, payload: object = None) -> State:
        before = self.state
        self.state = self.reducer(before, Action(type, payload))
        if self.state != before:
            for fn in list(self.listeners):
                fn(self.state)
        return self.state


store = Store(combine(counter, items))
seen: list[str] = []
stop = store.subscribe(lambda s: seen.append(f"{s.count}:{len(s.items)}"))
for kind, payload in [("inc", None), ("inc", 5), ("add", "x"), ("add", "x"), ("noop", None), ("add", "y"), ("remove", "x")]:
    store.dispatch(kind, payload)
stop()
print(store.dispatch("reset"))
print(seen, store.state.items, State() == State(0), hash(Action("a")) == hash(Action("a")))
