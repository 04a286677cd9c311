"""asyncio + logging + json config: a tiny job runner."""
import asyncio
import json
import logging
import sys
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Callable, Coroutine

CONFIG = json.loads("""
{"workers": 2, "jobs": [
  {"name": "add", "args": [1, 2], "retries": 0},
  {"name": "fail", "args": [], "retries": 2},
  {"name": "slow", "args": [0.005], "timeout": 0.5},
  {"name": "nope"}
]}
""")

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(message)s")
REGISTRY: dict[str, Callable[..., Coroutine[Any, Any, Any]]] = {}


def job(fn):
    REGISTRY[fn.__name__] = fn
    return fn


@job
async def add(a, b):
    return a + b


@job
async def fail():
    raise RuntimeError("always")


@job
async def slow(seconds):
    await asyncio.sleep(seconds)
    return "slept"


@dataclass
class Result:
    name: str
    ok: bool
    value: Any = None
    attempts: int = 1


async def run(spec):
    fn = REGISTRY.get(spec["name"])
    if fn is None:
        logging.error("unknown job %r", spec["name"])
        return Result(spec["name"], False, attempts=0)
    attempts = 0
    for attempts in range(1, spec.get("retries", 0) + 2):
        try:
            value = await asyncio.wait_for(fn(*spec.get("args", [])), spec.get("timeout", 1))
            return Result(spec["name"], True, value, attempts)
        except RuntimeError as e:
            logging.warning("%s attempt %d: %s", spec["name"], attempts, e)
    return Result(spec["name"], False, attempts=attempts)


async def main():
    sem = asyncio.Semaphore(CONFIG["workers"])

    async def limited(spec):
        async with sem:
            return await run(spec)

    results = await asyncio.gather(*(limited(s) for s in CONFIG["jobs"]))
    by_ok = defaultdict(list)
    for r in results:
        by_ok[r.ok].append(r.name)
        print(r)
    print(dict(by_ok), len(CONFIG["jobs"]))


asyncio.run(main())
