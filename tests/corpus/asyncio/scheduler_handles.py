"""Periodic scheduler using call_later / call_at and handles."""
import asyncio


class Scheduler:
    def __init__(self, loop):
        self.loop = loop
        self.log = []
        self.handles = {}

    def every(self, name, interval, times):
        def fire(remaining):
            self.log.append((name, remaining))
            print(name, remaining)
            if remaining > 1:
                self.handles[name] = self.loop.call_later(interval, fire, remaining - 1)
            else:
                del self.handles[name]
        self.handles[name] = self.loop.call_later(interval, fire, times)

    def cancel(self, name):
        handle = self.handles.pop(name, None)
        if handle is not None:
            handle.cancel()
            print("cancelled", name, handle.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    s = Scheduler(loop)
    s.every("fast", 0.01, 3)
    s.every("slow", 0.024, 5)
    start = loop.time()
    loop.call_at(start + 0.055, s.cancel, "slow")
    h = loop.call_soon(print, "soon", 1, 2)
    h2 = loop.call_soon(lambda: print("cancelled one"))
    h2.cancel()
    await asyncio.sleep(0.07)
    print(len(s.log), sorted(s.handles))
    t = loop.call_later(10, print, "never")
    print(t.when() > loop.time(), t.cancelled())
    t.cancel()


asyncio.run(main())
