# A first value of 0, 0.0 or False in a place for other kinds, too; and code before the base's constructor.
class Cell:
    def __init__(self, name):
        self.name = name
        self.value = 0
        self.ratio = 0.0
        self.flag = False


class Rect:
    def __init__(self, kind, area):
        self.kind = kind
        self.area = area


class Square(Rect):
    def __init__(self, size):
        self.size = size
        self.scaled = size * 2
        self.tags = list()
        super().__init__(f"square{size}", size * size)


class ParseError(Exception):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        col = pos - text.rfind("\n", 0, pos)
        super().__init__(f"{msg} at {line}:{col}")
        self.line, self.col = line, col


c, d = Cell("a"), Cell("b")
print(c.value, c.ratio, c.flag)
c.value = "text"
c.ratio = 3
c.flag = None
print(c.value, c.ratio, c.flag, d.value, d.ratio, d.flag)
s = Square(3)
print(s.kind, s.area, s.scaled, s.tags)
try:
    raise ParseError("bad", "ab\ncd", 4)
except ParseError as e:
    print(e, e.line, e.col)
