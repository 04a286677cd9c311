import asyncio
import itertools
import sys
from typing import AsyncIterator, Iterable, Iterator, TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    it = iter(items)
    while chunk := list(itertools.islice(it, size)):
        yield chunk


class BatchError(Exception):
    def __init__(self, failures: dict[int, Exception]) -> None:
        self.failures = failures
        super().__init__(f"{len(failures)} item(s) failed")


async def process_item(n: int) -> float:
    await asyncio.sleep(0)
    if n % 7 == 0:
        raise ZeroDivisionError("seven again")
    if n % 5 == 0:
        raise ValueError(f"bad item {n}")
    return 100 / n


async def process_batch(batch: list[int]) -> list[float]:
    outcomes = await asyncio.gather(*map(process_item, batch), return_exceptions=True)
    failures = {n: o for n, o in zip(batch, outcomes) if isinstance(o, Exception)}
    if failures:
        raise BatchError(failures)
    return [round(o, 2) for o in outcomes]


async def batches(limit: int, size: int) -> AsyncIterator[tuple[int, list[int]]]:
    for index, chunk in enumerate(chunked(range(1, limit + 1), size)):
        await asyncio.sleep(0)
        yield index, chunk


async def main() -> int:
    good = bad = 0
    async for index, batch in batches(11, 4):
        try:
            values = await process_batch(batch)
        except BatchError as e:
            bad += len(e.failures)
            print(f"batch {index}: {e}")
            for n, error in sorted(e.failures.items()):
                print(f"  {n}: {type(error).__name__}: {error}")
        else:
            good += len(values)
            print(f"batch {index}: {values}")
    print(f"{good=} {bad=}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
