"""Async pub/sub with wildcard topics, middleware, and dead letters."""
import asyncio
import fnmatch
from collections import defaultdict
from contextlib import asynccontextmanager


class Message:
    counter = 0

    def __init__(self, topic, payload):
        Message.counter += 1
        self.id = Message.counter
        self.topic = topic
        self.payload = payload
        self.acks = []

    def __repr__(self):
        return f"<Message #{self.id} {self.topic}: {self.payload}>"


class Broker:
    def __init__(self):
        self.subscribers = defaultdict(list)
        self.middleware = []
        self.dead = []

    def subscribe(self, pattern):
        def decorator(fn):
            self.subscribers[pattern].append(fn)
            return fn
        return decorator

    def use(self, fn):
        self.middleware.append(fn)
        return fn

    async def publish(self, topic, payload):
        message = Message(topic, payload)
        for mw in self.middleware:
            message = await mw(message)
            if message is None:
                return 0
        handlers = [h for pattern, hs in self.subscribers.items() if fnmatch.fnmatch(topic, pattern) for h in hs]
        if not handlers:
            self.dead.append(message)
            return 0
        results = await asyncio.gather(*(h(message) for h in handlers), return_exceptions=True)
        for handler, result in zip(handlers, results):
            if isinstance(result, Exception):
                print(f"{handler.__name__} failed: {result}")
            else:
                message.acks.append(handler.__name__)
        return len(message.acks)


broker = Broker()
totals = defaultdict(float)


@broker.use
async def drop_secret(message):
    if "secret" in message.topic:
        return None
    return message


@broker.use
async def normalize(message):
    if isinstance(message.payload, str):
        message.payload = message.payload.strip().lower()
    return message


@broker.subscribe("orders.*")
async def track(message):
    await asyncio.sleep(0.001)
    totals[message.topic] += message.payload["amount"]


@broker.subscribe("orders.new")
async def validate(message):
    if message.payload["amount"] <= 0:
        raise ValueError(f"bad amount {message.payload['amount']}")


@broker.subscribe("*")
async def audit(message):
    print("audit", message)


@asynccontextmanager
async def session(name):
    print(f"-- {name} start")
    before = Message.counter
    try:
        yield broker
    finally:
        print(f"-- {name} end ({Message.counter - before} messages)")


async def main():
    async with session("orders") as b:
        print(await b.publish("orders.new", {"amount": 10.5, "id": 1}))
        print(await b.publish("orders.new", {"amount": -1, "id": 2}))
        print(await b.publish("orders.cancel", {"amount": 4, "id": 1}))
    async with session("misc") as b:
        print(await b.publish("chat", "  HELLO "))
        print(await b.publish("secret.plan", "x"))
    print(dict(totals), len(broker.dead))


asyncio.run(main())
