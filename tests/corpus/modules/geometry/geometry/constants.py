import math

PI = math.pi
UNIT = "cm"
