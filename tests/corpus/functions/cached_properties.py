from functools import cached_property


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """The area."""
        print("computing")
        return 3.0 * self.r ** 2

    @cached_property
    def label(self):
        return f"circle {self.r}" if self.r else None


c, d = Circle(2), Circle(0)
print(c.area, c.area)
print(d.label, d.area, d.area, c.label)
