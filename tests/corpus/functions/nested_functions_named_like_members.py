class Page:
    LINK = "a"
    SIZE = 3

    def render(self, names):
        def link(name):
            return f"<{self.LINK}>{name}"

        def size(n):
            return n * self.SIZE

        return [link(n) for n in names], size(2)


LIMIT = 4


def total(xs):
    def limit(x):
        return min(x, LIMIT)

    return sum(limit(x) for x in xs)


class AppError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


print(Page().render(["x"]), total([1, 9]))
try:
    raise AppError(3, "bad")
except AppError as e:
    print(e.args, e, repr(e))


class Tree:
    def __init__(self):
        self.nodes = [3, 1, 2]

    def visit(self, depth):
        return f"{depth}:{len(self.nodes)}"

    def walk(self):
        def visit(n, depth=0):
            return [f"{n}@{depth}"] + (visit(n - 1, depth + 1) if n else [])

        def nodes():
            return sorted(self.nodes)

        return self.visit(2), visit(1), nodes()


print(Tree().walk())
