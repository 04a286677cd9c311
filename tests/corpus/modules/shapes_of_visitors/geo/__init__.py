from .points import Point, distance
from . import shapes
