from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


@dataclass
class Label:
    text: str
    at: Point
    scale: float = 1.0
    note: str | None = None


p = Point(1)
q = p.moved(2, 3)
print(p, q)
print(p == Point(1, 0), p == q, p != q)
label = Label("a", q)
print(label)
label.note = "it's"
label.scale = 2.5
print(label)
q.x = 10
print(label.at.x, label == Label("a", Point(10, 3), 2.5, "it's"))
