# What visitors give, sums of objects, whole enum members where ints are expected, and a property that subclasses replace.
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate


class Level(IntEnum):
    LOW = 1
    HIGH = 10


@dataclass
class Job:
    priority: int
    name: str


@dataclass
class Vector:
    x: int

    def __add__(self, other):
        return Vector(self.x + other.x)


class Node:
    def accept(self, visitor):
        raise NotImplementedError


class Var(Node):
    def __init__(self, name):
        self.name = name

    def accept(self, visitor):
        return visitor.visit_var(self)


class Num(Node):
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_num(self)


class Evaluator:
    def __init__(self):
        self.env = {"x": 2.5}

    def visit_var(self, v):
        return self.env[v.name]

    def visit_num(self, n):
        return n.value


class Printer:
    def visit_var(self, v):
        return v.name

    def visit_num(self, n):
        return f"{n.value:g}"


class Account:
    @property
    def minimum(self):
        return 0


class Checking(Account):
    @property
    def minimum(self):
        return -100


for node in [Var("x"), Num(3.0)]:
    print(node.accept(Printer()), node.accept(Evaluator()))
jobs = [Job(Level.HIGH, "a"), Job(5, "b"), Job(Level.LOW, "c")]
print(jobs[0], [-job.priority for job in jobs], [job.priority | 4 for job in jobs])
print(list(accumulate([Vector(1), Vector(2), Vector(3)])))
for account in [Account(), Checking()]:
    try:
        account.minimum = 5
    except AttributeError as e:
        print(e, account.minimum)
