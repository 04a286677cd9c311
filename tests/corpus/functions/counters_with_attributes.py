def make_counter():
    count = 0

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    inc.get = get
    return inc


def accumulate(fn=None, *, start=0):
    def deco(f):
        total = start

        def wrapper(*args):
            nonlocal total
            total += f(*args)
            return total
        return wrapper
    return deco(fn) if fn is not None else deco


@accumulate
def double(x):
    return x * 2


@accumulate(start=100)
def add(a, b):
    return a + b


def once(f):
    result = []

    def inner(*a, **k):
        if not result:
            result.append(f(*a, **k))
        return result[0]
    return inner


@once
def setup(name, debug=False):
    print("setting up", name, debug)
    return {"name": name}


def dispatch():
    table = {}

    def register(name):
        def deco(fn):
            table[name] = fn
            return fn
        return deco

    def call(name, *args, **kwargs):
        if name not in table:
            raise LookupError(f"no handler {name}")
        return table[name](*args, **kwargs)

    return register, call


register, call = dispatch()


@register("add")
def _(a, b):
    return a + b


@register("greet")
def _(name, greeting="hello"):
    return f"{greeting}, {name}"


def fib_gen():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    return [x for _, x in zip(range(n), it)]


c = make_counter()
c()
print(c(5), c.get(), make_counter()())
print(double(1), double(5), add(1, 2), add(3, 4))
print(setup("x", debug=True) is setup("y"), setup("z"))
print(call("add", 2, 3), call("greet", "bob"), call("greet", "amy", greeting="hi"))
try:
    call("nope")
except LookupError as e:
    print(e)
print(take(10, fib_gen()), take(3, "ab"))
x = [1, 2, 3]
fs = []
for i in x:
    def f(j=i):
        return i, j
    fs.append(f)
print([f() for f in fs])
print((lambda *a, k=2, **kw: (a, k, kw))(1, 2, z=3))
