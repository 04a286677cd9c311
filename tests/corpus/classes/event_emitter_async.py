import asyncio


class Emitter:
    def __init__(self):
        self.handlers = {}

    def on(self, name, handler):
        if name not in self.handlers:
            self.handlers[name] = []
        self.handlers[name].append(handler)

    async def emit(self, name, value):
        for handler in self.handlers.get(name, []):
            await handler(value)


async def show(value):
    await asyncio.sleep(0.01)
    print("show", value)


async def double(value):
    print("double", value * 2)


async def main():
    emitter = Emitter()
    emitter.on("data", show)
    emitter.on("data", double)
    await emitter.emit("data", 21)
    await emitter.emit("none", 1)


asyncio.run(main())
