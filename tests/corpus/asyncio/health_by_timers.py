import asyncio
import enum


class Health(enum.Enum):
    UP = "up"
    SUSPECT = "suspect"
    DOWN = "down"


class Monitor:
    def __init__(self, timeout, on_change):
        self.timeout = timeout
        self.on_change = on_change
        self.last = {}
        self.state = {}
        self._timers = {}

    def beat(self, node):
        loop = asyncio.get_running_loop()
        self.last[node] = loop.time()
        self._set(node, Health.UP)
        if timer := self._timers.pop(node, None):
            timer.cancel()
        self._timers[node] = loop.call_later(self.timeout, self._expire, node, Health.SUSPECT)

    def _expire(self, node, state):
        self._set(node, state)
        if state is Health.SUSPECT:
            self._timers[node] = asyncio.get_running_loop().call_later(self.timeout, self._expire, node, Health.DOWN)
        else:
            self._timers.pop(node)

    def _set(self, node, state):
        old = self.state.get(node)
        if old is not state:
            self.state[node] = state
            self.on_change(node, old, state)

    def close(self):
        for t in self._timers.values():
            t.cancel()
        self._timers.clear()


async def node(monitor, name, beats, interval):
    for _ in range(beats):
        monitor.beat(name)
        await asyncio.sleep(interval)


async def main():
    log = []

    def changed(name, old, new):
        log.append(f"{name}: {old.value if old else None} -> {new.value}")

    m = Monitor(0.03, changed)
    await asyncio.gather(node(m, "a", 8, 0.01), node(m, "b", 1, 0.01))
    await asyncio.sleep(0)
    m.close()
    print("\n".join(log))
    print({k: v.name for k, v in m.state.items()}, len(m._timers))

asyncio.run(main())
