import asyncio

NAME = "Greeter"
VERSION = "1.0"


async def run(args):
    await asyncio.sleep(0)
    return "hello " + " ".join(args)
