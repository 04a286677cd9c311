import asyncio
import random
import time


async def fetch_data(url: str, delay: float) -> dict:
    print(f"Fetching {url}")
    await asyncio.sleep(delay)
    return {"url": url, "status": 200, "size": len(url) * 10}


async def process(result: dict) -> str:
    await asyncio.sleep(0.1)
    return f"{result['url']} -> {result['status']} ({result['size']} bytes)"


async def main():
    urls = ["http://a.com", "http://bb.com", "http://ccc.com"]
    start = time.perf_counter()
    tasks = [asyncio.create_task(fetch_data(url, 0.3 + i * 0.1)) for i, url in enumerate(urls)]
    results = await asyncio.gather(*tasks)
    for r in results:
        print(await process(r))
    elapsed = time.perf_counter() - start
    print("took less than two seconds:", elapsed < 2)


if __name__ == "__main__":
    asyncio.run(main())
