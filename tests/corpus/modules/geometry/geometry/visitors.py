class AreaVisitor:
    def __init__(self):
        self.total = 0.0

    def visit_circle(self, circle):
        self.total += circle.area()

    def visit_rectangle(self, rectangle):
        self.total += rectangle.area()


class NameVisitor:
    def __init__(self, upper=False):
        self.names = []
        self.upper = upper

    def _add(self, name):
        self.names.append(name.upper() if self.upper else name)

    def visit_circle(self, circle):
        self._add(f"circle{circle.radius:g}")

    def visit_rectangle(self, rectangle):
        self._add(f"{rectangle.kind}{rectangle.width:g}x{rectangle.height:g}")
