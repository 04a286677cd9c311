from .constants import PI, UNIT
from .functions import *
from .shapes import Circle, Rectangle, Square

__all__ = ["PI", "UNIT", "Circle", "Rectangle", "Square"] + functions.__all__
