from .shapes import Shape

__all__ = ["largest", "scale", "area_of"]


def area_of(shape: Shape) -> float:
    return shape.area()


def largest(shapes):
    return max(shapes, key=area_of)


def scale(shape, factor):
    return shape.scaled(factor)


def _hidden():
    raise AssertionError
