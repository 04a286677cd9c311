import asyncio


class Actor:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.handlers = {
            name[3:]: getattr(self, name) for name in dir(self) if name.startswith("on_")
        }
        self._task = None

    def start(self):
        self._task = asyncio.create_task(self._loop(), name=self.name)
        return self

    async def _loop(self):
        while True:
            kind, args, fut = await self.inbox.get()
            if kind == "stop":
                fut.set_result(None)
                break
            handler = self.handlers.get(kind)
            if handler is None:
                fut.set_exception(LookupError(f"{self.name} cannot {kind}"))
                continue
            try:
                result = handler(*args)
                if asyncio.iscoroutine(result):
                    result = await result
                fut.set_result(result)
            except Exception as e:
                fut.set_exception(e)

    def ask(self, kind, *args):
        fut = asyncio.get_running_loop().create_future()
        self.inbox.put_nowait((kind, args, fut))
        return fut


class Counter(Actor):
    def __init__(self, name):
        super().__init__(name)
        self.n = 0

    def on_add(self, k):
        self.n += k
        return self.n

    async def on_slow(self):
        await asyncio.sleep(0.001)
        return f"slow {self.n}"

    def on_div(self, k):
        return self.n / k


async def main():
    c = Counter("c1").start()
    print(await c.ask("add", 5), await c.ask("add", 2), await c.ask("slow"))
    print(await asyncio.gather(c.ask("div", 2), c.ask("div", 0), c.ask("fly"), return_exceptions=True))
    await c.ask("stop")
    print(c._task.get_name(), sorted(c.handlers))


asyncio.run(main())
