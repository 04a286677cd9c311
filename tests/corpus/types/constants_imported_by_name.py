import math
from math import e, inf, pi, sqrt
from math import tau as turn

print(pi, e, inf, turn, sqrt(2))
print([round(pi, i) for i in range(1, 6)], [str(round(pi, i)) for i in range(1, 4)])
print(f"{pi:.3f} {math.pi:.2f}")


def area(r):
    return pi * r**2


print(area(2))
