"""Generators that are spoken to."""


def averager():
    total, count, avg = 0.0, 0, None
    while True:
        x = yield avg
        if x is None:
            return (total, count)
        total += x
        count += 1
        avg = total / count


def guarded(log):
    try:
        while True:
            try:
                got = yield
                log.append(f"got {got}")
            except ValueError as e:
                log.append(f"handled {e}")
                yield "recovered"
    finally:
        log.append("closed")


def delegating(results):
    while True:
        result = yield from averager()
        results.append(result)


def countdown(n):
    while n:
        yield n
        n -= 1
    return "liftoff"


def chain_all(*gens):
    for g in gens:
        r = yield from g
        print("sub returned", r)


avg = averager()
next(avg)
print(avg.send(10), avg.send(20), avg.send(60))
try:
    avg.send(None)
except StopIteration as e:
    print("returned", e.value)
log = []
g = guarded(log)
next(g)
g.send(1)
print(g.throw(ValueError("oops")))
next(g)
g.send("two")
g.close()
print(log)
results = []
d = delegating(results)
next(d)
for v in (1, 2, 3, None, 10, None):
    d.send(v)
print(results)
d.close()
print(list(chain_all(countdown(2), countdown(1))))
it = countdown(2)
print(next(it), next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print("empty", e.value)


def gen_with_error():
    yield 1
    raise RuntimeError("broken")


try:
    for x in gen_with_error():
        print(x)
except RuntimeError as e:
    print(e)
gen = (n * n for n in range(5))
print(next(gen), 4 in gen, list(gen), list(gen))
