import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

total = 0
seen = {}
names: list[str] = []


def weight(n: int) -> int:
    return n * 2


def work(n: int, results: list[int]) -> None:
    global total
    results.append(weight(n))
    seen[n % 3] = seen.get(n % 3, 0) + 1
    total += n
    names.append(f"w{n}")


class Collector:
    def __init__(self) -> None:
        self.items: list[int] = []
        self.count = 0
        self._hits = 0
        self.by_name: dict[str, int] = {}
        self._lock = threading.Lock()
        self.safe: list[int] = []

    def collect(self, n: int) -> int:
        self.items.append(n)
        self.count += 1
        self._hits += 2
        self.by_name[f"n{n % 2}"] = weight(n)
        with self._lock:
            self.safe.append(n)
        local = []
        local.append(n)
        return len(local)


async def main() -> None:
    results: list[int] = []
    await asyncio.gather(*(asyncio.to_thread(work, i, results) for i in range(20)))
    print(sorted(results), total, len(names))
    collector = Collector()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(4) as pool:
        done = await asyncio.gather(*[loop.run_in_executor(pool, collector.collect, i) for i in range(30)])
        print(sum(done))
        list(pool.map(collector.collect, range(10)))
        futures = [pool.submit(collector.collect, i) for i in range(5)]
        print(sum(f.result() for f in futures))
    print(sorted(collector.items), collector.count, collector._hits, len(collector.safe), sorted(collector.by_name))
    count = 0
    order = []

    def party(n: int) -> None:
        nonlocal count
        count += 1
        order.append(n)
        collector.items.append(n)

    threads = [threading.Thread(target=party, args=(i,)) for i in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        await asyncio.to_thread(t.join)
    order.append(await asyncio.to_thread(weight, 50))
    task = asyncio.create_task(asyncio.sleep(0, 7))
    count += await task
    order.append(await asyncio.sleep(0, 60))
    collector.by_name["late"] = await asyncio.sleep(0, 1)
    print(count, sorted(order), sorted(seen), len(collector.by_name))


asyncio.run(main())
