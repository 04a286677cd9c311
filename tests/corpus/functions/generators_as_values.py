# Generator functions that are kept as values, beside lambdas, and what a generator spreads into a call.
class Pipeline:
    def __init__(self, source):
        self.source = source
        self.steps = []

    def map(self, fn):
        self.steps.append(lambda it: (fn(x) for x in it))
        return self

    def take(self, n):
        def step(it):
            for i, x in enumerate(it):
                if i >= n:
                    return
                yield x
        self.steps.append(step)
        return self

    def __iter__(self):
        it = iter(self.source)
        for step in self.steps:
            it = step(it)
        return it


class Computed(Pipeline):
    def __init__(self, fn, *sources):
        super().__init__(fn(*(s + 1 for s in sources)))


class Shape:
    area = lambda self: self.w * self.h
    __str__ = lambda self: f"{self.w}x{self.h}"

    def __init__(self, w, h):
        self.w, self.h = w, h


print(list(Pipeline(range(100)).map(lambda n: n ** 5).take(4)), sum(Pipeline([1, 2, 3]).map(lambda n: n * 10)))
print(list(Computed(lambda a, b: [a, b], 3, 4).map(lambda n: n * 2)), Shape(2, 3).area(), Shape(1, 2))
