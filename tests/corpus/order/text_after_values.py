xs = [1, 2, 3]
log = []


class Box:
    @property
    def value(self):
        log.append("read")
        return 1


def add(x):
    log.append(x)
    return x


print(xs, xs.pop(), xs)
print(log, Box().value, log)
print(log, add(1), add(2))
print(f"{log} {add(3)} {log}")
s = str(log) + str(add(4))
print(s)


def numbers():
    for i in range(3):
        log.append(f"n{i}")
        yield i


gen = numbers()
print(len(log), log[-1:], next(gen), log[-1])


async def main():
    async def late():
        log.append("late")
        return 5

    print(log[-2:], await late(), log[-1])
    print(log, await late())


import asyncio
asyncio.run(main())
