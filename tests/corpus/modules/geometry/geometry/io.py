import asyncio

from . import registry


async def read_shapes(text):
    for number, line in enumerate(text.splitlines(), 1):
        await asyncio.sleep(0)
        name, *args = line.split() or [""]
        if not name:
            continue
        try:
            yield registry.make(name, *(float(a) for a in args))
        except KeyError as error:
            print(f"line {number}: unknown {error}")
        except ValueError as error:
            print(f"line {number}: {error}")
