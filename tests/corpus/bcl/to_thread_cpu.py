import asyncio


def is_prime(n):
    if n < 2:
        return False
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            return False
    return True


def count_primes(limit):
    return sum(1 for n in range(limit) if is_prime(n))


async def main():
    print(await asyncio.to_thread(count_primes, 1000))
    results = await asyncio.gather(*(asyncio.to_thread(count_primes, n) for n in (10, 100, 500)))
    print(results)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, is_prime, 97))


asyncio.run(main())
