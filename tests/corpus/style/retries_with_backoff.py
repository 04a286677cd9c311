import asyncio

attempts = {"api": 0}


async def unreliable_call(fail_times):
    attempts["api"] += 1
    await asyncio.sleep(0)
    if attempts["api"] <= fail_times:
        raise ConnectionError(f"attempt {attempts['api']} refused")
    return "payload"


async def with_retries(fail_times, retries=5, delay=0.001):
    for attempt in range(retries):
        try:
            return await unreliable_call(fail_times)
        except ConnectionError as e:
            print("retrying:", e)
            await asyncio.sleep(delay * 2 ** attempt)
    return None


async def main():
    print(await with_retries(2))
    attempts["api"] = 0
    print(await with_retries(9, retries=3))


asyncio.run(main())
