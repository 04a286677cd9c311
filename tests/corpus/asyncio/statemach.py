import asyncio
import enum
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
log = logging.getLogger("conn")


class State(enum.Enum):
    IDLE = enum.auto()
    CONNECTING = enum.auto()
    READY = enum.auto()
    CLOSED = enum.auto()


class InvalidTransition(Exception):
    def __init__(self, src: State, event: str) -> None:
        super().__init__(f"cannot {event} from {src.name}")


class Connection:
    TRANSITIONS = {
        (State.IDLE, "connect"): State.CONNECTING,
        (State.CONNECTING, "established"): State.READY,
        (State.CONNECTING, "fail"): State.IDLE,
        (State.READY, "close"): State.CLOSED,
    }

    def __init__(self):
        self.state = State.IDLE
        self.history = [self.state]
        self._changed = asyncio.Condition()
        self._hooks = {}

    def on_enter(self, state, hook):
        self._hooks.setdefault(state, []).append(hook)

    async def fire(self, event):
        try:
            new = self.TRANSITIONS[self.state, event]
        except KeyError:
            raise InvalidTransition(self.state, event) from None
        log.info("%s --%s--> %s", self.state.name, event, new.name)
        self.state = new
        self.history.append(new)
        for hook in self._hooks.get(new, ()):
            await hook(self)
        async with self._changed:
            self._changed.notify_all()

    async def wait_state(self, *states):
        async with self._changed:
            return await self._changed.wait_for(lambda: self.state in states)


async def auto_establish(conn):
    await asyncio.sleep(0.001)
    asyncio.create_task(conn.fire("established"))


async def main():
    conn = Connection()
    conn.on_enter(State.CONNECTING, auto_establish)
    waiter = asyncio.create_task(conn.wait_state(State.READY, State.CLOSED))
    await conn.fire("connect")
    print(await waiter, conn.state)
    try:
        await conn.fire("connect")
    except InvalidTransition as e:
        log.error("bad: %s", e)
    await conn.fire("close")
    print([s.name.lower() for s in conn.history])
    log.debug("hidden")
    log.warning("states=%d", len(conn.history))

asyncio.run(main())
