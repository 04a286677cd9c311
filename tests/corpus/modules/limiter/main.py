import asyncio
import time

from limiter import RateLimiter, TokenBucket, LeakyBucket, limited
from limiter.clock import FakeClock, Clock
from limiter.store import stats, reset


async def try_all(name, limiter, times):
    granted = []
    for t in times:
        limiter.clock.now = t
        granted.append(await limiter.allow("user"))
    print(f"{name:<12}{''.join('+' if g else '-' for g in granted)}")


@limited(TokenBucket(rate=2, per=1.0, clock=FakeClock()))
async def call(x: int) -> int:
    return x * 2


async def main():
    times = [0.0, 0.1, 0.2, 0.9, 1.1, 1.2, 3.0]
    clock = FakeClock()
    for cls in (TokenBucket, LeakyBucket):
        limiter: RateLimiter = cls(rate=2, per=1.0, clock=clock)
        await try_all(cls.__name__, limiter, times)
    results = await asyncio.gather(*(call(i) for i in range(4)), return_exceptions=True)
    print([r if isinstance(r, int) else f"{type(r).__name__}: {r}" for r in results])
    print(dict(stats), call.__name__)
    reset()
    print(dict(stats))


if __name__ == "__main__":
    asyncio.run(main())
