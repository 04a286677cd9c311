import asyncio
import enum
import functools
import operator
from collections import ChainMap


class State(enum.IntEnum):
    IDLE = 0
    CONNECTING = 1
    READY = 2
    CLOSED = 3


class transition:
    def __init__(self, *sources, to):
        self.sources, self.to = sources, to

    def __call__(self, fn):
        @functools.wraps(fn)
        async def wrapper(machine, *args, **kwargs):
            if machine.state not in self.sources:
                raise InvalidTransition(fn.__name__, machine.state)
            result = await fn(machine, *args, **kwargs)
            old, machine.state = machine.state, self.to
            for cb in machine.observers:
                r = cb(old, machine.state)
                if asyncio.iscoroutine(r):
                    await r
            return result
        return wrapper


class InvalidTransition(RuntimeError):
    def __init__(self, action, state):
        super().__init__(f"cannot {action} while {state.name}")


class Machine:
    def __init__(self):
        self.state = State.IDLE
        self.observers = []

    @transition(State.IDLE, State.CLOSED, to=State.CONNECTING)
    async def connect(self, host):
        await asyncio.sleep(0)
        return f"dialing {host}"

    @transition(State.CONNECTING, to=State.READY)
    async def accept(self):
        return "accepted"

    @transition(State.READY, State.CONNECTING, to=State.CLOSED)
    async def close(self, *, reason="bye"):
        return f"closed: {reason}"


async def main():
    m = Machine()
    history = []
    m.observers.append(lambda old, new: history.append(f"{old.name}->{new.name}"))

    async def slow_observer(old, new):
        await asyncio.sleep(0)
        history.append(int(new))

    m.observers.append(slow_observer)
    print(await m.connect("example.org"))
    print(await m.accept())
    try:
        await m.accept()
    except InvalidTransition as e:
        print(e)
    print(await m.close(reason="done"))
    print(await m.connect("again"), m.state, m.state > State.IDLE)
    print(history)
    print(functools.reduce(operator.or_, [1, 2, 8]), State(2).name, list(State)[-1] == 3)
    config = ChainMap({"a": 1}, {"a": 2, "b": 3})
    print(config["a"], config["b"], sorted(config))

asyncio.run(main())
