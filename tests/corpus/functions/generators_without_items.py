# Generators whose only yield is never reached.
import asyncio


def nothing(log):
    log.append("called")
    if False:
        yield


def empty():
    return
    yield


def inner_only():
    def gen():
        yield 1
    print(list(gen()))
    return
    yield


async def silent(log):
    log.append("async")
    if False:
        yield 1


async def main():
    log = []
    print(list(nothing(log)), list(empty()), list(inner_only()), log)
    print([x async for x in silent(log)], log)


asyncio.run(main())
