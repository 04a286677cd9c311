import asyncio


async def cook(dish, minutes):
    await asyncio.sleep(minutes / 100)
    print(dish, "is ready")
    return dish


async def main():
    async with asyncio.TaskGroup() as group:
        soup = group.create_task(cook("soup", 10))
        rice = group.create_task(cook("rice", 5))
        salad = group.create_task(cook("salad", 1))
    print("served:", soup.result(), rice.result(), salad.result())


asyncio.run(main())
