"""Arguments that a name holds which a try statement bound once, given to threads; read-only views with a default."""
import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType

LIMITS = MappingProxyType({"small": 1, "large": 9})


def search(text, regex):
    return regex.findall(text)


async def run(pattern, files):
    try:
        regex = re.compile(pattern)
    except re.error as exc:
        print("bad pattern", exc)
        return 2
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, search, f, regex) for f in files))
    more = await asyncio.gather(*[asyncio.to_thread(search, f, regex) for f in files])
    print(results, results == more)
    return LIMITS.get(pattern, 0) + LIMITS.get("small", 5)


print(asyncio.run(run("a+", ["aab", "ca"])), asyncio.run(run("(", [])))
