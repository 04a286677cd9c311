import time
from math import sqrt


def run(label, clock=time.perf_counter):
    start = clock()
    return label, clock() - start >= 0


def gen(clock=time.monotonic):
    start = clock()
    yield lambda: clock() - start


def apply(x, fn=sqrt):
    return fn(x)


print(run("a"), apply(9.0))
for f in gen():
    print(f() >= 0)
