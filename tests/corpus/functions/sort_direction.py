from operator import attrgetter, itemgetter
from decimal import Decimal
from enum import Flag, auto


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()


purple = Color.RED | Color.BLUE
print(len(purple), len(Color.GREEN), len(Color(0)), len(Color))
print(Decimal((0, (3, 1, 4), -2)), Decimal((1, (1, 0), 2)))


def ordered(items, descending):
    items.sort(key=len, reverse=descending)
    return items, sorted(items, reverse=not descending)


print(ordered(["ccc", "a", "bb", "dd"], True))
print(ordered(["ccc", "a", "bb", "dd"], False))


def echo(value=None):
    while True:
        value = yield value


g = echo(1)
print(next(g), next(g), g.send(2), next(g))


class Student:
    def __init__(self, name, grade, age):
        self.name = name
        self.grade = grade
        self.age = age

    def __repr__(self):
        return repr((self.name, self.grade, self.age))


students = [Student("john", "A", 15), Student("jane", "B", 12), Student("dave", "B", 10)]


def multisort(xs, specs):
    for key, reverse in reversed(specs):
        xs.sort(key=attrgetter(key), reverse=reverse)
    return xs


print(multisort(list(students), (("grade", True), ("age", False))))
rows = [{"a": 1, "b": 2}, {"a": 0, "b": 5}]
for column in ["a", "b"]:
    print(sorted(rows, key=itemgetter(column)))
