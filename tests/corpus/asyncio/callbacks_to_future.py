import asyncio


class LegacyApi:
    """A callback-style API wrapped with a future."""

    def __init__(self, loop):
        self.loop = loop

    def request(self, value, on_success, on_error):
        if value < 0:
            self.loop.call_later(0.01, on_error, ValueError("negative"))
        else:
            self.loop.call_later(0.01, on_success, value * 2)


def request_async(api, value):
    future = api.loop.create_future()
    api.request(value, future.set_result, future.set_exception)
    return future


async def main():
    api = LegacyApi(asyncio.get_running_loop())
    print(await request_async(api, 21))
    try:
        await request_async(api, -1)
    except ValueError as e:
        print("error", e)
    print(await asyncio.gather(*(request_async(api, i) for i in range(3))))


asyncio.run(main())
