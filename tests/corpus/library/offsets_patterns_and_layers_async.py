"""Offsets right behind a time, equal patterns, layers unpacked, and the thread that runs coroutines."""
import asyncio
import re
import threading
from collections import ChainMap
from datetime import datetime

STAMPS = [("2024-05-06T07:08:09+0200", "%Y-%m-%dT%H:%M:%S%z"), ("06.05.2024 07:08 -03:30", "%d.%m.%Y %H:%M %z"), ("2024 060", "%Y %j")]


def loaded(name: str) -> str:
    return f"{name} on {threading.current_thread().name}"


async def after(seconds: float) -> bool:
    await asyncio.sleep(seconds)
    return threading.current_thread() is threading.main_thread()


async def main() -> None:
    for text, layout in STAMPS:
        print(datetime.strptime(text, layout))
    word = re.compile(r"\w+")
    print(word == re.compile(r"\w+"), word != re.compile(r"\w+", re.I), len({word, re.compile(r"\w+")}))
    layers = ChainMap({"debug": True}, {"debug": False, "port": 80})
    print({**layers, "host": "local"}, dict(layers))
    print(await after(0.01), loaded("main"))


asyncio.run(main())
