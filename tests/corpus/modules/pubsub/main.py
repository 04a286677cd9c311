import asyncio

import pubsub
from pubsub import Bus, Message, MIDDLEWARE
from pubsub.builtin_middleware import trace


async def consume(name, subscription, out):
    async for message in subscription:
        out.append((name, message.topic, message.payload))


async def main():
    print([name for _, name, _ in MIDDLEWARE], pubsub.__all__[0])
    bus = Bus()
    out = []
    async with bus.subscribe("order.*") as orders, bus.subscribe("*", size=10) as everything:
        consumers = [asyncio.create_task(consume("orders", orders, out)), asyncio.create_task(consume("all", everything, out))]
        first = Message("order.new", {"id": 1})
        await bus.publish(first)
        await bus.publish(first)
        await bus.publish(Message("user.new", "ann", {"trace": "t1"}))
        await bus.publish(first.reply(None))
        bus.close()
        await asyncio.gather(*consumers)
    for line in sorted(out, key=lambda o: (o[0], o[1])):
        print(*line)
    print(bus.delivered, len(trace), trace[:4])
    reply = Message("a", 1, {"x": "y"}, id=99).reply([1])
    print(reply.topic, reply.headers, reply == Message("a.reply", [1], id=reply.id))
    async with bus.subscribe("x", size=1) as small:
        for i in range(3):
            await bus.publish(Message("x", i))
        print(small.dropped, small.queue.qsize())


asyncio.run(main())
