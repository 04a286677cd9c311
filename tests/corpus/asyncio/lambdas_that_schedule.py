import asyncio


class Later:
    def __init__(self, start):
        self._future = asyncio.get_running_loop().create_future()
        start(self._resolve, self._reject)

    def _resolve(self, value):
        if not self._future.done():
            self._future.set_result(value)

    def _reject(self, error):
        if not self._future.done():
            self._future.set_exception(error)

    def __await__(self):
        return self._future.__await__()


async def main():
    loop = asyncio.get_running_loop()
    print(await Later(lambda ok, fail: loop.call_soon(ok, 20 + 1)))
    print(await Later(lambda ok, fail: loop.call_later(0.001, ok, [1, 2])))
    try:
        await Later(lambda ok, fail: loop.call_soon(fail, KeyError("k")))
    except KeyError as e:
        print("rejected", e)
    print(await Later(lambda ok, fail: (ok("first"), fail(ValueError()))))

asyncio.run(main())
