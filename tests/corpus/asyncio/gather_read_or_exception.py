# Results that are values read from JSON, or exceptions.
import asyncio
import json


async def fetch(n: int) -> dict:
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError("two")
    if n == 3:
        raise LookupError("three")
    return json.loads('{"n": %d, "tags": ["a"]}' % n)


async def main():
    results = await asyncio.gather(*(fetch(n) for n in (1, 2, 3, 4)), return_exceptions=True)
    for result in results:
        if isinstance(result, ValueError):
            print("failed", result)
        elif isinstance(result, Exception):
            print("other", type(result).__name__, result)
        else:
            print(result["n"] + 1, len(result["tags"]))
    good = [r for r in results if not isinstance(r, BaseException)]
    print(len(good), [r["n"] for r in good])
    print([isinstance(r, dict) for r in results], sum(isinstance(r, (dict, list)) for r in results))


asyncio.run(main())
