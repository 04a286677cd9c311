def echo():
    received = []
    while True:
        x = yield len(received)
        if x is None:
            return received
        received.append(x)


def delegator(results, rounds):
    while True:
        r = yield from echo()
        results.append(r)
        yield f"round {len(results)} done"
        if len(results) == rounds:
            return sum(len(x) for x in results)


def numbers():
    yield 1
    yield 2.5


def mixed():
    total = yield from delegator([], 1)
    yield total
    yield from numbers()
    yield from "xy"


results = []
d = delegator(results, 2)
print(next(d), d.send(1), d.send(None), next(d), d.send(5), d.send(6), d.send(None), results)
try:
    next(d)
except StopIteration as stop:
    print("total", stop.value)
m = mixed()
print(next(m), m.send("a"), m.send(None), list(m))
g = echo()
print(next(g), g.send("q"))
g.close()
