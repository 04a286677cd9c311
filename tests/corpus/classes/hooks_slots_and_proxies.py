import functools


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry[cls.plugin_name] = cls

    def run(self, x):
        raise NotImplementedError


class Double(Plugin, name="dbl"):
    def run(self, x):
        return x * 2


class Square(Plugin):
    def run(self, x):
        return x * x


for name, cls in sorted(Plugin.registry.items()):
    print(name, cls.__name__, cls.plugin_name, cls().run(7))


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __format__(self, spec):
        if spec == "polar":
            return f"<{(self.x ** 2 + self.y ** 2) ** 0.5:.2f}>"
        return f"({self.x:{spec}}, {self.y:{spec}})"

    def __round__(self, n=0):
        return Point(round(self.x, n), round(self.y, n))

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __iter__(self):
        yield self.x
        yield self.y


p = Point(3.14159, 4.0)
print(p, bool(p), bool(Point(0, 0)), f"{p:.1f}", f"{p:polar}", round(p, 2), abs(Point(3.0, 4.0)))
x, y = p
print(x, y, len({p, Point(3.14159, 4.0)}), p == 3)
try:
    p.z = 1
except AttributeError as e:
    print(type(e).__name__)


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(map(str, self.parts))


vs = [Version("1.10.0"), Version("1.2.0"), Version("1.2")]
print([str(v) for v in sorted(vs)], vs[0] >= vs[1], max(vs))


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


class Config:
    def __init__(self, **kw):
        self.kw = kw

    def __getattr__(self, name):
        return f"<{name}>"


class Multiplier:
    def __init__(self, k):
        self.k = k

    def __call__(self, v):
        return self.k * v

    def __contains__(self, v):
        return v % self.k == 0


m = Multiplier(3)
print(m(5), 9 in m, 10 in m, list(map(m, [1, 2])))
pr = Proxy(p)
print(pr.x)
c = Config(a=1)
print(c.kw, c.b)
