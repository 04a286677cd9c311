class Circle:
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r ** 2

    def describe(self):
        return f"circle {self.r}"


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def describe(self):
        return f"square {self.side}"


class Duck:
    def speak(self):
        return "Quack"


class Robot:
    name = "R2"

    def speak(self, loud=False):
        return "BEEP" if loud else "beep"


class Ok:
    def __init__(self, value):
        self.value = value


class Err:
    def __init__(self, error):
        self.error = error


def parse(text):
    try:
        return Ok(int(text))
    except ValueError as e:
        return Err(str(e))


def show(result):
    if isinstance(result, Ok):
        return f"ok {result.value + 1}"
    elif isinstance(result, Err):
        return f"err {result.error}"


shapes = [Circle(1), Square(2), Circle(3)]
print([s.area() for s in shapes], sum(s.area() for s in shapes))
for s in sorted(shapes, key=lambda s: s.area()):
    print(s.describe(), type(s).__name__)
for x in (Duck(), Robot()):
    print(x.speak())
print(show(parse("4")), show(parse("q")))
mixed = [1, "two", 3.0, None, True, [4], {"five": 5}, (6,)]
for m in mixed:
    match m:
        case bool():
            print("bool", m)
        case int() | float():
            print("num", m + 1)
        case str():
            print("str", m.upper())
        case None:
            print("none")
        case _:
            print(type(m).__name__, m)
print(mixed)


def double(x):
    if isinstance(x, str):
        return x + x
    if isinstance(x, (int, float)):
        return x * 2
    return None


print(double("ab"), double(4), double(1.5), double([]))
