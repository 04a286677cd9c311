import asyncio
import heapq
import itertools
import random


class Event:
    _ids = itertools.count(1)

    def __init__(self, when, action, *args, priority=0):
        self.id = next(Event._ids)
        self.when = when
        self.action = action
        self.args = args
        self.priority = priority
        self.cancelled = False

    def __lt__(self, other):
        return (self.when, -self.priority, self.id) < (other.when, -other.priority, other.id)

    def __repr__(self):
        return f"<Event {self.id} @{self.when}>"


class Simulator:
    def __init__(self, seed=None):
        self.now = 0.0
        self.queue = []
        self.rng = random.Random(seed)
        self.trace = []

    def schedule(self, delay, action, *args, **kw):
        event = Event(self.now + delay, action, *args, **kw)
        heapq.heappush(self.queue, event)
        return event

    def run(self, until=float("inf")):
        while self.queue and self.queue[0].when <= until:
            event = heapq.heappop(self.queue)
            if event.cancelled:
                continue
            self.now = event.when
            event.action(*event.args)
        return len(self.queue)


class Customer:
    total = 0

    def __init__(self, sim, name, shop):
        self.sim, self.name, self.shop = sim, name, shop
        Customer.total += 1

    def arrive(self):
        self.sim.trace.append((self.sim.now, "arrive", self.name))
        self.shop.enqueue(self)

    def done(self, waited):
        self.sim.trace.append((self.sim.now, "leave", self.name))
        self.shop.waits.append(waited)


class Shop:
    def __init__(self, sim, service_time):
        self.sim = sim
        self.service_time = service_time
        self.line = []
        self.busy = False
        self.waits = []

    def enqueue(self, customer):
        self.line.append((self.sim.now, customer))
        if not self.busy:
            self.serve()

    def serve(self):
        if not self.line:
            self.busy = False
            return
        self.busy = True
        arrived, customer = self.line.pop(0)
        waited = self.sim.now - arrived

        def finish():
            customer.done(waited)
            self.serve()

        self.sim.schedule(self.service_time, finish, priority=1)


async def main():
    sim = Simulator(42)
    shop = Shop(sim, 2.5)
    for i, name in enumerate("ABCDE"):
        sim.schedule(i * 1.5, Customer(sim, name, shop).arrive)
    ghost = sim.schedule(3, print, "never")
    ghost.cancelled = True
    sim.schedule(4.0, lambda who: sim.trace.append((sim.now, "note", who)), "inspector")
    print(sim.queue[0], len(sim.queue))
    left = sim.run(until=9)
    print("left", left, "at", sim.now)
    await asyncio.sleep(0)
    sim.run()
    for when, what, who in sim.trace:
        print(f"{when:5.2f} {what:>7} {who}")
    print("average wait", round(sum(shop.waits) / len(shop.waits), 3), max(shop.waits))
    print(Customer.total, sim.rng.randint(1, 100), [sim.rng.choice("xyz") for _ in range(5)])


asyncio.run(main())
