import asyncio
import signal
import random


class Supervisor:
    def __init__(self):
        self.children = {}
        self.restarts = {}
        self.stopping = asyncio.Event()

    def spawn(self, name, factory, *, max_restarts=2):
        task = asyncio.create_task(self._watch(name, factory, max_restarts), name=f"sup-{name}")
        self.children[name] = task
        return task

    async def _watch(self, name, factory, max_restarts):
        self.restarts[name] = 0
        while not self.stopping.is_set():
            try:
                result = await factory()
            except asyncio.CancelledError:
                print(f"{name}: cancelled")
                raise
            except Exception as exc:
                self.restarts[name] += 1
                if self.restarts[name] > max_restarts:
                    print(f"{name}: giving up after {exc!r}")
                    return None
                print(f"{name}: restarting after {exc!r}")
                await asyncio.sleep(0.01)
            else:
                print(f"{name}: finished with {result}")
                return result

    async def stop(self, timeout=0.05):
        self.stopping.set()
        pending = [t for t in self.children.values() if not t.done()]
        for t in pending:
            t.cancel("shutdown")
        done, still = await asyncio.wait(pending, timeout=timeout) if pending else (set(), set())
        return len(done), len(still)


async def counter(n):
    for i in range(n):
        await asyncio.sleep(0.005)
    return n


def make_crasher(errors):
    pending = list(errors)

    async def crash():
        await asyncio.sleep(0.002)
        if pending:
            raise pending.pop(0)
        return "survived"
    return crash


async def forever():
    try:
        while True:
            await asyncio.sleep(3600)
    finally:
        print("forever: cleanup")


async def main():
    sup = Supervisor()
    a = sup.spawn("counter", lambda: counter(3))
    b = sup.spawn("flaky", make_crasher([ValueError("one"), OSError(5, "io")]))
    c = sup.spawn("doomed", make_crasher([KeyError("k")] * 5), max_restarts=1)
    sup.spawn("daemon", forever)
    print(await asyncio.gather(a, b, c))
    print(sup.restarts)
    print(await sup.stop())
    print({n: t.get_name() for n, t in sup.children.items() if t.cancelled()})
    try:
        async with asyncio.timeout(0.02):
            await forever()
    except TimeoutError:
        print("timed out")
    results = await asyncio.gather(counter(1), make_crasher([ZeroDivisionError("z")])(), return_exceptions=True)
    print([type(r).__name__ if isinstance(r, BaseException) else r for r in results])


asyncio.run(main())
