import asyncio
from collections import defaultdict


class PubSub:
    def __init__(self):
        self.subscribers = defaultdict(list)
        self.stats = {"published": 0, "delivered": 0}

    def subscribe(self, topic):
        def register(fn):
            self.subscribers[topic].append(fn)
            return fn
        return register

    async def publish(self, topic, **payload):
        self.stats["published"] += 1
        results = []
        for fn in self.subscribers[topic]:
            if asyncio.iscoroutinefunction(fn):
                results.append(await fn(**payload))
            else:
                results.append(fn(**payload))
            self.stats["delivered"] += 1
        return results


bus = PubSub()


@bus.subscribe("order")
async def bill(order_id, total=0):
    await asyncio.sleep(0.001)
    print(f"billing {order_id} for {total:.2f}")
    return f"bill-{order_id}"


@bus.subscribe("order")
def audit(order_id, total=0):
    print(f"audit {order_id}")
    return "audited"


@bus.subscribe("shipped")
async def notify(order_id):
    print("shipped", order_id)
    return None


async def main():
    print(await bus.publish("order", order_id=7, total=12.5))
    print(await bus.publish("order", order_id=8))
    print(await bus.publish("shipped", order_id=7))
    print(await bus.publish("none"))
    print(bus.stats)


asyncio.run(main())
