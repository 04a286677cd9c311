def make_multiplier(n):
    return lambda x: x * n


def counter():
    n = 0

    def inc(step=1):
        nonlocal n
        n += step
        return n
    return inc


def memoize(f):
    cache = {}

    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return inner


@memoize
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


def curry(f):
    return lambda a: lambda b: f(a, b)


def pipe(value, *functions):
    for fn in functions:
        value = fn(value)
    return value


def varargs(first, *rest, sep="-", **options):
    parts = [str(first)] + [str(r) for r in rest]
    return sep.join(parts) + (f" {sorted(options.items())}" if options else "")


double = make_multiplier(2)
triple = make_multiplier(3)
print(double(5), triple("ab"))
c1, c2 = counter(), counter()
print(c1(), c1(5), c2())
print(ackermann(2, 3))
print(is_even(10), is_odd(7))
print(apply_n(double, 3, 1), apply_n(lambda s: s + "!", 2, "hi"))
print(curry(lambda a, b: a - b)(10)(3))
print(pipe("  Hello World ", str.strip, str.lower, str.split, len))
print(varargs(1), varargs("a", 2, 3.5), varargs(1, 2, sep="+"), varargs(0, x=1, y="z"))
args, kw = (1, 2), {"sep": "/", "k": None}
print(varargs(*args, **kw))
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
commands = {"add": lambda a, b: a + b, "neg": lambda a: -a, "hello": lambda: "hi"}
for line in ["add 1 2", "neg 5", "hello", "nope"]:
    name, *rest = line.split()
    fn = commands.get(name)
    print(line, "->", fn(*map(int, rest)) if fn else "unknown command")
