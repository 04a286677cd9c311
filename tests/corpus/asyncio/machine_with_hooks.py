import asyncio
import enum
import itertools
from typing import Callable


class State(enum.Enum):
    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"

    @property
    def is_final(self):
        return self is State.STOPPED


class InvalidTransition(RuntimeError):
    def __init__(self, state, event):
        self.state, self.event = state, event
        super().__init__(f"cannot {event!r} while {state.value}")


class Machine:
    transitions = {
        (State.IDLE, "start"): State.RUNNING,
        (State.RUNNING, "pause"): State.PAUSED,
        (State.PAUSED, "resume"): State.RUNNING,
    }

    def __init__(self):
        self.state = State.IDLE
        self.history: list[tuple[State, str, State]] = []
        self._hooks: dict[State, list[Callable]] = {s: [] for s in State}

    def on(self, state):
        def register(fn):
            self._hooks[state].append(fn)
            return fn
        return register

    async def fire(self, event):
        target = State.STOPPED if event == "stop" and not self.state.is_final else self.transitions.get((self.state, event))
        if target is None:
            raise InvalidTransition(self.state, event)
        self.history.append((self.state, event, target))
        self.state = target
        for hook in self._hooks[target]:
            result = hook(self)
            if asyncio.iscoroutine(result):
                await result


async def main():
    m = Machine()
    counter = itertools.count(1)

    @m.on(State.RUNNING)
    async def running(machine):
        await asyncio.sleep(0)
        print("running", next(counter), machine.state.name)

    @m.on(State.STOPPED)
    def stopped(machine):
        print("stopped after", len(machine.history))

    for event in ["start", "pause", "start", "resume", "stop", "stop"]:
        try:
            await m.fire(event)
        except InvalidTransition as e:
            print("error:", e, "|", e.state, e.event)
    for a, ev, b in m.history:
        print(f"{a.value:>8} --{ev}--> {b.value}")
    print([s.name for s in State if not s.is_final], State("idle") is State.IDLE)
    print({s: len(h) for s, h in m._hooks.items()})


asyncio.run(main())
