import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Session:
    name: str
    active: bool = True
    log: list[str] = field(default_factory=list)


class SessionManager:
    def __init__(self):
        self.sessions: dict[str, Session] = {}
        self.errors = 0

    @asynccontextmanager
    async def session(self, name: str, *, retries: int = 0):
        s = Session(name)
        self.sessions[name] = s
        try:
            yield s
        except ConnectionError as e:
            self.errors += 1
            s.log.append(f"lost: {e}")
            if retries == 0:
                raise
        finally:
            s.active = False
            s.log.append("closed")


@asynccontextmanager
async def timing(label):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        yield
    finally:
        elapsed = loop.time() - start
        print(label, "fast" if elapsed < 5 else "slow")


@asynccontextmanager
async def locked(lock: asyncio.Lock, who: str):
    await lock.acquire()
    print(who, "acquired")
    try:
        yield lock
    finally:
        lock.release()
        print(who, "released")


async def worker(lock, n):
    async with locked(lock, f"w{n}"):
        await asyncio.sleep(0.001)
        return n * n


async def main():
    m = SessionManager()
    async with m.session("one") as s:
        s.log.append("work")
    try:
        async with m.session("two") as s:
            raise ConnectionError("reset")
    except ConnectionError as e:
        print("caught", e)
    async with m.session("three", retries=1) as s:
        raise ConnectionResetError("peer")
    for name, s in m.sessions.items():
        print(name, s.active, s.log)
    print("errors", m.errors)
    async with timing("block"):
        await asyncio.sleep(0.001)
    lock = asyncio.Lock()
    print(await asyncio.gather(*(worker(lock, i) for i in range(3))))
    async with m.session("a") as a, m.session("b") as b:
        print(a.name, b.name, a.active)
    print(a, b)


asyncio.run(main())
