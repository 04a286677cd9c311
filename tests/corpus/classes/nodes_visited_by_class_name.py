from dataclasses import dataclass, field


@dataclass
class Text:
    value: str


@dataclass
class Element:
    tag: str
    children: list = field(default_factory=list)


def el(tag, *children):
    return Element(tag, [Text(c) if isinstance(c, str) else c for c in children])


class Visitor:
    def visit(self, node):
        method = getattr(self, f"visit_{type(node).__name__.lower()}", self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        raise TypeError(f"cannot visit {node!r}")


class Renderer(Visitor):
    def __init__(self, indent=2):
        self.indent = indent
        self.level = 0
        self.lines = []

    def emit(self, text):
        self.lines.append(" " * (self.indent * self.level) + text)

    def visit_text(self, node):
        self.emit(node.value.replace("<", "&lt;"))

    def visit_element(self, node):
        self.emit(f"<{node.tag}>")
        self.level += 1
        for child in node.children:
            self.visit(child)
        self.level -= 1
        self.emit(f"</{node.tag}>")


class Counter(Visitor):
    def visit_text(self, node):
        return len(node.value.split())

    def visit_element(self, node):
        return sum(self.visit(c) for c in node.children)


class Strict:
    def check(self, node, depth):
        name = "check_" + node.__class__.__name__
        checker = getattr(self, name, None)
        if checker is None:
            print("nothing for", name)
            return False
        result = checker(node, depth + 1)
        print(name, depth, result)
        return result

    def check_Element(self, node, depth):
        return all([self.check(c, depth) for c in node.children])


page = el("div", el("h1", "Title"), el("p", "some text ", el("b", "a < b")))
renderer = Renderer()
renderer.visit(page)
print("\n".join(renderer.lines))
print(Counter().visit(page))
print(Strict().check(el("p", el("i"), "x"), 0))
try:
    renderer.visit(42)
except TypeError as e:
    print("TypeError:", e)
