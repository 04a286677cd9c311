"""Names of functions that are bound more than once: decorated by hand, defined per branch, wrapped in a loop."""


def shout(fn):
    def wrapper(*args):
        return fn(*args).upper() + "!"
    return wrapper


def times(n):
    def decorate(fn):
        def wrapper(x):
            return fn(x) * n
        return wrapper
    return decorate


def greet(name):
    return f"hello {name}"


greet = shout(greet)


def area(r):
    return r * r


print(area(3))
area = times(100)(area)
print(greet("ann"), area(3))


def stacked(n):
    f = abs
    for i in range(n):
        def f(x, inner=f, i=i):
            return inner(x) * 2 + i
    return f


def either(flag):
    if flag:
        def step(x):
            return x + 1
    else:
        def step(x):
            return x - 1
    step = times(10)(step)
    return step(10)


def chained(fn, rounds=2):
    for n in range(rounds):
        fn = lambda x, n=n, inner=fn: inner(x) + n
    return fn


print(stacked(3)(1), either(True), either(False), chained(lambda v: v * 10)(1))
try:
    if len("abc") > 5:
        def pick(a, b):
            return a
    else:
        def pick(a, b):
            return b
finally:
    print(pick(1, 2))
