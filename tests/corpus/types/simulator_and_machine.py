import asyncio
import heapq
from dataclasses import dataclass, field
from itertools import count
from typing import Callable, Any


@dataclass(order=True)
class Event:
    time: float
    seq: int
    action: Callable = field(compare=False)
    args: tuple = field(compare=False, default=())


class Simulator:
    def __init__(self):
        self.now = 0.0
        self._queue: list[Event] = []
        self._counter = count()

    def schedule(self, delay, action, *args):
        heapq.heappush(self._queue, Event(self.now + delay, next(self._counter), action, args))

    def run(self, until=float("inf")):
        handled = 0
        while self._queue and self._queue[0].time <= until:
            event = heapq.heappop(self._queue)
            self.now = event.time
            event.action(*event.args)
            handled += 1
        return handled


class Machine:
    TRANSITIONS = {
        ("idle", "start"): "running",
        ("running", "pause"): "paused",
        ("paused", "start"): "running",
        ("running", "stop"): "idle",
    }

    def __init__(self, name):
        self.name = name
        self.state = "idle"
        self.observers = []

    def on_change(self, callback):
        self.observers.append(callback)
        return callback

    def fire(self, event):
        key = (self.state, event)
        if key not in self.TRANSITIONS:
            print(f"{self.name}: cannot {event} while {self.state}")
            return False
        old, self.state = self.state, self.TRANSITIONS[key]
        for notify in self.observers:
            notify(self.name, old, self.state)
        return True


async def driver(machine, events, log):
    for event in events:
        await asyncio.sleep(0)
        ok = machine.fire(event)
        log.append((machine.name, event, ok))


async def main():
    sim = Simulator()
    trace = []

    def beep(name, times):
        trace.append(f"{sim.now:.1f} {name}")
        if times > 1:
            sim.schedule(1.5, beep, name, times - 1)

    sim.schedule(2, beep, "slow", 2)
    sim.schedule(0.5, beep, "fast", 3)
    print(sim.run(until=3), sim.run(), trace)
    log = []
    a, b = Machine("a"), Machine("b")
    changes = []
    a.on_change(lambda name, old, new: changes.append(f"{name}:{old}->{new}"))

    @b.on_change
    def report(name, old, new):
        print("report", name, old, new)

    await asyncio.gather(driver(a, ["start", "pause", "stop"], log), driver(b, ["stop", "start"], log))
    print(changes)
    print([entry for entry in log if not entry[2]])
    print(a.state, b.state, len(log))


asyncio.run(main())
