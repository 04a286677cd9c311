class Shape:
    def __init__(self, name="shape", color="red"):
        self.name = name
        self.color = color

    def info(self):
        return f"{self.name}/{self.color}"


class Rect(Shape):
    def __init__(self, w, h, **kwargs):
        super().__init__(name="rect", **kwargs)
        self.w, self.h = w, h

    def info(self):
        return super().info() + f" {self.w}x{self.h}"


class Square(Rect):
    def __init__(self, side, **kwargs):
        super().__init__(side, side, **kwargs)


class Label(Shape):
    def __init__(self, *args, text="", **kwargs):
        super().__init__(*args, **kwargs)
        self.text = text


print(Rect(2, 3).info(), Rect(2, 3, color="blue").info(), Square(4).info(), Square(5, color="green").info())
print(Label("n", "c", text="t").info(), Label(text="q").info(), Label(color="x").info())
