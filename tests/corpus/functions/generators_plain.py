"""Generators: infinite, delegated, with return values, closed and sent to."""


def naturals(start=0):
    n = start
    while True:
        yield n
        n += 1


def take(n, it):
    for i, x in enumerate(it):
        if i >= n:
            return
        yield x


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


def sub():
    yield 1
    yield 2
    return "sub done"


def outer():
    result = yield from sub()
    print("got", result)
    yield 3


def guarded():
    try:
        yield "a"
        yield "b"
    finally:
        print("cleanup")


def chunks(seq, size):
    for i in range(0, len(seq), size):
        yield seq[i:i + size]


g = naturals()
print(next(g), next(g), next(g))
print(list(take(3, naturals(10))))
print(list(flatten([1, [2, [3, 4]], 5])))
avg = averager()
next(avg)
print(avg.send(10), avg.send(20), avg.send(3))
print(list(outer()))
gen = guarded()
print(next(gen))
gen.close()
print(list(chunks([1, 2, 3, 4, 5], 2)))
it = iter([1])
print(next(it, 7), next(it, 9))
s = sub()
while True:
    try:
        print(next(s))
    except StopIteration as e:
        print("value", e.value)
        break
squares = (x * x for x in naturals(1))
print([next(squares) for _ in range(4)])
evens = (x for x in naturals() if x % 2 == 0)
print(sum(take(4, evens)))
