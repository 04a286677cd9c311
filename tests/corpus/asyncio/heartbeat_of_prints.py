#!/usr/bin/env python3
"""countdown timers and a heartbeat; signals its end with an event"""
import argparse
import asyncio
import logging
import sys

logger = logging.getLogger(__name__)


class Heartbeat:
    def __init__(self, interval, callback=print):
        self.interval = interval
        self.callback = callback
        self._task = None
        self.beats = 0

    def start(self):
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._loop())
        return self

    async def stop(self):
        if self._task:
            self._task.cancel()
            try:
                await self._task
            except asyncio.CancelledError:
                pass
            finally:
                self._task = None

    async def _loop(self):
        try:
            while True:
                await asyncio.sleep(self.interval)
                self.beats += 1
                self.callback(f"beat {self.beats}")
        except asyncio.CancelledError:
            self.callback("heartbeat cancelled")
            raise


async def countdown(name, n, done: asyncio.Event):
    while n:
        logger.info("%s: %d", name, n)
        await asyncio.sleep(0.03)
        n -= 1
    done.set()
    return f"{name} finished"


async def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--count", type=int, default=3)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO if args.verbose else logging.WARNING, stream=sys.stdout, format="%(levelname)s %(message)s")
    done = asyncio.Event()
    hb = Heartbeat(0.04).start()
    task = asyncio.create_task(countdown("T", args.count, done))
    await asyncio.wait_for(done.wait(), timeout=1)
    print(await task)
    await hb.stop()
    print("beats:", hb.beats, hb._task)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(["--verbose", "-n", "3"])))
