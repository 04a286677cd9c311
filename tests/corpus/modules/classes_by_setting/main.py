import config
import shapes
from config import KIND, WANTED
from shapes import Circle, Square


def describe(shape):
    if isinstance(shape, WANTED):
        return f"wanted {shape.size}"
    return f"other {shape.size}"


def check(shape):
    return isinstance(shape, config.WANTED), isinstance(shape, KIND), isinstance(shape, shapes.Shape)


def sure(circle):
    if isinstance(circle, shapes.Circle):
        return circle.size
    raise TypeError("no circle")


circle, square = Circle(1), Square(2)
print(describe(circle), check(circle), sure(circle))
if isinstance(circle, config.WANTED):
    print("never")
else:
    print("not wanted", isinstance(square, config.WANTED))
