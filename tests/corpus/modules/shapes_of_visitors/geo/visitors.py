from typing import Any, Protocol
from .shapes import Circle, Polygon, Rect


class Visitor(Protocol):
    def visit_circle(self, circle: Circle) -> Any: ...
    def visit_rect(self, rect: Rect) -> Any: ...
    def visit_polygon(self, polygon: Polygon) -> Any: ...


class AreaVisitor:
    def __init__(self) -> None:
        self.total = 0.0

    def _add(self, shape) -> None:
        self.total += shape.area()

    visit_circle = visit_rect = visit_polygon = _add


class Describe:
    def visit_circle(self, circle: Circle) -> str:
        return f"r={circle.radius}"

    def visit_rect(self, rect: Rect) -> str:
        return f"{rect.width}x{rect.height}"

    def visit_polygon(self, polygon: Polygon) -> str:
        return f"n={len(polygon.points)} p={polygon.perimeter():.1f}"
