import asyncio


async def total(*numbers):
    await asyncio.sleep(0)
    return str(sum(int(n) for n in numbers))


def register(api):
    api.command("sum", total)
