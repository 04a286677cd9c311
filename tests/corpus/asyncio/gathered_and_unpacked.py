import asyncio
async def pair():
    return "a", (1, 2.5)
async def nothing():
    await asyncio.sleep(0)
async def run(p):
    return p
async def main():
    name, (x, y) = await pair()
    print(name, x, y)
    _, (total, count) = await asyncio.gather(nothing(), run((3, 4)))
    print(total, count)
    for i, (a, (b, c)) in enumerate([(1, (2, 3)), (4, (5, 6))]):
        d, (e, f) = a, (b, c)
        print(i, d + e + f)
    _, [first, second] = ("x", [7, 8])
    print(first, second)
    (x, _), name = (9, 10), "z"
    print(x, y, name)
    _, n = await asyncio.gather(nothing(), run(5))
    m, _ = await asyncio.gather(run("t"), nothing())
    print(n, m)
asyncio.run(main())
