"""What a handler notes comes in the order of the tasks: whether it runs is up to the values."""
import asyncio
import json

rejected = []
unreadable = []


async def parse(text):
    await asyncio.sleep(0.05)
    try:
        return int(text)
    except ValueError:
        rejected.append(text)
        return None


async def load(text):
    await asyncio.sleep(0.05)
    try:
        return json.loads(text)["id"]
    except (json.JSONDecodeError, KeyError):
        unreadable.append(text)
        return -1


async def main():
    print(await asyncio.gather(*(parse(t) for t in ["1", "x", "y", " 4 ", "w", "q"])))
    print(rejected)
    print(await asyncio.gather(*(load(t) for t in ['{"id": 1}', "{", "[", '{"x": 1}', '"', "x"])))
    print(unreadable)


asyncio.run(main())
