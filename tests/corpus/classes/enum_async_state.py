import asyncio
from enum import Enum


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    STOPPED = "stopped"


class Machine:
    def __init__(self):
        self.state = State.IDLE
        self.history = [State.IDLE]

    async def go(self, state):
        await asyncio.sleep(0.01)
        self.state = state
        self.history.append(state)


async def main():
    machine = Machine()
    await machine.go(State.RUNNING)
    print(machine.state, machine.state.value)
    await machine.go(State.STOPPED)
    if machine.state is State.STOPPED:
        print(", ".join(s.name for s in machine.history))


asyncio.run(main())
