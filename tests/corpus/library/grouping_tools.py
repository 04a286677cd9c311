import collections
import copy
import itertools
import operator
from functools import cache, lru_cache, partial, reduce, singledispatch
from typing import Iterable, TypeVar, Callable
from dataclasses import dataclass, replace

T = TypeVar("T")
K = TypeVar("K")


def group_by(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    out: dict[K, list[T]] = {}
    for item in items:
        out.setdefault(key(item), []).append(item)
    return out


def chunked(seq, n):
    it = iter(seq)
    while chunk := list(itertools.islice(it, n)):
        yield chunk


def flatten(nested):
    for x in nested:
        if isinstance(x, (list, tuple)):
            yield from flatten(x)
        else:
            yield x


@cache
def ways(n: int, coins: tuple[int, ...] = (1, 5, 10)) -> int:
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n, coins[1:]) + ways(n - coins[0], coins)


@singledispatch
def to_text(value) -> str:
    return repr(value)


@to_text.register(int)
@to_text.register(float)
def _(value):
    return f"num({value:g})"


@to_text.register
def _(value: dict):
    return "{" + ", ".join(f"{k}: {to_text(v)}" for k, v in value.items()) + "}"


@dataclass(frozen=True)
class Emp:
    name: str
    dept: str
    pay: int
    skills: tuple[str, ...] = ()


staff = [Emp("Ann", "dev", 90, ("py",)), Emp("Bob", "ops", 70), Emp("Cid", "dev", 80, ("go", "py"))]
print({k: [e.name for e in v] for k, v in group_by(staff, operator.attrgetter("dept")).items()})
print(list(chunked(range(7), 3)), list(flatten([1, [2, (3, [4])], 5])), ways(25), ways.cache_info().misses > 0)
print(to_text({"a": 1, "b": 2.50, "c": "x"}), to_text([1]))
print(sorted(staff, key=lambda e: (-e.pay, e.name))[0].name, max(staff, key=operator.attrgetter("pay")).pay)
print(replace(staff[1], pay=75), len({staff[0], replace(staff[0]), staff[1]}))
print(reduce(lambda a, e: a | set(e.skills), staff, set()) == {"py", "go"}, sum(map(operator.attrgetter("pay"), staff)))
total = collections.Counter()
for e in staff:
    total.update(e.skills)
print(total, collections.Counter(e.dept for e in staff)["dev"])
square = partial(pow, exp=2)
print([square(n) for n in range(4)], list(map(partial(operator.mul, 3), [1, 2])), operator.itemgetter(1, -1)("abc"))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [x for row in matrix for x in row if x % 2], {x: y for x, y in zip("ab", matrix)})
nested = {"a": [1, {"b": 2}]}
deep = copy.deepcopy(nested)
deep["a"][1]["b"] = 99
print(nested, deep, nested["a"] is not deep["a"])
d = collections.deque([1, 2, 3], maxlen=3)
d.append(4)
d.rotate(1)
d.appendleft(0)
print(d, d.index(4), list(itertools.islice(d, 1, None)), list(itertools.accumulate([1, 2, 3], initial=10)))
