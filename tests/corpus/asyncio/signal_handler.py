import asyncio
import os
import signal


class Server:
    def __init__(self):
        self.stop = asyncio.Event()
        self.ticks = 0

    def handle(self, sig):
        print("got signal", signal.Signals(sig).name)
        self.stop.set()

    async def run(self):
        loop = asyncio.get_running_loop()
        for sig in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sig, self.handle, sig)
        loop.call_later(0.02, os.kill, os.getpid(), signal.SIGTERM)
        ticker = asyncio.create_task(self.tick())
        await self.stop.wait()
        ticker.cancel()
        try:
            await ticker
        except asyncio.CancelledError:
            print("ticker cancelled")
        print(loop.remove_signal_handler(signal.SIGTERM))
        print("ticked", self.ticks > 0)

    async def tick(self):
        while True:
            self.ticks += 1
            await asyncio.sleep(0.001)


asyncio.run(Server().run())
