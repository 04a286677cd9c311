import functools

x = None


def f():
    global x
    x = 5


f()
print(x)


def timer(fn):
    @functools.wraps(fn)
    def inner(*a, **kw):
        r = fn(*a, **kw)
        inner.calls += 1
        inner.last = r > 2
        return r
    inner.calls = 0
    inner.last = None
    return inner


@timer
def add(a, b):
    return a + b


print(add(1, 2), add.calls, add.last)
