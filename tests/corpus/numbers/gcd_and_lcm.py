import asyncio


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def lcm(a, b):
    return a * b // gcd(a, b)


async def report(a, b):
    await asyncio.sleep(0.001)
    return f"{a} {b}: {gcd(a, b)} {lcm(a, b)}"


async def main():
    for line in await asyncio.gather(report(48, 18), report(17, 5), report(1000000, 350000)):
        print(line)


asyncio.run(main())
