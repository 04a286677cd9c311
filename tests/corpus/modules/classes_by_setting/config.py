from shapes import Circle, Shape, Square

STRICT = len("setting") > 3
WANTED = Square if STRICT else Circle
KIND = Shape
for each in (Circle, Square):
    KIND = each
