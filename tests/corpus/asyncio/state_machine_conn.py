import asyncio
import enum
from typing import Callable, Dict, List, Tuple


class State(enum.Enum):
    IDLE = "idle"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    CLOSED = "closed"


class InvalidTransition(RuntimeError):
    pass


class Connection:
    _allowed: Dict[State, Tuple[State, ...]] = {
        State.IDLE: (State.CONNECTING,),
        State.CONNECTING: (State.CONNECTED, State.CLOSED),
        State.CONNECTED: (State.CLOSED,),
        State.CLOSED: (),
    }

    def __init__(self, name: str):
        self.name = name
        self._state = State.IDLE
        self._listeners: List[Callable[[State, State], None]] = []
        self._changed = asyncio.Condition()

    @property
    def state(self) -> State:
        return self._state

    def on_change(self, listener):
        self._listeners.append(listener)
        return listener

    async def _move(self, new: State) -> None:
        if new not in self._allowed[self._state]:
            raise InvalidTransition(f"{self.name}: {self._state.value} -> {new.value}")
        async with self._changed:
            old, self._state = self._state, new
            for listener in self._listeners:
                listener(old, new)
            self._changed.notify_all()

    async def wait_for_state(self, state: State, timeout=None) -> bool:
        async with self._changed:
            try:
                await asyncio.wait_for(self._changed.wait_for(lambda: self._state is state), timeout)
                return True
            except asyncio.TimeoutError:
                return False

    async def connect(self):
        await self._move(State.CONNECTING)
        await asyncio.sleep(0.01)
        await self._move(State.CONNECTED)

    async def close(self):
        await self._move(State.CLOSED)


async def main():
    conn = Connection("db")

    @conn.on_change
    def log(old, new):
        print(f"[{conn.name}] {old.name} => {new.name}")

    waiter = asyncio.create_task(conn.wait_for_state(State.CONNECTED, timeout=1))
    never = asyncio.create_task(conn.wait_for_state(State.IDLE, timeout=0.005))
    await asyncio.sleep(0)
    await conn.connect()
    print("waiter", await waiter, "idle again", await never)
    await conn.close()
    for bad in (conn.connect, conn.close):
        try:
            await bad()
        except InvalidTransition as e:
            print("refused", e)
    print(conn.state, conn.state.value, State("idle"))


asyncio.run(main())
