import asyncio
from enum import Enum
from typing import NamedTuple


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"

    def can_go(self, other: "State") -> bool:
        return other in TRANSITIONS[self]

    def __str__(self):
        return self.value.upper()


TRANSITIONS = {
    State.IDLE: {State.RUNNING},
    State.RUNNING: {State.PAUSED, State.DONE},
    State.PAUSED: {State.RUNNING, State.DONE},
    State.DONE: set(),
}


class Change(NamedTuple):
    old: State
    new: State
    reason: str = "manual"

    @property
    def is_final(self):
        return self.new is State.DONE


class InvalidTransition(RuntimeError):
    def __init__(self, old, new):
        super().__init__(f"{old} -> {new}")
        self.old, self.new = old, new


class Machine:
    def __init__(self, name):
        self.name = name
        self.state = State.IDLE
        self.log: list[Change] = []
        self._watchers = []

    def watch(self, fn):
        self._watchers.append(fn)
        return self

    def go(self, new, reason="manual"):
        if not self.state.can_go(new):
            raise InvalidTransition(self.state, new)
        change = Change(self.state, new, reason)
        self.state = new
        self.log.append(change)
        for fn in self._watchers:
            fn(self, change)
        return self

    async def run(self, steps):
        for step in steps:
            await asyncio.sleep(0)
            try:
                self.go(step, reason=f"step {len(self.log)}")
            except InvalidTransition as e:
                print(f"[{self.name}] refused {e} ({e.new.name})")
        return self.state


async def main():
    seen = []
    m = Machine("m1").watch(lambda machine, c: seen.append((machine.name, c.new.value)))
    final = await m.run([State.PAUSED, State.RUNNING, State.PAUSED, State.RUNNING, State.DONE, State.IDLE])
    print(final, seen)
    for old, new, reason in m.log:
        print(f"{old!s:<8}{new!s:>8} {reason}")
    last = m.log[-1]
    print(last.is_final, last._replace(reason="x"), last[2], last == (State.PAUSED, State.DONE, "y"))
    print([s.name for s in State if not TRANSITIONS[s]], State("paused"), State.IDLE.can_go(State.DONE))
    print(Change._fields, Change(State.IDLE, State.RUNNING)._asdict())
    a, b = Machine("a"), Machine("b")
    print(await asyncio.gather(a.run([State.RUNNING]), b.run([State.DONE])))


asyncio.run(main())
