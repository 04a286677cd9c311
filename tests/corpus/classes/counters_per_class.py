class Counter:
    count = 0
    registry = []

    def __init__(self):
        type(self).count += 1
        self.registry.append(type(self).__name__)
        self.id = self.count

    @classmethod
    def bump(cls, n=1):
        cls.count += n
        return cls.count

    @classmethod
    def reset(cls):
        cls.count = 0


class Apple(Counter):
    pass


class Pear(Counter):
    count = 100
    registry = []


a = Apple()
b = Apple()
c = Counter()
p = Pear()
print(Counter.count, Apple.count, Pear.count)
print(a.id, b.id, c.id, p.id)
print(Counter.registry, Pear.registry)
print(Apple.bump(), Apple.bump(5), Counter.bump(), Pear.bump(10))
print(Counter.count, Apple.count, Pear.count)
Apple.reset()
print(Apple.count, Counter.count)
Counter.count += 1000
print(Counter.count, Apple.count, Pear.count)


class Config:
    debug = False
    levels = {"low": 1}
    retries: int = 3

    def show(self):
        return f"debug={self.debug} retries={self.retries} levels={self.levels}"


class DevConfig(Config):
    debug = True


x, y = Config(), DevConfig()
y.levels["high"] = 2
print(x.show())
print(y.show())
Config.retries = 5
print(x.show(), "|", y.show())
print(hasattr(x, "retries"))


class Widget:
    _next_id = 1

    def __init__(self, label):
        self.label = label
        self.id = Widget._next_id
        Widget._next_id += 1

    def __str__(self):
        return f"<{self.label}#{self.id}>"


ws = [Widget(n) for n in ("a", "b", "c")]
print(*ws, sep=", ")
print(Widget._next_id)
