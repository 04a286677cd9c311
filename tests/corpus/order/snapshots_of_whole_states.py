"""A text of a state is made while a task changes what lies inside it."""
import asyncio
import json

state = {"jobs": [], "meta": {"n": 0}}


async def worker():
    for i in range(3):
        await asyncio.sleep(0.05)
        state["jobs"].append(i)
        state["meta"]["n"] += i


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.05)
    text = json.dumps(state)
    copied = "jobs {}".format(state["jobs"])
    await task
    print(text, copied)
    print(json.dumps(state))


asyncio.run(main())
