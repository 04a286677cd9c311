from dataclasses import dataclass, field


@dataclass
class Rectangle:
    width: float
    height: float
    area: float = field(init=False)
    name: str = "rect"

    def __post_init__(self):
        if self.width < 0 or self.height < 0:
            raise ValueError("negative side")
        self.area = self.width * self.height


r = Rectangle(2.0, 3.5)
print(r.area, r.name)
print(r)
try:
    Rectangle(-1.0, 2.0)
except ValueError as e:
    print("error:", e)
