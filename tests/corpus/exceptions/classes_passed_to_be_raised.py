import asyncio
class ServiceError(Exception):
    pass

async def call(name, fail=None):
    await asyncio.sleep(0)
    if fail:
        raise fail(f"{name} failed")
    return name

async def call2(name, fail: type[Exception] | None = None):
    await asyncio.sleep(0)
    if fail is not None:
        raise fail(name)
    return name

async def main():
    r = await asyncio.gather(call("a"), call("b", KeyError), call("c", ServiceError), call("d", fail=IndexError), return_exceptions=True)
    print(r)
    r = await asyncio.gather(call2("a"), call2("b", KeyError), call2("c", ServiceError), call2("d", fail=asyncio.TimeoutError), return_exceptions=True)
    print(r)
    for exc in (ValueError, OSError, asyncio.CancelledError):
        try:
            raise exc("x")
        except exc as e:
            print(type(e).__name__, e.args)
asyncio.run(main())
