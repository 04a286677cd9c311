# What a case captures is read by functions that are called later; functions as callbacks for numbers of another kind.
def promo(kind):
    match kind.split(":"):
        case ["percent", n]:
            def apply(i):
                return i * int(n) / 100
            return apply
        case ["free", name]:
            return lambda i: 0 if name == "x" else i
        case [other]:
            def again(i):
                return other + str(i)
            result = again
        case _:
            raise ValueError(f"unknown promo {kind!r}")
    return result


print(promo("percent:50")(3), promo("free:x")(4), promo("free:y")(4), promo("t")(4))


def pick(kind):
    match kind.split(":"):
        case ["percent", n]:
            def apply(i):
                return i * int(n) / 100
        case ["add", name]:
            def apply(i):
                return i + len(name) / 2
        case _:
            raise ValueError(kind)
    return apply


print(pick("percent:50")(3), pick("add:xyz")(4))


class Poly:
    def __init__(self, *c):
        self.c = c

    def __call__(self, x):
        return sum(c * x ** i for i, c in enumerate(self.c))


p = Poly(1, 0, 2)
print(p(3), list(map(p, (0.5, 1.5))), [p(x) for x in range(3)])


def half(x):
    return x / 2


def twice(x):
    return x * 2


print(half(1.5), list(map(half, [1, 2])), twice(3), twice(1.5), list(map(twice, [0.5, 1.0])), list(map(twice, [1, 2])))
print(sorted([3, 1, 2], key=p), min([2.5, 1.5], key=twice))
