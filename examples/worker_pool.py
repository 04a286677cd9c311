"""A pool of workers that take orders from one queue."""
import asyncio


class Order:
    def __init__(self, number, dish, minutes):
        self.number = number
        self.dish = dish
        self.minutes = minutes


async def cook(name, orders, served):
    """Take orders until the kitchen closes."""
    while True:
        order = await orders.get()
        await asyncio.sleep(order.minutes / 50)
        print(f"{name} served #{order.number}: {order.dish}")
        served.append(order.number)
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    menu = [("soup", 2), ("pasta", 5), ("salad", 1), ("pizza", 6), ("toast", 1)]
    for number, (dish, minutes) in enumerate(menu, start=1):
        await orders.put(Order(number, dish, minutes))

    served = []
    cooks = []
    for name in ["Ada", "Ben"]:
        cooks.append(asyncio.create_task(cook(name, orders, served)))

    # Wait until every order is served, then send the cooks home.
    await orders.join()
    for task in cooks:
        task.cancel()
    await asyncio.gather(*cooks, return_exceptions=True)

    print("served in this order:", served)
    print("left in the queue:", orders.qsize())


asyncio.run(main())
