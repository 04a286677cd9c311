from itertools import islice, count


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def averager():
    total, n, avg = 0.0, 0, None
    while True:
        value = yield avg
        if value is None:
            return total, n
        total += value
        n += 1
        avg = total / n


def delegator(results):
    while True:
        result = yield from averager()
        results.append(result)


def walk(tree):
    if isinstance(tree, list):
        for sub in tree:
            yield from walk(sub)
    else:
        yield tree


def cleanup():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("got", e)
        yield -1
    finally:
        print("cleanup")


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def read_lines(lines):
    for line in lines:
        yield line.strip()


def parse(lines):
    for line in lines:
        if line and not line.startswith("#"):
            key, _, value = line.partition("=")
            yield key.strip(), value.strip()


print(list(islice(fib(), 10)))
print(next(x for x in fib() if x > 1000))
results = []
d = delegator(results)
next(d)
print([d.send(x) for x in (10, 20, 30)])
d.send(None)
print(d.send(5), results)
d.close()
print(list(walk([1, [2, [3, 4]], 5])))
g = cleanup()
print(next(g))
print(g.throw(ValueError("boom")))
print(next(g, "end"))
t = Tree(4, Tree(2, Tree(1)), Tree(6))
print(list(t), sum(t), 6 in t)
print(dict(parse(read_lines(["# c", "a = 1", "", " b=2 "]))))
evens = (n for n in count(2, 2) if n % 3 == 0)
print([next(evens) for _ in range(4)])
def gen_ret():
    yield 1
    return "finished"
it = gen_ret()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value)
