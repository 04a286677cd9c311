"""Closures see variables, not values."""


def make_adders():
    adders = []
    for i in range(3):
        adders.append(lambda x: x + i)
    return adders


def make_fixed():
    return [lambda x, i=i: x + i for i in range(3)]


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = 0

    return step, reset


def loop_functions():
    handlers = {}
    for name in ("a", "b", "c"):
        def handler(suffix=""):
            return name + suffix
        handlers[name] = handler
    return handlers


def append_to(item, target=[]):
    target.append(item)
    return target


def register(key, value, *, store={}):
    store.setdefault(key, []).append(value)
    return store


def accumulate():
    total = 0
    steps = []
    for n in range(1, 4):
        def add():
            nonlocal total
            total += n
            return total
        steps.append(add)
        add()
    return [f() for f in steps], total


print([f(10) for f in make_adders()])
print([f(10) for f in make_fixed()])
step, reset = counter()
step()
step(5)
print(step())
reset()
print(step())
h = loop_functions()
print(h["a"](), h["b"]("!"), h["c"]("?"))
append_to(1)
append_to(2)
print(append_to(3), append_to(4, [9]))
register("x", 1)
print(register("y", 2), register("x", 3))
print(accumulate())
squares = [(lambda: i * i) for i in range(4)]
print([f() for f in squares])
i = 100
gen = [lambda: 1]
print([g() for g in gen], i)
