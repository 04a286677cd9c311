import asyncio
from client import ApiClient, ApiError, FakeTransport, Response, TTLCache


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


async def main():
    clock = Clock()
    transport = FakeTransport({
        "/users/1": [Response(200, '{"id": 1, "name": "Ann"}')],
        "/users/2": [Response(503), Response(503), Response(200, '{"name": "Bob"}')],
        "/users/3": [Response(503)],
    })
    cache = TTLCache[str, dict](size=2, ttl=10, clock=clock)
    client = ApiClient(transport, cache)
    print(await client.user_name(1), await client.user_name(1), await client.user_name(2))
    for user in (3, 4):
        try:
            print(await client.user_name(user))
        except ApiError as e:
            print(type(e).__name__, e, e.status)
    clock.now = 11.0
    print(await client.user_name(1), cache.hits, cache.misses, len(cache))
    print(len(transport.sent), transport.sent[-1])


asyncio.run(main())
