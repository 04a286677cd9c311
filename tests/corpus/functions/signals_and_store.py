import asyncio
from collections import defaultdict
from typing import Any, Callable


class Signal:
    def __init__(self, name):
        self.name = name
        self._subscribers = []

    def connect(self, fn=None, *, priority=0):
        def register(func):
            self._subscribers.append((priority, func))
            self._subscribers.sort(key=lambda p: -p[0])
            return func
        return register(fn) if fn is not None else register

    async def fire(self, **payload):
        for _, sub in self._subscribers:
            outcome = sub(**payload)
            if asyncio.iscoroutine(outcome):
                await outcome


user_created = Signal("user_created")


@user_created.connect
def audit(name, email):
    print(f"audit {name} <{email}>")


@user_created.connect(priority=10)
async def welcome(name, email):
    await asyncio.sleep(0.001)
    print(f"welcome {name}")


class Store:
    def __init__(self, reducer, initial):
        self.reducer = reducer
        self.state = initial
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def dispatch(self, action):
        self.state = self.reducer(self.state, action)
        for l in list(self.listeners):
            l(self.state)


def reducer(state, action):
    kind = action["type"]
    if kind == "inc":
        return {**state, "count": state["count"] + action.get("by", 1)}
    if kind == "rename":
        return {**state, "title": action["title"]}
    return state


async def main():
    await user_created.fire(name="ann", email="a@x.org")
    store = Store(reducer, {"count": 0, "title": "demo"})
    stop = store.subscribe(lambda s: print("state:", s["count"], s["title"]))
    store.dispatch({"type": "inc"})
    store.dispatch({"type": "inc", "by": 5})
    stop()
    store.dispatch({"type": "rename", "title": "done"})
    print(store.state)

asyncio.run(main())
